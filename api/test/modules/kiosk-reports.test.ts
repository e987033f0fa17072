import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bearer, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Device {
  id: string;
  online: boolean;
  appVersion: string | null;
  queueDepth: number | null;
  oldestQueuedAt: string | null;
  reportedAt: string | null;
  reloadedAt: string | null;
  reloadRequestedAt: string | null;
  openConflictCount: number;
}
const device = async (index: 0 | 1 = 0) =>
  (
    await world
      .as(world.sunshine.principal)
      .query<{ node: Device }>(
        'query($id: ID!) { node(id: $id) { ... on Device { online appVersion queueDepth oldestQueuedAt reportedAt reloadedAt reloadRequestedAt openConflictCount } } }',
        { id: world.sunshine.kiosks[index].id },
      )
  ).node;
const STARTED = '2026-11-20T23:00:00Z';
const report = (more: object = {}, index: 0 | 1 = 0) =>
  world
    .as(world.sunshine.kiosks[index])
    .mutate<{ reload: boolean }>(
      'reportDevice',
      { appVersion: '1.4.2', queueDepth: 0, startedAt: STARTED, ...more },
      'reload',
    );
const announced = async (kind: string, index: 0 | 1 = 0) =>
  (
    await world.owner.query('select from announcement where kind = $1 and subject_id = $2', [
      kind,
      world.sunshine.kiosks[index].row,
    ])
  ).rowCount ?? 0;
const now = () => world.clock.now().toISOString();

describe('a kiosk says how it is doing', () => {
  test('and is online for two minutes; it is announced when something changed', async () => {
    const oldestQueuedAt = '2026-11-21T00:05:00.000Z';
    expect(await report({ queueDepth: 3, oldestQueuedAt })).toMatchObject({ reload: false, userErrors: [] });
    expect(await device()).toEqual({
      online: true,
      appVersion: '1.4.2',
      queueDepth: 3,
      oldestQueuedAt,
      reportedAt: now(),
      reloadedAt: now(),
      reloadRequestedAt: null,
      openConflictCount: 0,
    });
    await report({ queueDepth: 3, oldestQueuedAt });
    expect(await announced('DEVICE_REPORTED')).toBe(1);
    await report();
    expect(await device()).toMatchObject({ queueDepth: 0, oldestQueuedAt: null });
    expect(await announced('DEVICE_REPORTED')).toBe(2);
    world.clock.advance(120_000);
    expect(await device()).toMatchObject({ online: true });
    world.clock.advance(1_000);
    expect(await device()).toMatchObject({ online: false });
  });

  test('and is asked to load its page anew until it has, whatever its clock says', async () => {
    await report({ startedAt: STARTED });
    world.clock.advance(1_000);
    const { device: asked } = await world
      .as(world.sunshine.admin)
      .done<{ device: Device }>(
        'requestDeviceReload',
        { deviceId: world.sunshine.kiosks[0].id },
        'device { reloadRequestedAt }',
      );
    expect(asked.reloadRequestedAt).toBe(now());
    expect(await announced('DEVICE_RELOAD_REQUESTED')).toBe(1);
    world.clock.advance(1_000);
    expect(await report()).toMatchObject({ reload: true });
    expect(await report()).toMatchObject({ reload: true });
    // A clock a year behind: another load is another load.
    expect(await report({ startedAt: '2025-01-01T00:00:00Z' })).toMatchObject({ reload: false });
    expect(await device()).toMatchObject({ reloadedAt: now() });
  });

  test('of nonsense nothing is kept, and only of itself', async () => {
    expect((await report({ appVersion: ' ' })).userErrors[0]?.code).toBe('INPUT_INVALID');
    expect((await report({ queueDepth: -1 })).userErrors[0]?.code).toBe('INPUT_INVALID');
    await report({ appVersion: 'v'.repeat(90) }, 1);
    expect((await device(1)).appVersion).toBe('v'.repeat(40));
    const ask = 'mutation($input: ReportDeviceInput!) { reportDevice(input: $input) { reload } }';
    const input = { appVersion: '1', queueDepth: 0, startedAt: STARTED };
    for (const who of [world.sunshine.admin, bearer(world.sunshine.apiKey)])
      expect((await world.as(who).send(ask, { input })).status).toBe(403);
    const foreign = { deviceId: world.sunshine.kiosks[0].id };
    expect(await world.as(world.rainbow.admin).refusal('requestDeviceReload', foreign)).toBe('NOT_FOUND');
  });

  test('until it is revoked: then it is heard no more', async () => {
    const fresh = await openWorld();
    const kiosk = fresh.as(fresh.sunshine.kiosks[0]);
    const wish = { appVersion: '1', queueDepth: 0, startedAt: STARTED };
    expect(await kiosk.refusal('reportDevice', wish)).toBeUndefined();
    await fresh.as(fresh.sunshine.admin).done('revokeDevice', { deviceId: fresh.sunshine.kiosks[0].id });
    // Within the two seconds for which a principal is remembered, the report itself is refused.
    expect(await kiosk.refusal('reportDevice', wish)).toBe('DEVICE_UNKNOWN');
    fresh.clock.advance(2_001);
    const ask = 'mutation($input: ReportDeviceInput!) { reportDevice(input: $input) { reload } }';
    expect((await kiosk.send(ask, { input: wish })).status).toBe(401);
    const reload = { deviceId: fresh.sunshine.kiosks[0].id };
    expect(await fresh.as(fresh.sunshine.admin).refusal('requestDeviceReload', reload)).toBe(
      'DEVICE_UNKNOWN',
    );
    await fresh.close();
  });
});

