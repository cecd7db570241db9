import { closeSync, createReadStream, fstatSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { KeyObject } from 'node:crypto';
import { type Checkpoint, lineOf, parseLine, sameHeads } from './checkpoint.ts';

/** One line each, only ever appended to. */
export const checkpointFile = (folder: string): string => join(folder, 'checkpoints.jsonl');

/** Longer than two lines. */
const TAIL = 4_096;

/**
 * Appends a checkpoint, on disk when this returns; does nothing where nothing was added since the last one.
 * Invariant: one writer at a time; the caller holds the lock of the database.
 */
export function appendCheckpoint(folder: string, key: KeyObject, checkpoint: Checkpoint): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = openSync(checkpointFile(folder), 'a+', 0o600);
  try {
    const tail = tailOf(file);
    const last = tail
      .split('\n')
      .map(parseLine)
      .findLast(line => line !== null);
    if (last && sameHeads(last.checkpoint, checkpoint)) return;
    // What a crash left of a line stays where it is: the file is never written to but at its end.
    const apart = tail === '' || tail.endsWith('\n') ? '' : '\n';
    writeSync(file, apart + lineOf(checkpoint, key, last?.mac ?? ''));
    fsyncSync(file);
    if (tail === '') syncFolder(folder);
  } finally {
    closeSync(file);
  }
}

function tailOf(file: number): string {
  const { size } = fstatSync(file);
  const bytes = Buffer.alloc(Math.min(size, TAIL));
  readSync(file, bytes, 0, bytes.length, size - bytes.length);
  return bytes.toString('utf8');
}

/** A new file is on disk only when its folder is. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** The lines of the file, one after the other; none where there is no file. */
export async function* readLines(folder: string): AsyncGenerator<string> {
  const input = createReadStream(checkpointFile(folder), 'utf8');
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) yield line;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
