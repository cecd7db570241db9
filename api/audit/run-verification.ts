import type { Context } from '../context.ts';
import { HandOn, type Progress } from '../progress.ts';
import { Refusal } from '../refusal.ts';
import { appendToChangeLog } from './change-log.ts';
import { verifyLogs } from './verify-logs.ts';

/** Milliseconds between two words about how far it is. */
const WORD = 1_000;
/** One that said nothing for so long is not under way any more: its process is gone. */
export const SILENCE = `interval '2 minutes'`;

/** An action: asks for a verification by the queue, and answers its id. Refuses `CONFLICT` while one is under way. */
export const askForVerification = (ctx: Context): Promise<string> =>
  ctx.transaction(async tx => {
    const underWay = await tx.query(`SELECT FROM log_verification WHERE state = 'RUNNING' AND told_at > now() - ${SILENCE}`);
    if (underWay.length > 0) throw new Refusal('CONFLICT', [{ path: 'verification', rule: 'underWay' }]);
    const id = ctx.newId();
    await tx.query(beginSql, [id, ctx.viewer!.kind, ctx.viewer!.id]);
    await appendToChangeLog(tx, { action: 'verifyLogs', subject: 'log', subjectId: id });
    await tx.queue('verifyLogs', { id }, { line: 'verifyLogs' });
    return id;
  });

const beginSql = 'INSERT INTO log_verification (id, asked_by_kind, asked_by) VALUES ($1, $2, $3)';

/** A job: verifies ledger and logs, says how far it is, and writes down what it found. By the clock it begins by itself. */
export async function runVerification(ctx: Context, { id: asked }: { id?: string }, { stopping }: Progress): Promise<void> {
  const id = asked ?? ctx.newId();
  if (asked === undefined) await ctx.query(beginSql, [id, ctx.viewer!.kind, ctx.viewer!.id]);
  else if ((await ctx.query(`SELECT FROM log_verification WHERE id = $1 AND state = 'RUNNING'`, [id])).length === 0) return;
  let said = 0;
  const tell = async (done: number, total: number): Promise<void> => {
    if (stopping.aborted) throw new HandOn();
    if (ctx.now().getTime() - said < WORD) return;
    said = ctx.now().getTime();
    await ctx.query('UPDATE log_verification SET done = $2, total = $3, told_at = now() WHERE id = $1', [id, done, total]);
  };
  try {
    const { findings, entries, verifiedTo } = await verifyLogs({
      query: ctx.query,
      folder: ctx.config.checkpointFolder,
      key: ctx.keys.checkpoint,
      tell,
    });
    await ctx.query(
      `UPDATE log_verification SET state = $2, finished_at = now(), told_at = now(), done = $3, total = $3, verified_to = $4, findings = $5 WHERE id = $1`,
      [id, findings.length === 0 ? 'INTACT' : 'BROKEN', entries, findings.length === 0 ? verifiedTo : null, JSON.stringify(findings)],
    );
  } catch (error) {
    // Asked for, it begins anew elsewhere; by the clock, the next one is another.
    if (asked !== undefined && error instanceof HandOn) throw error;
    await ctx.query(`UPDATE log_verification SET state = 'STOPPED', finished_at = now() WHERE id = $1`, [id]);
    if (!(error instanceof HandOn)) throw error;
  }
}
