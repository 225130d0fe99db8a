/**
 * Networks, not persons: an address is only ever looked at to find the network it stands in, /24 for
 * IPv4 and /56 for IPv6, which is what a household or an office is given.
 */
import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/** A list of networks in CIDR notation, that can tell whether an address is among them. */
export interface NetworkList {
  readonly cidrs: readonly string[];
  has(address: string): boolean;
}

/** Reads `10.0.0.0/8, 2001:db8::/32, 192.0.2.7`; throws an Error that says what is expected. */
export function readNetworks(text: string): NetworkList {
  const cidrs = text.split(/[\s,]+/).filter(Boolean);
  const block = new BlockList();
  for (const cidr of cidrs) {
    const [address = '', bits, ...more] = cidr.split('/');
    const family = isIP(address);
    const widest = family === 4 ? 32 : 128;
    const width = bits === undefined ? widest : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
    if (family === 0 || more.length > 0 || !(width >= 0 && width <= widest)) {
      throw new Error('a list of networks such as 10.0.0.0/8, 2001:db8::/32');
    }
    block.addSubnet(address, width, family === 4 ? 'ipv4' : 'ipv6');
  }
  return {
    cidrs,
    has(given) {
      const address = plain(given);
      const family = isIP(address);
      return family !== 0 && block.check(address, family === 4 ? 'ipv4' : 'ipv6');
    },
  };
}

/** The network that an address stands in; what is no address shares one network of its own. */
export function networkOf(given: string): string {
  const address = plain(given);
  if (isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIPv6(address)) return `${groups(address).slice(0, 7).join('')}/56`;
  return 'unknown';
}

/** Without a zone, and as IPv4 where IPv6 only carries it. */
function plain(address: string): string {
  const bare = address.split('%', 1)[0] ?? '';
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare;
}

/** The sixteen bytes of an IPv6 address, two hexadecimal digits each. */
function groups(address: string): readonly string[] {
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].flatMap((group) => {
    const digits = group.padStart(4, '0').toLowerCase();
    return [digits.slice(0, 2), digits.slice(2, 4)];
  });
}
