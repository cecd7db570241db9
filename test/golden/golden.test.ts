import { expect, test } from 'vitest';
import { expectGolden, mayRewrite, shortDiff } from './golden.ts';

test('a text that is not the committed one fails, and says where', () => {
  expect(shortDiff('a\nb\nc\nd', 'a\nb\nX\nd')).toBe('line 3:\n  a\n  b\n- c\n+ X');
});

test('a line that was added is told as one line', () => {
  expect(shortDiff('a\nb\nc', 'a\nb\nnew\nc')).toBe('line 3:\n  a\n  b\n+ new');
});

test('a file that nobody committed fails', () => {
  if (!mayRewrite(process.env)) expect(() => expectGolden('test/golden/nobody-committed-this.txt', 'text')).toThrow('npm run golden');
});

test('golden files are rewritten by request only, and never in continuous integration', () => {
  expect([mayRewrite({}), mayRewrite({ UPDATE_GOLDEN: '1' }), mayRewrite({ UPDATE_GOLDEN: '1', CI: 'true' })]).toEqual([false, true, false]);
});
