import type { Exported } from './column.ts';
import { type Column, textOf, valueIn } from './column.ts';

/** Numbers of the cell formats in `styles`. */
export const formats = { plain: 0, text: 1, date: 2, head: 3 } as const;

/**
 * The cell formats of a workbook. Text is marked as text (`@`, and as if typed behind an apostrophe): it stays text
 * when somebody edits the cell, so that nothing becomes a formula later either.
 */
export const styles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"><alignment vertical="top"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

type Format = keyof typeof formats;

/** A row of texts. */
export const textRow = (number: number, texts: readonly string[], format: Format = 'text'): string =>
  rowOf(
    number,
    texts.map((text, i) => textCell(text, place(i, number), format)),
  );

/** A row of a contact, each cell of the type of its field. No cell is ever a formula. */
export const contactRow = (number: number, contact: Exported, columns: readonly Column[]): string =>
  rowOf(number, [
    textCell(contact.id, place(0, number)),
    ...columns.map((column, i) => cellOf(valueIn(contact, column), column.field.kind === 'DATE', place(i + 1, number))),
  ]);

const rowOf = (number: number, cells: readonly string[]) => `<row r="${number}">${cells.join('')}</row>`;

function cellOf(value: unknown, isDate: boolean, at: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const day = isDate ? daysSince1900(String(value)) : null;
  return day === null ? textCell(textOf(value), at) : `<c r="${at}" s="${formats.date}"><v>${day}</v></c>`;
}

const textCell = (text: string, at: string, format: Format = 'text') =>
  text === '' ? '' : `<c r="${at}" t="inlineStr" s="${formats[format]}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** Excel's number of a day; null before March 1900, which it counts wrongly: such a date stays text. */
function daysSince1900(date: string): number | null {
  const days = Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
  return Number.isInteger(days) && days > 60 ? days : null;
}

/** "A1", "AB12". */
const place = (column: number, row: number): string => `${letters(column)}${row}`;
export const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** As XML; signs that XML cannot hold are left out, and one that Excel would take for its own escape is written as such. */
export const escaped = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"\r]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' })[sign]!);
