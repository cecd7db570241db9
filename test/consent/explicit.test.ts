import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyLedger } from '../../api/audit/verify-ledger.ts';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { cast, eva, mira, noor } from '../cast.ts';
import { Desk, type Member, refused, type Who } from '../contacts/desk.ts';
import { openWorld, runJobs, type World } from '../world.ts';
import { hiddenIn, tokenIn, Visitor } from './visitor.ts';

let world: World;
let desk: Desk;
let visitor: Visitor;
let running: RunningJobs;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  visitor = new Visitor(world);
  running = await runJobs(world);
  // Pieter has no address in the cast.
  await world.db.owner(db =>
    db.query(`UPDATE contact SET email = 'pieter@example.org', email_key = 'pieter@example.org' WHERE id = '${cast.pieter.id}'`),
  );
});
afterAll(async () => {
  await running.close();
  await world.close();
});
beforeEach(() => desk.sql('DELETE FROM rate_limit'));

let keys = 0;
const asking = (who: Who, member: Member, more: Record<string, unknown> = {}) =>
  desk.act(who, 'askExplicitConsent', {
    purpose: 'consent-administration',
    contactId: cast[member].id,
    forPurpose: 'emergency',
    fields: ['healthNote'],
    language: 'nl',
    reason: 'the outing in May',
    idempotencyKey: `explicit-${++keys}`,
    ...more,
  });
/** Asks, waits for the mail, and answers the path of its page. */
async function asked(member: Member): Promise<string> {
  const [{ email }] = await desk.sql('SELECT email FROM contact WHERE id = $1', [cast[member].id]);
  const before = (await visitor.mails(email)).length;
  expect((await asking(eva, member)).errors).toEqual([]);
  return `/c/${tokenIn(await mailTo(email, before))}`;
}
async function mailTo(address: string, before: number) {
  for (let i = 0; i < 200; i++) {
    const mails = await visitor.mails(address);
    if (mails.length > before) return mails[0]!;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('no mail came');
}
const note = (member: Member) => desk.contact(noor, 'emergency', member, 'healthNote withheld { field reason }');
const closed = { healthNote: null, withheld: [{ field: 'healthNote', reason: 'SENSITIVE_CONDITION_MISSING' }] };
const ledgerOf = (member: Member) =>
  desk.sql(`SELECT event, actor_kind, given_by, detail FROM ledger WHERE contact_id = $1 AND actor_kind <> 'system' ORDER BY seq`, [
    cast[member].id,
  ]);

describe('explicit consent to special fields (L20, L21)', () => {
  test('takes a statement in words that names the data, a choice, and a second step; only then the field opens, and it closes alone', async () => {
    expect(await note('pieter')).toEqual(closed);
    const path = await asked('pieter');
    expect(await note('pieter')).toEqual(closed);
    const first = await visitor.get(path);
    expect(first.text).toContain(
      'Ik stem er uitdrukkelijk mee in dat Buurthuis De Linde vzw deze gevoelige gegevens van mij gebruikt voor "Noodgevallen": Gezondheidsnota.',
    );
    expect(first.html).not.toContain('checked');
    const second = await visitor.post(path, { ...hiddenIn(first.html), declares: 'yes' });
    expect(second.text).toContain('Je koos ja. Bevestig dat je dit verklaart: Ik stem er uitdrukkelijk mee in');
    expect(await note('pieter')).toEqual(closed);
    expect((await visitor.post(path, { ...hiddenIn(second.html), act: 'confirm' })).text).toContain('Bevestigd');
    expect((await note('pieter'))!['healthNote']).toEqual(expect.any(String));
    expect((await mailTo('pieter@example.org', 1)).text).toContain('“Ik stem er uitdrukkelijk mee in dat Buurthuis De Linde vzw');
    const [question, recorded] = (await ledgerOf('pieter')).slice(-2);
    expect([question.event, question.given_by, recorded.event, recorded.actor_kind, recorded.given_by]).toEqual([
      'asked',
      'STAFF',
      'condition-recorded',
      'person',
      'PERSON',
    ]);
    const [served] = await desk.sql(`SELECT content FROM served_text WHERE digest = decode($1, 'hex')`, [recorded.detail.served]);
    expect(served.content).toContain('Gezondheidsnota');
    // Withdrawn alone: the field closes, the basis stays.
    const [{ id }] = await desk.sql(
      `SELECT id FROM sensitive_condition WHERE contact_id = $1 AND provision = 'ART_9_2_A' AND ended_at IS NULL`,
      [cast.pieter.id],
    );
    const ended = await desk.act(eva, 'endSensitiveCondition', {
      purpose: 'consent-administration',
      contactId: cast.pieter.id,
      id,
      reason: 'he took it back',
    });
    expect(ended.errors).toEqual([]);
    expect(await note('pieter')).toEqual(closed);
    expect(await verifyLedger(async (text, values) => desk.sql(text, values as unknown[]))).toBeNull();
  });

  test('is not given by looking, by pressing without a choice, by the last button alone, or by another statement', async () => {
    const path = await asked('pieter');
    for (const method of ['GET', 'HEAD']) await visitor.get(path, method);
    for (const fields of [
      {},
      { act: 'choose' },
      { act: 'choose', declares: 'on' },
      { act: 'confirm' },
      { act: 'confirm', stated: 'a'.repeat(64) },
    ])
      await visitor.post(path, fields as Record<string, string>);
    expect(await note('pieter')).toEqual(closed);
    expect((await ledgerOf('pieter')).at(-1)!.event).toBe('asked');
  });

  test('refused, leaves the basis as it is, and nobody is asked again soon', async () => {
    const path = await asked('pieter');
    const page = await visitor.post(path, { act: 'choose', declares: 'no' });
    expect(page.text).toContain('Genoteerd: deze gevoelige gegevens worden hier niet voor gebruikt.');
    expect(await note('pieter')).toEqual(closed);
    expect((await ledgerOf('pieter')).at(-1)).toMatchObject({ event: 'condition-ended', actor_kind: 'person', detail: { refused: true } });
    expect(refused(await asking(eva, 'pieter'))).toEqual(['CONFLICT input.fields:personSaidNo']);
  });

  test.each([
    ['of a field that is not special', { fields: ['phone'] }, 'BAD_USER_INPUT input.fields.0:notSpecial'],
    ['of a field that the purpose does not cover', { fields: ['religion'] }, 'BAD_USER_INPUT input.fields.0:notCovered'],
    ['of nothing, in no language', { fields: [], language: 'it' }, 'BAD_USER_INPUT input.language:notOffered input.fields:required'],
    ['where no basis stands', { contactId: cast.nora.id }, 'NO_LEGAL_BASIS input.forPurpose:noLegalBasis'],
  ])('%s is not asked', async (_, more, refusal) => {
    expect(refused(await asking(eva, 'ase', more))).toEqual([refusal]);
  });

  test('is asked by who may record the bases of that purpose', async () => {
    expect(refused(await asking(mira, 'ase', { purpose: 'newsletter' }))[0]).toMatch(/^FORBIDDEN/);
    expect(refused(await asking(noor, 'ase', { purpose: 'emergency' }))[0]).toMatch(/^FORBIDDEN/);
  });
});
