/** A row as it stands in a file: its cells, or the rule that it breaks. */
export interface FileRow {
  readonly cells: readonly string[];
  readonly broken?: string;
}

export const cellLimits = {
  /** Characters of one cell; the longest field takes 4,000. */
  letters: 10_000,
  /** Cells of one row. */
  cells: 500,
} as const;

const [QUOTE, CR, LF] = ['"', '\r', '\n'];

/**
 * Takes CSV (RFC 4180) apart, piece by piece, and keeps no more than one row of it. It goes on after what is broken, so that every row is counted and a
 * broken one can be named: `quote` (something stands behind a closing quote), `quoteOpen` (a quote is never closed: all that follows belongs to this row),
 * `cellTooLong`, `tooManyCells`. Lines may end in CR LF, LF or CR.
 */
export class CsvReader {
  readonly #delimiter: string;
  #cells: string[] = [];
  #cell = '';
  #broken: string | undefined;
  #state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  #afterCr = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The rows that end in this piece. */
  read(text: string): FileRow[] {
    const rows: FileRow[] = [];
    for (let at = 0; at < text.length; at++) {
      const letter = text[at]!;
      if (this.#afterCr && letter === LF) {
        this.#afterCr = false;
        continue;
      }
      this.#afterCr = false;
      if (this.#state === 'quoted') {
        if (letter === QUOTE) this.#state = 'closed';
        else at = this.#take(text, at, quotedEnd);
      } else if (letter === this.#delimiter) this.#endCell();
      else if (letter === CR || letter === LF) {
        this.#afterCr = letter === CR;
        rows.push(this.#endRow());
      } else if (letter === QUOTE && this.#state === 'start') this.#state = 'quoted';
      else if (letter === QUOTE && this.#state === 'closed') {
        // A doubled quote is one quote.
        this.#add(QUOTE);
        this.#state = 'quoted';
      } else {
        if (this.#state === 'closed') this.#broken ??= 'quote';
        this.#state = 'plain';
        at = this.#take(text, at, this.#delimiter === ';' ? plainEnd.semicolon : this.#delimiter === '\t' ? plainEnd.tab : plainEnd.comma);
      }
    }
    return rows;
  }

  /** The last row, where no line end closes it. */
  end(): FileRow[] {
    if (this.#state === 'quoted') this.#broken ??= 'quoteOpen';
    return this.#state === 'start' && this.#cells.length === 0 && this.#cell === '' ? [] : [this.#endRow()];
  }

  /** Adds all up to the next letter that means something; answers where that stretch ends. */
  #take(text: string, from: number, meaning: RegExp): number {
    meaning.lastIndex = from;
    const found = meaning.exec(text)?.index ?? text.length;
    const end = Math.max(found, from + 1);
    this.#add(text.slice(from, end));
    return end - 1;
  }

  #add(text: string): void {
    if (this.#cell.length + text.length <= cellLimits.letters) this.#cell += text;
    else this.#broken ??= 'cellTooLong';
  }

  #endCell(): void {
    if (this.#cells.length < cellLimits.cells) this.#cells.push(this.#cell);
    else this.#broken ??= 'tooManyCells';
    this.#cell = '';
    this.#state = 'start';
  }

  #endRow(): FileRow {
    this.#endCell();
    const row: FileRow = { cells: this.#cells, ...(this.#broken !== undefined && { broken: this.#broken }) };
    this.#cells = [];
    this.#broken = undefined;
    return row;
  }
}

const quotedEnd = /"/g;
const plainEnd = { comma: /[,\r\n]/g, semicolon: /[;\r\n]/g, tab: /[\t\r\n]/g };
