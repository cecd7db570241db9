import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letSecondFactorsGoStale, stepUp } from '../ask.ts';
import { cast, eva, jan, mira, noor } from '../cast.ts';
import { openWorld, type World } from '../world.ts';
import { Desk, type Member, refused, type Who } from './desk.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
});
afterAll(() => world.close());

const versionOf = async (who: Who, purpose: string, member: Member): Promise<string> =>
  (await desk.contact(who, purpose, member, 'version'))!['version'];
const correct = (who: Who, purpose: string, member: Member, values: object, expectedVersion: string, fields = 'contact { version }') =>
  desk.act(who, 'correctContact', { purpose, id: cast[member].id, values, expectedVersion, reason: 'told by telephone' }, fields);
const rowOf = async (member: Member) =>
  (await desk.sql('SELECT to_jsonb(c) AS row FROM contact c WHERE id = $1', [cast[member].id]))[0]!.row as Record<string, unknown>;

describe('Jan corrects', () => {
  test('a street, with its reason in the change log, names of fields and no values', async () => {
    const answer = await correct(
      jan,
      'membership',
      'nora',
      { street: 'Kerkstraat 1', phone: '02 555 01 99' },
      await versionOf(jan, 'membership', 'nora'),
      'contact { street phone origins { field origin } }',
    );
    expect(answer.data['correctContact'].contact).toEqual({
      street: 'Kerkstraat 1',
      phone: '+3225550199',
      origins: [
        { field: 'street', origin: 'STAFF' },
        { field: 'phone', origin: 'STAFF' },
      ],
    });
    const [change] = await desk.sql('SELECT to_jsonb(l) AS row FROM change_log l WHERE contact_id = $1 ORDER BY id DESC LIMIT 1', [
      cast.nora.id,
    ]);
    expect(change!.row).toMatchObject({
      action: 'correctContact',
      subject: 'contact',
      purpose: 'membership',
      reason: 'told by telephone',
      fields: expect.arrayContaining(['street', 'phone']),
    });
    expect(JSON.stringify(change)).not.toMatch(/Kerkstraat|5550199/);
  });

  test('null clears, an absent key leaves alone', async () => {
    const before = await rowOf('lukasz');
    const answer = await correct(
      jan,
      'membership',
      'lukasz',
      { street: null, customFields: [{ key: 'custom.membershipNumber', clear: true }] },
      await versionOf(jan, 'membership', 'lukasz'),
      'contact { street city givenName customFields(keys: ["custom.membershipNumber"]) { text } withheld { field } }',
    );
    expect(answer.data['correctContact'].contact).toEqual({
      street: null,
      city: 'Brussel',
      givenName: 'Łukasz',
      customFields: [{ text: null }],
      withheld: [],
    });
    const after = await rowOf('lukasz');
    expect(after).toEqual({ ...before, street: null, custom: {}, origins: after['origins'] });
  });

  test('with a version that somebody overtook: CONFLICT, and nothing is written', async () => {
    const stale = await versionOf(jan, 'membership', 'greta');
    expect(refused(await correct(jan, 'membership', 'greta', { city: 'Raeren' }, stale))).toEqual([]);
    const before = await rowOf('greta');
    expect(refused(await correct(jan, 'membership', 'greta', { city: 'Kelmis' }, stale))).toEqual(['CONFLICT input.expectedVersion:stale']);
    expect(await rowOf('greta')).toEqual(before);
  });

  test('twenty at once with one version: one is written', async () => {
    const version = await versionOf(jan, 'membership', 'ada');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => correct(jan, 'membership', 'ada', { familyName: `Name ${i}` }, version)),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(refused))).toEqual(new Set(['CONFLICT input.expectedVersion:stale']));
  });

  test('with what is no version: BAD_USER_INPUT', async () => {
    for (const version of ['', 'x', `o.${'A'.repeat(31)}`, `s.${'A'.repeat(33)}`])
      expect(refused(await correct(jan, 'membership', 'nora', { city: 'Gent' }, version))).toEqual([
        'BAD_USER_INPUT input.expectedVersion:version',
      ]);
    expect(refused(await correct(jan, 'membership', 'nora', { city: 'Gent' }, `s.${'A'.repeat(32)}`))).toEqual([
      'CONFLICT input.expectedVersion:stale',
    ]);
  });

  test('nothing at all: refused', async () => {
    expect(refused(await correct(jan, 'membership', 'nora', {}, await versionOf(jan, 'membership', 'nora')))).toEqual([
      'BAD_USER_INPUT input.values:required',
    ]);
  });

  test('a form with four wrong fields: all four are named', async () => {
    const answer = await correct(
      jan,
      'membership',
      'nora',
      { email: 'x', mobile: 'y', language: 'not a language', birthDate: 'z' },
      await versionOf(jan, 'membership', 'nora'),
    );
    expect(refused(answer)).toEqual([
      'BAD_USER_INPUT input.values.birthDate:date input.values.email:email input.values.mobile:phone input.values.language:language',
    ]);
  });
});

