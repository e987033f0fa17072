import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { principal } from '../../src/platform/access/principal.ts';
import { wallContext } from '../../src/platform/database/wall.ts';
import { everyday } from '../world/everyday.ts';
import { familyClaims, openWorld, type World } from '../world.ts';

let world: World;
let application: pg.Client;
let tables: string[];

/** Rows in every table of both kindergartens. */
async function live(home: World['sunshine']): Promise<void> {
  const family = await world.family(home);
  const kiosk = world.as(home.kiosks[0]);
  const named = { familyMemberId: family.mother.id };
  await kiosk.done('checkInChildren', { ...named, childIds: [family.children[0].id], verification: 'CARD' });
  await kiosk.done('reportAbsence', { ...named, childId: family.children[1]?.id, reason: 'SICK' });
  const { notice } = await world.as(home.admin).done<{ notice: { id: string } }>(
    'publishNotice',
    {
      classroomIds: [],
      everyone: true,
      urgency: 'ROUTINE',
      texts: [{ language: 'ZH_CN', title: '春游', body: '周五' }],
    },
    'notice { id }',
  );
  await kiosk.done('acknowledgeNotice', { ...named, noticeId: notice.id, manner: 'READ' });
  const { trackingCode } = await kiosk.done<{ trackingCode: string }>(
    'submitTicket',
    { ...named, kind: 'FEEDBACK', category: 'MEALS', text: '很好吃' },
    'trackingCode',
  );
  await kiosk.done('lookUpTicket', { trackingCode });
  const { tickets } = await world
    .as(home.admin)
    .query<{ tickets: { nodes: { id: string; version: number }[] } }>(
      '{ tickets(first: 1) { nodes { id version } } }',
    );
  await world
    .as(home.admin)
    .done('answerTicket', { ticketId: tickets.nodes[0]?.id, version: 1, text: '谢谢' });
  await kiosk.done('requestHelp', named);
  await world
    .as(`Bearer ${world.secrets.voiceKey}`)
    .done('openCall', { dialled: home.line, from: family.phone });
  await world.work(home, (work) => work.attempts.take('test', 'try', { tries: 5, windowSeconds: 60 }));
  await world.as(home.admin).done('createPasswordLink', { staffMemberId: home.teacher.id });
  for (let tries = 0; tries < 8; tries += 1)
    await kiosk.refusal('openFamilySession', { cardNumber: `40404040404040${tries}` });
  const wav = Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt '), Buffer.alloc(40)]);
  const uploaded = await fetch(`${world.http}/media`, {
    method: 'POST',
    headers: { authorization: (await world.authorization(home.admin)) ?? '' },
    body: wav,
  });
  await everyday(world, home, family, ((await uploaded.json()) as { id: string }).id);
  await world.owner.query("update kindergarten set release_by = 'STAFF' where id = $1", [home.row]);
  const { children, grandmother } = await world.family(home);
  const visit = { childIds: [children[0].id], familyMemberId: grandmother.id, verification: 'CARD' };
  await kiosk.done('checkInChildren', visit);
  await kiosk.done('checkOutChildren', visit);
}

beforeAll(async () => {
  world = await openWorld();
  await live(world.sunshine);
  await live(world.rainbow);
  application = new pg.Client({ connectionString: world.database.appUrl });
  await application.connect();
  const { rows } = await world.owner.query<{ relname: string }>(
    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration' order by 1",
  );
  tables = rows.map(({ relname }) => relname);
});
afterAll(async () => {
  await application.end();
  await world.close();
});

const counts = async (client: pg.Client, where = '') => {
  const found: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await client.query<{ count: number }>(`select count(*)::int from "${table}" ${where}`);
    found[table] = rows[0]?.count ?? -1;
  }
  return found;
};

/** Counts of rows seen in a context. */
async function seenIn(context: string): Promise<Record<string, number>> {
  await application.query('begin');
  await application.query("select set_config('wall.context', $1, true)", [context]);
  return counts(application).finally(() => application.query('rollback'));
}

test('the world has rows in every table', async () => {
  const empty = Object.entries(await counts(world.owner)).filter(([, count]) => count === 0);
  expect(empty).toEqual([]);
});

test('without a context no table shows a row', async () => {
  expect(Object.entries(await counts(application)).filter(([, count]) => count !== 0)).toEqual([]);
});

