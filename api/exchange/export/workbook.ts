import { type Archive, Entry } from './archive.ts';
import { type Column, type Exported, idLabel } from './column.ts';
import { contactRow, escaped, letters, styles, textRow } from './sheet-cells.ts';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The most rows that Excel and LibreOffice open. */
export const mostRows = 1_048_576;

/**
 * A workbook (Office Open XML) that leaves while its rows come in: sheets of contacts, each with a frozen head, and one sheet about them at the end.
 * Written here because packages that write workbooks keep all rows in memory until the last has come, or have not been cared for in years.
 */
export class Workbook {
  readonly #archive: Archive;
  readonly #columns: readonly Column[];
  readonly #name: string;
  /** Digests of the finished sheets of contacts. */
  readonly #digests: string[] = [];
  #sheet: Entry | null = null;
  #row = 0;

  /** @param name of the sheet of contacts, in the language of the reader */
  constructor(archive: Archive, columns: readonly Column[], name: string) {
    this.#archive = archive;
    this.#columns = columns;
    this.#name = name;
    this.#begin();
  }

  write(contacts: readonly Exported[]): void {
    let rows = '';
    for (const contact of contacts) {
      if (this.#row === mostRows) {
        this.#sheet!.write(rows);
        rows = '';
        this.#finish();
        this.#begin();
      }
      rows += contactRow(++this.#row, contact, this.#columns);
    }
    this.#sheet!.write(rows);
  }

  /**
   * Ends the workbook with the sheet about it.
   * @param tell answers the lines of that sheet, told the SHA-256 of each sheet of contacts
   */
  end(aboutName: string, tell: (digests: readonly string[]) => readonly (readonly string[])[]): void {
    this.#finish();
    const names = [...this.#digests.map((_, i) => (i === 0 ? this.#name : `${this.#name} ${i + 1}`)), aboutName];
    const about = tell(this.#digests).map((texts, i) => textRow(i + 1, texts));
    this.#archive.file(
      `xl/worksheets/sheet${names.length}.xml`,
      `${sheetHead(2, [34, 90])}<sheetData>${about.join('')}</sheetData></worksheet>`,
    );
    for (const [path, content] of parts(names)) this.#archive.file(path, content);
    this.#archive.end();
  }

  #begin(): void {
    this.#sheet = this.#archive.entry(`xl/worksheets/sheet${this.#digests.length + 1}.xml`);
    this.#row = 1;
    const widths = [12, ...this.#columns.map(({ label }) => Math.max(14, label.length + 2))];
    const head = textRow(1, [idLabel, ...this.#columns.map(({ label }) => label)], 'head');
    this.#sheet.write(`${sheetHead(1, widths)}<sheetData>${head}`);
  }

  #finish(): void {
    const all = `A1:${letters(this.#columns.length)}${this.#row}`;
    // Numbers that are text, telephones above all, are meant so: no green corners.
    this.#sheet!.write(
      `</sheetData><autoFilter ref="${all}"/><ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
    );
    this.#digests.push(this.#sheet!.end());
  }
}

/** The first sheet's head stays in sight. */
const sheetHead = (number: number, widths: readonly number[]): string =>
  `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"${number === 1 ? ' tabSelected="1"' : ''}>${
    number === 1 ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : ''
  }</sheetView></sheetViews><cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

const parts = (names: readonly string[]): readonly (readonly [string, string])[] => [
  [
    '[Content_Types].xml',
    `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${names
      .map(
        (_, i) =>
          `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
      )
      .join(
        '',
      )}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `${xml}<workbook xmlns="${main}" xmlns:r="${documents}"><sheets>${names
      .map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map((_, i) => `<Relationship Id="rId${i + 1}" Type="${documents}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join('')}<Relationship Id="rId${names.length + 1}" Type="${documents}/styles" Target="styles.xml"/></Relationships>`,
  ],
  ['xl/styles.xml', styles],
];
