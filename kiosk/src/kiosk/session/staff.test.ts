import { describe, expect, test } from 'vitest';
import type { Tap } from './events.ts';
import { speaksByItself } from './screens.ts';
import { initialState } from './state.ts';
import { grandmother, Visit } from './visit.fixture.ts';

const staff = { id: 's1', name: 'Li', classroomIds: [] };
const staffCard = (visit: Visit, waiting = false) =>
  visit.event({ type: 'staffCard', staff, waiting, at: visit.now });
const begun = () => {
  const visit = staffCard(new Visit());
  visit.tap({ name: 'startRollCall', kind: 'FIRE_DRILL', childIds: ['an', 'bo', 'cy'] });
  return visit.stored();
};
const sunClass: Tap = { name: 'callClass', classroom: 'Sun', childIds: ['an', 'bo'] };

describe('a roll call without network', () => {
  test('begins with a staff card and whoever this kiosk holds to be inside', () => {
    expect(begun().asked('store')[0]?.wish).toMatchObject({
      kind: 'rollCall',
      key: 'key-1',
      rollCall: 'FIRE_DRILL',
      staffMemberId: 's1',
      childIds: ['an', 'bo', 'cy'],
    });
  });

  test('each mark is a wish of its own, and the next child follows when it is on disk', () => {
    const visit = begun().tap(sunClass).tap({ name: 'mark', childId: 'an', result: 'PRESENT' });
    expect(visit.screen).toMatchObject({ view: { index: 0 } });
    expect(visit.stored().screen).toMatchObject({ view: { at: 'child', index: 1 } });
    expect(visit.asked('store')[1]?.wish).toMatchObject({
      kind: 'rollCallMark',
      startedWith: 'key-1',
      childId: 'an',
      result: 'PRESENT',
    });
    visit.tap({ name: 'mark', childId: 'bo', result: 'MISSING' }).stored();
    expect(visit.screen).toMatchObject({ view: { at: 'classes' } });
    expect(visit.state.rollCall?.results).toEqual({ an: 'PRESENT', bo: 'MISSING' });
  });

  test('the second half of a double tap does not mark the next child', () => {
    const spot = { x: 100, y: 80 };
    const visit = begun()
      .tap(sunClass)
      .tap({ name: 'mark', childId: 'an', result: 'PRESENT' }, spot)
      .stored();
    visit.now += 200;
    visit.quickTap({ name: 'mark', childId: 'bo', result: 'PRESENT' }, spot);
    expect(visit.asked('store')).toHaveLength(2);
  });

  test('a missing child that is found is marked anew; a class opens at the first who is still open', () => {
    const visit = begun().tap(sunClass).tap({ name: 'mark', childId: 'an', result: 'MISSING' }).stored();
    visit.tap({ name: 'missingChildren' }).tap({ name: 'mark', childId: 'an', result: 'PRESENT' }).stored();
    expect(visit.state.rollCall?.results).toEqual({ an: 'PRESENT' });
    expect(visit.tap({ name: 'allClasses' }).tap(sunClass).screen).toMatchObject({ view: { index: 1 } });
  });

  test('its end is a wish too, and shows what was found', () => {
    const visit = begun().tap(sunClass).tap({ name: 'mark', childId: 'an', result: 'PRESENT' }).stored();
    visit.tap({ name: 'finishRollCall' }).stored();
    expect(visit.asked('store').at(-1)?.wish).toMatchObject({ kind: 'rollCallFinish', startedWith: 'key-1' });
    expect(visit.screen).toMatchObject({ name: 'rollCallOver', rollCall: { results: { an: 'PRESENT' } } });
    expect(visit.state.rollCall).toBeNull();
  });

  test('nobody is shown at rest, and the next staff card can go on', () => {
    const visit = begun().tap(sunClass).tap({ name: 'mark', childId: 'an', result: 'PRESENT' }).stored();
    visit.wait(30_000);
    expect(visit.state.warned).toBe(true);
    visit.wait(20_000);
    const { rollCall, ...rest } = visit.state;
    expect({ ...rest, rollCall: null }).toEqual(initialState('zh-CN'));
    expect(staffCard(visit).tap({ name: 'resumeRollCall' }).screen).toMatchObject({ name: 'rollCall' });
    expect(visit.state.rollCall?.results).toEqual(rollCall?.results);
  });

  test('one that nobody ended is not offered the next day', () => {
    const visit = begun().wait(50_000);
    visit.now += 7 * 3_600_000;
    expect(staffCard(visit).state.rollCall).toBeNull();
  });

  test('noise at the reader does not end it', () => {
    expect(begun().card(null).screen.name).toBe('rollCall');
    expect(staffCard(begun()).screen.name).toBe('rollCall');
  });

  test('it does not speak: names of who is missing are not for the street', () => {
    expect(speaksByItself(begun().state)).toBe(false);
  });
});

