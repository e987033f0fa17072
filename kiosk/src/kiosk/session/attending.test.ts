import { describe, expect, test } from 'vitest';
import { child, grandmother, Visit } from './visit.fixture.ts';

describe('a family arrives', () => {
  test('K6: a card and one tap check both children in', () => {
    const visit = new Visit().card(grandmother());
    expect(visit.screen).toEqual({ name: 'who', intent: { to: 'arrive' }, selected: ['an', 'bo'] });
    visit.tap({ name: 'yes' });
    expect(visit.asked('store')[0]?.wish).toEqual({
      kind: 'checkIn',
      key: 'key-1',
      at: new Date(visit.now).toISOString(),
      childIds: ['an', 'bo'],
      familyMemberId: 'grandmother',
      verification: 'CARD',
    });
  });

  test('it is not done before it is on disk', () => {
    const visit = new Visit().card(grandmother()).tap({ name: 'yes' });
    expect(visit.screen.name).toBe('who');
    visit.stored();
    expect(visit.screen).toMatchObject({ name: 'done', action: 'arrive', childIds: ['an', 'bo'] });
  });

  test('a disk that fails is told, never hidden', () => {
    const visit = new Visit().card(grandmother()).tap({ name: 'yes' });
    visit.event({ type: 'notStored', key: 'key-1', at: visit.now });
    expect(visit.screen.name).toBe('trouble');
  });

  test('a child can be left out, but not every child', () => {
    const visit = new Visit().card(grandmother()).tap({ name: 'child', childId: 'an' }).tap({ name: 'yes' });
    expect(visit.asked('store')[0]?.wish).toMatchObject({ childIds: ['bo'] });
    const none = new Visit()
      .card(grandmother([child('an', 'EXPECTED')]))
      .tap({ name: 'child', childId: 'an' });
    expect(none.tap({ name: 'yes' }).asked('store')).toEqual([]);
  });

  test('K16: undo while it is thanked', () => {
    const visit = new Visit().card(grandmother()).tap({ name: 'yes' }).stored().tap({ name: 'undo' });
    expect(visit.asked('store')[1]?.wish).toMatchObject({ kind: 'undo', key: 'key-2', originalKey: 'key-1' });
    expect(visit.stored().screen.name).toBe('undone');
  });
});

describe('which way', () => {
  const both = grandmother([child('an', 'PRESENT'), child('bo', 'EXPECTED')]);

  test.each([
    ['all inside: collected', grandmother([child('an', 'PRESENT')]), 8, 'leave'],
    ['one inside, one expected, morning', both, 8, 'arrive'],
    ['one inside, one expected, afternoon', both, 16, 'leave'],
    ['reported absent, and here after all', grandmother([child('an', 'ABSENT')]), 8, 'arrive'],
  ])('%s', (_, family, hour, to) => {
    expect(new Visit().card(family, hour).screen).toMatchObject({ name: 'who', intent: { to } });
  });

  test('a door says it better than the clock', () => {
    const visit = new Visit().tap({ name: 'leave' }).card(both, 8);
    expect(visit.screen).toMatchObject({ name: 'who', intent: { to: 'leave' }, selected: ['an'] });
  });

  test.each([
    ['arrive', 'PRESENT', 'here'],
    ['arrive', 'DEPARTED', 'left'],
    ['leave', 'DEPARTED', 'left'],
    ['leave', 'EXPECTED', 'notYet'],
  ] as const)('K17: %s with a child that is %s is an answer, not an error', (door, status, how) => {
    const visit = new Visit().tap({ name: door }).card(grandmother([child('an', status)]));
    expect(visit.screen).toEqual({ name: 'already', how, leave: false });
  });
});

describe('hasty fingers (K17)', () => {
  test('five taps in 300 ms are one wish', () => {
    const visit = new Visit().card(grandmother());
    for (let tap = 0; tap < 5; tap += 1) {
      visit.quickTap({ name: 'yes' });
      visit.now += 60;
    }
    expect(visit.asked('store')).toHaveLength(1);
  });

  test('the second half of a double tap does not hit what appears under the finger', () => {
    const visit = new Visit().card(grandmother()).tap({ name: 'yes' }, { x: 50, y: 50 }).stored();
    visit.now += 300;
    visit.quickTap({ name: 'undo' }, { x: 55, y: 52 });
    expect(visit.screen.name).toBe('done');
    visit.now += 600;
    visit.quickTap({ name: 'undo' }, { x: 55, y: 52 });
    expect(visit.asked('store')[1]?.wish.kind).toBe('undo');
  });

  test('digits may come as fast as they like', () => {
    const visit = new Visit().tap({ name: 'tell' }).tap({ name: 'checkCode' });
    for (const digit of '111111') visit.quickTap({ name: 'digit', digit }, { x: 10, y: 10 });
    expect(visit.asked('lookUp')).toEqual([{ type: 'lookUp', trackingCode: '111111' }]);
  });
});

test('the next family’s card begins anew, and the one before is gone', () => {
  const other = { ...grandmother([child('cy', 'EXPECTED')]), memberId: 'other' };
  const visit = new Visit().card(grandmother()).tap({ name: 'yes' }).stored().card(other);
  expect(visit.screen).toMatchObject({ name: 'who', selected: ['cy'] });
  expect(visit.asked('reset')).toHaveLength(1);
  expect(JSON.stringify(visit.state)).not.toContain('name-an');
});

test('a card left on the reader is read once', () => {
  const visit = new Visit().card(grandmother()).tap({ name: 'child', childId: 'an' }).card(grandmother());
  expect(visit.screen).toMatchObject({ name: 'who', selected: ['bo'] });
});
