import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server as a process of its own, as in production. */
export const run = (args: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, [...args], { env: { NODE_ENV: 'production', ...environment }, stdio: ['ignore', 'ignore', 'inherit'] });

/** Resolves when something answers on the port. */
export async function listening(port: number, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) throw new Error('A server ended before it listened');
    if (
      await fetch(`http://127.0.0.1:${port}/livez`).then(
        response => response.ok,
        () => false,
      )
    )
      return;
    await sleep(100);
  }
  throw new Error('A server did not listen within half a minute');
}

export const ended = (server: ChildProcess): Promise<void> =>
  new Promise(resolve => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
    setTimeout(() => server.kill('SIGKILL'), 5_000).unref();
  });

/** Resident megabytes; null where there is no `ps` to ask. */
export function memoryOf(server: ChildProcess): number | null {
  try {
    return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)], { encoding: 'utf8' })) / 1024);
  } catch {
    return null;
  }
}

/** Processor time so far, in milliseconds, in steps of ten; NaN where the system does not tell. Steadier than the clock where others work, too. */
export function cpuOf(server: ChildProcess): number {
  try {
    const parts = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(parts[11]) + Number(parts[12])) * 10;
  } catch {
    return Number.NaN;
  }
}
