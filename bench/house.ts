import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { parseConfig } from '../api/config.ts';
import { type Database, openDatabase } from '../api/database.ts';
import { startEmbeddedPostgres } from '../api/database/embedded-postgres.ts';
import { setUpDatabase } from '../api/database/set-up-database.ts';
import { load } from '../api/demo/loading.ts';
import { writeHouse } from '../api/demo/write-house.ts';
import { deriveKeys, loadMasterKey } from '../api/keys.ts';
import { createServiceAccountWithToken } from '../api/staff/create-service-account.ts';
import { loadPeople, shares } from './load-people.ts';
import { median } from './report.ts';

/** A database of its own with the house of the demo, many people, and one application that may read them for three purposes. */
export interface House {
  readonly socketFolder: string;
  readonly token: string;
  /** What a process of the product needs to serve this database. */
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds that one durable commit takes on this disk, alone: at one connection each answer of ours waits for one. */
  commitTime(): Promise<number>;
  /** How many entries the access log has. */
  logged(): Promise<number>;
  close(): Promise<void>;
}

const token = 'inz_bench_reads_the_members_of_de_linde';

/** @param hasty does not wait for the disk: to see that everything works, not how fast */
export async function openHouse(contacts: number, hasty: boolean): Promise<House> {
  const home = mkdtempSync(join(tmpdir(), 'inzage-bench-'));
  const leaveNothing = () => rmSync(home, { recursive: true, force: true });
  process.once('exit', leaveNothing);
  const postgres = await startEmbeddedPostgres(join(home, 'data'), hasty ? { fsync: 'off' } : {});
  await setUpDatabase(postgres.socketFolder);
  const url = (role: string) => `postgresql://${role}@localhost/inzage?host=${encodeURIComponent(postgres.socketFolder)}`;
  const environment = { INZAGE_HOME: home, DATABASE_URL: url('inzage_app'), DATABASE_OWNER_URL: url('inzage_owner') };
  const config = parseConfig(environment);
  const db = await openDatabase(config);
  const close = async (): Promise<void> => {
    await db.close();
    await postgres.stop();
    leaveNothing();
  };
  try {
    const now = new Date();
    await load(db, deriveKeys(loadMasterKey(config)), now, 1, async tx => {
      await writeHouse(tx);
      const recipient = await tx.one<{ id: string }>(`SELECT id FROM recipient WHERE code = 'internal'`);
      const expiresAt = new Date(now.getTime() + 86_400_000);
      await createServiceAccountWithToken(
        tx,
        {
          name: 'Bench',
          roles: ['contact-manager'],
          purposes: Object.keys(shares),
          recipientId: recipient!.id,
          expiresAt,
          reason: 'bench',
        },
        token,
      );
    });
    await loadPeople(db, contacts);
    await settle(postgres.socketFolder);
    const logged = async () =>
      ((await db.pool.query('SELECT count(*)::integer AS count FROM access_log')).rows[0] as { count: number }).count;
    return { socketFolder: postgres.socketFolder, token, environment, logged, commitTime: () => commitTime(db), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Writes out what loading left behind, so that it is not written while somebody measures. */
async function settle(host: string): Promise<void> {
  const superuser = new pg.Client({ host, database: 'inzage', user: 'postgres' });
  await superuser.connect();
  await superuser.query('CHECKPOINT');
  await superuser.end();
}

async function commitTime(db: Database): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < 100; i++) {
    const begin = performance.now();
    await db.pool.query(`SELECT pg_logical_emit_message(true, 'bench', '')`);
    took.push(performance.now() - begin);
  }
  return median(took);
}
