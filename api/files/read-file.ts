import type { Context, Transaction } from '../context.ts';
import { open } from '../keys.ts';
import { Refusal } from '../refusal.ts';
import { chunkPlace, digestOfHandle, fileKey, type FileOwner, isHandle, type StoredFile } from './file.ts';
import type { NewFile } from './write-file.ts';

type Direction = NewFile['direction'];

interface FileRow extends Omit<StoredFile, 'size'> {
  readonly size: string;
}

const columns = 'id, name, media_type AS "mediaType", size, sha256';
const waiting = 'handle_digest = $1 AND direction = $2 AND owner_kind = $3 AND owner_id = $4 AND taken_at IS NULL AND expires_at > now()';
const asked = (handle: string, direction: Direction, { kind, id }: FileOwner) => [digestOfHandle(handle), direction, kind, id];

/** Looks at a file that waits, without using up its handle. Refuses `NOT_FOUND` for one that is another's, taken, over or never was: there is no telling which. */
export async function findWaiting(
  ctx: Pick<Context, 'query'>,
  handle: string,
  direction: Direction,
  owner: FileOwner,
): Promise<StoredFile> {
  const rows = isHandle(handle)
    ? await ctx.query<FileRow>(`SELECT ${columns} FROM file WHERE ${waiting}`, asked(handle, direction, owner))
    : [];
  return found(rows);
}

/**
 * A step: uses up a handle, once, in one conditional UPDATE: of twenty that try at the same moment, one has it. Refuses `NOT_FOUND`.
 * @param hours how long the file stays for who took it
 */
export async function takeFile(
  tx: Pick<Transaction, 'query'>,
  handle: string,
  direction: Direction,
  owner: FileOwner,
  hours = 1,
): Promise<StoredFile> {
  const rows = isHandle(handle)
    ? await tx.query<FileRow>(
        `UPDATE file SET taken_at = now(), expires_at = now() + make_interval(hours => ${hours}) WHERE ${waiting} RETURNING ${columns}`,
        asked(handle, direction, owner),
      )
    : [];
  return found(rows);
}

/** A file that somebody took, by id; for the work that it was taken for. */
export const findTaken = async (ctx: Pick<Context, 'query'>, id: string): Promise<StoredFile> =>
  found(await ctx.query<FileRow>(`SELECT ${columns} FROM file WHERE id = $1 AND taken_at IS NOT NULL AND size IS NOT NULL`, [id]));

function found([row]: readonly FileRow[]): StoredFile {
  if (!row) throw new Refusal('NOT_FOUND', [{ path: 'file', rule: 'file' }]);
  return { ...row, size: Number(row.size) };
}

/** The bytes of a file, chunk by chunk: the next one is fetched when it is asked for. Throws where one is missing or was changed. */
export async function* bytesOf(ctx: Pick<Context, 'query' | 'keys'>, { id, size }: StoredFile): AsyncGenerator<Buffer> {
  const key = fileKey(ctx.keys.master, id);
  let left = size;
  for (let number = 0; left > 0; number++) {
    const [chunk] = await ctx.query<{ data: Buffer }>('SELECT data FROM file_chunk WHERE file_id = $1 AND number = $2', [id, number]);
    if (!chunk) throw new Error('a chunk of a file is missing');
    const bytes = open(key, chunk.data, chunkPlace(id, number));
    left -= bytes.length;
    yield bytes;
  }
}

/** A step: what was taken and is done with. */
export const dropFile = (tx: Pick<Transaction, 'query'>, id: string): Promise<unknown> => tx.query('DELETE FROM file WHERE id = $1', [id]);
