import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Delimiter, delimiters } from '../../api/exchange/csv-delimiter.ts';
import { csvHead, csvRows } from '../../api/exchange/export/csv-rows.ts';
import { guardFormulas, unguardFormulas } from '../../api/exchange/formula-safe.ts';
import { columns, formulas, person } from './given.ts';

/** What a spreadsheet takes for a formula, said without the product's own pattern: skip what it skips, look at the sign. */
const isFormula = (cell: string): boolean => {
  const first = [...cell].find(letter => !/[\s\p{Cf}]/u.test(letter));
  return first !== undefined && '=+-@＝＋－＠'.includes(first) && !/^-?\d+(\.\d+)?$/.test(cell);
};

/** A file as a spreadsheet with this delimiter falls into cells: it knows quotes at the beginning of a cell only, and takes what follows them as it comes. */
function cellsIn(file: string, delimiter: string): string[] {
  const cells: string[] = [];
  let [cell, quoted, fresh] = ['', false, true];
  const text = file.replace(/^\uFEFF/, '');
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') cell += text[++i]!;
      else quoted = false;
    } else if (sign === '"' && fresh) [quoted, fresh] = [true, false];
    else if (sign === delimiter || sign === '\n' || sign === '\r') {
      cells.push(cell);
      [cell, fresh] = ['', true];
    } else [cell, fresh] = [cell + sign, false];
  }
  return [...cells, cell];
}

const names = columns(['givenName', 'familyName', 'mobile', 'otherPhones', 'custom.shoeSize', 'healthNote']);
const file = (texts: readonly string[], delimiter: Delimiter) =>
  csvHead(names, delimiter) +
  csvRows(
    texts.map((text, i) => person(i, { givenName: text, familyName: `x${text}`, healthNote: text })),
    names,
    delimiter,
  );
const read = (text: string, delimiter: Delimiter): string[][] => parse(text, { delimiter: delimiters[delimiter], bom: true });

describe.each(['COMMA', 'SEMICOLON', 'TAB'] as const)('a CSV file with %s', delimiter => {
  test('has no cell that a spreadsheet takes for a formula, and gives every one back to the letter', () => {
    const rows = read(file(formulas, delimiter), delimiter).slice(1);
    expect(rows.flat().filter(isFormula)).toEqual([]);
    expect(rows.map(([, givenName]) => unguardFormulas(givenName!))).toEqual(formulas);
  });

  test('opened with another delimiter than its own, it has none either', () => {
    for (const other of [',', ';', '\t', '|']) expect(cellsIn(file(formulas, delimiter), other).filter(isFormula)).toEqual([]);
  });

  test('keeps telephones with plus and zeros, and numbers as numbers', () => {
    const row = person(1, {
      mobile: '+32475123456',
      otherPhones: ['+4915112345678', '+32025550100'],
      'custom.shoeSize': -42.5,
    });
    const [cells] = read(csvRows([row], names, delimiter), delimiter);
    expect(cells).toEqual([row.id, '', '', "'+32475123456", "'+4915112345678 ::: +32025550100", '-42.5', '']);
    expect(cells!.map(unguardFormulas).slice(3, 5)).toEqual(['+32475123456', '+4915112345678 ::: +32025550100']);
    expect(cells!.filter(isFormula)).toEqual([]);
  });
});

describe('the apostrophe', () => {
  test('of somebody’s own stays theirs', () => {
    for (const text of ["'t Hart", "'=1", "''=1", "O'Brien", "d'=Or", "'", '']) expect(unguardFormulas(guardFormulas(text))).toBe(text);
    expect(guardFormulas("'t Hart")).toBe("'t Hart");
    expect(unguardFormulas("'t Hart")).toBe("'t Hart");
  });

  test('is taken away again, whatever the text', () => {
    const letters = fc.constantFrom(
      "'",
      '=',
      '+',
      '-',
      '@',
      '＝',
      ' ',
      '\t',
      '\n',
      '\r',
      ';',
      ',',
      '|',
      '"',
      'a',
      'é',
      '\u200b',
      '\u00a0',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 14 }), given => {
        const text = given.join('');
        expect(unguardFormulas(guardFormulas(text))).toBe(text);
        for (const delimiter of [',', ';', '\t', '|', '\n']) expect(guardFormulas(text).split(delimiter).filter(isFormula)).toEqual([]);
      }),
      { numRuns: 20_000 },
    );
  });

  test('left out is noticed', () => {
    expect(formulas.filter(text => cellsIn(text, ';').some(isFormula) || cellsIn(text, ',').some(isFormula)).length).toBeGreaterThan(12);
  });
});
