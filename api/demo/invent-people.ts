import type { Origin } from '../fields/origin.ts';
import { Chance } from './chance.ts';
import { type DemoLanguage, names, places } from './names.ts';
import type { BasisState, DemoBasis, DemoCondition, DemoPerson } from './person.ts';
import { purposes } from './purposes.ts';

type Weights = Partial<Record<BasisState, number>>;

/** How likely somebody has to do with a purpose, of a hundred, and how such a basis is doing. */
const likely: readonly { readonly purpose: string; readonly percent: number; readonly states: Weights }[] = [
  { purpose: 'newsletter', percent: 60, states: { standing: 66, withdrawn: 14, expired: 8, refused: 7, asked: 5 } },
  { purpose: 'events', percent: 35, states: { standing: 74, withdrawn: 14, expired: 8, asked: 4 } },
  { purpose: 'membership', percent: 62, states: { standing: 78, notYet: 4, ended: 11, expired: 7 } },
  { purpose: 'emergency', percent: 8, states: { standing: 85, ended: 15 } },
  { purpose: 'neighbourhood-support', percent: 22, states: { standing: 80, suspended: 8, ended: 12 } },
  { purpose: 'statistics', percent: 75, states: { standing: 88, suspended: 4, objected: 8 } },
  { purpose: 'fundraising', percent: 40, states: { standing: 74, objected: 18, ended: 8 } },
];
const covers = new Map(purposes.map(purpose => [purpose.code, Object.keys(purpose.fields)]));
const healthNotes = [
  'Allergic to peanuts.',
  'Asthma; inhaler in the left pocket.',
  'Takes blood thinners.',
  'Epilepsy; wait, time it, call after five minutes.',
  'Pacemaker.',
  'Allergic to wasp stings; carries an auto-injector.',
];
const employers = [
  'Bakkerij De Korenaar',
  'Atelier Zinneke',
  'Imprimerie du Midi',
  'Schreinerei Pauels',
  'Harbour & Daughters Ltd',
  'Garage Moderne',
  'De Boekenwurm',
];

/** Invents this many people. The same seed gives the same people, whoever asks. */
export function inventPeople(count: number, seed: number): DemoPerson[] {
  const chance = new Chance(seed);
  return Array.from({ length: count }, (_, index) => invent(chance, index));
}

/** Days since which the oldest objection of the demo waits. */
const OBJECTION_DAYS = 34;

// UUIDs say when they were made; these are made against a fixed day, so that they are the same whenever the demo is loaded.
const firstDay = Date.UTC(2023, 0, 2);
const day = 86_400_000;

function invent(chance: Chance, index: number): DemoPerson {
  const language = chance.weighted<DemoLanguage>({ nl: 44, fr: 34, de: 11, en: 11 });
  const years = chance.percent(6) ? chance.whole(6, 17) : chance.whole(18, 92);
  const child = years < 13;
  const knownForDays = chance.whole(20, 1400);
  const bases = basesOf(chance, knownForDays, years);
  const origin = child ? 'GUARDIAN' : chance.weighted<Exclude<Origin, 'GUARDIAN'>>({ PERSON: 55, STAFF: 20, IMPORT: 18, THIRD_PARTY: 7 });
  const values = valuesOf(chance, index, language, years);
  const health = bases.some(({ purpose }) => purpose === 'emergency') && chance.percent(70);
  if (health) values['healthNote'] = chance.pick(healthNotes);
  return {
    id: chance.id(new Date(firstDay + (1400 - knownForDays) * day + chance.whole(0, day - 1))),
    knownForDays,
    origin,
    originDetail: details[origin],
    bases,
    values: justified(values, bases),
    ...(justifies(bases, 'birthDate') && chance.percent(80) && { age: [years, chance.whole(0, 364)] as const }),
    ...(values['mobile'] !== undefined &&
      chance.percent(20) && { others: { fields: ['mobile'], origin: 'STAFF' as const, detail: 'told at the counter' } }),
    ...(chance.percent(2) && {
      restriction: {
        days: chance.whole(2, Math.min(60, knownForDays)),
        ground: chance.pick(['ART_18_1_A', 'ART_18_1_B', 'ART_18_1_C', 'ART_18_1_D']),
      },
    }),
    ...(health && { conditions: conditionsOf(chance, bases) }),
  };
}

function basesOf(chance: Chance, knownForDays: number, years: number): DemoBasis[] {
  // Some are left over from an old address book: nothing allows using their data.
  if (chance.percent(4)) return [];
  const bases: DemoBasis[] = [];
  for (const { purpose, percent, states } of likely) {
    const fits = purpose === 'neighbourhood-support' ? years >= 65 || chance.percent(5) : purpose === 'fundraising' ? years >= 18 : true;
    if (!chance.percent(percent) || !fits) continue;
    const state = chance.weighted(states as Record<BasisState, number>);
    const days = state === 'notYet' ? chance.whole(5, 60) : chance.whole(2, knownForDays);
    const over = state === 'notYet' || state === 'standing' ? undefined : chance.whole(0, days - 1);
    // Objections are answered within a month, or shortly after.
    const ended = state === 'suspended' ? over! % OBJECTION_DAYS : over;
    const consent = purpose === 'newsletter' || purpose === 'events';
    bases.push({
      purpose,
      state,
      days,
      ...(ended !== undefined && { endDays: ended }),
      by: !consent ? 'STAFF' : years < 13 ? 'GUARDIAN' : chance.percent(80) ? 'PERSON' : 'STAFF',
      // City came to the newsletter with its second notice; whoever agreed before did not agree to it.
      ...(purpose === 'newsletter' && { notice: days > 400 ? 1 : 2 }),
    });
  }
  const membership = bases.find(({ purpose, state }) => purpose === 'membership' && state !== 'notYet');
  if (membership && chance.percent(85)) bases.push({ purpose: 'bookkeeping', state: 'standing', days: membership.days });
  return bases;
}

