import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import type { CaughtMail } from '../../api/mail/caught-mail.ts';
import { verifyProof } from '../../api/audit/verify-proof.ts';
import { signIn } from '../ask.ts';
import { cast, eva, jan, mira, noor, type StaffPerson } from '../cast.ts';
import { Desk, type Member, refused, type Who } from '../contacts/desk.ts';
import { openWorld, runJobs, type World } from '../world.ts';
import { tokenIn, Visitor } from './visitor.ts';

let world: World;
let desk: Desk;
let visitor: Visitor;
let running: RunningJobs;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  visitor = new Visitor(world);
  running = await runJobs(world);
});
afterAll(async () => {
  await running.close();
  await world.close();
});
beforeEach(() => desk.sql('DELETE FROM rate_limit'));

let keys = 0;
const said = (who: Who, member: Member, more: Record<string, unknown> = {}) =>
  desk.act(
    who,
    'recordConsent',
    {
      purpose: 'consent-administration',
      contactId: cast[member].id,
      forPurpose: 'events',
      what: 'SAID_YES',
      how: 'PAPER',
      noticeLanguage: 'nl',
      evidence: 'form 17 in the green folder',
      reason: 'she gave it at the desk',
      idempotencyKey: `recording-${++keys}`,
      ...more,
    },
    'outcome contact { id legalBases { purpose standing detail givenBy evidence recordedAt startsAt } }',
  );
const ledgerOf = (member: Member) =>
  desk.sql(
    `SELECT l.*, p.code AS purpose FROM ledger l JOIN purpose p ON p.id = l.purpose_id WHERE l.contact_id = $1 AND l.at > now() - interval '1 hour' AND l.actor_kind <> 'system' ORDER BY l.seq`,
    [cast[member].id],
  );
const emailOf = async (member: Member): Promise<string> =>
  (await desk.sql('SELECT email FROM contact WHERE id = $1', [cast[member].id]))[0].email;
async function mailTo(member: Member, before = 0): Promise<CaughtMail> {
  const address = await emailOf(member);
  for (let i = 0; i < 200; i++) {
    const mails = await visitor.mails(address);
    if (mails.length > before) return mails[0]!;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`no mail came to ${member}`);
}
const mailsTo = async (member: Member) => (await visitor.mails(await emailOf(member))).length;
const upload = async (who: StaffPerson, body: BodyInit, as = '?as=evidence') => {
  const response = await fetch(`${world.url}/files${as}`, {
    method: 'POST',
    headers: { cookie: await signIn(world, who), 'x-file-name': 'lotte-signed.pdf' },
    body,
  });
  return { status: response.status, body: (await response.json()) as any };
};
const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n';
const consentsTo = (who: Who, purpose: string, member: Member) => desk.who(who, purpose, { filter: { id: [cast[member].id] } });

