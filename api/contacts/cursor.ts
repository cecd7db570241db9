import { createCipheriv, createDecipheriv, createHmac, type KeyObject } from 'node:crypto';

/** Where a page ended: the segment, the ordering value of its last row (null in the second segment) and its id. */
export interface Position {
  readonly segment: 0 | 1;
  readonly value: string | null;
  readonly id: string;
}

const TAG = 16;
const NONCE = 12;

/**
 * A cursor holds no personal value in the clear: encrypted and authenticated, with a nonce derived from its content (equal positions give equal cursors),
 * padded to one length, and bound to viewer, purpose and query.
 */
export function writeCursor(key: KeyObject, position: Position, boundTo: string): string {
  const content = padded(Buffer.from(JSON.stringify([position.segment, position.value, position.id])));
  const nonce = createHmac('sha256', key).update(boundTo).update('\0').update(content).digest().subarray(0, NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(boundTo));
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** The position of a cursor, or null when it was tampered with or made for another viewer, purpose or query. */
export function readCursor(key: KeyObject, cursor: string, boundTo: string): Position | null {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length <= NONCE + TAG || bytes.length > 2048) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(boundTo));
  decipher.setAuthTag(bytes.subarray(-TAG));
  try {
    const content = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
    const [segment, value, id] = JSON.parse(content.toString('utf8').trimEnd()) as [0 | 1, string | null, string];
    return { segment, value, id };
  } catch {
    return null;
  }
}

/** One length for nearly all; a value longer than that shows only that it is long, to somebody who may read it. */
function padded(content: Buffer): Buffer {
  const length = content.length <= 192 ? 192 : 1024;
  return Buffer.concat([content, Buffer.alloc(Math.max(0, length - content.length), ' ')]);
}
