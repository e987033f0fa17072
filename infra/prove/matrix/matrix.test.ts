import { buildSchema, OperationTypeNode, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { foreignIn, toldIn } from './canaries.ts';
import { coordinateOf, everyStep, probe, selectionOf, waysFrom } from './documents.ts';
import { may, readList } from './expected-access.ts';
import { eachOf, Findings } from './findings.ts';
import { type Everything, NODE_TYPES, type Sight } from './rows.ts';

const schema = buildSchema(`
  interface Node { id: ID! }
  scalar Cursor
  type Child implements Node { id: ID! name: String! friends(first: Int): [Child!]! }
  type Query { node(id: ID!): Node, setup: Setup!, board(classroomId: ID!): Board! }
  type Board { children: [Child!]! }
  type Setup { needed: Boolean! }
  type Subscription { changed(after: Cursor): Child! }
`);
const anything = () => true;
const childOf = (type: string) => everyStep(schema).find((step) => coordinateOf(step) === type);

describe('ways and documents', () => {
  test('the shortest open way is taken, and `node` leads to every type with an id', () => {
    const names = (open: (coordinate: string) => boolean) =>
      waysFrom(schema, OperationTypeNode.QUERY, open).get('Child')?.map(coordinateOf);
    expect(names(anything)).toEqual(['Query.node']);
    expect(names((coordinate) => coordinate !== 'Query.node')).toEqual(['Query.board', 'Board.children']);
    expect(names((coordinate) => coordinate === 'Query.setup')).toBeUndefined();
  });

  test('every probe is valid, and cannot run without its variables', () => {
    for (const operation of [OperationTypeNode.QUERY, OperationTypeNode.SUBSCRIPTION]) {
      const ways = waysFrom(schema, operation, anything);
      for (const step of everyStep(schema)) {
        const way = ways.get(step.type.name);
        if (!way) continue;
        const text = probe(operation, way, step);
        expect(validate(schema, parse(text)), text).toEqual([]);
        expect(text).toContain(operation === OperationTypeNode.QUERY ? '@include(if: $go)' : 'after: "none"');
      }
    }
    expect(childOf('Child.name')).toBeDefined();
  });

  test('a selection holds what may be asked, and ends at its depth', () => {
    const type = schema.getType('Child') as Parameters<typeof selectionOf>[0];
    const open = (coordinate: string) => coordinate !== 'Child.name';
    expect(selectionOf(type, { open, levels: 1, first: 3 })).toBe('{ id friends(first: 3) { id } }');
    expect(selectionOf(type, { open: () => false, levels: 1, first: 3 })).toBe('');
  });
});

describe('what is expected', () => {
  const list = readList('A | kiosk people-read | x y\nA | everybody | z');
  test('a kind, a scope, everybody, and nobody for what is not listed', () => {
    expect(may({ kind: 'KIOSK', scopes: [] }, 'A.x', list)).toBe(true);
    expect(may({ kind: 'INTEGRATOR', scopes: ['PEOPLE_READ'] }, 'A.y', list)).toBe(true);
    expect(may({ kind: 'INTEGRATOR', scopes: [] }, 'A.y', list)).toBe(false);
    expect(may({ kind: 'ANONYMOUS', scopes: [] }, 'A.z', list)).toBe(true);
    expect(may({ kind: 'ADMIN', scopes: [] }, 'A.unlisted', list)).toBe(false);
  });
  test('a word nobody knows and a field listed twice are mistakes', () => {
    expect(() => readList('A | teachers | x')).toThrow('teachers');
    expect(() => readList('A | kiosk | x\nA | staff | x')).toThrow('twice');
  });
});

describe('markers', () => {
  const [mine, theirs, foreign] = ['1', '2', '3'].map((n) => `0000000${n}-0000-4000-8000-000000000000`);
  const sight = Object.fromEntries(NODE_TYPES.map((type) => [type, new Set([mine])])) as unknown as Sight;
  const homeOf = new Map([mine, theirs].map((id) => [id, 'here'])).set(foreign, 'there');
  const all = { homeOf } as unknown as Everything;
  const opaque = (id = '') => Buffer.from(`Child:${id}`).toString('base64url');

  test('a row is found by its marker and by its id', () => {
    expect(toldIn(`{"name":"~Child:${mine}~","id":"${opaque(theirs)}","token":"${'x'.repeat(60)}"}`)).toEqual(
      [
        { type: 'Child', id: mine, by: 'marker' },
        { type: 'Child', id: theirs, by: 'id' },
      ],
    );
  });

  test('what is not theirs is named; ids without rows only where they may stand', () => {
    expect(foreignIn(`"${opaque(mine)}" ~Child:${mine}~`, sight, 'here', all)).toBeUndefined();
    expect(foreignIn(`"${opaque(theirs)}"`, sight, 'here', all)).toContain('by id');
    expect(foreignIn(`"${opaque(theirs)}"`, sight, 'here', all, 'kindergarten')).toBeUndefined();
    expect(foreignIn(`~Child:${theirs}~`, sight, 'here', all, 'kindergarten')).toContain('by marker');
    expect(foreignIn(`"${opaque(foreign)}"`, sight, 'here', all, 'kindergarten')).toContain('another');
  });
});

test('findings end a search when there are enough', async () => {
  const findings = new Findings(1);
  const tried: number[] = [];
  await eachOf(
    [1, 2, 3],
    findings,
    async (item) => {
      tried.push(item);
      findings.note(item === 2 ? { leaked: 'two' } : {});
    },
    1,
  );
  expect(tried).toEqual([1, 2]);
  expect({ red: findings.red, checks: findings.checks, leaks: findings.leaks }).toEqual({
    red: true,
    checks: 2,
    leaks: ['two'],
  });
});
