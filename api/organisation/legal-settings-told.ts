import { isDeepStrictEqual } from 'node:util';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Context } from '../context.ts';
import { enumOf } from '../enum-of.ts';
import { LocalText, localTexts } from '../fields/local-text.ts';
import { CountryCode, DateScalar, DateTime, EmailAddress, PhoneNumber } from '../scalars.ts';
import { parseCountry } from '../fields/country.ts';
import type { Authority } from './authorities.ts';
import { type SettingValue, type SettingDefinition, settingDefinition, settingDefinitions } from './legal-setting.ts';
import type { LegalSettings } from './legal-settings.ts';

export const LegalSettingKind = enumOf(['AGE', 'NUMBER', 'DATES', 'AUTHORITY'] as const);
registerEnumType(LegalSettingKind, {
  name: 'LegalSettingKind',
  description: 'What a legal setting holds.',
  valuesConfig: {
    AGE: { description: 'An age in years, and whether the rule holds offline.' },
    NUMBER: { description: 'A number in a unit.' },
    DATES: { description: 'Calendar dates.' },
    AUTHORITY: { description: 'A supervisory authority with its address.' },
  },
});

export const LegalSettingUnit = enumOf(['YEARS', 'MONTHS', 'DAYS', 'HOURS', 'MINUTES', 'PERSONS'] as const);
registerEnumType(LegalSettingUnit, {
  name: 'LegalSettingUnit',
  description: 'What a number counts.',
  valuesConfig: {
    YEARS: { description: 'Years of age.' },
    MONTHS: { description: 'Calendar months.' },
    DAYS: { description: 'Days of 24 hours.' },
    HOURS: { description: 'Hours; they run through weekends.' },
    MINUTES: { description: 'Minutes.' },
    PERSONS: { description: 'Persons.' },
  },
});

@ObjectType({ description: 'A supervisory authority (Art. 51): to whom people complain.' })
export class SupervisoryAuthority {
  @Field(() => [LocalText], { description: 'Its name, per language.' }) name!: LocalText[];
  @Field(() => [LocalText], { description: 'Its address, per language.' }) address!: LocalText[];
  @Field(() => [LocalText], { description: 'Its website, per language.' }) website!: LocalText[];
  @Field(() => EmailAddress, { nullable: true, description: 'Its e-mail address.' }) email!: string | null;
  @Field(() => PhoneNumber, { nullable: true, description: 'Its telephone number.' }) phone!: string | null;
}

@ObjectType({ description: 'One value that the law or a lawyer sets, with its source and whoever confirmed it.' })
export class LegalSetting {
  @Field(() => String, { description: 'Its key: "proofTerm", "consentAge.BE".' }) key!: string;
  @Field(() => LegalSettingKind, { description: 'What it holds.' }) kind!: keyof typeof LegalSettingKind;
  @Field(() => CountryCode, { nullable: true, description: 'The country whose rule it is; null: everywhere.' }) country!: string | null;
  @Field(() => LegalSettingUnit, { nullable: true, description: 'What the number counts.' }) unit!: keyof typeof LegalSettingUnit | null;
  @Field(() => Int, { nullable: true, description: 'The age or number.' }) number!: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Of an age: whether the rule also holds for what is not online.' }) offline!:
    boolean | null;
  @Field(() => [DateScalar], { nullable: true, description: 'The dates.' }) dates!: string[] | null;
  @Field(() => SupervisoryAuthority, { nullable: true, description: 'The authority.' }) authority!: SupervisoryAuthority | null;
  @Field(() => String, { description: 'Law, decision or practice that it comes from.' }) source!: string;
  @Field(() => Boolean, { description: 'As the product came; nobody here changed it.' }) standard!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'When somebody confirmed this value; null: nobody has, and a lawyer should.' })
  confirmedAt!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of who confirmed it.' }) confirmedBy!: string | null;
}

@ObjectType('LegalSettings', {
  description: 'What the law or a lawyer sets: ages, terms, groups, holidays, authorities. Each change is a new version.',
})
export class LegalSettingsTold {
  @Field(() => Int, { description: 'Number of this version; give it as expectedVersion when revising.' }) version!: number;
  @Field(() => [LegalSetting], { description: 'Every setting.' }) settings!: LegalSetting[];
}

const authority = ({ name, address, website, email, phone }: Authority): SupervisoryAuthority => ({
  name: localTexts(name),
  address: localTexts(address),
  website: localTexts(website),
  email,
  phone,
});

/** The settings in the order of the page; those of countries that only this organisation set come last of their kind. */
export async function tellLegalSettings(query: Context['query'], { version, entries }: LegalSettings): Promise<LegalSettingsTold> {
  const isCountry = (code: string) => parseCountry(code).ok;
  const own = Object.keys(entries)
    .map(key => settingDefinition(key, isCountry))
    .filter((definition): definition is SettingDefinition => definition !== null && definition.standard === null);
  const confirmers = Object.values(entries).flatMap(({ confirmedBy }) => confirmedBy ?? []);
  const names = new Map(
    (await query<{ id: string; name: string }>('SELECT id, name FROM staff_member WHERE id = ANY ($1::uuid[])', [confirmers])).map(
      ({ id, name }) => [id, name],
    ),
  );
  const settings = [...settingDefinitions, ...own].map(({ key, kind, country, unit, standard, source }) => {
    const entry = Object.hasOwn(entries, key) ? entries[key]! : null;
    const value = entry ?? standard ?? {};
    return Object.assign(new LegalSetting(), {
      key,
      kind,
      country,
      unit,
      number: value.number ?? null,
      offline: value.offline ?? null,
      dates: value.dates ? [...value.dates] : null,
      authority: value.authority ? authority(value.authority) : null,
      source: entry?.source ?? source,
      standard: entry === null || (standard !== null && same(entry, standard)),
      confirmedAt: entry?.confirmedAt ?? null,
      confirmedBy: (entry?.confirmedBy && names.get(entry.confirmedBy)) ?? null,
    });
  });
  return Object.assign(new LegalSettingsTold(), { version, settings });
}

/** Whatever the order in which PostgreSQL keeps the keys. */
const same = (entry: SettingValue, standard: SettingValue): boolean =>
  (['number', 'offline', 'dates', 'authority'] as const).every(part => isDeepStrictEqual(entry[part], standard[part]));
