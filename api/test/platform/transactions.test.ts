import { afterAll, beforeAll, expect, test } from 'vitest';
import { Classroom } from '../../src/modules/sites/sites.module.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const count = async (table: string) =>
  Number((await world.owner.query<{ count: string }>(`select count(*) from ${table}`)).rows[0]?.count);

test('a throw after everything was written leaves nothing', async () => {
  const tables = ['classroom', 'announcement', 'audit_entry'];
  const counts = async () => {
    const found: number[] = [];
    for (const table of tables) found.push(await count(table));
    return found;
  };
  const before = await counts();
  const attempt = world.work(world.sunshine, async (work) => {
    work.em.create(Classroom, {
      kindergartenId: world.sunshine.row,
      name: '幻影班',
      ageGroup: 'JUNIOR',
      updatedAt: work.now,
    });
    work.announce({ kind: 'PEOPLE_CHANGED', subjectType: 'Classroom', subjectId: world.sunshine.row });
    await work.seal();
    throw new Error('the plug is pulled');
  });
  await expect(attempt).rejects.toThrow('the plug is pulled');
  expect(await counts()).toEqual(before);
});

test('a refusal is data, and takes back what came before it', async () => {
  const before = await count('child');
  const payload = await world.as(world.sunshine.admin).mutate<{ child: null }>(
    'enrolChild',
    {
      classroomId: world.sunshine.classes[0].id,
      familyName: '林',
      givenName: '小米',
      members: [
        {
          familyName: '林',
          givenName: '文静',
          kind: 'GUARDIAN',
          relation: 'MOTHER',
          language: 'ZH_CN',
          phone: 'no number at all',
        },
      ],
    },
    'child { id }',
  );
  expect(payload).toEqual({
    child: null,
    userErrors: [{ code: 'INPUT_INVALID', field: 'phone', message: 'input invalid' }],
  });
  expect(await count('child')).toBe(before);
});

test('each mutation field is its own transaction: the second one may fail alone', async () => {
  const { data } = await world
    .as(world.sunshine.admin)
    .send<Record<string, { userErrors: { code: string }[] }>>(
      `mutation($name: String!) {
      one: addClassroom(input: { idempotencyKey: "fields-one", name: $name, ageGroup: SENIOR }) { userErrors { code } }
      two: addClassroom(input: { idempotencyKey: "fields-two", name: $name, ageGroup: SENIOR }) { userErrors { code } }
    }`,
      { name: '向日葵班' },
    );
  expect(data).toEqual({ one: { userErrors: [] }, two: { userErrors: [{ code: 'ALREADY_EXISTS' }] } });
  const { rows } = await world.owner.query("select name from classroom where name = '向日葵班'");
  expect(rows).toHaveLength(1);
});

test('many requests with several mutations and reads behind each never wait for one another for ever', async () => {
  const admin = world.as(world.sunshine.admin);
  const field = (key: string) =>
    `${key}: enrolChild(input: { idempotencyKey: "${key}-crowd", classroomId: $in, familyName: "林", givenName: "${key}" })
       { child { classroom { name } } userErrors { code } }`;
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      admin.send(`mutation($in: ID!) { ${field(`a${index}`)} ${field(`b${index}`)} }`, {
        in: world.sunshine.classes[0].id,
      }),
    ),
  );
  expect(answers.filter(({ errors }) => errors)).toEqual([]);
});

test('what a database cannot hold twice is refused, not a fault', async () => {
  const taken = world.sunshine.principal.email;
  const refused = await world.as(world.sunshine.admin).refusal('addStaffMember', {
    name: 'Somebody',
    email: taken,
    password: 'long enough it is',
    role: 'PRINCIPAL',
  });
  expect(refused).toBe('ALREADY_EXISTS');
});

test('a fault tells its request id and nothing of what went wrong', async () => {
  await world.owner.query('alter table classroom rename to classroom_away');
  const answer = await world
    .as(world.sunshine.admin)
    .send('{ kindergarten { name classrooms { name } } }')
    .finally(() => world.owner.query('alter table classroom_away rename to classroom'));
  const [fault] = answer.errors ?? [];
  expect(fault?.message).toBe('Something went wrong on our side.');
  expect(fault?.extensions.code).toBe('INTERNAL');
  expect(fault?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
  expect(JSON.stringify(answer)).not.toMatch(/classroom_away|relation|select/);
  expect(world.logged.at(-1)?.tags.requestId).toBe(fault?.extensions.requestId);
});
