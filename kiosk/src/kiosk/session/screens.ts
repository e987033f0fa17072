import type { Screen, ScreenName, SessionState } from './state.ts';

/** Where a session is, whatever the screen looks like. */
export type Phase = 'resting' | 'greeting' | 'choosing' | 'doing' | 'confirming' | 'thanking';

/** The phase of each screen. A screen without one does not compile. */
const PHASES: Readonly<Record<ScreenName, Phase>> = {
  home: 'resting',
  language: 'greeting',
  present: 'greeting',
  unknownCard: 'greeting',
  photos: 'greeting',
  phone: 'greeting',
  pin: 'greeting',
  who: 'confirming',
  already: 'thanking',
  done: 'thanking',
  undone: 'thanking',
  news: 'choosing',
  notice: 'confirming',
  kind: 'choosing',
  about: 'choosing',
  record: 'doing',
  code: 'thanking',
  lookup: 'doing',
  status: 'confirming',
  help: 'doing',
  trouble: 'doing',
  staff: 'doing',
  otherWay: 'doing',
  collectCode: 'greeting',
  collect: 'confirming',
  handOver: 'doing',
  delegations: 'choosing',
  delegation: 'confirming',
  delegateWho: 'choosing',
  delegateDay: 'choosing',
  delegateName: 'doing',
  delegatePhone: 'doing',
  delegated: 'thanking',
  newPin: 'doing',
  pinSaved: 'thanking',
  absentWho: 'choosing',
  absentWhen: 'choosing',
  absentTime: 'choosing',
  absentWhy: 'choosing',
  absentSaved: 'thanking',
  practice: 'doing',
  staffMenu: 'choosing',
  waiting: 'choosing',
  rollCall: 'doing',
  rollCallOver: 'thanking',
};

/** The phase of a screen. */
export function phaseOf({ name }: Screen): Phase {
  return PHASES[name];
}

/** Screens that go by themselves after 6 s: nothing on them has to be read to the end. */
const BRIEF: readonly ScreenName[] = ['done', 'undone', 'already', 'pinSaved', 'absentSaved'];

/** Screens that say what happened, to everybody. */
const TELLING: readonly ScreenName[] = ['unknownCard', 'help', 'trouble', 'otherWay', 'handOver'];

/** For staff, who read: these do not speak by themselves. */
const SILENT: readonly ScreenName[] = ['staffMenu', 'waiting', 'rollCall', 'rollCallOver'];

/** Whether this screen speaks by itself: after a card, after Listen, and when it tells what happened (K9). */
export function speaksByItself({ aloud, screen }: SessionState): boolean {
  if (SILENT.includes(screen.name)) return false;
  return aloud || phaseOf(screen) === 'thanking' || TELLING.includes(screen.name);
}

const SECOND_MS = 1_000;
const SUCCESS_MS = 6 * SECOND_MS;
/** Success that also asks how the child is: long enough to hear the question (decision 010). */
const ASKING_MS = 15 * SECOND_MS;
const PRACTICE_MS = 60 * SECOND_MS;
const PERSONAL_MS = 30 * SECOND_MS;
const OTHER_MS = 45 * SECOND_MS;
const WARNING_MS = 20 * SECOND_MS;
/** Longest recording of a message. */
export const RECORDING_MS = 90 * SECOND_MS;
/** Longest recording of a name. */
export const NAME_MS = 10 * SECOND_MS;
/** After so long without an answer the kiosk says that there is no network. */
export const HELP_PATIENCE_MS = 8 * SECOND_MS;

/** When the microphone stops by itself; null: it does not listen. */
export function recordingEnd(screen: Screen): number | null {
  if (screen.name === 'record' && screen.stage === 'listening') return screen.since + RECORDING_MS;
  if (screen.name === 'delegateName' && screen.stage === 'listening') return screen.since + NAME_MS;
  return null;
}

/** Screens with faces or names on them, whoever stands here. */
const PERSONAL: readonly ScreenName[] = [
  'photos',
  'pin',
  'status',
  'collect',
  'rollCall',
  'staffMenu',
  'waiting',
];

/** A person can be recognised on this screen. */
export function isPersonal({ family, screen }: SessionState): boolean {
  return family !== null || PERSONAL.includes(screen.name);
}

/** When to warn and when to reset, counted from the last touch (K12); `warnAfter` null: no warning. Ms. */
export interface IdleLimits {
  warnAfter: number | null;
  resetAfter: number;
}

/** How long a success is shown, in ms. */
export function successMs(screen: Screen): number {
  const asks = screen.name === 'done' && screen.health !== null && screen.health.stage !== 'said';
  return asks ? ASKING_MS : SUCCESS_MS;
}

/** K12: success 6 s; personal screens 30 s + 20 s; others 45 s + 20 s. Null: nothing to reset. */
export function idleLimits(state: SessionState): IdleLimits | null {
  const { screen } = state;
  if (state.practice) return { warnAfter: null, resetAfter: PRACTICE_MS };
  if (BRIEF.includes(screen.name)) return { warnAfter: null, resetAfter: successMs(screen) };
  if (recordingEnd(screen) !== null) return null;
  if (screen.name === 'home') {
    const touched = state.language !== state.defaultLanguage || state.aloud;
    return touched ? { warnAfter: null, resetAfter: OTHER_MS + WARNING_MS } : null;
  }
  const warnAfter = isPersonal(state) ? PERSONAL_MS : OTHER_MS;
  return { warnAfter, resetAfter: warnAfter + WARNING_MS };
}

/** The next moment (ms since 1970) at which the machine wants a tick; null: none. */
export function nextTick(state: SessionState): number | null {
  const { screen } = state;
  const end = recordingEnd(screen);
  if (end !== null) return end;
  const limits = idleLimits(state);
  const times: number[] = [];
  if (screen.name === 'help' && screen.stage === 'calling') times.push(screen.since + HELP_PATIENCE_MS);
  if (limits !== null) {
    if (limits.warnAfter !== null && !state.warned) times.push(state.lastTouchAt + limits.warnAfter);
    times.push(state.lastTouchAt + limits.resetAfter);
  }
  return times.length === 0 ? null : Math.min(...times);
}
