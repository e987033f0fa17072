import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bearer, type Family, familyClaims, openWorld, type Person, type World } from '../world.ts';

let world: World;
let family: Family;
let mother: Person;
let kiosk: Person;
let teacher: Person;
let principal: Person;
beforeAll(async () => {
  // A Monday, ten past four in the afternoon in Shanghai.
  world = await openWorld({ clock: '2026-11-23T08:10:00Z' });
  kiosk = world.as(world.sunshine.kiosks[0]);
  teacher = world.as(world.sunshine.teacher);
  principal = world.as(world.sunshine.principal);
});
afterAll(() => world.close());
beforeEach(async () => {
  family = await world.family();
  mother = world.as(familyClaims(world.sunshine, family.mother));
  await kiosk.done('checkInChildren', attending({ familyMemberId: family.mother.id }));
});

const ids = () => family.children.map(({ id }) => id);
const attending = (more: Record<string, unknown>) => ({ childIds: ids(), verification: 'CARD', ...more });
const leaving = (more: Record<string, unknown>, who: Person = kiosk) =>
  who.mutate<{ records: Leaving[] | null }>(
    'checkOutChildren',
    attending(more),
    'records { action child { id } familyMember { id } undoneAt }',
  );
interface Leaving {
  child: { id: string };
}
const statusOf = async (childId = family.children[0].id): Promise<string> =>
  (
    await principal.query<{ node: { day: { status: string } } }>(
      'query($id: ID!) { node(id: $id) { ... on Child { day { status } } } }',
      { id: childId },
    )
  ).node.day.status;

const aunt = (more: Record<string, unknown> = {}) => ({
  childIds: ids(),
  kind: 'PERMANENT',
  relation: 'OTHER',
  familyName: '周',
  givenName: '小姨',
  phone: '13912345678',
  ...more,
});
const PICKUP =
  'authorisedPickups { id child { id } kind familyName givenName phone validFrom validUntil weekdays version authorisedBy { id } photo { contentType } }';
interface Pickup {
  id: string;
  child: { id: string };
}
const authorise = async (more: Record<string, unknown> = {}, who = mother): Promise<Pickup[]> =>
  (await who.done<{ authorisedPickups: Pickup[] }>('authorisePickup', aunt(more), PICKUP)).authorisedPickups;

interface Alert {
  id: string;
  kind: string;
  child: { id: string };
}
const alerts = async (who = principal): Promise<Alert[]> =>
  (
    await who.query<{ pickupAlerts: { nodes: Alert[] } }>(
      '{ pickupAlerts(first: 50, open: true) { nodes { id kind child { id } familyMember { id } restriction { reason } device { id } occurredAt raisedAt } } }',
    )
  ).pickupAlerts.nodes.filter(({ child }) => ids().includes(child.id));

