import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLedger } from '../../api/audit/verify-ledger.ts';
import { amir, cast, eva, jan, mira, noor } from '../cast.ts';
import { openWorld, type World } from '../world.ts';
import { Desk, type Member, refused, type Who } from './desk.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
});
afterAll(async () => {
  expect(await verifyLedger(desk.sql)).toBeNull();
  await world.close();
});

const payload = 'contact { id legalBases { purpose standing detail } }';
const end = (who: Who, purpose: string, member: Member, forPurpose: string, event: string) =>
  desk.act(who, 'endLegalBasis', { purpose, contactId: cast[member].id, forPurpose, event, reason: 'told by telephone' }, payload);
const record = (who: Who, purpose: string, member: Member, forPurpose: string, more: object = { evidence: 'Signed card, folder 2026.' }) =>
  desk.act(
    who,
    'recordLegalBasis',
    {
      purpose,
      contactId: cast[member].id,
      forPurpose,
      reason: 'signed at the counter',
      idempotencyKey: randomUUID(),
      noticeLanguage: 'nl',
      ...more,
    },
    payload,
  );
const ledgerOf = async (member: Member) =>
  (await desk.sql<{ event: string }>('SELECT event FROM ledger WHERE contact_id = $1 ORDER BY seq', [cast[member].id])).map(
    ({ event }) => event,
  );

