/** One colleague's turn: who asks for what, and exactly what must come back. */
export interface Claim {
  readonly who: string;
  readonly email: string;
  readonly role: string;
  readonly purpose: string;
  /** In a sentence, for the reader. */
  readonly because: string;
  readonly shows: Readonly<Record<string, string | null>>;
  /** Reason and kind of remedy by field. */
  readonly withholds: Readonly<Record<string, readonly [reason: string, remedy: string]>>;
}

export interface Told {
  readonly withheld: readonly {
    readonly field: string;
    readonly reason: string;
    readonly remedy: { readonly kind: string; readonly purposes: readonly string[]; readonly roles: readonly string[] };
  }[];
  readonly [field: string]: unknown;
}

/** Of Zoë Lefèvre of the cast, who agreed to the newsletter before its notice named her city. */
export const claims: readonly Claim[] = [
  {
    who: 'Amir Haddad',
    email: 'amir@delinde.example.org',
    role: 'analyst',
    purpose: 'statistics',
    because: 'Statistics needs an area and an age band, and nobody’s name.',
    shows: { language: 'fr', postalArea: '50', ageBand: '35-44' },
    withholds: {
      givenName: ['ROLE', 'ASK_ROLE'],
      familyName: ['ROLE', 'ASK_ROLE'],
      email: ['ROLE', 'ASK_ROLE'],
      city: ['ROLE', 'ASK_ROLE'],
      birthDate: ['ROLE', 'ASK_ROLE'],
      healthNote: ['ROLE', 'ASK_ROLE'],
    },
  },
  {
    who: 'Mira Dubois',
    email: 'mira@delinde.example.org',
    role: 'marketing',
    purpose: 'newsletter',
    because: 'Zoë agreed to a newsletter whose notice did not yet name her city; widening the purpose did not widen her consent.',
    shows: { givenName: 'Zoë', familyName: 'Lefèvre', email: 'zoe.lefevre@example.org', language: 'fr' },
    withholds: {
      city: ['NOT_COVERED_BY_CONSENT', 'ASK_CONSENT'],
      postalArea: ['ROLE', 'ASK_ROLE'],
      birthDate: ['ROLE', 'ASK_ROLE'],
      ageBand: ['ROLE', 'ASK_ROLE'],
      healthNote: ['ROLE', 'ASK_ROLE'],
    },
  },
  {
    who: 'Eva Vermeulen',
    email: 'eva@delinde.example.org',
    role: 'dpo',
    purpose: 'consent-administration',
    because: 'To keep consents in order one must find and reach people; their age and their health are not for that.',
    shows: { givenName: 'Zoë', familyName: 'Lefèvre', email: 'zoe.lefevre@example.org', language: 'fr', city: 'Namur' },
    withholds: {
      postalArea: ['PURPOSE', 'CHANGE_PURPOSE'],
      birthDate: ['PURPOSE', 'CHANGE_PURPOSE'],
      ageBand: ['PURPOSE', 'CHANGE_PURPOSE'],
      healthNote: ['PURPOSE', 'CHANGE_PURPOSE'],
    },
  },
];

/** Reasons that only the contact's own row can give; such a field was asked for, and stands in the log. */
export const saidByTheRow: ReadonlySet<string> = new Set(['ROLE_CONDITION', 'NOT_COVERED_BY_CONSENT', 'SENSITIVE_CONDITION_MISSING']);

/** Where an answer is not what was claimed, in sentences. */
export function differences(claim: Claim, answer: Told | null | undefined): string[] {
  if (!answer) return [`${claim.who} was told of nobody`];
  const reasons = new Map(answer.withheld.map(({ field, reason, remedy }) => [field, `${reason}, ${remedy.kind}`]));
  const wrong = (field: string, claimed: string, got: string | undefined) =>
    got === claimed ? [] : [`${claim.who}, ${field}: ${got ?? 'nothing'} instead of ${claimed}`];
  return [
    ...Object.entries(claim.shows).flatMap(([field, value]) => wrong(field, String(value), String(answer[field]))),
    ...Object.entries(claim.withholds).flatMap(([field, reason]) => [
      ...wrong(field, reason.join(', '), reasons.get(field)),
      ...(answer[field] === null ? [] : [`${claim.who} was shown ${field}`]),
    ]),
    ...[...reasons.keys()].filter(field => !(field in claim.withholds)).map(field => `${claim.who}: ${field} was withheld`),
  ];
}
