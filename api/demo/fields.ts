import type { FieldCategory, FieldKind } from '../fields/field.ts';

/** Why De Linde needs each field that is off in a new catalogue (L42). The ordinary ones are on from the start. */
export const switchedOn: Readonly<Record<string, string>> = {
  salutation: 'Letters to members who told us how they wish to be addressed; never asked for.',
  gender: 'Counting whether our offer reaches everybody; read by nobody as a person’s own value.',
  birthDate: 'Children’s groups are by age, and an ambulance asks for it.',
  birthYear: 'Counting by year without anybody seeing a birth date.',
  ageBand: 'Counting by age without anybody seeing a birth date.',
  healthNote: 'What an ambulance must know about somebody who joins a trip: medication, allergies.',
};

export interface CustomFieldOfDemo {
  readonly key: string;
  readonly kind: FieldKind;
  readonly category: FieldCategory;
  readonly necessity: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly choices?: readonly { readonly value: string; readonly labels: Readonly<Record<string, string>> }[];
}

const sizes = ['S', 'M', 'L', 'XL'].map(value => ({ value, labels: { nl: value, fr: value, de: value, en: value } }));

/** What De Linde defined itself. */
export const customFields: readonly CustomFieldOfDemo[] = [
  {
    key: 'custom.membershipNumber',
    kind: 'TEXT',
    category: 'OTHER',
    necessity: 'Stands on the membership card and on the invoice.',
    labels: { nl: 'Lidnummer', fr: 'Numéro de membre', de: 'Mitgliedsnummer', en: 'Membership number' },
  },
  {
    key: 'custom.volunteer',
    kind: 'BOOLEAN',
    category: 'OTHER',
    necessity: 'Volunteers are asked first when a hand is needed at an event.',
    labels: { nl: 'Vrijwilliger', fr: 'Bénévole', de: 'Ehrenamtlich', en: 'Volunteer' },
  },
  {
    key: 'custom.tshirtSize',
    kind: 'CHOICE',
    category: 'OTHER',
    necessity: 'Helpers at the street party get a shirt that fits.',
    choices: sizes,
    labels: { nl: 'Maat T-shirt', fr: 'Taille de t-shirt', de: 'T-Shirt-Größe', en: 'T-shirt size' },
  },
];
