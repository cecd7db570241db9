import { describe, expect, test } from 'vitest';
import { dayOf, daysBetween, monthAfter } from '../../api/organisation/month-term.ts';
import { publicHolidays } from '../../api/organisation/public-holidays.ts';

const belgian = new Set(publicHolidays('BE'));

describe('a term of one month (L60, Regulation 1182/71)', () => {
  test.each([
    ['2026-01-31', '2026-03-02'], // 28 February is a Saturday
    ['2026-04-01', '2026-05-04'], // 1 May, a Saturday, a Sunday
    ['2026-11-19', '2026-12-21'], // a Saturday
    ['2026-11-25', '2026-12-28'], // Christmas, and a weekend
    ['2027-12-06', '2028-01-06'],
    ['2028-01-31', '2028-02-29'],
  ])('that begins by what came on %s ends on %s', (received, due) => {
    expect(monthAfter(received, belgian)).toBe(due);
  });

  test('ends without a holiday where there is none', () => {
    expect(monthAfter('2026-11-25', new Set())).toBe('2026-12-25');
  });

  test('is counted in days of the calendar, wherever the clock stands', () => {
    expect(dayOf(new Date('2026-11-24T23:30:00Z'), 'Europe/Brussels')).toBe('2026-11-25');
    expect([daysBetween('2026-03-28', '2026-03-30'), daysBetween('2026-12-01', '2026-11-30')]).toEqual([2, -1]);
  });
});
