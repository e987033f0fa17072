import { expect, test } from 'vitest';
import { type HelpRequest, onTheLine, waiting } from './help-state.ts';
import { Rings } from './rings.ts';

const request = (id: string, state: HelpRequest['state'], minute: number): HelpRequest => ({
  __typename: 'HelpRequest',
  id,
  state,
  door: 'PHONE',
  requestedAt: `2026-11-21T00:0${minute}:00Z`,
  answeredBy: null,
  device: null,
  call: null,
  familyMember: null,
  recording: null,
});

test('who waits longest comes first, and only in the state asked for', () => {
  const all = [request('b', 'RINGING', 2), request('x', 'FINISHED', 0), request('a', 'RINGING', 1)];
  expect(waiting(all, 'RINGING').map(({ id }) => id)).toEqual(['a', 'b']);
});

test('a caller is on the line until the call ended', () => {
  const call = { __typename: 'Call', id: 'c', startedAt: '2026-11-21T00:00:00Z', endedAt: null } as const;
  expect(onTheLine({ ...request('a', 'RINGING', 1), call })).toBe(true);
  expect(
    onTheLine({ ...request('a', 'RINGING', 1), call: { ...call, endedAt: '2026-11-21T00:01:00Z' } }),
  ).toBe(false);
  expect(onTheLine(request('a', 'RINGING', 1))).toBe(false);
});

test('who hung up while it rang is to be called back, not answered', () => {
  const call = { __typename: 'Call', id: 'c', startedAt: '', endedAt: '2026-11-21T00:01:00Z' } as const;
  const gone = { ...request('a', 'RINGING', 1), call };
  expect(waiting([gone], 'RINGING')).toEqual([]);
  expect(waiting([gone], 'CALLBACK_PROMISED')).toEqual([gone]);
});

test('a kiosk rings for three minutes of this desk, whatever the server’s clock says; anew when somebody presses again', () => {
  const kept = new Map<string, string>();
  const drawer = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  let now = 0;
  const rings = () => new Rings(drawer, () => now);
  const ring = request('a', 'RINGING', 1);
  const standing = (one = ring) =>
    (['RINGING', 'MISSED'] as const).filter(
      (state) => waiting([one], state, (each) => rings().over(each)).length,
    );
  expect(standing()).toEqual(['RINGING']);
  now = 3 * 60_000;
  expect(standing()).toEqual(['RINGING']);
  now += 1;
  expect(standing()).toEqual(['MISSED']);
  expect(standing(request('a', 'RINGING', 2))).toEqual(['RINGING']);
});