function valuesOf(chance: Chance, index: number, language: DemoLanguage, years: number): Record<string, unknown> {
  const gender = chance.weighted({ female: 50, male: 50 });
  const givenName = chance.pick(names[language][gender]);
  const familyName = chance.pick(names[language].family);
  const { streets, ...place } = chance.pick(places[language]);
  const known = (percent: number, values: Record<string, unknown>) => (chance.percent(percent) ? values : {});
  const address = asciiOf(`${givenName}.${familyName}`);
  return {
    ...known(99, { givenName }),
    ...known(98, { familyName }),
    ...known(88, { email: `${address}${index}@${chance.pick(['example.org', 'example.com', 'example.net'])}` }),
    ...known(6, { otherEmails: [`${address}${index}@work.example.com`] }),
    ...known(30, { phone: `02 555 ${chance.digits(2)} ${chance.digits(2)}` }),
    ...known(60, { mobile: mobileOf(chance, place.country) }),
    ...known(5, { otherPhones: [`0470 ${chance.digits(2)} ${chance.digits(2)} ${chance.digits(2)}`] }),
    ...known(90, { street: `${chance.pick(streets)} ${chance.whole(1, 180)}`, ...place }),
    ...known(97, { language }),
    ...known(35, { salutation: years < 18 ? 'NONE' : gender === 'female' ? 'MRS' : 'MR' }),
    ...known(40, { gender: chance.percent(3) ? 'OTHER' : gender.toUpperCase() }),
    ...known(12, { organisation: chance.pick(employers) }),
    'custom.membershipNumber': `L-${String(1000 + index)}`,
    ...known(25, { 'custom.volunteer': chance.percent(70) }),
    ...known(20, { 'custom.tshirtSize': chance.pick(['S', 'M', 'L', 'XL']) }),
    ...known(50, { source: chance.pick(['membership form', 'street party 2024', 'word of mouth', 'website']) }),
    ...known(70, { firstInformationDate: `2024-0${chance.whole(1, 9)}-${chance.whole(10, 28)}` }),
  };
}

/** Numbers that could exist; nobody is called by a demo. */
const mobileOf = (chance: Chance, country: string) =>
  country === 'DE'
    ? `+49 151 ${chance.digits(8)}`
    : country === 'GB'
      ? `+44 7400 ${chance.digits(6)}`
      : country === 'NL'
        ? `+31 6 12${chance.digits(6)}`
        : country === 'FR'
          ? `+33 6 12 ${chance.digits(6)}`
          : `047${chance.whole(0, 9)} ${chance.digits(2)} ${chance.digits(2)} ${chance.digits(2)}`;

const asciiOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/ß/g, 'ss')
    .replace(/[łŁ]/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/[^A-Za-z.-]/g, '')
    .toLowerCase()
    .replace(/\.+$/, '');

const justifies = (bases: readonly DemoBasis[], field: string) =>
  bases.some(({ purpose, state }) => state !== 'refused' && state !== 'asked' && covers.get(purpose)?.includes(field));

/** Only what a purpose of this person covers, or covered, is kept (Art. 5(1)(c)); of whoever has none, a name and an address to be told at. */
function justified(values: Record<string, unknown>, bases: readonly DemoBasis[]): Record<string, unknown> {
  const leftOver = ['givenName', 'familyName', 'email', 'language'];
  const some = bases.some(({ state }) => state !== 'refused' && state !== 'asked');
  return Object.fromEntries(
    Object.entries(values).filter(([field]) =>
      some ? justifies(bases, field) || (field === 'postalCode' && justifies(bases, 'postalArea')) : leftOver.includes(field),
    ),
  );
}

function conditionsOf(chance: Chance, bases: readonly DemoBasis[]): DemoCondition[] {
  const { days, endDays } = bases.find(({ purpose }) => purpose === 'emergency')!;
  const ended = endDays ?? (chance.percent(25) ? chance.whole(0, days - 1) : undefined);
  return [{ purpose: 'emergency', provision: 'ART_9_2_C', fields: ['healthNote'], days, ...(ended !== undefined && { endDays: ended }) }];
}

const details: Readonly<Record<Origin, string>> = {
  PERSON: 'form on the website',
  GUARDIAN: 'form signed by a parent',
  STAFF: 'told at the counter',
  IMPORT: 'members 2023.xlsx',
  THIRD_PARTY: 'City of Brussels, social service',
};
