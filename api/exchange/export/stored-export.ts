import type { Context, Keys } from '../../context.ts';
import { deriveKey, open, seal } from '../../keys.ts';
import type { Language } from './about-texts.ts';
import type { Delimiter } from '../csv-delimiter.ts';
import type { ExportFormat } from './export-file.ts';
import type { ExportQuestion } from './export-question.ts';

/** What stands with the job in the clear: keys, ids and settings. */
export interface ExportSettings {
  readonly fields: readonly string[];
  readonly format: ExportFormat;
  readonly delimiter: Delimiter;
  readonly language: Language;
  readonly recipientId: string;
  readonly doNotCallCheckedOn: string | null;
}

/** What may tell something about a person: kept sealed, and only as long as the work is under way. */
export type SealedQuestion = Pick<ExportQuestion, 'filter' | 'search' | 'orderBy'> & { readonly reason: string };

const place = (jobId: string) => `export_question:${jobId}`;
const keyOf = ({ master }: Keys) => deriveKey(master, 'export-question');

export const sealQuestion = (keys: Keys, jobId: string, question: SealedQuestion): Buffer =>
  seal(keyOf(keys), JSON.stringify(question), place(jobId));

/** The question of a job under way; null where the work has ended meanwhile. */
export async function findQuestion(ctx: Pick<Context, 'query' | 'keys'>, jobId: string): Promise<SealedQuestion | null> {
  const [row] = await ctx.query<{ content: Buffer }>('SELECT content FROM export_question WHERE job_id = $1', [jobId]);
  return row ? (JSON.parse(open(keyOf(ctx.keys), row.content, place(jobId)).toString()) as SealedQuestion) : null;
}
