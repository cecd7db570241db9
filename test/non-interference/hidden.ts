import type { Application, StaffPerson } from '../cast.ts';
import { amir, mira, noor, website } from '../cast.ts';

/**
 * Who asks, and what they may not see, written by hand in SQL over `contact`: where a cell is hidden from them, and what stands there in the other
 * database instead. Nothing here is derived from the decision.
 */
export interface Caller {
  readonly name: string;
  readonly who: StaffPerson | Application;
  /** The purposes they may act for. */
  readonly purposes: readonly string[];
  /** Fields they may read, of some contact at least. */
  readonly readable: readonly string[];
  /** Columns that are hidden from them, and on which contacts. */
  readonly hidden: readonly Hidden[];
}
interface Hidden {
  readonly columns: readonly string[];
  /** SQL over `contact`; absent: on all. */
  readonly where?: string;
  /** SQL of the other value; absent: that of another contact. */
  readonly other?: string;
}

/** A basis stands for the purpose, and no restriction hides the contact. */
const stands = (purpose: string, more = '') => `EXISTS (SELECT FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id
  WHERE b.contact_id = contact.id AND p.code = '${purpose}' ${more} AND b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND coalesce(b.expires_at > now(), true)
    AND (contact.restricted_at IS NULL OR (p.basis_kind = 'CONSENT' AND b.given_by = 'PERSON' AND b.starts_at > contact.restricted_at)))`;

/** Columns that go together: a value and what is kept beside it. */
const email = ['email', 'email_key'];
const emails = ['other_emails', 'other_emails_key'];
const phone = ['phone', 'phone_typed'];
const mobile = ['mobile', 'mobile_typed'];
const phones = ['other_phones', 'other_phones_typed'];
const names = ['given_name', 'family_name'];
const work = ['organisation', 'job_title', 'education'];
const origin = ['source', 'first_information_date'];
const garbage = { columns: ['religion', 'health_note'], other: `'\\x00ff'::bytea` };

const reader = (fundraising: string): Hidden[] => [
  { columns: ['gender', 'birth_date', ...emails, ...phone, ...mobile, ...phones, ...work, ...origin, 'custom'] },
  garbage,
  { columns: ['salutation', 'street', 'postal_code', 'country'], where: `NOT ${fundraising}` },
  { columns: email, where: `NOT ${stands('newsletter')}` },
  // The city came to the newsletter with its second notice.
  { columns: ['city'], where: `NOT ${fundraising} AND NOT ${stands('newsletter', 'AND b.notice_version = 2')}` },
  { columns: [...names, 'language'], where: `NOT ${fundraising} AND NOT ${stands('newsletter')}` },
];

const inBelgium = `contact.country IS NOT DISTINCT FROM 'BE'`;
const noted = `EXISTS (SELECT FROM sensitive_condition s JOIN purpose p ON p.id = s.purpose_id WHERE s.contact_id = contact.id AND p.code = 'emergency' AND s.ended_at IS NULL AND s.starts_at <= now() AND 'healthNote' = ANY(s.fields))`;
const sameYear = `make_date(extract(year FROM birth_date)::int, 1 + (extract(month FROM birth_date)::int % 12), 11)`;
/** Another day of birth in the same band of `ageBand`: its youngest age, ten days after the birthday. */
const sameBand = `(SELECT max(day) FROM unnest(ARRAY[0, 13, 18, 25, 35, 45, 55, 65, 75]) youngest, LATERAL (SELECT (current_date - make_interval(years => youngest, days => 10))::date AS day) d
  WHERE youngest = (SELECT max(each) FROM unnest(ARRAY[0, 13, 18, 25, 35, 45, 55, 65, 75]) each WHERE each <= extract(year FROM age(current_date, birth_date))))`;

export const callers: readonly Caller[] = [
  {
    name: 'Mira, for newsletter and fundraising',
    who: mira,
    purposes: ['newsletter', 'fundraising'],
    readable: ['givenName', 'familyName', 'email', 'language', 'city', 'salutation', 'street', 'postalCode', 'country'],
    hidden: reader(stands('fundraising')),
  },
  {
    name: 'the website, for the newsletter',
    who: website,
    purposes: ['newsletter'],
    readable: ['givenName', 'familyName', 'email', 'language', 'city'],
    hidden: reader('false'),
  },
  {
    name: 'Noor, for emergencies and neighbourhood support',
    who: noor,
    purposes: ['emergency', 'neighbourhood-support'],
    readable: [
      'givenName',
      'familyName',
      'birthDate',
      'phone',
      'mobile',
      'otherPhones',
      'language',
      'healthNote',
      'street',
      'postalCode',
      'city',
      'birthYear',
    ],
    hidden: [
      // The country stays: her role's condition names it, and naming a field discloses that much of it.
      { columns: ['salutation', 'gender', ...email, ...emails, ...work, ...origin, 'custom'] },
      { columns: ['religion'], other: garbage.other },
      { columns: [...mobile, ...phones], where: `NOT ${stands('emergency')}` },
      { columns: ['street', 'postal_code', 'city'], where: `NOT ${stands('neighbourhood-support')}` },
      { columns: ['birth_date'], where: `NOT (${stands('emergency')} AND ${inBelgium}) AND NOT ${stands('neighbourhood-support')}` },
      {
        columns: ['birth_date'],
        where: `NOT (${stands('emergency')} AND ${inBelgium}) AND ${stands('neighbourhood-support')}`,
        other: sameYear,
      },
      { columns: ['health_note'], where: `NOT (${stands('emergency')} AND ${inBelgium} AND ${noted})`, other: garbage.other },
      { columns: [...names, 'language', ...phone], where: `NOT ${stands('emergency')} AND NOT ${stands('neighbourhood-support')}` },
    ],
  },
  {
    name: 'Amir, for statistics',
    who: amir,
    purposes: ['statistics'],
    readable: ['language', 'postalArea', 'ageBand'],
    hidden: [
      {
        columns: [
          ...names,
          'salutation',
          'gender',
          ...email,
          ...emails,
          ...phone,
          ...mobile,
          ...phones,
          'street',
          'city',
          'country',
          ...work,
          ...origin,
          'custom',
        ],
      },
      garbage,
      { columns: ['postal_code'], other: `upper(left(replace(postal_code, ' ', ''), 2)) || '77'` },
      { columns: ['birth_date'], other: sameBand },
      { columns: ['language', 'postal_code', 'birth_date'], where: `NOT ${stands('statistics')}` },
    ],
  },
];

