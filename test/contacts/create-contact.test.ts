import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLedger } from '../../api/audit/verify-ledger.ts';
import { cast, eva, eventsApp, jan, mira } from '../cast.ts';
import { openWorld, type World } from '../world.ts';
import { Desk, refused } from './desk.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
});
afterAll(() => world.close());

const key = () => `test-${randomUUID()}`;
const ines = () => ({
  purpose: 'membership',
  reason: 'joined at the counter',
  idempotencyKey: key(),
  legalBasis: { evidence: 'Signed form, folder 2026.', noticeLanguage: 'nl' },
  originDetail: 'counter',
  values: {
    givenName: 'Inès',
    familyName: 'Dupont',
    email: `ines.${randomUUID()}@example.org`,
    mobile: null,
    country: 'be',
    language: 'FR',
    birthDate: '1990-02-28',
    customFields: [{ key: 'custom.membershipNumber', text: 'L-2000' }],
  },
});
const payload =
  'outcome contact { id givenName familyName country language birthDate customFields(keys: ["custom.membershipNumber"]) { text } origins { field origin detail } legalBases { purpose standing givenBy evidence noticeVersion } }';
const counts = async () =>
  (
    await desk.sql(`SELECT (SELECT count(*) FROM contact)::integer AS contacts, (SELECT count(*) FROM legal_basis)::integer AS bases, (SELECT count(*) FROM ledger)::integer AS ledger,
  (SELECT count(*) FROM proposal)::integer AS proposals, (SELECT count(*) FROM change_log)::integer AS changes, (SELECT count(*) FROM contact_key)::integer AS keys`)
  )[0] as Record<string, number>;

describe('Jan writes a new member down', () => {
  test('with the basis of the membership in the same act; values are normalised, each with its origin', async () => {
    const before = await counts();
    const answer = await desk.act(jan, 'createContact', ines(), payload);
    expect(refused(answer)).toEqual([]);
    expect(answer.data['createContact']).toMatchObject({
      outcome: 'CREATED',
      contact: { givenName: 'Inès', country: 'BE', language: 'fr', birthDate: '1990-02-28', customFields: [{ text: 'L-2000' }] },
    });
    const { contact } = answer.data['createContact'];
    expect(contact.origins).toContainEqual({ field: 'birthDate', origin: 'STAFF', detail: 'counter' });
    expect(contact.legalBases.find((state: { purpose: string }) => state.purpose === 'membership')).toEqual({
      purpose: 'membership',
      standing: 'STANDS',
      givenBy: 'STAFF',
      evidence: 'Signed form, folder 2026.',
      noticeVersion: 1,
    });
    expect(await counts()).toEqual({
      ...before,
      contacts: before['contacts']! + 1,
      bases: before['bases']! + 1,
      ledger: before['ledger']! + 1,
      changes: before['changes']! + 1,
      keys: before['keys']! + 1,
    });
    expect(await desk.sql('SELECT action, purpose, reason FROM change_log WHERE contact_id = $1', [contact.id])).toEqual([
      { action: 'createContact', purpose: 'membership', reason: 'joined at the counter' },
    ]);
    expect(await desk.sql('SELECT event, given_by FROM ledger WHERE contact_id = $1', [contact.id])).toEqual([
      { event: 'recorded', given_by: 'STAFF' },
    ]);
    expect(await desk.logOf(answer)).toMatchObject([{ operation: 'createContact', action: 'read', contact_ids: [contact.id] }]);
    expect(await verifyLedger(desk.sql)).toBeNull();
  });

  test('and is refused everything that is wrong at once, with nothing written', async () => {
    const before = await counts();
    const answer = await desk.act(jan, 'createContact', {
      ...ines(),
      reason: ' ',
      originDetail: 'x'.repeat(201),
      legalBasis: { expiresAt: '2020-01-01T00:00:00Z' },
      values: {
        email: 'no address',
        mobile: '12',
        country: 'Atlantis',
        birthDate: '2026-02-30',
        customFields: [
          { key: 'custom.nothing', text: 'x' },
          { key: 'custom.membershipNumber', number: 5 },
        ],
      },
    });
    expect(refused(answer)).toEqual([
      [
        'BAD_USER_INPUT input.values.birthDate:date input.values.email:email input.values.mobile:phone input.values.country:country',
        'input.values.customFields.0.key:unknownField input.values.customFields.1:kind input.reason:required input.legalBasis.expiresAt:past input.legalBasis.evidence:evidenceRequired input.originDetail:tooLong',
      ].join(' '),
    ]);
    expect(await counts()).toEqual(before);
  });

  test('only with values that the purpose covers and his role may give', async () => {
    expect(
      refused(await desk.act(jan, 'createContact', { ...ines(), values: { givenName: 'Inès', education: 'law', healthNote: 'none' } })),
    ).toEqual(['FORBIDDEN input.values.education:PURPOSE input.values.healthNote:ROLE']);
    expect(
      refused(
        await desk.act(mira, 'createContact', { ...ines(), purpose: 'newsletter', values: { givenName: 'Inès', mobile: '0470 00 00 00' } }),
      ),
    ).toEqual(['FORBIDDEN input.values.mobile:ROLE']);
  });

  test('never under a built-in purpose: it has no basis that could be recorded', async () => {
    expect(refused(await desk.act(eva, 'createContact', { ...ines(), purpose: 'consent-administration' }))).toEqual([
      'BAD_USER_INPUT input.purpose:builtIn',
    ]);
  });

  test('a question about the answer that makes no sense is refused before anybody is created', async () => {
    const before = await counts();
    expect(
      refused(await desk.act(jan, 'createContact', ines(), 'outcome contact { customFields(keys: ["custom.nothing"]) { key } }')),
    ).toEqual(['BAD_USER_INPUT customFields.keys.0:unknownField']);
    expect(await counts()).toEqual(before);
  });
});

