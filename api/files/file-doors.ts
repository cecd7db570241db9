import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type Request, type Response, type Router } from 'express';
import type { Context } from '../context.ts';
import { insistOnViewer } from '../insist.ts';
import { Refusal } from '../refusal.ts';
import { attachment, fileNameIn } from './file-name.ts';
import { bytesOf, dropFile, takeFile } from './read-file.ts';
import { receiveFile } from './receive-file.ts';
import { withPatience } from './with-patience.ts';

/** Milliseconds without a byte after which an upload is given up. */
const PATIENCE = 20_000;
/** Milliseconds in which what still comes of a refused upload is thrown away, so that whoever sends it hears the answer. */
const FAREWELL = 2_000;

export interface FileDoors {
  /** Who asks, as for every other door. */
  readonly contextOf: (request: Request, response: Response) => Promise<Context>;
  /** Tells a refusal or a bug. @param status in place of the usual one */
  readonly tell: (response: Response, error: unknown, status?: number) => void;
  /** Bytes of the largest upload. */
  readonly limit: number;
}

/** Bytes of a scan or of a mail, at most. */
const EVIDENCE_BYTES = 5_000_000;

/** `POST /files` takes a text file in, `POST /files?as=evidence` a scan or a mail, `GET /files/:handle` gives one out, once. Staff by session, applications by token; nobody else. */
export function fileDoors(doors: FileDoors): Router {
  const router = express.Router();
  router.post('/files', (request, response) => void upload(doors, request, response));
  router.get('/files/:handle', (request, response) => void download(doors, request, response));
  return router;
}

async function upload({ contextOf, tell, limit: most }: FileDoors, request: Request, response: Response): Promise<void> {
  const direction = request.query['as'] === 'evidence' ? 'EVIDENCE' : 'UPLOAD';
  const limit = direction === 'EVIDENCE' ? Math.min(EVIDENCE_BYTES, most) : most;
  try {
    insistOnClaim(request, limit);
    const ctx = await contextOf(request, response);
    insistOnViewer(ctx);
    const name = fileNameIn(request.headers);
    if (name === null) throw new Refusal('BAD_USER_INPUT', [{ path: 'X-File-Name', rule: 'fileName' }]);
    // Asked for permission before a byte was sent (RFC 9110 section 10.1.1), it is given only now.
    if (request.headers.expect !== undefined) response.writeContinue();
    const body = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    const { handle, size, sha256 } = await receiveFile(ctx, name, withPatience(body, PATIENCE), limit, direction);
    response.status(201).json({ handle, name, size, sha256: sha256.toString('hex') });
  } catch (error) {
    if (request.destroyed && !request.complete) return; // whoever sent it is gone
    tell(response, error, statusOf(error));
    sayFarewell(request);
  }
}

/** What the head of a request already says: told before a byte of the body is read. */
function insistOnClaim({ headers }: Request, limit: number): void {
  const wrong = (rule: string) => new Refusal('BAD_USER_INPUT', [{ path: 'file', rule }]);
  if (Number(headers['content-length'] ?? 0) > limit) throw wrong('tooLarge');
  if (headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity') throw wrong('encoding');
  if (/^multipart\//i.test(headers['content-type'] ?? '')) throw wrong('multipart');
}

const statuses: Readonly<Record<string, number>> = { tooLarge: 413, fileType: 415, encoding: 415, multipart: 415, slow: 408 };

const statusOf = (error: unknown): number | undefined =>
  error instanceof Refusal && error.code === 'BAD_USER_INPUT' ? (statuses[error.problems[0]?.rule ?? ''] ?? 400) : undefined;

/** Answered while the body still comes: it is thrown away for a moment, and then the line is cut. */
function sayFarewell(request: Request): void {
  if (request.complete) return;
  request.resume();
  const cut = setTimeout(() => request.destroy(), FAREWELL);
  request.once('close', () => clearTimeout(cut)).once('end', () => clearTimeout(cut));
}

async function download({ contextOf, tell }: FileDoors, request: Request, response: Response): Promise<void> {
  try {
    const ctx = await contextOf(request, response);
    const file = await takeFile(ctx, String(request.params['handle']), 'DOWNLOAD', insistOnViewer(ctx));
    response.set({
      'Content-Type': file.mediaType,
      'Content-Length': String(file.size),
      'Content-Disposition': attachment(file.name),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': `default-src 'none'; sandbox`,
    });
    // One chunk at a time, and the next only when the last one left.
    await pipeline(Readable.from(bytesOf(ctx, file), { highWaterMark: 1 }), response).finally(() => dropFile(ctx, file.id));
  } catch (error) {
    // Half a file must not look like a whole one.
    if (response.headersSent) response.destroy();
    else tell(response, error, error instanceof Refusal && error.code === 'NOT_FOUND' ? 404 : undefined);
  }
}