describe('a consent that staff write down (L13)', () => {
  test('is labelled as by staff, with its evidence, and its claimed time apart from the database’s', async () => {
    const mails = await mailsTo('ada').catch(() => 0);
    const happenedAt = new Date(Date.now() - 3 * 86_400_000).toISOString();
    const answer = await said(eva, 'hanna', { happenedAt });
    expect(answer.errors).toEqual([]);
    expect(answer.data['recordConsent'].outcome).toBe('RECORDED');
    const [asked, recorded] = (await ledgerOf('hanna')).slice(-2);
    expect([asked.event, recorded.event, recorded.given_by, recorded.actor_kind]).toEqual(['asked', 'recorded', 'STAFF', 'staff']);
    expect(recorded.claimed_at.toISOString()).toBe(happenedAt);
    expect(recorded.at.getTime()).toBeGreaterThan(Date.now() - 60_000);
    expect(recorded.detail).toMatchObject({
      channel: 'PAPER',
      language: 'nl',
      served: expect.stringMatching(/^[0-9a-f]{64}$/),
      receipt: { id: expect.anything() },
    });
    const basis = answer.data['recordConsent'].contact.legalBases.find(({ purpose }: { purpose: string }) => purpose === 'events');
    expect(basis).toMatchObject({ standing: 'STANDS', givenBy: 'STAFF', evidence: 'form 17 in the green folder', startsAt: happenedAt });
    expect(await consentsTo(jan, 'events', 'hanna')).toEqual(['hanna']);
    const receipt = await mailTo('hanna', mails);
    expect(receipt.text).toContain('door ons, voor jou genoteerd');
  });

  test.each([
    ['without evidence', { evidence: null }, 'BAD_USER_INPUT input.evidence:evidenceRequired'],
    ['in the future', { happenedAt: '2099-01-01T00:00:00Z' }, 'BAD_USER_INPUT input.happenedAt:future'],
    ['that was only said, and is not to be confirmed', { how: 'TELEPHONE' }, 'BAD_USER_INPUT input.confirm:confirmationRequired'],
    ['said in person, and not to be confirmed', { how: 'IN_PERSON' }, 'BAD_USER_INPUT input.confirm:confirmationRequired'],
    ['by a text in no language of ours', { noticeLanguage: 'it' }, 'BAD_USER_INPUT input.noticeLanguage:noNoticeInLanguage'],
    ['by no text', { noticeLanguage: null }, 'BAD_USER_INPUT input.noticeLanguage:noticeLanguageRequired'],
    ['for a purpose of another ground', { forPurpose: 'membership' }, 'BAD_USER_INPUT input.forPurpose:onlyConsent'],
    ['with a file of nobody', { evidenceFile: 'x'.repeat(43) }, 'NOT_FOUND input.evidenceFile:file'],
    [
      'with everything wrong at once',
      { evidence: '', happenedAt: 'yesterday', reason: '', how: 'TELEPHONE' },
      'BAD_USER_INPUT input.reason:required input.happenedAt:dateTime input.evidence:evidenceRequired input.confirm:confirmationRequired',
    ],
  ])('%s is refused, and nothing is written', async (_, more, refusal) => {
    const rows = () =>
      desk.sql(
        'SELECT (SELECT count(*) FROM ledger) AS ledger, (SELECT count(*) FROM mail) AS mails, (SELECT count(*) FROM legal_basis) AS bases',
      );
    const before = await rows();
    expect(refused(await said(eva, 'ada', more))).toEqual([refusal]);
    expect(await rows()).toEqual(before);
  });

  test('never lies before a later no, and never goes round one (L10)', async () => {
    expect((await said(eva, 'sofie')).errors).toEqual([]);
    const ended = await said(eva, 'sofie', { what: 'WITHDREW', how: 'TELEPHONE', evidence: null });
    expect(ended.errors).toEqual([]);
    expect(await consentsTo(jan, 'events', 'sofie')).toEqual([]);
    const yesterday = new Date(Date.now() - 86_400_000).toISOString();
    expect(refused(await said(eva, 'sofie', { happenedAt: yesterday }))).toEqual(['BAD_USER_INPUT input.happenedAt:beforeLastEnd']);
    // Advertising: after a no only the person themselves says yes, and nobody is asked again by mail.
    expect((await said(eva, 'sofie', { forPurpose: 'newsletter', what: 'SAID_NO', evidence: null })).errors).toEqual([]);
    for (const confirm of [false, true])
      expect(refused(await said(eva, 'sofie', { forPurpose: 'newsletter', confirm }))).toEqual(['CONFLICT input.forPurpose:personSaidNo']);
  });

  test('is refused where one stands', async () => {
    for (const confirm of [false, true])
      expect(refused(await said(eva, 'nora', { forPurpose: 'newsletter', confirm }))).toEqual(['CONFLICT input.forPurpose:alreadyStands']);
  });

  test('that the person was asked is on record, and nothing stands by it', async () => {
    const answer = await said(eva, 'wim', { what: 'WAS_ASKED', how: 'TELEPHONE', evidence: null });
    expect(answer.data['recordConsent'].contact.legalBases.find(({ purpose }: { purpose: string }) => purpose === 'events')).toMatchObject({
      standing: 'NONE',
      detail: 'PENDING',
    });
  });

  test('once, however often the same is sent', async () => {
    const answers = [];
    for (let i = 0; i < 2; i++) answers.push(await said(eva, 'ada', { idempotencyKey: 'the-same-key' }));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect((await ledgerOf('ada')).filter(({ event }) => event === 'recorded')).toHaveLength(1);
  });

  test('is for who may record the bases of that purpose', async () => {
    expect(refused(await said(noor, 'pieter', { purpose: 'emergency', forPurpose: 'emergency' }))[0]).toMatch(/^FORBIDDEN/);
    expect(refused(await said(mira, 'hanna', { purpose: 'newsletter', forPurpose: 'events' }))[0]).toMatch(/^FORBIDDEN/);
    // Recording is not ending.
    expect(refused(await said(mira, 'nora', { purpose: 'newsletter', forPurpose: 'newsletter', what: 'WITHDREW' }))[0]).toMatch(
      /^FORBIDDEN/,
    );
  });
});

