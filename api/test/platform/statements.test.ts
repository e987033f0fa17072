import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** How many statements a query takes: the least of three, because the api's other work may fall into one of them. */
async function statements(query: string): Promise<number> {
  const counts: number[] = [];
  for (let time = 0; time < 3; time += 1) counts.push(await statementsOnce(query));
  return Math.min(...counts);
}

async function statementsOnce(query: string): Promise<number> {
  const admin = world.as(world.sunshine.admin);
  await admin.query('{ kindergarten { name } }');
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  await admin.query(query);
  const count = asked.mock.calls.length;
  asked.mockRestore();
  return count;
}

test.each([
  [
    'children with their class, day and family',
    '{ children(first: 100) { nodes { givenName classroom { name } day { status arrivedWith { givenName } absence { reason } } households { members { relation } } photo { url } } } }',
  ],
  ['classes with their count', '{ kindergarten { classrooms { name childCount } } }'],
  [
    'notices with their words, classes and reach',
    '{ notices(first: 100) { nodes { text { title } texts { body } classrooms { name } reach { householdCount receipts { door } } } } }',
  ],
  [
    'tickets with their answers',
    '{ tickets(first: 100) { nodes { answers { text } assignee { name } child { givenName } familyMember { givenName } } } }',
  ],
  [
    'families with their cards and phones',
    '{ households(first: 100) { nodes { members { givenName phone cards { lastDigits } } } } }',
  ],
])('%s take as many statements for many as for few', async (_name, query) => {
  const grow = async () => {
    const { sunshine } = world;
    for (let index = 0; index < 3; index += 1) {
      const family = await world.family(sunshine, { classroom: sunshine.classes[index % 2 ? 1 : 0] });
      const named = { familyMemberId: family.mother.id };
      const kiosk = world.as(sunshine.kiosks[0]);
      await kiosk.done('checkInChildren', {
        ...named,
        childIds: [family.children[0].id],
        verification: 'CARD',
      });
      await kiosk.done('submitTicket', {
        ...named,
        kind: 'FEEDBACK',
        category: 'MEALS',
        childId: family.children[0].id,
      });
      await world.as(sunshine.admin).done('publishNotice', {
        classroomIds: [sunshine.classes[0].id],
        urgency: 'ROUTINE',
        texts: [{ language: 'ZH_CN', title: '春游', body: '周五' }],
      });
      await world
        .as(sunshine.admin)
        .done('addClassroom', { name: randomUUID().slice(0, 30), ageGroup: 'JUNIOR' });
    }
  };
  await grow();
  const few = await statements(query);
  await grow();
  expect(await statements(query)).toBe(few);
});