/** Contacts that are not there at all for this caller. */
const absent = (caller: Caller) => caller.purposes.map(purpose => `NOT ${stands(purpose)}`).join(' AND ');

const camel = (column: string) => column.replace(/_(key|typed)$/, '').replace(/_[a-z]/g, part => part[1]!.toUpperCase());

/** Values of the same columns of another contact, so that a leak is a plausible value. */
const ofAnother = (columns: readonly string[]) =>
  `SELECT ${columns.join(', ')} FROM contact o WHERE o.id <> contact.id ORDER BY md5(o.id::text || contact.id::text || '${columns[0]}') LIMIT 1`;

/** Rewrites a database wherever this caller may not look. The columns of one line come from the row as it was. */
export const rewriteHidden = (caller: Caller, contactColumns: readonly string[]): string[] => [
  ...caller.hidden.map(({ columns, where = 'true', other }) =>
    other
      ? `UPDATE contact SET ${columns.map(column => `${column} = ${other}`).join(', ')} WHERE ${where}`
      : `UPDATE contact SET (${columns.join(', ')}) = (${ofAnother(columns)}) WHERE ${where}`,
  ),
  ...caller.hidden
    .filter(({ columns }) => columns[0] !== 'custom')
    .map(
      ({ columns, where = 'true', other }) =>
        // A derived value shows that its source changed only through its own right; the source's origin and change number are hidden like its value.
        `UPDATE contact SET origins = origins${[...new Set(columns.map(camel))].map(key => ` - '${key}'`).join('')} WHERE ${where}${other ? '' : ` AND get_byte(uuid_send(id), 15) % 2 = 0`}`,
    ),
  // What is recorded for other purposes.
  `UPDATE legal_basis SET ended_at = now(), end_event = 'ended' WHERE ended_at IS NULL AND get_byte(uuid_send(id), 15) % 2 = 0
     AND purpose_id NOT IN (SELECT id FROM purpose WHERE code IN (${caller.purposes.map(code => `'${code}'`).join(', ')}))`,
  ...arrivals(caller, contactColumns),
  `DELETE FROM contact WHERE ${absent(caller)} AND get_byte(uuid_send(id), 14) % 2 = 0 AND NOT EXISTS (SELECT FROM proposal r WHERE r.contact_id = contact.id)
     AND NOT EXISTS (SELECT FROM notice_due d WHERE d.contact_id = contact.id)`,
];

/** A hundred and fifty people more, whom this caller may not see: without basis, with ended, suspended, expired or future ones, restricted; some ids first, some last. */
function arrivals(caller: Caller, contactColumns: readonly string[]): string[] {
  const copied = contactColumns.filter(column => !['id', 'restricted_at', 'restriction_ground'].includes(column));
  const id = `(CASE WHEN n % 2 = 0 THEN '00000000' ELSE 'ffffffff' END || '-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid`;
  const states = [
    `now() - interval '9 days', NULL, NULL, now(), 'withdrawn'`,
    `now() - interval '9 days', NULL, now(), NULL, NULL`,
    `now() - interval '9 days', now() - interval '1 day', NULL, NULL, NULL`,
    `now() + interval '9 days', NULL, NULL, NULL, NULL`,
    `now() - interval '9 days', NULL, NULL, NULL, NULL`,
  ];
  return [
    `INSERT INTO contact (id, ${copied.join(', ')}, restricted_at, restriction_ground)
     SELECT ${id}, ${copied.map(column => `o.${column}`).join(', ')}, CASE WHEN n % 5 = 4 THEN now() - interval '1 day' END, CASE WHEN n % 5 = 4 THEN 'ART_18_1_A' END
     FROM (SELECT row_number() OVER (ORDER BY md5(id::text)) AS n, * FROM contact) o WHERE n <= 150`,
    ...states.map(
      (state, i) =>
        `INSERT INTO legal_basis (contact_id, id, purpose_id, kind, given_by, notice_version, starts_at, expires_at, suspended_at, ended_at, end_event)
       SELECT c.id, gen_random_uuid(), p.id, p.basis_kind, 'STAFF', (SELECT max(version) FROM notice n WHERE n.purpose_id = p.id), ${state}
       FROM (SELECT id, right(id::text, 12)::bigint AS n FROM contact WHERE id::text ~ '^(0{8}|f{8})-0000-7000-8000-') c, purpose p
       WHERE c.n % 5 = ${i} AND p.code IN (${caller.purposes.map(code => `'${code}'`).join(', ')})`,
    ),
    `INSERT INTO legal_basis (contact_id, id, purpose_id, kind, given_by, notice_version)
     SELECT c.id, gen_random_uuid(), p.id, p.basis_kind, 'PERSON', NULL FROM contact c, purpose p WHERE c.id::text ~ '^(0{8}|f{8})-0000-7000-8000-' AND p.code = 'bookkeeping'`,
  ];
}
