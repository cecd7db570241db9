import type { DemoBasis, DemoPerson } from './person.ts';

const id = (number: number) => `0190a0e0-0000-7000-8000-${String(number).padStart(12, '0')}`;
const basis = (purpose: string, state: DemoBasis['state'], days: number, more: Partial<DemoBasis> = {}): DemoBasis => ({ purpose, state, days, ...more });
const brussels = { postalCode: '1000', city: 'Brussel', country: 'BE' };
const condition = (days: number, endDays?: number) =>
  [{ purpose: 'emergency', provision: 'ART_9_2_C', fields: ['healthNote'], days, ...(endDays !== undefined && { endDays }) }] as const;

/**
 * The contacts whom tests and tour know by name; what makes each interesting stands in the table of `test/cast.ts`.
 * None of them exists: the addresses are of domains reserved for examples.
 */
export const castPeople = {
  nora: {
    id: id(1), knownForDays: 800, origin: 'PERSON', originDetail: 'membership form', age: [34, 40],
    values: {
      givenName: 'Nora', familyName: 'Peeters', email: 'nora.peeters@example.org', mobile: '0470 12 34 56', street: 'Hoogstraat 7', ...brussels, language: 'nl',
      salutation: 'MRS', gender: 'FEMALE', 'custom.membershipNumber': 'L-0001', 'custom.volunteer': true, 'custom.tshirtSize': 'M', source: 'membership form', firstInformationDate: '2024-09-02',
    },
    others: { fields: ['mobile'], origin: 'STAFF', detail: 'told at the counter' },
    bases: [
      basis('newsletter', 'standing', 200, { notice: 2 }), basis('events', 'standing', 190), basis('membership', 'standing', 800), basis('bookkeeping', 'standing', 800),
      basis('statistics', 'standing', 800), basis('fundraising', 'standing', 700),
    ],
  },
  zoe: {
    id: id(2), knownForDays: 600, origin: 'PERSON', originDetail: 'newsletter form', age: [41, 200],
    values: { givenName: 'Zoë', familyName: 'Lefèvre', email: 'zoe.lefevre@example.org', postalCode: '5000', city: 'Namur', country: 'BE', language: 'fr' },
    bases: [basis('newsletter', 'standing', 600, { notice: 1 }), basis('statistics', 'standing', 600)],
  },
  lukasz: {
    id: id(3), knownForDays: 500, origin: 'PERSON', originDetail: 'newsletter form', age: [29, 10],
    values: { givenName: 'Łukasz', familyName: 'Wiśniewski', email: 'lukasz@example.net', language: 'en', street: 'Blaesstraat 90', ...brussels, 'custom.membershipNumber': 'L-0003' },
    bases: [basis('newsletter', 'withdrawn', 500, { notice: 1, endDays: 30 }), basis('membership', 'standing', 480)],
  },
  ase: {
    id: id(4), knownForDays: 90, origin: 'STAFF', originDetail: 'registration for the outing', age: [71, 5],
    values: {
      givenName: 'Åse', familyName: 'Lindqvist', phone: '+46 8 123 456 00', language: 'en', country: 'SE', city: 'Stockholm', postalCode: '111 52', street: 'Storgatan 3',
      healthNote: 'Pacemaker.', 'custom.membershipNumber': 'L-0004',
    },
    bases: [basis('emergency', 'standing', 90), basis('membership', 'standing', 90)], conditions: condition(90),
  },
  jurgen: {
    id: id(5), knownForDays: 900, origin: 'IMPORT', originDetail: 'members 2023.xlsx', age: [52, 100],
    values: { givenName: 'Jürgen', familyName: 'Groß', email: 'j.gross@example.com', street: 'Klosterstraße 4', postalCode: '4700', city: 'Eupen', country: 'BE', language: 'de', 'custom.membershipNumber': 'L-0005' },
    restriction: { days: 12, ground: 'ART_18_1_A' },
    bases: [basis('membership', 'standing', 900), basis('newsletter', 'standing', 850, { notice: 1 }), basis('statistics', 'standing', 900)],
  },
  robin: {
    id: id(6), knownForDays: 700, origin: 'PERSON', originDetail: 'membership form', age: [38, 33],
    values: { givenName: 'Robin', familyName: 'Claes', email: 'robin.claes@example.org', street: 'Vlaamsesteenweg 20', ...brussels, language: 'nl', 'custom.membershipNumber': 'L-0006' },
    restriction: { days: 40, ground: 'ART_18_1_D' },
    bases: [basis('membership', 'standing', 700), basis('newsletter', 'standing', 10, { notice: 2 })],
  },
  fatima: {
    id: id(7), knownForDays: 300, origin: 'STAFF', originDetail: 'registration for the outing', age: [78, 60],
    values: {
      givenName: 'Fatima', familyName: 'El Amrani', phone: '02 555 01 07', otherPhones: ['0470 55 01 07'], street: 'Anneessensstraat 9', ...brussels, language: 'fr',
      healthNote: 'Diabetes type 1; insulin in the red bag.', 'custom.membershipNumber': 'L-0007',
    },
    others: { fields: ['otherPhones', 'healthNote'], origin: 'THIRD_PARTY', detail: 'her daughter' },
    bases: [basis('emergency', 'standing', 60), basis('neighbourhood-support', 'standing', 300), basis('membership', 'standing', 250)], conditions: condition(60),
  },
  pieter: {
    id: id(8), knownForDays: 300, origin: 'STAFF', originDetail: 'registration for the outing', age: [66, 9],
    values: { givenName: 'Pieter', familyName: 'van den Berg', mobile: '0470 55 01 08', language: 'nl', ...brussels, healthNote: 'Allergic to penicillin.', 'custom.membershipNumber': 'L-0008' },
    bases: [basis('emergency', 'standing', 70), basis('membership', 'standing', 300)], conditions: condition(70, 20),
  },
  lotte: {
    id: id(9), knownForDays: 120, origin: 'GUARDIAN', originDetail: 'membership form, signed by her mother', age: [11, 150],
    values: {
      givenName: 'Lotte', familyName: 'Janssens', otherEmails: ['els.janssens@example.org'], street: 'Papenvest 33', ...brussels, language: 'nl', 'custom.membershipNumber': 'L-0009', 'custom.tshirtSize': 'S',
    },
    bases: [basis('membership', 'standing', 120, { by: 'GUARDIAN' }), basis('events', 'standing', 110, { by: 'GUARDIAN' }), basis('statistics', 'standing', 120)],
  },
  emma: {
    id: id(10), knownForDays: 100, origin: 'PERSON', originDetail: 'newsletter form', age: [16, 20],
    values: { givenName: 'Emma', familyName: 'De Smet', email: 'emma.ds@example.net', city: 'Mechelen', language: 'nl' },
    bases: [basis('newsletter', 'standing', 100, { notice: 2 }), basis('events', 'standing', 90)],
  },
  mehmet: {
    id: id(11), knownForDays: 900, origin: 'PERSON', originDetail: 'event form', age: [45, 300],
    values: { givenName: 'Mehmet', familyName: 'Yılmaz', email: 'mehmet@example.com', mobile: '0470 55 01 11', language: 'fr' },
    bases: [basis('newsletter', 'expired', 900, { notice: 1, endDays: 170 }), basis('events', 'standing', 150)],
  },
  greta: {
    id: id(12), knownForDays: 1000, origin: 'IMPORT', originDetail: 'members 2023.xlsx', age: [60, 77],
    values: { givenName: 'Greta', familyName: 'Müller', email: 'greta.mueller@example.org', street: 'Hookstraße 1', postalCode: '4700', city: 'Eupen', country: 'BE', language: 'de', 'custom.membershipNumber': 'L-0012' },
    bases: [basis('membership', 'standing', 1000), basis('statistics', 'suspended', 1000, { endDays: 4 })],
  },
  jeanBaptiste: {
    id: id(13), knownForDays: 1200, origin: 'IMPORT', originDetail: 'donors 2022.csv', age: [69, 111],
    values: { givenName: 'Jean-Baptiste', familyName: 'de la Fontaine', street: 'Rue des Tanneurs 60', postalCode: '1000', city: 'Bruxelles', country: 'BE', language: 'fr', salutation: 'MR', 'custom.membershipNumber': 'L-0013' },
    bases: [basis('fundraising', 'objected', 1200, { endDays: 45 }), basis('membership', 'standing', 1100)],
  },
  sofie: {
    id: id(14), knownForDays: 5, origin: 'PERSON', originDetail: 'membership form', age: [26, 8],
    values: { givenName: 'Sofie', familyName: 'Maes', email: 'sofie.maes@example.org', street: 'Naamsestraat 12', postalCode: '3000', city: 'Leuven', country: 'BE', language: 'nl' },
    bases: [basis('membership', 'notYet', 30)],
  },
  tom: {
    id: id(15), knownForDays: 1500, origin: 'IMPORT', originDetail: 'old address book', values: { givenName: 'Tom', familyName: 'O’Brien', email: 'tom.obrien@example.com', language: 'en' }, bases: [],
  },
  ada: {
    id: id(16), knownForDays: 220, origin: 'STAFF', originDetail: 'told at the counter', values: { givenName: 'Ada', language: 'en', 'custom.membershipNumber': 'L-0016' },
    bases: [basis('membership', 'standing', 220), basis('statistics', 'standing', 220)],
  },
  marie: {
    id: id(17), knownForDays: 640, origin: 'PERSON', originDetail: 'newsletter form',
    values: { givenName: 'Marie', familyName: 'Lambert', email: 'lambert@example.org', city: 'Ixelles', language: 'fr' }, bases: [basis('newsletter', 'standing', 90, { notice: 2 })],
  },
  luc: {
    id: id(18), knownForDays: 640, origin: 'PERSON', originDetail: 'newsletter form',
    values: { givenName: 'Luc', familyName: 'Lambert', email: 'Lambert@Example.org', city: 'Ixelles', language: 'fr' }, bases: [basis('newsletter', 'standing', 91, { notice: 2 })],
  },
  hanna: {
    id: id(19), knownForDays: 330, origin: 'PERSON', originDetail: 'membership form', age: [31, 2],
    values: { givenName: 'Hanna', familyName: 'Schmidt', email: 'hanna.schmidt@example.net', mobile: '+49 151 12345678', postalCode: '52062', city: 'Aachen', country: 'DE', language: 'de', 'custom.membershipNumber': 'L-0019' },
    bases: [basis('membership', 'standing', 330), basis('newsletter', 'refused', 330)],
  },
  wim: {
    id: id(20), knownForDays: 1400, origin: 'IMPORT', originDetail: 'members 2023.xlsx', age: [48, 222],
    values: { givenName: 'Wim', familyName: 'Wouters', organisation: 'Wouters & Zonen bv', street: 'Nieuwstraat 1', postalCode: '2800', city: 'Mechelen', country: 'BE', language: 'nl', 'custom.membershipNumber': 'L-0020' },
    bases: [basis('membership', 'ended', 1400, { endDays: 100 }), basis('bookkeeping', 'standing', 1400)],
  },
} satisfies Record<string, DemoPerson>;
