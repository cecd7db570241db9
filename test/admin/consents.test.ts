import { expect, test } from 'vitest';
import { type Day, spansOf } from '../../admin/consents/bars.ts';

const days = Array.from({ length: 14 }, (_, i): Day => ({
  day: `2026-11-${String(i + 1).padStart(2, '0')}`,
  asked: i,
  confirmed: 1,
  recorded: 0,
  refused: 0,
  withdrawn: 0,
  expired: 0,
}));

test('a bar is a day, or a whole week: nothing is left out and nothing counted twice', () => {
  expect(spansOf(days, 'asked', 1)).toHaveLength(14);
  expect(spansOf(days, 'confirmed', 7)).toEqual([
    { day: '2026-11-01', count: 7 },
    { day: '2026-11-08', count: 7 },
  ]);
  const sum = (length: 1 | 7) => spansOf(days, 'asked', length).reduce((all, { count }) => all + count, 0);
  expect(sum(7)).toBe(sum(1));
});
