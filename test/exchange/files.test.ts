import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { fileTypeFromBuffer } from 'file-type';
import { describe, expect, test } from 'vitest';
import { WithheldCount } from '../../api/exchange/export/about.ts';
import { exportFile, type ExportFormat } from '../../api/exchange/export/export-file.ts';
import type { Exported } from '../../api/exchange/export/column.ts';
import { about, columns, formulas, person } from './given.ts';

const keys = ['givenName', 'mobile', 'birthDate', 'custom.shoeSize', 'custom.vip'];
const at = new Date('2026-11-25T10:00:00Z');

function made(format: ExportFormat, batches: readonly (readonly Exported[])[], fields = keys) {
  const file = exportFile({ format, columns: columns(fields), language: 'en', delimiter: 'SEMICOLON', at });
  const bytes = Buffer.concat([...batches.map(batch => file.write(batch)), file.end(about)]);
  return { bytes, extension: file.extension, parts: unzipSync(bytes) };
}
const people = [
  person(1, { givenName: 'Nora', mobile: '+32475123456', birthDate: '1992-02-29', 'custom.shoeSize': 38.5, 'custom.vip': true }),
  person(2, { givenName: null, mobile: null, birthDate: '1899-12-31', 'custom.shoeSize': 0, 'custom.vip': false }),
];

/** The cells of a sheet, by another reading than the writing: place → type and text. */
const cellsOf = (sheet: Uint8Array): Map<string, [type: string, text: string]> =>
  new Map(
    [...strFromU8(sheet).matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(.*?)<\/c>/gs)].map(([, place, attributes, inner]) => [
      place!,
      [
        /t="(\w+)"/.exec(attributes!)?.[1] ?? 'n',
        inner!
          .replace(/<[^>]+>/g, '')
          .replace(/&(amp|lt|gt|quot);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name as 'amp'])
          .replace(/&#13;/g, '\r'),
      ],
    ]),
  );

describe('a workbook', () => {
  const { parts, bytes } = made('XLSX', [[people[0]!], [people[1]!]]);

  test('has typed cells under a frozen head', () => {
    const cells = cellsOf(parts['xl/worksheets/sheet1.xml']!);
    expect(['A1', 'B1', 'C1', 'D1'].map(place => cells.get(place)![1])).toEqual(['id', 'Given name', 'Mobile', 'Birth date']);
    expect(['B2', 'C2', 'D2', 'E2', 'F2'].map(place => cells.get(place))).toEqual([
      ['inlineStr', 'Nora'],
      ['inlineStr', '+32475123456'],
      ['n', '33663'],
      ['n', '38.5'],
      ['b', '1'],
    ]);
    expect([cells.get('B3'), cells.get('D3'), cells.get('E3'), cells.get('F3')]).toEqual([
      undefined,
      ['inlineStr', '1899-12-31'],
      ['n', '0'],
      ['b', '0'],
    ]);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toContain('state="frozen"');
  });

  test('says at its end what it is for, with the digest of its data', () => {
    const lines = [...cellsOf(parts['xl/worksheets/sheet2.xml']!).values()].map(([, text]) => text);
    expect(lines).toEqual(
      expect.arrayContaining(['Membership (membership)', 'Jan Mertens', 'general meeting', 'De Linde (BE)', '{"city":{"equals":"Gent"}}']),
    );
    expect(lines).toContain('Given name: 3 (your role may not export it of these contacts)');
    expect(lines.at(-1)).toBe(createHash('sha256').update(parts['xl/worksheets/sheet1.xml']!).digest('hex'));
  });

  test('is known as one, and its parts are well-formed', async () => {
    expect(await fileTypeFromBuffer(bytes)).toMatchObject({ ext: 'xlsx' });
    for (const [name, content] of Object.entries(parts)) expect([name, balanced(strFromU8(content))]).toEqual([name, true]);
  });

  test('has text where somebody wrote a formula, and never a formula', () => {
    const { parts: written } = made('XLSX', [formulas.map((text, i) => person(i, { givenName: text }))]);
    const sheet = strFromU8(written['xl/worksheets/sheet1.xml']!);
    const cells = cellsOf(written['xl/worksheets/sheet1.xml']!);
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(formulas.map((_, i) => cells.get(`B${i + 2}`))).toEqual(formulas.map(text => ['inlineStr', text]));
  });

  test('leaves out what XML cannot hold', () => {
    const { parts: written } = made('XLSX', [[person(1, { givenName: 'a\u0000b\ud800c_x0041_<&>"\n' })]]);
    expect(cellsOf(written['xl/worksheets/sheet1.xml']!).get('B2')).toEqual(['inlineStr', 'abc_x005F_x0041_<&>"\n']);
  });
});

