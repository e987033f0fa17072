/** One action of a call at a time: "please hold" while it takes long, a limit to how long, and cancelling it. */
import type { CallContext } from '../actions/call-context.ts';
import { actionNamed } from '../actions/index.ts';
import type { Saying } from '../dialog/flow.ts';
import type { Mouth } from './mouth.ts';
import type { Timers } from './timers.ts';
import { ringingTone } from './tones.ts';

const HOLD_AFTER_MS = 1500;
const HOLD_EVERY_MS = 8000;
const LONGEST_MS = 10_000;
const PLEASE_HOLD: Saying = ['common.hold'];

/** What is to be run, and who wants to know. */
export interface ActionOrder {
  readonly action: string;
  /** Said at once. */
  readonly meanwhile: Saying;
  readonly hold: Saying;
  /** It may take as long as it takes. */
  readonly patient: boolean;
  readonly context: (signal: AbortSignal) => CallContext;
  readonly onDone: (outcome: string) => void;
  readonly onFailed: (error: unknown) => void;
}

/** Runs a call's actions, one after another. */
export class ActionRunner {
  readonly #timers: Timers;
  readonly #mouth: Mouth;
  #current: AbortController | undefined;

  constructor(timers: Timers, mouth: Mouth) {
    this.#timers = timers;
    this.#mouth = mouth;
  }

  /** Starts an action; the one before it, if it still runs, is cancelled. */
  run(order: ActionOrder): void {
    this.cancel();
    const abort = new AbortController();
    this.#current = abort;
    if (order.meanwhile.length > 0) this.#mouth.sayThenTone(order.meanwhile, ringingTone);
    this.#hold(order, order.patient ? HOLD_EVERY_MS : HOLD_AFTER_MS);
    if (!order.patient)
      this.#timers.set('actionLimit', LONGEST_MS, () =>
        this.#settle(abort, () => order.onFailed(new TooSlow())),
      );
    void this.#outcome(order, abort);
  }

  /** Nobody waits for it any more. */
  cancel(): void {
    this.#timers.clear('hold', 'actionLimit');
    this.#current?.abort();
    this.#current = undefined;
  }

  async #outcome(order: ActionOrder, abort: AbortController): Promise<void> {
    try {
      const outcome = await actionNamed(order.action)(order.context(abort.signal));
      this.#settle(abort, () => order.onDone(outcome));
    } catch (error) {
      this.#settle(abort, () => order.onFailed(error));
    }
  }

  #settle(abort: AbortController, tell: () => void): void {
    if (this.#current !== abort) return;
    this.#current = undefined;
    this.#timers.clear('hold', 'actionLimit');
    abort.abort();
    tell();
  }

  /** Ringing a person sounds like it; anything else asks to hold when it takes long. Again every eight seconds. */
  #hold(order: Pick<ActionOrder, 'hold' | 'patient'>, afterMs: number): void {
    const { hold, patient } = order;
    if (patient && hold.length === 0) return;
    this.#timers.set('hold', afterMs, () => {
      if (patient) this.#mouth.sayThenTone(hold, ringingTone);
      else this.#mouth.say(hold.length > 0 ? hold : PLEASE_HOLD, 1, () => undefined);
      this.#hold(order, HOLD_EVERY_MS);
    });
  }
}

/** An action that did not end in time. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}
