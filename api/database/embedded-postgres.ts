import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '../cannot-start.ts';
import { dyingWithParent, giveFolder, ordinaryUser, type OrdinaryUser } from './ordinary-user.ts';
import { findBinaries, plainEnvironment } from './postgres-binaries.ts';
import { insistOnNoOtherCopy } from './running-copy.ts';
import { socketFolder } from './socket-folder.ts';

export interface EmbeddedPostgres {
  /** What clients give as host. */
  readonly socketFolder: string;
  /** The server's process now; it changes when a killed server was started again. */
  pid(): number | undefined;
  /** Shuts down cleanly. Open connections are ended, open transactions rolled back. */
  stop(): Promise<void>;
}

/** PostgreSQL's settings, beside its defaults. `log` hides errors, whose texts may hold personal data, and keeps what concerns the server. */
const defaults = {
  listen_addresses: '',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  timezone: 'UTC',
  unix_socket_permissions: '0700',
};

/**
 * Starts PostgreSQL on `dataFolder`, made at first, reachable only through a private socket: no port, nothing to scan.
 * A server that is killed is started again as long as we live; PostgreSQL then recovers every committed transaction.
 */
export async function startEmbeddedPostgres(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
  user = ordinaryUser(dataFolder),
): Promise<EmbeddedPostgres> {
  const bin = join(findBinaries(), 'bin');
  createDataFolder(dataFolder, user, join(bin, 'initdb'));
  const data = realpathSync(dataFolder);
  const socket = socketFolder(data, user.uid);
  const options = Object.entries({ ...defaults, ...settings, unix_socket_directories: socket }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const command = [...user.prefix, ...dyingWithParent(), join(bin, 'postgres'), '-D', data, ...options];

  let stopping = false;
  let server: ChildProcess;
  let revived: Promise<void> = Promise.resolve();
  const run = async (): Promise<void> => {
    await insistOnNoOtherCopy(data, socket);
    server = await startServer(command);
    server.once('exit', () => (revived = revive()));
  };
  const revive = async (): Promise<void> => {
    while (!stopping) {
      const error = await run().then(
        () => undefined,
        (reason: Error) => reason,
      );
      if (!error) return;
      process.stderr.write(`PostgreSQL died and does not start again yet. ${error.message}\n`);
      await sleep(1_000); // a full disk, say: it is tried again until somebody made room
    }
  };
  const stop = async (): Promise<void> => {
    stopping = true;
    await revived; // one that is just being started must not be left behind
    await stopServer(server);
    rmSync(socket, { recursive: true, force: true });
  };
  await run();
  return { socketFolder: socket, pid: () => server.pid, stop };
}

/** Built beside and then renamed, so that an interrupted first start leaves nothing half made. */
function createDataFolder(dataFolder: string, user: OrdinaryUser, initdb: string): void {
  if (existsSync(join(dataFolder, 'PG_VERSION'))) return;
  const unfinished = `${dataFolder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  giveFolder(user, unfinished, initdb);
  const flags = ['--username=postgres', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
  const [program = '', ...args] = [...user.prefix, initdb, '-D', unfinished, ...flags];
  const made = spawnSync(program, args, { env: plainEnvironment, encoding: 'utf8' });
  if (made.status !== 0) throw new CannotStart(`PostgreSQL could not create ${dataFolder}.\n${made.stderr || made.error?.message}`);
  renameSync(unfinished, dataFolder);
}

/** Resolves when the server accepts connections; what it said until then is the reason when it does not. */
function startServer([program = '', ...args]: string[]): Promise<ChildProcess> {
  // Detached: Ctrl-C goes to our whole process group, and PostgreSQL must outlive the requests that are still being answered.
  const server = spawn(program, args, { env: plainEnvironment, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let said = '';
  return new Promise((resolve, reject) => {
    const failed = (why: string) => reject(new CannotStart(`PostgreSQL did not start.\n${why}`));
    server.once('error', error => failed(error.message));
    server.once('exit', () => failed(said));
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000);
      if (!said.includes('database system is ready to accept connections')) return;
      server.removeAllListeners('exit');
      server.stderr?.removeAllListeners('data').resume();
      resolve(server);
    });
  });
}

/** SIGINT is PostgreSQL's "fast" shutdown; after ten seconds SIGQUIT, from which it recovers at the next start. */
function stopServer(server: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    const impatient = setTimeout(() => server.kill('SIGQUIT'), 10_000);
    server.once('exit', () => {
      clearTimeout(impatient);
      resolve();
    });
    server.kill('SIGINT');
  });
}
