import { describe, expect, test } from 'vitest';
import { createApiClient, type Fetch } from '../../api/index.ts';
import { delivery } from './deliver.ts';
import type { AbsenceWish, AttendanceWish, HelpWish, TicketWish } from './wish.ts';

const at = '2026-09-01T07:52:00Z';
const checkIn: AttendanceWish = {
  kind: 'checkIn',
  key: 'key-1',
  at,
  childIds: ['an'],
  familyMemberId: 'g',
  verification: 'CARD',
};
const ticket: TicketWish = {
  kind: 'ticket',
  key: 'key-2',
  at,
  ticketKind: 'FEEDBACK',
  category: 'OTHER',
  familyMemberId: null,
  trackingCode: '390125',
};

interface Sent {
  path: string;
  body: unknown;
  key: string | null;
}

/** A carrier over a scripted `fetch`; what was sent is kept. */
function carrier(answer: (path: string) => Response | Promise<Response>) {
  const sent: Sent[] = [];
  const fetch: Fetch = async (input, init) => {
    const path = new URL(String(input)).pathname;
    const body = typeof init?.body === 'string' ? JSON.parse(init.body) : init?.body;
    sent.push({ path, body, key: new Headers(init?.headers).get('idempotency-key') });
    return answer(path);
  };
  const tokens = { current: async () => 'token', renew: async () => null };
  const { apollo, send } = createApiClient({ origin: 'http://here', tokens, fetch, webSocket: WebSocket });
  return { deliver: delivery({ apollo, send, origin: 'http://here' }), sent };
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const payload = (field: string, extra: object = {}, userErrors: object[] = []) =>
  json({ data: { [field]: { userErrors, ...extra } } });

describe('what comes of a wish', () => {
  test('accepted, with everything the server needs to know it again', async () => {
    const { deliver, sent } = carrier(() => payload('checkInChildren', { records: [] }));
    expect(await deliver(checkIn, null)).toMatchObject({ kind: 'accepted' });
    expect(sent[0]?.body).toMatchObject({
      variables: {
        input: {
          idempotencyKey: 'key-1',
          occurredAt: at,
          childIds: ['an'],
          familyMemberId: 'g',
          verification: 'CARD',
        },
      },
    });
  });

  test('refused, with the server’s own code', async () => {
    const { deliver } = carrier(() =>
      payload('checkInChildren', {}, [{ code: 'ALREADY_DEPARTED', field: null }]),
    );
    expect(await deliver(checkIn, null)).toEqual({ kind: 'refused', code: 'ALREADY_DEPARTED' });
  });

  test.each([
    ['no network', () => Promise.reject(new TypeError('fetch failed'))],
    ['a lost session', () => json({ errors: [{ message: 'no' }] }, 401)],
    ['a server in trouble', () => json({ errors: [{ message: 'no' }] }, 500)],
    ['a server that was too slow', () => json({ errors: [{ message: 'no' }] }, 408)],
    ['too many requests', () => json({ errors: [{ message: 'no' }] }, 429)],
    ['a page in place of an answer', () => new Response('<html>', { status: 200 })],
    [
      'an internal error in the answer',
      () => json({ errors: [{ message: 'no', extensions: { code: 'INTERNAL' } }] }),
    ],
  ])('%s passes: it waits', async (_, answer) => {
    expect((await carrier(answer).deliver(checkIn, null)).kind).toBe('unreachable');
  });

  test.each([
    ['a request the server cannot read', () => json({ errors: [{ message: 'no' }] }, 400)],
    [
      'an input that is wrong',
      () => json({ errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }] }),
    ],
  ])('%s never will be right: staff are told, and the queue goes on', async (_, answer) => {
    expect(await carrier(answer).deliver(checkIn, null)).toEqual({ kind: 'refused', code: 'REJECTED' });
  });

  test('help gives the request whose answer is waited for', async () => {
    const { deliver } = carrier(() => payload('requestHelp', { helpRequest: { id: 'h1' } }));
    const help: HelpWish = { kind: 'help', key: 'key-3', at, familyMemberId: null };
    expect(await deliver(help, null)).toEqual({ kind: 'accepted', helpRequestId: 'h1' });
  });
});

