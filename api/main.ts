import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import { sealLogs } from './audit/seal-logs.ts';
import { CannotStart } from './cannot-start.ts';
import { readConfig } from './config.ts';
import { openDatabase, type Database } from './database.ts';
import { demoAccess, loadDemo } from './demo/load-demo.ts';
import { prepareProduction } from './first-start.ts';
import { greeting } from './greeting.ts';
import { jobs } from './jobs.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { deriveKeys, loadMasterKey } from './keys.ts';
import { RequestContexts } from './request-context.ts';
import { startServer } from './server.ts';

// Answers live shortly: collecting them a little sooner costs next to nothing, and the process stays a third smaller.
setFlagsFromString('--heap-growing-percent=25');

/** Milliseconds that a clean stop may take. */
const PATIENCE = 10_000;

/** What was started, last first; stopping goes through it. */
const stops: (() => Promise<void>)[] = [];

/** Start: configuration, database, demo data, jobs, server. Stop: the reverse. */
async function start(): Promise<void> {
  const config = readConfig();
  const db = await openDatabase(config);
  stops.unshift(() => db.close());
  const keys = deriveKeys(loadMasterKey(config));
  if (config.mode === 'demo' && (await isEmpty(db))) await loadDemo(db, keys);
  const setUpLink = config.mode === 'production' ? await prepareProduction({ config, db, keys }) : null;
  const contexts = new RequestContexts({ config, db, keys });
  stops.unshift(async () => sealLogs(await contexts.system(), { allOfIt: true }));
  const running = await startJobs({ db, contexts, jobs });
  stops.unshift(() => running.close());
  const server = await startServer({ config, db, keys });
  stops.unshift(() => server.close());
  console.log(greeting(config, demoAccess, setUpLink));
}

/** Nobody works here yet: the demo's people are written in one transaction, so a broken first start begins anew. */
const isEmpty = async (db: Database): Promise<boolean> =>
  ((await db.pool.query('SELECT NOT EXISTS (SELECT FROM staff_member) AS empty')).rows[0] as { empty: boolean }).empty;

let stoppingSince = 0;

/**
 * Ends everything that was started, then the process. Asked again after a second, or too slow, it ends at once: PostgreSQL loses
 * nothing either way. Sooner is no second wish: npm passes on the Ctrl-C that the terminal already sent us.
 */
async function stop(code: number): Promise<void> {
  if (stoppingSince) {
    if (Date.now() - stoppingSince > 1_000) process.exit(1);
    return;
  }
  stoppingSince = Date.now();
  setTimeout(() => process.exit(1), PATIENCE).unref();
  for (const step of stops) await step().catch(error => console.error(error));
  process.exit(code);
}

process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));
start().catch((error: unknown) => {
  console.error(explanation(error));
  void stop(1);
});

/** What the operator can mend is said in a sentence; a bug keeps its stack. */
function explanation(error: unknown): unknown {
  if (error instanceof CannotStart) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `Port ${'port' in error ? error.port : ''} is taken by another program. Stop it, or choose another PORT.`;
  return error;
}
