import { gzipSync } from 'node:zlib';

/** What a hostile client sends in one request. */
export interface Abuse {
  name: string;
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** A request with a document. */
export const json = (query: unknown, more: object = {}): string => JSON.stringify({ query, ...more });
/** So many, one after the other. */
export const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');
/** One inside the other. */
export const nest = (count: number, open: string, core: string, close: string): string =>
  `${open.repeat(count)}${core}${close.repeat(count)}`;
/** Bodies that are no request. */
export const BODIES: Abuse[] = [
  { name: 'an empty body', body: '' },
  { name: 'null', body: 'null' },
  { name: 'a number', body: '42' },
  { name: 'a text', body: '"query"' },
  { name: 'an empty list', body: '[]' },
  { name: 'an empty object', body: '{}' },
  { name: 'half an object', body: '{"query":"{ viewer' },
  { name: 'a deep list', body: nest(40_000, '[', '', ']') },
  { name: 'a deep object', body: nest(15_000, '{"a":', '1', '}') },
  { name: 'a prototype', body: '{"__proto__":{"query":"{viewer{kind}}"},"constructor":{"prototype":{}}}' },
  { name: 'a query that is a list', body: json(['{ viewer { kind } }']) },
  { name: 'a query that is a number', body: json(7) },
  { name: 'a query that is null', body: json(null) },
  { name: 'variables that are a list', body: json('{ viewer { kind } }', { variables: [1] }) },
  { name: 'variables that are a text', body: json('{ viewer { kind } }', { variables: 'x' }) },
  { name: 'an operation name that is an object', body: json('{ viewer { kind } }', { operationName: {} }) },
  { name: 'an operation that is not there', body: json('{ viewer { kind } }', { operationName: 'Nothing' }) },
  { name: 'extensions that are a number', body: json('{ viewer { kind } }', { extensions: 3 }) },
  {
    name: 'a persisted id that is an object',
    body: json('', { extensions: { persistedQuery: { sha256Hash: {} } } }),
  },
  {
    name: 'a persisted id named __proto__',
    body: json('', { extensions: { persistedQuery: { sha256Hash: '__proto__' } } }),
  },
  { name: 'too many bytes', body: json('{ viewer { kind } }', { padding: 'x'.repeat(200_000) }) },
  { name: 'invalid UTF-8', body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]) },
  { name: 'UTF-16', body: Buffer.from(json('{ viewer { kind } }'), 'utf16le') },
  { name: 'a byte order mark', body: `\uFEFF${json('{ viewer { kind } }')}` },
  {
    name: 'compressed',
    body: gzipSync(json('{ viewer { kind } }')),
    headers: { 'content-encoding': 'gzip' },
  },
  {
    name: 'a form',
    body: 'query={viewer{kind}}',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  },
  {
    name: 'a multipart upload',
    body: '--x\r\n\r\n--x--',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  },
  {
    name: 'a batch of a thousand',
    body: `[${times(1_000, () => '{"query":"{viewer{kind}}"}').replaceAll(' ', ',')}]`,
  },
];