test('of a child no yes is written down, nor asked for by mail: an adult decides, unless the service is a preventive one (L32, L35)', async () => {
  const young = (day: string) =>
    world.db.owner(db => db.query(`INSERT INTO minor (contact_id, consent_age_reached_on) VALUES ('${cast.ase.id}', ${day})`));
  await young('current_date + 2');
  for (const confirm of [false, true])
    expect(refused(await said(eva, 'ase', { confirm, how: confirm ? 'TELEPHONE' : 'PAPER' }))).toEqual([
      'CONFLICT input.forPurpose:guardianMissing',
    ]);
  await world.db.owner(db => db.query(`UPDATE purpose SET preventive_reason = 'counselling' WHERE code = 'events'`));
  expect((await said(eva, 'ase', { what: 'WAS_ASKED', how: 'TELEPHONE', evidence: null })).errors).toEqual([]);
  await world.db.owner(db => db.query(`UPDATE purpose SET preventive_reason = NULL WHERE code = 'events'`));
  // On the birthday itself, by the calendar of the house, they decide alone.
  await world.db.owner(db =>
    db.query(`UPDATE minor SET consent_age_reached_on = (now() AT TIME ZONE 'Europe/Brussels')::date WHERE contact_id = '${cast.ase.id}'`),
  );
  expect((await said(eva, 'ase')).errors).toEqual([]);
});

describe('a yes by telephone (L12, L13)', () => {
  const call = { how: 'TELEPHONE', confirm: true, evidence: 'call 4711' };

  test('holds only once the person pressed the button behind the mailed link, and is then their own act', async () => {
    const before = await mailsTo('zoe');
    const answer = await said(eva, 'zoe', call);
    expect(answer.errors).toEqual([]);
    expect(answer.data['recordConsent'].outcome).toBe('AWAITS_CONFIRMATION');
    expect(await consentsTo(jan, 'events', 'zoe')).toEqual([]);
    const mail = await mailTo('zoe', before);
    expect(mail.text).toContain('aan de telefoon');
    const [submission] = await desk.sql(`SELECT content, created_by FROM submission WHERE contact_id = $1 AND state = 'PENDING'`, [
      cast.zoe.id,
    ]);
    expect(submission.content.toString('latin1')).not.toContain('call 4711');
    const path = `/c/${tokenIn(mail)}`;
    expect(JSON.stringify(answer.data)).not.toContain(tokenIn(mail));
    for (const method of ['GET', 'HEAD']) await visitor.get(path, method);
    expect(await consentsTo(jan, 'events', 'zoe')).toEqual([]);
    expect((await visitor.post(path, { act: 'confirm' })).text).toContain('Bevestigd');
    expect(await consentsTo(jan, 'events', 'zoe')).toEqual(['zoe']);
    const [asked, confirmed] = (await ledgerOf('zoe')).slice(-2);
    expect([asked.event, asked.actor_kind, asked.given_by]).toEqual(['asked', 'staff', 'STAFF']);
    expect([confirmed.event, confirmed.actor_kind, confirmed.given_by]).toEqual(['confirmed', 'person', 'PERSON']);
    expect(confirmed.detail).toMatchObject({ channel: 'TELEPHONE', submission: asked.detail.submission });
    const [basis] = await desk.sql(`SELECT content FROM submission WHERE contact_id = $1`, [cast.zoe.id]);
    expect(basis.content).toBeNull();
  });

  test('that the person denies is a refusal of their own', async () => {
    const before = await mailsTo('tom').catch(() => 0);
    await said(eva, 'tom', call);
    const page = await visitor.post(`/c/${tokenIn(await mailTo('tom', before))}`, { act: 'decline' });
    expect(page.text).toContain('Genoteerd: we gebruiken je gegevens hier niet voor.');
    const entries = await ledgerOf('tom');
    expect(entries.at(-1)).toMatchObject({ event: 'refused', actor_kind: 'person', given_by: 'PERSON' });
  });
});

