import { type Abuse, BODIES, json, nest, times } from './bodies.ts';

const CHECK_IN = 'mutation($i: CheckInChildrenInput!) { checkInChildren(input: $i) { userErrors { code } } }';
const wish = (more: object): string =>
  json(CHECK_IN, {
    variables: { i: { idempotencyKey: 'abuse-abuse', childIds: ['x'], verification: 'CARD', ...more } },
  });
const bomb = (leaf: string, levels = 150): string =>
  `{ ...F0 } ${times(levels, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F${levels} on Query { ${leaf} }`;

/** Documents that ask for too much, or for nothing that is. */
const DOCUMENTS: Abuse[] = [
  ['an empty document', ''],
  ['a comment', '# nothing'],
  ['half a document', '{ viewer { kind '],
  ['a type definition', 'type Query { a: Int }'],
  ['deep braces', nest(900, '{ a ', '', '}')],
  ['deep lists in an argument', `{ nodes(ids: ${nest(900, '[', '', ']')}) { id } }`],
  ['a thousand fields', `{ viewer { ${'kind '.repeat(1_900)} } }`],
  ['aliases', `{ ${times(500, (i) => `a${i}: viewer { kind }`)} }`],
  ['a fragment that circles', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
  ['a fragment of itself', '{ ...A } fragment A on Query { ...A }'],
  ['fragments that double', bomb('viewer { kind }')],
  ['fragments that double to __typename', bomb('__typename')],
  ['fragments that double to the schema', bomb('__schema { description }')],
  ['an unused fragment', '{ viewer { kind } } fragment A on Query { viewer { kind } }'],
  ['a deep schema', `{ __schema { types ${nest(12, '{ fields { type ', '{ name }', '} }')} } }`],
  ['the schema sixty times', `{ __schema { ${times(60, (i) => `a${i}: types { fields { name } }`)} } }`],
  ['a directive that is not there', '{ viewer @nothing { kind } }'],
  ['a directive five hundred times', `{ viewer ${'@skip(if: false) '.repeat(300)} { kind } }`],
  ['deferred', '{ ... @defer { viewer { kind } } }'],
  ['a subscription', 'subscription { announcements { cursor } }'],
  ['two operations without a name', '{ viewer { kind } } { viewer { kind } }'],
  ['a number too large', '{ children(first: 99999999999999999999) { totalCount } }'],
  ['a page of minus one', '{ children(first: -1) { totalCount } }'],
  [
    'every page at once',
    nest(7, '{ children(first: 100) { nodes { households { children ', '{ id }', '} } } }'),
  ],
  ['a conflict', '{ children(first: 1) { totalCount } children(first: 2) { totalCount } }'],
  [
    'PIN after PIN',
    `mutation { ${times(15, (i) => `a${i}: openFamilySession(input: { cardNumber: "${i}" }) { userErrors { code } }`)} }`,
  ],
  ['a text of odd characters', '{ node(id: "\u202e\ud83d\ude00\ufeff\u0301") { id } }'],
].map(([name, query]) => ({ name: String(name), body: json(query) }));

/** Values that have no place where they are sent. */
const VALUES: Abuse[] = [
  {
    name: 'an id of a thousand characters',
    body: json('query($i: ID!) { node(id: $i) { id } }', { variables: { i: 'x'.repeat(9_000) } }),
  },
  {
    name: 'an id that is SQL',
    body: json('query($i: ID!) { node(id: $i) { id } }', {
      variables: { i: "' or 1=1; drop table child; --" },
    }),
  },
  {
    name: 'an opaque id around SQL',
    body: json('query($i: ID!) { node(id: $i) { id } }', {
      variables: { i: Buffer.from("Child:' or 1=1 --").toString('base64url') },
    }),
  },
  {
    name: 'an opaque id of a type that is not there',
    body: json('query($i: ID!) { node(id: $i) { id } }', {
      variables: { i: Buffer.from('constructor:019aa000-0000-7000-8000-000000000001').toString('base64url') },
    }),
  },
  {
    name: 'an external id that is SQL',
    body: json('query($x: String) { children(first: 1, externalId: $x) { totalCount } }', {
      variables: { x: "x'; drop table child; --" },
    }),
  },
  {
    name: 'a cursor of somebody else',
    body: json('query($x: String) { children(first: 1, after: $x) { totalCount } }', {
      variables: { x: Buffer.from('{"a":1}').toString('base64url') },
    }),
  },
  {
    name: 'a cursor that is a text in a list',
    body: json('query($x: String) { children(first: 1, after: $x) { totalCount } }', {
      variables: { x: Buffer.from('["\\ud800","x"]').toString('base64url') },
    }),
  },
  {
    name: 'U+0000',
    body: json('query($x: String) { children(first: 1, externalId: $x) { totalCount } }', {
      variables: { x: 'a\0b' },
    }),
  },
  {
    name: 'U+0000 in the document',
    body: json('{ children(first: 1, externalId: "a\\u0000b") { totalCount } }'),
  },
  {
    name: 'half a surrogate',
    body: '{"query":"query($x: String) { children(first: 1, externalId: $x) { totalCount } }","variables":{"x":"\\ud800"}}',
  },
  {
    name: 'a key with half a surrogate',
    body: wish({ idempotencyKey: '\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800' }),
  },
  { name: 'a day that is none', body: wish({ occurredAt: '2026-02-31T00:00:00Z' }) },
  { name: 'a year that is none', body: wish({ occurredAt: '0000-01-01T00:00:00Z' }) },
  { name: 'a day in an hour that is none', body: wish({ occurredAt: '2026-11-21T99:99:99Z' }) },
  { name: 'a thousand children', body: wish({ childIds: Array(1_000).fill('Q2hpbGQ6eA') }) },
  { name: 'a list where one is wanted', body: wish({ verification: ['CARD'] }) },
  { name: 'one where a list is wanted', body: wish({ childIds: 'x' }) },
  { name: 'a field that is not there', body: wish({ admin: true }) },
  { name: 'null for what is required', body: wish({ childIds: null }) },
  {
    name: 'a prototype as input',
    body: `{"query":${JSON.stringify(CHECK_IN)},"variables":{"i":{"__proto__":{"childIds":[]},"idempotencyKey":"x"}}}`,
  },
  { name: 'an empty key', body: wish({ idempotencyKey: '' }) },
];

const OPEN_CODE =
  'mutation($i: OpenPickupDelegationInput!) { openPickupDelegation(input: $i) { userErrors { code } } }';
const SAY = 'mutation($i: SayHowChildrenAreInput!) { sayHowChildrenAre(input: $i) { userErrors { code } } }';
const COLLECT =
  'mutation($i: CheckOutChildrenInput!) { checkOutChildren(input: $i) { userErrors { code } } }';
const collecting = (more: object): string =>
  json(COLLECT, {
    variables: { i: { idempotencyKey: 'abuse-abuse', childIds: ['x'], verification: 'CARD', ...more } },
  });
const saying = (more: object): string =>
  json(SAY, {
    variables: { i: { idempotencyKey: 'abuse-abuse', childIds: ['x'], feeling: 'WELL', ...more } },
  });
const opaque = (type: string): string =>
  Buffer.from(`${type}:019aa000-0000-7000-8000-000000000001`).toString('base64url');

/** A kiosk that asks more about collecting and health than one that was built by us. */
const AT_THE_DOOR: Abuse[] = [
  {
    name: 'a code of ten thousand digits',
    body: json(OPEN_CODE, { variables: { i: { code: '1'.repeat(10_000) } } }),
  },
  { name: 'a code of digits nobody types', body: json(OPEN_CODE, { variables: { i: { code: '١٢٣٤٥٦' } } }) },
  { name: 'no code', body: json(OPEN_CODE, { variables: { i: { code: '' } } }) },
  {
    name: 'a hundred codes at once',
    body: json(
      `mutation { ${times(15, (i) => `a${i}: openPickupDelegation(input: { code: "00000${i}" }) { userErrors { code } }`)} }`,
    ),
  },
  {
    name: 'three adults at once',
    body: collecting({ familyMemberId: 'x', authorisedPickupId: 'y', delegationId: 'z' }),
  },
  { name: 'a delegation that is an adult', body: collecting({ delegationId: opaque('FamilyMember') }) },
  { name: 'a delegation of nobody', body: collecting({ delegationId: opaque('PickupDelegation') }) },
  {
    name: 'an adult who is a restriction',
    body: collecting({ authorisedPickupId: opaque('PickupRestriction') }),
  },
  { name: 'a feeling that is none', body: saying({ feeling: 'FEVERISH' }) },
  {
    name: 'a feeling of a thousand children',
    body: saying({ childIds: Array(1_000).fill(opaque('Child')) }),
  },
  { name: 'a feeling by nobody', body: saying({}) },
  {
    name: 'a restriction by its id',
    body: json('query($i: ID!) { node(id: $i) { id __typename } }', {
      variables: { i: opaque('PickupRestriction') },
    }),
  },
  {
    name: 'a morning check by its id',
    body: json('query($i: ID!) { node(id: $i) { id __typename } }', {
      variables: { i: opaque('MorningCheck') },
    }),
  },
  { name: 'alerts at the door', body: json('{ pickupAlerts(first: 1) { totalCount } }') },
  {
    name: 'the health board at the door',
    body: json('{ healthBoard(date: "9999-12-31") { waitingCount } }'),
  },
  {
    name: 'collectors of the last day',
    body: json('{ children(first: 1) { nodes { collectors(date: "9999-12-31") { givenName } } } }'),
  },
];

/** Requests that are odd before their body is read. */
const REQUESTS: Abuse[] = [
  { name: 'GET without a query', method: 'GET' },
  { name: 'GET with half an escape', method: 'GET', path: '/graphql?query=%7Bviewer%ZZ' },
  { name: 'GET with U+0000', method: 'GET', path: '/graphql?query=%7Bviewer%00%7D' },
  {
    name: 'GET with variables that are no JSON',
    method: 'GET',
    path: '/graphql?query=%7Bviewer%7Bkind%7D%7D&variables=%7B',
  },
  {
    name: 'GET with a mutation',
    method: 'GET',
    path: '/graphql?query=mutation%7BsignOut(input:%7B%7D)%7BuserErrors%7Bcode%7D%7D%7D',
  },
  { name: 'PUT', method: 'PUT', body: json('{ viewer { kind } }') },
  { name: 'DELETE', method: 'DELETE' },
  { name: 'OPTIONS of a foreign page', method: 'OPTIONS', headers: { origin: 'https://evil.example' } },
  { name: 'a path that climbs', method: 'GET', path: '/media/..%2f..%2fetc%2fpasswd' },
  { name: 'a path of two slashes', method: 'GET', path: '//evil.example/graphql' },
  { name: 'a long header', body: json('{ viewer { kind } }'), headers: { 'x-long': 'x'.repeat(8_000) } },
  {
    name: 'a token of nonsense',
    body: json('{ viewer { kind } }'),
    headers: { authorization: `Bearer ${'x.'.repeat(500)}` },
  },
  {
    name: 'a token that is a list',
    body: json('{ viewer { kind } }'),
    headers: { authorization: 'Bearer [object Object]' },
  },
  {
    name: 'a strange accept',
    body: json('{ viewer { kind } }'),
    headers: { accept: 'text/html;q=nonsense' },
  },
  {
    name: 'a strange type',
    body: json('{ viewer { kind } }'),
    headers: { 'content-type': 'application/json; charset=nonsense' },
  },
];

/** Everything that is sent over HTTP. */
export const OVER_HTTP: readonly Abuse[] = [...BODIES, ...DOCUMENTS, ...VALUES, ...AT_THE_DOOR, ...REQUESTS];

/** The same documents, and frames of their own, over a socket. */
export const OVER_SOCKETS: readonly { name: string; frame: string | Buffer }[] = [
  ...[...DOCUMENTS, ...VALUES, ...AT_THE_DOOR].map(({ name, body }) => ({
    name,
    frame: `{"id":"abuse","type":"subscribe","payload":${String(body)}}`,
  })),
  ...[
    ['a payload that is null', '{"id":"a","type":"subscribe","payload":null}'],
    ['an id that is an object', '{"id":{},"type":"subscribe","payload":{"query":"{a}"}}'],
    ['an empty id', '{"id":"","type":"subscribe","payload":{"query":"{a}"}}'],
    [
      'a prototype as id',
      '{"id":"__proto__","type":"subscribe","payload":{"query":"subscription { announcements { cursor } }"}}',
    ],
    [
      'an id with a quote',
      '{"id":"\\"}{","type":"subscribe","payload":{"query":"subscription { announcements { cursor } }"}}',
    ],
    ['what only a server says', '{"id":"a","type":"next","payload":{}}'],
    ['an end of what never began', '{"id":"never","type":"complete"}'],
    ['a deep frame', nest(20_000, '{"a":', '1', '}')],
    ['deep lists', nest(30_000, '[', '', ']')],
    ['no JSON', 'hello'],
    ['nothing', ''],
  ].map(([name, frame]) => ({ name: String(name), frame: String(frame) })),
  { name: 'bytes', frame: Buffer.from([0xff, 0x00, 0xfe]) },
];
