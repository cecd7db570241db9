import type { Context } from '../context.ts';
import { type Finding, sayFinding } from './finding.ts';
import { SILENCE } from './run-verification.ts';

export type VerificationState = 'RUNNING' | 'INTACT' | 'BROKEN' | 'STOPPED';

/** The last verification of ledger and logs, and how far they were ever found intact. */
export interface FoundVerification {
  readonly id: string;
  readonly state: VerificationState;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly done: number;
  readonly total: number;
  readonly verifiedTo: Date | null;
  readonly findings: readonly (Finding & { readonly sentence: string })[];
}

/** Null where nothing was verified yet. */
export async function findVerification(ctx: Context): Promise<FoundVerification | null> {
  const [found] = await ctx.query<Omit<FoundVerification, 'findings'> & { done: string; total: string; findings: Finding[] }>(/* sql */ `
    SELECT id, CASE WHEN state = 'RUNNING' AND told_at < now() - ${SILENCE} THEN 'STOPPED' ELSE state END AS state, started_at AS "startedAt",
      finished_at AS "finishedAt", done, total, findings, (SELECT max(verified_to) FROM log_verification WHERE state = 'INTACT') AS "verifiedTo"
    FROM log_verification ORDER BY started_at DESC LIMIT 1`);
  if (!found) return null;
  const findings = found.findings.map(finding => ({ ...finding, sentence: sayFinding(finding) }));
  return { ...found, done: Number(found.done), total: Number(found.total), findings };
}