describe('a version', () => {
  test('is not touched by what its viewer cannot read: Jan changes a telephone, and Mira’s edit goes through', async () => {
    const hers = await versionOf(mira, 'newsletter', 'nora');
    const his = await versionOf(jan, 'membership', 'nora');
    expect(refused(await correct(jan, 'membership', 'nora', { mobile: '0470 00 11 22' }, his))).toEqual([]);
    expect(await versionOf(mira, 'newsletter', 'nora')).toBe(hers);
    expect(await versionOf(jan, 'membership', 'nora')).not.toBe(his);
    expect(refused(await correct(mira, 'newsletter', 'nora', { language: 'fr' }, hers))).toEqual([]);
  });

  test('is touched by what its viewer can: Jan changes a language, and Mira must read again', async () => {
    const hers = await versionOf(mira, 'newsletter', 'nora');
    expect(refused(await correct(jan, 'membership', 'nora', { language: 'nl' }, await versionOf(jan, 'membership', 'nora')))).toEqual([]);
    expect(refused(await correct(mira, 'newsletter', 'nora', { city: 'Gent' }, hers))).toEqual(['CONFLICT input.expectedVersion:stale']);
  });

  test('does not tell Mira of a city that Zoë’s consent does not cover', async () => {
    const hers = await versionOf(mira, 'newsletter', 'zoe');
    await world.db.owner(owner =>
      owner.query(`UPDATE contact SET city = 'Liège', origins = jsonb_set(origins, '{city,n}', '7') WHERE id = $1`, [cast.zoe.id]),
    );
    expect(await versionOf(mira, 'newsletter', 'zoe')).toBe(hers);
  });

  test('of one purpose is none of another', async () => {
    expect(refused(await correct(jan, 'events', 'nora', { mobile: '0470 00 11 33' }, await versionOf(jan, 'membership', 'nora')))).toEqual([
      'CONFLICT input.expectedVersion:stale',
    ]);
  });
});

describe('a field that is not theirs', () => {
  test.each<[string, Who, string, Member, object, string]>([
    [
      'Mira may read names and not correct them',
      mira,
      'newsletter',
      'nora',
      { givenName: 'Norah' },
      'FORBIDDEN input.values.givenName:ROLE',
    ],
    [
      'Mira may correct cities, and Zoë’s is covered by no consent',
      mira,
      'newsletter',
      'zoe',
      { city: 'Liège' },
      'FORBIDDEN input.values.city:NOT_COVERED_BY_CONSENT',
    ],
    [
      'Noor may correct telephones only',
      noor,
      'emergency',
      'fatima',
      { mobile: '0470 55 01 77', healthNote: 'x' },
      'FORBIDDEN input.values.healthNote:ROLE',
    ],
    [
      'events do not cover streets',
      jan,
      'events',
      'nora',
      { street: 'x', education: 'y' },
      'FORBIDDEN input.values.street:PURPOSE input.values.education:PURPOSE',
    ],
    [
      'a custom field of another purpose',
      jan,
      'membership',
      'nora',
      { customFields: [{ key: 'custom.volunteer', boolean: false }] },
      'FORBIDDEN input.values.customFields.0:PURPOSE',
    ],
  ])('%s: the whole act is refused, with the reason, and nothing is written', async (_, who, purpose, member, values, expected) => {
    const before = await rowOf(member);
    expect(refused(await correct(who, purpose, member, values, await versionOf(who, purpose, member)))).toEqual([expected]);
    expect(await rowOf(member)).toEqual(before);
  });
});

