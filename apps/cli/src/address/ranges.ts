import { BlockList, isIP } from 'node:net';

/** Networks that are nobody's public site: private, shared, local, reserved (RFC 6890 and its successors). */
const CLOSED = {
  ipv4: [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ],
  ipv6: [
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
  ],
} as const;

/** All public IPv6 addresses begin like this; loopback, link-local, unique local and mapped IPv4 do not. */
const OPEN_IPV6 = ['2000::', 3] as const;

function listOf(family: 'ipv4' | 'ipv6', networks: readonly (readonly [string, number])[]) {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family);
  return list;
}

const closedIpv4 = listOf('ipv4', CLOSED.ipv4);
const closedIpv6 = listOf('ipv6', CLOSED.ipv6);
const openIpv6 = listOf('ipv6', [OPEN_IPV6]);

/** True for an address that anyone can reach; false for every other text. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !closedIpv4.check(address, 'ipv4');
  if (isIP(address) !== 6) return false;
  return openIpv6.check(address, 'ipv6') && !closedIpv6.check(address, 'ipv6');
}
