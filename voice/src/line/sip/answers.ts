/** Responses to requests that came (RFC 3261 §8.2.6, RFC 3581). */
import { randomBytes } from 'node:crypto';
import { type Headers, type SipHeaders, type SipRequest, writeMessage } from './message.ts';
import type { Via } from './values.ts';
import { type Address, SIP_PORT } from './wire.ts';

/** Everything that is served inside or outside a call; the list is what `Allow` says. */
export const ALLOWED_METHODS: readonly string[] = ['INVITE', 'ACK', 'BYE', 'CANCEL', 'OPTIONS', 'INFO'];

/** Methods that somebody may know, and that we do not serve; any other is a word that we do not understand. */
const OTHER_METHODS: ReadonlySet<string> = new Set([
  'REGISTER',
  'PRACK',
  'UPDATE',
  'SUBSCRIBE',
  'NOTIFY',
  'PUBLISH',
  'MESSAGE',
  'REFER',
]);

/** Whether somebody may know this method, though we do not serve it. */
export const isKnownMethod = (method: string): boolean =>
  OTHER_METHODS.has(method) || ALLOWED_METHODS.includes(method);

export const SDP_TYPE = 'application/sdp';

const REASONS: Readonly<Record<number, string>> = {
  100: 'Trying',
  180: 'Ringing',
  200: 'OK',
  400: 'Bad Request',
  405: 'Method Not Allowed',
  415: 'Unsupported Media Type',
  416: 'Unsupported URI Scheme',
  420: 'Bad Extension',
  480: 'Temporarily Unavailable',
  481: 'Call/Transaction Does Not Exist',
  482: 'Loop Detected',
  486: 'Busy Here',
  487: 'Request Terminated',
  488: 'Not Acceptable Here',
  500: 'Server Internal Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
  505: 'Version Not Supported',
  603: 'Decline',
};

/** What a response says beside its status. */
export interface Said {
  /** Our tag of the call; left out where no call comes of it. */
  readonly tag?: string;
  readonly headers?: Headers;
  readonly sdp?: string;
}

/** A tag that nobody guesses. */
export const newTag = (): string => randomBytes(8).toString('hex');

/** Where the answer to a request goes: to where it came from if it asks for that, otherwise to the port that its sender names. */
export function replyAddress({ vias }: SipRequest, source: Address): Address {
  const [via] = vias;
  return { host: source.host, port: via?.params.has('rport') ? source.port : (via?.port ?? SIP_PORT) };
}

/** The bytes of a response. */
export function writeResponse(request: SipRequest, source: Address, status: number, said: Said = {}): Buffer {
  const { headers } = request;
  const [top = '', ...vias] = headers.list('via');
  const to = headers.get('to') ?? '';
  const tag = request.to.params.has('tag') || status === 100 ? undefined : (said.tag ?? newTag());
  return writeMessage(
    `SIP/2.0 ${status} ${REASONS[status] ?? 'Answer'}`,
    [
      ['Via', withSource(top, request.vias[0], source)],
      ...vias.map((via) => ['Via', via] as const),
      ['From', headers.get('from') ?? ''],
      ['To', tag === undefined ? to : `${to};tag=${tag}`],
      ['Call-ID', request.callId],
      ['CSeq', `${request.cseq.number} ${request.cseq.method}`],
      ...recordRoute(headers, request.method, status),
      ...(said.headers ?? []),
      ['Server', 'Porchlight'],
    ],
    said.sdp === undefined ? undefined : { type: SDP_TYPE, text: said.sdp },
  );
}

const recordRoute = (headers: SipHeaders, method: string, status: number) =>
  method === 'INVITE' && status > 100 && status < 300
    ? headers.list('record-route').map((route) => ['Record-Route', route] as const)
    : [];

// Whatever the sender claims of these two, they are what the network saw.
function withSource(written: string, via: Via | undefined, source: Address): string {
  const clean = written.replace(/\s*;\s*(?:rport|received)(?:\s*=\s*[^;]*)?(?=;|$)/gi, '');
  const port = via?.params.has('rport') ? `;rport=${source.port}` : '';
  return `${clean};received=${source.host}${port}`;
}
