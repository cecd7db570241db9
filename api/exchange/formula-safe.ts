/**
 * A value that looks like a formula is written with an apostrophe before it, and read back without it.
 *
 * Why so: spreadsheets take a cell that begins with = + - or @ (and their full-width forms) for a formula, whatever its quotes, also after blanks
 * that they skip. Behind an apostrophe Excel, LibreOffice and Numbers show text, to the letter: "+32475123456" keeps its plus and its digits.
 * Other ways fail somebody: ="…" is itself a formula, a tab is lost on saving, and leaving the sign away spoils the number.
 * A file that is opened with another delimiter than it was written with falls into other cells, so what stands behind any delimiter or line end
 * is guarded, too. Every file of ours can be read back to the letter, because each apostrophe that we add stands before a guarded sign and is the first one there.
 */
const place = String.raw`(^|[,;|\t\r\n])`;
/** What spreadsheets skip, and quotes, which open and close again in a cell that begins elsewhere; delimiters are places of their own. */
const skipped = String.raw`(?:(?![\t\r\n])[\s\p{Cf}"])*`;
const sign = '[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]';

const unguarded = new RegExp(`${place}(?='*${skipped}${sign})`, 'gu');
const guarded = new RegExp(`${place}'(?='*${skipped}${sign})`, 'gu');

/** The text as a spreadsheet may have it: no part of it is taken for a formula. */
export const guardFormulas = (text: string): string => text.replace(unguarded, "$1'");

/** The text as it was before `guardFormulas`. */
export const unguardFormulas = (cell: string): string => cell.replace(guarded, '$1');
