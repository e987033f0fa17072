/** Values of SIP headers (RFC 3261 §20 and §25): read leniently, undefined where nothing can be read, never thrown over. */

/** A SIP or telephone address. */
export interface SipUri {
  /** In lower case: `sip`, `sips`, `tel`, or whatever was written. */
  readonly scheme: string;
  /** The part before `@`, or the number of a `tel:` address; escapes resolved. */
  readonly user: string | undefined;
  /** Host name, IPv4, or IPv6 without its brackets; empty for `tel:`. */
  readonly host: string;
  readonly port: number | undefined;
  /** Names in lower case; a parameter without a value has an empty one. */
  readonly params: ReadonlyMap<string, string>;
}

/** An address with what belongs to the header around it. */
export interface NameAddress {
  /** The address as written, to send it back unchanged. */
  readonly uri: string;
  readonly params: ReadonlyMap<string, string>;
}

/** One hop of a request. */
export interface Via {
  readonly transport: string;
  readonly host: string;
  readonly port: number | undefined;
  readonly params: ReadonlyMap<string, string>;
}

const NO_PARAMS: ReadonlyMap<string, string> = new Map();

/** Splits at a sign that stands neither in quotes nor in angle brackets; parts are trimmed. */
export function splitOutside(text: string, sign: ',' | ';'): string[] {
  const parts: string[] = [];
  let begin = 0;
  let quoted = false;
  let angled = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted && char === '\\') at++;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && char === '<') angled = true;
    else if (!quoted && char === '>') angled = false;
    else if (char === sign && !quoted && !angled) {
      parts.push(text.slice(begin, at).trim());
      begin = at + 1;
    }
  }
  parts.push(text.slice(begin).trim());
  return parts;
}

/** `;a=1;b` as a map. */
function readParams(parts: readonly string[]): ReadonlyMap<string, string> {
  if (parts.length === 0) return NO_PARAMS;
  const params = new Map<string, string>();
  for (const part of parts) {
    const equals = part.indexOf('=');
    const name = (equals < 0 ? part : part.slice(0, equals)).trim().toLowerCase();
    const value = equals < 0 ? '' : part.slice(equals + 1).trim();
    if (name) params.set(name, value.replace(/^"(.*)"$/, '$1'));
  }
  return params;
}

const ADDRESS =
  /^([a-z][a-z0-9+.-]*):(?:([^@]*)@)?(\[[0-9a-f:.]+\]|[^:;?@\s<>"[\]]+)(?::(\d{1,5}))?([;?].*)?$/i;
const TELEPHONE = /^tel:([^;?\s<>"@]+)(;.*)?$/i;

/** Reads an address; undefined when it is none. */
export function readUri(text: string): SipUri | undefined {
  const telephone = TELEPHONE.exec(text.trim());
  if (telephone) {
    const [, number = '', more = ''] = telephone;
    return { scheme: 'tel', user: unescaped(number), host: '', port: undefined, params: paramsOf(more) };
  }
  const match = ADDRESS.exec(text.trim());
  if (!match) return undefined;
  const [, scheme = '', user, host = '', port, more = ''] = match;
  // A password after the user's name is part of the address, not of who it is.
  const name = user === undefined ? undefined : unescaped(user.split(/[:;]/)[0] ?? '');
  const number = port === undefined ? undefined : Number(port);
  if (number !== undefined && (number === 0 || number > 65_535)) return undefined;
  return {
    scheme: scheme.toLowerCase(),
    user: name,
    host: host.replace(/^\[(.*)\]$/, '$1'),
    port: number,
    params: paramsOf(more),
  };
}

const paramsOf = (more: string): ReadonlyMap<string, string> =>
  readParams(more.startsWith(';') ? splitOutside(more.slice(1).split('?')[0] ?? '', ';') : []);

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** From, To, Contact, Route and their kin: `"Name" <address>;tag=1`, or the bare address. */
export function readNameAddress(text: string): NameAddress | undefined {
  const [address = '', ...params] = splitOutside(text, ';');
  const angled = /<([^<>]*)>\s*$/.exec(address);
  const uri = (angled?.[1] ?? address).trim();
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(uri) ? { uri, params: readParams(params) } : undefined;
}

const VIA = /^SIP\s*\/\s*2\.0\s*\/\s*([A-Z]+)\s+(\[[0-9a-f:.]+\]|[^:;\s]+)(?:\s*:\s*(\d{1,5}))?$/i;

/** One Via value. */
export function readVia(text: string): Via | undefined {
  const [hop = '', ...params] = splitOutside(text, ';');
  const match = VIA.exec(hop);
  if (!match) return undefined;
  const [, transport = '', host = '', port] = match;
  return {
    transport: transport.toUpperCase(),
    host: host.replace(/^\[(.*)\]$/, '$1'),
    port: port === undefined ? undefined : Number(port),
    params: readParams(params),
  };
}

const MOST_CSEQ = 2 ** 31;

/** The CSeq header's number and method. */
export function readCSeq(text: string): { readonly number: number; readonly method: string } | undefined {
  const match = /^(\d{1,10})\s+([A-Z]+)$/i.exec(text.trim());
  const number = Number(match?.[1]);
  return match && number < MOST_CSEQ ? { number, method: match[2] ?? '' } : undefined;
}
