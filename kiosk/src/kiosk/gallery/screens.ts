import { childOf, familyOf, noticeView, type Roster } from '../roster/roster.ts';
import {
  type Family,
  type HealthAsk,
  initialState,
  type Screen,
  type SessionState,
} from '../session/state.ts';
import { rareExhibits } from './rare-screens.ts';

/** A state of the kiosk to look at. */
export interface Exhibit {
  state: SessionState;
  /** No network, and wishes that staff should see. */
  away?: boolean;
  /** How the device stands; paired when left out. */
  device?: 'pairing' | 'refusedPairing' | 'revoked';
  /** Before the first roster. */
  empty?: boolean;
}

const tell = { to: 'tell', kind: 'FEEDBACK' } as const;
const arrive = { to: 'arrive' } as const;

function someone(roster: Roster, index: number): Family {
  const family = familyOf(roster, `member-${index}`);
  if (family === null) throw new Error('The gallery has no such person');
  return family;
}

/** A family with so many children, for the layouts that depend on it. */
function large(roster: Roster, count: number): Family {
  const all = roster.children.slice(0, count);
  return { ...someone(roster, 0), children: all.map(childOf) };
}

function who(family: Family, to: 'arrive' | 'leave'): Partial<SessionState> {
  const children = family.children.map(
    (child) => ({ ...child, status: to === 'arrive' ? 'EXPECTED' : 'PRESENT' }) as const,
  );
  const screen: Screen = { name: 'who', intent: { to }, selected: children.map(({ id }) => id) };
  return { family: { ...family, children }, verification: 'CARD', screen };
}

function done(
  family: Family,
  action: 'arrive' | 'leave',
  at: number,
  health: HealthAsk | null = null,
): Partial<SessionState> {
  const childIds = family.children.map(({ id }) => id);
  return {
    family,
    verification: 'CARD',
    screen: { name: 'done', action, childIds, at, key: 'gallery', health },
  };
}

const pin = {
  name: 'pin',
  intent: arrive,
  who: { memberId: 'member-0' },
  digits: '135',
  checking: false,
  problem: null,
} as const;
const ticket = { trackingCode: '390125', kind: 'FEEDBACK', category: 'MEALS', state: 'RECEIVED' } as const;
const ANSWER =
  '谢谢您告诉我们。从下周起，中午会多做一份软一点的米饭和青菜，孩子想吃多少就盛多少。您如果方便，周三来尝一尝。';
const help = { name: 'help', key: 'gallery', since: 0, by: null, before: null } as const;
const record = { name: 'record', kind: 'FEEDBACK', since: 0 } as const;

