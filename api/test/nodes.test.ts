import { isAbstractType, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { expect, test } from 'vitest';
import { servedSchema } from '../src/app.ts';

test('a compiled operation tells the type of a node in the same turn', async () => {
  const schema = servedSchema();
  const compiled = compileQuery(
    schema,
    parse('query Any($id: ID!) { node(id: $id) { __typename id ... on Child { givenName } } }'),
  );
  if (!isCompiledQuery(compiled)) throw new Error('the operation did not compile');
  const child = {
    __typename: 'Child',
    id: '01a20027-8fff-70a5-9945-bfd1aab7b4ad',
    givenName: '小雨',
    key: 'x',
  };
  const id = Buffer.from(`Child:${child.id}`).toString('base64url');
  const result = await compiled.query(undefined, { load: async () => child }, { id });
  expect(result).toEqual({ data: { node: { __typename: 'Child', id, givenName: '小雨' } } });
});

test('every abstract type answers without a promise', () => {
  for (const type of Object.values(servedSchema().getTypeMap()).filter(isAbstractType))
    expect(type.resolveType?.({ __typename: 'Child' }, undefined as never, undefined as never, type)).toBe(
      type.name.startsWith('__') ? undefined : 'Child',
    );
});
