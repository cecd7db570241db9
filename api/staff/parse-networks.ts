import { isIP } from 'node:net';
import type { Problems } from '../refusal.ts';

const MOST = 20;

/** Networks in CIDR notation (RFC 4632, RFC 4291), as given; an address alone is the network of just itself. Every one that is none is named by its place. */
export function parseNetworks(given: readonly string[], problems: Problems, path: string): string[] {
  if (given.length > MOST) problems.add(path, 'size');
  return [...new Set(given.slice(0, MOST).map((network, i) => parseNetwork(network) ?? (problems.add(`${path}.${i}`, 'network'), '')))];
}

function parseNetwork(given: string): string | null {
  const [, address = '', prefix] = /^([0-9a-fA-F.:]{2,45})(?:\/([0-9]{1,3}))?$/.exec(given.trim()) ?? [];
  const longest = { 4: 32, 6: 128, 0: -1 }[isIP(address) as 4 | 6 | 0];
  const bits = prefix === undefined ? longest : Number(prefix);
  // All of the internet is no network to be held to: that is said by naming none.
  return bits < 1 || bits > longest ? null : `${address.toLowerCase()}/${bits}`;
}
