/** SIP messages (RFC 3261 §7): bytes in, a message or a named fault out. Nothing here throws. */
import { type NameAddress, readCSeq, readNameAddress, readVia, splitOutside, type Via } from './values.ts';

/** Headers by name, in the order in which they came. Names are looked up in any case and in their short form. */
export class SipHeaders {
  readonly #values = new Map<string, string[]>();

  /** Adds one line's value. */
  add(name: string, value: string): void {
    const key = fullName(name);
    const known = this.#values.get(key);
    if (known) known.push(value);
    else this.#values.set(key, [value]);
  }

  /** The first line's value. */
  get(name: string): string | undefined {
    return this.#values.get(fullName(name))?.[0];
  }

  /** Every line's value, as written. */
  lines(name: string): readonly string[] {
    return this.#values.get(fullName(name)) ?? [];
  }

  /** Every element of a list header, whether it came on one line or on several. */
  list(name: string): string[] {
    return this.lines(name)
      .flatMap((line) => splitOutside(line, ','))
      .filter((element) => element !== '');
  }
}

/** Headers to be written, in order. */
export type Headers = readonly (readonly [name: string, value: string])[];

/** What every message that can be dealt with has, read. */
export interface Essentials {
  readonly vias: readonly Via[];
  readonly from: NameAddress;
  readonly to: NameAddress;
  readonly callId: string;
  readonly cseq: { readonly number: number; readonly method: string };
}

/** A request. */
export interface SipRequest extends Essentials {
  readonly kind: 'request';
  readonly method: string;
  /** As written. */
  readonly uri: string;
  readonly headers: SipHeaders;
  readonly body: Buffer;
}

/** A response. */
export interface SipResponse extends Essentials {
  readonly kind: 'response';
  readonly status: number;
  readonly headers: SipHeaders;
  readonly body: Buffer;
}

/**
 * What became of a datagram: a message; a request that is to be refused with a status, as far as it could be read; or
 * nothing that anybody could answer.
 */
export type Reading =
  | { readonly message: SipRequest | SipResponse }
  | { readonly refuse: SipRequest; readonly status: 400 | 505 }
  | { readonly fault: string };

const SHORT_NAMES: Readonly<Record<string, string>> = {
  a: 'accept-contact',
  b: 'referred-by',
  c: 'content-type',
  e: 'content-encoding',
  f: 'from',
  i: 'call-id',
  k: 'supported',
  l: 'content-length',
  m: 'contact',
  o: 'event',
  r: 'refer-to',
  s: 'subject',
  t: 'to',
  u: 'allow-events',
  v: 'via',
  x: 'session-expires',
};

const MOST_HEADERS = 200;
const REQUEST_LINE = /^([A-Za-z0-9.!%*_+`'~-]+)[ \t]+(\S+)[ \t]+SIP\/(\d+\.\d+)[ \t]*$/;
const STATUS_LINE = /^SIP\/2\.0[ \t]+(\d{3})(?:[ \t].*)?$/;
const HEADER_LINE = /^([A-Za-z0-9.!%*_+`'~-]+)[ \t]*:(.*)$/;

const fullName = (name: string): string => {
  const lower = name.toLowerCase();
  return SHORT_NAMES[lower] ?? lower;
};

/** Where the headers end and the body begins, for lines that end with CR LF or with LF alone. */
function bodyBegin(bytes: Buffer): { readonly headersEnd: number; readonly bodyAt: number } {
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return { headersEnd: at, bodyAt: at + 2 };
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return { headersEnd: at, bodyAt: at + 3 };
  }
  return { headersEnd: bytes.length, bodyAt: bytes.length };
}

/** Reads one datagram. */
export function readMessage(datagram: Buffer): Reading {
  const bytes = withoutLeadingLines(datagram);
  const { headersEnd, bodyAt } = bodyBegin(bytes);
  const text = bytes.toString('utf8', 0, headersEnd).replace(/\r?\n[ \t]+|\r(?!\n)/g, ' ');
  const [first = '', ...lines] = text.split(/\r?\n/);
  const headers = readHeaders(lines);
  const essentials = headers && readEssentials(headers);
  if (!headers || !essentials) return { fault: 'headers' };
  const rest = { ...essentials, headers, body: bytes.subarray(bodyAt) };
  const status = STATUS_LINE.exec(first);
  return status ? response(Number(status[1]), rest) : request(first, rest);
}

// Keep-alives may stand before a message.
function withoutLeadingLines(datagram: Buffer): Buffer {
  let at = 0;
  while (datagram[at] === 13 || datagram[at] === 10) at++;
  return at === 0 ? datagram : datagram.subarray(at);
}

function readHeaders(lines: readonly string[]): SipHeaders | undefined {
  if (lines.length > MOST_HEADERS) return undefined;
  const headers = new SipHeaders();
  for (const line of lines) {
    const match = HEADER_LINE.exec(line);
    // A line that is no header spoils itself only.
    if (match) headers.add(match[1] ?? '', (match[2] ?? '').trim());
  }
  return headers;
}

function readEssentials(headers: SipHeaders): Essentials | undefined {
  const vias = headers.list('via').map(readVia);
  const from = readNameAddress(headers.get('from') ?? '');
  const to = readNameAddress(headers.get('to') ?? '');
  const callId = headers.get('call-id');
  const cseq = readCSeq(headers.get('cseq') ?? '');
  const [top] = vias;
  if (!top || !from || !to || !callId || !cseq) return undefined;
  return { vias: vias.filter((via) => via !== undefined), from, to, callId, cseq };
}

type Rest = Essentials & { readonly headers: SipHeaders; readonly body: Buffer };

function response(status: number, rest: Rest): Reading {
  const body = wholeBody(rest);
  if (status < 100 || status > 699 || !body) return { fault: 'response' };
  return { message: { kind: 'response', status, ...rest, body } };
}

function request(first: string, rest: Rest): Reading {
  const line = REQUEST_LINE.exec(first);
  if (!line) return { fault: 'firstLine' };
  const [, method = '', uri = '', version] = line;
  const message: SipRequest = { kind: 'request', method, uri, ...rest };
  const body = wholeBody(rest);
  if (version !== '2.0') return { refuse: message, status: 505 };
  if (rest.cseq.method !== method || !body) return { refuse: message, status: 400 };
  return { message: { ...message, body } };
}

// Content-Length counts bytes; what follows it is not of the message, and what is missing was cut off on the way.
function wholeBody({ headers, body }: Rest): Buffer | undefined {
  const said = headers.get('content-length');
  if (said === undefined) return body;
  const length = /^\d{1,6}$/.test(said) ? Number(said) : Number.NaN;
  return length <= body.length ? body.subarray(0, length) : undefined;
}

const NO_BODY = Buffer.alloc(0);

/** A message as bytes: the first line, headers in order, the body with its length. */
export function writeMessage(
  first: string,
  headers: Headers,
  body: { readonly type: string; readonly text: string } | undefined,
): Buffer {
  const bytes = body ? Buffer.from(body.text) : NO_BODY;
  const lines = [
    first,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(body ? [`Content-Type: ${body.type}`] : []),
    `Content-Length: ${bytes.length}`,
    '',
    '',
  ];
  return Buffer.concat([Buffer.from(lines.join('\r\n')), bytes]);
}
