import type { IncomingMessage } from 'node:http';

/**
 * A body that trickles in for ever is cut off, whoever reads it or nobody. Uploads have a patience of their own.
 * @param within milliseconds
 */
export function cutSlowBody(request: IncomingMessage, within: number): void {
  const { headers, url } = request;
  if (url === '/files' || (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined)) return;
  // Whether all of it has come is asked then: a body that nobody reads has no end, and an answer may take longer than the question.
  const cut = setTimeout(() => !request.complete && request.destroy(), within);
  request.once('end', () => clearTimeout(cut)).once('close', () => clearTimeout(cut));
}
