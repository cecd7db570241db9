const DAY = 86_400_000;
const iso = (date: Date): string => date.toISOString().slice(0, 10);

/**
 * The last day of a term of one month (Art. 12(3); Regulation 1182/71, art. 3): the day of receipt does not count, and it ends with the same-numbered day of the
 * next month, or that month's last; a Saturday, Sunday or public holiday moves it to the next working day. Pure.
 * @param received calendar date in the organisation's time zone, such as 2026-01-31
 */
export function monthAfter(received: string, holidays: ReadonlySet<string>): string {
  const [year, month, day] = received.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  let due = new Date(Date.UTC(year, month, Math.min(day, last)));
  while (due.getUTCDay() % 6 === 0 || holidays.has(iso(due))) due = new Date(due.getTime() + DAY);
  return iso(due);
}

/** Whole days from one calendar date to another; negative: it lies before. Pure. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The calendar date of an instant, in a time zone. Pure. */
export const dayOf = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
