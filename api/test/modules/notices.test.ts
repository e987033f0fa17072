import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { familyClaims, type Named, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const TEXTS = [
  { language: 'ZH_CN', title: '春游', body: '周五去公园。' },
  { language: 'EN', title: 'Outing', body: 'To the park on Friday.' },
];
interface Published {
  notice: { id: string; authorName: string };
}
const publish = (who: Parameters<World['as']>[0], classrooms: Named[], texts: object[] = TEXTS) =>
  world.as(who).mutate<Published>(
    'publishNotice',
    {
      classroomIds: classrooms.map(({ id }) => id),
      everyone: classrooms.length === 0,
      urgency: 'IMPORTANT',
      texts,
    },
    'notice { id authorName }',
  );
const seenBy = async (who: Parameters<World['as']>[0]) =>
  (
    await world
      .as(who)
      .query<{ notices: { nodes: { id: string }[] } }>('{ notices(first: 100) { nodes { id } } }')
  ).notices.nodes.map(({ id }) => id);

describe('publishing', () => {
  test('to a class reaches its families and nobody else', async () => {
    const { sunshine } = world;
    const [first, second] = sunshine.classes;
    const here = await world.family(sunshine, { classroom: first });
    const there = await world.family(sunshine, { classroom: second });
    const { notice } = await publish(sunshine.teacher, [first]);
    expect(notice.authorName).toBe('Teacher');
    expect(await seenBy(familyClaims(sunshine, here.mother))).toContain(notice.id);
    expect(await seenBy(familyClaims(sunshine, there.mother))).not.toContain(notice.id);
    expect(await seenBy(sunshine.neighbour)).not.toContain(notice.id);
    expect(await seenBy(sunshine.kiosks[0])).toContain(notice.id);
    expect(await seenBy(world.rainbow.admin)).toEqual([]);
  });

  test('the whole kindergarten is said, never meant: naming no class is no address', async () => {
    const leader = world.as(world.sunshine.principal);
    const notice = { urgency: 'ROUTINE', texts: TEXTS };
    const before = await seenBy(world.sunshine.principal);
    expect(await leader.refusal('publishNotice', { ...notice, classroomIds: [] })).toBe('INPUT_INVALID');
    const both = { ...notice, classroomIds: [world.sunshine.classes[0].id], everyone: true };
    expect(await leader.refusal('publishNotice', both)).toBe('INPUT_INVALID');
    expect(await seenBy(world.sunshine.principal)).toEqual(before);
  });

  test('teachers write to their own classes only, and not to everybody', async () => {
    const { sunshine } = world;
    const refused = async (classrooms: Named[]) =>
      (await publish(sunshine.teacher, classrooms)).userErrors[0]?.code;
    expect(await refused([sunshine.classes[1]])).toBe('NOT_FOUND');
    expect(await refused([...sunshine.classes])).toBe('NOT_FOUND');
    expect(await refused([])).toBe('NOT_FOUND');
    expect(await refused([world.rainbow.classes[0]])).toBe('NOT_FOUND');
    expect((await publish(sunshine.principal, [])).userErrors).toEqual([]);
  });

  test.each([
    [[{ language: 'EN', title: 'Outing', body: 'Friday' }], 'LANGUAGE_REQUIRED'],
    [[{ language: 'ZH_CN', title: ' ', body: '周五' }], 'TEXT_REQUIRED'],
    [[{ language: 'ZH_CN', title: '春游', body: '字'.repeat(2_001) }], 'TEXT_TOO_LONG'],
    [[], 'LANGUAGE_REQUIRED'],
  ])('%j is refused with %s', async (texts, code) => {
    expect((await publish(world.sunshine.admin, [], texts)).userErrors[0]?.code).toBe(code);
  });

  test('each hears it in their language, or in the first one', async () => {
    const { notice } = await publish(world.sunshine.admin, [], TEXTS.slice(0, 1));
    const both = await publish(world.sunshine.admin, []);
    const { nodes } = await world
      .as(world.sunshine.teacher)
      .query<{ nodes: unknown }>(
        'query($ids: [ID!]!) { nodes(ids: $ids) { ... on Notice { en: text(language: EN) { language title } text { language } } } }',
        { ids: [notice.id, both.notice.id] },
      );
    expect(nodes).toEqual([
      { en: { language: 'ZH_CN', title: '春游' }, text: { language: 'ZH_CN' } },
      { en: { language: 'EN', title: 'Outing' }, text: { language: 'ZH_CN' } },
    ]);
  });
});

describe('receipts', () => {
  interface Receipt {
    receipt: { id: string; door: string; manner: string; familyMember: { id: string } };
  }
  const RECEIPT = 'receipt { id door manner familyMember { id } }';

  test('heard on the phone and read at the kiosk are one receipt: the first of a family stays', async () => {
    const { sunshine } = world;
    const family = await world.family();
    const { notice } = await publish(sunshine.teacher, [sunshine.classes[0]]);
    const kiosk = world.as(sunshine.kiosks[0]);
    const onPhone = { ...familyClaims(sunshine, family.mother), callId: world.sunshine.row };
    const { deviceId: _none, ...calling } = onPhone;
    const read = { noticeId: notice.id, manner: 'READ', familyMemberId: family.grandmother.id };
    const heard = { noticeId: notice.id, manner: 'HEARD' };
    const first = await kiosk.done<Receipt>('acknowledgeNotice', read, RECEIPT);
    const second = await world.as(calling).done<Receipt>('acknowledgeNotice', heard, RECEIPT);
    expect(first.receipt).toMatchObject({
      door: 'KIOSK',
      manner: 'READ',
      familyMember: { id: family.grandmother.id },
    });
    expect(second.receipt).toEqual(first.receipt);
  });

  test('many doors at once still give one', async () => {
    const { sunshine } = world;
    const family = await world.family();
    const { notice } = await publish(sunshine.admin, []);
    const wish = { noticeId: notice.id, manner: 'READ', familyMemberId: family.mother.id };
    const doors = [
      ...sunshine.kiosks,
      sunshine.teacher,
      sunshine.admin,
      familyClaims(sunshine, family.mother),
    ];
    const all = await Promise.all(
      doors.map((door) => world.as(door).done<Receipt>('acknowledgeNotice', wish, RECEIPT)),
    );
    expect(new Set(all.map(({ receipt }) => receipt.id)).size).toBe(1);
  });

  test('reach counts families, whatever their children', async () => {
    const { rainbow } = world;
    const families = [
      await world.family(rainbow, { children: 3 }),
      await world.family(rainbow, { children: 1 }),
      await world.family(rainbow, { classroom: rainbow.classes[1] }),
    ];
    const { notice } = await publish(rainbow.admin, []);
    const reached = families[0];
    await world
      .as(rainbow.kiosks[0])
      .done('acknowledgeNotice', { noticeId: notice.id, manner: 'READ', familyMemberId: reached?.mother.id });
    const reach = async (who: Parameters<World['as']>[0]) =>
      (
        await world
          .as(who)
          .query<{ node: { reach: unknown } }>(
            'query($id: ID!) { node(id: $id) { ... on Notice { reach { householdCount reachedCount receipts { manner } unreached { id } } } } }',
            { id: notice.id },
          )
      ).node.reach;
    const ids = families.map(({ id }) => ({ id }));
    expect(await reach(rainbow.principal)).toEqual({
      householdCount: 3,
      reachedCount: 1,
      receipts: [{ manner: 'READ' }],
      unreached: expect.arrayContaining(ids.slice(1)),
    });
    expect(await reach(rainbow.neighbour)).toEqual({
      householdCount: 1,
      reachedCount: 0,
      receipts: [],
      unreached: ids.slice(2),
    });
  });

  test('a family has none for a notice that is not for it, and sees its own only', async () => {
    const { sunshine } = world;
    const [here, there] = [
      await world.family(),
      await world.family(sunshine, { classroom: sunshine.classes[1] }),
    ];
    const { notice } = await publish(sunshine.teacher, [sunshine.classes[0]]);
    const stranger = world.as(familyClaims(sunshine, there.mother));
    expect(await stranger.refusal('acknowledgeNotice', { noticeId: notice.id, manner: 'READ' })).toBe(
      'NOT_FOUND',
    );
    const mother = world.as(familyClaims(sunshine, here.mother));
    const asked = 'query($id: ID!) { node(id: $id) { ... on Notice { receipt { door } } } }';
    expect(await mother.query(asked, { id: notice.id })).toEqual({ node: { receipt: null } });
    await mother.done('acknowledgeNotice', { noticeId: notice.id, manner: 'READ' });
    expect(await mother.query(asked, { id: notice.id })).toEqual({ node: { receipt: { door: 'KIOSK' } } });
    const reach = await mother.send(
      'query($id: ID!) { node(id: $id) { ... on Notice { reach { reachedCount } } } }',
      { id: notice.id },
    );
    expect(reach.status).toBe(403);
  });

  test('the desk hears of them', async () => {
    const { sunshine } = world;
    const [here, there] = [
      await world.family(),
      await world.family(sunshine, { classroom: sunshine.classes[1] }),
    ];
    const { notice } = await publish(sunshine.admin, []);
    const socket = await world.socket(sunshine.neighbour);
    const heard = await socket.subscribe<{
      noticeAcknowledged: { receipt: { familyMember: { id: string } } };
    }>('subscription($id: ID) { noticeAcknowledged(noticeId: $id) { receipt { familyMember { id } } } }', {
      id: notice.id,
    });
    for (const { mother } of [here, there])
      await world
        .as(sunshine.kiosks[0])
        .done('acknowledgeNotice', { noticeId: notice.id, manner: 'READ', familyMemberId: mother.id });
    const [event] = await heard.first(1);
    expect(event?.noticeAcknowledged.receipt.familyMember.id).toBe(there.mother.id);
    socket.drop();
  });
});
