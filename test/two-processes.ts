import { type ChildProcess, spawn } from 'node:child_process';
import { freePort } from './free-port.ts';
import type { World } from './world.ts';

/** An API process as `npm start` runs it, over the database of a world; jobs and all. */
export interface ApiProcess {
  readonly url: string;
  readonly pid: number;
  end(): Promise<void>;
}

/** Starts the built server once more, in a process of its own; answers when it is ready. */
export async function startProcess({ config }: World): Promise<ApiProcess> {
  const port = await freePort();
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    INZAGE_HOME: config.home,
    KEY_FILE: config.keyFile,
    CHECKPOINT_FOLDER: config.checkpointFolder,
    DATABASE_URL: config.databaseUrl,
    DATABASE_OWNER_URL: config.databaseOwnerUrl,
    PORT: String(port),
  };
  const child = spawn(process.execPath, ['dist/api/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await ready(child);
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const end = async () => {
    // Its database goes with the test: there is nothing to be closed with care.
    child.kill('SIGKILL');
    await gone;
  };
  return { url: `http://localhost:${port}`, pid: child.pid!, end };
}

const ready = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('The server ended before it was ready')));
    child.stdout!.setEncoding('utf8').on('data', (text: string) => text.includes('Ctrl-C') && resolve());
  });