describe('authorised adults', () => {
  test("a guardian lets an aunt collect siblings; staff do it on a guardian's word", async () => {
    const photo = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#333' } })
      .png()
      .toBuffer();
    const response = await fetch(`${world.http}/media`, {
      method: 'POST',
      headers: {
        authorization: (await world.authorization(familyClaims(world.sunshine, family.mother))) ?? '',
      },
      body: new Uint8Array(photo),
    });
    const { id: photoId } = (await response.json()) as { id: string };
    const made = await authorise({ photoId });
    expect(made).toMatchObject(
      made.map(() => ({
        kind: 'PERMANENT',
        familyName: '周',
        phone: '+8613912345678',
        validFrom: '2026-11-23',
        version: 1,
        authorisedBy: { id: family.mother.id },
        photo: { contentType: 'image/webp' },
      })),
    );
    expect(made.map(({ child }) => child.id).toSorted()).toEqual(ids().toSorted());
    expect(await authorise({ familyMemberId: family.mother.id, givenName: '舅舅' }, teacher)).toHaveLength(2);
    const without = await world
      .as(world.sunshine.admin)
      .query<{ setPhoto: object }>(
        'mutation($i: SetPhotoInput!) { setPhoto(input: $i) { userErrors { code } photo { id } } }',
        { i: { subjectId: made[0]?.id } },
      );
    expect(without.setPhoto).toEqual({ userErrors: [], photo: null });
    expect(
      await mother.query(
        'query($id: ID!) { node(id: $id) { ... on AuthorisedPickup { version photo { id } } } }',
        {
          id: made[0]?.id,
        },
      ),
    ).toEqual({ node: { version: 2, photo: null } });
    const { rows } = await world.owner.query('select * from authorised_pickup');
    expect(JSON.stringify(rows.map((row) => ({ ...row, phone: String(row.phone_sealed) })))).not.toContain(
      '13912345678',
    );
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['once is another thing', { kind: 'ONE_TIME' }, 'INPUT_INVALID'],
    ['a regular one needs its days', { kind: 'REGULAR' }, 'INPUT_INVALID'],
    ['a permanent one has none', { weekdays: ['MONDAY'] }, 'INPUT_INVALID'],
    ['from yesterday', { validFrom: '2026-11-22' }, 'DATE_OUT_OF_RANGE'],
    ['backwards', { validFrom: '2026-11-25', validUntil: '2026-11-24' }, 'DATE_OUT_OF_RANGE'],
    ['nobody', { givenName: ' ' }, 'TEXT_REQUIRED'],
    ['no number', { phone: '12' }, 'INPUT_INVALID'],
    [
      'a picture that is none',
      { photoId: Buffer.from('Media:01a20027-8fff-70a5-9945-bfd1aab7b4ad').toString('base64url') },
      'NOT_FOUND',
    ],
  ])('%s', async (_name, more, code) => {
    expect(await mother.refusal('authorisePickup', aunt(more))).toBe(code);
  });

  test('a carer, a stranger, and a card alone do not decide', async () => {
    const stranger = await world.family();
    const as = (member: { row: string }) => world.as(familyClaims(world.sunshine, member));
    expect(await as(family.grandmother).refusal('authorisePickup', aunt())).toBe('GUARDIAN_REQUIRED');
    expect(await teacher.refusal('authorisePickup', aunt({ familyMemberId: family.grandmother.id }))).toBe(
      'GUARDIAN_REQUIRED',
    );
    expect(await as(stranger.mother).refusal('authorisePickup', aunt())).toBe('NOT_FOUND');
    const card = world.as(familyClaims(world.sunshine, family.mother, 'FAMILY_CARD'));
    await expect(card.refusal('authorisePickup', aunt())).rejects.toThrow('not for this principal');
  });

  test('staff hand over with photo and document; the release says who, how and whose photo', async () => {
    const [first] = await authorise();
    const wish = { authorisedPickupId: first?.id, verification: 'IDENTITY_DOCUMENT' };
    const atKiosk = { ...wish, verification: 'CARD' };
    expect((await leaving(atKiosk)).userErrors).toMatchObject([{ code: 'STAFF_MUST_RELEASE' }]);
    expect((await leaving(wish, teacher)).userErrors).toEqual([]);
    const { node } = await mother.query<{
      node: { day: { records: { action: string; release: unknown }[] } };
    }>(
      `query($id: ID!) { node(id: $id) { ... on Child { day { records { action release { verification releasedAt releasedBy { name } authorisedPickup { givenName } familyMember { id } } } } } } }`,
      { id: family.children[1]?.id },
    );
    expect(node.day.records.find(({ action }) => action === 'CHECK_OUT')?.release).toEqual({
      verification: 'IDENTITY_DOCUMENT',
      releasedAt: '2026-11-23T08:10:00.000Z',
      releasedBy: { name: 'Teacher' },
      authorisedPickup: { givenName: '小姨' },
      familyMember: null,
    });
  });

  test('only on their days, only until they are taken back', async () => {
    const [tuesdays] = await authorise({ kind: 'REGULAR', weekdays: ['TUESDAY'], givenName: '周二' });
    const [later] = await authorise({ validFrom: '2026-11-24', givenName: '明天' });
    const [gone] = await authorise({ givenName: '不再' });
    const revoked = await mother.query<{ revokeAuthorisedPickup: { authorisedPickup: object } }>(
      'mutation($i: RevokeAuthorisedPickupInput!) { revokeAuthorisedPickup(input: $i) { userErrors { code } authorisedPickup { revokedAt version } } }',
      { i: { authorisedPickupId: gone?.id } },
    );
    expect(revoked.revokeAuthorisedPickup.authorisedPickup).toEqual({
      revokedAt: '2026-11-23T08:10:00.000Z',
      version: 2,
    });
    for (const pickup of [tuesdays, later, gone])
      expect(
        (await leaving({ authorisedPickupId: pickup?.id, childIds: [pickup?.child.id] }, teacher)).userErrors,
      ).toMatchObject([{ code: 'NOT_AUTHORISED_FOR_CHILD' }]);
    expect((await alerts()).map(({ kind }) => kind)).toEqual([
      'NOT_AUTHORISED',
      'NOT_AUTHORISED',
      'NOT_AUTHORISED',
    ]);
  });

  test('collectors of a day: the family, who is authorised for it, who is delegated', async () => {
    await authorise();
    await authorise({ kind: 'REGULAR', weekdays: ['TUESDAY'], givenName: '周二' });
    await mother.done('delegatePickup', { childIds: ids(), collectorName: '同事' });
    const ask = async (who: Person, date?: string) =>
      (
        await who.query<{ node: { collectors: { kind: string; givenName: string }[] } }>(
          'query($id: ID!, $d: Date) { node(id: $id) { ... on Child { collectors(date: $d) { kind givenName relation familyMember { id } authorisedPickup { id } delegation { id } } } } }',
          { id: family.children[0].id, d: date },
        )
      ).node.collectors.map(({ kind, givenName }) => `${kind} ${givenName}`);
    expect(await ask(mother)).toEqual([
      'PERMANENT 文静',
      'PERMANENT 秀兰',
      'PERMANENT 小姨',
      'ONE_TIME 同事',
    ]);
    expect(await ask(teacher, '2026-11-24')).toEqual([
      'PERMANENT 文静',
      'PERMANENT 秀兰',
      'PERMANENT 小姨',
      'REGULAR 周二',
    ]);
    // A kiosk is handed a delegation by its code, and sees none without it.
    expect(await ask(kiosk)).toEqual(['PERMANENT 文静', 'PERMANENT 秀兰', 'PERMANENT 小姨']);
  });
});

