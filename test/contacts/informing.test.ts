import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealLogs } from '../../api/audit/seal-logs.ts';
import { informDisclosed } from '../../api/contacts/informing/inform-disclosed.ts';
import { informPeople } from '../../api/contacts/informing/inform-people.ts';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { eva, jan, mira, type StaffPerson, website } from '../cast.ts';
import { Visitor } from '../consent/visitor.ts';
import { Counter } from '../exchange/counter.ts';
import { ImportOffice } from '../exchange/import/office.ts';
import { openWorld, runJobs, type World } from '../world.ts';
import { refused } from './desk.ts';

let world: World;
let desk: Counter;
let visitor: Visitor;
let running: RunningJobs;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Counter(world);
  visitor = new Visitor(world);
  running = await runJobs(world);
});
afterAll(async () => {
  await running.close();
  await world.close();
});

const writeDown = (who: StaffPerson, purpose: string, values: object, more: object = {}) =>
  desk.act(
    who,
    'createContact',
    {
      purpose,
      values,
      legalBasis: { evidence: 'Signed card 12', noticeLanguage: 'nl' },
      reason: 'At the counter',
      idempotencyKey: crypto.randomUUID(),
      ...more,
    },
    'outcome contact { id }',
  );
const idOf = async (answer: ReturnType<typeof writeDown>): Promise<string> => {
  const given = await answer;
  expect(refused(given)).toEqual([]);
  return given.data['createContact'].contact.id as string;
};
const debtOf = async (id: string) =>
  (
    await desk.sql(
      `SELECT d.*, p.code AS purpose, d.due_at - d.created_at AS within, m.language, m.to_kind, m.purpose AS mailed_under FROM notice_due d JOIN purpose p ON p.id = d.purpose_id LEFT JOIN mail m ON m.id = d.mail_id WHERE d.contact_id = $1 ORDER BY d.id`,
      [id],
    )
  )[0];
const mailTo = async (address: string, subject = /^(Wat we met je gegevens doen|Ce que nous faisons)/) => {
  for (let i = 0; i < 200; i++) {
    const mail = (await visitor.mails(address)).find(each => subject.test(each.subject));
    if (mail) return mail;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`no mail came to ${address}`);
};
const byTheClock = async () => informPeople(await new RequestContexts(world).system());
const inSevenDaysItEnds = (id: string) =>
  world.db.owner(db => db.query(`UPDATE notice_due SET due_at = now() + interval '7 days' WHERE contact_id = '${id}'`));
const due = async () =>
  (await desk.ask(eva, '{ noticesDue { total overdue nodes { id contactId purpose kind state overdue } } }')).data['noticesDue'];
const dueOf = async (id: string) => (await due()).nodes.find((node: any) => node.contactId === id);
/** The queue has done what it could. */
const until = async (id: string, state: string | undefined) => {
  for (let i = 0; i < 200; i++) {
    const found = await dueOf(id);
    if (found?.state === state) return found;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`${id} is not ${state}`);
};

