import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvReader, cellLimits } from '../../../api/exchange/import/csv-rows.ts';
import { DateOrderWatch, dayIn } from '../../../api/exchange/import/date-text.ts';
import { delimiterOf } from '../../../api/exchange/import/delimiter.ts';
import { EncodingWatch, textOf } from '../../../api/exchange/import/encoding.ts';
import { findReading, RowReader } from '../../../api/exchange/import/read-rows.ts';
import { countryNamed, languageNamed, saidYesNo } from '../../../api/exchange/import/said-words.ts';
import { VCardReader } from '../../../api/exchange/import/vcard-rows.ts';

/** The text in pieces of a length. */
const pieces = (text: string, length: number) =>
  Array.from({ length: Math.ceil(text.length / length) }, (_, i) => text.slice(i * length, (i + 1) * length));
const rowsOf = (text: string, delimiter = ',', length = text.length || 1) => {
  const reader = new CsvReader(delimiter);
  return [...pieces(text, length).flatMap(piece => reader.read(piece)), ...reader.end()];
};
const cellsOf = (text: string, delimiter?: string) => rowsOf(text, delimiter).map(row => row.cells);
async function* bytes(...parts: Buffer[]) {
  yield* parts;
}

describe('a table', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', '\r', ' ', '1') });
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });

  test('written by another program is read as it was written, in whatever pieces it comes', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\r\n', '\n'),
        fc.integer({ min: 1, max: 7 }),
        (rows, delimiter, end, length) => {
          const text = stringify(rows, { delimiter, record_delimiter: end, quoted: true });
          expect(rowsOf(text, delimiter, length)).toEqual(rows.map(cells => ({ cells })));
        },
      ),
    );
  });

  test('without quotes is read as another program reads it', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '1', 'b') });
    fc.assert(
      fc.property(fc.array(fc.array(plain, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), rows => {
        const text = rows.map(cells => cells.join(';')).join('\n');
        expect(cellsOf(text, ';')).toEqual(parse(text, { delimiter: ';', relax_column_count: true }));
      }),
    );
  });

  test.each<[string, string, readonly unknown[]]>([
    [
      'its last line without an end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'lines that end as on an old Macintosh',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a blank line', 'a,b\n\n1,2\n', [['a', 'b'], [''], ['1', '2']]],
    [
      'an address over two lines',
      'a,b\n"Kerkstraat 1\nbus 2",2\n',
      [
        ['a', 'b'],
        ['Kerkstraat 1\nbus 2', '2'],
      ],
    ],
    ['a quote inside a name', 'a\nJan "Janneke" Peeters\n', [['a'], ['Jan "Janneke" Peeters']]],
    ['doubled quotes', 'a\n"Jan ""Janneke"""\n', [['a'], ['Jan "Janneke"']]],
    ['nothing at all', '', []],
  ])('with %s', (_, text, rows) => expect(cellsOf(text)).toEqual(rows));

  test.each<[string, string, readonly (string | undefined)[]]>([
    ['something behind a closing quote', 'a,b\n"x"y,1\nz,2\n', [undefined, 'quote', undefined]],
    ['a quote that is never closed', 'a,b\n"x,1\nz,2\n', [undefined, 'quoteOpen']],
    ['a cell of a megabyte', `a,b\n${'x'.repeat(1_000_000)},1\nz,2\n`, [undefined, 'cellTooLong', undefined]],
    ['ten thousand cells', `a,b\n${'x,'.repeat(10_000)}\nz,2\n`, [undefined, 'tooManyCells', undefined]],
    ['two faults in one row', 'a,b\n"x"y,"x"y\nz,2\n', [undefined, 'quote', undefined]],
  ])('with %s goes on behind it, and names the row', (_, text, broken) => {
    const rows = rowsOf(text, ',', 65_536);
    expect(rows.map(row => row.broken)).toEqual(broken);
    expect(Math.max(...rows.flatMap(row => row.cells.map(each => each.length)))).toBeLessThanOrEqual(cellLimits.letters);
  });

  test.each([
    ['a;b\n1,5;2\n', 'SEMICOLON'],
    ['a,b\n"1;5",2\n', 'COMMA'],
    ['a\tb\n1\t2\n', 'TAB'],
    ['naam\nPeeters, Nora\n', 'COMMA'],
    ['sep=;\na,b;c\n', 'SEMICOLON'],
    ['"a;b";"c,d";e\n1;2;3\n', 'SEMICOLON'],
  ])('%j is cut at the %s', (text, delimiter) => expect(delimiterOf(text)).toBe(delimiter));
});

