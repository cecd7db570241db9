import type { Context } from '../context.ts';
import { appendCheckpoint } from './checkpoint-file.ts';

/** Whoever adds a checkpoint holds this lock: each line follows the one before. */
const LOCK = 0x1a2a6f;

/** Where ledger and seals end now, as a checkpoint says it. */
export const headsSql = /* sql */ `
  SELECT head.seq AS ledger_seq, encode(head.hash, 'hex') AS ledger_hash,
    access.seq AS access_log_seq, encode(access.hash, 'hex') AS access_log_hash, change.seq AS change_log_seq, encode(change.hash, 'hex') AS change_log_hash
  FROM ledger_head head,
    LATERAL (SELECT seq, hash FROM (SELECT seq, hash FROM log_seal WHERE log = 'access_log' UNION ALL SELECT 0, sha256('inzage access_log')) s ORDER BY seq DESC LIMIT 1) access,
    LATERAL (SELECT seq, hash FROM (SELECT seq, hash FROM log_seal WHERE log = 'change_log' UNION ALL SELECT 0, sha256('inzage change_log')) s ORDER BY seq DESC LIMIT 1) change`;

type Heads = Record<`${'ledger' | 'access_log' | 'change_log'}_${'seq' | 'hash'}`, string>;

/** Puts how far ledger and seals have come into the file outside the database: what is cut off the end afterwards, or restored from before, is missed. */
export const keepCheckpoint = (ctx: Context): Promise<void> =>
  ctx.transaction(async tx => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const heads = (await tx.one<Heads>(headsSql))!;
    const head = (of: 'ledger' | 'access_log' | 'change_log') => ({ seq: String(heads[`${of}_seq`]), hash: heads[`${of}_hash`] });
    const checkpoint = {
      at: ctx.now().toISOString(),
      ledger: head('ledger'),
      access_log: head('access_log'),
      change_log: head('change_log'),
    };
    appendCheckpoint(ctx.config.checkpointFolder, ctx.keys.checkpoint, checkpoint);
  });
