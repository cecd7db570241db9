import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';

/** Linux allows 107 bytes for the path of a socket, macOS 103; PostgreSQL appends its own name and `.lock`. */
const LONGEST = 103 - '/.s.PGSQL.5432.lock'.length;

/**
 * The private folder for PostgreSQL's socket: short, and always the same for one data folder.
 * Everyone who reaches the socket is trusted, so a folder that somebody else made is refused, never used.
 */
export function socketFolder(dataFolder: string): string {
  const name = `inzage-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`;
  const inTemp = join(tmpdir(), name);
  const folder = Buffer.byteLength(inTemp) <= LONGEST ? inTemp : join('/tmp', name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== process.getuid?.() || (stat.mode & 0o077) !== 0)
    throw new CannotStart(`The folder ${folder} belongs to somebody else or is open to others. Remove it and start again.`);
  return folder;
}
