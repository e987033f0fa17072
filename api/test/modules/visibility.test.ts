import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiKey } from '../world/home.ts';
import { bearer, familyClaims, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const admin = () => world.as(world.sunshine.admin);

describe('who sees whom', () => {
  const NAMES = '{ children(first: 100) { totalCount nodes { id givenName } } }';
  interface Names {
    children: { nodes: { id: string }[] };
  }
  const ids = async (who: Parameters<World['as']>[0]) =>
    (await world.as(who).query<Names>(NAMES)).children.nodes.map(({ id }) => id);

  test('teachers their classes, families their children, everybody else the house', async () => {
    const { sunshine } = world;
    const here = await world.family();
    const there = await world.family(sunshine, { classroom: sunshine.classes[1], children: 1 });
    const all = [...here.children, ...there.children].map(({ id }) => id);
    expect(await ids(sunshine.principal)).toEqual(expect.arrayContaining(all));
    expect(await ids(sunshine.teacher)).not.toContain(there.children[0].id);
    expect(await ids(sunshine.neighbour)).toContain(there.children[0].id);
    expect(await ids(familyClaims(sunshine, there.mother))).toEqual([there.children[0].id]);
    expect(await ids(familyClaims(sunshine, here.grandmother, 'FAMILY_CARD'))).toHaveLength(2);
    expect(await ids(world.rainbow.principal)).not.toContain(all[0]);
  });

  test('a card shows given names, and nothing that a stranger with it should learn', async () => {
    const { sunshine } = world;
    const family = await world.family();
    const card = world.as(familyClaims(sunshine, family.grandmother, 'FAMILY_CARD'));
    for (const field of ['familyName', 'phone', 'cards { lastDigits }']) {
      const { status } = await card.send(
        `query($id: ID!) { node(id: $id) { ... on FamilyMember { ${field} } } }`,
        { id: family.mother.id },
      );
      expect([field, status]).toEqual([field, 403]);
    }
    expect((await card.send('{ children(first: 1) { nodes { familyName } } }')).status).toBe(403);
  });

  test('a program sees what its scopes say', async () => {
    const secret = await world.work(world.sunshine, async (work) => apiKey(work, ['ATTENDANCE_READ']));
    const program = world.as(bearer(secret));
    expect((await program.send(NAMES)).errors).toBeUndefined();
    expect((await program.send('{ children(first: 1) { nodes { familyName } } }')).status).toBe(403);
    expect((await program.send('{ tickets(first: 1) { totalCount } }')).status).toBe(403);
    expect((await program.send('{ households(first: 1) { nodes { members { phone } } } }')).status).toBe(403);
  });

  test('pages go through everything once, forwards and backwards', async () => {
    for (let index = 0; index < 6; index += 1) await world.family(world.sunshine, { children: 3 });
    const everybody = await ids(world.sunshine.admin);
    expect(everybody.length).toBeGreaterThan(14);
    interface Paged {
      children: { nodes: { id: string }[]; pageInfo: Record<string, string | boolean | null> };
    }
    const walk = async (size: 'first' | 'last', cursor: string, edge: string, further: string) => {
      const query = `query($at: String) { children(${size}: 7, ${cursor}: $at) { nodes { id } pageInfo { ${edge} ${further} } } }`;
      const found: string[][] = [];
      let at: string | boolean | null | undefined = null;
      do {
        const { nodes, pageInfo }: Paged['children'] = (await admin().query<Paged>(query, { at })).children;
        found.push(nodes.map(({ id }) => id));
        at = pageInfo[further] ? pageInfo[edge] : null;
      } while (at);
      return found;
    };
    expect((await walk('first', 'after', 'endCursor', 'hasNextPage')).flat()).toEqual(everybody);
    expect((await walk('last', 'before', 'startCursor', 'hasPreviousPage')).toReversed().flat()).toEqual(
      everybody,
    );
  });
});
