import { createHash } from 'node:crypto';
import jsonld from 'jsonld';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import type { CaughtMail } from '../../api/mail/caught-mail.ts';
import { Desk } from '../contacts/desk.ts';
import { openWorld, runJobs, type World } from '../world.ts';
import { lisa, tokenIn, Visitor } from './visitor.ts';

let world: World;
let desk: Desk;
let visitor: Visitor;
let running: RunningJobs;
let mail: CaughtMail;
/** Path of the page of receipts. */
let page: string;
const address = 'lisa.receipt@example.org';

beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  visitor = new Visitor(world);
  running = await runJobs(world);
  await visitor.send('stay-in-touch', { ...lisa, email: address, 'purpose.events': 'yes' } as Record<string, string>);
  await visitor.post(`/c/${tokenIn(await mailNumber(0))}`, { act: 'confirm' });
  mail = await mailNumber(1);
  page = /\/r\/[A-Za-z0-9_-]{43}/.exec(mail.text)![0];
});
afterAll(async () => {
  await running.close();
  await world.close();
});

async function mailNumber(earlier: number): Promise<CaughtMail> {
  for (let i = 0; i < 200; i++) {
    const mails = await visitor.mails(address);
    if (mails.length > earlier) return mails[0]!;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('no mail came');
}

const files = async (): Promise<string[]> => [
  ...new Set((await visitor.get(page)).html.match(/\/r\/[A-Za-z0-9_-]{43}\/[0-9a-f-]{36}\.jsonld/g)),
];
const receipts = async () => Promise.all((await files()).map(async path => JSON.parse((await visitor.get(path)).html)));

test('a receipt says in the mail and on its page what was agreed to, when, by whom, on which text, and how to stop (L7)', async () => {
  const { text } = await visitor.get(page);
  for (const line of [
    'Nieuwsbrief',
    'door jou zelf',
    'Verantwoordelijk: Buurthuis De Linde vzw',
    'Informatietekst: versie 2, nl',
    'Intrekken kan altijd, gratis: ',
    'Klacht: Gegevensbeschermingsautoriteit (GBA)',
    'Gegevens: ',
  ]) {
    expect(text).toContain(line);
    expect(mail.text).toContain(line);
  }
});

test('the same stands in JSON, a receipt for each purpose, as TS 27560 orders it', async () => {
  const all = await receipts();
  expect(all.map(receipt => receipt.record.process.purpose.identifier).sort()).toEqual(['events', 'newsletter']);
  const { record, ...head } = all.find(receipt => receipt.record.process.purpose.identifier === 'newsletter');
  expect(head).toMatchObject({ '@type': 'dpv:ConsentReceipt', schemaVersion: 'ISO/IEC TS 27560:2023', language: 'nl' });
  expect(record).toMatchObject({
    '@type': 'dpv:ConsentRecord',
    jurisdiction: 'loc:BE',
    notice: { version: 2, language: 'nl', audience: 'ADULT', textSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    process: { legalBasis: ['eu-gdpr:A6-1-a'] },
    event: [{ '@type': 'dpv:ConsentGiven', kind: 'dpv:ExpressedConsent', by: 'dpv:DataSubject', method: 'FORM' }],
  });
  expect(record.process.personalData.map(({ identifier }: { identifier: string }) => identifier)).toEqual(
    expect.arrayContaining(['email', 'givenName']),
  );
});

test('as JSON-LD it needs nothing from the network, and every word of it is a term', async () => {
  const documentLoader = (url: string) => Promise.reject(new Error(`asked for ${url}`));
  for (const receipt of await receipts()) {
    // Safe: what is no term is an error instead of being left out.
    const [expanded] = await jsonld.expand(receipt, { documentLoader, safe: true });
    const record = (expanded!['https://w3id.org/dpv#hasRecordOfActivity'] as Record<string, unknown>[])[0]!;
    expect(expanded!['@type']).toEqual(['https://w3id.org/dpv#ConsentReceipt']);
    for (const term of [
      'hasDataSubject',
      'hasDataController',
      'hasAuthority',
      'hasJurisdiction',
      'hasNotice',
      'hasProcess',
      'hasRight',
      'hasConsentStatus',
    ])
      expect(record).toHaveProperty([`https://w3id.org/dpv#${term}`]);
    await expect(jsonld.expand({ ...receipt, shoeSize: 42 }, { documentLoader, safe: true })).rejects.toThrow();
  }
});

test('proof is minimal: nothing of the person but ids stands in a receipt, and no network address anywhere (L14)', async () => {
  const [{ id, given_name: given, family_name: family }] = await desk.sql(
    'SELECT id, given_name, family_name FROM contact WHERE email = $1',
    [address],
  );
  for (const path of await files()) {
    const { html: text } = await visitor.get(path);
    for (const personal of [given, family, address, 'Gent', '127.0.0.1', '::1']) expect(text).not.toContain(personal);
    expect(text).toContain(id);
  }
  const kept = JSON.stringify([
    await desk.sql('SELECT * FROM ledger WHERE contact_id = $1', [id]),
    await desk.sql('SELECT * FROM consent_receipt WHERE contact_id = $1', [id]),
    await desk.sql('SELECT * FROM served_text'),
  ]);
  for (const personal of [given, family, address, '127.0.0.1']) expect(kept).not.toContain(personal);
});

test('the ledger names the receipt and the digest of what is kept of it, so that it cannot be exchanged', async () => {
  const rows = await desk.sql(
    `SELECT l.detail, r.content, r.id FROM ledger l JOIN contact c ON c.id = l.contact_id JOIN consent_receipt r ON r.legal_basis_id = l.legal_basis_id WHERE c.email = $1 AND l.event = 'confirmed'`,
    [address],
  );
  expect(rows).toHaveLength(2);
  for (const { detail, content, id } of rows)
    expect(detail.receipt).toEqual({ id, sha256: createHash('sha256').update(content).digest('hex') });
  await expect(desk.sql('UPDATE consent_receipt SET content = content')).rejects.toThrow('permission denied');
});

test('the page is read as often as one likes, tells nobody else, and is over after ninety days', async () => {
  const before = await desk.sql('SELECT (SELECT count(*) FROM ledger) AS ledger, (SELECT count(*) FROM change_log) AS changes');
  const [one, two] = [await visitor.get(page), await visitor.get(page)];
  expect([one.status, two.status, one.html.length]).toEqual([200, 200, two.html.length]);
  expect(await desk.sql('SELECT (SELECT count(*) FROM ledger) AS ledger, (SELECT count(*) FROM change_log) AS changes')).toEqual(before);
  expect(one.headers.get('x-robots-tag')).toContain('noindex');
  expect(one.headers.get('cache-control')).toBe('no-store');
  const [file] = await files();
  expect((await visitor.get(file!)).headers.get('content-disposition')).toContain('attachment');
  for (const path of [`/r/${'A'.repeat(43)}`, file!.replace(/[0-9a-f]{12}\.jsonld/, '000000000000.jsonld'), '/r/x/y'])
    expect((await visitor.get(path)).status).toBe(410);
  await world.db.owner(db =>
    db.query(`UPDATE one_time_token SET expires_at = expires_at - interval '90 days' WHERE action = 'read-receipts'`),
  );
  expect([(await visitor.get(page)).status, (await visitor.get(file!)).status]).toEqual([410, 410]);
});
