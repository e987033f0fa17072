import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { bearer, createFetcher } from './fetcher.ts';

test('a token is understood however it was pasted', () => {
  expect(bearer('')).toBeUndefined();
  expect(bearer('  ')).toBeUndefined();
  expect(bearer('plk_abc')).toBe('Bearer plk_abc');
  expect(bearer(' Authorization: Bearer plk_abc ')).toBe('Bearer plk_abc');
  expect(bearer('bearer plk_abc')).toBe('Bearer plk_abc');
});

test('a query is posted with the token of that moment', async () => {
  const sent: { url: string; headers: unknown; body: unknown }[] = [];
  let token = '';
  const fetcher = createFetcher({
    origin: 'http://here',
    token: () => token,
    fetch: async (url, init) => {
      sent.push({ url: String(url), headers: init?.headers, body: JSON.parse(String(init?.body)) });
      return Response.json({ data: { setup: { needed: false } } });
    },
  });
  const asked = { query: '{ setup { needed } }' };
  await fetcher(asked, { documentAST: parse(asked.query) });
  token = 'plk_abc';
  expect(await fetcher(asked)).toEqual({ data: { setup: { needed: false } } });
  expect(sent.map(({ url }) => url)).toEqual(['http://here/graphql', 'http://here/graphql']);
  expect(sent[0]?.headers).not.toHaveProperty('authorization');
  expect(sent[1]?.headers).toMatchObject({ authorization: 'Bearer plk_abc' });
});

test('a subscription is not posted', () => {
  const asked = { query: 'subscription { announcements { cursor } }' };
  const fetcher = createFetcher({
    origin: 'http://here',
    token: () => '',
    fetch: () => Promise.reject(new Error('posted')),
  });
  expect(fetcher(asked, { documentAST: parse(asked.query) })).toHaveProperty('next');
});
