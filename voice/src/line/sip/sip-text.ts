/** SIP messages as text: the few lines a datagram transport reads and rewrites, so that most rubbish is never parsed. */

/** A name that stands for our address inside SIP.js: it drops responses whose Via has a port, and ours always has one. */
export const OUR_ADDRESS_TOKEN = 'porchlight.invalid';
/** The user part SIP.js knows as its own: requests to any other are answered 404. */
export const OUR_USER = 'line';
/** Carries the user part that was really called past SIP.js. */
export const DIALLED_HEADER = 'X-Porchlight-Dialled';

/** An address as the network has it. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

const DEFAULT_SIP_PORT = 5060;

/** The first line. */
export function firstLine(message: string): string {
  const end = message.indexOf('\r\n');
  return end < 0 ? message : message.slice(0, end);
}

/** The status of a response; undefined for a request. */
export function statusOf(message: string): number | undefined {
  return message.startsWith('SIP/2.0 ') ? Number(message.slice(8, 11)) : undefined;
}

/** The method of a request, or of the request that a response answers. */
export function methodOf(message: string): string {
  return /^CSeq:\s*\d+\s+(\w+)/im.exec(message)?.[1] ?? '';
}

/** The top Via header's value. */
function topVia(message: string): string {
  return /^(?:Via|v)\s*:\s*([^,\r\n]*)/im.exec(message)?.[1] ?? '';
}

/** The transaction: branch of the top Via. */
export function branchOf(message: string): string {
  return /;\s*branch=([^;,\s]+)/i.exec(topVia(message))?.[1] ?? '';
}

/** True for a request inside a dialog. */
export function isInDialog(message: string): boolean {
  return /^(?:To|t)\s*:[^\r\n]*;\s*tag=/im.test(message);
}

/** Where a response goes: the address the request came from, as we noted it in the top Via (RFC 3581). */
export function responseTarget(message: string): Address | undefined {
  const via = topVia(message);
  const sentBy = /^SIP\/2\.0\/\w+\s+(\[[^\]]+\]|[^:;\s]+)(?::(\d+))?/i.exec(via);
  const host = /;\s*received=([^;,\s]+)/i.exec(via)?.[1] ?? sentBy?.[1];
  const port = /;\s*rport=(\d+)/i.exec(via)?.[1] ?? sentBy?.[2];
  return host ? { host, port: Number(port ?? DEFAULT_SIP_PORT) } : undefined;
}

/** Where a request goes: its first Route, or its request URI. */
export function requestTarget(message: string): Address | undefined {
  const route = routeOf(message);
  return addressOf(route ?? firstLine(message).split(' ')[1] ?? '');
}

/** The first Route header, if there is one. */
export function routeOf(message: string): string | undefined {
  return /^Route\s*:\s*<?(sips?:[^>,\r\n]+)/im.exec(message)?.[1];
}

/** The address in a SIP URI. */
export function addressOf(uri: string): Address | undefined {
  const match = /^sips?:(?:[^@>]*@)?(\[[^\]]+\]|[^:;?>]+)(?::(\d+))?/i.exec(uri);
  return match?.[1] ? { host: match[1], port: Number(match[2] ?? DEFAULT_SIP_PORT) } : undefined;
}

/** Notes in the top Via where the request really came from (RFC 3261 18.2.1, RFC 3581). */
export function noteSource(request: string, source: Address): string {
  return request.replace(/^((?:Via|v)\s*:\s*SIP\/2\.0\/\w+\s+[^,\r\n]*)/im, (via) => {
    const clean = via.replace(/;\s*(?:rport|received)(?:=[^;,\s]*)?(?=[;,\s]|$)/gi, '');
    return `${clean};received=${source.host};rport=${source.port}`;
  });
}

/** Makes a request from outside a dialog one for us, whoever was called, and notes who was. */
export function addressToUs(request: string): string {
  return request.replace(
    /^(\S+) (sips?:)(?:([^@\s;]*)@)?(\S+) SIP\/2\.0\r\n/i,
    (_line, method: string, scheme: string, user: string | undefined, rest: string) =>
      `${method} ${scheme}${OUR_USER}@${rest} SIP/2.0\r\n${DIALLED_HEADER}: ${user ?? ''}\r\n`,
  );
}

/** The key in the body of an INFO request: `Signal=5` (dtmf-relay) or just `5`. */
export function keyOfInfo(body: string): string | undefined {
  return /^\s*(?:Signal\s*=\s*)?([0-9*#])\s*(?:\r?\n|$)/i.exec(body)?.[1];
}
