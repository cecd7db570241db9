import type { Entry } from './use-looks.ts';

/** A line of the diary: an entry, and how often the same happened within its minute. */
export interface DiaryLine {
  readonly entry: Entry;
  readonly times: number;
}

const minute = (at: string) => at.slice(0, 16);
const alike = (one: Entry, other: Entry) =>
  minute(one.at) === minute(other.at) && JSON.stringify({ ...one, id: '', at: '' }) === JSON.stringify({ ...other, id: '', at: '' });

/** What somebody did again and again within a minute is one line. Only neighbours are one: the order is what happened. */
export const linesOf = (entries: readonly Entry[]): DiaryLine[] =>
  entries.reduce<DiaryLine[]>((lines, entry) => {
    const last = lines.at(-1);
    return last && alike(last.entry, entry) ? [...lines.slice(0, -1), { ...last, times: last.times + 1 }] : [...lines, { entry, times: 1 }];
  }, []);
