import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';

/** Linux allows 107 bytes for the path of a socket, macOS 103; PostgreSQL appends its own name and `.lock`. */
const LONGEST = 103 - '/.s.PGSQL.5432.lock'.length;

/**
 * The private folder for PostgreSQL's socket: short, and always the same for one data folder.
 * Everyone who reaches the socket is trusted, so a folder that somebody else made is refused, never used.
 * `uid` is whose it must be: PostgreSQL's, which as root may be another than ours.
 */
export function socketFolder(dataFolder: string, uid = process.getuid?.()): string {
  const name = `inzage-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`;
  const inTemp = join(tmpdir(), name);
  const folder = Buffer.byteLength(inTemp) <= LONGEST ? inTemp : join('/tmp', name);
  const isNew = mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined;
  if (isNew && uid !== undefined && uid !== process.getuid?.()) chownSync(folder, uid, uid);
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== uid || (stat.mode & 0o077) !== 0)
    throw new CannotStart(`The folder ${folder} belongs to somebody else or is open to others. Remove it and start again.`);
  return folder;
}
