import type { Context } from '../../context.ts';
import type { ImportOutcome } from './import-batch.ts';
import type { ImportSettings } from './import-settings.ts';
import type { RuleCount } from './plan-import.ts';
import type { Note } from './read-contact-row.ts';

/** One line of the report: what became of a row, and of its values. */
export interface ReportLine {
  readonly row: number;
  readonly outcome: ImportOutcome;
  readonly notes: readonly {
    readonly column: number | null;
    readonly heading: string | null;
    readonly field: string | null;
    readonly rule: string;
  }[];
}

/** The import of the viewer's own with this id, as its report needs it; undefined for another's, and for what is no import. */
export const findImport = async (
  ctx: Context,
  id: string,
): Promise<{ settings: ImportSettings; purpose: string; createdAt: Date } | undefined> =>
  (
    await ctx.query<{ settings: ImportSettings; purpose: string; createdAt: Date }>(
      `SELECT settings, purpose, created_at AS "createdAt" FROM job WHERE id = $1 AND kind = 'IMPORT' AND viewer_kind = $2 AND viewer_id = $3`,
      [id, ctx.viewer!.kind, ctx.viewer!.id],
    )
  )[0];

export const countOutcomes = (ctx: Context, id: string): Promise<{ outcome: ImportOutcome; rows: number }[]> =>
  ctx.query('SELECT outcome, count(*)::integer AS rows FROM import_row WHERE job_id = $1 GROUP BY outcome ORDER BY outcome', [id]);

/** How often each rule was met, by column; most often first, at most 100. */
export const countRules = (ctx: Context, id: string, outcome: ImportOutcome | null): Promise<(RuleCount & { outcome: ImportOutcome })[]> =>
  ctx.query(
    `SELECT r.outcome, (n->>'c')::integer AS column, n->>'f' AS field, n->>'r' AS rule, count(*)::integer AS rows
     FROM import_row r, jsonb_array_elements(r.notes) n WHERE r.job_id = $1 AND ($2::text IS NULL OR r.outcome = $2)
     GROUP BY 1, 2, 3, 4 ORDER BY rows DESC, 2, 4 LIMIT 100`,
    [id, outcome],
  );

/** Lines in the order of the file. */
export async function findLines(
  ctx: Context,
  id: string,
  settings: ImportSettings,
  { outcome, after, first }: { outcome: ImportOutcome | null; after: number; first: number },
): Promise<ReportLine[]> {
  const headings = new Map(settings.columns.map(({ column, heading }) => [column, heading]));
  const rows = await ctx.query<{ row: number; outcome: ImportOutcome; notes: readonly Note[] }>(
    `SELECT row_number AS row, outcome, notes FROM import_row WHERE job_id = $1 AND row_number > $2 AND ($3::text IS NULL OR outcome = $3) ORDER BY row_number LIMIT $4`,
    [id, after, outcome, first],
  );
  return rows.map(({ notes, ...line }) => ({
    ...line,
    notes: notes.map(({ c, f, r }) => ({
      column: c ?? null,
      heading: (c !== undefined && headings.get(c)) || null,
      field: f ?? null,
      rule: r,
    })),
  }));
}
