import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, expect, test } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../api/database/embedded-postgres.ts';
import { nobody } from '../../api/database/ordinary-user.ts';
import { socketFolder } from '../../api/database/socket-folder.ts';

const home = mkdtempSync(join(tmpdir(), 'inzage-launch-'));
const data = join(home, 'data');
const running: EmbeddedPostgres[] = [];
afterEach(() => Promise.all(running.splice(0).map(server => server.stop())));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const start = async (folder = data): Promise<EmbeddedPostgres> => {
  const server = await startEmbeddedPostgres(folder);
  running.push(server);
  return server;
};

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const db = new pg.Client({ host: server.socketFolder, user: 'postgres', database: 'postgres' });
  db.on('error', () => undefined);
  await db.connect();
  try {
    return (await db.query<unknown[]>({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await db.end().catch(() => undefined);
  }
}

const alive = (pid: number): boolean => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

async function until(condition: () => Promise<boolean> | boolean, patience = 10_000): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(30)) if (await condition()) return;
  throw new Error('it did not happen in time');
}

test('it starts, listens on no port, and keeps socket and data to its owner', async () => {
  const server = await start();
  expect(await ask(server, `SELECT current_setting('listen_addresses'), current_setting('wal_level'), current_setting('fsync')`)).toEqual([
    '',
    'replica',
    'on',
  ]);
  for (const folder of [server.socketFolder, data]) expect(statSync(folder).mode & 0o777).toBe(0o700);
  await ask(server, 'CREATE TABLE kept AS SELECT 1 AS n');
});

test('a restart keeps the data', async () => expect(await ask(await start(), 'SELECT n FROM kept')).toEqual([1]));

test('letters beyond ASCII fold the same on every machine', async () => {
  expect(await ask(await start(), `SELECT lower('ÉLAN'), 'Š' ~ '[[:alpha:]]'`)).toEqual(['élan', true]);
});

test('a second copy on the same folder is refused, and the first goes on', async () => {
  const first = await start();
  await expect(startEmbeddedPostgres(data)).rejects.toThrow(/already running/);
  expect(await ask(first, 'SELECT n FROM kept')).toEqual([1]);
});

test('a lock file of a process that is gone does not stand in the way', async () => {
  const lock = join(data, 'postmaster.pid');
  writeFileSync(lock, `${process.pid}\n${data}\n`); // a living process, but not PostgreSQL
  expect(await ask(await start(), 'SELECT n FROM kept')).toEqual([1]);
});

test('nor does one beside the socket, whose number by now is that of another process, or of a dead one nobody buried', async () => {
  const other = spawn('sleep', ['60']);
  writeFileSync(join(socketFolder(realpathSync(data)), '.s.PGSQL.5432.lock'), `${other.pid}\n${data}\n${Date.now()}\n5432\n`);
  expect(await ask(await start(), 'SELECT n FROM kept')).toEqual([1]);
  other.kill();
});

test('killed with -9 it comes back by itself, with every committed row', async () => {
  const server = await start();
  await ask(server, 'INSERT INTO kept VALUES (2)');
  const killed = server.pid()!;
  process.kill(killed, 'SIGKILL');
  await until(() =>
    ask(server, 'SELECT count(*)::int FROM kept').then(
      ([n]) => n === 2,
      () => false,
    ),
  );
  expect(server.pid()).not.toBe(killed);
});

test('killed with -9 in the middle of writes, it has every write that was acknowledged', async () => {
  const server = await start();
  await ask(server, 'CREATE TABLE written (n int PRIMARY KEY)');
  const acknowledged: number[] = [];
  const killer = setTimeout(() => process.kill(server.pid()!, 'SIGKILL'), 400);
  const writer = async (first: number): Promise<void> => {
    const db = new pg.Client({ host: server.socketFolder, user: 'postgres', database: 'postgres' });
    db.on('error', () => undefined);
    await db.connect();
    for (let n = first; ; n += 4) {
      await db.query('INSERT INTO written VALUES ($1)', [n]);
      acknowledged.push(n);
    }
  };
  await Promise.allSettled([0, 1, 2, 3].map(writer)); // each ends when its connection breaks
  clearTimeout(killer);
  await until(() =>
    ask(server, 'SELECT 1').then(
      () => true,
      () => false,
    ),
  );
  const kept = new Set(await ask(server, 'SELECT n FROM written'));
  expect(acknowledged.length).toBeGreaterThan(10);
  expect(acknowledged.filter(n => !kept.has(n))).toEqual([]);
});

test('stopping ends the process', async () => {
  const server = await start();
  const pid = server.pid()!;
  await server.stop();
  expect(alive(pid)).toBe(false);
  expect(existsSync(join(data, 'postmaster.pid'))).toBe(false);
});

test('an interrupted first start is begun anew', async () => {
  const folder = join(home, 'interrupted', 'data');
  mkdirSync(`${folder}.unfinished/base`, { recursive: true });
  expect(await ask(await start(folder), 'SELECT 1')).toEqual([1]);
});

test('a broken data folder is said to be one, and not made again', async () => {
  const folder = join(home, 'broken', 'data');
  await (await start(folder)).stop();
  unlinkSync(join(folder, 'global', 'pg_control'));
  await expect(startEmbeddedPostgres(folder)).rejects.toThrow(/PostgreSQL did not start/);
});

test('a data folder deep in the file system still gets a short socket path', async () => {
  const folder = join(home, 'a-very-long-name-for-a-folder'.repeat(4), 'data');
  const server = await start(folder);
  expect(Buffer.byteLength(server.socketFolder)).toBeLessThan(80);
  expect(await ask(server, 'SELECT 1')).toEqual([1]);
});

const isRoot = process.getuid?.() === 0;

test.runIf(isRoot)('where namespaces are forbidden, root lets nobody run it, now and at the next start', async () => {
  chmodSync(home, 0o711);
  const folder = join(home, 'given', 'data');
  const server = await startEmbeddedPostgres(folder, {}, nobody);
  running.push(server);
  await ask(server, 'CREATE TABLE kept AS SELECT 1 AS n');
  expect([folder, server.socketFolder, `/proc/${server.pid()}`].map(path => statSync(path).uid)).toEqual([65534, 65534, 65534]);
  await server.stop();
  expect(await ask(await start(folder), 'SELECT n FROM kept')).toEqual([1]);
});

test.runIf(isRoot)('and says what to do when nobody cannot get there', async () => {
  chmodSync(home, 0o700);
  await expect(startEmbeddedPostgres(join(home, 'unreachable', 'data'), {}, nobody)).rejects.toThrow(/Start as an ordinary user/);
});

test('it shuts down cleanly when the process that started it is killed with -9', async () => {
  const folder = join(home, 'orphan', 'data');
  const program = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(new URL('../../dist/api/database/embedded-postgres.js', import.meta.url).href)});
    console.log((await startEmbeddedPostgres(${JSON.stringify(folder)})).pid());
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = await new Promise<number>(resolve => parent.stdout.once('data', line => resolve(Number(line))));
  expect(alive(pid)).toBe(true);
  parent.kill('SIGKILL');
  await until(() => !alive(pid));
  expect(existsSync(join(folder, 'postmaster.pid'))).toBe(false);
  expect(await ask(await start(folder), 'SELECT 1')).toEqual([1]);
});
