import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Where a request comes from, past the proxies that are trusted. */
export type AddressOf = (request: IncomingMessage) => string;

/** Addresses and networks (`10.0.0.0/8`) separated by commas, as one list to ask. Throws on what is neither. */
export function networks(named: string): BlockList {
  const list = new BlockList();
  for (const each of named
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address = '', bits] = each.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (isIP(address) === 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits)))
      throw new Error(`"${each}" is neither an IP address nor a network.`);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/**
 * Reads `X-Forwarded-For` from its end, as long as what wrote it is a proxy of ours: what a stranger writes there is only
 * believed from where a trusted one begins. Without such proxies it is the socket's own address.
 */
export function addressReader(trustedProxies: string): AddressOf {
  const trusted = networks(trustedProxies);
  return (request) => {
    let address = plain(request.socket.remoteAddress ?? '');
    const said = [request.headers['x-forwarded-for'] ?? []].flat().join(',');
    for (const hop of said.split(',').toReversed()) {
      const before = plain(hop.trim());
      if (!isTrusted(trusted, address) || isIP(before) === 0) break;
      address = before;
    }
    return address;
  };
}

/** Whether an address is one of a list's. */
export const isTrusted = (list: BlockList, address: string): boolean =>
  isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** An IPv4 address as itself, also where the machine writes it as IPv6. */
export const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** What a stranger is counted by: an IPv4 address, or the /64 that one household or machine has for itself. */
export function countedAs(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(zeros).fill('0'), ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
    .concat('::/64');
}