describe('whoever asks from one kindergarten', () => {
  test.each([
    'ADMIN',
    'PRINCIPAL',
    'HEALTH_DOCTOR',
    'KIOSK',
    'INTEGRATOR',
    'CLASS_TEACHER',
    'FAMILY_PROVEN',
    'SYSTEM',
  ])('as %s never sees a row of another', async (kind) => {
    await application.query('begin');
    await application.query("select set_config('wall.context', $1, true)", [
      JSON.stringify({
        kind,
        kindergarten: world.sunshine.row,
        children: [],
        classrooms: [world.sunshine.classes[0].row],
      }),
    ]);
    for (const table of tables.filter((name) => name !== 'attempt_counter')) {
      const column = table === 'kindergarten' ? 'id' : 'kindergarten_id';
      const { rows } = await application.query<{ foreign: number }>(
        `select count(*)::int as foreign from "${table}" where ${column} <> $1`,
        [world.sunshine.row],
      );
      expect([table, rows[0]?.foreign]).toEqual([table, 0]);
    }
    await application.query('rollback');
  });
});

test('a family sees its own rows and no others', async () => {
  const family = await world.family();
  const circle = {
    householdId: family.row,
    childIds: family.children.map(({ row }) => row),
    classroomIds: [world.sunshine.classes[0].row],
  };
  const who = principal({
    kind: 'FAMILY_PROVEN',
    id: family.mother.row,
    kindergartenId: world.sunshine.row,
    circle,
  });
  const context = wallContext(who, world.clock.now());
  expect(await seenIn(context)).toMatchObject({
    child: 2,
    household: 1,
    household_child: 2,
    family_member: 2,
    enrolment: 2,
    attendance_record: 0,
    attendance_day: 0,
    absence: 0,
    ticket: 0,
    ticket_answer: 0,
    tracking_code: 0,
    notice_receipt: 0,
    call: 0,
    help_request: 0,
    authorised_pickup: 0,
    pickup_delegation: 0,
    pickup_restriction: 0,
    pickup_release: 0,
    pickup_alert: 0,
    morning_check: 0,
    medication_request: 0,
    medication_given: 0,
    allergy: 0,
    sick_follow_up: 0,
    audit_entry: 0,
    announcement: 0,
    api_key: 0,
    device: 0,
    staff_session: 0,
    attempt_counter: 0,
  });
});

test('nobody at a door, no family and no program has a row that says who must not collect, or of an alert', async () => {
  const family = await world.family();
  const quiet = ['pickup_restriction', 'pickup_alert', 'announcement'];
  for (const kind of ['KIOSK', 'FAMILY_CARD', 'FAMILY_PROVEN', 'PHONE_LINE', 'INTEGRATOR', 'ANONYMOUS']) {
    const { rows } = await world.owner.query<{ children: string[] }>(
      'select array_agg(id) as children from child',
    );
    const context = { kind, kindergarten: world.sunshine.row, household: family.row, classrooms: [] };
    const seen = await seenIn(JSON.stringify({ ...context, children: rows[0]?.children }));
    expect([kind, ...quiet.map((table) => seen[table])]).toEqual([kind, 0, 0, 0]);
  }
});

describe('the application itself', () => {
  test.each([
    "update audit_entry set action = 'NOTHING'",
    'delete from audit_entry',
    'truncate audit_entry',
    "update announcement set kind = 'HELP_FINISHED'",
    'delete from announcement',
    'delete from child',
    'alter table child disable row level security',
    'alter table child no force row level security',
    'drop policy own_kindergarten on child',
    'set session_replication_role = replica',
    'create table loot as select 1',
    "select graphile_worker.add_job('tickets.route')",
    'select * from graphile_worker.jobs',
    'alter role porchlight_app bypassrls',
  ])('cannot: %s', async (sql) => {
    await application.query('begin; set local wall.context = \'{"kind":"SYSTEM"}\'');
    await expect(application.query(sql).finally(() => application.query('rollback'))).rejects.toThrow(
      /permission denied|must be owner/i,
    );
  });

  test('cannot become the owner', async () => {
    const { rows } = await world.owner.query<{ owner: string }>('select current_user as owner');
    await expect(application.query(`set role ${rows[0]?.owner}`)).rejects.toThrow('permission denied');
  });
});

test('a family session over HTTP cannot reach another family by any id', async () => {
  const [own, other] = [await world.family(), await world.family()];
  const ids = [other.id, other.mother.id, other.grandmother.id, ...other.children.map(({ id }) => id)];
  const mother = world.as(familyClaims(world.sunshine, own.mother));
  const { nodes } = await mother.query<{ nodes: unknown[] }>(
    'query($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids },
  );
  expect(nodes).toEqual(ids.map(() => null));
});