describe('text and what is said about it travel together', () => {
  test.each([
    ['CSV', 'csv.zip', 'contacts.csv'],
    ['VCARD', 'vcf.zip', 'contacts.vcf'],
  ] as const)('%s', (format, extension, name) => {
    const { parts, extension: known } = made(format, [[people[0]!], [people[1]!]]);
    expect([known, Object.keys(parts)]).toEqual([extension, [name, `${name}.meta.json`]]);
    const meta = JSON.parse(strFromU8(parts[`${name}.meta.json`]!));
    expect(meta).toMatchObject({
      file: name,
      sha256: createHash('sha256').update(parts[name]!).digest('hex'),
      purpose: { code: 'membership' },
      author: 'Jan Mertens',
      rows: 2,
      question: { filter: { city: { equals: 'Gent' } } },
      withheld: [{ field: 'givenName', reason: 'ROLE_CONDITION', cells: 3 }],
    });
  });

  test('CSV says that it is UTF-8', () => {
    expect(Buffer.from(made('CSV', []).parts['contacts.csv']!).subarray(0, 7).toString()).toBe('\uFEFF"id"');
  });

  test('in as many batches as one likes', () => {
    const many = Array.from({ length: 1000 }, (_, i) => person(i, { givenName: `Person ${i}` }));
    const one = made('CSV', [many]).parts['contacts.csv']!;
    const ten = made(
      'CSV',
      Array.from({ length: 10 }, (_, i) => many.slice(i * 100, i * 100 + 100)),
    ).parts['contacts.csv']!;
    expect(Buffer.compare(one, ten)).toBe(0);
  });
});

test('the bytes leave while the rows come in', () => {
  const file = exportFile({ format: 'XLSX', columns: columns(keys), language: 'en', delimiter: 'COMMA', at });
  const batch = Array.from({ length: 500 }, (_, i) =>
    person(i, { givenName: `Person ${i} ${Math.sin(i)}`, mobile: `+3247${String(i * 7919).padStart(7, '0')}` }),
  );
  const sizes = Array.from({ length: 20 }, () => file.write(batch).length);
  expect(sizes.slice(5).every(size => size > 1000)).toBe(true);
  expect(file.end(about).length).toBeLessThan(60_000);
});

test('what was withheld is counted per field and reason, in the order of the columns', () => {
  const count = new WithheldCount();
  count.add([
    { field: 'city', reason: 'ROLE_CONDITION' },
    { field: 'birthDate', reason: 'NOT_COVERED_BY_CONSENT' },
  ]);
  count.add([{ field: 'city', reason: 'ROLE_CONDITION' }]);
  expect(count.of(['birthDate', 'city'])).toEqual([
    { field: 'birthDate', reason: 'NOT_COVERED_BY_CONSENT', cells: 1 },
    { field: 'city', reason: 'ROLE_CONDITION', cells: 2 },
  ]);
});

/** Every element that is opened is closed, in order. */
function balanced(xml: string): boolean {
  const open: string[] = [];
  for (const [, closing, name, selfClosed] of xml.replace(/<\?.*?\?>/g, '').matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (closing) {
      if (open.pop() !== name) return false;
    } else if (!selfClosed) open.push(name!);
  }
  return open.length === 0;
}
