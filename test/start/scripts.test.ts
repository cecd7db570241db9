import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { checkNode, hashOf, isAsLocked, whenChanged } from '../../scripts/prepare.mjs';
import { summary } from '../../scripts/summary.mjs';

const folder = mkdtempSync(join(tmpdir(), 'inzage-scripts-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const mark = join(folder, 'mark');
beforeEach(() => {
  rmSync(mark, { force: true });
  write('a', 'one');
  write('b', 'two');
});

let done = 0;
const work = (): Promise<boolean> => whenChanged(mark, ['a', 'b'], () => void done++, folder);

test('work is done once, and again when a file changed', async () => {
  expect([await work(), await work(), done]).toEqual([true, false, 1]);
  write('b', 'three');
  expect([await work(), await work(), done]).toEqual([true, false, 2]);
});

test('work that failed is done again', async () => {
  await work();
  write('a', 'changed');
  await expect(whenChanged(mark, ['a', 'b'], () => Promise.reject(new Error('no')), folder)).rejects.toThrow('no');
  expect(existsSync(mark)).toBe(false);
  write('a', 'one'); // back to what was built, but the failed work may have left anything behind
  expect(await work()).toBe(true);
});

test('a hash sees names, contents and absence', () => {
  const before = hashOf(['a', 'b'], folder);
  write('a', 'onetwo');
  write('b', '');
  expect(hashOf(['a', 'b'], folder)).not.toBe(before);
  expect(hashOf(['a'], folder)).not.toBe(hashOf(['b'], folder));
  expect(hashOf(['a', 'nothing'], folder)).toBe(hashOf(['a'], folder));
});

test('packages installed by hand count when they are those of the lock file', () => {
  const lock = { packages: { '': {}, 'node_modules/x': { integrity: '1' }, 'node_modules/y': { integrity: '2', optional: true } } };
  write('lock', JSON.stringify(lock));
  write('same', JSON.stringify({ packages: { 'node_modules/x': { integrity: '1' } } }));
  write('older', JSON.stringify({ packages: { 'node_modules/x': { integrity: '0' } } }));
  const against = (name: string) => isAsLocked(join(folder, 'lock'), join(folder, name));
  expect([against('same'), against('older'), against('absent')]).toEqual([true, false, false]);
});

test.each(['18.20.0', '20.18.3'])('Node %s is refused', version => expect(() => checkNode(version)).toThrow('20.19'));
test.each(['20.19.0', '22.1.0', '24.0.0'])('Node %s is accepted', version => expect(() => checkNode(version)).not.toThrow());

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map(each => ({ status: each })) });
test.each([
  ['all passed', [file('passed', 'passed', 'passed')], 0, '2 passed, 0 failed'],
  ['one failed', [file('failed', 'passed', 'failed')], 1, '1 passed, 1 failed'],
  ['a file did not load', [file('passed', 'passed'), file('failed')], 1, '1 passed, 1 failed'],
  ['a file broke after its tests', [file('failed', 'passed')], 1, '1 passed, 1 failed'],
  ['some were skipped', [file('passed', 'passed', 'skipped', 'todo')], 0, '1 passed, 0 failed, 2 skipped'],
  ['vitest failed without saying where', [file('passed', 'passed')], 1, '1 passed, 1 failed'],
])('the last line when %s', (_, testResults, exitCode, line) => expect(summary({ testResults }, exitCode).line).toBe(line));

test('a run without a report is a failure', () => {
  expect(summary(undefined, 0).line).toBe('0 passed, 1 failed');
  expect(summary(undefined, 1).line).toBe('0 passed, 1 failed');
});

test('the mark holds the hash, so that another version of the files is noticed', async () => {
  await work();
  expect(readFileSync(mark, 'utf8')).toBe(hashOf(['a', 'b'], folder));
});
