import { type Delimiter, delimiters } from '../csv-delimiter.ts';
import { CsvReader } from './csv-rows.ts';

/** Excel's own way of saying it, in a first line that is no row. */
const said = /^\uFEFF?sep=([,;\t])\r?\n?/i;

/** The delimiter that cuts the first rows into the same number of cells, the most cells first; a file of one column has none, and a comma does no harm. */
export function delimiterOf(head: string): Delimiter {
  const named = said.exec(head)?.[1];
  const candidates = Object.entries(delimiters) as [Delimiter, string][];
  if (named) return candidates.find(([, letter]) => letter === named)![0];
  const scored = candidates.map(([name, letter]) => ({ name, score: score(head, letter) }));
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).name;
}

/** Without the line that only says the delimiter. */
export const withoutSaying = (head: string): string => head.replace(said, '');

function score(head: string, delimiter: string): number {
  const rows = new CsvReader(delimiter).read(head).slice(0, 30);
  const cells = rows[0]?.cells.length ?? 1;
  if (cells === 1) return 0;
  return rows.filter(row => row.cells.length === cells && !row.broken).length / rows.length + cells / 1_000;
}
