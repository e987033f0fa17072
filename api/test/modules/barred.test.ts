import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMember } from '../../src/modules/people/people.module.ts';
import { globalId } from '../../src/platform/ids.ts';
import { bearer, type Family, familyClaims, openWorld, type Person, type World } from '../world.ts';

let world: World;
let family: Family;
let mother: Person;
let father: Person;
let fatherId: string;
let fatherRow: string;
let kiosk: Person;
let principal: Person;
beforeAll(async () => {
  world = await openWorld({ clock: '2026-11-23T08:10:00Z' });
  kiosk = world.as(world.sunshine.kiosks[0]);
  principal = world.as(world.sunshine.principal);
});
afterAll(() => world.close());
beforeEach(async () => {
  family = await world.family();
  fatherRow = await adult({});
  fatherId = globalId('FamilyMember', fatherRow);
  mother = world.as(familyClaims(world.sunshine, family.mother));
  father = world.as(familyClaims(world.sunshine, { row: fatherRow }));
  await kiosk.done('checkInChildren', {
    childIds: ids(),
    familyMemberId: family.mother.id,
    verification: 'CARD',
  });
});

const ids = () => family.children.map(({ id }) => id);
const firstId = () => family.children[0].id;

const adult = (more: object, household = family.row): Promise<string> =>
  world.work(world.sunshine, async (work) => {
    const details = {
      familyName: '林',
      givenName: '国强',
      kind: 'GUARDIAN',
      relation: 'FATHER',
      language: 'ZH_CN',
    };
    return (await addMember(work, household, { ...details, ...more } as never)).id;
  });

/** The principal enters an order; who is signed in is looked at anew two seconds later. */
async function order(more: Record<string, unknown> = {}): Promise<void> {
  await principal.done('restrictPickup', {
    childIds: ids(),
    familyMemberId: fatherId,
    reason: '法院',
    ...more,
  });
  world.clock.advance(3_000);
}

const told = async (): Promise<{ kind: string; act: string | null }[]> =>
  (
    await principal.query<{
      pickupAlerts: { nodes: { kind: string; act: string | null; child: { id: string } }[] };
    }>('{ pickupAlerts(first: 50, open: true) { nodes { kind act child { id } } } }')
  ).pickupAlerts.nodes
    .filter(({ child }) => ids().includes(child.id))
    .map(({ kind, act }) => ({ kind, act }));

const absent = (more: object = {}) => ({ childId: firstId(), reason: 'SICK', ...more });
const aunt = { kind: 'PERMANENT', relation: 'OTHER', familyName: '周', givenName: '小姨' };
const slip = () => ({ childId: firstId(), drug: '止咳糖浆', dose: '5 ml', times: ['12:00'] });