describe('a sensitive field', () => {
  // Eva may correct health notes where a case names the person; what she writes under consent-administration are ordinary fields.
  const grantNoor = (actions: string) =>
    world.db.owner(owner =>
      owner.query(`UPDATE role SET rules = rules || $1::jsonb, version = version + 1 WHERE code = 'care-worker'`, [
        JSON.stringify(actions.split(' ').map(action => ({ action: [action], subject: 'Contact', fields: ['healthNote', 'phone'] }))),
      ]),
    );
  const note = 'Allergic to canaries.';

  test('is sealed: neither value nor trace of it stands in the row, and the same note twice looks different', async () => {
    await grantNoor('read update');
    await world.db.pool.query('UPDATE policy_version SET version = version + 1');
    for (const member of ['fatima', 'ase'] as const) {
      const answer = await correct(
        noor,
        'emergency',
        member,
        { healthNote: note },
        await versionOf(noor, 'emergency', member),
        'contact { healthNote }',
      );
      expect(refused(answer)).toEqual([]);
      expect(answer.data['correctContact'].contact).toEqual({ healthNote: note });
    }
    const rows = await desk.sql<{ sealed: Buffer; row: object }>(
      `SELECT health_note AS sealed, to_jsonb(c) AS row FROM contact c WHERE id = ANY($1)`,
      [[cast.fatima.id, cast.ase.id]],
    );
    expect(rows[0]!.sealed.equals(rows[1]!.sealed)).toBe(false);
    for (const { sealed, row } of rows) {
      expect(sealed.includes('canaries')).toBe(false);
      expect(JSON.stringify(row)).not.toMatch(/canaries/);
      expect(JSON.stringify(row)).not.toContain(Buffer.from('canaries').toString('hex'));
    }
    for (const { name } of await desk.sql<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND NOT relispartition`,
    )) {
      const found = await desk.sql(`SELECT FROM "${name}" t WHERE to_jsonb(t)::text ~ 'canaries'`).catch(() => []);
      expect([name, found.length]).toEqual([name, 0]);
    }
  });

  test('moved to another person it no longer opens: a bug, told without a value', async () => {
    const swap = (from: Member, to: Member) =>
      world.db.owner(owner =>
        owner.query('UPDATE contact SET health_note = (SELECT health_note FROM contact WHERE id = $1) WHERE id = $2', [
          cast[from].id,
          cast[to].id,
        ]),
      );
    const [{ sealed }] = (await desk.sql('SELECT health_note AS sealed FROM contact WHERE id = $1', [cast.ase.id])) as [{ sealed: Buffer }];
    await swap('fatima', 'ase');
    const answer = await desk.ask(noor, 'query ($id: ID!) { contact(purpose: "emergency", id: $id) { healthNote } }', { id: cast.ase.id });
    expect(answer.errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(answer)).not.toContain('canaries');
    await world.db.owner(owner => owner.query('UPDATE contact SET health_note = $1 WHERE id = $2', [sealed, cast.ase.id]));
  });

  test('with a version made before the second factor went stale asks for a fresh code first', async () => {
    const fresh = await versionOf(noor, 'emergency', 'fatima');
    await letSecondFactorsGoStale(world);
    expect(refused(await correct(noor, 'emergency', 'fatima', { phone: '02 555 01 08' }, fresh))).toEqual(['STEP_UP_REQUIRED']);
    // One made without covers ordinary fields …
    const stale = await versionOf(noor, 'emergency', 'fatima');
    expect(stale).toMatch(/^o\./);
    expect(refused(await correct(noor, 'emergency', 'fatima', { healthNote: 'x' }, stale))).toEqual([
      'FORBIDDEN input.values.healthNote:STEP_UP_REQUIRED',
    ]);
    expect(refused(await correct(noor, 'emergency', 'fatima', { phone: '02 555 01 08' }, stale))).toEqual([]);
    // … and only those, also after a fresh code.
    const ordinary = await versionOf(noor, 'emergency', 'fatima');
    expect((await stepUp(world, noor)).errors).toEqual([]);
    expect(refused(await correct(noor, 'emergency', 'fatima', { healthNote: 'x' }, ordinary))).toEqual([
      'CONFLICT input.expectedVersion:stale',
    ]);
    expect(refused(await correct(noor, 'emergency', 'fatima', { healthNote: note }, await versionOf(noor, 'emergency', 'fatima')))).toEqual(
      [],
    );
  }, 90_000);

  test('under consent-administration is not corrected at all', async () => {
    expect(
      refused(
        await correct(
          eva,
          'consent-administration',
          'fatima',
          { healthNote: 'x' },
          await versionOf(eva, 'consent-administration', 'fatima'),
        ),
      ),
    ).toEqual(['FORBIDDEN input.values.healthNote:PURPOSE']);
  }, 90_000);
});

test('L36: of whom a birth date tells that they are under 18 no basis for marketing goes on, from the very next read; all others do', async () => {
  const standing = async () =>
    (
      await desk.sql(
        `SELECT p.code, p.direct_marketing AS marketing FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id WHERE b.contact_id = $1 AND b.ended_at IS NULL ORDER BY 1`,
        [cast.nora.id],
      )
    ).map(({ code, marketing }) => `${code}${marketing ? ' (marketing)' : ''}`);
  const before = await standing();
  expect(before).toContain('newsletter (marketing)');
  const later = before.filter(code => !code.endsWith('(marketing)'));
  expect(later).toContain('membership');
  expect(await desk.contact(mira, 'newsletter', 'nora', 'id')).not.toBe(null);
  const year = new Date().getUTCFullYear();
  const born = (years: number) => `${year - years}-01-01`;
  const correctBirth = async (birthDate: string) =>
    correct(jan, 'membership', 'nora', { birthDate }, await versionOf(jan, 'membership', 'nora'));
  expect(refused(await correctBirth(born(30)))).toEqual([]);
  expect(await standing()).toEqual(before);
  // For the newsletter the privacy role wrote down why it is open to minors; until they take that back.
  expect(before).toContain('fundraising (marketing)');
  expect(refused(await correctBirth(born(17)))).toEqual([]);
  expect(await standing()).toEqual(before.filter(code => !code.startsWith('fundraising')));
  await desk.sql(`UPDATE purpose SET minors_override = NULL WHERE code = 'newsletter'`);
  expect(refused(await correctBirth(born(16)))).toEqual([]);
  expect(await standing()).toEqual(later);
  expect(await desk.contact(mira, 'newsletter', 'nora', 'id')).toBe(null);
  const [entry] = await desk.sql(`SELECT event, detail FROM ledger WHERE contact_id = $1 AND event = 'ended' ORDER BY seq DESC LIMIT 1`, [
    cast.nora.id,
  ]);
  expect(entry).toMatchObject({ event: 'ended', detail: { because: 'minor' } });
});