describe('an end', () => {
  test('of the basis one acts under: the payload is empty, and the very next read has nobody', async () => {
    const answer = await end(jan, 'membership', 'lukasz', 'membership', 'ENDED');
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({ endLegalBasis: { contact: null } });
    expect(await desk.contact(jan, 'membership', 'lukasz', 'id')).toBeNull();
    expect(await desk.who(jan, 'membership')).not.toContain('lukasz');
    // The empty answer is logged like any other.
    expect(await desk.logOf(answer)).toMatchObject([{ operation: 'endLegalBasis', purpose: 'membership', contact_ids: [] }]);
  });

  test('recorded by Eva for the newsletter: she still sees Emma, Mira no longer does', async () => {
    const answer = await end(eva, 'consent-administration', 'emma', 'newsletter', 'WITHDRAWN');
    expect(answer.data['endLegalBasis'].contact.legalBases).toContainEqual({
      purpose: 'newsletter',
      standing: 'ENDED',
      detail: 'WITHDRAWN',
    });
    expect(await desk.contact(mira, 'newsletter', 'emma', 'id')).toBeNull();
    expect((await ledgerOf('emma')).at(-1)).toBe('withdrawn');
    expect(await desk.sql('SELECT action, purpose, reason FROM change_log WHERE contact_id = $1', [cast.emma.id])).toEqual([
      { action: 'endLegalBasis', purpose: 'consent-administration', reason: 'told by telephone' },
    ]);
  });

  test('while a hundred reads run: none that started after the acknowledgement has her', async () => {
    const reads: Promise<{ after: boolean; seen: boolean }>[] = [];
    let ended = false;
    const read = async () => {
      const after = ended;
      return { after, seen: (await desk.who(mira, 'newsletter')).includes('marie') };
    };
    const ending = end(eva, 'consent-administration', 'marie', 'newsletter', 'WITHDRAWN').then(() => (ended = true));
    while (!ended || reads.length < 40) {
      reads.push(read());
      await Promise.race([ending, reads.at(-1)]);
      if (reads.length >= 100) break;
    }
    await ending;
    for (let i = 0; i < 20; i++) reads.push(read());
    const all = await Promise.all(reads);
    expect(all.filter(({ after }) => after).length).toBeGreaterThanOrEqual(20);
    expect(all.filter(({ after, seen }) => after && seen)).toEqual([]);
  });

  test('by an objection to direct marketing is at once, and stands in the way of the next basis', async () => {
    expect((await end(mira, 'fundraising', 'nora', 'fundraising', 'OBJECTED')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(refused(await end(eva, 'consent-administration', 'nora', 'fundraising', 'OBJECTED'))).toEqual([]);
    expect(await desk.contact(mira, 'fundraising', 'nora', 'id')).toBeNull();
    expect(refused(await record(eva, 'consent-administration', 'nora', 'fundraising'))).toEqual(['CONFLICT input.forPurpose:personSaidNo']);
    // Another purpose of hers is as it was.
    expect(await desk.contact(mira, 'newsletter', 'nora', 'givenName')).toEqual({ givenName: 'Nora' });
  });

  test('by an objection to statistics suspends until somebody decides', async () => {
    const answer = await end(eva, 'consent-administration', 'ada', 'statistics', 'OBJECTED');
    expect(answer.data['endLegalBasis'].contact.legalBases).toContainEqual({
      purpose: 'statistics',
      standing: 'SUSPENDED',
      detail: 'SUSPENDED',
    });
    expect(await desk.contact(amir, 'statistics', 'ada', 'id')).toBeNull();
    expect(refused(await end(eva, 'consent-administration', 'ada', 'statistics', 'OBJECTED'))).toEqual([
      'CONFLICT input.event:beingWeighed',
    ]);
  });

  test('that does not fit is refused: a contract is not withdrawn, what has ended does not end again', async () => {
    expect(refused(await end(jan, 'membership', 'hanna', 'membership', 'WITHDRAWN'))).toEqual([
      'BAD_USER_INPUT input.event:onlyConsentIsWithdrawn',
    ]);
    expect(refused(await end(jan, 'membership', 'hanna', 'membership', 'OBJECTED'))).toEqual([
      'BAD_USER_INPUT input.event:nothingToObjectTo',
    ]);
    expect(refused(await end(eva, 'consent-administration', 'wim', 'membership', 'ENDED'))).toEqual([
      'NOT_FOUND input.forPurpose:noOpenBasis',
    ]);
  });
});

describe('a basis', () => {
  test('recorded for Wim lets him in again, at once', async () => {
    expect(await desk.contact(jan, 'membership', 'wim', 'id')).toBeNull();
    const answer = await record(jan, 'bookkeeping', 'wim', 'membership');
    expect(refused(answer)).toEqual([]);
    expect(answer.data['recordLegalBasis'].contact.legalBases).toContainEqual({ purpose: 'membership', standing: 'STANDS', detail: null });
    expect(await desk.contact(jan, 'membership', 'wim', 'givenName')).toEqual({ givenName: 'Wim' });
    expect(await ledgerOf('wim')).toContain('recorded');
  });

  test('is recorded once: twenty tries at the same moment, and a second one later', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => record(eva, 'consent-administration', 'tom', 'bookkeeping', { idempotencyKey: key })),
    );
    expect(answers.flatMap(refused)).toEqual([]);
    expect((await ledgerOf('tom')).filter(event => event === 'recorded')).toHaveLength(1);
    expect(
      refused(await record(eva, 'consent-administration', 'tom', 'bookkeeping', { idempotencyKey: key, evidence: 'another' })),
    ).toEqual(['IDEMPOTENCY_CONFLICT']);
    expect(refused(await record(eva, 'consent-administration', 'tom', 'bookkeeping'))).toEqual(['CONFLICT input.forPurpose:alreadyStands']);
  });

  test('of consent or contract needs evidence, of a legal obligation it does not', async () => {
    expect(refused(await record(eva, 'consent-administration', 'hanna', 'events', {}))).toEqual([
      'BAD_USER_INPUT input.evidence:evidenceRequired',
    ]);
    expect(refused(await record(eva, 'consent-administration', 'hanna', 'bookkeeping', {}))).toEqual([]);
  });

  test('is not recorded by staff against a no: Hanna refused the newsletter', async () => {
    expect(refused(await record(eva, 'consent-administration', 'hanna', 'newsletter'))).toEqual(['CONFLICT input.forPurpose:personSaidNo']);
  });

  test('is recorded only by who holds the duty for its purpose', async () => {
    expect(refused(await record(mira, 'newsletter', 'nora', 'statistics'))).toEqual(['FORBIDDEN']);
    expect(refused(await record(noor, 'emergency', 'fatima', 'emergency'))).toEqual(['FORBIDDEN']);
  });

  test('that begins in the future or has passed says so', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const answer = await record(eva, 'consent-administration', 'sofie', 'events', { evidence: 'card', startsAt: tomorrow });
    expect(answer.data['recordLegalBasis'].contact.legalBases).toContainEqual({ purpose: 'events', standing: 'NOT_YET', detail: null });
    expect(
      refused(
        await record(eva, 'consent-administration', 'pieter', 'events', {
          evidence: 'card',
          expiresAt: '2020-01-01T00:00:00Z',
          startsAt: 'soon',
        }),
      ),
    ).toEqual(['BAD_USER_INPUT input.startsAt:dateTime input.expiresAt:past']);
  });
});

