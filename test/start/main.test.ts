import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { freePort } from '../free-port.ts';

const home = mkdtempSync(join(tmpdir(), 'inzage-main-'));
const port = await freePort();
const started: ChildProcess[] = [];
afterEach(async () => {
  for (const child of started.splice(0)) await ended(child, 'SIGKILL');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The built server as `npm start` runs it; resolves when it says that it is ready, or when it ended. */
async function start(environment: Record<string, string> = {}): Promise<{ child: ChildProcess; said: string; took: number }> {
  const begin = Date.now();
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', INZAGE_HOME: home, PORT: String(port), ...environment };
  const child = spawn(process.execPath, ['dist/api/main.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let said = '';
  await new Promise<void>(resolve => {
    child.once('exit', () => resolve());
    for (const stream of [child.stdout!, child.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('Ctrl-C')) resolve();
      });
  });
  return { child, said, took: Date.now() - begin };
}

/** Milliseconds that the processor worked for it, where Linux tells; what else the machine does does not count. */
function workOf({ pid }: ChildProcess): number | undefined {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  const [user = 0, system = 0] = readFileSync(file, 'utf8').split(') ').at(-1)!.split(' ').slice(11, 13).map(Number);
  return (user + system) * 10; // a tick is 10 ms
}

/** Sends a signal and waits for the end; answers the exit code and how long it took. */
async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<{ code: number | null; took: number }> {
  const begin = Date.now();
  if (child.exitCode === null && child.signalCode === null)
    await new Promise(resolve => {
      child.once('exit', resolve);
      child.kill(signal);
    });
  return { code: child.exitCode, took: Date.now() - begin };
}

test('the first start makes everything and says where to look', async () => {
  const { child, said } = await start();
  expect(said).toContain(`http://localhost:${port}`);
  expect(existsSync(join(home, 'data', 'PG_VERSION'))).toBe(true);
  expect(await ended(child, 'SIGINT')).toMatchObject({ code: 0 });
  expect(existsSync(join(home, 'data', 'postmaster.pid'))).toBe(false);
});

test('a second start is the work of less than three seconds', async () => {
  const { child, took } = await start();
  expect(workOf(child) ?? took).toBeLessThan(3_000);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops it cleanly within ten seconds', async signal => {
  const { code, took } = await ended((await start()).child, signal);
  expect(code).toBe(0);
  expect(took).toBeLessThan(10_000);
});

test('the Ctrl-C that comes twice, from the terminal and from npm, is one', async () => {
  const { child } = await start();
  child.kill('SIGINT');
  expect(await ended(child, 'SIGINT')).toMatchObject({ code: 0 });
});

test('killed with -9, it starts again', async () => {
  await ended((await start()).child, 'SIGKILL');
  expect((await start()).said).toContain('Ctrl-C');
});

test('a second copy is refused in one sentence, and the first goes on', async () => {
  const first = await start();
  const second = await start({ PORT: String(await freePort()) });
  expect(second.said).toMatch(/^Another copy is already running[^\n]*\n$/);
  expect(second.child.exitCode).toBe(1);
  expect(first.child.exitCode).toBeNull();
});

test('wrong settings are told without a stack', async () => {
  const { said, child } = await start({ MODE: 'production' });
  expect(said).toMatch(/PUBLIC_URL[^]*KEY_FILE[^]*SMTP_URL[^]*MAIL_FROM/);
  expect(said).not.toContain('    at ');
  expect(child.exitCode).toBe(1);
});

test('a port that is taken is told in one sentence, and PostgreSQL does not stay behind', async () => {
  const other = createServer().listen(port, '127.0.0.1');
  const { said, child } = await start();
  other.close();
  expect(said).toMatch(new RegExp(`^[^\\n]*${port}[^\\n]*taken[^\\n]*\\n$`));
  expect(child.exitCode).toBe(1);
  expect(existsSync(join(home, 'data', 'postmaster.pid'))).toBe(false);
});
