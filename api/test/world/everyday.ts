import { type Family, familyClaims, type Home, type World } from '../world.ts';

/** What happens around a family in a day, so that every table of pick-up, health and attendance has rows. Its first child is inside. */
export async function everyday(world: World, home: Home, family: Family, recordingId: string): Promise<void> {
  await pickUp(world, home, family);
  await health(world, home, family);
  await attendance(world, home, family);
  await devices(world, home, family, recordingId);
  await lives(world, home, family);
}

async function pickUp(world: World, home: Home, family: Family): Promise<void> {
  const mother = world.as(familyClaims(home, family.mother));
  const kiosk = world.as(home.kiosks[0]);
  const childIds = [family.children[0].id];
  const aunt = { kind: 'PERMANENT', relation: 'OTHER', familyName: '周', givenName: '小姨' };
  await mother.done('authorisePickup', { childIds, ...aunt });
  await mother.done('delegatePickup', { childIds, collectorName: '同事' });
  const collecting = { childIds, verification: 'CARD' };
  await kiosk.done('checkOutChildren', { ...collecting, familyMemberId: family.mother.id });
  await kiosk.done('checkInChildren', { ...collecting, familyMemberId: family.mother.id });
  const order = { childIds, familyMemberId: family.grandmother.id, reason: '法院' };
  await world.as(home.principal).done('restrictPickup', order);
  await kiosk.done('checkOutChildren', { ...collecting, familyMemberId: family.grandmother.id });
}

async function health(world: World, home: Home, family: Family): Promise<void> {
  const doctor = world.as(home.doctor);
  const [first, second] = family.children;
  const childId = first.id;
  const { medicationRequest } = await world
    .as(familyClaims(home, family.mother))
    .done<{ medicationRequest: { id: string } }>(
      'requestMedication',
      { childId, drug: '止咳糖浆', dose: '5 ml', times: ['12:00'] },
      'medicationRequest { id }',
    );
  await doctor.done('recordDose', { medicationRequestId: medicationRequest.id, dueAt: '12:00' });
  await doctor.done('recordMorningCheck', { childId, signs: ['COUGH'], result: 'OBSERVE' });
  await doctor.done('recordAllergy', { childId, substance: '花生', severity: 'SEVERE' });
  await doctor.done('followUpSickAbsence', { childId: second?.id, note: '好多了' });
  const { kindergarten } = await doctor.query<{ kindergarten: { healthRules: object } }>(
    '{ kindergarten { healthRules { askAtKiosk feverCelsius retestAfterMinutes cards { result colour shape } } } }',
  );
  await doctor.query(
    'mutation($i: SetHealthRulesInput!) { setHealthRules(input: $i) { userErrors { code } } }',
    { i: kindergarten.healthRules },
  );
}

async function lives(world: World, home: Home, family: Family): Promise<void> {
  const { node } = await world
    .as(home.admin)
    .query<{ node: { version: number } }>('query($id: ID!) { node(id: $id) { ... on Child { version } } }', {
      id: family.children[0].id,
    });
  const wish = { childId: family.children[0].id, familyName: '林', givenName: '小米粒', ...node };
  await world.as(home.admin).done('updateChild', wish);
}

async function attendance(world: World, home: Home, family: Family): Promise<void> {
  const childId = family.children[0].id;
  await world
    .as(home.kiosks[0])
    .done('reportLatePickup', { childIds: [childId], familyMemberId: family.mother.id, expectedAt: '18:00' });
  const principal = world.as(home.principal);
  const { rollCall } = await principal.done<{ rollCall: { id: string } }>(
    'startRollCall',
    { kind: 'FIRE_DRILL' },
    'rollCall { id }',
  );
  await principal.done('markRollCall', { rollCallId: rollCall.id, marks: [{ childId, result: 'PRESENT' }] });
}

async function devices(world: World, home: Home, family: Family, recordingId: string): Promise<void> {
  const admin = world.as(home.admin);
  await admin.done('allowPinChange', { familyMemberId: family.grandmother.id });
  await admin.done('recordPhrase', { key: 'kiosk.greeting', language: 'ZH_CN', recordingId });
  const kiosk = world.as(home.kiosks[1]);
  const occurredAt = world.clock.now().toISOString();
  const wish = { childIds: [family.children[0].id], wish: 'CHECK_OUT', code: 'NOT_PRESENT', occurredAt };
  await kiosk.done('reportConflict', wish);
  const other = await world.family(home);
  // One try more than are evaluated.
  for (let tries = 0; tries < 6; tries += 1)
    await kiosk.mutate('openFamilySession', { familyMemberId: other.mother.id, pin: '000000' });
}