/** Every screen of the kiosk in every state that looks different, by name. `at` in ms since 1970. */
export function exhibits(
  roster: Roster,
  at: number,
): Record<string, Partial<SessionState> & Omit<Exhibit, 'state'>> {
  const one = someone(roster, 1);
  const two = someone(roster, 0);
  const notices = roster.notices.map((notice, index) => noticeView(notice, index < 2));
  const inside = {
    ...two,
    children: two.children.map((child) => ({ ...child, status: 'PRESENT' as const })),
  };
  const read = { ...two, notices: [] };
  return {
    home: {},
    homeAway: { away: true },
    language: { screen: { name: 'language' } },
    presentArrive: { screen: { name: 'present', intent: arrive, page: 0 } },
    presentLeave: { screen: { name: 'present', intent: { to: 'leave' }, page: 1 } },
    presentNews: { screen: { name: 'present', intent: { to: 'news' }, page: 0 } },
    presentTell: { screen: { name: 'present', intent: tell, page: 0 } },
    unknownCard: { screen: { name: 'unknownCard' } },
    photos: { screen: { name: 'photos', intent: arrive, classroom: '中一班', page: 0 } },
    pin: { screen: pin },
    pinWrong: { screen: { ...pin, digits: '', problem: 'PROOF_FAILED' } },
    pinLocked: { screen: { name: 'otherWay', intent: arrive, problem: 'TOO_MANY_ATTEMPTS' } },
    pinAway: { screen: { ...pin, digits: '', problem: 'AWAY' } },
    pinChecking: { screen: { ...pin, digits: '135790', checking: true } },
    phone: { screen: { name: 'phone', intent: arrive, digits: '1380000' } },
    whoOne: who(one, 'arrive'),
    whoTwo: who(two, 'arrive'),
    whoLeave: who(two, 'leave'),
    whoFour: who(large(roster, 4), 'arrive'),
    whoSix: who(large(roster, 6), 'arrive'),
    whoNoneChosen: { ...who(two, 'arrive'), screen: { name: 'who', intent: arrive, selected: [] } },
    alreadyHere: { family: inside, screen: { name: 'already', how: 'here', leave: false } },
    alreadyJustCame: { family: inside, screen: { name: 'already', how: 'here', leave: true } },
    alreadyCalled: { family: inside, screen: { name: 'already', how: 'called', leave: false } },
    alreadyLeft: { family: inside, screen: { name: 'already', how: 'left', leave: false } },
    alreadyNotYet: { family: two, screen: { name: 'already', how: 'notYet', leave: false } },
    doneOne: done({ ...one, notices: [] }, 'arrive', at),
    doneTwo: done(two, 'arrive', at),
    doneFour: done({ ...large(roster, 4), notices: [] }, 'leave', at),
    doneLeave: done(read, 'leave', at),
    doneAsks: done({ ...one, notices: [] }, 'arrive', at, { stage: 'ask', feeling: null }),
    doneAsksTwo: done(two, 'arrive', at, { stage: 'ask', feeling: null }),
    doneWhich: done(two, 'arrive', at, { stage: 'which', feeling: 'UNWELL' }),
    doneWhichFour: done(large(roster, 4), 'arrive', at, { stage: 'which', feeling: 'NOT_QUITE_WELL' }),
    doneSaid: done(two, 'arrive', at, { stage: 'said', feeling: 'WELL' }),
    undone: { family: two, screen: { name: 'undone' } },
    news: { family: two, screen: { name: 'news', notices, page: 0 } },
    newsNone: { family: two, screen: { name: 'news', notices: [], page: 0 } },
    noticeLong: {
      family: two,
      screen: { name: 'notice', notices, noticeId: 'notice-0', page: 0, heard: false },
    },
    noticeUrgent: {
      family: two,
      screen: { name: 'notice', notices, noticeId: 'notice-1', page: 0, heard: false },
    },
    kind: { screen: { name: 'kind', page: 0 } },
    kindMore: { screen: { name: 'kind', page: 1 } },
    about: { family: two, screen: { name: 'about', kind: 'FEEDBACK' } },
    recordReady: { screen: { ...record, stage: 'ready' } },
    recordListening: { screen: { ...record, stage: 'listening' } },
    recordDone: { screen: { ...record, stage: 'recorded' } },
    recordFailed: { screen: { ...record, stage: 'failed' } },
    code: { screen: { name: 'code', trackingCode: '390125' } },
    codeNone: { screen: { name: 'code', trackingCode: null } },
    lookup: { screen: { name: 'lookup', digits: '39', checking: false, problem: null } },
    lookupUnknown: {
      screen: { name: 'lookup', digits: '', checking: false, problem: 'TRACKING_CODE_UNKNOWN' },
    },
    statusReceived: { screen: { name: 'status', ticket: { ...ticket, answers: [] }, page: 0 } },
    statusAnswered: {
      screen: {
        name: 'status',
        ticket: { ...ticket, state: 'ANSWERED', answers: [{ id: 'a', text: ANSWER, authorName: '李老师' }] },
        page: 0,
      },
    },
    statusClosed: {
      screen: { name: 'status', ticket: { ...ticket, state: 'CLOSED', answers: [] }, page: 0 },
    },
    helpCalling: { screen: { ...help, stage: 'calling' } },
    helpRinging: { screen: { ...help, stage: 'ringing' } },
    helpComing: { screen: { ...help, stage: 'coming', by: '李老师' } },
    helpGoOn: { screen: { ...help, stage: 'coming', by: '李老师', before: { name: 'kind', page: 0 } } },
    helpAway: { screen: { ...help, stage: 'away' } },
    trouble: { screen: { name: 'trouble' } },
    staff: { away: true, screen: { name: 'staff', page: 0 } },
    stillThere: { ...who(two, 'arrive'), warned: true },
    loading: { empty: true },
    pairing: { device: 'pairing' },
    pairingRefused: { device: 'refusedPairing' },
    revoked: { device: 'revoked' },
    ...rareExhibits(roster, at),
  };
}

/** The state of one exhibit. */
export function exhibit(
  all: ReturnType<typeof exhibits>,
  name: string,
  language: SessionState['language'],
): Exhibit {
  const { away, device, empty, ...shown } = all[name] ?? all.home ?? {};
  const state = { ...initialState('zh-CN'), ...shown, language };
  return { state, ...(away && { away }), ...(device && { device }), ...(empty && { empty }) };
}
