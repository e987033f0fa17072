import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoFile, seedDemonstration } from '../../src/modules/demonstration/demonstration.module.ts';
import { kioskKeys } from '../world/home.ts';
import { bearer, openWorld, type Person, type World } from '../world.ts';

let world: World;
let demo: DemoFile;
beforeAll(async () => {
  // A Monday, half past nine in Shanghai: the families have arrived.
  world = await openWorld({ empty: true, clock: '2026-11-23T01:30:00Z' });
  demo = (await seedDemonstration(world.surroundings, 'http://here', 'sip:100@here')) as DemoFile;
}, 120_000);
afterAll(() => world.close());

const staff = async (role: string): Promise<Person> => {
  const who = demo.staff.find((person) => person.role === role);
  const { session } = await world
    .as()
    .done<{ session: { token: string } }>(
      'signIn',
      { email: who?.email, password: who?.password },
      'session { token }',
    );
  return world.as(bearer(session.token));
};
/** The kiosk that the pairing address in demo.json is for. */
const kiosk = async (): Promise<Person> => {
  const code = new URL(demo.kioskPairingUrl).searchParams.get('pair');
  const { publicKey } = kioskKeys();
  await world.as().done('pairDevice', { code, publicKey });
  const { rows } = await world.owner.query<{ id: string; kindergartenId: string }>(
    'select id, kindergarten_id as "kindergartenId" from device where public_key = $1',
    [publicKey],
  );
  const [device] = rows;
  if (!device) throw new Error('the device was not paired');
  return world.as({ kind: 'KIOSK', ...device, deviceId: device.id });
};

test('the health doctor finds a morning: checks, a fever that waits, medicine at noon, two children away sick', async () => {
  const doctor = await staff('HEALTH_DOCTOR');
  const { healthBoard, sickAbsences } = await doctor.query<{
    healthBoard: {
      waitingCount: number;
      entries: {
        morningCheck: { feeling: string | null; result: string | null; retestDueAt: string | null } | null;
        medicationRequests: { doses: { dueAt: string }[] }[];
        allergies: { substance: string; severity: string }[];
      }[];
    };
    sickAbsences: { days: number; followUps: { note: string }[] }[];
  }>(
    `{ healthBoard { waitingCount entries { morningCheck { feeling result retestDueAt } medicationRequests { doses { dueAt } } allergies { substance severity } } }
       sickAbsences { days followUps { note } } }`,
  );
  const checks = healthBoard.entries.flatMap(({ morningCheck }) => morningCheck ?? []);
  expect(new Set(checks.map(({ result }) => result))).toEqual(
    new Set(['HEALTHY', 'OBSERVE', 'MEDICATION', null]),
  );
  expect(checks.filter(({ retestDueAt }) => retestDueAt)).toHaveLength(1);
  expect(
    healthBoard.entries.flatMap(({ medicationRequests }) => medicationRequests.flatMap(({ doses }) => doses)),
  ).toEqual([{ dueAt: '12:00' }]);
  expect(healthBoard.entries.flatMap(({ allergies }) => allergies)).toContainEqual({
    substance: '花生 Peanut',
    severity: 'SEVERE',
  });
  expect(sickAbsences).toHaveLength(2);
  expect(sickAbsences.every(({ days }) => days >= 2)).toBe(true);
  expect(sickAbsences.flatMap(({ followUps }) => followUps)).toHaveLength(1);
});

test('the code in demo.json opens its delegation; collectors have faces', async () => {
  const door = await kiosk();
  const [delegated] = demo.delegations;
  const { openPickupDelegation } = await door.query<{ openPickupDelegation: { delegation: object } }>(
    'mutation($i: OpenPickupDelegationInput!) { openPickupDelegation(input: $i) { delegation { collectorName state door children { id } photo { url } } } }',
    { i: { code: delegated?.code } },
  );
  expect(openPickupDelegation.delegation).toMatchObject({
    collectorName: delegated?.collector,
    state: 'ACTIVE',
    door: 'PHONE',
    children: delegated?.children.map(({ id }) => ({ id })),
  });
  const { node } = await door.query<{ node: { collectors: { kind: string; photo: object | null }[] } }>(
    'query($id: ID!) { node(id: $id) { ... on Child { collectors { kind photo { contentType } } } } }',
    { id: demo.families[0]?.children[0]?.id },
  );
  expect(node.collectors.map(({ kind }) => kind)).toEqual(['PERMANENT', 'PERMANENT', 'REGULAR']);
  expect(node.collectors.every(({ photo }) => photo !== null)).toBe(true);
});

test('the restricted adult in demo.json is known to staff, with face and reason; nothing has happened yet', async () => {
  const principal = await staff('PRINCIPAL');
  const [restricted] = demo.restrictions;
  const { node } = await principal.query<{
    node: { pickupRestrictions: { reason: string; familyMember: { id: string; photo: object | null } }[] };
  }>(
    'query($id: ID!) { node(id: $id) { ... on Child { pickupRestrictions { reason familyMember { id photo { url } } } } } }',
    { id: restricted?.children[0]?.id },
  );
  expect(node.pickupRestrictions).toMatchObject([
    { reason: expect.stringContaining('法院'), familyMember: { photo: { url: expect.any(String) } } },
  ]);
  const { pickupAlerts } = await principal.query<{ pickupAlerts: { totalCount: number } }>(
    '{ pickupAlerts(first: 1) { totalCount } }',
  );
  expect(pickupAlerts.totalCount).toBe(0);
});

test('the house: a drill behind it, a check-out somebody forgot, somebody who comes late, cards of the staff', async () => {
  const principal = await staff('PRINCIPAL');
  const house = await principal.query<{
    forgottenCheckOuts: { nodes: { date: string }[] };
    rollCalls: { nodes: { kind: string; finishedAt: string; missingCount: number; presentCount: number }[] };
    staffMembers: { nodes: { hasCard: boolean }[] };
    kindergarten: { classrooms: { id: string }[] };
  }>(`{ forgottenCheckOuts(first: 5) { nodes { date } } rollCalls(first: 5) { nodes { kind finishedAt missingCount presentCount } }
    staffMembers(first: 20) { nodes { hasCard } } kindergarten { classrooms { id } } }`);
  expect(house.forgottenCheckOuts.nodes).toEqual([{ date: '2026-11-20' }]);
  expect(house.rollCalls.nodes).toMatchObject([{ kind: 'FIRE_DRILL', missingCount: 0 }]);
  expect(house.rollCalls.nodes[0]?.presentCount).toBeGreaterThan(60);
  expect(house.staffMembers.nodes.every(({ hasCard }) => hasCard)).toBe(true);
  expect(demo.staff.every(({ card }) => /^\d{16}$/.test(card))).toBe(true);
  const entries = await Promise.all(
    house.kindergarten.classrooms.map(async ({ id }) => {
      const { classBoard } = await principal.query<{
        classBoard: { entries: { late: boolean; partialAbsence: string | null; expected: boolean }[] };
      }>('query($id: ID!) { classBoard(classroomId: $id) { entries { late partialAbsence expected } } }', {
        id,
      });
      return classBoard.entries;
    }),
  );
  expect(entries.flat().some(({ late }) => late)).toBe(true);
  expect(entries.flat().filter(({ partialAbsence }) => partialAbsence === 'LATE_ARRIVAL')).toHaveLength(1);
});
