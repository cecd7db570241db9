import fc from 'fast-check';
import type pg from 'pg';
import { comparable, domains, sensitive } from './catalogue.ts';

/** Every state that a basis can be in, and whether data may be used under it. */
export const standing = {
  none: false,
  stands: true,
  'stands and expires tomorrow': true,
  'begins tomorrow': false,
  expired: false,
  suspended: false,
  ended: false,
  'ended, and given anew': true,
} as const;
type State = keyof typeof standing;

export interface Basis {
  readonly state: State;
  readonly givenBy: 'PERSON' | 'STAFF' | 'GUARDIAN';
  readonly version: 1 | 2 | 3;
  /** Days ago that the standing one began. */
  readonly began: number;
}
export interface Row {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
  /** Days ago; null: not restricted. */
  readonly restricted: number | null;
  readonly bases: { readonly CONSENT: Basis; readonly CONTRACT: Basis };
  /** Per sensitive field, for both purposes: is there a condition, and does it stand? */
  readonly conditions: Readonly<Record<string, 'none' | 'stands' | 'ended' | 'begins tomorrow' | 'stands for another purpose'>>;
}

/** The purposes under which these rows hold bases; their coverage and notices are made up anew for each question. */
export const purposeIds = { CONSENT: 107, CONTRACT: 108 } as const;

const basis: fc.Arbitrary<Basis> = fc.record({
  state: fc.constantFrom(...(Object.keys(standing) as State[]), 'stands' as const, 'stands' as const),
  givenBy: fc.constantFrom('PERSON', 'STAFF', 'GUARDIAN'),
  version: fc.constantFrom(1, 2, 3),
  began: fc.constantFrom(2, 20),
});

const arbitraryRow: fc.Arbitrary<Row> = fc
  .record({
    id: fc.uuid({ version: 7 }),
    values: fc.record(Object.fromEntries(comparable.map(key => [key, fc.constantFrom(...domains[key]!)]))),
    restricted: fc.constantFrom(null, null, null, 10),
    bases: fc.record({ CONSENT: basis, CONTRACT: basis }),
    conditions: fc.record(
      Object.fromEntries(
        sensitive.map(key => [key, fc.constantFrom('none', 'stands', 'ended', 'begins tomorrow', 'stands for another purpose')]),
      ),
    ),
  })
  .map(row => ({ ...row, values: { ...row.values, ...derived(row.values), religion: `sealed ${row.id}`, healthNote: null } }) as Row);

/** What the database computes, said in another language. */
const derived = (values: Record<string, unknown>) => ({
  birthYear: typeof values['birthDate'] === 'string' ? Number(values['birthDate'].slice(0, 4)) : null,
  postalArea: typeof values['postalCode'] === 'string' ? values['postalCode'].slice(0, 2) : null,
});

/** Every state, giver and order of consent and restriction: whatever the seed, each occurs. */
const corners = (Object.keys(standing) as State[]).flatMap(state =>
  (['PERSON', 'STAFF', 'GUARDIAN'] as const).flatMap(givenBy =>
    [2, 20].flatMap(began => [null, 10].map(restricted => ({ state, givenBy, began, restricted }))),
  ),
);

/** Random rows; the first hundred of them take the corners in turn. */
export const randomRows = (count: number, seed: number): Row[] =>
  fc.sample(arbitraryRow, { numRuns: count, seed }).map((row, i) => {
    const corner = corners[i];
    if (!corner) return row;
    const { restricted, ...consent } = corner;
    return { ...row, restricted, bases: { ...row.bases, CONSENT: { ...row.bases.CONSENT, ...consent } } };
  });

/** Writes the rows for real: contacts, bases in every state, sensitive conditions. */
export async function insertRows(db: pg.Pool, rows: readonly Row[]): Promise<void> {
  for (const [kind, id] of Object.entries(purposeIds)) {
    await db.query(`INSERT INTO purpose (id, code, state, basis_kind) VALUES ($1, $2, 'ACTIVE', $3)`, [id, kind.toLowerCase(), kind]);
  }
  await db.query(`INSERT INTO notice (purpose_id, version, fields) SELECT $1, v, '{}' FROM generate_series(1, 3) v`, [purposeIds.CONSENT]);
  for (const row of rows) await insertRow(db, row);
}

