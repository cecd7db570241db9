import type { IncomingMessage } from 'node:http';
import proxyaddr from 'proxy-addr';

/**
 * The address that a request came from: the connection's, or what proxies say that are believed, as express would tell it.
 * @param trusted addresses of the proxies
 */
export function addressOf(request: IncomingMessage, trusted: readonly string[]): string | undefined {
  const known = trusts.get(trusted) ?? proxyaddr.compile([...trusted]);
  trusts.set(trusted, known);
  return proxyaddr(request, known);
}

const trusts = new WeakMap<readonly string[], (address: string, i: number) => boolean>();
