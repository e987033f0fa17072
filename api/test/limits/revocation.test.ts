import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiKey, PASSWORD } from '../world/home.ts';
import { bearer, familyClaims, openWorld, type Socket, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Runs what ends somebody's access, and tells with what code and after how many seconds their socket closed. */
async function endsWith(who: Parameters<World['socket']>[0], revoke: () => Promise<unknown>) {
  const socket = await world.socket(who);
  await revoke();
  const started = performance.now();
  // Who was seen is remembered for two seconds of the api's clock.
  world.clock.advance(2_000);
  const { code } = await socket.closed;
  return { code, inTime: performance.now() - started < 3_500 };
}
const OUT = { code: 4403, inTime: true };

describe('an open socket ends within five seconds when', () => {
  test('its session expires', async () => {
    expect(await endsWith(world.sunshine.doctor, async () => world.clock.advance(15 * 60_000))).toEqual(OUT);
  });

  test('its device is revoked', async () => {
    const [, kiosk] = world.sunshine.kiosks;
    const revoke = () => world.as(world.sunshine.admin).done('revokeDevice', { deviceId: kiosk.id });
    expect(await endsWith(kiosk, revoke)).toEqual(OUT);
    expect((await world.as(kiosk).send('{ viewer { kind } }')).status).toBe(401);
  });

  test('the device of its family session is revoked', async () => {
    const family = await world.family(world.rainbow);
    const [kiosk] = world.rainbow.kiosks;
    const mother = familyClaims(world.rainbow, family.mother);
    const revoke = () => world.as(world.rainbow.admin).done('revokeDevice', { deviceId: kiosk.id });
    expect(await endsWith(mother, revoke)).toEqual(OUT);
  });

  test('its API key is revoked', async () => {
    const secret = await world.work(world.sunshine, async (work) => apiKey(work, ['ATTENDANCE_READ']));
    const admin = world.as(world.sunshine.admin);
    const revoke = async () => {
      const { apiKeys } = await admin.query<{ apiKeys: { nodes: { id: string }[] } }>(
        '{ apiKeys(first: 1) { nodes { id } } }',
      );
      await admin.done('revokeApiKey', { apiKeyId: apiKeys.nodes[0]?.id });
    };
    expect(await endsWith(bearer(secret), revoke)).toEqual(OUT);
  });

  test('whoever holds it signs out', async () => {
    const { neighbour } = world.sunshine;
    expect(await endsWith(neighbour, () => world.as(neighbour).done('signOut', {}))).toEqual(OUT);
  });

  test('they leave the kindergarten: socket, requests and a new sign-in', async () => {
    const { doctor, admin } = world.rainbow;
    const leader = world.as(admin);
    const { node } = await leader.query<{ node: { version: number } }>(
      'query($id: ID!) { node(id: $id) { ... on StaffMember { version } } }',
      { id: doctor.id },
    );
    const leave = { staffMemberId: doctor.id, version: node.version };
    expect(await endsWith(doctor, () => leader.done('endStaffMember', leave))).toEqual(OUT);
    expect((await world.as(doctor).send('{ viewer { kind } }')).status).toBe(401);
    const credentials = { email: doctor.email, password: PASSWORD };
    expect(await world.as().refusal('signIn', credentials)).toBe('SIGN_IN_FAILED');
  });

  test('they are given other classes', async () => {
    const { teacher } = world.sunshine;
    const revoke = () =>
      world.owner.query("update staff_member set classroom_ids = '{}' where id = $1", [teacher.row]);
    expect(await endsWith(teacher, revoke)).toEqual(OUT);
  });
});

test('a socket that nobody ended stays', async () => {
  const socket = await world.socket(world.sunshine.principal);
  expect(
    await endsWith(world.rainbow.principal, () => world.as(world.rainbow.principal).done('signOut', {})),
  ).toEqual(OUT);
  await socket.ping();
  expect(socket.ws.readyState).toBe(socket.ws.OPEN);
  socket.drop();
});

test('forty programs stay on their sockets: one look at them all takes nobody for revoked', async () => {
  const secrets = await world.work(world.rainbow, async (work) =>
    Array.from({ length: 40 }, () => apiKey(work, ['ATTENDANCE_READ'])),
  );
  const sockets: Socket[] = [];
  for (const secret of secrets) sockets.push(await world.socket(bearer(secret)));
  let closed = 0;
  for (const socket of sockets) void socket.closed.then(() => (closed += 1));
  // Whoever is revoked meanwhile is out: so the look at everybody has happened.
  const { teacher } = world.rainbow;
  expect(await endsWith(teacher, () => world.as(teacher).done('signOut', {}))).toEqual(OUT);
  await Promise.all(sockets.map((socket) => socket.ping()));
  expect(closed).toBe(0);
  for (const socket of sockets) socket.drop();
});
