import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords } from '../../api/notices/diff-words.ts';
import { blocksOf, partsOf, pretendsToBeFrame, readable, titleOf, written } from '../../api/notices/written-text.ts';

const short = (before: string, after: string) =>
  diffWords(before, after).map(({ is, text }) => ({ SAME: '', ADDED: '+', REMOVED: '-' })[is] + text);

test('what stayed, what went, what came, in the order of reading', () => {
  expect(short('We keep it for two years.', 'We keep it for three years.')).toEqual(['We keep it for ', '-two ', '+three ', 'years.']);
  expect(short('one\n\ntwo', 'one\n\nnew\n\ntwo')).toEqual(['one\n\n', '+new\n\n', 'two']);
  expect(short('', 'new')).toEqual(['+new']);
  expect(short('old', '')).toEqual(['-old']);
  expect(short('same', 'same')).toEqual(['same']);
});

test('both texts can be read out of it again, whatever they are', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c ', ' ', '\n', '\n\n', 'é', '- x'), { maxLength: 40 }).map(parts => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffWords(before, after);
      const without = (gone: string) =>
        parts
          .filter(({ is }) => is !== gone)
          .map(part => part.text)
          .join('');
      expect([without('ADDED'), without('REMOVED')]).toEqual([before, after]);
      expect(parts.every(({ is }, i) => parts[i + 1]?.is !== is)).toBe(true);
    }),
  );
});

test('long texts are compared without growing past what they are', () => {
  const words = Array.from({ length: 2_000 }, (_, i) => `word${i % 97}`);
  const other = words.map((word, i) => (i % 50 === 0 ? 'new' : word));
  const parts = diffWords(words.join(' '), other.join(' '));
  expect(parts.filter(({ is }) => is === 'ADDED')).toHaveLength(40);
});

test('a written text is read back as it was', () => {
  const text = '# Title\n\nA paragraph\nof two lines.\n\n## Heading\n\n- one\n- two\n\n---\n\nThe end.';
  expect(written(blocksOf(text))).toBe(text);
  expect(titleOf(text)).toBe('Title');
  expect(partsOf(text).about.map(({ is }) => is)).toEqual(['paragraph', 'heading', 'list']);
  expect(partsOf(text).forAll.map(({ is }) => is)).toEqual(['paragraph']);
  expect(readable(text)).toBe('Title\n\nA paragraph\nof two lines.\n\nHeading\n\n• one\n• two\n\nThe end.');
});

test('own words cannot look like the frame around them', () => {
  expect(['# a', 'a\n## b', '---', 'a\n----  \nb'].map(pretendsToBeFrame)).toEqual([true, true, true, true]);
  expect(['a # b', '#tag', '- a', 'a -- b', '--'].map(pretendsToBeFrame)).toEqual([false, false, false, false, false]);
});
