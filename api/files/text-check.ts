import { fileTypeFromBuffer } from 'file-type';

/** As much of a file as tells its type. */
export const HEAD = 4_100;

/** How the bytes of a text are read, as far as its first bytes say. */
type Width = 1 | 2;
const widthOf = (head: Buffer): Width => ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) ? 2 : 1);

/** By content, never by name: the media type of a text that may come in, or null for everything else, a zip that is called .csv above all. */
export async function textTypeOf(head: Buffer): Promise<string | null> {
  // The mark of UTF-16 looks like the beginning of an MP3.
  if (widthOf(head) === 2) return 'text/plain';
  const found = await fileTypeFromBuffer(head).catch(() => ({ mime: 'application/octet-stream' }));
  if (found === undefined) return 'text/plain';
  return found.mime === 'text/vcard' ? 'text/vcard' : null;
}

/** What may prove a consent, by content: a scan, or the person's own mail as text. */
const scans: ReadonlySet<string> = new Set(['application/pdf', 'image/png', 'image/jpeg']);

/** By content, never by name: the media type of a piece of evidence, or null for everything else. */
export async function evidenceTypeOf(head: Buffer): Promise<string | null> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found && scans.has(found.mime)) return found.mime;
  return textTypeOf(head);
}

/** Says whether a NUL character stands in a text that passes by, piece by piece. */
export class NulWatch {
  #width: Width | undefined;
  /** Of UTF-16: whether the next byte is the second of its pair, and whether the first was zero. */
  #second = false;
  #zero = false;

  sees(bytes: Buffer): boolean {
    this.#width ??= widthOf(bytes);
    if (this.#width === 1) return bytes.includes(0);
    for (const byte of bytes) {
      if (this.#second && this.#zero && byte === 0) return true;
      this.#zero = byte === 0;
      this.#second = !this.#second;
    }
    return false;
  }
}
