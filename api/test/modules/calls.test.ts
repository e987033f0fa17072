import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bearer, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const line = (callId?: string) =>
  world.as(bearer(callId ? `${world.secrets.voiceKey}.${callId}` : world.secrets.voiceKey));
interface Opened {
  call: { id: string };
  knownNumber: boolean;
  firstCall: boolean;
  language: string;
  languages: string[];
  kindergartenName: string;
}
const OPENED = 'call { id } knownNumber firstCall language languages kindergartenName';
const openCall = (from: string | undefined, more: object = {}) =>
  line().done<Opened>(
    'openCall',
    { dialled: world.sunshine.line, from, numberProven: true, ...more },
    OPENED,
  );
interface Proven {
  session: { token: string } | null;
  triesLeft: number | null;
  familyMember: { id: string } | null;
}
const prove = (callId: string, pin: string, who = line(callId)) =>
  who.mutate<Proven>('proveCaller', { callId, pin }, 'session { token } triesLeft familyMember { id }');

describe('a call comes in', () => {
  test('from a family: asks for the PIN, remembers the language', async () => {
    const family = await world.family();
    const first = await openCall(family.phone.replace('+86', '0086'));
    expect(first).toMatchObject({
      knownNumber: true,
      firstCall: true,
      language: 'ZH_CN',
      languages: ['ZH_CN', 'EN'],
      kindergartenName: 'Sunshine',
    });
    const chosen = await line(first.call.id).done<Opened>(
      'openCall',
      { dialled: world.sunshine.line, callId: first.call.id, language: 'EN' },
      OPENED,
    );
    expect(chosen).toMatchObject({ call: first.call, language: 'EN' });
    expect(await openCall(family.phone)).toMatchObject({ firstCall: false, language: 'EN' });
    const { rows } = await world.owner.query('select 1 from call');
    expect(rows).toHaveLength(2);
  });

  test('from nobody known, without a number, from nonsense', async () => {
    for (const from of ['+8613000000000', undefined, 'anonymous', '100'])
      expect(await openCall(from)).toMatchObject({ knownNumber: false, language: 'ZH_CN' });
  });

  test('to a number that is nobody’s', async () => {
    expect(await line().refusal('openCall', { dialled: '+861000' })).toBe('NOT_FOUND');
  });

  test('only for the phone line', async () => {
    for (const who of [world.sunshine.admin, world.sunshine.kiosks[0], undefined])
      expect(
        (await world.as(who).send(`mutation { openCall(input: { dialled: "1" }) { userErrors { code } } }`))
          .data,
      ).toBeUndefined();
  });
});

describe('proving', () => {
  test('gives a session of the one whose PIN it is', async () => {
    const family = await world.family();
    const { call } = await openCall(family.phone);
    const { session, familyMember } = await prove(call.id, family.pin);
    expect(familyMember?.id).toBe(family.mother.id);
    const { viewer } = await world
      .as(bearer(session?.token ?? ''))
      .query<{ viewer: unknown }>('{ viewer { kind familyMember { children { givenName } } } }');
    expect(viewer).toEqual({
      kind: 'FAMILY_PROVEN',
      familyMember: { children: [{ givenName: '小米0' }, { givenName: '小米1' }] },
    });
  });

  test('has three tries a call', async () => {
    const family = await world.family();
    const { call } = await openCall(family.phone);
    for (const triesLeft of [2, 1, 0])
      expect(await prove(call.id, '111112')).toMatchObject({
        triesLeft,
        session: null,
        userErrors: [{ code: 'PROOF_FAILED', field: 'pin' }],
      });
    expect((await prove(call.id, family.pin)).userErrors[0]?.code).toBe('TOO_MANY_ATTEMPTS');
    const { rows } = await world.owner.query(
      "select 1 from audit_entry where action = 'CALLER_PROVED' and subject_id = $1",
      [family.mother.row],
    );
    expect(rows).toEqual([]);
  });

  test('has ten wrong tries a number, however many calls and people', async () => {
    const number = '+8613777777777';
    await Promise.all(Array.from({ length: 1 }, () => world.family(world.sunshine, { phone: number })));
    let evaluated = 0;
    for (let times = 0; times < 5; times += 1) {
      const { call } = await openCall(number);
      for (let tries = 0; tries < 3; tries += 1)
        evaluated += Number((await prove(call.id, '111112')).userErrors[0]?.code === 'PROOF_FAILED');
    }
    expect(evaluated).toBeLessThanOrEqual(5);
  });

  test('nobody by a number nobody has, nor after the call', async () => {
    const family = await world.family();
    const unknown = await openCall('+8613000000001');
    expect((await prove(unknown.call.id, family.pin)).userErrors[0]?.code).toBe('PROOF_FAILED');
    const { call } = await openCall(family.phone);
    await line(call.id).done('closeCall', { callId: call.id, outcome: 'ABANDONED', steps: [] });
    expect((await prove(call.id, family.pin)).userErrors[0]?.code).toBe('NOT_FOUND');
  });
});

