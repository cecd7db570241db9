import { type Delimiter, delimiters } from '../csv-delimiter.ts';
import { unguardFormulas } from '../formula-safe.ts';
import { CsvReader, type FileRow } from './csv-rows.ts';
import { delimiterOf, withoutSaying } from './delimiter.ts';
import { type Encoding, EncodingWatch, textOf } from './encoding.ts';
import { VCardReader } from './vcard-rows.ts';

export const formats = ['CSV', 'VCARD'] as const;
export type ImportFormat = (typeof formats)[number];

/** How a file is to be read. */
export interface Reading {
  readonly format: ImportFormat;
  readonly encoding: Encoding;
  /** Of CSV. */
  readonly delimiter: Delimiter;
}

/** A row and its number: of CSV as a spreadsheet counts, the heading being 1; of cards from 1. */
export interface NumberedRow extends FileRow {
  readonly number: number;
}

/** Letters by which the delimiter is told. */
const HEAD = 100_000;

/** Finds out how a file is to be read, by looking at all of it once; what somebody says goes before what is found. */
export async function findReading(bytes: AsyncIterable<Buffer>, wishes: Partial<Reading> = {}): Promise<Reading> {
  const watch = new EncodingWatch();
  const head: Buffer[] = [];
  let length = 0;
  for await (const part of bytes) {
    watch.sees(part);
    if (length < HEAD) head.push(part);
    length += part.length;
  }
  const encoding = wishes.encoding ?? watch.end();
  let text = '';
  for await (const piece of textOf(all(head), encoding)) text += piece;
  const format = wishes.format ?? (/^\s*BEGIN:VCARD/i.test(text) ? 'VCARD' : 'CSV');
  return { format, encoding, delimiter: wishes.delimiter ?? delimiterOf(text.slice(0, HEAD)) };
}

async function* all<T>(parts: readonly T[]): AsyncGenerator<T> {
  yield* parts;
}

/** Rows of a file, some at a time, and their headings as far as they are known by then. Memory holds one piece of the file, however long that is. */
export class RowReader {
  readonly #bytes: AsyncIterable<Buffer>;
  readonly #reading: Reading;
  #headings: readonly string[] | null = null;

  constructor(bytes: AsyncIterable<Buffer>, reading: Reading) {
    this.#bytes = bytes;
    this.#reading = reading;
  }

  get headings(): readonly string[] {
    return this.#headings ?? [];
  }

  async *rows(): AsyncGenerator<readonly NumberedRow[]> {
    yield* this.#reading.format === 'CSV' ? this.#csv() : this.#cards();
  }

  async *#csv(): AsyncGenerator<readonly NumberedRow[]> {
    const reader = new CsvReader(delimiters[this.#reading.delimiter]);
    let begun = false;
    let number = 0;
    const numbered = (rows: readonly FileRow[]): NumberedRow[] =>
      rows.flatMap(row => {
        number++;
        const cells = row.cells.map(unguardFormulas);
        if (this.#headings) return [{ ...row, cells, number }];
        this.#headings = cells.map(cell => cell.trim());
        // A heading that is broken leaves a file without one.
        if (row.broken) this.#headings = [];
        return [];
      });
    for await (const piece of textOf(this.#bytes, this.#reading.encoding)) {
      const text = begun ? piece : withoutSaying(piece);
      begun ||= piece !== '';
      const rows = numbered(reader.read(text));
      if (rows.length > 0) yield rows;
    }
    const last = numbered(reader.end());
    if (last.length > 0) yield last;
  }

  async *#cards(): AsyncGenerator<readonly NumberedRow[]> {
    const reader = new VCardReader();
    let number = 0;
    const numbered = (rows: readonly FileRow[]): NumberedRow[] => {
      this.#headings = reader.headings;
      return rows.map(row => ({ ...row, number: ++number }));
    };
    for await (const piece of textOf(this.#bytes, this.#reading.encoding)) {
      const rows = numbered(reader.read(piece));
      if (rows.length > 0) yield rows;
    }
    const last = numbered(reader.end());
    if (last.length > 0) yield last;
  }
}
