import { BlockList, isIP } from 'node:net';

const lists = new Map<string, BlockList>();

/** Whether an address lies in one of the networks; an IPv4 address within IPv6 counts as what it is. No address lies nowhere. */
export function isWithin(address: string | undefined, networks: readonly string[]): boolean {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  const family = isIP(plain);
  return family !== 0 && listOf(networks).check(plain, family === 4 ? 'ipv4' : 'ipv6');
}

function listOf(networks: readonly string[]): BlockList {
  const key = networks.join();
  const known = lists.get(key);
  if (known) return known;
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 4 ? 'ipv4' : 'ipv6');
  }
  if (lists.size > 1000) lists.clear();
  lists.set(key, list);
  return list;
}
