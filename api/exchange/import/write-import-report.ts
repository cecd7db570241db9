import { stringify } from 'csv-stringify/sync';
import { appendToChangeLog } from '../../audit/change-log.ts';
import type { Context } from '../../context.ts';
import { FileWriter, handOut } from '../../files/write-file.ts';
import { Refusal } from '../../refusal.ts';
import { guardFormulas } from '../formula-safe.ts';
import { findImport, findLines, type ReportLine } from './import-report.ts';

const LINES = 2_000;

/**
 * Action: writes the report of an own import as CSV and gives out its handle: a line per row, and where there is more to say one per value.
 * Numbers, outcomes, columns and rules, never a value. Refuses `NOT_FOUND`.
 */
export async function writeImportReport(ctx: Context, id: string): Promise<string> {
  const found = await findImport(ctx, id);
  if (!found) throw new Refusal('NOT_FOUND');
  const day = found.createdAt.toISOString().slice(0, 10);
  const writer = await FileWriter.begin(ctx, {
    direction: 'DOWNLOAD',
    name: `import-${found.purpose}-${day}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  });
  try {
    await writer.append(Buffer.from(`\uFEFF${written([['row', 'outcome', 'column', 'heading', 'field', 'rule']])}`));
    for (let after = 0, lines: ReportLine[]; ; after = lines.at(-1)!.row) {
      lines = await findLines(ctx, id, found.settings, { outcome: null, after, first: LINES });
      if (lines.length === 0) break;
      await writer.append(Buffer.from(written(lines.flatMap(cellsOf))));
    }
    const file = await writer.finish();
    return await ctx.transaction(async tx => {
      await appendToChangeLog(tx, { action: 'writeImportReport', subject: 'job', subjectId: id, purpose: found.purpose });
      return handOut(tx, file.id, ctx.viewer!);
    });
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

const cellsOf = ({ row, outcome, notes }: ReportLine): string[][] =>
  notes.length === 0
    ? [[String(row), outcome, '', '', '', '']]
    : notes.map(({ column, heading, field, rule }) => [
        String(row),
        outcome,
        String(column ?? ''),
        guardFormulas(heading ?? ''),
        field ?? '',
        rule,
      ]);

const written = (rows: string[][]) => stringify(rows, { quoted: true, quoted_empty: true, record_delimiter: '\r\n' });
