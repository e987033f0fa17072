import { afterAll, beforeAll, expect, test } from 'vitest';
import { bearer, familyClaims, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('everybody is who they are', async () => {
  const { sunshine } = world;
  const family = await world.family();
  const kinds = await Promise.all(
    [
      undefined,
      sunshine.admin,
      sunshine.principal,
      sunshine.doctor,
      sunshine.teacher,
      sunshine.kiosks[0],
      bearer(sunshine.apiKey),
      familyClaims(sunshine, family.mother),
      familyClaims(sunshine, family.grandmother, 'FAMILY_CARD'),
      bearer(world.secrets.voiceKey),
    ].map((who) => world.as(who).query<{ viewer: { kind: string } }>('{ viewer { kind } }')),
  );
  expect(kinds.map(({ viewer }) => viewer.kind)).toEqual([
    'ANONYMOUS',
    'ADMIN',
    'PRINCIPAL',
    'HEALTH_DOCTOR',
    'CLASS_TEACHER',
    'KIOSK',
    'INTEGRATOR',
    'FAMILY_PROVEN',
    'FAMILY_CARD',
    'PHONE_LINE',
  ]);
});

test('an event reaches a subscriber', async () => {
  const { sunshine } = world;
  const family = await world.family();
  const socket = await world.socket(sunshine.teacher);
  const arrivals = await socket.subscribe<{ attendanceChanged: { child: { id: string } } }>(
    'subscription { attendanceChanged { child { id } } }',
  );
  await world.as(sunshine.kiosks[0]).done('checkInChildren', {
    childIds: [family.children[0].id],
    familyMemberId: family.mother.id,
    verification: 'CARD',
  });
  expect(await arrivals.first(1)).toEqual([{ attendanceChanged: { child: { id: family.children[0].id } } }]);
});
