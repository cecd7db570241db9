import { isIPv6 } from 'node:net';

/**
 * The network that a limit counts for: the IPv4 address itself, or the first 64 bits of an IPv6 address, because one household or server
 * has all of the rest to itself (RFC 6177).
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const groups = (half: string) => (half === '' ? [] : half.split(':'));
  const [before, after] = [groups(head), groups(tail)];
  // A tail like "1.2.3.4" stands for two groups; it never reaches into the first four.
  const missing = plain.includes('::') ? 8 - before.length - after.length : 0;
  const all = [...before, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...after];
  return `${all
    .slice(0, 4)
    .map(group => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