describe('what somebody who must keep away from plans cannot do, and everybody else can', () => {
  test.each<[string, string, () => Record<string, unknown>, string, string]>([
    ['report an absence', 'reportAbsence', absent, 'NOT_AUTHORISED_FOR_CHILD', 'ABSENCE'],
    [
      'let somebody collect',
      'authorisePickup',
      () => ({ childIds: ids(), ...aunt }),
      'GUARDIAN_REQUIRED',
      'AUTHORISATION',
    ],
    [
      'send somebody',
      'delegatePickup',
      () => ({ childIds: ids(), collectorName: '同事' }),
      'GUARDIAN_REQUIRED',
      'DELEGATION',
    ],
    ['order medicine', 'requestMedication', slip, 'GUARDIAN_REQUIRED', 'MEDICATION'],
    [
      'say that it gets late',
      'reportLatePickup',
      () => ({ childIds: [firstId()], expectedAt: '18:00' }),
      'NOT_AUTHORISED_FOR_CHILD',
      'LATE_PICKUP',
    ],
  ])('%s', async (_what, name, input, code, act) => {
    await order();
    expect(await father.refusal(name, input())).toBe(code);
    expect(new Set((await told()).map((alert) => `${alert.kind} ${alert.act}`))).toEqual(
      new Set([`RESTRICTED_ADULT_ACTED ${act}`]),
    );
    expect(await mother.refusal(name, input())).toBeUndefined();
  });

  test('take back what the other parent decided', async () => {
    const { authorisedPickups } = await mother.done<{ authorisedPickups: { id: string }[] }>(
      'authorisePickup',
      { childIds: ids(), ...aunt },
      'authorisedPickups { id }',
    );
    const { delegation } = await mother.done<{ delegation: { id: string } }>(
      'delegatePickup',
      { childIds: ids(), collectorName: '同事' },
      'delegation { id }',
    );
    await order();
    const revoke = { authorisedPickupId: authorisedPickups[0]?.id };
    expect(await father.refusal('revokeAuthorisedPickup', revoke)).toBe('NOT_FOUND');
    expect(await father.refusal('revokePickupDelegation', { delegationId: delegation.id })).toBe('NOT_FOUND');
    expect(await mother.refusal('revokePickupDelegation', { delegationId: delegation.id })).toBeUndefined();
  });

  test('at the kiosk it is the adult named who is asked, also when the word comes late', async () => {
    await order();
    const late = { occurredAt: '2026-11-23T08:05:00Z' };
    for (const more of [{}, late])
      expect(await kiosk.refusal('reportAbsence', absent({ familyMemberId: fatherId, ...more }))).toBe(
        'NOT_AUTHORISED_FOR_CHILD',
      );
    expect(await kiosk.refusal('reportAbsence', absent())).toBe('INPUT_INVALID');
    expect(
      await kiosk.refusal('reportAbsence', absent({ familyMemberId: family.grandmother.id })),
    ).toBeUndefined();
  });

  test('entered a second time he is the same man', async () => {
    await order();
    const again = globalId('FamilyMember', await adult({ familyName: '林', givenName: '國強' }));
    expect(await kiosk.refusal('reportAbsence', absent({ familyMemberId: again }))).toBe(
      'NOT_AUTHORISED_FOR_CHILD',
    );
  });

  test('an order about collecting leaves the rest open', async () => {
    await order({ scope: 'COLLECT' });
    expect(await father.refusal('reportAbsence', absent())).toBeUndefined();
    expect(await told()).toEqual([]);
  });

  test('how a child is may be said by whoever brings it', async () => {
    await order();
    const saying = { childIds: ids(), familyMemberId: fatherId, feeling: 'UNWELL', verification: 'CARD' };
    expect(await kiosk.refusal('sayHowChildrenAre', saying)).toBeUndefined();
  });
});

const OWN_CHILD =
  'query($id: ID!) { node(id: $id) { ... on Child { day { status } collectors { givenName } authorisedPickups { givenName phone } pickupDelegations { collectorName } medicationRequests { drug } } } }';
interface Read {
  node: {
    day: { status: string };
    collectors: { givenName: string }[];
    authorisedPickups: unknown[];
    pickupDelegations: unknown[];
    medicationRequests: unknown[];
  } | null;
}

describe('what they do not read', () => {
  beforeEach(async () => {
    await mother.done('authorisePickup', { childIds: ids(), phone: '13912345678', ...aunt });
    await mother.done('delegatePickup', { childIds: ids(), collectorName: '同事' });
    await mother.done('requestMedication', slip());
    await mother.done('submitTicket', {
      kind: 'CONSULTATION',
      category: 'OTHER',
      text: '请不要告诉他',
      childId: firstId(),
    });
  });
  const tickets = async (who: Person) =>
    (await who.query<{ tickets: { nodes: unknown[] } }>('{ tickets(first: 10) { nodes { id } } }')).tickets
      .nodes;

  test('plans and contacts of the other parent; the own day stays', async () => {
    await order();
    const { node } = await father.query<Read>(OWN_CHILD, { id: firstId() });
    expect(node?.day.status).toBe('PRESENT');
    expect([node?.authorisedPickups, node?.pickupDelegations, node?.medicationRequests]).toEqual([
      [],
      [],
      [],
    ]);
    expect(JSON.stringify(node?.collectors)).not.toMatch(/小姨|同事/);
    expect(await tickets(father)).toEqual([]);
    const hers = await mother.query<Read>(OWN_CHILD, { id: firstId() });
    expect(hers.node?.authorisedPickups).toHaveLength(1);
    expect(await tickets(mother)).toHaveLength(1);
  });

  test('nothing at all when the order says everything; a sister without an order stays', async () => {
    await order({ scope: 'EVERYTHING', childIds: [firstId()] });
    expect((await father.query<Read>(OWN_CHILD, { id: firstId() })).node).toBeNull();
    const { viewer } = await father.query<{ viewer: { familyMember: { children: { id: string }[] } } }>(
      '{ viewer { familyMember { children { id } } } }',
    );
    expect(viewer.familyMember.children.map(({ id }) => id)).toEqual(ids().slice(1));
    expect(await mother.query<Read>(OWN_CHILD, { id: firstId() })).toMatchObject({ node: { day: {} } });
  });

  test('when it says everything of every child, no card opens, as if it were unknown, and no kiosk knows him', async () => {
    await world
      .as(world.sunshine.admin)
      .done('issueCard', { familyMemberId: fatherId, number: '4455667788990011' });
    await order({ scope: 'EVERYTHING' });
    expect(await kiosk.refusal('openFamilySession', { cardNumber: '4455667788990011' })).toBe('CARD_UNKNOWN');
    expect((await told()).map(({ act }) => act)).toEqual(['SIGN_IN', 'SIGN_IN']);
    const { kioskRoster } = await kiosk.query<{
      kioskRoster: { members: { id: string; childIds: string[]; cardFingerprints: string[] }[] };
    }>('{ kioskRoster { members { id childIds cardFingerprints } } }');
    const known = (id: string) => kioskRoster.members.find((member) => member.id === id);
    expect(known(fatherId)).toEqual({ id: fatherId, childIds: [], cardFingerprints: [] });
    expect(known(family.mother.id)?.childIds).toHaveLength(2);
    expect(known(family.grandmother.id)?.cardFingerprints).toHaveLength(1);
  });
});

