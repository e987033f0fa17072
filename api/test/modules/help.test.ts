import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bearer, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Help {
  helpRequest: { id: string; state: string; door: string; answeredBy: { name: string } | null };
}
const HELP = 'helpRequest { id state door answeredBy { name } }';
interface Changed {
  helpRequestChanged: { kind: string; helpRequest: { id: string; state: string } };
}
const LISTEN = 'subscription { helpRequestChanged { kind helpRequest { id state } } }';
const ring = (kiosk: 0 | 1 = 0, more: Record<string, unknown> = {}) =>
  world.as(world.sunshine.kiosks[kiosk]).done<Help>('requestHelp', more, HELP);

test('it rings at the desk, somebody takes it, and the kiosk is told who', async () => {
  const family = await world.family();
  const desk = await world.socket(world.sunshine.principal);
  const kiosk = await world.socket(world.sunshine.kiosks[0]);
  const [atDesk, atKiosk] = [await desk.subscribe<Changed>(LISTEN), await kiosk.subscribe<Changed>(LISTEN)];
  const { helpRequest } = await ring(0, { familyMemberId: family.mother.id });
  expect(helpRequest).toMatchObject({ state: 'RINGING', door: 'KIOSK', answeredBy: null });
  const input = { helpRequestId: helpRequest.id };
  const taken = await world.as(world.sunshine.teacher).done<Help>('answerHelpRequest', input, HELP);
  expect(taken.helpRequest).toMatchObject({ state: 'ANSWERED', answeredBy: { name: 'Teacher' } });
  expect(await world.as(world.sunshine.doctor).refusal('answerHelpRequest', input)).toBe('ALREADY_ANSWERED');
  expect(await world.as(world.sunshine.teacher).refusal('answerHelpRequest', input)).toBeUndefined();
  await world.as(world.sunshine.teacher).done('finishHelpRequest', input);
  const states = (events: Changed[]) => events.map(({ helpRequestChanged }) => helpRequestChanged.kind);
  const told = ['HELP_REQUESTED', 'HELP_ANSWERED', 'HELP_FINISHED'];
  expect(states(await atDesk.first(3))).toEqual(told);
  expect(states(await atKiosk.first(3))).toEqual(told);
  desk.drop();
  kiosk.drop();
});

test('of two who take it at once, one has it', async () => {
  const { helpRequest } = await ring();
  const codes = await Promise.all(
    [world.sunshine.teacher, world.sunshine.neighbour, world.sunshine.doctor, world.sunshine.admin].map(
      (who) => world.as(who).refusal('answerHelpRequest', { helpRequestId: helpRequest.id }),
    ),
  );
  expect(codes.toSorted()).toEqual(['ALREADY_ANSWERED', 'ALREADY_ANSWERED', 'ALREADY_ANSWERED', undefined]);
});

test('each kiosk hears of its own requests only, whoever listened first', async () => {
  const [first, second] = world.sunshine.kiosks;
  const sockets = [await world.socket(first), await world.socket(second)];
  const heard = await Promise.all(sockets.map((socket) => socket.subscribe<Changed>(LISTEN)));
  const [one, other] = [await ring(0), await ring(1)];
  const ids = await Promise.all(
    heard.map(async (each) => (await each.first(1)).map((event) => event.helpRequestChanged.helpRequest.id)),
  );
  expect(ids).toEqual([[one.helpRequest.id], [other.helpRequest.id]]);
  for (const socket of sockets) socket.drop();
});

