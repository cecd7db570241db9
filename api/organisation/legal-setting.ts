import { type Authority, standardAuthorities } from './authorities.ts';
import { publicHolidays } from './public-holidays.ts';

/** What a setting holds: one of these, by its kind. */
export interface SettingValue {
  readonly number?: number;
  /** Of a consent age: whether the rule holds outside of online services, too. */
  readonly offline?: boolean;
  readonly dates?: readonly string[];
  readonly authority?: Authority;
}

export type SettingKind = 'AGE' | 'NUMBER' | 'DATES' | 'AUTHORITY';
export type SettingUnit = 'YEARS' | 'MONTHS' | 'DAYS' | 'HOURS' | 'MINUTES' | 'PERSONS';

/** One value that the law or a lawyer sets: what may stand there, and what the product came with. */
export interface SettingDefinition {
  readonly key: string;
  readonly kind: SettingKind;
  readonly country: string | null;
  readonly unit: SettingUnit | null;
  /** Bounds of a number; both may be reached. */
  readonly min: number;
  readonly max: number;
  /** Null: nobody knows it until somebody says so. */
  readonly standard: SettingValue | null;
  readonly source: string;
}

/** Years between which a country's law may set the consent age (Art. 8(1)). */
export const [LOWEST_CONSENT_AGE, HIGHEST_CONSENT_AGE] = [13, 16] as const;

/** Art. 8(1): 16, or what a country's law says, never below 13. Some read their law so that it holds offline, too. */
const ages: readonly (readonly [country: string, age: number, source: string, offline?: boolean])[] = [
  ['BE', 13, 'Act of 30 July 2018, art. 7'],
  ['NL', 16, 'Uitvoeringswet AVG, art. 5', true],
  ['FR', 15, 'Loi n° 78-17 du 6 janvier 1978, art. 45'],
  ['DE', 16, 'GDPR, Art. 8(1)'],
  ['LU', 16, 'GDPR, Art. 8(1)'],
  ['AT', 14, 'Datenschutzgesetz, § 4(4)'],
  ['DK', 15, 'Databeskyttelsesloven, § 6'],
  ['ES', 14, 'Ley Orgánica 3/2018, art. 7'],
  ['IE', 16, 'Data Protection Act 2018, s. 31'],
  ['IT', 14, 'D.lgs. 196/2003, art. 2-quinquies'],
  ['PL', 16, 'GDPR, Art. 8(1)'],
  ['PT', 13, 'Lei n.º 58/2019, art. 16'],
  ['SE', 13, 'Lag (2018:218), 2 kap. 4 §'],
];

const number = (key: string, unit: SettingUnit, min: number, max: number, standard: number, source: string): SettingDefinition => ({
  key,
  kind: 'NUMBER',
  country: null,
  unit,
  min,
  max,
  standard: { number: standard },
  source,
});

const ofCountry = (kind: SettingKind, name: string, country: string, standard: SettingValue | null, source: string): SettingDefinition => ({
  key: `${name}.${country}`,
  kind,
  country,
  unit: kind === 'AGE' ? 'YEARS' : null,
  min: LOWEST_CONSENT_AGE,
  max: HIGHEST_CONSENT_AGE,
  standard,
  source,
});

/** Countries that the product knows the authority and the holidays of. */
const neighbours = ['BE', 'NL', 'FR', 'DE', 'LU'] as const;

/** Every setting that is listed, in the order of the page. */
export const settingDefinitions: readonly SettingDefinition[] = [
  ...ages.map(([country, age, source, offline = false]) => ofCountry('AGE', 'consentAge', country, { number: age, offline }, source)),
  number(
    'guardianThreshold',
    'YEARS',
    0,
    18,
    14,
    'No figure in Belgian law; the child’s own judgement (Art. 12, Convention on the Rights of the Child)',
  ),
  number('proofTerm', 'MONTHS', 12, 360, 60, 'Former Civil Code (Belgium), art. 2262bis: five years; from the end of the last basis'),
  number('logTerm', 'MONTHS', 6, 240, 36, 'GDPR, Art. 5(1)(e), 5(2) and 32: as long as a look may still have to be explained'),
  number('confirmationGrace', 'DAYS', 0, 30, 7, 'GDPR, Art. 5(1)(e): no longer than a confirmation may still come'),
  number('uncoveredErasure', 'DAYS', 0, 90, 30, 'GDPR, Art. 17(1)(b): without undue delay; Art. 12(3): within one month'),
  number('confirmationLink', 'HOURS', 1, 168, 48, 'EDPB Guidelines 05/2020; good practice'),
  number('portalLink', 'MINUTES', 5, 120, 30, 'GDPR, Art. 32; good practice'),
  number('minimumGroup', 'PERSONS', 3, 1000, 10, 'GDPR, Art. 25; statistical practice'),
  ...neighbours.map(country =>
    ofCountry('DATES', 'holidays', country, { dates: publicHolidays(country) }, 'Public holidays by law; Regulation 1182/71, art. 2'),
  ),
  ...neighbours.map(country =>
    ofCountry('AUTHORITY', 'authority', country, { authority: standardAuthorities[country]! }, 'The authority’s own website'),
  ),
];

const byKey = new Map(settingDefinitions.map(definition => [definition.key, definition]));

/** A setting by its key; those per country exist for every country, also where the product came without a value. */
export function settingDefinition(key: string, isCountry: (code: string) => boolean): SettingDefinition | null {
  const known = byKey.get(key);
  if (known) return known;
  const match = /^(consentAge|holidays|authority)\.([A-Z]{2})$/.exec(key);
  if (!match || !isCountry(match[2]!)) return null;
  const kind = { consentAge: 'AGE', holidays: 'DATES', authority: 'AUTHORITY' } as const;
  return ofCountry(kind[match[1] as keyof typeof kind], match[1]!, match[2]!, null, '');
}
