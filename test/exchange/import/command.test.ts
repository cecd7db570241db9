import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventsApp } from '../../cast.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
const folder = mkdtempSync(join(tmpdir(), 'inzage-import-'));
beforeAll(async () => {
  world = await openWorld({ seed: 'cast', jobs: true });
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

/** The command as an operator gives it. */
const run = (args: readonly string[], token: string | null = eventsApp.token): Promise<{ code: number | null; said: string }> =>
  new Promise(resolve => {
    const env = { PATH: process.env.PATH, INZAGE_URL: world.url, ...(token && { INZAGE_TOKEN: token }) };
    const child = spawn(process.execPath, ['dist/api/import-command.js', ...args], { env });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('exit', code => resolve({ code, said }));
  });
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const contacts = async () => Number((await world.db.pool.query('SELECT count(*) FROM contact')).rows[0].count);

const list = () =>
  file('guests.csv', 'Voornaam;E-mail;Akkoord;Nota\nInès;ines@command.example.org;formulier 1;x\nBram;bram@command.example.org;;y\n');
const asked = ['--purpose', 'events', '--evidence', 'column:Akkoord', '--informed-in', 'nl', '--leave-out', 'Nota'];

test('a dry run says what would happen, and writes nothing', async () => {
  const before = await contacts();
  const { code, said } = await run([list(), ...asked, '--basis', 'CONSENT', '--dry-run']);
  expect(said).toContain('2 rows, CSV, UTF_8, SEMICOLON');
  expect(said).toMatch(/Voornaam\s+givenName/);
  expect(said).toMatch(/Akkoord\s+EVIDENCE/);
  expect(said).toContain('Of the first 2 rows 1 would be refused.');
  expect(code).toBe(0);
  expect(await contacts()).toBe(before);
});

test('without it the rows come in, with their report as a file', async () => {
  const report = join(folder, 'report.csv');
  const { code, said } = await run([list(), ...asked, '--reason', 'Guests of May', '--report', report]);
  expect(said).toContain('2 of 2 rows');
  expect(said).toMatch(/1 {2}CREATED[^]*1 {2}REFUSED/);
  expect(code).toBe(0);
  expect(readFileSync(report, 'utf8').split('\r\n').slice(1, 4)).toEqual([
    '"2","CREATED","4","","","leftOut"',
    '"3","REFUSED","4","","","leftOut"',
    '"3","REFUSED","3","","","evidenceRequired"',
  ]);
});

test('what has to be mended is named, and nothing comes in', async () => {
  const before = await contacts();
  const { code, said } = await run([list(), '--purpose', 'events']);
  expect(said).toMatch(/Akkoord\s+–\s+✗ columnUndecided/);
  expect(said).toContain('columns: evidenceColumn');
  expect(said).toContain('noticeLanguage: noticeLanguageRequired');
  expect([code, await contacts()]).toEqual([1, before]);
});

test.each<[string, readonly string[], string | null, RegExp]>([
  ['another basis than the purpose has', ['--basis', 'CONTRACT', ...asked], eventsApp.token, /The basis of events is CONSENT/],
  ['no token', asked, null, /INZAGE_TOKEN is missing/],
  ['a token that is none', asked, 'inz_nothing_that_anybody_was_given', /UNAUTHENTICATED/],
  ['a purpose that is not its own', ['--purpose', 'newsletter'], eventsApp.token, /FORBIDDEN/],
  ['an option that does not exist', ['--purpse', 'events'], eventsApp.token, /purpse[^]*npm run import/],
  ['no purpose', [], eventsApp.token, /--purpose is missing/],
])('%s is said in words', async (_, args, token, words) => {
  const { code, said } = await run([list(), ...args], token);
  expect(said).toMatch(words);
  expect(said).not.toContain('    at ');
  expect(code).toBe(1);
});

test('a file that is none is refused', async () => {
  expect((await run([file('photo.csv', '%PDF-1.7\n'), ...asked])).said).toContain('file: fileType');
  expect((await run([join(folder, 'nothing.csv'), ...asked])).said).toContain('There is no file');
});
