import countries from 'i18n-iso-countries';
import { createRequire } from 'node:module';
import { headingKey } from './heading.ts';

/** Words of people where the catalogue keeps a code; in Dutch, French, German and English. */
const tongues = ['nl', 'fr', 'de', 'en'] as const;

const yes = new Set(['yes', 'ja', 'oui', 'true', 'waar', 'vrai', 'wahr', 'y', 'j', 'o', '1', 'x', 'opt in', 'subscribed']);
const no = new Set(['no', 'nee', 'neen', 'non', 'nein', 'false', 'onwaar', 'faux', 'falsch', 'n', '0', 'opt out', 'unsubscribed']);

/** Yes, no, or null for a word that is neither. */
export function saidYesNo(text: string): boolean | null {
  const word = headingKey(text);
  return yes.has(word) ? true : no.has(word) ? false : null;
}

/** Words for the choices that come with the catalogue, beside their labels. */
export const choiceWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  salutation: words({
    MR: ['Mr', 'Mister', 'Dhr', 'Heer', 'De heer', 'M', 'Monsieur', 'Herr'],
    MRS: ['Mrs', 'Ms', 'Miss', 'Mevr', 'Mw', 'Mevrouw', 'Mme', 'Mlle', 'Madame', 'Frau'],
    MX: ['Mx'],
  }),
  gender: words({
    FEMALE: ['F', 'V', 'W', 'Female', 'Woman', 'Vrouw', 'Vrouwelijk', 'Femme', 'Féminin', 'Frau', 'Weiblich'],
    MALE: ['M', 'H', 'Male', 'Man', 'Mannelijk', 'Homme', 'Masculin', 'Mann', 'Männlich'],
    OTHER: ['X', 'O', 'D', 'Other', 'Anders', 'Autre', 'Divers'],
  }),
};

function words(table: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(table).flatMap(([value, said]) => said.map(word => [headingKey(word), value])));
}

/** The code of a country by its name; undefined for one nobody knows. Built at the first question. */
export const countryNamed = (name: string): string | undefined => (countryNames ??= namesOfCountries()).get(headingKey(name));
let countryNames: ReadonlyMap<string, string> | undefined;

function namesOfCountries(): ReadonlyMap<string, string> {
  const load = createRequire(import.meta.url);
  const names = new Map<string, string>();
  for (const tongue of tongues) {
    countries.registerLocale(load(`i18n-iso-countries/langs/${tongue}.json`) as Parameters<typeof countries.registerLocale>[0]);
    for (const [code, said] of Object.entries(countries.getNames(tongue, { select: 'all' })))
      for (const name of [said].flat()) names.set(headingKey(name), code);
  }
  return names;
}

/** The tag of a language by its name in the four languages, or in its own. */
export const languageNamed = (name: string): string | undefined => (languageNames ??= namesOfLanguages()).get(headingKey(name));
let languageNames: ReadonlyMap<string, string> | undefined;

const spoken =
  'nl fr de en es it pt pl ro bg el tr ar ru uk zh ja hi ur fa ku sq sr hr bs hu cs sk sl lt lv et fi sv da nb is ga ca eu gl lb mt vi th id so ti am ln sw rw'.split(
    ' ',
  );

function namesOfLanguages(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const tag of spoken)
    for (const tongue of [...tongues, tag]) {
      const name = new Intl.DisplayNames([tongue], { type: 'language', fallback: 'none' }).of(tag);
      if (name) names.set(headingKey(name), tag);
    }
  return names;
}
