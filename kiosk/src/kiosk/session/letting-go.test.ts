import { expect, test } from 'vitest';
import { initialState } from './state.ts';
import { child, grandmother, Visit } from './visit.fixture.ts';

const staff = { id: 's1', name: 'Li', classroomIds: [] };
const shown = (waiting = true) => {
  const visit = new Visit();
  return visit.event({ type: 'staffCard', staff, waiting, at: visit.now });
};

test('a staff card shows who waits at the door first, and the roll calls when nobody does', () => {
  expect(shown().screen).toEqual({ name: 'waiting', staff, page: 0, last: null });
  expect(shown(false).screen).toEqual({ name: 'staffMenu', staff });
  expect(shown().tap({ name: 'allRollCalls' }).screen).toEqual({ name: 'staffMenu', staff });
});

test('one touch lets a family’s children go, in the name of whoever’s card it was; another takes it back', () => {
  const visit = shown().tap({ name: 'letGo', childIds: ['an', 'bo'] });
  expect(visit.asked('store')[0]?.wish).toMatchObject({
    kind: 'release',
    key: 'key-1',
    childIds: ['an', 'bo'],
    staffMemberId: 's1',
  });
  visit.stored();
  expect(visit.screen).toMatchObject({ name: 'waiting', last: { key: 'key-1', childIds: ['an', 'bo'] } });
  visit.tap({ name: 'undo' });
  expect(visit.asked('store')[1]?.wish).toMatchObject({ kind: 'undo', originalKey: 'key-1' });
  expect(visit.stored().screen).toMatchObject({ name: 'waiting', last: null });
});

test('the same card left on the reader keeps the screen; a reset forgets whose it was', () => {
  const visit = shown();
  visit.event({ type: 'staffCard', staff, waiting: true, at: visit.now });
  expect(visit.screen.name).toBe('waiting');
  visit.tap({ name: 'start' });
  expect(visit.state).toEqual({ ...initialState('zh-CN'), lastTouchAt: expect.any(Number) });
});

const inside = (more: Partial<ReturnType<typeof child>>) =>
  grandmother([{ ...child('an', 'PRESENT'), ...more }]);

test.each([
  ['ten minutes after the arrival', 10, '08:10', { name: 'already', how: 'here', leave: true }],
  ['by a clock a little behind the server’s', -1, '07:59', { name: 'already', how: 'here', leave: true }],
  ['by a clock that is a day behind', -1440, '08:00', { name: 'who', intent: { to: 'leave' } }],
  ['a minute too late', 31, '08:31', { name: 'who', intent: { to: 'leave' } }],
  ['when it is time to collect', 10, '16:30', { name: 'who', intent: { to: 'leave' } }],
])('the second card of the morning says that the child is here: %s', (_name, minutes, clock, screen) => {
  const visit = new Visit();
  visit.now = Date.parse('2026-09-01T00:00:00Z') + minutes * 60_000;
  const family = inside({ arrivedAt: '2026-09-01T00:00:00Z' });
  visit.event({ type: 'card', family, at: visit.now, clock });
  expect(visit.screen).toMatchObject(screen);
});

test('who has just come can be asked for all the same, and never by the trained tap', () => {
  const visit = new Visit();
  visit.now = Date.parse('2026-09-01T00:05:00Z');
  visit.card(inside({ arrivedAt: '2026-09-01T00:00:00Z' }));
  expect(visit.tap({ name: 'yes' }).screen.name).toBe('already');
  expect(visit.tap({ name: 'leave' }).screen).toMatchObject({
    name: 'who',
    intent: { to: 'leave' },
    selected: ['an'],
  });
});

test('whoever is asked for already is not asked for twice: the same word as at the end of asking', () => {
  for (const hour of [8, 17])
    expect(new Visit().card(inside({ askedFor: true }), hour).screen).toEqual({
      name: 'already',
      how: 'called',
      leave: false,
    });
});