test('a staff card ends whatever a family had on the glass', () => {
  const visit = staffCard(new Visit().card(grandmother()));
  expect(visit.state.family).toBeNull();
  expect(visit.asked('reset')).toHaveLength(1);
});

describe('practice', () => {
  const practising = () =>
    new Visit()
      .tap({ name: 'tell' })
      .tap({ name: 'service', service: 'practice' })
      .tap({ name: 'practiseCard' });

  test('goes the whole way, and nothing leaves the machine', () => {
    const visit = practising();
    expect(visit.screen).toMatchObject({ name: 'who', selected: ['pretend-girl', 'pretend-boy'] });
    visit.tap({ name: 'yes' });
    expect(visit.screen).toMatchObject({ name: 'done', health: { stage: 'ask' } });
    visit.tap({ name: 'feeling', feeling: 'WELL' });
    expect(visit.screen).toMatchObject({ health: { stage: 'said' } });
    visit.tap({ name: 'undo' });
    expect(visit.screen.name).toBe('undone');
    expect(new Set(visit.effects.map(({ type }) => type))).toEqual(new Set(['sound']));
  });

  test('ends after a minute without a touch', () => {
    expect(practising().wait(59_999).state.practice).toBe(true);
    expect(practising().wait(60_000).state).toEqual(initialState('zh-CN'));
  });

  test('a real card ends it, and counts', () => {
    const visit = practising().card(grandmother());
    expect(visit.state.practice).toBe(false);
    expect(visit.tap({ name: 'yes' }).asked('store')).toHaveLength(1);
  });

  test('a call for a person is real', () => {
    const visit = practising().tap({ name: 'help' });
    expect(visit.state.practice).toBe(false);
    expect(visit.asked('store')[0]?.wish.kind).toBe('help');
  });
});

describe('help while something else is done', () => {
  const called = () => new Visit().tap({ name: 'tell' }).tap({ name: 'help' }).stored();

  test('one can go on, and is told who comes', () => {
    const visit = called().tap({ name: 'goOn' });
    expect(visit.screen).toEqual({ name: 'kind', page: 0 });
    visit.event({ type: 'helpComing', by: 'Li', at: visit.now });
    expect(visit.screen).toMatchObject({ name: 'help', stage: 'coming', by: 'Li' });
    expect(visit.tap({ name: 'goOn' }).screen).toEqual({ name: 'kind', page: 0 });
  });

  test('"not mine" cannot be gone on with', () => {
    const visit = new Visit().card(grandmother()).tap({ name: 'notMine' });
    expect(visit.tap({ name: 'goOn' }).screen.name).toBe('help');
  });

  test('who did not call in this visit is not interrupted', () => {
    const visit = called().tap({ name: 'start' }).tap({ name: 'tell' });
    expect(visit.event({ type: 'helpComing', by: 'Li', at: visit.now }).screen.name).toBe('kind');
  });
});
