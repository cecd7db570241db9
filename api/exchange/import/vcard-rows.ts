import ICAL from 'ical.js';
import { cellLimits, type FileRow } from './csv-rows.ts';

/** Characters of one card; pictures are thrown away line by line, so this is text. */
const LONGEST = 100_000;

type Property = [name: string, parameters: Record<string, string | string[]>, type: string, ...values: (string | string[])[]];

/** Properties that are about the card and not about the person; and the shown name where its parts are given, too. */
const ofTheCard = new Set(['version', 'prodid', 'rev', 'uid', 'kind', 'begin', 'end', 'source', 'clientpidmap', 'xml']);

/**
 * Takes vCards 3.0 and 4.0 (RFC 2426, 6350) apart into rows. A heading stands for a property, for a part of one, or for a further one of its kind;
 * they come in the order in which the file shows them, the same each time it is read. A broken card is a broken row: `vcard21` (an old Outlook: export
 * again as 3.0 or 4.0), `vcard`, `cardTooLong`, `cardOpen` (it never ends).
 */
export class VCardReader {
  readonly #headings = new Map<string, number>();
  #rest = '';
  #lines: string[] | null = null;
  #length = 0;
  #skipping = false;

  get headings(): readonly string[] {
    return [...this.#headings.keys()];
  }

  /** The cards that end in this piece. */
  read(text: string): FileRow[] {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop()!;
    return lines.flatMap(line => this.#take(line));
  }

  end(): FileRow[] {
    const last = this.#take(this.#rest.replace(/\r$/, ''));
    const open: FileRow[] = this.#lines === null ? [] : [{ cells: [], broken: 'cardOpen' }];
    return [...last, ...open];
  }

  #take(line: string): FileRow[] {
    if (/^BEGIN:VCARD\s*$/i.test(line)) {
      const lost: FileRow[] = this.#lines === null ? [] : [{ cells: [], broken: 'cardOpen' }];
      [this.#lines, this.#length] = [[], 0];
      return lost;
    }
    // What stands between cards is no card, but it is not nothing.
    if (this.#lines === null) return line.trim() === '' ? [] : [{ cells: [], broken: 'vcard' }];
    if (/^END:VCARD\s*$/i.test(line)) {
      const row = this.#length > LONGEST ? { cells: [], broken: 'cardTooLong' } : this.#rowOf(this.#lines);
      this.#lines = null;
      return [row];
    }
    this.#skipping = /^[ \t]/.test(line) ? this.#skipping : /^([\w-]+\.)?(PHOTO|LOGO|SOUND|KEY)[;:]/i.test(line);
    const kept = this.#skipping ? line.replace(/^(?:[\w-]+\.)?(\w+)[;:].*$/, '$1:data').replace(/^[ \t].*$/, '') : line;
    if (kept !== '') {
      this.#length += kept.length;
      if (this.#length <= LONGEST) this.#lines.push(kept);
    }
    return [];
  }

  #rowOf(lines: readonly string[]): FileRow {
    if (lines.some(line => /^VERSION:2\.1\s*$/i.test(line))) return { cells: [], broken: 'vcard21' };
    try {
      const parsed = ICAL.parse(['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')) as unknown as [string, Property[]];
      return this.#cellsOf(parsed[1]);
    } catch {
      return { cells: [], broken: 'vcard' };
    }
  }

  #cellsOf(properties: readonly Property[]): FileRow {
    const named = properties.some(([name, , , value]) => name === 'n' && [value].flat().some(Boolean));
    const cells: string[] = [];
    const seen = new Map<string, number>();
    const columns = () => Array.from({ length: this.#headings.size }, (_, i) => cells[i] ?? '');
    for (const property of preferredFirst(properties)) {
      const [name] = property;
      if (ofTheCard.has(name) || (name === 'fn' && named)) continue;
      for (const [heading, value] of partsOf(property)) {
        if (value.trim() === '') continue;
        const before = seen.get(heading) ?? 0;
        seen.set(heading, before + 1);
        const column = this.#column(before === 0 ? heading : `${heading} ${before + 1}`);
        if (column === undefined) return { cells: columns(), broken: 'tooManyCells' };
        cells[column] = value;
      }
    }
    return { cells: columns() };
  }

  #column(heading: string): number | undefined {
    const known = this.#headings.get(heading);
    if (known !== undefined || this.#headings.size === cellLimits.cells) return known;
    this.#headings.set(heading, this.#headings.size);
    return this.#headings.size - 1;
  }
}

const typesOf = ({ type }: Property[1]): string[] => [type ?? []].flat().map(each => each.toLowerCase());

/** Of several of one kind the preferred one comes first (3.0: TYPE=pref, 4.0: PREF=1); the kinds stay in the order of their first. */
function preferredFirst(properties: readonly Property[]): readonly Property[] {
  const kinds = [...new Set(properties.map(([name]) => name))];
  const rank = ([, parameters]: Property) => (typesOf(parameters).includes('pref') ? 0 : Number(parameters['pref'] ?? 101));
  return kinds.flatMap(kind => properties.filter(([name]) => name === kind).toSorted((one, other) => rank(one) - rank(other)));
}

const ofName = ['FAMILY', 'GIVEN', 'ADDITIONAL', 'PREFIX', 'SUFFIX'];
const ofAddress = ['POBOX', 'EXTENDED', 'STREET', 'CITY', 'REGION', 'POSTCODE', 'COUNTRY'];

/** The headings and texts of one property. */
function partsOf([name, parameters, , ...values]: Property): [string, string][] {
  const value = values[0] ?? '';
  const text = (part: unknown): string => [part].flat(2).filter(Boolean).map(String).join(', ');
  const upper = name.toUpperCase();
  if (name === 'n' || name === 'adr')
    return (name === 'n' ? ofName : ofAddress).map((part, i) => [`${upper} ${part}`, text([value].flat()[i])]);
  if (name === 'org')
    return [
      [upper, text([value].flat()[0])],
      ...(Array.isArray(value) && value[1] ? [['ORG UNIT', text(value.slice(1))] as [string, string]] : []),
    ];
  if (name === 'gender') return [[upper, text([value].flat()[0])]];
  if (name === 'tel') {
    const types = typesOf(parameters);
    const number = text(value).replace(/^tel:/i, '');
    return [[types.includes('fax') ? 'TEL FAX' : types.includes('cell') ? 'TEL CELL' : 'TEL', number]];
  }
  return [[upper, text(values)]];
}
