import type { LegalSettingsQuery } from '../generated/graphql.ts';

export type Settings = NonNullable<LegalSettingsQuery['legalSettings']>;
export type Setting = Settings['settings'][number];

type Texts = { language: string; text: string }[];
const languages = ['nl', 'fr', 'de', 'en'] as const;

const byLanguage = (texts: Texts | undefined) => Object.fromEntries((texts ?? []).map(({ language, text }) => [language, text]));
const listed = (texts: Record<string, string> | undefined): Texts =>
  languages.flatMap(language => (texts?.[language] ? [{ language, text: texts[language] }] : []));

/** What the form of one setting begins with. */
export const startOf = ({ number, offline, dates, authority, source }: Setting) => ({
  number,
  offline: offline ?? false,
  dates: dates?.join('\n'),
  name: byLanguage(authority?.name),
  address: byLanguage(authority?.address),
  website: byLanguage(authority?.website),
  email: authority?.email,
  phone: authority?.phone,
  source,
});

/** What the form holds, as the API takes it: the part that this kind of setting has. */
export function changeOf({ key, kind }: Setting, values: Record<string, any>) {
  const { number, offline, dates, name, address, website, email, phone, source } = values;
  const part = {
    AGE: { number, offline },
    NUMBER: { number },
    DATES: {
      dates: String(dates ?? '')
        .split(/\s+/)
        .filter(Boolean),
    },
    AUTHORITY: {
      authority: { name: listed(name), address: listed(address), website: listed(website), email: email || null, phone: phone || null },
    },
  }[kind];
  return { key, source, ...part };
}
