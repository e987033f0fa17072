/** One turn of the engine: the session as it changes and the effects as they gather. Lives for one event only. */
import type { Dialog, Flow, Saying, Step } from './flow.ts';
import type { Effect, Frame, Session, StepOutcome } from './session.ts';

/** A flow or step that is not there: the flows were put together without the compiler. */
export class NoSuchPlace extends Error {
  override readonly name = 'NoSuchPlace';
}

/** Gathers what one event changes. */
export class Turn {
  readonly dialog: Dialog;
  session: Session;
  readonly #effects: Effect[] = [];
  #speech: Effect | undefined;

  constructor(dialog: Dialog, session: Session) {
    this.dialog = dialog;
    this.session = session;
  }

  /** Changes the session. */
  set(change: Partial<Session>): this {
    this.session = { ...this.session, ...change };
    return this;
  }

  /** Adds an effect. */
  do(effect: Effect): this {
    this.#effects.push(effect);
    return this;
  }

  /** Speaks at the end of the turn: of several prompts in one turn only the last one is heard. */
  say(saying: Saying, rate: 1 | 0.85 = 1): this {
    this.#speech = { do: 'say', saying, rate };
    return this.set({ phase: 'saying' });
  }

  /** Listens for so many milliseconds instead of speaking. */
  wait(ms: number): this {
    this.#speech = { do: 'wait', ms };
    return this.set({ phase: 'waiting' });
  }

  /** Drops what was to be said in this turn. */
  silent(): this {
    this.#speech = undefined;
    return this;
  }

  /** Stores what happened at the step the call is at. */
  log(outcome: StepOutcome): this {
    const { flow, step } = this.frame();
    return this.do({ do: 'log', step: `${flow}.${step}`, outcome });
  }

  /** Everything to do, in order. */
  effects(): readonly Effect[] {
    return this.#speech ? [...this.#effects, this.#speech] : this.#effects;
  }

  /** Where the call is. */
  frame(): Frame {
    const frame = this.session.stack.at(-1);
    if (!frame) throw new NoSuchPlace('the call is nowhere');
    return frame;
  }

  flow(name: string): Flow {
    const flow = this.dialog.flows[name];
    if (!flow) throw new NoSuchPlace(`no flow ${name}`);
    return flow;
  }

  /** The step the call is at. */
  step(): Step {
    const { flow, step } = this.frame();
    const found = this.flow(flow).steps[step];
    if (!found) throw new NoSuchPlace(`no step ${flow}.${step}`);
    return found;
  }
}