describe('who may not take the child away', () => {
  const leaving = (more: Record<string, unknown>, who = kiosk) =>
    who.refusal('checkOutChildren', { childIds: ids(), verification: 'CARD', ...more });
  const statusOf = async () =>
    (
      await principal.query<{ node: { day: { status: string } } }>(
        'query($id: ID!) { node(id: $id) { ... on Child { day { status } } } }',
        { id: firstId() },
      )
    ).node.day.status;
  const sent = async (more: Record<string, unknown>) =>
    (
      await mother.done<{ delegation: { id: string } }>(
        'delegatePickup',
        { childIds: ids(), collectorName: '同事', ...more },
        'delegation { id }',
      )
    ).delegation.id;

  test.each([
    ['the same name', '林国强', 'RESTRICTED_ADULT'],
    ['traditional characters', '林國強', 'RESTRICTED_ADULT'],
    ['a middle dot', '林·国强', 'RESTRICTED_ADULT'],
    ['a zero-width space', '林\u200b国强', 'RESTRICTED_ADULT'],
    ['pinyin', 'Lin Guoqiang', 'RESTRICTED_ADULT'],
    ['full-width pinyin, turned round', 'Ｇｕｏｑｉａｎｇ, LIN', 'RESTRICTED_ADULT'],
    ['a title', '林国强先生', 'RESTRICTED_ADULT'],
    ['the family name alone', '林先生', 'COLLECTOR_UNCERTAIN'],
    ['one letter', 'L', 'COLLECTOR_UNCERTAIN'],
  ])('somebody sent under %s stays without the child', async (_how, collectorName, kind) => {
    await order({ scope: 'COLLECT' });
    const delegationId = await sent({ collectorName });
    await leaving({ delegationId, verification: 'DELEGATION_CODE' });
    expect(await statusOf()).toBe('PRESENT');
    expect(new Set((await told()).map((alert) => alert.kind))).toEqual(new Set([kind]));
  });

  test('somebody sent with his number stays without the child; somebody else goes with it', async () => {
    await adult({ givenName: '甲', phone: '+8613955556666' });
    await world.work(world.sunshine, (work) =>
      work.rows('update family_member set phone_fingerprint = ? where id = ?', [
        work.secrets.fingerprint('phone', '+8613955556666'),
        fatherRow,
      ]),
    );
    await order({ scope: 'COLLECT' });
    await leaving({
      delegationId: await sent({ collectorPhone: '139 5555 6666' }),
      verification: 'DELEGATION_CODE',
    });
    expect(await statusOf()).toBe('PRESENT');
    await leaving({
      delegationId: await sent({ collectorPhone: '13912345678' }),
      verification: 'DELEGATION_CODE',
    });
    expect(await statusOf()).toBe('DEPARTED');
  });

  test('a program that names nobody takes no child that somebody must not collect; another child it does', async () => {
    const program = world.as(bearer(world.sunshine.apiKey));
    await order({ childIds: [firstId()] });
    expect(await leaving({ childIds: [firstId()], verification: 'STAFF' }, program)).toBeUndefined();
    expect(await statusOf()).toBe('PRESENT');
    expect((await told()).map(({ kind }) => kind)).toEqual(['COLLECTOR_UNCERTAIN']);
  });

  test('a word that comes late is judged by what was known when the child went', async () => {
    const wentAt = world.clock.now().toISOString();
    world.clock.advance(120_000);
    await order({ scope: 'COLLECT' });
    await leaving({ familyMemberId: fatherId, occurredAt: wentAt });
    expect([await statusOf(), await told()]).toEqual(['DEPARTED', []]);
  });
});