describe('letters', () => {
  const told = (...parts: Buffer[]) => {
    const watch = new EncodingWatch();
    for (const part of parts) watch.sees(part);
    return watch.end();
  };
  const accents = 'Inès Müller, Zoë\n';
  const windows = Buffer.from(accents, 'latin1');
  const utf8 = Buffer.from(accents);

  test.each<[string, Buffer[], string]>([
    ['UTF-8', [utf8], 'UTF_8'],
    ['UTF-8 with a mark', [Buffer.from(`\ufeff${accents}`)], 'UTF_8'],
    ['UTF-8 cut within a letter', [utf8.subarray(0, 4), utf8.subarray(4)], 'UTF_8'],
    ['Windows-1252', [windows], 'WINDOWS_1252'],
    ['Windows-1252 whose first accent comes late', [Buffer.alloc(500_000, 'a'), windows], 'WINDOWS_1252'],
    ['UTF-16', [Buffer.from(`\ufeff${accents}`, 'utf16le')], 'UTF_16'],
    ['UTF-16, the other way round', [Buffer.from(`\ufeff${accents}`, 'utf16le').swap16()], 'UTF_16'],
    ['UTF-8 with one broken letter', [utf8, utf8, Buffer.from([0xe9])], 'UTF_8'],
    ['plain letters', [Buffer.from('abc')], 'UTF_8'],
  ])('of %s are known', (_, parts, encoding) => expect(told(...parts)).toBe(encoding));

  test('are read without the mark, and what cannot be read is marked', async () => {
    const text = async (encoding: 'UTF_8' | 'UTF_16' | 'WINDOWS_1252', ...parts: Buffer[]) => {
      let all = '';
      for await (const piece of textOf(bytes(...parts), encoding)) all += piece;
      return all;
    };
    expect(await text('UTF_8', Buffer.from(`\ufeff${accents}`))).toBe(accents);
    expect(await text('UTF_8', utf8.subarray(0, 4), utf8.subarray(4))).toBe(accents);
    expect(await text('WINDOWS_1252', Buffer.from([0x80, 0x20, 0xe9]))).toBe('€ é');
    expect(await text('UTF_16', Buffer.from(`\ufeff${accents}`, 'utf16le').swap16())).toBe(accents);
    expect(await text('UTF_8', Buffer.from([0x41, 0xe9, 0x42]))).toBe('A\ufffdB');
  });
});

describe('cards', () => {
  const read = (text: string, length = 10_000) => {
    const reader = new VCardReader();
    const rows = [...pieces(text, length).flatMap(piece => reader.read(piece)), ...reader.end()];
    return { headings: reader.headings, rows };
  };
  const card = (version: string, ...lines: string[]) => ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''];
  const apple = card(
    '3.0',
    'N:Peeters;Nora;;Mevr.;',
    'FN:Nora Peeters',
    'item1.EMAIL;type=INTERNET:second@example.org',
    'item1.X-ABLabel:_$!<Home>!$_',
    'EMAIL;type=INTERNET;type=pref:first@example.org',
    'TEL;type=CELL;type=VOICE:+32 470 12 34 56',
    'TEL;type=FAX:+32 2 555 01 01',
    'ADR;type=HOME:;;Kerkstraat 1\\, bus 2;Gent;;9000;België',
    'BDAY:1990-02-28',
    'NOTE:a long',
    '  line',
    'PHOTO;ENCODING=b;TYPE=JPEG:AAAA',
    ' BBBB',
    'ORG:De Linde\\; vzw;IT',
  );

  test.each(['\r\n', '\n'])('3.0 with lines that end in %j become rows, in whatever pieces they come', end => {
    for (const length of [1, 3, 10_000]) {
      const { headings, rows } = read(apple.join(end), length);
      expect(Object.fromEntries(headings.map((heading, i) => [heading, rows[0]!.cells[i]]))).toEqual({
        'N FAMILY': 'Peeters',
        'N GIVEN': 'Nora',
        'N PREFIX': 'Mevr.',
        EMAIL: 'first@example.org',
        'EMAIL 2': 'second@example.org',
        'X-ABLABEL': '_$!<Home>!$_',
        'TEL CELL': '+32 470 12 34 56',
        'TEL FAX': '+32 2 555 01 01',
        'ADR STREET': 'Kerkstraat 1, bus 2',
        'ADR CITY': 'Gent',
        'ADR POSTCODE': '9000',
        'ADR COUNTRY': 'België',
        BDAY: '1990-02-28',
        NOTE: 'a long line',
        PHOTO: 'data',
        ORG: 'De Linde; vzw',
        'ORG UNIT': 'IT',
      });
    }
  });

  test('4.0 are read, their numbers without "tel:"; a name that has no parts is one', () => {
    const { headings, rows } = read(
      [...card('4.0', 'FN:Ada', 'TEL;VALUE=uri;TYPE=cell:tel:+32470123456', 'BDAY:19900228', 'LANG:nl', 'GENDER:F')].join('\r\n'),
    );
    expect([headings, rows[0]!.cells]).toEqual([
      ['FN', 'TEL CELL', 'BDAY', 'LANG', 'GENDER'],
      ['Ada', '+32470123456', '1990-02-28', 'nl', 'F'],
    ]);
  });

  test('that are broken are named, and the next ones are read', () => {
    const text = [
      ...card('2.1', 'N:Peeters;Nora', 'TEL;CELL:1'),
      'stray',
      ...card('3.0', 'N:Peeters;Nora', 'no property'),
      ...card('3.0', 'N:Peeters;Nora', `NOTE:${'x'.repeat(200_000)}`),
      'BEGIN:VCARD',
      ...card('4.0', 'FN:Ada'),
      'BEGIN:VCARD',
      'VERSION:4.0',
    ].join('\n');
    expect(read(text, 1_000).rows.map(row => row.broken ?? row.cells.join())).toEqual([
      'vcard21',
      'vcard',
      'vcard',
      'cardTooLong',
      'cardOpen',
      'Ada',
      'cardOpen',
    ]);
  });
});