describe('a sensitive condition (L20)', () => {
  const condition = { provision: 'ART_9_2_C', fields: ['healthNote'], evidence: 'Spoken with his son.' };
  const noted = (member: Member) => desk.contact(noor, 'emergency', member, 'healthNote withheld { reason }');

  test('opens its field, and ending it closes the field and leaves the basis', async () => {
    expect(await noted('pieter')).toEqual({ healthNote: null, withheld: [{ reason: 'SENSITIVE_CONDITION_MISSING' }] });
    const input = {
      purpose: 'consent-administration',
      contactId: cast.pieter.id,
      forPurpose: 'emergency',
      ...condition,
      reason: 'before the outing',
    };
    const answer = await desk.act(
      eva,
      'recordSensitiveCondition',
      input,
      'contact { legalBases { purpose sensitiveConditions { id provision fields endedAt } } }',
    );
    expect(refused(answer)).toEqual([]);
    expect(await noted('pieter')).toEqual({ healthNote: 'Allergic to penicillin.', withheld: [] });
    const of = answer.data['recordSensitiveCondition'].contact.legalBases.find(
      (state: { purpose: string }) => state.purpose === 'emergency',
    ).sensitiveConditions as { id: string; endedAt: string | null }[];
    const { id } = of.find(({ endedAt }) => endedAt === null)!;
    expect(refused(await desk.act(eva, 'recordSensitiveCondition', input))).toEqual(['CONFLICT input.provision:alreadyStands']);
    expect(
      refused(
        await desk.act(eva, 'endSensitiveCondition', {
          purpose: 'consent-administration',
          contactId: cast.pieter.id,
          id,
          reason: 'his son called',
        }),
      ),
    ).toEqual([]);
    expect(await noted('pieter')).toEqual({ healthNote: null, withheld: [{ reason: 'SENSITIVE_CONDITION_MISSING' }] });
    expect((await ledgerOf('pieter')).slice(-2)).toEqual(['condition-recorded', 'condition-ended']);
    expect(
      refused(
        await desk.act(eva, 'endSensitiveCondition', { purpose: 'consent-administration', contactId: cast.pieter.id, id, reason: 'again' }),
      ),
    ).toEqual(['NOT_FOUND']);
  });

  test('is told everything that is wrong with it', async () => {
    const input = {
      purpose: 'consent-administration',
      contactId: cast.pieter.id,
      forPurpose: 'emergency',
      provision: 'ART_9_2_B',
      fields: ['email', 'religion', 'nothing'],
      evidence: ' ',
      reason: 'before the outing',
    };
    expect(refused(await desk.act(eva, 'recordSensitiveCondition', input))).toEqual([
      'BAD_USER_INPUT input.provision:recordedOnPurpose input.evidence:notEmpty input.fields.0:notSpecial input.fields.1:notCovered input.fields.2:unknownField',
    ]);
  });

  test('stands beside a basis or not at all', async () => {
    const input = {
      purpose: 'consent-administration',
      contactId: cast.nora.id,
      forPurpose: 'emergency',
      ...condition,
      reason: 'before the outing',
    };
    expect(refused(await desk.act(eva, 'recordSensitiveCondition', input))).toEqual(['NO_LEGAL_BASIS input.forPurpose:noLegalBasis']);
  });
});
