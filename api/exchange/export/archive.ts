import { createHash, type Hash } from 'node:crypto';
import { Zip, ZipDeflate } from 'fflate';

/** One file within an archive, written piece by piece. */
export class Entry {
  readonly #deflate: ZipDeflate;
  readonly #hash: Hash = createHash('sha256');

  constructor(deflate: ZipDeflate) {
    this.#deflate = deflate;
  }

  write(content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (bytes.length === 0) return;
    this.#hash.update(bytes);
    this.#deflate.push(bytes);
  }

  /** Nothing follows. Answers the SHA-256 of what was written, in hexadecimal. */
  end(): string {
    this.#deflate.push(new Uint8Array(0), true);
    return this.#hash.digest('hex');
  }
}

/** A zip archive that leaves as it grows: what was taken is not kept. One entry at a time. */
export class Archive {
  readonly #zip: Zip;
  readonly #at: Date;
  #ready: Uint8Array[] = [];

  /** @param at the time that its entries carry */
  constructor(at: Date) {
    this.#at = at;
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.#ready.push(chunk);
    });
  }

  entry(name: string): Entry {
    const deflate = new ZipDeflate(name, { level: 6 });
    deflate.mtime = this.#at;
    this.#zip.add(deflate);
    return new Entry(deflate);
  }

  /** A whole entry at once. */
  file(name: string, content: string): void {
    const entry = this.entry(name);
    entry.write(content);
    entry.end();
  }

  end(): void {
    this.#zip.end();
  }

  /** The bytes that are ready since the last time. */
  take(): Buffer {
    const taken = Buffer.concat(this.#ready);
    this.#ready = [];
    return taken;
  }
}
