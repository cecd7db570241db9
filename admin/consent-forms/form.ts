import type { FieldValues } from 'react-hook-form';
import type { ConsentFormsQuery, SaveConsentFormInput } from '../generated/graphql.ts';

export type ConsentForm = NonNullable<ConsentFormsQuery['consentForms']>[number] & { id: string };

const byLanguage = (texts: readonly { language: string; text: string }[]) =>
  Object.fromEntries(texts.map(({ language, text }) => [language, text]));
const texts = (given: Record<string, string> | undefined, languages: readonly string[]) =>
  languages.flatMap(language => (given?.[language]?.trim() ? [{ language, text: given[language] }] : []));

/** What the editor begins with: a form as it is, or an empty draft. */
export const startOf = (form: ConsentForm | null, languages: readonly string[]): FieldValues =>
  form
    ? { ...form, titles: byLanguage(form.titles), intros: byLanguage(form.intros), origins: form.origins.join('\n'), reason: '' }
    : {
        code: '',
        state: 'DRAFT',
        titles: {},
        intros: {},
        purposes: [],
        fields: [],
        languages,
        origins: '',
        onlineService: true,
        reason: '',
      };

/** What the editor holds, as the API takes it. */
export function inputOf(form: ConsentForm | null, values: FieldValues): SaveConsentFormInput {
  const languages = (values['languages'] as string[] | undefined) ?? [];
  const purposes = values['purposes'] as { code: string; required?: boolean; necessary?: string | null }[];
  return {
    code: form?.code ?? String(values['code'] ?? '').trim(),
    expectedVersion: form?.version ?? null,
    state: values['state'],
    titles: texts(values['titles'], languages),
    intros: texts(values['intros'], languages),
    purposes: purposes.map(({ code, required, necessary }) => ({
      code,
      required: required ?? false,
      necessary: required ? necessary : null,
    })),
    fields: (values['fields'] as { key: string; required?: boolean }[]).map(({ key, required }) => ({ key, required: required ?? false })),
    languages,
    origins: String(values['origins'] ?? '')
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== ''),
    onlineService: values['onlineService'] ?? true,
    reason: values['reason'] ?? '',
  };
}

/** What stands on a page of somebody else's, to show a form there. */
export const iframeOf = (address: string, title: string): string =>
  `<iframe src="${address}?embed=1" title="${title.replaceAll('"', '&quot;')}" width="100%" height="900"></iframe>`;
