import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { checkChain } from '../../src/platform/audit.ts';
import { openReadPool, Reads } from '../../src/platform/database/reads.ts';
import { systemContext } from '../../src/platform/database/wall.ts';
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

/** Everything an owner of the database can do: rewrites a line and what follows, with hashes made anew, and the head. */
const REWRITTEN = (kindergarten: string, from: number, nonce: string) => `
  do $$ declare line audit_entry; before text; begin
    for line in select * from audit_entry where kindergarten_id = '${kindergarten}' and position >= ${from} order by position loop
      line.previous_hash := coalesce(before, line.previous_hash);
      if before is null then line.action := 'NOTHING'; end if;
      line.hash := encode(sha256(convert_to(line.previous_hash || '|' || ledger.canonical(line), 'UTF8')), 'hex');
      update audit_entry set action = line.action, previous_hash = line.previous_hash, hash = line.hash, seal_nonce = ${nonce}
        where kindergarten_id = line.kindergarten_id and position = line.position;
      before := line.hash;
    end loop;
    update ledger_head set audit_hash = before where kindergarten_id = '${kindergarten}'; end $$`;

test.each([
  ['keeping the keys’ names', 'seal_nonce'],
  ['as if hashes took no key', 'null'],
])('an owner who makes every hash anew to the head, %s, is found out', async (_how, nonce) => {
  const { entryCount } = await verify();
  await world.owner.query(REWRITTEN(world.sunshine.row, entryCount - 1, nonce));
  expect(await verify()).toMatchObject({ whole: false, brokenAt: entryCount - 1 });
});

test('a key that somebody saw on its way makes no later entry', async () => {
  const actor = { kind: 'ADMIN', id: null, seal: world.secrets.auditSeal(world.sunshine.row) };
  const add = () =>
    world.owner.query(`select ledger.seal($1, now(), $2::jsonb, '[]', '[{"action":"NOTHING"}]', null)`, [
      world.sunshine.row,
      JSON.stringify(actor),
    ]);
  await add();
  await world.work(world.sunshine, async (work) => work.audit({ action: 'SOMETHING' }));
  const { whole, entryCount } = await verify();
  expect(whole).toBe(true);
  await add();
  expect(await verify()).toMatchObject({ whole: false, brokenAt: entryCount + 1 });
});

test('entries from before hashes took a key stay what they are, and it is told where the key begins', async () => {
  const kindergarten = randomUUID();
  await world.owner.query(
    `with one as (select ledger.canonical(row($1, 1, '2026-01-01', 'ADMIN', null, 'OLD', null, null, '', '', null, null)::audit_entry) as said),
      hashed as (select encode(sha256(convert_to(repeat('0', 64) || '|' || said, 'UTF8')), 'hex') as hash from one)
     insert into audit_entry select $1, 1, '2026-01-01', 'ADMIN', null, 'OLD', null, null, repeat('0', 64), hash from hashed`,
    [kindergarten],
  );
  await world.owner.query(
    'insert into ledger_head select $1, 0, 1, hash from audit_entry where kindergarten_id = $1',
    [kindergarten],
  );
  await world.work({ ...world.sunshine, row: kindergarten }, async (work) => work.audit({ action: 'NEW' }));
  const pool = openReadPool(world.database.appUrl, 1);
  const reads = new Reads(pool, systemContext(kindergarten));
  const found = await checkChain(reads, {
    kindergartenId: kindergarten,
    secrets: world.secrets,
    anchors: [],
  });
  await reads.close();
  await pool.end();
  expect(found).toEqual({ whole: true, entryCount: 2, brokenAt: null, keyedFrom: 2, anchoredTo: null });
});

test('a tail that is cut with its head, and a trail from another time, are found by what is written down elsewhere', async () => {
  const home = mkdtempSync(join(tmpdir(), 'porchlight-anchors-'));
  const anchored = await openWorld({ config: { PORCHLIGHT_HOME: home } });
  worlds.push(anchored);
  const check = async () =>
    (
      await anchored
        .as(anchored.sunshine.principal)
        .query<Verification>('{ auditVerification { whole entryCount brokenAt anchoredTo keyedFrom } }')
    ).auditVerification;
  await anchored.family();
  await anchored.restart();
  const { entryCount } = await check();
  expect(await check()).toEqual({
    whole: true,
    entryCount,
    brokenAt: null,
    anchoredTo: entryCount,
    keyedFrom: 1,
  });
  // Lines that somebody added or changed count for nothing.
  const file = join(home, 'audit-anchors');
  const forged = `2026-01-01T00:00:00.000Z ${anchored.sunshine.row} ${entryCount + 5} ${'0'.repeat(64)} xxxx\n`;
  appendFileSync(file, forged);
  expect(await check()).toMatchObject({ whole: true, anchoredTo: entryCount });
  await anchored.owner.query('delete from audit_entry where kindergarten_id = $1 and position > $2', [
    anchored.sunshine.row,
    entryCount - 2,
  ]);
  await anchored.owner.query(
    `update ledger_head h set audit_position = $2, audit_hash = (select hash from audit_entry where kindergarten_id = $1 and position = $2)
     where kindergarten_id = $1`,
    [anchored.sunshine.row, entryCount - 2],
  );
  expect(await check()).toMatchObject({ whole: false, brokenAt: entryCount - 1 });
  rmSync(home, { recursive: true });
});

test('each kindergarten has a chain of its own', async () => {
  await world.owner.query('delete from audit_entry where kindergarten_id = $1 and position = 2', [
    world.rainbow.row,
  ]);
  expect(await verify()).toMatchObject({ whole: true });
});
