import 'reflect-metadata';
import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { sayFinding } from './audit/finding.ts';
import type { Ask } from './audit/logs.ts';
import { verifyLogs } from './audit/verify-logs.ts';
import { CannotStart } from './cannot-start.ts';
import { type Config, readConfig } from './config.ts';
import { connected, dataSource } from './database/connections.ts';
import { findInstallation, insistOnKey, insistOnOurs } from './database/installation.ts';
import { joinPostgres } from './database/join-postgres.ts';
import { dataFolder } from './database/reach-postgres.ts';
import { deriveKeys, loadMasterKey } from './keys.ts';

/** Exit codes: everything is as it was written; something is not; it could not be looked at. */
const INTACT = 0;
const BROKEN = 1;
const UNKNOWN = 2;

/** `npm run verify`: recomputes the ledger's chain and the seals of both logs, holds them against the checkpoints, and says what is wrong and where. Changes nothing. */
async function verify(config: Config): Promise<number> {
  if (config.databaseUrl === undefined && !existsSync(dataFolder(config))) throw new CannotStart('There is no database yet.');
  const targets = await joinPostgres(config);
  const runtime = dataSource(targets.runtime, { poolSize: 1, unhurried: true });
  try {
    const db = (await connected(runtime, 'DATABASE_URL')).createQueryRunner();
    const key = loadMasterKey(config);
    const found = await findInstallation(db);
    if (!found) throw new CannotStart('There is no Inzage in this database yet.');
    insistOnOurs(found, config);
    insistOnKey(found, key, config);
    await db.query('SET default_transaction_read_only = on');
    return await look(
      async (text, values) => (await db.query(text, values as unknown[])) as never,
      config.checkpointFolder,
      deriveKeys(key).checkpoint,
    );
  } finally {
    if (runtime.isInitialized) await runtime.destroy();
    await targets.stop();
  }
}

async function look(query: Ask, folder: string, key: KeyObject): Promise<number> {
  const tell = async (done: number, total: number) => sayProgress(done, total);
  const { findings, entries, verifiedTo } = await verifyLogs({ query, folder, key, tell });
  sayProgress(null, 0);
  for (const finding of findings) console.log(`✗ ${sayFinding(finding)}`);
  if (findings.length > 0) return BROKEN;
  const to = verifiedTo === null ? 'nothing is sealed yet' : `sealed to ${verifiedTo.slice(0, 19)}Z`;
  console.log(`✓ Ledger, access log and change log are as they were written: ${entries.toLocaleString('en')} entries, ${to}.`);
  return INTACT;
}

/** A line that rewrites itself where somebody watches; nothing elsewhere. */
function sayProgress(done: number | null, total: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(
    done === null ? '\r\x1b[K' : `\r${Math.floor((100 * done) / Math.max(total, 1))} % · ${done.toLocaleString('en')} read`,
  );
}

try {
  process.exitCode = await verify(readConfig());
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exitCode = UNKNOWN;
}