describe('nobody answers', () => {
  test('a call back is promised by the one who asked, and kept at the desk', async () => {
    const { helpRequest } = await ring(0);
    const input = { helpRequestId: helpRequest.id, idempotencyKey: 'promise-me-once' };
    expect(await world.as(world.sunshine.kiosks[1]).refusal('promiseCallback', input)).toBe('NOT_FOUND');
    expect(await world.as(world.rainbow.kiosks[0]).refusal('promiseCallback', input)).toBe('NOT_FOUND');
    const promise = () => world.as(world.sunshine.kiosks[0]).done<Help>('promiseCallback', input, HELP);
    expect((await promise()).helpRequest.state).toBe('CALLBACK_PROMISED');
    expect(await promise()).toEqual(await promise());
    const open = await world
      .as(world.sunshine.admin)
      .query<{ helpRequests: { nodes: { id: string }[] } }>(
        '{ helpRequests(first: 100, states: [CALLBACK_PROMISED]) { nodes { id } } }',
      );
    expect(open.helpRequests.nodes.map(({ id }) => id)).toContain(helpRequest.id);
    expect(
      await world.as(world.sunshine.doctor).refusal('answerHelpRequest', { helpRequestId: helpRequest.id }),
    ).toBeUndefined();
  });

  test('a promise that comes after somebody took it changes nothing', async () => {
    const { helpRequest } = await ring(0);
    const input = { helpRequestId: helpRequest.id };
    await world.as(world.sunshine.teacher).done('answerHelpRequest', input);
    const kiosk = world.as(world.sunshine.kiosks[0]);
    expect((await kiosk.done<Help>('promiseCallback', input, HELP)).helpRequest.state).toBe('ANSWERED');
    await world.as(world.sunshine.teacher).done('finishHelpRequest', input);
    expect((await kiosk.done<Help>('promiseCallback', input, HELP)).helpRequest.state).toBe('FINISHED');
  });

  test('on the phone, within the call that asked', async () => {
    const family = await world.family();
    const openCall = async () =>
      (
        await world
          .as(bearer(world.secrets.voiceKey))
          .done<{ call: { id: string } }>(
            'openCall',
            { dialled: world.sunshine.line, from: family.phone },
            'call { id }',
          )
      ).call.id;
    const [mine, other] = [await openCall(), await openCall()];
    const line = (callId: string) => world.as(bearer(`${world.secrets.voiceKey}.${callId}`));
    const socket = await world.socket(bearer(`${world.secrets.voiceKey}.${mine}`));
    const heard = await socket.subscribe<Changed>(LISTEN);
    const { helpRequest } = await line(mine).done<Help & { helpRequest: { call: { id: string } } }>(
      'requestHelp',
      { callId: mine },
      'helpRequest { id state door answeredBy { name } call { id } }',
    );
    expect(helpRequest).toMatchObject({ door: 'PHONE', call: { id: mine } });
    const input = { helpRequestId: helpRequest.id };
    expect(await line(other).refusal('promiseCallback', input)).toBe('NOT_FOUND');
    expect(
      await line(other).query('query($id: ID!) { node(id: $id) { id } }', { id: helpRequest.id }),
    ).toEqual({ node: null });
    await ring(1);
    await line(mine).done('promiseCallback', input);
    const kinds = (await heard.first(2)).map(({ helpRequestChanged }) => [
      helpRequestChanged.kind,
      helpRequestChanged.helpRequest.id,
    ]);
    expect(kinds).toEqual([
      ['HELP_REQUESTED', helpRequest.id],
      ['CALLBACK_PROMISED', helpRequest.id],
    ]);
    socket.drop();
  });
});

test('a stranger of another kindergarten is nobody here', async () => {
  const foreign = await world.family(world.rainbow);
  expect(
    await world.as(world.sunshine.kiosks[0]).refusal('requestHelp', { familyMemberId: foreign.mother.id }),
  ).toBe('NOT_FOUND');
  const { helpRequest } = await ring();
  expect(
    await world.as(world.rainbow.admin).refusal('answerHelpRequest', { helpRequestId: helpRequest.id }),
  ).toBe('NOT_FOUND');
  expect(
    await world.as(world.rainbow.admin).refusal('finishHelpRequest', { helpRequestId: helpRequest.id }),
  ).toBe('NOT_FOUND');
});