describe('an address that is known', () => {
  const known = {
    nora: { email: 'Nora.Peeters@EXAMPLE.org' },
    jurgen: { email: 'j.gross@example.com' },
    tom: { email: 'tom.obrien@example.com' },
    pieter: { mobile: '+32 470 55 01 08' },
    els: { otherEmails: ['els.janssens@example.org'] },
  };

  test.each<[string, object]>([
    ['of a member', known.nora],
    ['of somebody restricted', known.jurgen],
    ['of somebody nobody may see', known.tom],
    ['a telephone number', known.pieter],
    ['a second address', known.els],
  ])('%s: nothing is created, and the answer says no more than PROPOSED', async (_, address) => {
    const before = await counts();
    const answer = await desk.act(jan, 'createContact', { ...ines(), values: { givenName: 'Somebody', ...address } }, payload);
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({ createContact: { outcome: 'PROPOSED', contact: null } });
    expect(await counts()).toEqual({ ...before, proposals: before['proposals']! + 1, changes: before['changes']! + 1 });
  });

  test('is no way round the evidence: what waits must be fit to be joined', async () => {
    const before = await counts();
    const answer = await desk.act(jan, 'createContact', { ...ines(), legalBasis: null, values: known.nora });
    expect(refused(answer)).toEqual(['BAD_USER_INPUT input.legalBasis.evidence:evidenceRequired']);
    expect(await counts()).toEqual(before);
  });

  test('the values that wait are sealed', async () => {
    await desk.act(jan, 'createContact', { ...ines(), values: { ...known.nora, givenName: 'Canarynora' } });
    const [{ leaks }] = (await desk.sql(
      `SELECT count(*)::integer AS leaks FROM proposal p WHERE position('Canarynora'::bytea IN content) > 0 OR (to_jsonb(p) - 'content')::text LIKE '%Canarynora%'`,
    )) as [{ leaks: number }];
    expect(leaks).toBe(0);
  });
});

