import { expect, test } from 'vitest';
import { joined, upserted } from './lists.ts';

const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

test('a new item comes first, a known one stays in its place', () => {
  expect(upserted([a, b], c)).toEqual([c, a, b]);
  const changed = { id: 'b', state: 'new' };
  expect(upserted<{ id: string; state?: string }>([a, b], changed)).toEqual([a, changed]);
});

test('pages are joined without doubles, though items moved between them', () => {
  expect(joined([a, b], [b, c])).toEqual([a, b, c]);
});
