import { afterAll, beforeEach, expect, test } from 'vitest';
import { openWorld, type World } from '../world.ts';

const worlds: World[] = [];
let world: World;
beforeEach(async () => {
  world = await openWorld();
  worlds.push(world);
  await world.family();
});
afterAll(async () => {
  await Promise.all(worlds.map((each) => each.close()));
});

interface Verification {
  auditVerification: { whole: boolean; entryCount: number; brokenAt: number | null };
}
const verify = async () =>
  (
    await world
      .as(world.sunshine.principal)
      .query<Verification>('{ auditVerification { whole entryCount brokenAt } }')
  ).auditVerification;

test('the chain is whole, and every mutation is in it with its actor', async () => {
  const family = await world.family();
  await world.as(world.sunshine.kiosks[0]).done('checkInChildren', {
    childIds: [family.children[0].id],
    familyMemberId: family.mother.id,
    verification: 'CARD',
  });
  const found = await verify();
  expect(found).toMatchObject({ whole: true, brokenAt: null });
  const { auditEntries } = await world
    .as(world.sunshine.principal)
    .query<{ auditEntries: { totalCount: number; nodes: Record<string, unknown>[] } }>(
      '{ auditEntries(last: 1) { totalCount nodes { position action actorKind actorId subjectId } } }',
    );
  expect(auditEntries.totalCount).toBe(found.entryCount);
  expect(auditEntries.nodes[0]).toMatchObject({
    position: found.entryCount,
    action: 'CHILD_CHECKED_IN',
    actorKind: 'KIOSK',
    actorId: world.sunshine.kiosks[0].id,
  });
});

test.each([
  [
    'changes a line',
    "update audit_entry set action = 'NOTHING' where kindergarten_id = $1 and position = 4",
    4,
  ],
  [
    'changes who did it',
    'update audit_entry set actor_id = null, actor_kind = $2 where kindergarten_id = $1 and position = 3',
    3,
  ],
  ['takes a line out', 'delete from audit_entry where kindergarten_id = $1 and position = 4', 4],
  [
    'changes a line and its hash',
    "update audit_entry a set action = 'NOTHING', hash = encode(sha256(convert_to(previous_hash || '|' || ledger.canonical(a), 'UTF8')), 'hex') where kindergarten_id = $1 and position = 4",
    4,
  ],
])('an owner who %s is found out', async (_name, sql, place) => {
  const values = sql.includes('$2') ? [world.sunshine.row, 'KIOSK'] : [world.sunshine.row];
  const { rowCount } = await world.owner.query(sql, values);
  expect(rowCount).toBe(1);
  expect(await verify()).toMatchObject({ whole: false, brokenAt: place });
});

test('an owner who cuts the tail is found out', async () => {
  const { entryCount } = await verify();
  await world.owner.query('delete from audit_entry where kindergarten_id = $1 and position > $2', [
    world.sunshine.row,
    entryCount - 2,
  ]);
  expect(await verify()).toEqual({ whole: false, entryCount: entryCount - 2, brokenAt: entryCount - 1 });
});

test('an owner who rewrites a line and everything after it is found out by the head', async () => {
  const { entryCount } = await verify();
  await world.owner.query(
    `do $$ declare line audit_entry; before text; begin
       for line in select * from audit_entry where kindergarten_id = '${world.sunshine.row}' and position >= ${entryCount - 1} order by position loop
         line.previous_hash := coalesce(before, line.previous_hash);
         line.action := 'NOTHING';
         line.hash := encode(sha256(convert_to(line.previous_hash || '|' || ledger.canonical(line), 'UTF8')), 'hex');
         update audit_entry set action = line.action, previous_hash = line.previous_hash, hash = line.hash
           where kindergarten_id = line.kindergarten_id and position = line.position;
         before := line.hash;
       end loop; end $$`,
  );
  expect(await verify()).toMatchObject({ whole: false });
});

test('each kindergarten has a chain of its own', async () => {
  await world.owner.query('delete from audit_entry where kindergarten_id = $1 and position = 2', [
    world.rainbow.row,
  ]);
  expect(await verify()).toMatchObject({ whole: true });
});
