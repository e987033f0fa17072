/** What the engine knows of a call, what it hears, and what it wants done. Plain data. */
import type { Farewell, Key, Saying } from './flow.ts';

/** A step of a flow. */
export interface Frame {
  readonly flow: string;
  readonly step: string;
}

/**
 * What is going on: `saying` a prompt, `waiting` for a key, `recording`, `stopping` a recording, `running` an action,
 * `leaving` (the last words), `over`.
 */
export type Phase = 'saying' | 'waiting' | 'recording' | 'stopping' | 'running' | 'leaving' | 'over';

/** A call, as far as the engine is concerned. */
export interface Session {
  /** Where the call is; the sub-flow it is in comes last. */
  readonly stack: readonly Frame[];
  readonly phase: Phase;
  /** Silences and keys without meaning at this step. */
  readonly misses: number;
  /** One-key mode: which option is being offered. */
  readonly option: number;
  /** Digits so far. */
  readonly typed: string;
  readonly answers: Readonly<Record<string, string>>;
  /** Menus that were left, for `*`. */
  readonly history: readonly (readonly Frame[])[];
  /** Keys nobody has listened to yet. They outlive every step. */
  readonly queue: readonly Key[];
  /** What still has to be done when the last words are said. */
  readonly unfinished: string | undefined;
}

/** What happened. */
export type Event =
  | { readonly on: 'begin' }
  | { readonly on: 'key'; readonly key: Key }
  /** The prompt was heard to its end. */
  | { readonly on: 'said' }
  /** The time of the last `wait` is over. `alive`: this caller gave a sign of life before. */
  | { readonly on: 'silence'; readonly alive: boolean }
  /** A recording is complete; `empty`: there is nothing on it. */
  | { readonly on: 'recorded'; readonly empty: boolean }
  /** The action ended. */
  | { readonly on: 'done'; readonly outcome: string }
  /** The action could not be done. */
  | { readonly on: 'failed' }
  | { readonly on: 'hungUp' }
  /** The line has to end this call. */
  | { readonly on: 'end'; readonly farewell: Farewell };

/** What is stored about a step. */
export type StepOutcome = 'PRESSED' | 'WRONG_KEY' | 'SILENCE' | 'HUNG_UP' | 'DONE';

/** What to do, in order. */
export type Effect =
  /** Plays; `rate` 0.85 is 15 % slower. Cuts what was playing. Then `said`. */
  | { readonly do: 'say'; readonly saying: Saying; readonly rate: 1 | 0.85 }
  /** Stops the prompt at once. */
  | { readonly do: 'hush' }
  /** Gives the caller this long, milliseconds; then `silence`. A key or another effect ends it. */
  | { readonly do: 'wait'; readonly ms: number }
  /** A tone, then records; then `recorded`, at the limit or after `stopRecording`. */
  | { readonly do: 'record'; readonly maxSeconds: number }
  | { readonly do: 'stopRecording' }
  /** Does an action; then `done` or `failed`. `patient`: it takes as long as it takes. */
  | {
      readonly do: 'run';
      readonly action: string;
      readonly answers: Session['answers'];
      readonly meanwhile: Saying;
      readonly hold: Saying;
      readonly patient: boolean;
    }
  /** Nobody waits for the action any more. */
  | { readonly do: 'cancelRun' }
  | { readonly do: 'log'; readonly step: string; readonly outcome: StepOutcome }
  /** The caller has gone: do this last action, if any, to its end. */
  | { readonly do: 'finish'; readonly action: string | undefined; readonly answers: Session['answers'] }
  | { readonly do: 'hangUp' };

/** A call before it began. */
export const newSession: Session = {
  stack: [],
  phase: 'waiting',
  misses: 0,
  option: 0,
  typed: '',
  answers: {},
  history: [],
  queue: [],
  unfinished: undefined,
};
