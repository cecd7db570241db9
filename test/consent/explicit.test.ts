import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import jsonld from 'jsonld';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyLedger } from '../../api/audit/verify-ledger.ts';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { signIn } from '../ask.ts';
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
  // They have no address in the cast.
  for (const member of ['pieter', 'fatima'] as const)
    await world.db.owner(db =>
      db.query(`UPDATE contact SET email = $1, email_key = $1 WHERE id = $2`, [`${member}@example.org`, cast[member].id]),
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

/** Says yes on the page behind the mailed link, in both steps. */
async function declare(path: string): Promise<void> {
  const second = await visitor.post(path, { ...hiddenIn((await visitor.get(path)).html), declares: 'yes' });
  await visitor.post(path, { ...hiddenIn(second.html), act: 'confirm' });
}
/** Whoever opens the link that the preference centre mails to this address. */
async function atTheirChoices(email: string): Promise<Visitor> {
  const before = (await visitor.mails(email)).length;
  await visitor.post('/my', { email });
  const path = /\/p\/[A-Za-z0-9_-]{43}/.exec((await mailTo(email, before)).text)![0];
  const opened = await visitor.post(path, { act: 'open' });
  return new Visitor(world, { cookie: /inzage-portal=[A-Za-z0-9_-]{43}/.exec(opened.headers.get('set-cookie')!)![0] });
}
const statement =
  'Ik stem er uitdrukkelijk mee in dat Buurthuis De Linde vzw deze gevoelige gegevens van mij gebruikt voor "Noodgevallen": Gezondheidsnota.';

describe('explicit consent to special fields (L20, L21)', () => {
  test('takes a statement in words that names the data, a choice, and a second step; only then the field opens, and it closes alone', async () => {
    expect(await note('pieter')).toEqual(closed);
    const path = await asked('pieter');
    expect(await note('pieter')).toEqual(closed);
    const first = await visitor.get(path);
    expect(first.text).toContain(statement);
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

  test('of a known child is neither asked for, nor recorded by staff, nor given by the link that was mailed before: an adult decides (L32)', async () => {
    const path = await asked('pieter');
    await world.db.owner(db =>
      db.query(`INSERT INTO minor (contact_id, consent_age_reached_on) VALUES ('${cast.pieter.id}', current_date + 2)`),
    );
    const before = await ledgerOf('pieter');
    const second = await visitor.post(path, { ...hiddenIn((await visitor.get(path)).html), declares: 'yes' });
    const answer = await visitor.post(path, { ...hiddenIn(second.html), act: 'confirm' });
    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('dan vragen we het aan een volwassene')]);
    const written = { provision: 'ART_9_2_A', fields: ['healthNote'], evidence: 'a letter', reason: 'she wrote to us' };
    const about = { purpose: 'consent-administration', contactId: cast.pieter.id, forPurpose: 'emergency' };
    const missing = ['CONFLICT input.forPurpose:guardianMissing'];
    expect(refused(await desk.act(eva, 'recordSensitiveCondition', { ...about, ...written }))).toEqual(missing);
    expect(refused(await asking(eva, 'pieter'))).toEqual(missing);
    expect([await note('pieter'), await ledgerOf('pieter')]).toEqual([closed, before]);
    await world.db.owner(db => db.query(`DELETE FROM minor WHERE contact_id = '${cast.pieter.id}'`));
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

describe('an explicit consent, given by the person', () => {
  let receipts: string;
  beforeAll(async () => {
    // Her daughter's word (Art. 9(2)(c)) is not what is asked here.
    await desk.sql('UPDATE sensitive_condition SET ended_at = now() WHERE contact_id = $1', [cast.fatima.id]);
    expect(await note('fatima')).toEqual(closed);
    await declare(await asked('fatima'));
    receipts = /\/r\/[A-Za-z0-9_-]{43}/.exec((await mailTo('fatima@example.org', 1)).text)![0];
    expect((await note('fatima'))!['healthNote']).toEqual(expect.any(String));
  });

  test('has a receipt of its own: the statement in words, and as JSON-LD of the explicit kind (L21, L7)', async () => {
    const page = await visitor.get(receipts);
    for (const line of [
      'Noodgevallen: Gezondheidsnota',
      'door jou zelf',
      `“${statement}”`,
      'Uitdrukkelijk toegestaan, omdat het om gevoelige gegevens gaat: Gezondheidsnota',
      'Intrekken kan altijd, gratis, ook los van de rest',
    ])
      expect(page.text).toContain(line);
    const [path] = /\/r\/[A-Za-z0-9_-]{43}\/[0-9a-f-]{36}\.jsonld/.exec(page.html)!;
    const receipt = JSON.parse((await visitor.get(path)).html);
    expect(receipt.record).toMatchObject({
      notice: { description: { '@value': statement, '@language': 'nl' }, textSha256: createHash('sha256').update(statement).digest('hex') },
      process: { legalBasis: ['eu-gdpr:A9-2-a'], personalData: [{ '@type': 'dpv:SpecialCategoryPersonalData', identifier: 'healthNote' }] },
      event: [{ '@type': 'dpv:ConsentGiven', kind: 'dpv:ExplicitlyExpressedConsent', by: 'dpv:DataSubject' }],
    });
    const documentLoader = (url: string) => Promise.reject(new Error(`asked for ${url}`));
    expect(await jsonld.expand(receipt, { documentLoader, safe: true })).toHaveLength(1);
    const entry = (await ledgerOf('fatima')).at(-1);
    const [kept] = await desk.sql('SELECT * FROM consent_receipt WHERE id = $1', [receipt.identifier]);
    expect(entry).toMatchObject({ event: 'condition-recorded', detail: { receipt: { id: receipt.identifier } } });
    expect(entry.detail.receipt.sha256).toBe(createHash('sha256').update(kept.content).digest('hex'));
    expect(JSON.stringify(receipt)).not.toContain('fatima@');
  });

  test('stands in the proof bundle of the basis beside it, statement and receipt, each as the ledger names it', async () => {
    const [basis] = await desk.sql(
      `SELECT b.id FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id WHERE b.contact_id = $1 AND p.code = 'emergency' AND b.ended_at IS NULL`,
      [cast.fatima.id],
    );
    const input = { purpose: 'consent-administration', contactId: cast.fatima.id, legalBasisId: basis.id };
    const { handle } = (await desk.act(eva, 'consentProof', input, 'handle name')).data['consentProof'];
    const file = await fetch(`${world.url}/files/${handle}`, { headers: { cookie: await signIn(world, eva) } });
    const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const folder = Object.keys(files)
      .find(name => name.endsWith('/statement.txt'))!
      .split('/')[0]!;
    expect(strFromU8(files[`${folder}/statement.txt`]!)).toBe(statement);
    expect(JSON.parse(strFromU8(files[`${folder}/receipt.jsonld`]!)).record.event[0].kind).toBe('dpv:ExplicitlyExpressedConsent');
    const { explicitConsents } = JSON.parse(strFromU8(files['proof.json']!));
    expect(explicitConsents.at(-1)).toMatchObject({
      fields: ['healthNote'],
      evidence: expect.stringContaining(statement),
      asTheLedgerNamesIt: { statement: true, receipt: true, evidence: true },
    });
  });

  test('is taken back by the person alone, in one press: the fields close at once, the basis stays (L20, L8)', async () => {
    const fatima = await atTheirChoices('fatima@example.org');
    const page = await fatima.get('/my/choices');
    expect(page.text).toContain('je dat deze gevoelige gegevens hiervoor gebruikt mogen worden: Gezondheidsnota.');
    const mails = (await visitor.mails('fatima@example.org')).length;
    const condition = /name="condition" value="([^"]+)"/.exec(page.html)![1]!;
    // Somebody else's session ends nothing of hers.
    await (await atTheirChoices('pieter@example.org')).post('/my/choices', { act: 'take-back', condition });
    expect((await note('fatima'))!['healthNote']).toEqual(expect.any(String));
    const done = await fatima.post('/my/choices', { act: 'take-back', condition });
    expect([done.status, done.headers.get('location')]).toEqual([303, expect.stringContaining('done=take-back')]);
    expect(await note('fatima')).toEqual(closed);
    expect((await fatima.get('/my/choices')).text).not.toContain('Dat intrekken');
    expect((await ledgerOf('fatima')).at(-1)).toMatchObject({
      event: 'condition-ended',
      actor_kind: 'person',
      given_by: 'PERSON',
      detail: { channel: 'PORTAL', provision: 'ART_9_2_A', fields: ['healthNote'] },
    });
    expect((await mailTo('fatima@example.org', mails)).text).toContain('je uitdrukkelijke toestemming ingetrokken');
    // What no condition covers any more is due to be erased (Art. 17(1)(b), L9).
    expect(await desk.sql('SELECT field FROM field_erasure WHERE contact_id = $1', [cast.fatima.id])).toEqual([{ field: 'healthNote' }]);
    // Again: nothing. And nobody asks her again soon.
    const entries = (await ledgerOf('fatima')).length;
    await fatima.post('/my/choices', { act: 'take-back', condition });
    expect((await ledgerOf('fatima')).length).toBe(entries);
    expect(refused(await asking(eva, 'fatima'))).toEqual(['CONFLICT input.fields:personSaidNo']);
    expect(await verifyLedger(async (text, values) => desk.sql(text, values as unknown[]))).toBeNull();
  });
});
