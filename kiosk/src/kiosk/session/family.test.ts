import { describe, expect, test } from 'vitest';
import { isPersonal } from './screens.ts';
import { initialState } from './state.ts';
import { child, grandmother, Visit } from './visit.fixture.ts';

const guardian = { ...grandmother(), asksFeeling: true };
const carer = { ...grandmother(), isGuardian: false };
const delegation = { id: 'd1', childIds: ['an'], collectorName: 'Zhang', date: '2026-09-01' };

describe('how the child is, after the arrival', () => {
  const arrived = (family = guardian) => new Visit().card(family).tap({ name: 'yes' }).stored();

  test('the arrival is on disk before anything is asked: walking away leaves nothing undone', () => {
    const visit = arrived();
    expect(visit.screen).toMatchObject({ name: 'done', health: { stage: 'ask', feeling: null } });
    expect(visit.wait(14_999).screen.name).toBe('done');
    expect(visit.wait(1).state).toEqual(initialState('zh-CN'));
    expect(visit.asked('store').map(({ wish }) => wish.kind)).toEqual(['checkIn']);
  });

  test('all well is one tap for all of them; then it goes after 6 s like any other thanks', () => {
    const visit = arrived().tap({ name: 'feeling', feeling: 'WELL' });
    expect(visit.asked('store')[1]?.wish).toMatchObject({
      kind: 'feeling',
      childIds: ['an', 'bo'],
      feeling: 'WELL',
      familyMemberId: 'grandmother',
      verification: 'CARD',
    });
    expect(visit.stored().screen).toMatchObject({ health: { stage: 'said', feeling: 'WELL' } });
    expect(visit.wait(6_000).screen.name).toBe('home');
  });

  test('of siblings who are not well it asks which; one child is not asked about twice', () => {
    const visit = arrived().tap({ name: 'feeling', feeling: 'UNWELL' });
    expect(visit.asked('store')).toHaveLength(1);
    visit.tap({ name: 'child', childId: 'bo' });
    expect(visit.asked('store')[1]?.wish).toMatchObject({ childIds: ['bo'], feeling: 'UNWELL' });
    const only = arrived({ ...guardian, children: [child('an', 'EXPECTED')] });
    only.tap({ name: 'feeling', feeling: 'NOT_QUITE_WELL' });
    expect(only.asked('store')[1]?.wish).toMatchObject({ childIds: ['an'], feeling: 'NOT_QUITE_WELL' });
  });

  test('undo stays within reach, before and after the answer', () => {
    const undo = (visit: Visit) => visit.tap({ name: 'undo' }).asked('store').at(-1)?.wish;
    expect(undo(arrived())).toMatchObject({ kind: 'undo', originalKey: 'key-1' });
    const answered = arrived().tap({ name: 'feeling', feeling: 'WELL' }).stored();
    expect(undo(answered)).toMatchObject({ kind: 'undo', originalKey: 'key-1' });
  });

  test('is not asked where the kindergarten does not, nor when children leave', () => {
    expect(arrived(grandmother()).screen).toMatchObject({ name: 'done', health: null });
    const inside = { ...guardian, children: [child('an', 'PRESENT')] };
    expect(arrived(inside).screen).toMatchObject({ name: 'done', action: 'leave', health: null });
  });
});