describe('a spoken ticket', () => {
  const sound = new Blob(['sound'], { type: 'audio/webm;codecs=opus' });

  test('the recording goes first, under the same key, then the ticket names it', async () => {
    const { deliver, sent } = carrier((path) =>
      path === '/media' ? json({ id: 'media-1' }) : payload('submitTicket', { trackingCode: '390125' }),
    );
    expect((await deliver(ticket, sound)).kind).toBe('accepted');
    expect(sent.map(({ path, key }) => [path, key])).toEqual([
      ['/media', 'key-2'],
      ['/graphql', null],
    ]);
    expect(sent[1]?.body).toMatchObject({
      variables: {
        input: { recordingId: 'media-1', trackingCode: '390125', anonymous: true, idempotencyKey: 'key-2' },
      },
    });
  });

  test('without its recording it is not sent', async () => {
    const { deliver, sent } = carrier(() => json({}, 503));
    expect(await deliver(ticket, sound)).toEqual({ kind: 'unreachable' });
    expect(sent.map(({ path }) => path)).toEqual(['/media']);
  });

  test('a recording the server will never take is told to staff', async () => {
    const { deliver } = carrier(() => json({}, 413));
    expect(await deliver(ticket, sound)).toEqual({ kind: 'refused', code: 'REJECTED' });
  });
});

describe('what a family and the staff say at the door', () => {
  const by = { familyMemberId: 'g', verification: 'CARD', at } as const;
  const sentInputs = (sent: Sent[]) =>
    sent.map(({ body }) => (body as { variables: { input: Record<string, unknown> } }).variables.input);

  test('how children are', async () => {
    const { deliver, sent } = carrier(() => payload('sayHowChildrenAre'));
    const wish = { ...by, kind: 'feeling', key: 'f', childIds: ['an'], feeling: 'UNWELL' } as const;
    expect(await deliver({ ...wish, childIds: ['an'] }, null)).toMatchObject({ kind: 'accepted' });
    expect(sentInputs(sent)).toMatchObject([{ idempotencyKey: 'f', childIds: ['an'], feeling: 'UNWELL' }]);
  });

  test('an absence of siblings is one request a child, each under a key of its own', async () => {
    const absence = {
      ...by,
      kind: 'absence',
      key: 'a',
      childIds: ['an', 'bo'],
      absence: 'FULL_DAY',
      reason: 'SICK',
      date: '2026-09-02',
      expectedAt: null,
    } satisfies AbsenceWish;
    const whole = carrier(() => payload('reportAbsence', { absence: { id: 'x' } }));
    expect(await whole.deliver(absence, null)).toEqual({ kind: 'accepted' });
    expect(sentInputs(whole.sent).map(({ idempotencyKey }) => idempotencyKey)).toEqual(['a:an', 'a:bo']);
    expect(sentInputs(whole.sent)[0]).toMatchObject({ kind: 'FULL_DAY', reason: 'SICK', date: '2026-09-02' });
    const refused = carrier(() => payload('reportAbsence', {}, [{ code: 'DATE_OUT_OF_RANGE', field: null }]));
    expect(await refused.deliver(absence, null)).toEqual({ kind: 'refused', code: 'DATE_OUT_OF_RANGE' });
    expect(refused.sent).toHaveLength(1);
  });

  test('a roll call: what follows names it by the key it began with', async () => {
    const { deliver, sent } = carrier(() =>
      json({
        data: Object.fromEntries(
          ['startRollCall', 'markRollCall', 'finishRollCall'].map((field) => [field, { userErrors: [] }]),
        ),
      }),
    );
    const staffMemberId = 's';
    await deliver(
      { kind: 'rollCall', key: 'r', at, rollCall: 'ROUTINE', staffMemberId, childIds: ['an'] },
      null,
    );
    const mark = {
      kind: 'rollCallMark',
      key: 'm',
      at,
      startedWith: 'r',
      staffMemberId,
      childId: 'an',
    } as const;
    await deliver({ ...mark, result: 'PRESENT' }, null);
    await deliver({ kind: 'rollCallFinish', key: 'e', at, startedWith: 'r', staffMemberId }, null);
    expect(sentInputs(sent)).toMatchObject([
      { idempotencyKey: 'r', kind: 'ROUTINE', childIds: ['an'], staffMemberId: 's' },
      { startedWith: 'r', marks: [{ childId: 'an', result: 'PRESENT', markedAt: at }] },
      { idempotencyKey: 'e', startedWith: 'r', occurredAt: at },
    ]);
  });

  test('a departure with a code names the delegation instead of an adult', async () => {
    const { deliver, sent } = carrier(() => payload('checkOutChildren', { records: [] }));
    const wish = { ...checkIn, kind: 'checkOut', familyMemberId: null, delegationId: 'd1' } as const;
    await deliver({ ...wish, childIds: ['an'], verification: 'DELEGATION_CODE' }, null);
    expect(sentInputs(sent)).toMatchObject([{ familyMemberId: null, delegationId: 'd1' }]);
  });
});
