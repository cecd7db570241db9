import { expect, test } from 'vitest';
import { linesOf } from '../../admin/access-log/diary-lines.ts';
import { lookFilter, parseLookQuery, writeLookQuery } from '../../admin/access-log/look-query.ts';
import type { Entry } from '../../admin/access-log/use-looks.ts';

const now = new Date(2026, 10, 25, 16, 10);
const fieldsOf = (group: string) => (group === 'IDENTITY' ? ['givenName', 'familyName'] : []);

test('without a word in the address one sees the last thirty days, today included', () => {
  const query = parseLookQuery(new URLSearchParams(''));
  expect(query).toEqual({ period: 30, role: '', purpose: '', group: '' });
  expect(lookFilter(query, now, fieldsOf)).toEqual({ since: new Date(2026, 9, 27).toISOString() });
});

test('what is chosen stands in the address, beside the room one is in, and begins at the first page', () => {
  const search = writeLookQuery(new URLSearchParams('purpose=events&contact=1&after=abc'), {
    period: null,
    role: 'dpo',
    purpose: 'newsletter',
    group: 'IDENTITY',
  });
  expect(String(search)).toBe('purpose=events&contact=1&period=all&role=dpo&under=newsletter&group=IDENTITY');
  expect(lookFilter(parseLookQuery(search), now, fieldsOf)).toEqual({
    role: 'dpo',
    purpose: 'newsletter',
    fields: ['givenName', 'familyName'],
  });
});

test('a period that does not exist is the ordinary one', () => {
  for (const period of ['8', '-1', 'x', 'null']) expect(parseLookQuery(new URLSearchParams({ period })).period).toBe(30);
});

test('what somebody did again and again within a minute is one line; what lies between parts them', () => {
  const entry = (id: string, at: string, viewerName = 'Eva') => ({ id, at, viewerName }) as Entry;
  const lines = linesOf([
    entry('6', '2026-11-25T15:10:40Z'),
    entry('5', '2026-11-25T15:10:20Z'),
    entry('4', '2026-11-25T15:10:10Z', 'Jan'),
    entry('3', '2026-11-25T15:10:00Z'),
    entry('2', '2026-11-25T15:09:59Z'),
  ]);
  expect(lines.map(({ entry: { id }, times }) => [id, times])).toEqual([
    ['6', 2],
    ['4', 1],
    ['3', 1],
    ['2', 1],
  ]);
});