describe('who administers consents decides on what waits', () => {
  const waiting =
    'query { proposals(purpose: "consent-administration") { id forPurpose origin contact { id givenName } values { field text } } }';
  const propose = async (values: object, purpose = 'membership') => {
    const answer = await desk.act(jan, 'createContact', { ...ines(), purpose, values }, 'outcome');
    expect(answer.data['createContact']).toEqual({ outcome: 'PROPOSED' });
    const { data } = await desk.ask(eva, waiting);
    return data['proposals'].at(-1) as {
      id: string;
      forPurpose: string;
      contact: { id: string };
      values: { field: string; text: string }[];
    };
  };
  const decide = (mutation: string, id: string) =>
    desk.act(
      eva,
      mutation,
      { purpose: 'consent-administration', id, reason: 'called her' },
      'contact { id givenName city legalBases { purpose standing } }',
    );

  test('Eva sees whose address it was and what was sent, of what consent administration is about', async () => {
    const proposal = await propose({ email: 'emma.ds@example.net', city: 'Gent', birthDate: '2010-01-01' });
    expect(proposal).toMatchObject({ forPurpose: 'membership', contact: { id: cast.emma.id } });
    expect(proposal.values).toEqual([
      { field: 'email', text: 'emma.ds@example.net' },
      { field: 'city', text: 'Gent' },
    ]);
  });

  test('who only counts what waits has seen nobody', async () => {
    const [{ waiting: all }] = (await desk.sql(`SELECT count(*)::integer AS waiting FROM proposal WHERE state = 'OPEN'`)) as [
      { waiting: number },
    ];
    const answer = await desk.ask(eva, '{ proposals(purpose: "consent-administration") { id forPurpose } }');
    expect(answer.data['proposals']).toHaveLength(all);
    expect(await desk.logOf(answer)).toMatchObject([{ operation: 'proposals', contact_ids: [], fields: [] }]);
  });

  test('joining writes the values and records the basis they came with, once', async () => {
    const { id } = await propose({ email: 'zoe.lefevre@example.org', city: 'Liège' });
    const before = await counts();
    const answer = await decide('joinProposal', id);
    expect(refused(answer)).toEqual([]);
    expect(answer.data['joinProposal'].contact).toMatchObject({ id: cast.zoe.id, givenName: 'Zoë', city: 'Liège' });
    expect(answer.data['joinProposal'].contact.legalBases).toContainEqual({ purpose: 'membership', standing: 'STANDS' });
    expect(await counts()).toMatchObject({ contacts: before['contacts'], bases: before['bases']! + 1, ledger: before['ledger']! + 1 });
    expect(refused(await decide('joinProposal', id))).toEqual(['NOT_FOUND']);
    expect(refused(await decide('rejectProposal', id))).toEqual(['NOT_FOUND']);
    expect(await desk.contact(jan, 'membership', 'zoe', 'city')).toEqual({ city: 'Liège' });
  });

  test('a basis that stands stays as it is', async () => {
    const { id } = await propose({ email: 'nora.peeters@example.org', street: 'Hoogstraat 8' });
    const before = await counts();
    expect((await decide('joinProposal', id)).data['joinProposal'].contact).toMatchObject({ id: cast.nora.id });
    expect(await counts()).toMatchObject({ bases: before['bases'], ledger: before['ledger'] });
    expect(await desk.contact(jan, 'membership', 'nora', 'street')).toEqual({ street: 'Hoogstraat 8' });
  });

  test('rejecting leaves the contact as it is', async () => {
    const { id } = await propose({ email: 'greta.mueller@example.org', city: 'Elsewhere' });
    expect((await decide('rejectProposal', id)).data['rejectProposal'].contact).toMatchObject({ id: cast.greta.id, city: 'Eupen' });
    expect(await desk.contact(jan, 'membership', 'greta', 'city')).toEqual({ city: 'Eupen' });
  });

  test('a no of the person rules: Łukasz withdrew the newsletter, and no proposal brings it back', async () => {
    const answer = await desk.act(
      mira,
      'createContact',
      { ...ines(), purpose: 'newsletter', values: { email: 'lukasz@example.net', givenName: 'Łukasz' } },
      'outcome',
    );
    expect(answer.data['createContact']).toEqual({ outcome: 'PROPOSED' });
    const { data } = await desk.ask(eva, waiting);
    const before = await counts();
    expect(refused(await decide('joinProposal', data['proposals'].at(-1).id))).toEqual(['CONFLICT input.id:personSaidNo']);
    expect(await counts()).toEqual(before);
    expect(await desk.contact(mira, 'newsletter', 'lukasz', 'givenName')).toBeNull();
  });

  test('nobody else does', async () => {
    const { id } = await propose({ email: 'hanna.schmidt@example.net' });
    expect(refused(await desk.act(jan, 'joinProposal', { purpose: 'membership', id, reason: 'mine' }))).toEqual([
      'BAD_USER_INPUT input.purpose:consentAdministrationOnly',
    ]);
    expect(refused(await desk.ask(jan, '{ proposals(purpose: "consent-administration") { id } }'))).toEqual(['FORBIDDEN purpose:notYours']);
  });
});