interface Conflict {
  id: string;
  wish: string;
  code: string;
  occurredAt: string;
  settledAt: string | null;
  note: string | null;
  settledBy: { name: string } | null;
  device: { id: string };
  familyMember: { id: string } | null;
  children: { id: string }[];
}
const CONFLICT =
  'id wish code occurredAt settledAt note settledBy { name } device { id } familyMember { id } children { id }';
const conflicts = async (who: Parameters<World['as']>[0], open?: boolean) =>
  (
    await world
      .as(who)
      .query<{ conflicts: { nodes: Conflict[] } }>(
        `query($open: Boolean) { conflicts(first: 50, open: $open) { nodes { ${CONFLICT} } } }`,
        { open },
      )
  ).conflicts.nodes;

describe('what a kiosk could not bring through', () => {
  const wish = { wish: 'CHECK_OUT', code: 'NOT_PRESENT', occurredAt: '2026-11-20T09:00:00.000Z' };
  const tell = (more: object) =>
    world.as(world.sunshine.kiosks[0]).done('reportConflict', { ...wish, ...more });

  test('is kept, once, shown to staff of the child, and settled by one of them', async () => {
    const family = await world.family();
    const key = { idempotencyKey: randomUUID() };
    const about = { childIds: [family.children[0].id], familyMemberId: family.mother.id, ...key };
    await tell(about);
    await tell(about);
    const [conflict] = await conflicts(world.sunshine.teacher, true);
    expect(conflict).toMatchObject({
      ...wish,
      settledAt: null,
      device: { id: world.sunshine.kiosks[0].id },
      familyMember: { id: family.mother.id },
      children: [{ id: family.children[0].id }],
    });
    expect(await conflicts(world.sunshine.teacher)).toHaveLength(1);
    expect(await conflicts(world.sunshine.neighbour)).toEqual([]);
    expect(await conflicts(world.rainbow.admin)).toEqual([]);
    expect((await device()).openConflictCount).toBe(1);
    const settle = { conflictId: conflict?.id, note: '已电话确认' };
    expect(await world.as(world.sunshine.neighbour).refusal('settleConflict', settle)).toBe('NOT_FOUND');
    expect(await world.as(world.sunshine.teacher).refusal('settleConflict', { ...settle, note: ' ' })).toBe(
      'TEXT_REQUIRED',
    );
    await world.as(world.sunshine.teacher).done('settleConflict', settle);
    await world.as(world.sunshine.principal).done('settleConflict', { ...settle, note: '再次' });
    expect(await conflicts(world.sunshine.principal, false)).toMatchObject([
      { id: conflict?.id, note: '已电话确认', settledBy: { name: 'Teacher' } },
    ]);
    expect(await conflicts(world.sunshine.principal, true)).toEqual([]);
    expect((await device()).openConflictCount).toBe(0);
    const { rows } = await world.owner.query<{ kind: string }>(
      "select kind from announcement where subject_type = 'Conflict' order by position",
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['CONFLICT_REPORTED', 'CONFLICT_SETTLED']);
  });

  test('is never refused for what it names: of what is gone or foreign the rest is kept', async () => {
    const [own, foreign] = [await world.family(), await world.family(world.rainbow)];
    await tell({
      wish: 'DAMAGED',
      code: 'INPUT_INVALID',
      childIds: [foreign.children[0].id, 'nonsense', own.children[0].id],
      familyMemberId: foreign.mother.id,
    });
    expect((await conflicts(world.sunshine.principal, true))[0]).toMatchObject({
      wish: 'DAMAGED',
      familyMember: null,
      children: [{ id: own.children[0].id }],
    });
    await tell({ wish: 'DAMAGED', code: 'INPUT_INVALID', childIds: [] });
    expect((await conflicts(world.sunshine.neighbour, true))[0]).toMatchObject({ children: [] });
  });

  test('is for staff: a kiosk tells and does not read, nobody else tells', async () => {
    const { status } = await world
      .as(world.sunshine.kiosks[0])
      .send('{ conflicts(first: 1) { nodes { id } } }');
    expect(status).toBe(403);
    const ask =
      'mutation($input: ReportConflictInput!) { reportConflict(input: $input) { userErrors { code } } }';
    const input = { ...wish, childIds: [], idempotencyKey: randomUUID() };
    for (const who of [world.sunshine.admin, bearer(world.sunshine.apiKey)])
      expect((await world.as(who).send(ask, { input })).status).toBe(403);
  });
});