async function insertRow(db: pg.Pool, { id, values: v, restricted, bases, conditions }: Row): Promise<void> {
  const custom = Object.fromEntries(
    comparable.flatMap(key => (key.startsWith('custom.') && v[key] !== null ? [[key.slice(7), v[key]]] : [])),
  );
  await db.query(
    `INSERT INTO contact (id, given_name, city, street, postal_code, country, language, birth_date, email, email_key, religion, custom, restricted_at, restriction_ground)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, lower($9), $10, $11, now() - make_interval(days => $12), CASE WHEN $12 IS NOT NULL THEN '18(1)(a)' END)`,
    [
      id,
      v['givenName'],
      v['city'],
      v['street'],
      v['postalCode'],
      v['country'],
      v['language'],
      v['birthDate'],
      v['email'],
      Buffer.from(String(v['religion'])),
      JSON.stringify(custom),
      restricted,
    ],
  );
  for (const kind of ['CONSENT', 'CONTRACT'] as const) await insertBases(db, id, kind, bases[kind]);
  for (const [field, state] of Object.entries(conditions)) await insertCondition(db, id, field, state);
}

const starts: Partial<Record<State, string>> = { 'begins tomorrow': `now() + interval '1 day'` };
const expires: Partial<Record<State, string>> = {
  expired: `now() - interval '1 minute'`,
  'stands and expires tomorrow': `now() + interval '1 day'`,
};
let serial = 0;
const newId = () => `01890000-0000-7000-8000-${(++serial).toString(16).padStart(12, '0')}`;

async function insertBases(
  db: pg.Pool,
  contactId: string,
  kind: 'CONSENT' | 'CONTRACT',
  { state, givenBy, version, began }: Basis,
): Promise<void> {
  if (state === 'none') return;
  const insert = (ended: boolean) =>
    db.query(
      `INSERT INTO legal_basis (contact_id, id, purpose_id, kind, given_by, notice_version, starts_at, expires_at, suspended_at, ended_at, end_event)
       VALUES ($1, $2, $3, $4, $5, $6, ${starts[state] ?? 'now() - make_interval(days => $7)'}, ${expires[state] ?? 'NULL'}, ${state === 'suspended' ? 'now()' : 'NULL'},
         ${ended ? `now(), 'withdrawn'` : 'NULL, NULL'})`,
      [contactId, newId(), purposeIds[kind], kind, givenBy, kind === 'CONSENT' ? version : null, ...(starts[state] ? [] : [began])],
    );
  if (state.startsWith('ended')) await insert(true);
  if (state !== 'ended') await insert(false);
}

async function insertCondition(db: pg.Pool, contactId: string, field: string, state: Row['conditions'][string]): Promise<void> {
  if (state === 'none') return;
  const purposes = Object.values(purposeIds);
  for (const purpose of purposes) {
    // "Another purpose" is the other of the two: the contract's condition says nothing under the consent.
    if (state === 'stands for another purpose' && purpose === purposeIds.CONSENT) continue;
    await db.query(
      `INSERT INTO sensitive_condition (contact_id, id, purpose_id, provision, fields, starts_at, ended_at)
       VALUES ($1, $2, $3, 'ART_9_2_A', $4, now() + make_interval(days => $5), $6)`,
      [contactId, newId(), purpose, [field], state === 'begins tomorrow' ? 1 : -1, state === 'ended' ? new Date() : null],
    );
  }
}

/** Whether a condition stands for this field under the purpose of this kind. */
export const conditionStands = (row: Row, field: string, kind: 'CONSENT' | 'CONTRACT'): boolean =>
  row.conditions[field] === 'stands' || (row.conditions[field] === 'stands for another purpose' && kind === 'CONTRACT');
