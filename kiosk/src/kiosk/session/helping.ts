import type { SessionEvent, Step } from './events.ts';
import { show, stamp, stay, store } from './moves.ts';
import { phaseOf } from './screens.ts';
import type { Screen, SessionState } from './state.ts';

type HelpEvent = Extract<SessionEvent, { type: 'helpRinging' | 'helpComing' }>;

/** What somebody was in the middle of, and can go on with while a teacher is on the way. */
function unfinished({ screen }: SessionState): Screen | null {
  if (screen.name === 'help') return screen.before;
  if ('stage' in screen && screen.stage === 'listening') return null;
  const phase = phaseOf(screen);
  return phase === 'choosing' || phase === 'confirming' || phase === 'doing' ? screen : null;
}

/** Calls a person (K21). `goesOn`: what was on the glass was theirs, and can be gone on with. */
export function callHelp(state: SessionState, at: number, key: string, goesOn: boolean): Step {
  const { screen, family } = state;
  if (screen.name === 'help' && screen.stage !== 'away') return stay(state); // it rings already
  const before = goesOn ? unfinished(state) : null;
  const next = { ...state, called: key };
  const shown = show(next, { name: 'help', stage: 'calling', key, since: at, by: null, before });
  const wish = { kind: 'help', key, at: stamp(at), familyMemberId: family?.memberId ?? null } as const;
  const stored = store(shown.state, wish);
  return stay(stored.state, { type: 'sound', sound: 'bell' }, ...stored.effects);
}

/** Back to what one was doing. The call goes on. */
export function goOn(state: SessionState): Step {
  const { screen } = state;
  return screen.name === 'help' && screen.before !== null ? show(state, screen.before) : stay(state);
}

/** Somebody comes: said at once, also to who has gone on with something. */
function coming(state: SessionState, by: string | null, key: string, at: number): Step {
  const speak = { type: 'speak' } as const;
  const { screen } = state;
  if (screen.name === 'help') return show(state, { ...screen, stage: 'coming', by }, speak);
  const before = unfinished(state);
  if (before === null) return stay(state);
  return show(state, { name: 'help', stage: 'coming', key, since: at, by, before }, speak);
}

/** It rings at the desk, or somebody has taken it. */
export function onHelp(state: SessionState, event: HelpEvent): Step {
  const { screen, called } = state;
  if (called === null) return stay(state);
  const kept = { ...state, lastTouchAt: event.at };
  if (event.type === 'helpComing') return coming(kept, event.by, called, event.at);
  return screen.name === 'help' && event.key === screen.key
    ? show(kept, { ...screen, stage: 'ringing' })
    : stay(state);
}
