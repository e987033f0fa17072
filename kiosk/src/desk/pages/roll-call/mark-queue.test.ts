import { expect, test } from 'vitest';
import { type Mark, MarkQueue } from './mark-queue.ts';

/** A server that can be away, or answer slowly, and a drawer that survives a reload. */
function world() {
  const contents = new Map<string, string>();
  const sent: { marks: Mark[]; key: string }[] = [];
  const state = { away: false, keys: 0, minute: 0, changes: 0 };
  const drawer = {
    getItem: (key: string) => contents.get(key) ?? null,
    setItem: (key: string, value: string) => void contents.set(key, value),
    removeItem: (key: string) => void contents.delete(key),
  };
  const open = () =>
    new MarkQueue({
      drawer,
      place: 'roll-call-1',
      send: async (marks, key) => {
        sent.push({ marks, key });
        if (state.away) throw new Error('away');
        return true;
      },
      newKey: () => `key-${++state.keys}`,
      now: () => `2026-11-21T08:0${state.minute++}:00Z`,
      onChange: () => {
        state.changes += 1;
      },
    });
  return { state, sent, contents, open };
}

test('a mark goes out at once and nothing is kept', async () => {
  const { sent, contents, open } = world();
  const queue = open();
  await queue.mark('a', 'PRESENT');
  expect(sent).toEqual([
    { key: 'key-1', marks: [{ childId: 'a', result: 'PRESENT', markedAt: '2026-11-21T08:00:00Z' }] },
  ]);
  expect(contents.size).toBe(0);
  expect(queue.state.waiting.size).toBe(0);
});

test('without network marks wait; later they go out in order, the unanswered one under its own key', async () => {
  const { state, sent, open } = world();
  const queue = open();
  state.away = true;
  await queue.mark('a', 'PRESENT');
  await queue.mark('b', 'MISSING');
  await queue.mark('b', 'PRESENT');
  expect(queue.state.away).toBe(true);
  expect([...queue.state.waiting]).toEqual([
    ['a', 'PRESENT'],
    ['b', 'PRESENT'],
  ]);
  sent.length = 0;
  state.away = false;
  await queue.flush();
  expect(
    sent.map(({ key, marks }) => [key, marks.map(({ childId, result }) => `${childId} ${result}`)]),
  ).toEqual([
    ['key-1', ['a PRESENT']],
    ['key-2', ['b PRESENT']],
  ]);
  expect(queue.state).toEqual({ waiting: new Map(), away: false });
});

test('a mark changed while its answer is out is sent after it', async () => {
  const { state, sent, open } = world();
  const queue = open();
  state.away = true;
  await queue.mark('a', 'PRESENT');
  await queue.mark('a', 'MISSING');
  expect(queue.state.waiting.get('a')).toBe('MISSING');
  sent.length = 0;
  state.away = false;
  await queue.flush();
  expect(sent.map(({ marks }) => marks[0]?.result)).toEqual(['PRESENT', 'MISSING']);
});

test('what waits survives a reload of the page', async () => {
  const { state, sent, open } = world();
  state.away = true;
  await open().mark('a', 'PRESENT');
  sent.length = 0;
  state.away = false;
  const again = open();
  expect(again.state.waiting.get('a')).toBe('PRESENT');
  await again.flush();
  expect(sent.map(({ key }) => key)).toEqual(['key-1']);
});

test('a hundred at most go in one request', async () => {
  const { state, sent, open } = world();
  const queue = open();
  state.away = true;
  await queue.mark('first', 'PRESENT');
  for (let place = 0; place < 120; place += 1) await queue.mark(`c${place}`, 'PRESENT');
  sent.length = 0;
  state.away = false;
  await queue.flush();
  expect(sent.map(({ marks }) => marks.length)).toEqual([1, 100, 20]);
});
