import type { QueryRunner } from 'typeorm';
import { CannotStart } from '../cannot-start.ts';
import type { Config, Mode } from '../config.ts';
import { deriveKey, open, seal, type MasterKey } from '../keys.ts';

const KEY_CHECK = 'installation:key_check:1';

/** What the first start wrote down about itself; the runtime role can read it only. */
export interface Installation {
  mode: Mode;
  key_check: Buffer;
}

export async function findInstallation(db: QueryRunner): Promise<Installation | undefined> {
  const [{ there } = { there: null }] = (await db.query(`SELECT to_regclass('public.installation') AS there`)) as {
    there: string | null;
  }[];
  if (there === null) return undefined;
  const [row] = (await db.query('SELECT mode, key_check FROM installation')) as Installation[];
  return row;
}

export function insistOnOurs(found: Installation, config: Config): void {
  if (found.mode === config.mode) return;
  throw new CannotStart(
    `This database was made for ${found.mode}, and MODE is ${config.mode}. One never becomes the other: give ${config.mode} its own database (DATABASE_URL or INZAGE_HOME).`,
  );
}

export function insistOnKey(found: Installation, key: MasterKey, config: Config): void {
  try {
    open(deriveKey(key, 'key-check'), found.key_check, KEY_CHECK);
  } catch {
    throw new CannotStart(`The master key ${config.keyFile} is not the one that this database was made with. Restore the right key file.`);
  }
}

export const writeInstallation = (db: QueryRunner, mode: Mode, key: MasterKey) =>
  db.query('INSERT INTO installation (id, mode, created_at, key_check) VALUES (1, $1, now(), $2)', [
    mode,
    seal(deriveKey(key, 'key-check'), 'inzage', KEY_CHECK),
  ]);
