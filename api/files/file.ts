import { createHash, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Viewer } from '../access/viewer.ts';
import { deriveKey } from '../keys.ts';

/** Whose a file is: the viewer who sent it, or for whom it was made. Nobody else ever reads it, whatever their role. */
export type FileOwner = Pick<Viewer, 'kind' | 'id'>;

/** A file in the spool, finished. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: Buffer;
}

/** What one chunk adds when it is sealed: version, nonce, tag. */
const SEAL = 29;
/** Bytes of a chunk before it is sealed; sealed it takes at most 256 kB. */
export const CHUNK = 256 * 1024 - SEAL;

/** One key per file, from the master key: nothing to store, and nothing that opens another file. */
export const fileKey = (master: KeyObject, fileId: string): KeyObject => deriveKey(master, `file:${fileId}`);
/** Where a chunk belongs: moved to another file or place, it no longer opens. */
export const chunkPlace = (fileId: string, number: number) => `file_chunk:${fileId}:${number}`;

/** 256 random bits, shown once. */
export const newHandle = (): string => randomBytes(32).toString('base64url');
export const isHandle = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);
/** SHA-256; there is nothing to guess in a random handle. */
export const digestOfHandle = (handle: string): Buffer => createHash('sha256').update(handle).digest();
