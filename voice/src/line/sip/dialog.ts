/** What two ends agree on for as long as a call lasts, and the requests inside it (RFC 3261 §12). */
import { randomInt } from 'node:crypto';
import { newBranch, type Outgoing } from './client-transactions.ts';
import { type Headers, type SipHeaders, type SipRequest, type SipResponse, writeMessage } from './message.ts';
import { readNameAddress, readUri } from './values.ts';
import { type Address, resolved, SIP_PORT } from './wire.ts';

/** How we are reached. */
export interface Self {
  readonly host: string;
  readonly port: number;
  /** Where requests without a route go, when a gateway stands between. */
  readonly outboundProxy: Address | undefined;
}

/** A call as its messages know it. */
export interface DialogState {
  readonly callId: string;
  readonly localTag: string;
  /** From and To as they are written in our requests, the far end's with its tag. */
  readonly local: string;
  readonly remote: string;
  readonly remoteTag: string | undefined;
  /** The far end's Contact. */
  target: string;
  readonly routes: readonly string[];
  /** Where its messages came from: the last resort when its Contact cannot be read. */
  readonly source: Address;
  localSequence: number;
  remoteSequence: number;
}

/** Who we are in From and Contact; who was called stands in the call, not here. */
const OUR_USER = 'line';

/** The part of an address that others reach us by. */
export const ourUri = ({ host, port }: Self): string =>
  `sip:${OUR_USER}@${host.includes(':') ? `[${host}]` : host}:${port}`;

/** The dialog that an INVITE from outside begins. */
export function dialogOfRequest(request: SipRequest, localTag: string, source: Address): DialogState {
  const { headers, from, callId, cseq } = request;
  return {
    callId,
    localTag,
    local: `${headers.get('to') ?? ''};tag=${localTag}`,
    remote: headers.get('from') ?? '',
    remoteTag: from.params.get('tag'),
    target: contactOf(headers) ?? from.uri,
    routes: headers.list('record-route'),
    source,
    localSequence: randomInt(1, 1000),
    remoteSequence: cseq.number,
  };
}

/** The dialog that the answer to our INVITE begins. */
export function dialogOfResponse(
  response: SipResponse,
  invite: {
    readonly uri: string;
    readonly localTag: string;
    readonly sequence: number;
    readonly to: Address;
  },
): DialogState {
  const { headers, to, callId } = response;
  return {
    callId,
    localTag: invite.localTag,
    local: headers.get('from') ?? '',
    remote: headers.get('to') ?? '',
    remoteTag: to.params.get('tag'),
    target: contactOf(headers) ?? invite.uri,
    routes: headers.list('record-route').toReversed(),
    source: invite.to,
    localSequence: invite.sequence,
    remoteSequence: 0,
  };
}

/** The address in the Contact header. */
export const contactOf = (headers: SipHeaders): string | undefined =>
  readNameAddress(headers.list('contact')[0] ?? '')?.uri;

/** A request of ours inside the call. */
export async function inDialog(
  dialog: DialogState,
  self: Self,
  method: string,
  sequence: number,
): Promise<Outgoing> {
  const branch = newBranch();
  const { target, routes } = routed(dialog);
  const headers: Headers = [
    via(self, branch),
    ['Max-Forwards', '70'],
    ['From', dialog.local],
    ['To', dialog.remote],
    ['Call-ID', dialog.callId],
    ['CSeq', `${sequence} ${method}`],
    ...routes.map((route) => ['Route', route] as const),
    ['Contact', `<${ourUri(self)}>`],
    ['User-Agent', 'Porchlight'],
  ];
  const bytes = writeMessage(`${method} ${target} SIP/2.0`, headers, undefined);
  return { method, branch, bytes, to: await nextHop(dialog, self) };
}

export const via = ({ host, port }: Self, branch: string): readonly [string, string] => [
  'Via',
  `SIP/2.0/UDP ${host.includes(':') ? `[${host}]` : host}:${port};branch=${branch};rport`,
];

// A first route without `lr` is an old proxy, which wants to be the target itself (RFC 3261 §12.2.1.1).
function routed({ target, routes }: DialogState): { target: string; routes: readonly string[] } {
  const [first, ...rest] = routes;
  const uri = first === undefined ? undefined : readNameAddress(first)?.uri;
  if (uri === undefined || readUri(uri)?.params.has('lr')) return { target, routes };
  return { target: uri, routes: [...rest, `<${target}>`] };
}

async function nextHop({ target, routes, source }: DialogState, self: Self): Promise<Address> {
  const route = routes[0] === undefined ? undefined : readNameAddress(routes[0])?.uri;
  const wanted = route === undefined ? (self.outboundProxy ?? addressOfUri(target)) : addressOfUri(route);
  return wanted ? await resolved(wanted).catch(() => source) : source;
}

/** Where an address is reached; undefined for one that names no host. */
export function addressOfUri(text: string): Address | undefined {
  const uri = readUri(text);
  if (!uri || !['sip', 'sips'].includes(uri.scheme) || uri.host === '') return undefined;
  return { host: uri.params.get('maddr') || uri.host, port: uri.port ?? SIP_PORT };
}
