import { existsSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '../cannot-start.ts';

/**
 * Waits until no PostgreSQL works in the data folder, then removes the lock files that a killed one left, there and beside its socket:
 * PostgreSQL itself would take them for held as long as nobody has buried the process.
 * Its backends are waited for, too: a lock file removed under a living backend would let two servers write the same pages.
 */
export async function insistOnNoOtherCopy(dataFolder: string, socketFolder: string, patience = 3_000): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(50)) {
    if (workingIn(dataFolder).length > 0) continue;
    for (const lock of [join(dataFolder, 'postmaster.pid'), join(socketFolder, '.s.PGSQL.5432.lock')]) rmSync(lock, { force: true });
    return;
  }
  throw new CannotStart(
    `Another copy is already running on ${dataFolder} (PostgreSQL process ${workingIn(dataFolder).join(', ')}). Stop it first.`,
  );
}

/** PostgreSQL processes whose working directory is the data folder. A zombie has none, so it does not count. */
export function workingIn(dataFolder: string): number[] {
  const lock = join(dataFolder, 'postmaster.pid');
  if (!existsSync(lock)) return [];
  if (process.platform !== 'linux') return holder(lock);
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(pid => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === dataFolder && readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
      } catch {
        return false; // gone meanwhile, a zombie, or somebody else's: then it cannot own our private folder
      }
    });
}

/** Without /proc only the process named in the lock file can be asked. */
function holder(lock: string): number[] {
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 0);
    return [pid];
  } catch {
    return [];
  }
}
