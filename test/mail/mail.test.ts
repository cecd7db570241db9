import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Context } from '../../api/context.ts';
import { jobs } from '../../api/jobs.ts';
import { readCaughtMail } from '../../api/mail/caught-mail.ts';
import type { Letter } from '../../api/mail/letter.ts';
import type { MailOrder, Template } from '../../api/mail/mail.ts';
import { queueMail } from '../../api/mail/queue-mail.ts';
import { type Post, sendMail } from '../../api/mail/send-mail.ts';
import { findSender } from '../../api/organisation/sender.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { cast, eva } from '../cast.ts';
import { Desk } from '../contacts/desk.ts';
import { openWorld, runJobs, type World } from '../world.ts';
import { headersOf, PostOffice, type Received } from './post-office.ts';

let world: World;
let desk: Desk;
let office: PostOffice;
let contexts: RequestContexts;
let ctx: Context;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  office = await PostOffice.open();
  contexts = new RequestContexts({
    ...world,
    config: { ...world.config, mail: { smtpUrl: office.url, from: 'privacy@delinde.example.org' } },
  });
  ctx = await contexts.system();
});
afterAll(async () => {
  await office.close();
  await world.close();
});
beforeEach(() => void office.received.splice(0));

const letter: Letter = {
  subject: 'Hello',
  why: 'De Linde writes because you asked.',
  paragraphs: ['One.'],
  button: { label: 'Open', url: 'http://localhost/x' },
};
const post = (template: Template): Post => ({
  finders: {
    CONTACT: contactFinder,
    STAFF: async () => ({ address: 'eva@delinde.example.org', language: 'nl' }),
    GUARDIAN: async () => null,
    SUBMISSION: async () => null,
  },
  templates: { hello: template },
  sender: findSender,
});
const contactFinder: Post['finders']['CONTACT'] = async (asking, mail) => {
  const { mailToContact } = await import('../../api/contacts/mail-to-contact.ts');
  const { fixedRoles } = await import('../../api/roles/fixed-roles.ts');
  return mailToContact(of => fixedRoles(of.policy.fields.values()).system)(asking, mail);
};

const order = (to: MailOrder['to'], more: Partial<MailOrder> = {}): MailOrder => ({
  to,
  purpose: 'consent-administration',
  template: 'hello',
  language: null,
  ...more,
});
const toContact = (member: keyof typeof cast) => order({ kind: 'CONTACT', id: cast[member].id });
const queued = (mail: MailOrder) => ctx.transaction(tx => queueMail(tx, mail));
const progress = { attempt: 1, stopping: new AbortController().signal, again: async () => ctx };
const send = (id: string, template: Template = async () => letter) => sendMail(post(template)).run(ctx, { id }, progress);
const row = async (id: string) => (await desk.sql('SELECT * FROM mail WHERE id = $1', [id]))[0];
const header = (mail: Received, name: string) =>
  headersOf(mail)
    .filter(([key]) => key === name)
    .map(([, value]) => value);