const DELEGATION =
  'code delegation { id state date collectorName collectorPhone usedAt door children { id } delegatedBy { id } }';
interface Delegated {
  code: string | null;
  delegation: { id: string; state: string };
}
const delegate = (more: Record<string, unknown> = {}, who = mother) =>
  who.done<Delegated>(
    'delegatePickup',
    { childIds: ids(), collectorName: '同事小李', collectorPhone: '13800001111', ...more },
    DELEGATION,
  );
const openCode = async (code: string, who = kiosk) => {
  const { openPickupDelegation } = await who.query<{
    openPickupDelegation: {
      delegation: { id: string; collectorName: string } | null;
      userErrors: { code: string }[];
    };
  }>(
    'mutation($i: OpenPickupDelegationInput!) { openPickupDelegation(input: $i) { userErrors { code } delegation { id collectorName children { givenName } } } }',
    { i: { code } },
  );
  return openPickupDelegation.userErrors[0]?.code ?? openPickupDelegation.delegation;
};

describe('a delegation', () => {
  test('works once, with six digits that are told once and kept nowhere', async () => {
    const key = randomUUID();
    const { code, delegation } = await delegate({ idempotencyKey: key });
    expect(code).toMatch(/^\d{6}$/);
    expect(delegation).toMatchObject({
      state: 'ACTIVE',
      date: '2026-11-23',
      door: 'KIOSK',
      collectorPhone: '+8613800001111',
    });
    expect((await delegate({ idempotencyKey: key })).code).toBeNull();
    const { rows } = await world.owner.query<{ row: string }>(
      'select to_jsonb(d)::text as row from pickup_delegation d union all select to_jsonb(i)::text from idempotency_record i union all select to_jsonb(a)::text from announcement a',
    );
    expect(rows.filter(({ row }) => row.includes(`"${code}"`) || row.includes('13800001111'))).toEqual([]);
    expect(await openCode(code ?? '')).toMatchObject({ id: delegation.id, collectorName: '同事小李' });
    const wish = { delegationId: delegation.id, verification: 'DELEGATION_CODE' };
    expect((await leaving(wish)).userErrors).toEqual([]);
    expect(await statusOf()).toBe('DEPARTED');
    expect(await openCode(code ?? '')).toBe('DELEGATION_UNKNOWN');
    const { node } = await mother.query<{ node: object }>(
      'query($id: ID!) { node(id: $id) { ... on PickupDelegation { state usedAt } } }',
      { id: delegation.id },
    );
    expect(node).toEqual({ state: 'USED', usedAt: '2026-11-23T08:10:00.000Z' });
    await kiosk.done('checkInChildren', attending({ familyMemberId: family.mother.id }));
    expect((await leaving(wish)).userErrors).toMatchObject([{ code: 'NOT_AUTHORISED_FOR_CHILD' }]);
  });

  test('a tap taken back leaves it as it was', async () => {
    const { delegation } = await delegate();
    const key = randomUUID();
    const wish = { delegationId: delegation.id, verification: 'DELEGATION_CODE' };
    await leaving({ ...wish, idempotencyKey: key });
    await kiosk.done('undoAttendance', { originalIdempotencyKey: key });
    expect((await leaving(wish)).userErrors).toEqual([]);
    expect(await statusOf()).toBe('DEPARTED');
  });

  test('is for its day, for its children, until it is taken back', async () => {
    const tomorrow = await delegate({ date: '2026-11-24' });
    expect(await openCode(tomorrow.code ?? '')).toBe('DELEGATION_UNKNOWN');
    const one = await delegate({ childIds: [family.children[0].id] });
    for (const delegationId of [tomorrow.delegation.id, one.delegation.id])
      expect((await leaving({ delegationId, verification: 'DELEGATION_CODE' })).userErrors).toMatchObject([
        { code: 'NOT_AUTHORISED_FOR_CHILD' },
      ]);
    const taken = await mother.query(
      'mutation($i: RevokePickupDelegationInput!) { revokePickupDelegation(input: $i) { userErrors { code } delegation { state } } }',
      { i: { delegationId: one.delegation.id } },
    );
    expect(taken).toMatchObject({
      revokePickupDelegation: { userErrors: [], delegation: { state: 'REVOKED' } },
    });
    expect(await openCode(one.code ?? '')).toBe('DELEGATION_UNKNOWN');
    const listed = await principal.query<{ pickupDelegations: { nodes: { id: string }[] } }>(
      '{ pickupDelegations(first: 50, date: "2026-11-24") { nodes { id state } } }',
    );
    expect(listed.pickupDelegations.nodes).toContainEqual({ id: tomorrow.delegation.id, state: 'ACTIVE' });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['nobody named', { collectorName: '' }, 'TEXT_REQUIRED'],
    ['in three weeks', { date: '2026-12-14' }, 'DATE_OUT_OF_RANGE'],
    ['yesterday', { date: '2026-11-22' }, 'DATE_OUT_OF_RANGE'],
    ['no number', { collectorPhone: 'mum' }, 'INPUT_INVALID'],
    ['a recording that is none', { recordingId: 'x' }, 'RECORDING_MISSING'],
  ])('%s is refused', async (_name, more, code) => {
    expect(await mother.refusal('delegatePickup', { childIds: ids(), collectorName: '同事', ...more })).toBe(
      code,
    );
  });

  test('only a guardian delegates; wrong codes at a kiosk do not shut the right one out', async () => {
    const carer = world.as(familyClaims(world.sunshine, family.grandmother));
    expect(await carer.refusal('delegatePickup', { childIds: ids(), collectorName: '同事' })).toBe(
      'GUARDIAN_REQUIRED',
    );
    const other = world.as(world.sunshine.kiosks[1]);
    for (let tries = 0; tries < 14; tries += 1)
      expect(await openCode('000000', other)).toBe('DELEGATION_UNKNOWN');
    const { code } = await delegate();
    // Somebody else's wrong ones are not held against the right one.
    expect(await openCode(code ?? '', other)).toMatchObject({ collectorName: '同事小李' });
    expect(await openCode(code ?? '')).toMatchObject({ collectorName: '同事小李' });
  });
});

