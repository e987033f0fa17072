import { buildSchema, GraphQLError, parse } from 'graphql';
import { expect, test } from 'vitest';
import { LIMITS, type Measure, within } from './limits.ts';

const schema = buildSchema(`
  type Query { me: Person, people(first: Int, last: Int): PeopleConnection }
  type PeopleConnection { nodes: [Person] }
  type Person { name: String, friend: Person, friends: [Person!]!, people(first: Int): PeopleConnection }
  type Mutation { signIn: Person, rename: Person }
`);
const signIn = schema.getMutationType()?.getFields().signIn;
if (signIn) signIn.extensions = { runsAsSystem: true };

const measured = (text: string, variables = {}) => within(schema, parse(text), undefined, variables);
const message = (text: string) => {
  const found = measured(text);
  return found instanceof GraphQLError ? found.message : undefined;
};

test.each<[string, Partial<Measure>]>([
  ['{ me { name } }', { cost: 2, depth: 2, rootFields: 1, aliases: 0 }],
  ['{ __typename me { __typename a: name b: name } }', { cost: 3, aliases: 2, rootFields: 1 }],
  ['{ people(first: 50) { nodes { name } } }', { cost: 101, depth: 3 }],
  ['query($n: Int) { people(last: $n) { nodes { name } } }', { cost: 201 }],
  [
    '{ ...A me { name } } fragment A on Query { x: me { name } y: me { name } }',
    { rootFields: 3, aliases: 2 },
  ],
  ['{ me { friends { name friends { name } } } }', { cost: 1 + 1 + 4 * 2 + 16 }],
  ['{ me { ... on Person { friends { name } } } }', { cost: 2 + 4 }],
  ['{ ... { me { name } } }', { rootFields: 1, depth: 2 }],
])('%s', (text, expected) => {
  expect(measured(text)).toMatchObject(expected);
});

test('a page size that comes as a variable counts', () => {
  expect(measured('query($n: Int) { people(last: $n) { nodes { name } } }', { n: 7 })).toMatchObject({
    cost: 15,
  });
});

test.each([
  ['depth', `{ me ${'{ friend '.repeat(LIMITS.depth)}{ name }${' }'.repeat(LIMITS.depth)} }`],
  ['aliases', `{ me { ${Array.from({ length: 16 }, (_, i) => `a${i}: name`).join(' ')} } }`],
  ['aliases', `{ __schema { ${Array.from({ length: 16 }, (_, i) => `a${i}: types { name }`).join(' ')} } }`],
  ['rootFields', `{ ${Array.from({ length: 11 }, (_, i) => `a${i}: me { name }`).join(' ')} }`],
  ['cost', '{ people(first: 100) { nodes { people(first: 100) { nodes { name } } } } }'],
])('too much %s is refused', (limit, text) => {
  expect(message(text)).toMatch(new RegExp(`^${limit} of \\d+ is over the limit`));
});

test.each(['name', '__typename'])('fragments within fragments ending in %s are counted at once', (leaf) => {
  const levels = Array.from(
    { length: 120 },
    (_, i) => `fragment F${i} on Person { ...F${i + 1} ...F${i + 1} }`,
  );
  const bomb = `{ me { ...F0 } } ${levels.join(' ')} fragment F120 on Person { ${leaf} }`;
  const started = performance.now();
  expect(message(bomb)).toMatch(/^cost of/);
  expect(performance.now() - started).toBeLessThan(250);
});

test('a mutation that guesses at secrets stands alone', () => {
  expect(measured('mutation { __typename signIn { name } }')).toMatchObject({ rootFields: 1 });
  expect(measured('mutation { rename { name } other: rename { name } }')).toMatchObject({ rootFields: 2 });
  const alone = 'This mutation has to be the only one of its request.';
  expect(message('mutation { a: signIn { name } b: signIn { name } }')).toBe(alone);
  expect(message('mutation { rename { name } signIn { name } }')).toBe(alone);
  expect(message('mutation { rename { name } ...F } fragment F on Mutation { signIn { name } }')).toBe(alone);
});
