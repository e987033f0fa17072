import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Family, familyClaims, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs: true });
});
afterAll(() => world.close());

interface Submitted {
  trackingCode: string;
  status: { state: string };
}
const SUBMITTED = 'trackingCode status { state }';
const kiosk = () => world.as(world.sunshine.kiosks[0]);
const submit = (family: Family | undefined, more: object = {}) =>
  kiosk().done<Submitted>(
    'submitTicket',
    {
      kind: 'FEEDBACK',
      category: 'MEALS',
      text: '很好吃',
      ...(family ? { familyMemberId: family.mother.id } : {}),
      ...more,
    },
    SUBMITTED,
  );

interface Seen {
  id: string;
  trackingCode: string;
  version: number;
  state: string;
  text: string;
  assignee: { id: string } | null;
  familyMember: { id: string } | null;
}
const TICKET = 'id trackingCode version state text assignee { id } familyMember { id }';
const find = async (who: Parameters<World['as']>[0], code: string) =>
  (
    await world
      .as(who)
      .query<{ tickets: { nodes: Seen[] } }>(`{ tickets(first: 100) { nodes { ${TICKET} } } }`)
  ).tickets.nodes.find(({ trackingCode }) => trackingCode === code);
const routed = async (code: string) => {
  await expect
    .poll(async () => (await find(world.sunshine.principal, code))?.state, { timeout: 10_000 })
    .toBe('ASSIGNED');
  return (await find(world.sunshine.principal, code)) as Seen;
};

describe('who becomes responsible', () => {
  test('the class teacher, for a family', async () => {
    const { trackingCode, status } = await submit(await world.family());
    expect(status.state).toBe('RECEIVED');
    expect((await routed(trackingCode)).assignee?.id).toBe(world.sunshine.teacher.id);
    expect(await find(world.sunshine.teacher, trackingCode)).toBeDefined();
    expect(await find(world.sunshine.neighbour, trackingCode)).toBeUndefined();
    expect(await find(world.sunshine.doctor, trackingCode)).toBeUndefined();
  });

  test('the health doctor, for health without a name', async () => {
    const { trackingCode } = await submit(undefined, { anonymous: true, category: 'HEALTH' });
    expect((await routed(trackingCode)).assignee?.id).toBe(world.sunshine.doctor.id);
  });

  test('the principal, for the rest without a name', async () => {
    const { trackingCode } = await submit(undefined, { anonymous: true });
    expect((await routed(trackingCode)).assignee?.id).toBe(world.sunshine.principal.id);
  });

  test('whoever it is given to, at the version that was read', async () => {
    const { trackingCode } = await submit(await world.family());
    const { id: ticketId, version } = await routed(trackingCode);
    const leader = world.as(world.sunshine.principal);
    const give = { ticketId, version, staffMemberId: world.sunshine.doctor.id };
    expect(await leader.refusal('assignTicket', { ...give, version: version - 1 })).toBe('VERSION_CONFLICT');
    expect(await leader.refusal('assignTicket', { ...give, staffMemberId: world.rainbow.doctor.id })).toBe(
      'NOT_FOUND',
    );
    const { ticket } = await leader.done<{ ticket: Seen }>('assignTicket', give, `ticket { ${TICKET} }`);
    expect(ticket).toMatchObject({
      state: 'ASSIGNED',
      version: version + 1,
      assignee: { id: world.sunshine.doctor.id },
    });
    expect(await find(world.sunshine.doctor, trackingCode)).toBeDefined();
  });
});

test('whoever is responsible passes it on, also to where they do not see it any more', async () => {
  const { sunshine } = world;
  const { trackingCode } = await submit(undefined, { anonymous: true });
  const { id: ticketId, version } = await routed(trackingCode);
  const pass = (from: Parameters<World['as']>[0], to: { id: string }, at: number) =>
    world.as(from).refusal('assignTicket', { ticketId, version: at, staffMemberId: to.id });
  expect(await pass(sunshine.neighbour, sunshine.teacher, version)).toBe('NOT_FOUND');
  expect(await pass(sunshine.principal, sunshine.teacher, version)).toBeUndefined();
  expect(await pass(sunshine.teacher, sunshine.doctor, version + 1)).toBeUndefined();
  expect((await find(sunshine.doctor, trackingCode))?.assignee?.id).toBe(sunshine.doctor.id);
  expect(await find(sunshine.teacher, trackingCode)).toBeUndefined();
});

