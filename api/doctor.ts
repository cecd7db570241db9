import 'reflect-metadata';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { lookAtLogKeeping } from './audit/log-keeping.ts';
import { CannotStart } from './cannot-start.ts';
import { readConfig, type Config } from './config.ts';
import { connected, dataSource, poolOf } from './database/connections.ts';
import { findInstallation, insistOnKey, insistOnOurs } from './database/installation.ts';
import { joinPostgres } from './database/join-postgres.ts';
import { insistOnVersion } from './database/prepare-database.ts';
import { dataFolder } from './database/reach-postgres.ts';
import { insistOnLittlePower } from './database/runtime-power.ts';
import { loadMasterKey } from './keys.ts';
import { migrations } from './migrations/list.ts';

/** `npm run doctor`: says in plain sentences what is wrong with this set-up, and changes nothing. */
async function doctor(): Promise<void> {
  let wrong = 0;
  const examine = async <T>(what: string, look: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      const seen = await look();
      console.log(`✓ ${what}${typeof seen === 'string' ? `: ${seen}` : ''}`);
      return seen;
    } catch (error) {
      wrong++;
      console.log(`✗ ${what}: ${(error as Error).message}`);
      return undefined;
    }
  };
  await examine('Node', () => `version ${process.versions.node}`); // an older one never gets here: the script that builds us refuses it
  const config = await examine('Settings', readConfig);
  if (config) {
    await examine('Folders', () => lookAtFolders(config));
    await examine('Port', () => lookAtPort(config));
    await examine('Database', () => lookAtDatabase(config));
  }
  console.log(wrong === 0 ? 'Nothing is wrong.' : `${wrong} of these need mending.`);
  process.exitCode = wrong === 0 ? 0 : 1;
}

/** The folder must be ours to write to, and what is in it nobody else's to read. */
function lookAtFolders(config: Config): string {
  let folder = config.home;
  while (!existsSync(folder)) folder = dirname(folder);
  if (!may(folder, constants.W_OK)) throw new CannotStart(`${folder} cannot be written to by this user.`);
  for (const mine of [dataFolder(config), dirname(config.keyFile), config.checkpointFolder])
    if (existsSync(mine) && process.platform !== 'win32' && (statSync(mine).mode & 0o077) !== 0)
      throw new CannotStart(`${mine} is open to others. Give it to its owner only: chmod 700`);
  return config.home;
}

const may = (path: string, mode: number): boolean => {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
};

/** Free, or taken by ourselves. */
async function lookAtPort({ host, port }: Config): Promise<string> {
  const error = await new Promise<NodeJS.ErrnoException | undefined>(resolve => {
    const probe = createServer().once('error', resolve);
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
  if (error === undefined) return `${port} is free`;
  if (error.code !== 'EADDRINUSE') throw new CannotStart(`${host}:${port} cannot be listened on (${error.code}).`);
  if ((await statusAt(host, port)) === 200) return `${port} is taken, by a running Inzage as it seems`;
  throw new CannotStart(`${port} is taken by another program. Stop it, or choose another PORT.`);
}

/** The status of the liveness probe; undefined where something else than an HTTP server answers, or nothing within two seconds. */
const statusAt = (host: string, port: number): Promise<number | undefined> =>
  new Promise(resolve => {
    const request = get({ host, port, path: '/livez', timeout: 2_000 }, response => resolve(response.resume().statusCode));
    request.once('timeout', () => request.destroy()).once('error', () => resolve(undefined));
  });

/** Everything a start would check, without migrating: mode, key, pending migrations, the power of the runtime role; and whether the logs are kept in order. */
async function lookAtDatabase(config: Config): Promise<string> {
  if (config.databaseUrl === undefined && !existsSync(dataFolder(config))) return 'none yet; the first start makes it';
  const targets = await joinPostgres(config);
  const owner = dataSource(targets.owner, { migrations, poolSize: 2, unhurried: true });
  const runtime = dataSource(targets.runtime, { poolSize: 1 });
  try {
    const db = (await connected(owner, 'DATABASE_OWNER_URL')).createQueryRunner();
    await insistOnVersion(db);
    const found = await findInstallation(db);
    if (!found) return 'empty; the first start migrates it';
    insistOnOurs(found, config);
    insistOnKey(found, loadMasterKey(config), config);
    const pending = await owner.showMigrations();
    await insistOnLittlePower(poolOf(await connected(runtime, 'DATABASE_URL')));
    if (pending) return `reached, made for ${found.mode}; the next start migrates it`;
    return `reached, made for ${found.mode}; logs: ${await lookAtLogKeeping((text, values) => owner.query(text, values as unknown[]))}`;
  } finally {
    for (const source of [owner, runtime]) if (source.isInitialized) await source.destroy();
    await targets.stop();
  }
}

await doctor();
