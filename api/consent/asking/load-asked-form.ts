import type { Context, Transaction } from '../../context.ts';
import type { CataloguedField } from '../../fields/catalogue.ts';
import { textIn } from '../../fields/local-text.ts';
import type { OfferedLanguage } from '../../languages.ts';
import { findLegalSettings } from '../../organisation/find-legal-settings.ts';
import { consentAgeOf } from '../../organisation/legal-settings.ts';
import { composeFacts } from '../../notices/compose-notice.ts';
import { written } from '../../notices/written-text.ts';
import { findPurposes } from '../../purposes/find-purposes.ts';
import { findSurroundings } from '../../purposes/settle-purpose.ts';
import type { ConsentForm } from '../forms/consent-form.ts';
import { isAskable } from '../forms/parse-form.ts';
import type { AskedForm, AskedPurpose } from './asked-form.ts';

/** The form as somebody sees it in a language of the form. Null where none of its purposes can be asked for any more. */
export async function askedFormOf(tx: Transaction, form: ConsentForm, language: OfferedLanguage): Promise<AskedForm | null> {
  const { organisation, fields } = await findSurroundings(tx);
  const settings = await findLegalSettings(tx.query);
  const purposes = await askedPurposes(tx.query, form, fields, language);
  if (purposes.length === 0) return null;
  const covered = new Set(purposes.flatMap(({ notice }) => [...notice.fields]));
  return {
    form,
    language,
    title: textIn(form.titleTexts, language, form.code),
    intro: textIn(form.introTexts, language, ''),
    purposes,
    fields: form.fields.flatMap(({ key, required }) => {
      const field = fields.get(key);
      const asked = field?.inUse && isAskable(field) && covered.has(key);
      return asked ? [{ field, label: textIn(field.labels, language, key), required: required && !field.delicate }] : [];
    }),
    age: form.onlineService ? { country: organisation.country ?? 'BE', of: country => consentAgeOf(settings, country) } : null,
  };
}

/** Its purposes, each with the notice that informs about it; one that was retired meanwhile is not asked for. */
async function askedPurposes(
  query: Context['query'],
  form: ConsentForm,
  fields: ReadonlyMap<string, CataloguedField>,
  language: OfferedLanguage,
): Promise<AskedPurpose[]> {
  const all = new Map((await findPurposes(query)).map(purpose => [purpose.code, purpose]));
  return form.purposes.flatMap(({ code, required, necessary }): AskedPurpose[] => {
    const purpose = all.get(code);
    if (purpose?.state !== 'ACTIVE' || purpose.noticeVersion === null) return [];
    const notice = {
      version: purpose.noticeVersion,
      language,
      audience: 'ADULT' as const,
      fields: new Set(purpose.fields.map(({ field }) => field)),
      text: written(composeFacts(purpose, fields, language)),
    };
    return [{ purpose, label: textIn(purpose.texts, language, code), notice, necessary: required ? necessary : null }];
  });
}
