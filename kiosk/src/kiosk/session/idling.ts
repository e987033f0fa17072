import type { Step } from './events.ts';
import { show, stay } from './moves.ts';
import { HELP_PATIENCE_MS, idleLimits, RECORDING_MS } from './screens.ts';
import { initialState, type SessionState } from './state.ts';

/** The one reset: person, language, sound and caches go; only the kindergarten's language is left (K13, K24). */
export function reset({ defaultLanguage }: SessionState): Step {
  return stay(initialState(defaultLanguage), { type: 'reset' });
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
  if (screen.name === 'record' && screen.stage === 'listening' && at - screen.since >= RECORDING_MS)
    return stay(state, { type: 'stopRecording' });
  if (screen.name === 'help' && screen.stage === 'calling' && at - screen.since >= HELP_PATIENCE_MS)
    return show(state, { ...screen, stage: 'away' });
  return idle(state, at);
}
