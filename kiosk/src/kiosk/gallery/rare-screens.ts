import { familyOf, type Roster } from '../roster/roster.ts';
import { initialState, type RollCall, type Screen, type SessionState } from '../session/state.ts';
import { step } from '../session/step.ts';

type Shown = Partial<SessionState>;

const typing = { digits: '', checking: false, problem: null } as const;
const newPin = { name: 'newPin', currentPin: null, first: null, different: false, ...typing } as const;
const DAY = '2026-09-02';

/** Somebody practises: a pretend family, as the machine itself makes it. */
function practised(language: SessionState['language']): Partial<SessionState> {
  const { state } = step(
    { ...initialState(language), screen: { name: 'practice' }, practice: true },
    { type: 'tap', tap: { name: 'practiseCard' }, at: 0, key: 'gallery', spot: null },
  );
  return state;
}

function roll(roster: Roster, results: RollCall['results']): RollCall {
  const childIds = roster.children.map(({ id }) => id);
  return { key: 'gallery', kind: 'FIRE_DRILL', staffMemberId: 'staff', childIds, results, startedAt: 0 };
}

/** Screens for a family: codes, delegations, absences, PINs. */
function familyExhibits(roster: Roster): Record<string, Shown> {
  const family = familyOf(roster, 'member-0');
  if (family === null) throw new Error('The gallery has no such person');
  const childIds = family.children.map(({ id }) => id);
  const own = (screen: Screen): Shown => ({ family, verification: 'CARD', screen });
  const delegation = { id: 'd1', childIds, collectorName: '张阿姨', date: '2026-09-01' };
  const spoken = { id: 'd2', childIds: childIds.slice(0, 1), collectorName: null, date: DAY };
  const later = { ...spoken, id: 'd3', date: '2026-09-07' };
  const name = { name: 'delegateName', childIds, date: DAY, since: 0 } as const;
  return {
    presentCode: { screen: { name: 'present', intent: { to: 'leave' }, page: 0 } },
    presentAbsent: { screen: { name: 'present', intent: { to: 'absent' }, page: 0 } },
    presentDelegate: { screen: { name: 'present', intent: { to: 'delegate' }, page: 0 } },
    presentPin: { screen: { name: 'present', intent: { to: 'pin' }, page: 0 } },
    collectCode: { screen: { name: 'collectCode', ...typing, digits: '39' } },
    collectUnknown: { screen: { name: 'collectCode', ...typing, problem: 'DELEGATION_UNKNOWN' } },
    collect: { screen: { name: 'collect', delegation } },
    collectOne: { screen: { name: 'collect', delegation: spoken } },
    handOver: { screen: { name: 'handOver' } },
    otherWayGuardian: own({ name: 'otherWay', intent: null, problem: 'GUARDIAN_REQUIRED' }),
    otherWayPin: own({ name: 'otherWay', intent: { to: 'pin' }, problem: 'PIN_CHANGE_NOT_ALLOWED' }),
    delegationsLoading: own({ name: 'delegations', list: null, page: 0 }),
    delegationsNone: own({ name: 'delegations', list: [], page: 0 }),
    delegations: own({ name: 'delegations', list: [delegation, spoken, later, delegation], page: 0 }),
    delegation: own({ name: 'delegation', delegation, revoking: false }),
    delegateWho: own({ name: 'delegateWho', selected: childIds.slice(0, 1) }),
    delegateDay: own({ name: 'delegateDay', childIds }),
    delegateName: own({ ...name, stage: 'ready' }),
    delegateNameCheck: own({ ...name, stage: 'recorded' }),
    delegatePhone: own({ name: 'delegatePhone', childIds, date: DAY, ...typing, digits: '138' }),
    delegated: own({ name: 'delegated', code: '390125' }),
    pinCurrent: own({ name: 'pin', intent: { to: 'pin' }, who: { memberId: family.memberId }, ...typing }),
    pinNew: own({ ...newPin, digits: '13' }),
    pinAgain: own({ ...newPin, first: '135790' }),
    pinDiffers: own({ ...newPin, different: true }),
    pinUnsuitable: own({ ...newPin, problem: 'PIN_UNSUITABLE' }),
    pinSaved: own({ name: 'pinSaved' }),
    absentWho: own({ name: 'absentWho' }),
    absentWhen: own({ name: 'absentWhen', childIds }),
    absentLate: own({ name: 'absentTime', childIds, absence: 'LATE_ARRIVAL', date: DAY }),
    absentEarly: own({ name: 'absentTime', childIds, absence: 'EARLY_DEPARTURE', date: DAY }),
    absentWhy: own({ name: 'absentWhy', childIds, date: DAY }),
    absentSaved: own({ name: 'absentSaved' }),
  };
}

/** Practice, and what staff see with their card. `at` in ms since 1970. */
function otherExhibits(roster: Roster, at: number): Record<string, Shown> {
  const [first, second, third] = roster.children.map(({ id }) => id);
  const results = { [first ?? '']: 'PRESENT', [second ?? '']: 'MISSING', [third ?? '']: 'PRESENT' } as const;
  const rollCall = roll(roster, results);
  const staff = { id: 'staff', name: '李老师', classroomIds: [] };
  const childIds = roster.children.slice(0, 6).map(({ id }) => id);
  const child = { at: 'child', classroom: '中一班', childIds } as const;
  const called = (view: Extract<Screen, { name: 'rollCall' }>['view']): Shown => ({
    rollCall,
    screen: { name: 'rollCall', view },
  });
  const whole = practised('zh-CN');
  return {
    practice: { screen: { name: 'practice' }, practice: true },
    practiceWho: whole,
    practiceDone: {
      ...whole,
      screen: {
        name: 'done',
        action: 'arrive',
        childIds: ['pretend-girl', 'pretend-boy'],
        at,
        key: 'gallery',
        health: { stage: 'ask', feeling: null },
      },
    },
    waiting: {
      screen: { name: 'waiting', staff, page: 0, last: { key: 'gallery', childIds: childIds.slice(-1) } },
    },
    staffMenu: { screen: { name: 'staffMenu', staff } },
    staffMenuResume: { screen: { name: 'staffMenu', staff }, rollCall },
    rollClasses: called({ at: 'classes', page: 0 }),
    rollClassesNext: called({ at: 'classes', page: 1 }),
    rollChild: called({ ...child, index: 3 }),
    rollChildMarked: called({ ...child, index: 1 }),
    rollMissing: called({ at: 'missing', page: 0 }),
    rollNobody: { ...called({ at: 'missing', page: 0 }), rollCall: roll(roster, {}) },
    rollOver: { screen: { name: 'rollCallOver', rollCall } },
  };
}

/** The rarer screens in every state that looks different, by name. */
export function rareExhibits(roster: Roster, at: number): Record<string, Shown> {
  return { ...familyExhibits(roster), ...otherExhibits(roster, at) };
}