test('answered, heard by the family, closed by its code, and then closed to everybody', async () => {
  const family = await world.family();
  const { trackingCode } = await submit(family);
  const { id: ticketId, version } = await routed(trackingCode);
  const teacher = world.as(world.sunshine.teacher);
  await teacher.done('answerTicket', { ticketId, version, text: ' 谢谢您！ ' });
  const look = await kiosk().done<{ status: unknown }>(
    'lookUpTicket',
    { trackingCode },
    'status { state answers { text authorName } }',
  );
  expect(look.status).toEqual({ state: 'ANSWERED', answers: [{ text: '谢谢您！', authorName: 'Teacher' }] });
  expect((await find(familyClaims(world.sunshine, family.mother), trackingCode))?.state).toBe('ANSWERED');

  const closed = await kiosk().done<Submitted>('closeTicket', { trackingCode }, 'status { state }');
  expect(closed.status.state).toBe('CLOSED');
  await kiosk().done('closeTicket', { trackingCode });
  const late = { ticketId, version: version + 2, text: '再见' };
  expect(await teacher.refusal('answerTicket', late)).toBe('TICKET_CLOSED');
});

test('ten answers at once to one version: one is taken, nine have to look again', async () => {
  const { trackingCode } = await submit(await world.family());
  const { id: ticketId, version } = await routed(trackingCode);
  const who = [world.sunshine.teacher, world.sunshine.principal];
  const codes = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      world.as(who[index % 2]).refusal('answerTicket', { ticketId, version, text: `第${index}` }),
    ),
  );
  expect(codes.filter((code) => code === undefined)).toHaveLength(1);
  expect(codes.filter((code) => code === 'VERSION_CONFLICT')).toHaveLength(9);
});

test('the family closes what it sent; another family, the teacher and another kindergarten do not', async () => {
  const [family, other] = [await world.family(), await world.family()];
  const { trackingCode } = await submit(family);
  const { id: ticketId } = await routed(trackingCode);
  const close = (who: Parameters<World['as']>[0]) => world.as(who).refusal('closeTicket', { ticketId });
  expect(await close(familyClaims(world.sunshine, other.mother))).toBe('NOT_FOUND');
  expect(await close(world.rainbow.kiosks[0])).toBe('NOT_FOUND');
  expect(await world.as(world.rainbow.kiosks[0]).refusal('closeTicket', { trackingCode })).toBe(
    'TRACKING_CODE_UNKNOWN',
  );
  expect(await close(familyClaims(world.sunshine, family.mother))).toBeUndefined();
});

test('the desk hears of each step', async () => {
  const socket = await world.socket(world.sunshine.principal);
  const heard = await socket.subscribe<{ ticketChanged: { kind: string; ticket: { trackingCode: string } } }>(
    'subscription { ticketChanged { kind ticket { trackingCode } } }',
  );
  const { trackingCode } = await submit(undefined, { anonymous: true });
  await routed(trackingCode);
  await kiosk().done('closeTicket', { trackingCode });
  const events = (await heard.first(3)).map(({ ticketChanged }) => ticketChanged);
  expect(events).toEqual(
    ['TICKET_SUBMITTED', 'TICKET_ASSIGNED', 'TICKET_CLOSED'].map((kind) => ({
      kind,
      ticket: { trackingCode },
    })),
  );
  socket.drop();
});

describe('refused', () => {
  test.each([
    [{ text: '字'.repeat(2_001) }, 'TEXT_TOO_LONG'],
    [{ recordingId: 'bm9uc2Vuc2U' }, 'RECORDING_MISSING'],
    [{ familyMemberId: 'bm9uc2Vuc2U' }, 'NOT_FOUND'],
    [{ trackingCode: '123456' }, 'TRACKING_CODE_UNKNOWN'],
  ])('%o with %s', async (more, code) => {
    const wish = { kind: 'FEEDBACK', category: 'OTHER', ...more };
    expect(await kiosk().refusal('submitTicket', wish)).toBe(code);
  });

  test('a child of another family, and a member of another kindergarten', async () => {
    const [own, other] = [await world.family(), await world.family()];
    const foreign = await world.family(world.rainbow);
    const wish = { kind: 'FEEDBACK', category: 'OTHER', familyMemberId: own.mother.id };
    expect(await kiosk().refusal('submitTicket', { ...wish, childId: other.children[0].id })).toBe(
      'NOT_AUTHORISED_FOR_CHILD',
    );
    expect(await kiosk().refusal('submitTicket', { ...wish, familyMemberId: foreign.mother.id })).toBe(
      'NOT_FOUND',
    );
  });
});