describe('the outbox', () => {
  test('goes with the transaction: rolled back, there is neither a mail nor a job', async () => {
    const before = await desk.sql(
      'SELECT (SELECT count(*) FROM mail) AS mails, (SELECT count(*) FROM graphile_worker._private_jobs) AS jobs',
    );
    await ctx
      .transaction(async tx => {
        await queueMail(tx, toContact('nora'));
        throw new Error('changed my mind');
      })
      .catch(() => undefined);
    expect(
      await desk.sql('SELECT (SELECT count(*) FROM mail) AS mails, (SELECT count(*) FROM graphile_worker._private_jobs) AS jobs'),
    ).toEqual(before);
  });

  test('takes no address and no value of anybody', async () => {
    const wrong: Record<string, string | string[]>[] = [
      { to: 'nora@example.org' },
      { name: 'Nora Peeters' },
      { ids: ['fine', 'not fine'] },
      { line: 'a\r\nBcc: x' },
    ];
    for (const parameters of wrong) await expect(queued({ ...toContact('nora'), parameters })).rejects.toThrow('ids and codes only');
  });

  test('finds the address when the mail leaves, not when it was queued, and asks the decision for it', async () => {
    const id = await queued(toContact('nora'));
    await world.db.owner(db =>
      db.query(`UPDATE contact SET email = 'nora.new@example.org', email_key = 'nora.new@example.org' WHERE id = $1`, [cast.nora.id]),
    );
    await send(id);
    expect(office.received.map(({ to }) => to)).toEqual([['nora.new@example.org']]);
    const [entry] = await desk.sql(
      `SELECT * FROM access_log WHERE operation = 'mail' AND contact_ids @> ARRAY[$1::uuid] ORDER BY id DESC LIMIT 1`,
      [cast.nora.id],
    );
    expect(entry).toMatchObject({
      viewer_kind: 'system',
      purpose: 'consent-administration',
      roles: ['system'],
      fields: expect.arrayContaining(['email']),
    });
  });

  test('asks no purpose that the system may not act for, whatever the mail is about', async () => {
    const id = await queued({ ...toContact('nora'), purpose: 'newsletter' });
    await expect(send(id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(office.received).toEqual([]);
  });

  test('reaches a restricted contact, because the mail is about their rights', async () => {
    await send(await queued(toContact('jurgen')));
    expect(office.received).toHaveLength(1);
  });

  test('gives up on whoever has no address, and says so', async () => {
    const id = await queued(toContact('ada'));
    await send(id);
    expect(await row(id)).toMatchObject({ state: 'GIVEN_UP', last_error: 'NO_ADDRESS' });
  });

  test('keeps no token, no text and no address once the mail has left; a job that runs twice sends once', async () => {
    const token = 'a-token-that-must-be-gone-afterwards-1234567';
    const id = await queued({ ...order({ kind: 'STAFF', id: cast.nora.id }), tokens: { confirm: token } });
    expect((await row(id)).sealed).not.toBeNull();
    let seen: unknown;
    await send(id, async (_, mail) => {
      seen = mail.tokens;
      return letter;
    });
    await send(id);
    expect(seen).toEqual({ confirm: token });
    expect(office.received).toHaveLength(1);
    const after = await row(id);
    expect(after).toMatchObject({ state: 'SENT', sealed: null, last_error: null });
    expect(JSON.stringify(after)).not.toMatch(/@|a-token/);
  });

  test('tries again what the server does not take now, and gives up what it refuses', async () => {
    const later = await queued(order({ kind: 'STAFF', id: cast.nora.id }));
    office.replies.push('451 4.7.1 eva@delinde.example.org: greylisted');
    await expect(send(later)).rejects.toThrow('NOT_NOW');
    expect(await row(later)).toMatchObject({ state: 'QUEUED', tries: 1, last_error: 'NOT_NOW' });
    await send(later);
    expect(await row(later)).toMatchObject({ state: 'SENT', tries: 2, last_error: null });

    const never = await queued(order({ kind: 'STAFF', id: cast.nora.id }));
    office.replies.push('550 5.1.1 eva@delinde.example.org: no such user');
    await send(never);
    expect(await row(never)).toMatchObject({ state: 'GIVEN_UP', last_error: 'REFUSED' });
  });

  test('gives up after the last try, and its tokens go', async () => {
    const id = await queued({ ...order({ kind: 'STAFF', id: cast.nora.id }), tokens: { confirm: 'x' } });
    await sendMail(post(async () => letter)).ended!(ctx, { id }, { code: 'INTERNAL_SERVER_ERROR', problems: [], incidentId: null });
    expect(await row(id)).toMatchObject({ state: 'GIVEN_UP', sealed: null });
  });

  test('waits while the server is away', async () => {
    const closed = await PostOffice.open();
    const away = await new RequestContexts({
      ...world,
      config: { ...world.config, mail: { smtpUrl: closed.url, from: 'a@b.example' } },
    }).system();
    await closed.close();
    const id = await queued(order({ kind: 'STAFF', id: cast.nora.id }));
    await expect(sendMail(post(async () => letter)).run(away, { id }, progress)).rejects.toThrow('UNREACHABLE');
    expect(await row(id)).toMatchObject({ state: 'QUEUED', last_error: 'UNREACHABLE' });
  });
});

describe('a mail', () => {
  const nasty = 'News\r\nBcc: everybody@example.org\r\n\r\n<script>alert(1)</script>';

  test('has one recipient and the headers we wrote, whatever its texts say', async () => {
    const id = await queued(order({ kind: 'STAFF', id: cast.nora.id }));
    await send(id, async () => ({
      ...letter,
      subject: nasty,
      headers: { 'List-Unsubscribe': '<http://localhost/w/x>\r\nCc: more@example.org' },
    }));
    expect(office.received[0]!.to).toEqual(['eva@delinde.example.org']);
    expect(header(office.received[0]!, 'bcc')).toEqual([]);
    expect(header(office.received[0]!, 'cc')).toEqual([]);
    expect(header(office.received[0]!, 'to')).toEqual(['eva@delinde.example.org']);
    expect(header(office.received[0]!, 'message-id')).toEqual([`<${id}@delinde.example.org>`]);
    expect(header(office.received[0]!, 'auto-submitted')).toEqual(['auto-generated']);
    expect(header(office.received[0]!, 'from')).toEqual(['Buurthuis De Linde vzw <privacy@delinde.example.org>']);
  });

  test('an address that would be several is none: nothing leaves to it', async () => {
    const evil = {
      ...post(async () => letter),
      finders: { ...post(async () => letter).finders, STAFF: async () => ({ address: 'a@example.org, b@example.org', language: 'nl' }) },
    };
    const id = await queued(order({ kind: 'STAFF', id: cast.nora.id }));
    office.asked.splice(0);
    await sendMail(evil)
      .run(ctx, { id }, progress)
      .catch(() => undefined);
    expect(office.received).toEqual([]);
    expect(office.asked.filter(address => address === 'b@example.org')).toEqual([]);
  });

  test('escapes what it quotes, and says in plain text all that it says in HTML', async () => {
    const { writeLetter } = await import('../../api/mail/letter.ts');
    const written = writeLetter(
      { ...letter, paragraphs: [nasty], after: ['Until Friday & not later.'] },
      { name: 'A & B', lines: ['<b>'], replyTo: null },
      'nl',
    );
    expect(written.html).not.toMatch(/<script>|<b>/);
    expect(written.html.match(/class="button"/g)).toHaveLength(1);
    const plain = written.html
      .replace(/<style>[^]*<\/style>|<title>[^]*?<\/title>|<[^>]+>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    for (const said of [letter.why, letter.button!.label, letter.button!.url, 'Until Friday & not later.', 'A & B']) {
      expect(plain).toContain(said);
      expect(written.text).toContain(said);
    }
    expect(written.text.split('\n')[0]).toBe(letter.why);
  });
});

test('a withdrawal that staff write down is told to the person, once, in their language; the demo shows it instead of sending it', async () => {
  const running = await runJobs(world);
  try {
    const input = {
      purpose: 'consent-administration',
      contactId: cast.emma.id,
      forPurpose: 'newsletter',
      event: 'WITHDRAWN',
      reason: 'Said so at the desk.',
    };
    expect((await desk.act(eva, 'endLegalBasis', input)).errors).toEqual([]);
    await vi.waitFor(async () =>
      expect(await desk.sql(`SELECT state FROM mail WHERE contact_id = $1`, [cast.emma.id])).toEqual([{ state: 'SENT' }]),
    );
    const [mail] = await readCaughtMail(await contexts.system());
    expect(mail).toMatchObject({ from: 'Buurthuis De Linde vzw', to: expect.stringContaining('@') });
    expect(mail!.subject).toContain('ingetrokken');
    expect(mail!.text.split('\n')[0]).toContain('Buurthuis De Linde vzw schrijft je');
    // Whoever reads the table reads no address.
    expect(JSON.stringify(await desk.sql('SELECT * FROM caught_mail'))).not.toContain('@');
  } finally {
    await running.close();
  }
});

test('every job that sends or sweeps mail is in the table of jobs', () =>
  expect(Object.keys(jobs)).toEqual(expect.arrayContaining(['sendMail', 'sweepMail'])));
