export const encodings = ['UTF_8', 'UTF_16', 'WINDOWS_1252'] as const;
/** How the letters of a file are written down. Excel saves "CSV" as Windows-1252, "CSV UTF-8" with a mark, "Unicode text" as UTF-16. */
export type Encoding = (typeof encodings)[number];

const isUtf16 = (head: Buffer) => (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);

/** Tells the encoding of all that passes by: by its mark where it has one; else UTF-8 where the bytes can be it, and Windows-1252 where they cannot. */
export class EncodingWatch {
  readonly #decoder = new TextDecoder();
  #marked: boolean | undefined;
  #broken = 0;
  #letters = 0;

  sees(part: Buffer): void {
    this.#marked ??= isUtf16(part);
    if (!this.#marked) this.#count(this.#decoder.decode(part, { stream: true }));
  }

  end(): Encoding {
    if (this.#marked) return 'UTF_16';
    this.#count(this.#decoder.decode());
    // A few broken letters among many good ones are a damaged UTF-8 file: read as Windows-1252 every accent in it would be spoilt.
    return this.#broken > this.#letters ? 'WINDOWS_1252' : 'UTF_8';
  }

  #count(text: string): void {
    this.#broken += text.match(/\uFFFD/g)?.length ?? 0;
    this.#letters += text.match(/[^\p{ASCII}\uFFFD\uFEFF]/gu)?.length ?? 0;
  }
}

/** The text of bytes that pass by, without its mark. What cannot be read becomes U+FFFD, so that the row it stands in can be named. */
export async function* textOf(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const part of bytes) {
    decoder ??= new TextDecoder(
      encoding === 'UTF_8' ? 'utf-8' : encoding === 'WINDOWS_1252' ? 'windows-1252' : part[0] === 0xfe ? 'utf-16be' : 'utf-16le',
    );
    yield decoder.decode(part, { stream: true });
  }
  yield decoder?.decode() ?? '';
}
