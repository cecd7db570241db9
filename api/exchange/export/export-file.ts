import type { About } from './about.ts';
import { aboutLines, type Language, word } from './about-texts.ts';
import { Archive, type Entry } from './archive.ts';
import type { Column, Exported } from './column.ts';
import type { Delimiter } from '../csv-delimiter.ts';
import { csvHead, csvRows } from './csv-rows.ts';
import { vcardOf } from './vcard.ts';
import { Workbook } from './workbook.ts';

export const exportFormats = ['XLSX', 'CSV', 'VCARD'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A file on its way out: rows in, bytes out. It keeps neither, so a million rows take the memory of five hundred. */
export interface ExportFile {
  /** Ends in what it is. */
  readonly extension: string;
  readonly mediaType: string;
  /** Takes rows; answers the bytes that are ready. */
  write(contacts: readonly Exported[]): Buffer;
  /** The last bytes, with what the file says about itself. */
  end(about: About): Buffer;
}

export interface Shape {
  readonly format: ExportFormat;
  readonly columns: readonly Column[];
  readonly language: Language;
  readonly delimiter: Delimiter;
  /** When it was begun; the time that stands on its parts. */
  readonly at: Date;
}

export const exportFile = (shape: Shape): ExportFile => (shape.format === 'XLSX' ? workbookFile(shape) : textFile(shape));

function workbookFile({ columns, language, at }: Shape): ExportFile {
  const archive = new Archive(at);
  const workbook = new Workbook(archive, columns, word(language, 'contacts'));
  return {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: contacts => {
      workbook.write(contacts);
      return archive.take();
    },
    end: about => {
      workbook.end(word(language, 'about'), digests => aboutLines(about, language, digests));
      return archive.take();
    },
  };
}

/** Text says nothing about itself, so what is to be said lies beside it; one archive holds both, that neither is lost in one download. */
function textFile({ format, columns, delimiter, at }: Shape): ExportFile {
  const archive = new Archive(at);
  const name = format === 'CSV' ? 'contacts.csv' : 'contacts.vcf';
  const entry: Entry = archive.entry(name);
  if (format === 'CSV') entry.write(csvHead(columns, delimiter));
  return {
    extension: format === 'CSV' ? 'csv.zip' : 'vcf.zip',
    mediaType: 'application/zip',
    write: contacts => {
      entry.write(format === 'CSV' ? csvRows(contacts, columns, delimiter) : contacts.map(vcardOf).join(''));
      return archive.take();
    },
    end: about => {
      const sha256 = entry.end();
      archive.file(`${name}.meta.json`, `${JSON.stringify({ file: name, sha256, ...about }, null, 2)}\n`);
      archive.end();
      return archive.take();
    },
  };
}
