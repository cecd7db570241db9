export const dateOrders = ['DAY_MONTH_YEAR', 'MONTH_DAY_YEAR'] as const;
/** Which of two numbers is the day. Excel in Belgium writes 28/02/1990, Google and Outlook in English 2/28/1990. */
export type DateOrder = (typeof dateOrders)[number];

const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\d{2}:?\d{2}(?::?\d{2})?(?:\.\d+)?Z?)?$/;
const numbers = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?: 0{1,2}:00(?::00)?)?$/;

/** A day as RFC 3339 writes it, or null where the text is none; whether the day exists is judged with the field. */
export function dayIn(text: string, order: DateOrder): string | null {
  const written = iso.exec(text);
  if (written) return `${written[1]}-${written[2]}-${written[3]}`;
  const found = numbers.exec(text);
  if (!found) return null;
  const [first, second] = [found[1]!.padStart(2, '0'), found[2]!.padStart(2, '0')];
  return order === 'DAY_MONTH_YEAR' ? `${found[3]}-${second}-${first}` : `${found[3]}-${first}-${second}`;
}

/** Looks for the date that only one order can mean. */
export class DateOrderWatch {
  #dayFirst = 0;
  #monthFirst = 0;
  #either = 0;

  sees(text: string): void {
    const found = numbers.exec(text);
    if (!found) return;
    if (Number(found[1]) > 12) this.#dayFirst++;
    else if (Number(found[2]) > 12) this.#monthFirst++;
    else if (found[1] !== found[2]) this.#either++;
  }

  /** What the dates tell: one order, `EITHER` where some could mean two days, `BOTH` where they contradict each other, `ANY` where there is nothing to tell. */
  get order(): DateOrder | 'EITHER' | 'BOTH' | 'ANY' {
    if (this.#dayFirst > 0 && this.#monthFirst > 0) return 'BOTH';
    if (this.#dayFirst > 0) return 'DAY_MONTH_YEAR';
    if (this.#monthFirst > 0) return 'MONTH_DAY_YEAR';
    return this.#either > 0 ? 'EITHER' : 'ANY';
  }
}

/** The order that all columns of a file agree on; null where they do not tell: nobody is given a wrong birthday by a guess. */
export function agreedOrder(watches: readonly (DateOrderWatch | undefined)[]): DateOrder | null {
  const found = new Set(watches.map(watch => watch?.order ?? 'ANY'));
  found.delete('ANY');
  const unclear = found.delete('EITHER');
  if (found.size > 1 || found.has('BOTH')) return null;
  const [order] = found;
  return order === undefined ? (unclear ? null : 'DAY_MONTH_YEAR') : (order as DateOrder);
}
