import 'reflect-metadata';
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { readConfig, type Config } from './config.ts';
import { connected, dataSource, poolOf, type Targets } from './database/connections.ts';
import { findInstallation, insistOnKey, insistOnOurs } from './database/installation.ts';
import { insistOnVersion } from './database/prepare-database.ts';
import { dataFolder, reachPostgres } from './database/reach-postgres.ts';
import { workingIn } from './database/running-copy.ts';
import { insistOnLittlePower } from './database/runtime-power.ts';
import { rolesAt } from './database/set-up-database.ts';
import { socketFolder } from './database/socket-folder.ts';
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
  for (const mine of [dataFolder(config), dirname(config.keyFile)])
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

/** Everything a start would check, without migrating: mode, key, pending migrations, and the power of the runtime role. */
async function lookAtDatabase(config: Config): Promise<string> {
  const embedded = config.databaseUrl === undefined;
  if (embedded && !existsSync(dataFolder(config))) return 'none yet; the first start makes it';
  const targets = embedded ? await joinOrStart(config) : await reachPostgres(config);
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
    return `reached, made for ${found.mode}${pending ? '; the next start migrates it' : ''}`;
  } finally {
    for (const source of [owner, runtime]) if (source.isInitialized) await source.destroy();
    await targets.stop();
  }
}

/** A running Inzage is asked through its own server; else the server runs for as long as we look. */
const joinOrStart = async (config: Config): Promise<Targets> => {
  const folder = realpathSync(dataFolder(config));
  return workingIn(folder).length > 0
    ? { ...rolesAt(socketFolder(folder, statSync(folder).uid)), stop: async () => undefined }
    : reachPostgres(config);
};

await doctor();