describe('collected with a code', () => {
  const typed = () => new Visit().tap({ name: 'leave' }).tap({ name: 'collectByCode' }).digits('390125');

  test('six digits, the children, one tap', () => {
    const visit = typed();
    expect(visit.asked('openDelegation')).toEqual([{ type: 'openDelegation', code: '390125' }]);
    visit.event({ type: 'delegationOpened', delegation });
    expect(visit.screen).toEqual({ name: 'collect', delegation });
    expect(isPersonal(visit.state)).toBe(true);
    expect(visit.tap({ name: 'yes' }).asked('store')[0]?.wish).toMatchObject({
      kind: 'checkOut',
      childIds: ['an'],
      familyMemberId: null,
      delegationId: 'd1',
      verification: 'DELEGATION_CODE',
    });
    expect(visit.stored().screen).toMatchObject({ name: 'done', action: 'leave', childIds: ['an'] });
  });

  test('a code that does not fit can be typed again; after too many tries another way is offered', () => {
    const visit = typed().event({ type: 'declined', problem: 'DELEGATION_UNKNOWN' });
    expect(visit.screen).toMatchObject({ name: 'collectCode', digits: '', problem: 'DELEGATION_UNKNOWN' });
    visit.digits('000000').event({ type: 'declined', problem: 'TOO_MANY_ATTEMPTS' });
    expect(visit.screen).toMatchObject({ name: 'otherWay' });
    expect(visit.tap({ name: 'otherWay' }).screen).toEqual({
      name: 'present',
      intent: { to: 'leave' },
      page: 0,
    });
  });

  test('without network a teacher brings the child', () => {
    expect(typed().event({ type: 'declined', problem: 'AWAY' }).screen.name).toBe('handOver');
  });
});

describe('a guardian lets somebody collect', () => {
  const asks = (family = guardian) =>
    new Visit().tap({ name: 'tell' }).tap({ name: 'service', service: 'delegate' }).card(family);
  const proven = (family = guardian) => asks(family).digits('135790').event({ type: 'proved', family });

  test('a card alone is not enough: the PIN is asked for, and a card left on the reader empties nothing', () => {
    const visit = asks().digits('135');
    expect(visit.card(guardian).screen).toMatchObject({ name: 'pin', digits: '135' });
    visit.digits('790').event({ type: 'proved', family: guardian });
    expect(visit.screen).toEqual({ name: 'delegations', list: null, page: 0 });
    expect(visit.asked('listDelegations')).toHaveLength(1);
  });

  test('which child, which day, a name, a number: one code', () => {
    const visit = proven().event({ type: 'delegationsListed', list: [] }).tap({ name: 'newDelegation' });
    visit.tap({ name: 'child', childId: 'bo' }).tap({ name: 'yes' }).tap({ name: 'day', date: '2026-09-02' });
    visit.tap({ name: 'record' }).event({ type: 'listening', at: visit.now }).wait(9_999);
    visit.now += 1;
    visit.event({ type: 'tick', at: visit.now });
    expect(visit.asked('stopRecording').length).toBeGreaterThan(0);
    visit.event({ type: 'recorded', at: visit.now }).tap({ name: 'keepName' });
    visit.digits('13800000001').tap({ name: 'enter' });
    expect(visit.asked('delegate')).toMatchObject([
      { childIds: ['an'], date: '2026-09-02', phone: '13800000001' },
    ]);
    visit.event({ type: 'delegated', code: '390125' });
    expect(visit.screen).toEqual({ name: 'delegated', code: '390125' });
    expect(visit.asked('dropRecording').length).toBeGreaterThan(0);
  });

  test('without a number it is enough to press OK; half a number is not', () => {
    const phone = { name: 'delegatePhone', date: '2026-09-02' } as const;
    const typing = { digits: '', checking: false, problem: null };
    const at = (digits: string) => {
      const visit = new Visit();
      const screen = { ...phone, ...typing, childIds: ['an'], digits };
      visit.state = { ...visit.state, family: guardian, screen };
      return visit.tap({ name: 'enter' }).asked('delegate');
    };
    expect(at('')).toMatchObject([{ phone: null }]);
    expect(at('138')).toEqual([]);
  });

  test('one can be taken back', () => {
    const visit = proven().event({ type: 'delegationsListed', list: [delegation] });
    visit.tap({ name: 'delegation', delegationId: 'd1' }).tap({ name: 'revoke' }).tap({ name: 'revoke' });
    expect(visit.asked('revokeDelegation')).toEqual([{ type: 'revokeDelegation', delegationId: 'd1' }]);
    expect(visit.event({ type: 'delegationsListed', list: [] }).screen).toMatchObject({ list: [] });
  });

  test('who is no guardian, or has no PIN, is told so at once', () => {
    expect(asks({ ...carer }).screen).toMatchObject({ name: 'otherWay', problem: 'GUARDIAN_REQUIRED' });
    expect(asks({ ...guardian, hasPin: false }).screen).toMatchObject({ name: 'otherWay' });
  });
});

