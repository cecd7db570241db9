import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { deriveKey, loadMasterKey, open, seal } from '../../api/keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'inzage-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => ({ keyFile: join(folder, name, 'master.key') });
const made = (name: string) => loadMasterKey(file(name), true);

test('the key is made once, for its owner only, and read the same afterwards', () => {
  const key = made('once');
  expect(statSync(file('once').keyFile).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'once')).mode & 0o777).toBe(0o700);
  expect(loadMasterKey(file('once')).equals(key)).toBe(true);
});

test('a missing key is not replaced by a new one when there are data', () =>
  expect(() => loadMasterKey(file('missing'))).toThrow('is missing'));

test('a key that others can read is refused', () => {
  made('open');
  chmodSync(file('open').keyFile, 0o640);
  expect(() => loadMasterKey(file('open'))).toThrow('chmod 600');
});

test('a key that was cut off is refused', () => {
  made('short');
  writeFileSync(file('short').keyFile, 'short');
  expect(() => loadMasterKey(file('short'))).toThrow('32 bytes');
});

test('a key never shows its bytes when it is logged', () => expect(JSON.stringify(made('log'))).toBe('{}'));

test('what was sealed opens again, with the right key and in the right place only', () => {
  const [key, other] = [deriveKey(made('seal'), 'notes'), deriveKey(made('seal2'), 'notes')];
  const sealed = seal(key, 'Nora is allergic to nuts', 'contact:health_note:1');
  expect(open(key, sealed, 'contact:health_note:1').toString()).toBe('Nora is allergic to nuts');
  expect(() => open(key, sealed, 'contact:health_note:2')).toThrow();
  expect(() => open(other, sealed, 'contact:health_note:1')).toThrow();
  expect(() => open(deriveKey(made('seal3'), 'evidence'), sealed, 'contact:health_note:1')).toThrow();
});

test('not one bit of a sealed value can change, and none can be cut off', () => {
  const key = deriveKey(made('bits'), 'notes');
  const sealed = seal(key, 'abc', 'x');
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = Buffer.from(sealed);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    expect(() => open(key, changed, 'x')).toThrow();
  }
  for (let length = 0; length < sealed.length; length++) expect(() => open(key, sealed.subarray(0, length), 'x')).toThrow();
});

test('the same text is sealed differently each time', () => {
  const key = deriveKey(made('nonce'), 'notes');
  expect(seal(key, 'abc', 'x').equals(seal(key, 'abc', 'x'))).toBe(false);
});

test('keys for two purposes have nothing in common', () => {
  const master = made('derive');
  expect(deriveKey(master, 'a').equals(deriveKey(master, 'b'))).toBe(false);
  expect(deriveKey(master, 'a').equals(deriveKey(master, 'a'))).toBe(true);
});