describe('whom staff write down (L50, Art. 13)', () => {
  test('is sent the notice of the purpose, all of it, in their own language', async () => {
    const id = await idOf(writeDown(jan, 'membership', { givenName: 'Fleur', email: 'fleur@example.org', language: 'fr' }));
    const mail = await mailTo('fleur@example.org');
    const [{ content }] = await desk.sql(
      `SELECT t.content FROM notice_text t JOIN purpose p ON p.id = t.purpose_id WHERE p.code = 'membership' AND language = 'fr' AND audience = 'ADULT'`,
    );
    const missing = (content as string)
      .split('\n')
      .map(line => line.replace(/^(#+|-) /, ''))
      .filter(line => line !== '' && line !== '---' && !mail.text.includes(line));
    expect(missing).toEqual([]);
    expect(mail.text.split('\n')[0]).toBe('Buurthuis De Linde vzw vous écrit parce que nous avons noté vos données pour « Adhésion ».');
    expect(mail.text).toContain('/privacy/membership/1?lang=fr');
    await until(id, undefined);
    await byTheClock();
    expect(await debtOf(id)).toMatchObject({
      kind: 'ART_13',
      within: { days: 1 },
      to_kind: 'CONTACT',
      mailed_under: 'consent-administration',
      sent_at: expect.any(Date),
    });
  });

  test('once more, where their data are used for another purpose (Art. 13(3))', async () => {
    const id = await idOf(writeDown(jan, 'membership', { givenName: 'Twice', email: 'twice@example.org' }));
    const input = {
      purpose: 'membership',
      contactId: id,
      forPurpose: 'events',
      evidence: 'Call note 7',
      noticeLanguage: 'nl',
      reason: 'Rang',
    };
    expect(refused(await desk.act(jan, 'recordLegalBasis', { ...input, idempotencyKey: crypto.randomUUID() }))).toEqual([]);
    const debts = await desk.sql(
      'SELECT p.code FROM notice_due d JOIN purpose p ON p.id = d.purpose_id WHERE contact_id = $1 ORDER BY d.id',
      [id],
    );
    expect(debts.map(({ code }) => code)).toEqual(['membership', 'events']);
  });

  test('is sent nothing where they have the information already; the reason is kept, and there is no other exception for them', async () => {
    const reason = 'Read the notice on paper, and signed it.';
    const id = await idOf(
      writeDown(
        jan,
        'membership',
        { givenName: 'Paper', email: 'paper@example.org' },
        { noticeException: { exception: 'ALREADY_INFORMED', reason } },
      ),
    );
    await byTheClock();
    expect(await debtOf(id)).toMatchObject({
      exception: 'ALREADY_INFORMED',
      exception_reason: reason,
      decided_by: expect.any(String),
      mail_id: null,
    });
    for (const [exception, why, rule] of [
      ['IMPOSSIBLE', reason, 'exception:onlyArt14'],
      ['ALREADY_INFORMED', 'known', 'reason:tooShort'],
    ])
      expect(
        refused(
          await writeDown(jan, 'membership', { givenName: 'No', email: 'no@example.org' }, { noticeException: { exception, reason: why } }),
        ),
      ).toEqual([`BAD_USER_INPUT input.noticeException.${rule}`]);
  });
});

describe('whose data come from elsewhere (L50, Art. 14)', () => {
  test('is told within a month: a week before its end the notice leaves by itself', async () => {
    await new ImportOffice(world, jan).bringIn('Voornaam,E-mail\nIvo,ivo@example.org\n');
    const [{ id }] = await desk.sql(`SELECT id FROM contact WHERE email_key = 'ivo@example.org'`);
    expect(await debtOf(id)).toMatchObject({ kind: 'ART_14', purpose: 'membership', within: { days: expect.any(Number) }, mail_id: null });
    await byTheClock();
    expect(await dueOf(id)).toMatchObject({ state: 'WAITING', overdue: false });
    await inSevenDaysItEnds(id);
    await byTheClock();
    expect((await mailTo('ivo@example.org')).text).toContain('omdat we je gegevens van iemand anders kregen');
  });

  test('is sent nothing where the whole list is an exception, with its reason', async () => {
    const noticeException = { exception: 'LAW', reason: 'The municipality gives us this list by decree.' };
    await new ImportOffice(world, jan).bringIn('Voornaam,E-mail\nLex,lex@example.org\n', { noticeException });
    const [{ id }] = await desk.sql(`SELECT id FROM contact WHERE email_key = 'lex@example.org'`);
    expect(await debtOf(id)).toMatchObject({ exception: 'LAW', exception_reason: noticeException.reason, decided_by: expect.any(String) });
    expect(await dueOf(id)).toBeUndefined();
  });

  test('before they are first disclosed to somebody outside, if that is sooner', async () => {
    const id = await idOf(
      writeDown(
        mira,
        'newsletter',
        { givenName: 'Ella', email: 'ella@example.org' },
        { origin: 'THIRD_PARTY', originDetail: 'Her sister' },
      ),
    );
    expect((await debtOf(id)).mail_id).toBeNull();
    await desk.export(mira, 'newsletter', { recipient: await desk.recipient('internal'), filter: { id: [id] } });
    expect((await debtOf(id)).mail_id).toBeNull();
    await desk.export(mira, 'newsletter', { recipient: await desk.recipient('mailing-tool'), filter: { id: [id] } });
    const mail = await mailTo('ella@example.org');
    expect(mail.subject).toBe('Wat we met je gegevens doen: Nieuwsbrief');
    // What the console shows beside the page before it is published is what left.
    const { data } = await desk.ask(eva, '{ notice(purpose: "newsletter") { mails { language subject why paragraphs button after } } }');
    const shown = (data['notice'].mails as Record<string, any>[]).find(({ language }) => language === 'nl')!;
    expect(shown['subject']).toBe(mail.subject);
    const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
    for (const each of [shown['why'], ...shown['paragraphs'], shown['button'], ...shown['after']])
      expect(plain(mail.text)).toContain(plain(each));
  });

  test('before an application of somebody outside has read them, if that is sooner; our own reading brings nothing forward', async () => {
    const told = { origin: 'THIRD_PARTY', originDetail: 'Her brother' };
    const [seen, kept] = [
      await idOf(writeDown(mira, 'newsletter', { givenName: 'Uma', email: 'uma@example.org' }, told)),
      await idOf(writeDown(mira, 'newsletter', { givenName: 'Una', email: 'una@example.org' }, told)),
    ];
    const look = async () => {
      const ctx = await new RequestContexts(world).system();
      await sealLogs(ctx, { allOfIt: true });
      await informDisclosed(ctx);
    };
    // Staff, and what the application is refused, are no disclosure.
    for (const id of [seen, kept]) expect(await desk.contact(mira, 'newsletter', { id }, 'email')).not.toBeNull();
    await desk.ask(website, `{ contact(purpose: "membership", id: "${kept}") { id } }`);
    await look();
    for (const id of [seen, kept]) expect((await debtOf(id)).within.days ?? 0).toBeGreaterThan(20);
    expect(await desk.contact(website, 'newsletter', { id: seen }, 'email')).toEqual({ email: 'uma@example.org' });
    expect((await debtOf(seen)).mail_id).toBeNull();
    await look();
    expect((await mailTo('uma@example.org')).subject).toBe('Wat we met je gegevens doen: Nieuwsbrief');
    expect((await debtOf(kept)).mail_id).toBeNull();
    // Looked at once.
    const mark = await desk.sql('SELECT up_to FROM disclosure_mark');
    await informDisclosed(await new RequestContexts(world).system());
    expect(await desk.sql('SELECT up_to FROM disclosure_mark')).toEqual(mark);
  });

  test('may be an exception, recorded with its reason; then nobody is sent anything', async () => {
    const id = await idOf(writeDown(mira, 'newsletter', { givenName: 'Sec', email: 'sec@example.org' }, { origin: 'THIRD_PARTY' }));
    const { id: debt } = await dueOf(id);
    const reason = 'The list was given to us by law.';
    const changes = await desk.sql(`SELECT count(*)::int AS n FROM change_log WHERE action = 'settleNotice'`);
    expect(refused(await desk.act(eva, 'settleNotice', { id: debt, as: 'LAW', reason }, 'total'))).toEqual([]);
    await inSevenDaysItEnds(id);
    await byTheClock();
    expect(await debtOf(id)).toMatchObject({ exception: 'LAW', exception_reason: reason, mail_id: null, sent_at: null });
    expect(await desk.sql(`SELECT count(*)::int AS n FROM change_log WHERE action = 'settleNotice'`)).toEqual([{ n: changes[0].n + 1 }]);
    expect(refused(await desk.act(eva, 'settleNotice', { id: debt, as: 'LAW', reason }, 'total'))).toEqual(['NOT_FOUND']);
  });
});

describe('a consent that staff or a file brought in has a receipt (L7, L13)', () => {
  const RECEIPT = /^Je keuze is genoteerd/;
  const namedFor = async (id: string, purpose: string) =>
    (
      await desk.sql(
        `SELECT l.detail->'receipt'->>'id' AS named, r.id FROM ledger l JOIN purpose p ON p.id = l.purpose_id LEFT JOIN consent_receipt r ON r.legal_basis_id = l.legal_basis_id
         WHERE l.contact_id = $1 AND p.code = $2 AND l.event = 'recorded'`,
        [id, purpose],
      )
    )[0];
  const newcomer = async (name: string) =>
    idOf(writeDown(jan, 'membership', { givenName: name, email: `${name.toLowerCase()}@example.org`, language: 'nl' }));
  const record = (contactId: string, more: object = {}) =>
    desk.act(jan, 'recordLegalBasis', {
      purpose: 'membership',
      contactId,
      forPurpose: 'events',
      evidence: 'Card 8',
      noticeLanguage: 'nl',
      reason: 'At the counter',
      idempotencyKey: crypto.randomUUID(),
      ...more,
    });

  test('when staff record it: the ledger names it, and it is mailed where there is an address', async () => {
    const id = await newcomer('Rita');
    expect(refused(await record(id))).toEqual([]);
    const { named, id: kept } = await namedFor(id, 'events');
    expect([typeof named, named]).toEqual(['string', kept]);
    expect((await mailTo('rita@example.org', RECEIPT)).text).toContain('door ons, voor jou genoteerd');
    // What is no consent has none; who has no address is kept theirs.
    expect((await namedFor(id, 'membership')).named).toBeNull();
    const silent = await idOf(writeDown(jan, 'membership', { givenName: 'Silent', mobile: '0470 11 22 55' }));
    expect(refused(await record(silent))).toEqual([]);
    expect((await namedFor(silent, 'events')).named).toEqual(expect.any(String));
    expect(await desk.sql(`SELECT FROM mail WHERE contact_id = $1 AND template = 'consent-receipt'`, [silent])).toEqual([]);
  });

  test('and may say why the person need not be sent the notice (L50)', async () => {
    const id = await newcomer('Exa');
    const reason = 'Read the text at the counter.';
    expect(refused(await record(id, { noticeException: { exception: 'LAW', reason } }))).toEqual([
      'BAD_USER_INPUT input.noticeException.exception:onlyArt14',
    ]);
    expect(refused(await record(id, { noticeException: { exception: 'ALREADY_INFORMED', reason } }))).toEqual([]);
    const debts = await desk.sql(
      `SELECT d.exception, d.exception_reason FROM notice_due d JOIN purpose p ON p.id = d.purpose_id WHERE d.contact_id = $1 AND p.code = 'events'`,
      [id],
    );
    expect(debts).toEqual([{ exception: 'ALREADY_INFORMED', exception_reason: reason }]);
  });

  test('when it came with a file: mailed with the notice, which is the first they hear of us, or at once where there is none', async () => {
    const consents = { purpose: 'events', evidence: null, noticeLanguage: 'nl' };
    const row = (name: string) => `Voornaam,E-mail,Bewijs\n${name},${name.toLowerCase()}@example.org,Form 3\n`;
    const noticeException = { exception: 'ALREADY_INFORMED', reason: 'They read it on the form they signed.' };
    await new ImportOffice(world, jan).bringIn(row('Filip'), consents);
    await new ImportOffice(world, jan).bringIn(row('Fanny'), { ...consents, noticeException });
    expect((await mailTo('fanny@example.org', RECEIPT)).text).toContain('door ons, voor jou genoteerd');
    const [{ id }] = await desk.sql(`SELECT id FROM contact WHERE email_key = 'filip@example.org'`);
    const { named, id: kept } = await namedFor(id, 'events');
    expect([typeof named, named]).toEqual(['string', kept]);
    expect(await visitor.mails('filip@example.org')).toEqual([]);
    await inSevenDaysItEnds(id);
    await byTheClock();
    await mailTo('filip@example.org');
    await mailTo('filip@example.org', RECEIPT);
    await byTheClock();
    expect((await visitor.mails('filip@example.org')).length).toBe(2);
  });
});

describe('who could not be reached', () => {
  test('stays on the list, is overdue after its time, and is told otherwise by somebody', async () => {
    const id = await idOf(writeDown(jan, 'membership', { givenName: 'Noor', mobile: '0470 11 22 33' }));
    const { id: debt } = await until(id, 'NOT_REACHED');
    await world.db.owner(db => db.query(`UPDATE notice_due SET due_at = now() - interval '1 minute' WHERE contact_id = '${id}'`));
    const before = await due();
    expect(before.nodes[0]).toMatchObject({ contactId: id, state: 'NOT_REACHED', overdue: true, kind: 'ART_13' });
    expect(refused(await desk.act(eva, 'settleNotice', { id: debt, as: 'SECRECY', reason: 'It is a secret, no.' }, 'total'))).toEqual([
      'BAD_USER_INPUT input.as:onlyArt14',
    ]);
    const told = { id: debt, as: 'TOLD_OTHERWISE', reason: 'Read aloud to her on the telephone.' };
    const answer = await desk.act(eva, 'settleNotice', told, 'total overdue');
    expect(answer.data['settleNotice']).toEqual({ total: before.total - 1, overdue: before.overdue - 1 });
    expect((await debtOf(id)).sent_at).not.toBeNull();
  });

  test('is sent it once more by hand, and not before a text is published', async () => {
    const id = await idOf(
      writeDown(jan, 'membership', { givenName: 'Again', email: 'again-by-hand@example.org' }, { origin: 'THIRD_PARTY' }),
    );
    const { id: debt } = await dueOf(id);
    expect(refused(await desk.act(eva, 'sendNotice', { id: debt, reason: 'Asked for it' }, 'total'))).toEqual([]);
    await mailTo('again-by-hand@example.org');
    expect(refused(await desk.act(jan, 'sendNotice', { id: debt, reason: 'Asked for it' }, 'total'))).toEqual(['FORBIDDEN']);
  });

  test('is owed nothing any more once the purpose uses their data no longer', async () => {
    const id = await idOf(writeDown(jan, 'membership', { givenName: 'Gone', mobile: '0470 11 22 34' }));
    await until(id, 'NOT_REACHED');
    const end = { purpose: 'membership', contactId: id, forPurpose: 'membership', event: 'ENDED', reason: 'Moved away' };
    expect(refused(await desk.act(jan, 'endLegalBasis', end))).toEqual([]);
    expect(await dueOf(id)).toBeUndefined();
  });
});
