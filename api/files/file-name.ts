import type { IncomingHttpHeaders } from 'node:http';

const LONGEST = 200;
// Control characters and marks that turn the direction make a name look like another; the rest is what paths and devices are made of.
const forbidden = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069/\\:*?"<>|]/u;

/**
 * The name of an upload: percent-encoded in `X-File-Name`, or in `Content-Disposition` (RFC 6266, its `filename*` of RFC 5987 first).
 * @returns null where there is none, or where it could be more than a name: a path, a line break, two hundred characters
 */
export function fileNameIn(headers: IncomingHttpHeaders): string | null {
  const given = headers['x-file-name'];
  const name = typeof given === 'string' ? decoded(given) : inDisposition(headers['content-disposition'] ?? '');
  const text = name?.normalize('NFC').trim() ?? '';
  return text === '' || [...text].length > LONGEST || forbidden.test(text) || /^\.+$/.test(text) ? null : text;
}

function inDisposition(header: string): string | null {
  const extended = /;\s*filename\*\s*=\s*UTF-8''([^;\s]+)/i.exec(header)?.[1];
  if (extended !== undefined) return decoded(extended);
  return /;\s*filename\s*=\s*"([^"\\]*)"/i.exec(header)?.[1] ?? /;\s*filename\s*=\s*([^;\s"]+)/i.exec(header)?.[1] ?? null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** `Content-Disposition` of a download: an attachment, its name encoded by RFC 5987, with plain letters for who reads only those. */
export function attachment(name: string): string {
  const plain =
    name
      .normalize('NFKD')
      .replace(/[^\w. -]/g, '')
      .trim() || 'file';
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
