/** Public holidays by country, as their laws have them: moved to no other day unless the law says so. Years from 2025 to 2035 (R). */
export const publicHolidays = (country: string): readonly string[] => {
  const days = daysOf[country];
  return days ? years.flatMap(year => days(year, easterOf(year))).toSorted() : [];
};

const years = Array.from({ length: 11 }, (_, i) => 2025 + i);

type Days = (year: number, easter: Date) => string[];

const iso = (date: Date): string => date.toISOString().slice(0, 10);
/** "05-01" → "2026-05-01". */
const fixed = (year: number, ...days: string[]): string[] => days.map(day => `${year}-${day}`);
/** Days from Easter Sunday: 1 Easter Monday, 39 Ascension, 50 Whit Monday. */
const from = (easter: Date, ...offsets: number[]): string[] => offsets.map(days => iso(new Date(easter.getTime() + days * 86_400_000)));

const [goodFriday, easterMonday, ascension, whitMonday] = [-2, 1, 39, 50] as const;

const daysOf: Readonly<Record<string, Days>> = {
  // Act of 4 January 1974 on public holidays; Royal Decree of 18 April 1974.
  BE: (year, easter) => [
    ...fixed(year, '01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'),
    ...from(easter, easterMonday, ascension, whitMonday),
  ],
  // Algemene termijnenwet, art. 3; the King's birthday is kept a day earlier where it falls on a Sunday.
  NL: (year, easter) => [
    ...fixed(year, '01-01', '05-05', '12-25', '12-26', new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0 ? '04-26' : '04-27'),
    ...from(easter, goodFriday, easterMonday, ascension, whitMonday),
  ],
  // Code du travail, art. L3133-1.
  FR: (year, easter) => [
    ...fixed(year, '01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'),
    ...from(easter, easterMonday, ascension, whitMonday),
  ],
  // Those of every Land.
  DE: (year, easter) => [
    ...fixed(year, '01-01', '05-01', '10-03', '12-25', '12-26'),
    ...from(easter, goodFriday, easterMonday, ascension, whitMonday),
  ],
  // Code du travail, art. L.232-2.
  LU: (year, easter) => [
    ...fixed(year, '01-01', '05-01', '05-09', '06-23', '08-15', '11-01', '12-25', '12-26'),
    ...from(easter, easterMonday, ascension, whitMonday),
  ],
};

/** Easter Sunday of a Gregorian year (Meeus, Jones, Butcher). */
export function easterOf(year: number): Date {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return new Date(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1));
}
