import type { Context } from '../context.ts';
import type { Youth } from '../legal-bases/youth.ts';
import { findLegalSettings } from '../organisation/find-legal-settings.ts';
import { HIGHEST_CONSENT_AGE, LOWEST_CONSENT_AGE } from '../organisation/legal-setting.ts';
import { consentAgeOf, consentAges, type LegalSettings } from '../organisation/legal-settings.ts';
import type { Written } from './contact-values.ts';

/** Of age in every respect (L36). */
const ADULT = 18;

/** By what a birth date is judged: one day, and the consent ages of the countries. */
export interface Ages {
  /** The database's day where the organisation lives, ISO 8601. */
  readonly today: string;
  /** The country of whoever has none with us: the organisation's. ISO 3166-1 alpha-2. */
  readonly home: string;
  readonly settings: LegalSettings;
}

/** The ages of now. Takes `ctx.query` or `tx.query`. */
export async function findAges(query: Context['query']): Promise<Ages> {
  const [row] = await query<{ today: string; home: string }>(
    `SELECT (now() AT TIME ZONE time_zone)::date::text AS today, coalesce(country, 'BE') AS home FROM organisation ORDER BY version DESC LIMIT 1`,
  );
  return { ...row!, settings: await findLegalSettings(query) };
}

/** The latest day of birth of whoever is so many years old on this day: one that is later is younger. Born on 29 February, one is a year older on 1 March. Pure. */
export function bornBy(today: string, years: number): string {
  const year = Number(today.slice(0, 4)) - years;
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${year}${today.slice(4) === '-02-29' && !isLeap ? '-02-28' : today.slice(4)}`;
}

/** What a birth date tells, of values that are not stored yet. Pure; the same as `youthSql` says of a contact. */
export function youthOfBirth(
  { birthDate, country }: { readonly birthDate: string | null; readonly country: string | null },
  ages: Ages,
): Youth {
  const isYounger = (years: number) => birthDate !== null && birthDate > bornBy(ages.today, years);
  return { belowConsentAge: isYounger(consentAgeOf(ages.settings, country ?? ages.home)), minor: isYounger(ADULT) };
}

/** The same of values that were parsed to be written. Pure. */
export function youthOfWritten(written: Written, ages: Ages): Youth {
  const valueOf = (key: string) => {
    const parsed = [...written].find(([field]) => field.key === key)?.[1];
    return (parsed && (Object.values(parsed.columns)[0] as string | null)) ?? null;
  };
  return youthOfBirth({ birthDate: valueOf('birthDate'), country: valueOf('country') }, ages);
}

/**
 * SQL of the same of a contact: by the birth date, or by the day on which they reach the consent age, where only that is kept (L31). Each takes SQL of the
 * contact's id. Whoever reaches the age on a kept day was 13 or more on it, and is certainly an adult five years later.
 */
export function youthSql({ today, home, settings }: Ages): Readonly<Record<keyof Youth, (contactId: string) => string>> {
  if (![home, ...consentAges(settings).keys()].every(code => /^[A-Z]{2}$/.test(code))) throw new Error('countries are ours');
  const day = (years: number) => `DATE '${bornBy(today, years)}'`;
  const ofCountry = [...consentAges(settings)].map(([country, years]) => `WHEN '${country}' THEN ${day(years)}`).join(' ');
  const child = `young.birth_date > CASE coalesce(young.country, '${home}') ${ofCountry} ELSE ${day(HIGHEST_CONSENT_AGE)} END OR kept.consent_age_reached_on > ${day(0)}`;
  const minor = `young.birth_date > ${day(ADULT)} OR kept.consent_age_reached_on > ${day(ADULT - LOWEST_CONSENT_AGE)}`;
  const isTrue = (condition: string) => (contactId: string) =>
    `EXISTS (SELECT 1 FROM contact young LEFT JOIN minor kept ON kept.contact_id = young.id WHERE young.id = ${contactId} AND (${condition}))`;
  return { belowConsentAge: isTrue(child), minor: isTrue(minor) };
}

/** What we know of how young a contact is, now. Takes `ctx.query` or `tx.query`. */
export async function findYouth(query: Context['query'], contactId: string): Promise<Youth> {
  const { belowConsentAge, minor } = youthSql(await findAges(query));
  const [youth] = await query<Youth>(`SELECT ${belowConsentAge('$1::uuid')} AS "belowConsentAge", ${minor('$1::uuid')} AS minor`, [
    contactId,
  ]);
  return youth!;
}
