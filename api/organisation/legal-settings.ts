import type { Authority } from './authorities.ts';
import { HIGHEST_CONSENT_AGE, type SettingValue, settingDefinitions } from './legal-setting.ts';

/** What the organisation decided or confirmed of one setting, as it is stored. */
export interface SettingEntry extends SettingValue {
  readonly source: string;
  /** Staff member's id. */
  readonly confirmedBy?: string;
  /** RFC 3339. */
  readonly confirmedAt?: string;
}
export type SettingEntries = Readonly<Record<string, SettingEntry>>;

/** One version of the set. The readers below are the only way to its values. */
export interface LegalSettings {
  readonly version: number;
  readonly entries: SettingEntries;
}

const standards = new Map(settingDefinitions.map(({ key, standard }) => [key, standard]));

const valueOf = (settings: LegalSettings, key: string): SettingValue | null =>
  (Object.hasOwn(settings.entries, key) ? settings.entries[key] : standards.get(key)) ?? null;

function numberOf(settings: LegalSettings, key: string): number {
  const number = valueOf(settings, key)?.number;
  if (number === undefined) throw new Error(`The setting ${key} has no value`);
  return number;
}

/** The age from which a young person consents alone to a service of the information society (Art. 8(1)), in years. A country that nobody set: the highest one. */
export const consentAgeOf = (settings: LegalSettings, country: string): number =>
  valueOf(settings, `consentAge.${country}`)?.number ?? HIGHEST_CONSENT_AGE;

/** The consent ages that are set, by country; everywhere else it is the highest one. */
export function consentAges(settings: LegalSettings): ReadonlyMap<string, number> {
  const keys = new Set([...standards.keys(), ...Object.keys(settings.entries)].filter(key => key.startsWith('consentAge.')));
  const countries = [...keys].map(key => key.slice('consentAge.'.length));
  return new Map(countries.map(country => [country, consentAgeOf(settings, country)]));
}

/** Whether the country's rule also holds where the consent is not given online (L30). */
export const consentAgeHoldsOffline = (settings: LegalSettings, country: string): boolean =>
  valueOf(settings, `consentAge.${country}`)?.offline ?? false;

/** Years of age below which a guardian acts on a child's rights; another thing than the consent age (L71). */
export const guardianThreshold = (settings: LegalSettings): number => numberOf(settings, 'guardianThreshold');

/** Months for which proof is kept after the end of the last basis (L14). */
export const proofTermMonths = (settings: LegalSettings): number => numberOf(settings, 'proofTerm');

/** Months for which the logs name who looked and changed, once they have left (L83). */
export const logTermMonths = (settings: LegalSettings): number => numberOf(settings, 'logTerm');

/** Days for which what was never confirmed is kept after its link expired. */
export const confirmationGraceDays = (settings: LegalSettings): number => numberOf(settings, 'confirmationGrace');

/** Days after which a field is erased that no basis covers any more (L9). */
export const uncoveredErasureDays = (settings: LegalSettings): number => numberOf(settings, 'uncoveredErasure');

/** Hours for which a confirmation link is good. */
export const confirmationLinkHours = (settings: LegalSettings): number => numberOf(settings, 'confirmationLink');

/** Minutes for which a portal link is good. */
export const portalLinkMinutes = (settings: LegalSettings): number => numberOf(settings, 'portalLink');

/** The smallest group that is counted (L87): one setting everywhere. */
export const minimumGroup = (settings: LegalSettings): number => numberOf(settings, 'minimumGroup');

/** Public holidays as calendar dates; a country that nobody set has none. */
export const holidaysOf = (settings: LegalSettings, country: string): ReadonlySet<string> =>
  new Set(valueOf(settings, `holidays.${country}`)?.dates ?? []);

/** The authority to complain to; null where nobody set it. */
export const authorityOf = (settings: LegalSettings, country: string | null): Authority | null =>
  (country && valueOf(settings, `authority.${country}`)?.authority) || null;