describe('a PIN of one’s own', () => {
  const asks = (family = guardian) =>
    new Visit().tap({ name: 'tell' }).tap({ name: 'service', service: 'pin' }).card(family);
  const proven = () => asks().digits('135790').event({ type: 'proved', family: guardian });

  test('the one so far, and the new one twice', () => {
    const visit = proven().digits('246801').digits('246801');
    expect(visit.asked('changePin')).toEqual([{ type: 'changePin', currentPin: '135790', pin: '246801' }]);
    expect(visit.event({ type: 'pinChanged' }).screen).toEqual({ name: 'pinSaved' });
    expect(JSON.stringify(visit.wait(6_000).state)).not.toMatch(/246801|135790/);
  });

  test('two that differ begin anew, and nothing is asked', () => {
    const visit = proven().digits('246801').digits('246802');
    expect(visit.screen).toMatchObject({ name: 'newPin', first: null, different: true, digits: '' });
    expect(visit.asked('changePin')).toEqual([]);
  });

  test('one that is guessed easily is explained', () => {
    const visit = proven().digits('111111').digits('111111');
    visit.event({ type: 'declined', problem: 'PIN_UNSUITABLE' });
    expect(visit.screen).toMatchObject({ name: 'newPin', first: null, problem: 'PIN_UNSUITABLE' });
  });

  test('without one it is set with the card, while staff allow it', () => {
    const visit = asks().tap({ name: 'forgotPin' }).digits('246801').digits('246801');
    expect(visit.asked('changePin')).toEqual([{ type: 'changePin', currentPin: null, pin: '246801' }]);
    visit.event({ type: 'declined', problem: 'PIN_CHANGE_NOT_ALLOWED' });
    expect(visit.screen).toMatchObject({ name: 'otherWay', problem: 'PIN_CHANGE_NOT_ALLOWED' });
    expect(asks({ ...guardian, hasPin: false }).screen).toMatchObject({ name: 'newPin', currentPin: null });
  });

  test('too many wrong ones offer the next way', () => {
    const visit = new Visit().tap({ name: 'arrive' }).tap({ name: 'byPhone' }).digits('13800000001');
    visit.tap({ name: 'enter' }).digits('111111').event({ type: 'notProved', problem: 'TOO_MANY_ATTEMPTS' });
    expect(visit.screen).toMatchObject({ name: 'otherWay', intent: { to: 'arrive' } });
    expect(visit.card(guardian).screen.name).toBe('who');
  });
});

describe('an absence', () => {
  const asks = (family = guardian) =>
    new Visit().tap({ name: 'tell' }).tap({ name: 'service', service: 'absent' }).card(family);
  const date = '2026-09-02';

  test('a whole day, with its reason, for all of them', () => {
    const visit = asks().tap({ name: 'everyChild' }).tap({ name: 'absentDay', absence: 'FULL_DAY', date });
    visit.tap({ name: 'reason', reason: 'SICK' });
    expect(visit.asked('store')[0]?.wish).toMatchObject({
      kind: 'absence',
      childIds: ['an', 'bo'],
      absence: 'FULL_DAY',
      reason: 'SICK',
      date,
      expectedAt: null,
      verification: 'CARD',
    });
    expect(visit.stored().screen).toEqual({ name: 'absentSaved' });
  });

  test('a part of a day has its hour; an only child is not asked for', () => {
    const visit = asks({ ...guardian, children: [child('an', 'EXPECTED')] });
    visit.tap({ name: 'absentDay', absence: 'LATE_ARRIVAL', date }).tap({ name: 'time', time: '09:30' });
    expect(visit.asked('store')[0]?.wish).toMatchObject({
      childIds: ['an'],
      absence: 'LATE_ARRIVAL',
      expectedAt: '09:30',
    });
  });
});