const restrict = (more: Record<string, unknown> = {}) =>
  principal.done<{ restrictions: { id: string }[] }>(
    'restrictPickup',
    { childIds: ids(), familyMemberId: family.grandmother.id, reason: '法院 2026-17 号', ...more },
    'restrictions { id reason validFrom imposedBy { name } }',
  );

describe('a restriction', () => {
  test('keeps the child, tells staff at once, and shows nothing at the door', async () => {
    const heard = await (await world.socket(world.sunshine.teacher)).subscribe<{
      pickupAlertChanged: { kind: string; alert: { kind: string } };
    }>('subscription { pickupAlertChanged { kind alert { kind child { id } restriction { reason } } } }');
    await restrict();
    const other = await world.family();
    await kiosk.done('checkInChildren', {
      childIds: other.children.map(({ id }) => id),
      verification: 'CARD',
      familyMemberId: other.grandmother.id,
    });
    const anybody = await kiosk.mutate<{ records: object[] }>(
      'checkOutChildren',
      {
        childIds: other.children.map(({ id }) => id),
        verification: 'CARD',
        familyMemberId: other.grandmother.id,
      },
      'records { action verification door occurredAt recordedAt undoneAt }',
    );
    const restricted = await kiosk.mutate<{ records: object[] }>(
      'checkOutChildren',
      attending({ familyMemberId: family.grandmother.id }),
      'records { action verification door occurredAt recordedAt undoneAt }',
    );
    expect(restricted).toEqual(anybody);
    expect(await statusOf()).toBe('PRESENT');
    const events = await heard.first(2);
    expect(events[0]?.pickupAlertChanged).toMatchObject({
      kind: 'PICKUP_ALERT_RAISED',
      alert: { kind: 'RESTRICTED_ADULT', restriction: { reason: '法院 2026-17 号' } },
    });
    expect((await alerts()).map(({ kind }) => kind)).toEqual(['RESTRICTED_ADULT', 'RESTRICTED_ADULT']);
    expect(await alerts()).toMatchObject([
      { familyMember: { id: family.grandmother.id }, device: { id: world.sunshine.kiosks[0].id } },
      {},
    ]);
  });

  test('the same wish again is one alert a child; the mother collects as ever', async () => {
    await restrict();
    const wish = { familyMemberId: family.grandmother.id, idempotencyKey: randomUUID() };
    await Promise.all([leaving(wish), leaving(wish), leaving(wish)]);
    expect(await alerts()).toHaveLength(2);
    expect((await leaving({ familyMemberId: family.mother.id })).userErrors).toEqual([]);
    expect(await statusOf()).toBe('DEPARTED');
    expect(await alerts()).toHaveLength(2);
  });

  test('for one of two siblings: the other goes, the answer is the same', async () => {
    await restrict({ childIds: [family.children[0].id] });
    const { records, userErrors } = await leaving({ familyMemberId: family.grandmother.id });
    expect([userErrors, records?.map(({ child }) => child.id).toSorted()]).toEqual([[], ids().toSorted()]);
    expect([await statusOf(), await statusOf(family.children[1]?.id)]).toEqual(['PRESENT', 'DEPARTED']);
  });

  test('taken back, asked again, or not here at all: every answer is the one anybody gets', async () => {
    await restrict();
    const SHAPE = 'records { action verification door occurredAt recordedAt undoneAt child { givenName } }';
    const other = await world.family();
    const both = { restricted: family, anybody: other };
    await kiosk.done('checkInChildren', {
      childIds: other.children.map(({ id }) => id),
      verification: 'CARD',
      familyMemberId: other.mother.id,
    });
    const answers = await Promise.all(
      Object.values(both).map(async ({ children, grandmother }) => {
        const idempotencyKey = randomUUID();
        const wish = {
          idempotencyKey,
          childIds: children.map(({ id }) => id),
          verification: 'CARD',
          familyMemberId: grandmother.id,
        };
        const first = await kiosk.mutate('checkOutChildren', wish, SHAPE);
        const again = await kiosk.mutate('checkOutChildren', wish, SHAPE);
        const undone = await kiosk.mutate(
          'undoAttendance',
          { originalIdempotencyKey: idempotencyKey },
          SHAPE,
        );
        await principal.done('correctAttendance', {
          childId: children[0].id,
          date: '2026-11-23',
          arrivedAt: null,
          departedAt: null,
          note: '没有来过',
        });
        return [
          first,
          again,
          undone,
          await kiosk.mutate('checkOutChildren', { ...wish, idempotencyKey: randomUUID() }, SHAPE),
        ];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.at(-1)?.userErrors).toMatchObject([{ code: 'NOT_PRESENT', field: 'childIds' }]);
    expect(answers[0]?.[2]).toMatchObject({
      userErrors: [],
      records: [{ undoneAt: '2026-11-23T08:10:00.000Z' }, {}],
    });
  });

  test('what happened without network is recorded and told; who brings a child has brought it', async () => {
    await restrict();
    const wentAt = world.clock.now().toISOString();
    world.clock.advance(61_000);
    await leaving({ familyMemberId: family.grandmother.id, occurredAt: wentAt });
    expect([await statusOf(), (await alerts())[0]?.kind]).toEqual(['DEPARTED', 'RESTRICTED_MEANWHILE']);
    world.clock.advance(1_000);
    await kiosk.done('checkInChildren', attending({ familyMemberId: family.grandmother.id }));
    expect([await statusOf(), (await alerts())[0]?.kind]).toEqual(['PRESENT', 'RESTRICTED_ADULT_BROUGHT']);
  });

  test('also for somebody known by name only, and for whom a restricted adult sends', async () => {
    await restrict({ familyMemberId: undefined, personName: '周 小姨' });
    const [first] = await authorise();
    const collect = { authorisedPickupId: first?.id, verification: 'IDENTITY_DOCUMENT' };
    // A member of staff is told to the face.
    expect((await leaving(collect, teacher)).userErrors).toMatchObject([
      { code: 'NOT_AUTHORISED_FOR_CHILD' },
    ]);
    const { delegation } = await delegate();
    await restrict({ familyMemberId: family.mother.id });
    expect(
      (await leaving({ delegationId: delegation.id, verification: 'DELEGATION_CODE' })).userErrors,
    ).toEqual([]);
    expect(await statusOf()).toBe('PRESENT');
    expect(new Set((await alerts()).map(({ kind }) => kind))).toEqual(new Set(['RESTRICTED_ADULT']));
  });

  test('ends when it is lifted, or on its day', async () => {
    const { restrictions } = await restrict();
    for (const { id } of restrictions)
      await principal.query(
        'mutation($i: LiftPickupRestrictionInput!) { liftPickupRestriction(input: $i) { userErrors { code } } }',
        {
          i: { restrictionId: id },
        },
      );
    await restrict({ validFrom: '2026-11-24' });
    await leaving({ familyMemberId: family.grandmother.id });
    expect([await statusOf(), await alerts()]).toEqual(['DEPARTED', []]);
  });

  test('is for staff who answer for the child, and its reason is sealed', async () => {
    const { restrictions } = await restrict();
    const ask =
      'query($id: ID!, $r: ID!) { child: node(id: $id) { ... on Child { pickupRestrictions { reason } } } r: node(id: $r) { ... on PickupRestriction { reason } } }';
    const variables = { id: family.children[0].id, r: restrictions[0]?.id };
    for (const who of [principal, teacher, world.as(world.sunshine.admin), world.as(world.sunshine.doctor)])
      expect(await who.query(ask, variables)).toEqual({
        child: { pickupRestrictions: [{ reason: '法院 2026-17 号' }] },
        r: { reason: '法院 2026-17 号' },
      });
    expect(await world.as(world.sunshine.neighbour).query(ask, variables)).toEqual({ child: null, r: null });
    for (const who of [
      kiosk,
      mother,
      world.as(familyClaims(world.sunshine, family.mother, 'FAMILY_CARD')),
      world.as(bearer(world.sunshine.apiKey)),
    ])
      expect((await who.send(ask, variables)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { rows } = await world.owner.query<{ row: string }>(
      "select encode(reason_sealed, 'escape') || to_jsonb(s)::text as row from pickup_restriction s",
    );
    expect(rows.some(({ row }) => row.includes('法院') || row.includes('2026-17'))).toBe(false);
    expect(
      await teacher
        .refusal('restrictPickup', { childIds: ids(), personName: 'x', reason: 'y' })
        .catch(() => 'FORBIDDEN'),
    ).toBe('FORBIDDEN');
    expect(await principal.refusal('restrictPickup', { childIds: ids(), reason: 'y' })).toBe('TEXT_REQUIRED');
  });

  test('an alert is settled by one, and the next one is told so', async () => {
    await restrict();
    await leaving({ familyMemberId: family.grandmother.id });
    const [alert] = await alerts(teacher);
    const settle = async (who: Person, outcome = '已与母亲通话') =>
      (
        await who.query<{
          settlePickupAlert: { userErrors: { code: string }[]; pickupAlert: object | null };
        }>(
          'mutation($i: SettlePickupAlertInput!) { settlePickupAlert(input: $i) { userErrors { code } pickupAlert { outcome settledBy { name } } } }',
          { i: { pickupAlertId: alert?.id, outcome } },
        )
      ).settlePickupAlert;
    expect((await settle(teacher, ' ')).userErrors).toEqual([{ code: 'TEXT_REQUIRED' }]);
    expect((await settle(world.as(world.sunshine.neighbour))).userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    expect(await settle(teacher)).toEqual({
      userErrors: [],
      pickupAlert: { outcome: '已与母亲通话', settledBy: { name: 'Teacher' } },
    });
    expect((await settle(principal)).userErrors).toEqual([{ code: 'ALREADY_ANSWERED' }]);
    expect(await alerts()).toHaveLength(1);
  });
});

test('somebody without any right is refused, the child stays, staff are told', async () => {
  const stranger = await world.family();
  const { userErrors } = await leaving({ familyMemberId: stranger.grandmother.id });
  expect(userErrors).toMatchObject([{ code: 'NOT_AUTHORISED_FOR_CHILD', field: 'familyMemberId' }]);
  expect(await statusOf()).toBe('PRESENT');
  expect(await alerts()).toMatchObject([
    { kind: 'NOT_AUTHORISED', familyMember: { id: stranger.grandmother.id } },
    { kind: 'NOT_AUTHORISED' },
  ]);
});