describe('a scan or mail as evidence', () => {
  test('is kept sealed, named in the ledger’s digest, and read as an attachment by who keeps consents of every purpose', async () => {
    const { status, body } = await upload(eva, pdf);
    expect(status).toBe(201);
    const answer = await said(eva, 'jeanBaptiste', { evidence: null, evidenceFile: body.handle });
    expect(answer.errors).toEqual([]);
    const entry = (await ledgerOf('jeanBaptiste')).at(-1);
    const id = entry.detail.evidenceFile as string;
    const [row] = await desk.sql('SELECT * FROM evidence_file WHERE id = $1', [id]);
    expect([row.contact_id, row.media_type, row.size]).toEqual([cast.jeanBaptiste.id, 'application/pdf', pdf.length]);
    expect(row.content.toString('latin1') + row.name.toString('latin1')).not.toMatch(/PDF|lotte/);
    // The digest that the ledger names is that of what is kept: a changed byte is found without any key (L7).
    const verify = () => verifyProof(async (text, values) => desk.sql(text, values as unknown[]), 1_000_000n);
    expect(await verify()).toEqual([]);
    const turn = `UPDATE evidence_file SET content = set_bit(content, 99, 1 - get_bit(content, 99)) WHERE id = '${id}'`;
    await world.db.owner(db => db.query(turn));
    expect(await verify()).toMatchObject([{ record: 'evidence_file', kind: 'CHANGED' }]);
    await world.db.owner(db => db.query(turn));
    const basis = answer.data['recordConsent'].contact.legalBases.find(({ purpose }: { purpose: string }) => purpose === 'events');
    expect(basis.evidence).toMatch(new RegExp(`^File ${id}, application/pdf, ${pdf.length} bytes, SHA-256 [0-9a-f]{64}\\.$`));
    const wanted = (who: Who, purpose: string) =>
      desk.act(who, 'evidenceFile', { purpose, contactId: cast.jeanBaptiste.id, id }, 'handle name');
    const handle = (await wanted(eva, 'consent-administration')).data['evidenceFile'].handle;
    const file = await fetch(`${world.url}/files/${handle}`, { headers: { cookie: await signIn(world, eva) } });
    expect([await file.text(), file.headers.get('content-disposition'), file.headers.get('content-security-policy')]).toEqual([
      pdf,
      expect.stringMatching(/^attachment; filename="lotte-signed.pdf"/),
      expect.stringContaining('sandbox'),
    ]);
    expect(refused(await wanted(jan, 'events'))).toEqual(['FORBIDDEN input.purpose:notYours']);
    expect(refused(await wanted(mira, 'newsletter'))[0]).toMatch(/^FORBIDDEN/);
    // Spent: the same handle proves nothing else.
    expect(refused(await said(eva, 'wim', { evidence: null, evidenceFile: body.handle }))).toEqual(['NOT_FOUND input.evidenceFile:file']);
  });

  test('is judged by its content and its size, and is no list to be imported, nor the other way round', async () => {
    expect((await upload(eva, Buffer.from('504b0304140000000000', 'hex'))).body.errors[0].extensions.problems).toEqual([
      { path: 'file', rule: 'fileType' },
    ]);
    expect((await upload(eva, Buffer.from('4d5a90000300000004000000ffff0000', 'hex'))).status).toBe(415);
    expect((await upload(eva, Buffer.concat([Buffer.from(pdf), Buffer.alloc(5_000_000)]))).status).toBe(413);
    expect((await upload(eva, pdf, '')).status).toBe(415);
    const list = (await upload(eva, 'email\nada@example.org\n', '')).body.handle;
    expect(refused(await said(eva, 'wim', { evidence: null, evidenceFile: list }))).toEqual(['NOT_FOUND input.evidenceFile:file']);
    const mail = (await upload(jan, 'From: wim@example.org\nSubject: yes\n\nYes please.\n')).body.handle;
    const plan = await desk.ask(
      jan,
      'query ($purpose: PurposeCode!, $input: ImportPlanInput!) { importPlan(purpose: $purpose, input: $input) { rows } }',
      { purpose: 'membership', input: { handle: mail } },
    );
    expect(refused(plan)[0]).toMatch(/^NOT_FOUND/);
  });

  test('of another is nobody’s', async () => {
    const { body } = await upload(jan, pdf);
    expect(refused(await said(eva, 'wim', { evidence: null, evidenceFile: body.handle }))).toEqual(['NOT_FOUND input.evidenceFile:file']);
  });
});
