import { getIntrospectionQuery, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servedSchema } from '../../src/app.ts';
import { LIMITS, within } from '../../src/platform/server/limits.ts';
import { bearer, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ask = async (query: string, variables = {}) => {
  const { status, errors } = await world.as(world.sunshine.admin).send(query, variables);
  return [status, errors?.[0]?.extensions.code];
};
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');

describe('too much is refused before anything is resolved', () => {
  test.each([
    [
      'depth',
      `{ children(first: 1) { nodes ${'{ households { children '.repeat(8)} { id } ${'} }'.repeat(8)} } }`,
    ],
    ['aliases', `{ kindergarten { ${times(16, (i) => `a${i}: name`)} } }`],
    ['root fields', `{ ${times(11, (i) => `a${i}: viewer { kind }`)} }`],
    [
      'cost',
      `{ children(first: 100) { nodes { ${'households { members { children { '.repeat(3)} id ${'} } } '.repeat(3)} } } }`,
    ],
  ])('%s', async (_limit, query) => {
    expect(await ask(query)).toEqual([400, 'TOO_COMPLEX']);
  });

  test('tokens', async () => {
    expect(await ask(`{ ${times(LIMITS.tokens, () => '__typename')} }`)).toEqual([
      400,
      'GRAPHQL_PARSE_FAILED',
    ]);
  });
});

test('what is within every limit passes, and tells its cost', async () => {
  const { extensions, errors } = await world
    .as(world.sunshine.admin)
    .send('{ children(first: 100) { nodes { id givenName } } }');
  expect([errors, extensions]).toEqual([undefined, { cost: 301 }]);
});

test.each([
  ['{ children { totalCount } }'],
  ['{ children(first: 0) { totalCount } }'],
  ['{ children(first: 101) { totalCount } }'],
  ['{ children(last: -1) { totalCount } }'],
  ['{ children(first: 1, last: 1) { totalCount } }'],
  ['{ children(first: 1, after: "bm9uc2Vuc2U") { totalCount } }'],
])('a page is 1 to 100 from one end: %s', async (query) => {
  const [, code] = await ask(query);
  expect(code).toBe('BAD_PAGE');
});

test('more than a hundred ids at once are refused', async () => {
  const [, code] = await ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: Array(101).fill('x'),
  });
  expect(code).toBe('BAD_PAGE');
});

describe('bodies', () => {
  const post = async (body: string | Buffer, headers = {}) => {
    const response = await world.as(world.sunshine.admin).post(body, headers);
    return [
      response.status,
      ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code,
    ];
  };
  test('of more than 100 kB are refused', async () => {
    expect(await post(`{"query":"{ viewer { kind } }","padding":"${'x'.repeat(100_000)}"}`)).toEqual([
      413,
      'BODY_TOO_LARGE',
    ]);
  });
  test('of invalid UTF-8 are refused', async () => {
    expect(
      await post(
        Buffer.from([...Buffer.from('{"query":"{ viewer { kind } }","x":"'), 0xc3, 0x28, 0x22, 0x7d]),
      ),
    ).toEqual([400, 'BAD_REQUEST']);
  });
  test('with U+0000 are refused', async () => {
    expect(
      await post(
        '{"query":"query($x: String) { children(first: 1, externalId: $x) { totalCount } }","variables":{"x":"\\u0000"}}',
      ),
    ).toEqual([400, 'BAD_REQUEST']);
  });
  test('of several operations at once are refused', async () => {
    const [status] = await post('[{"query":"{ viewer { kind } }"},{"query":"{ viewer { kind } }"}]');
    expect(status).toBe(400);
  });
  test('that are no JSON are refused', async () => {
    expect(
      await post('query=%7Bviewer%7Bkind%7D%7D', { 'content-type': 'application/x-www-form-urlencoded' }),
    ).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(await post('{ viewer { kind } }')).toEqual([400, 'BAD_REQUEST']);
  });
});

test('a mutation is not to be had by GET', async () => {
  const query = encodeURIComponent('mutation { signOut(input: {}) { userErrors { code } } }');
  const response = await fetch(`${world.http}/graphql?query=${query}`, {
    headers: { 'content-type': 'application/json' },
  });
  expect(response.status).toBe(405);
});

test('introspection works; a wrong name is not corrected', async () => {
  const nobody = world.as();
  const { data } = await nobody.send<{ __schema: { types: unknown[] } }>(getIntrospectionQuery());
  expect(data.__schema.types.length).toBeGreaterThan(100);
  const wrong = await nobody.send('{ childrn(first: 1) { totalCount } }');
  expect(JSON.stringify(wrong)).not.toMatch(/did you mean|children/i);
});

test('an unknown persisted id is told so; a known one runs; a text beside it wins', async () => {
  const post = async (body: object) => {
    const response = await world.as().post(JSON.stringify(body));
    return { status: response.status, body: JSON.stringify(await response.json()) };
  };
  const extensions = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
  const unknown = await post({ extensions: extensions('0'.repeat(64)) });
  expect(unknown).toMatchObject({ status: 400 });
  expect(unknown.body).toContain('PERSISTED_QUERY_NOT_FOUND');
  const { default: persisted } = await import('@porchlight/schema/persisted', { with: { type: 'json' } });
  const [id = ''] =
    Object.entries(persisted.desk).find(([, text]) => text.includes('query') && text.includes('setup')) ?? [];
  expect((await post({ extensions: extensions(id) })).status).toBe(200);
  const text = await post({ query: '{ viewer { kind } }', extensions: extensions('0'.repeat(64)) });
  expect(text.body).toContain('ANONYMOUS');
});

describe('credentials', () => {
  test.each(['Bearer nonsense', 'Bearer plk_unknown', 'Bearer plv_unknown', 'Bearer a.b.c', 'Basic eDp5'])(
    '%s is 401',
    async (header) => {
      const { status, errors } = await world.as(header).send('{ viewer { kind } }');
      expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    },
  );
  test('a token of another installation, another algorithm or another time is 401', async () => {
    const good = (await world.authorization(world.sunshine.admin)) ?? '';
    const [head = '', claims = '', signature = ''] = good.replace('Bearer ', '').split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const bent = Buffer.from(claims, 'base64url').toString().replace('ADMIN', 'PRINCIPAL');
    for (const token of [
      `${none}.${claims}.`,
      `${head}.${Buffer.from(bent).toString('base64url')}.${signature}`,
    ])
      expect((await world.as(bearer(token)).send('{ viewer { kind } }')).status).toBe(401);
    world.clock.advance(15 * 60_000 + 1_000);
    expect((await world.as(good).send('{ viewer { kind } }')).status).toBe(401);
  });
  test('nobody known gets 401 for what somebody may have, somebody else 403', async () => {
    expect((await world.as().send('{ children(first: 1) { totalCount } }')).status).toBe(401);
    expect((await world.as(world.sunshine.teacher).send('{ apiKeys(first: 1) { totalCount } }')).status).toBe(
      403,
    );
  });
});

test('every operation of our own clients is within the limits, with the largest pages', async () => {
  const { default: persisted } = await import('@porchlight/schema/persisted', { with: { type: 'json' } });
  const schema = servedSchema();
  const over = Object.values(persisted)
    .flatMap((operations) => Object.values<string>(operations))
    .map((text) => within(schema, parse(text), undefined, {}))
    .filter((found) => found instanceof Error);
  expect(over).toEqual([]);
});