describe('an idempotency key', () => {
  test('repeated with the same input has one effect, and its answer is read and logged anew', async () => {
    const input = ines();
    const first = await desk.act(jan, 'createContact', input, payload);
    const before = await counts();
    const again = await desk.act(jan, 'createContact', input, payload);
    expect(again.data).toEqual(first.data);
    expect(await counts()).toEqual(before);
    expect(await desk.logOf(again)).toHaveLength(1);
  });

  test('with other input is refused', async () => {
    const input = ines();
    await desk.act(jan, 'createContact', input);
    const before = await counts();
    expect(refused(await desk.act(jan, 'createContact', { ...input, reason: 'another reason' }))).toEqual(['IDEMPOTENCY_CONFLICT']);
    expect(await counts()).toEqual(before);
  });

  test('of a refused try is free again', async () => {
    const input = ines();
    expect(refused(await desk.act(jan, 'createContact', { ...input, legalBasis: null }))).toEqual([
      'BAD_USER_INPUT input.legalBasis.evidence:evidenceRequired',
    ]);
    expect((await desk.act(jan, 'createContact', input, 'outcome')).data['createContact']).toEqual({ outcome: 'CREATED' });
  });

  test('is a viewer’s own: the events app may use the one that Jan used', async () => {
    const input = ines();
    await desk.act(jan, 'createContact', input);
    const answer = await desk.act(
      eventsApp,
      'createContact',
      { ...ines(), idempotencyKey: input.idempotencyKey, purpose: 'events', values: { givenName: 'Someone', familyName: 'Else' } },
      'outcome',
    );
    expect(answer.data['createContact']).toEqual({ outcome: 'CREATED' });
  });

  test('keeps outcome and ids, never values', async () => {
    const [{ leaks }] = (await desk.sql(
      `SELECT count(*)::integer AS leaks FROM idempotency_key k WHERE to_jsonb(k)::text ~* 'Dupont|example'`,
    )) as [{ leaks: number }];
    expect(leaks).toBe(0);
  });

  test('tried twenty times at once makes one contact', async () => {
    const input = ines();
    const before = await counts();
    const answers = await Promise.all(Array.from({ length: 20 }, () => desk.act(jan, 'createContact', input, 'outcome contact { id }')));
    expect(answers.flatMap(refused)).toEqual([]);
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(await counts()).toMatchObject({ contacts: before['contacts']! + 1, bases: before['bases']! + 1, ledger: before['ledger']! + 1 });
  });

  test('twenty different keys for one address make one contact and nineteen proposals', async () => {
    const { values } = ines();
    const before = await counts();
    const answers = await Promise.all(Array.from({ length: 20 }, () => desk.act(jan, 'createContact', { ...ines(), values }, 'outcome')));
    expect(answers.map(({ data }) => data['createContact'].outcome).sort()).toEqual([
      'CREATED',
      ...Array.from({ length: 19 }, () => 'PROPOSED'),
    ]);
    expect(await counts()).toMatchObject({ contacts: before['contacts']! + 1, proposals: before['proposals']! + 19 });
  });
});
