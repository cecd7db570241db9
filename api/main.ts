import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { CannotStart } from './cannot-start.ts';
import { readConfig, type Config } from './config.ts';
import type { Keys } from './context.ts';
import { openDatabase, type Database } from './database.ts';
import { deriveKeys, loadMasterKey } from './keys.ts';

/** What `server.ts` and `demo/load-demo.ts` give; asked for by name until both exist. */
type StartServer = (parts: { config: Config; db: Database; keys: Keys }) => Promise<{ port: number; close(): Promise<void> }>;
type LoadDemo = (db: Database, keys: Keys) => Promise<void>;

const PATIENCE = 10_000;

/** Start: configuration, database, demo data, server. Stop: the reverse. */
async function main(): Promise<void> {
  const config = readConfig();
  const stops: (() => Promise<void>)[] = [];
  stopOnSignals(stops);
  const db = await openDatabase(config);
  stops.unshift(() => db.close());
  const keys = deriveKeys(loadMasterKey(config));
  if (config.mode === 'demo' && (await isEmpty(db)))
    await built<LoadDemo>('./demo/load-demo.js', 'loadDemo').then(load => load?.(db, keys));
  const start = await built<StartServer>('./server.js', 'startServer');
  const server = await start?.({ config, db, keys });
  if (server) stops.unshift(() => server.close());
  console.log(greeting(config));
}

/** Nobody works here yet: the demo's people are written in one transaction, so a broken first start begins anew. */
const isEmpty = async (db: Database): Promise<boolean> =>
  ((await db.pool.query('SELECT NOT EXISTS (SELECT FROM staff_member) AS empty')).rows[0] as { empty: boolean }).empty;

async function built<T>(file: string, name: string): Promise<T | undefined> {
  const url = new URL(file, import.meta.url);
  return existsSync(url) ? ((await import(url.href)) as Record<string, T>)[name] : undefined;
}

/** The first signal stops cleanly, within ten seconds; a second one at once. PostgreSQL loses nothing either way. */
function stopOnSignals(stops: (() => Promise<void>)[]): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE).unref();
    for (const step of stops) await step();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

const greeting = (config: Config): string => `Inzage is ready: ${config.publicUrl} (${config.mode}). Stop with Ctrl-C.`;

main().catch((error: unknown) => {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exit(1);
});
