import { bad, good, type Parsed } from './plain-text.ts';

const [FIRST, LAST] = [1880, 2120];

/** A day of the calendar, RFC 3339 full-date, within the lives of people whom we can know. Refuses `date`. */
export function parseDate(input: unknown): Parsed<string> {
  const match = typeof input === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(input) : null;
  if (!match) return bad('date');
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= FIRST && year <= LAST ? good(match[0]) : bad('date');
}

const instant = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** An instant, RFC 3339. Refuses `dateTime`. */
export function parseInstant(input: unknown): Parsed<Date> {
  const match = typeof input === 'string' ? instant.exec(input) : null;
  return match && parseDate(match[1]).ok ? good(new Date(match[0])) : bad('dateTime');
}
