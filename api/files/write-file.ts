import { createHash, type Hash, type KeyObject } from 'node:crypto';
import type { Context, Transaction } from '../context.ts';
import { seal } from '../keys.ts';
import { Refusal } from '../refusal.ts';
import { CHUNK, chunkPlace, digestOfHandle, fileKey, type FileOwner, newHandle, type StoredFile } from './file.ts';

export interface NewFile {
  readonly direction: 'UPLOAD' | 'DOWNLOAD' | 'EVIDENCE';
  readonly name: string;
  readonly mediaType: string;
}

/** Files of one owner that wait at the same time: more than anybody works with, and a bound on the spool. */
const MOST_WAITING = 20;

/**
 * Writes a file into the spool, piece by piece, each sealed and stored before the next is taken: memory stays flat, however long the file.
 * Until `finish` nobody sees it. What throws in between calls `abandon`; what dies in between is swept after an hour.
 */
export class FileWriter {
  readonly id: string;
  readonly #ctx: Context;
  readonly #file: NewFile;
  readonly #key: KeyObject;
  readonly #hash: Hash = createHash('sha256');
  /** What waits to make a whole chunk. */
  #parts: Buffer[] = [];
  #waiting = 0;
  #chunks = 0;
  #size = 0;

  private constructor(ctx: Context, id: string, file: NewFile) {
    this.#ctx = ctx;
    this.#file = file;
    this.id = id;
    this.#key = fileKey(ctx.keys.master, id);
  }

  /** Begins a file of the viewer. Refuses `RATE_LIMITED` where too many of theirs wait. */
  static async begin(ctx: Context, file: NewFile): Promise<FileWriter> {
    const id = ctx.newId();
    const viewer = ctx.viewer!;
    const rows = await ctx.query(
      `INSERT INTO file (id, direction, owner_kind, owner_id, name, media_type)
       SELECT $1, $2, $3, $4, $5, $6 WHERE (SELECT count(*) FROM file WHERE owner_id = $4 AND expires_at > now() AND taken_at IS NULL) < ${MOST_WAITING} RETURNING id`,
      [id, file.direction, viewer.kind, viewer.id, file.name, file.mediaType],
    );
    if (rows.length === 0) throw new Refusal('RATE_LIMITED', [{ path: 'file', rule: 'tooManyFiles' }]);
    return new FileWriter(ctx, id, file);
  }

  /** Bytes so far. */
  get size(): number {
    return this.#size;
  }

  /** Resolves when what makes a whole chunk is stored; the rest waits for more. */
  async append(bytes: Buffer): Promise<void> {
    this.#size += bytes.length;
    this.#hash.update(bytes);
    // A copy: what came in may be a window on a far larger piece of memory.
    this.#parts.push(Buffer.from(bytes));
    this.#waiting += bytes.length;
    if (this.#waiting < CHUNK) return;
    let rest = Buffer.concat(this.#parts);
    for (; rest.length >= CHUNK; rest = rest.subarray(CHUNK)) await this.#store(rest.subarray(0, CHUNK));
    this.#parts = rest.length > 0 ? [Buffer.from(rest)] : [];
    this.#waiting = rest.length;
  }

  /** Stores the rest; the file is whole from here on, for one hour. Hand it out with `handOut`. */
  async finish(): Promise<StoredFile> {
    if (this.#waiting > 0) await this.#store(Buffer.concat(this.#parts));
    const sha256 = this.#hash.digest();
    const rows = await this.#ctx.query(
      `UPDATE file SET size = $2, sha256 = $3, expires_at = now() + interval '1 hour' WHERE id = $1 AND size IS NULL RETURNING id`,
      [this.id, this.#size, sha256],
    );
    if (rows.length === 0) throw new Error('the file was swept while it was written');
    return { id: this.id, name: this.#file.name, mediaType: this.#file.mediaType, size: this.#size, sha256 };
  }

  /** Leaves nothing. */
  async abandon(): Promise<void> {
    await this.#ctx.query('DELETE FROM file WHERE id = $1 AND size IS NULL', [this.id]);
  }

  async #store(bytes: Buffer): Promise<void> {
    const number = this.#chunks++;
    await this.#ctx.query('INSERT INTO file_chunk (file_id, number, data) VALUES ($1, $2, $3)', [
      this.id,
      number,
      seal(this.#key, bytes, chunkPlace(this.id, number)),
    ]);
  }
}

/** A step: a fresh one-time handle for a finished file of this owner that was not taken; an earlier handle no longer opens it. Refuses `NOT_FOUND`. */
export async function handOut(tx: Pick<Transaction, 'query'>, fileId: string, owner: FileOwner): Promise<string> {
  const handle = newHandle();
  const rows = await tx.query(
    `UPDATE file SET handle_digest = $2 WHERE id = $1 AND owner_kind = $3 AND owner_id = $4 AND size IS NOT NULL AND taken_at IS NULL AND expires_at > now() RETURNING id`,
    [fileId, digestOfHandle(handle), owner.kind, owner.id],
  );
  if (rows.length === 0) throw new Refusal('NOT_FOUND');
  return handle;
}
