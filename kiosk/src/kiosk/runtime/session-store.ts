import type { Effect, SessionEvent } from '../session/events.ts';
import { nextTick } from '../session/screens.ts';
import type { SessionState } from '../session/state.ts';
import { step } from '../session/step.ts';
import { createStore, type Store } from './store.ts';

/** Time, from outside. */
export interface Clock {
  /** Ms since 1970. */
  now(): number;
  /** Calls `wake` after so many ms; returns what cancels it. */
  later(wake: () => void, ms: number): () => void;
}

/** The clock of this device. */
export const deviceClock: Clock = {
  now: () => Date.now(),
  later(wake, ms) {
    const timer = setTimeout(wake, ms);
    return () => clearTimeout(timer);
  },
};

/** The session that lives: the pure machine, its effects, and one timer. */
export interface Session {
  state: Pick<Store<SessionState>, 'get' | 'subscribe'>;
  dispatch(event: SessionEvent): void;
}

/** Starts a session; `run` does what the machine asks for, and may dispatch at once. */
export function startSession(first: SessionState, clock: Clock, run: (effect: Effect) => void): Session {
  const state = createStore(first);
  let cancelTick: () => void = () => undefined;

  function plan(): void {
    cancelTick();
    const at = nextTick(state.get());
    if (at === null) return;
    cancelTick = clock.later(
      () => dispatch({ type: 'tick', at: clock.now() }),
      Math.max(0, at - clock.now()),
    );
  }

  function dispatch(event: SessionEvent): void {
    const { state: next, effects } = step(state.get(), event);
    state.set(next);
    plan();
    for (const effect of effects) run(effect);
  }

  return { state, dispatch };
}
