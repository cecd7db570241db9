import { stringify } from 'csv-stringify/sync';
import { type Delimiter, delimiters } from '../csv-delimiter.ts';
import { guardFormulas } from '../formula-safe.ts';
import { type Column, type Exported, idLabel, textOf, valueIn } from './column.ts';

/** What spreadsheets expect where the reader lives: a comma separates decimals in Dutch, French and German, so it cannot separate cells. */
export const usualDelimiter = (language: string): Delimiter => (language === 'en' ? 'COMMA' : 'SEMICOLON');

/** Tells a spreadsheet that the text is UTF-8. */
const BOM = '\uFEFF';

/** The head of a CSV file (RFC 4180, UTF-8 with a byte order mark). */
export const csvHead = (columns: readonly Column[], delimiter: Delimiter): string =>
  BOM + written([[idLabel, ...columns.map(({ label }) => guardFormulas(label))]], delimiter);

/** Rows of a CSV file. Every value is quoted, and none is taken for a formula; a number stays a number, its sign included. */
export const csvRows = (rows: readonly Exported[], columns: readonly Column[], delimiter: Delimiter): string =>
  written(
    rows.map(row => [row.id, ...columns.map(column => cell(valueIn(row, column)))]),
    delimiter,
  );

const cell = (value: unknown): string => (typeof value === 'number' ? String(value) : guardFormulas(textOf(value)));

const written = (rows: readonly (readonly string[])[], delimiter: Delimiter) =>
  stringify(rows as string[][], { delimiter: delimiters[delimiter], quoted: true, record_delimiter: '\r\n' });