describe('a file', () => {
  const rows = async (text: string | Buffer) => {
    const all = Buffer.from(text as string);
    const reading = await findReading(bytes(all));
    const reader = new RowReader(bytes(all), reading);
    const found: unknown[] = [];
    for await (const some of reader.rows()) found.push(...some.map(row => [row.number, ...row.cells]));
    return { reading, headings: reader.headings, rows: found };
  };

  test('is numbered as a spreadsheet numbers it, blank rows included', async () => {
    expect(await rows('\ufeffsep=;\r\nnaam;mail\r\nNora;a\r\n;\r\nAda;b\r\n')).toEqual({
      reading: { format: 'CSV', encoding: 'UTF_8', delimiter: 'SEMICOLON' },
      headings: ['naam', 'mail'],
      rows: [
        [2, 'Nora', 'a'],
        [3, '', ''],
        [4, 'Ada', 'b'],
      ],
    });
  });

  test('of ours gives back what stands behind an apostrophe', async () => {
    expect((await rows(`mobile,name\n'+32470123456,'t Hooft\n`)).rows).toEqual([[2, '+32470123456', "'t Hooft"]]);
  });

  test('of cards is known by its first line', async () => {
    expect((await rows('BEGIN:VCARD\nVERSION:4.0\nFN:Ada\nEND:VCARD\n')).reading.format).toBe('VCARD');
  });
});

describe('words', () => {
  test.each([
    ['28/02/1990', 'DAY_MONTH_YEAR', '1990-02-28'],
    ['2/3/1990', 'DAY_MONTH_YEAR', '1990-03-02'],
    ['2/3/1990', 'MONTH_DAY_YEAR', '1990-02-03'],
    ['2.3.1990', 'DAY_MONTH_YEAR', '1990-03-02'],
    ['1990-02-28', 'MONTH_DAY_YEAR', '1990-02-28'],
    ['19900228', 'DAY_MONTH_YEAR', '1990-02-28'],
    ['1990-02-28T00:00:00Z', 'DAY_MONTH_YEAR', '1990-02-28'],
    ['--0228', 'DAY_MONTH_YEAR', null],
    ['28 februari', 'DAY_MONTH_YEAR', null],
    ['12/1990', 'DAY_MONTH_YEAR', null],
  ] as const)('%s, %s, is %s', (text, order, day) => expect(dayIn(text, order)).toBe(day));

  test.each<[string[], unknown]>([
    [['28/02/1990', '1/2/1990'], 'DAY_MONTH_YEAR'],
    [['2/28/1990', '1/2/1990'], 'MONTH_DAY_YEAR'],
    [['1/2/1990'], 'EITHER'],
    [['28/02/1990', '2/28/1990'], 'BOTH'],
    [['1990-02-28', '2/2/1990'], 'ANY'],
  ])('%j tell the order %s', (texts, order) => {
    const watch = new DateOrderWatch();
    for (const text of texts) watch.sees(text);
    expect(watch.order).toBe(order);
  });

  test('of four languages name countries and languages', () => {
    expect(['België', 'Belgique', 'Belgien', 'Belgium', 'pays-bas', 'Deutschland', 'Atlantis'].map(countryNamed)).toEqual([
      'BE',
      'BE',
      'BE',
      'BE',
      'NL',
      'DE',
      undefined,
    ]);
    expect(['Nederlands', 'néerlandais', 'Französisch', 'Dutch', 'Türkçe', 'Klingon'].map(languageNamed)).toEqual([
      'nl',
      'nl',
      'fr',
      'nl',
      'tr',
      undefined,
    ]);
    expect(['Ja', 'oui', 'YES', 'x', '1', 'Nee', 'Non', 'nein', '0', 'misschien', ''].map(saidYesNo)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      null,
      null,
    ]);
  });
});
