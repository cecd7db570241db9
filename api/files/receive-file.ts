import type { Context } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { StoredFile } from './file.ts';
import { evidenceTypeOf, HEAD, NulWatch, textTypeOf } from './text-check.ts';
import { FileWriter, handOut } from './write-file.ts';

/** A file that the caller's own bytes do not allow. Its rule says why. */
const wrong = (rule: string) => new Refusal('BAD_USER_INPUT', [{ path: 'file', rule }]);

export interface Received extends StoredFile {
  readonly handle: string;
}

/**
 * Action: takes in the file that a viewer sends, as it comes, and answers its handle: a text, or as evidence also a scan. A refused one leaves nothing.
 * Refuses `BAD_USER_INPUT`: `tooLarge`, `empty`, `fileType` (by content, whatever its name), `nul`; `RATE_LIMITED` where too many wait.
 * @param limit bytes
 */
export async function receiveFile(
  ctx: Context,
  name: string,
  body: AsyncIterable<Buffer>,
  limit: number,
  direction: 'UPLOAD' | 'EVIDENCE' = 'UPLOAD',
): Promise<Received> {
  const watch = new NulWatch();
  let writer: FileWriter | undefined;
  let isText = true;
  let head: Buffer = Buffer.alloc(0);
  const begin = async () => {
    const mediaType = await (direction === 'UPLOAD' ? textTypeOf(head) : evidenceTypeOf(head));
    if (mediaType === null) throw wrong('fileType');
    isText = mediaType.startsWith('text/');
    writer = await FileWriter.begin(ctx, { direction, name, mediaType });
    await take(head);
  };
  const take = async (bytes: Buffer) => {
    if (isText && watch.sees(bytes)) throw wrong('nul');
    await writer!.append(bytes);
  };
  let size = 0;
  try {
    for await (const bytes of body) {
      size += bytes.length;
      if (size > limit) throw wrong('tooLarge');
      if (writer) await take(bytes);
      else {
        head = Buffer.concat([head, bytes]);
        if (head.length >= HEAD) await begin();
      }
    }
    if (size === 0) throw wrong('empty');
    if (!writer) await begin();
    const file = await writer!.finish();
    return { ...file, handle: await handOut(ctx, file.id, ctx.viewer!) };
  } catch (error) {
    await writer?.abandon();
    throw error;
  }
}