test('a call is closed with its steps, once', async () => {
  const { call } = await openCall('+8613000000002');
  const close = (outcome: string, steps: object[]) =>
    line(call.id).done<{ call: object }>(
      'closeCall',
      { callId: call.id, outcome, steps },
      'call { outcome endedAt }',
    );
  const first = await close('COMPLETED', [{ step: 'greeting', outcome: 'DONE', atMs: 120 }]);
  expect(first.call).toEqual({ outcome: 'COMPLETED', endedAt: world.clock.now().toISOString() });
  world.clock.advance(1_000);
  expect(await close('FAILED', [])).toEqual(first);
  const { rows } = await world.owner.query("select steps from call where outcome = 'COMPLETED'");
  expect(rows).toEqual([{ steps: [{ step: 'greeting', outcome: 'DONE', atMs: 120 }] }]);
});

describe('within a call the phone line', () => {
  test('sees and reaches that call only', async () => {
    const family = await world.family();
    const [own, other] = [await openCall(family.phone), await openCall(family.phone)];
    const nodes = await line(own.call.id).query('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [own.call.id, other.call.id, family.mother.id, family.children[0].id],
    });
    expect(nodes).toEqual({ nodes: [{ id: own.call.id }, null, null, null] });
    expect((await prove(other.call.id, family.pin, line(own.call.id))).userErrors[0]?.code).toBe('NOT_FOUND');
    const close = { callId: other.call.id, outcome: 'FAILED', steps: [] };
    expect(await line(own.call.id).refusal('closeCall', close)).toBe('NOT_FOUND');
    expect(
      await line(own.call.id).refusal('openCall', { dialled: world.sunshine.line, callId: other.call.id }),
    ).toBe('NOT_FOUND');
  });

  test('reads no child, no family, no notice and no ticket', async () => {
    const family = await world.family();
    const { call } = await openCall(family.phone);
    for (const field of ['notices', 'tickets', 'devices', 'helpRequests', 'staffMembers'])
      expect((await line(call.id).send(`{ ${field}(first: 1) { totalCount } }`)).status).toBe(403);
    for (const field of ['children', 'households'])
      expect(await line(call.id).query(`{ ${field}(first: 1) { totalCount } }`)).toEqual({
        [field]: { totalCount: 0 },
      });
  });

  test('leaves a message for whoever was proven, with a code', async () => {
    const family = await world.family();
    const { call } = await openCall(family.phone);
    const wish = { kind: 'CONSULTATION', category: 'OTHER', callId: call.id };
    const before = await line(call.id).done<{ trackingCode: string }>('submitTicket', wish, 'trackingCode');
    await prove(call.id, family.pin);
    world.clock.advance(2_001);
    const after = await line(call.id).done<{ trackingCode: string }>('submitTicket', wish, 'trackingCode');
    const { tickets } = await world
      .as(world.sunshine.admin)
      .query<{ tickets: { nodes: object[] } }>(
        '{ tickets(first: 2) { nodes { trackingCode door familyMember { id } } } }',
      );
    expect(tickets.nodes).toEqual([
      { trackingCode: after.trackingCode, door: 'PHONE', familyMember: { id: family.mother.id } },
      { trackingCode: before.trackingCode, door: 'PHONE', familyMember: null },
    ]);
  });

  test('is nobody with a key or a call that does not exist', async () => {
    const { call } = await openCall(undefined);
    for (const secret of [
      `plv_wrong.${call.id}`,
      `${world.secrets.voiceKey}.${world.sunshine.id}`,
      `${world.secrets.voiceKey}.nonsense`,
    ])
      expect((await world.as(bearer(secret)).send('{ viewer { kind } }')).status).toBe(401);
  });
});

test('a family as a whole is refused to the line, not broken', async () => {
  const family = await world.family();
  const { call } = await openCall(family.phone);
  const { status, errors } = await line(call.id).send(
    'mutation($input: ProveCallerInput!) { proveCaller(input: $input) { familyMember { household { id } } } }',
    { input: { callId: call.id, pin: family.pin } },
  );
  expect([status, errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
});
