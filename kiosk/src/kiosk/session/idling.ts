import type { Step } from './events.ts';
import { afresh, show, stay } from './moves.ts';
import { HELP_PATIENCE_MS, idleLimits, recordingEnd } from './screens.ts';
import type { SessionState } from './state.ts';

/** The one reset: person, language, sound and caches go; only the kindergarten's language is left (K13, K24). */
export function reset(state: SessionState): Step {
  return stay(afresh(state), { type: 'reset' });
}

function idle(state: SessionState, at: number): Step {
  const limits = idleLimits(state);
  if (limits === null) return stay(state);
  const silence = at - state.lastTouchAt;
  if (silence >= limits.resetAfter) return reset(state);
  const warned = limits.warnAfter !== null && silence >= limits.warnAfter;
  return stay(warned === state.warned ? state : { ...state, warned });
}

/** Time has passed. */
export function onTick(state: SessionState, at: number): Step {
  const { screen } = state;
  const end = recordingEnd(screen);
  if (end !== null && at >= end) return stay(state, { type: 'stopRecording' });
  if (screen.name === 'help' && screen.stage === 'calling' && at - screen.since >= HELP_PATIENCE_MS)
    return show(state, { ...screen, stage: 'away' });
  return idle(state, at);
}
