/**
 * One call: feeds the engine with what happens on the leg and does what the engine wants. Everything of the call (timers,
 * the action that runs, the utterance) ends with it.
 */
import type { CallContext } from '../actions/call-context.ts';
import { CallMemory } from '../actions/call-memory.ts';
import { actionNamed } from '../actions/index.ts';
import { type CallStep, Refused } from '../api/line-api.ts';
import { hear } from '../dialog/engine.ts';
import type { Farewell } from '../dialog/flow.ts';
import { type Effect, type Event, newSession, type Session } from '../dialog/session.ts';
import type { HangUpCause, LineCall } from '../line/line.ts';
import { errorName } from '../log.ts';
import { ActionRunner } from './action-run.ts';
import type { CallParts } from './call-parts.ts';
import { hasSound } from './loudness.ts';
import { Mouth } from './mouth.ts';
import { Timers } from './timers.ts';
import { speakTone } from './tones.ts';

const FINISH_LIMIT_MS = 15_000;
const FAREWELL_LIMIT_MS = 12_000;
const MOST_STEPS = 500;
const FAILED_BY: readonly HangUpCause[] = ['mediaLost', 'unacknowledged', 'protocol'];

type Of<Kind extends Effect['do']> = Extract<Effect, { do: Kind }>;

/** One call from ringing to its report. */
export class RunningCall {
  readonly #leg: LineCall;
  readonly #parts: CallParts;
  readonly #memory: CallMemory;
  readonly #timers: Timers;
  readonly #mouth: Mouth;
  readonly #actions: ActionRunner;
  readonly #steps: CallStep[] = [];
  readonly #gone: Promise<void>;
  readonly #does: { readonly [Kind in Effect['do']]: (effect: Of<Kind>) => void } = {
    say: (effect) => this.#say(effect),
    hush: () => this.#mouth.hush(),
    wait: ({ ms }) => this.#timers.set('silence', ms, () => this.#silence()),
    record: (effect) => this.#record(effect),
    stopRecording: () => void this.#stopRecording(),
    run: (effect) => this.#run(effect),
    cancelRun: () => this.#actions.cancel(),
    log: (effect) => this.#log(effect),
    finish: (effect) => void this.#finish(effect),
    hangUp: () => void this.#leg.hangUp(),
  };
  #session: Session = newSession;
  #recording = false;
  #beganAt: number;
  #finished: () => void = () => undefined;
  #endedBy: HangUpCause | undefined;

  constructor(leg: LineCall, parts: CallParts) {
    this.#leg = leg;
    this.#parts = parts;
    this.#memory = new CallMemory(leg.from, leg.dialled, leg.numberProven);
    this.#timers = new Timers(parts.timing);
    this.#mouth = new Mouth(leg, parts.speaker, this.#memory, parts.onSpoken ?? (() => undefined));
    this.#actions = new ActionRunner(this.#timers, this.#mouth);
    this.#beganAt = this.#timers.now();
    this.#gone = new Promise((resolve) => {
      this.#finished = resolve;
    });
  }

  /** Reports the call while it rings, answers, and walks it. Resolves when everything of it has ended. */
  async run(): Promise<void> {
    const refused = await this.#openWhileRinging();
    try {
      await this.#leg.answer();
    } catch {
      this.#report(); // the caller gave up
      return;
    }
    if (refused) this.#turnAway();
    else this.#begin();
    await this.#gone;
  }

  /** Ends the call politely. */
  end(farewell: Farewell): void {
    this.#timers.set('farewell', FAREWELL_LIMIT_MS, () => void this.#leg.hangUp());
    this.#hear({ on: 'end', farewell });
  }

  /** Nobody lives at the number that was called: said in every language of the line, and told to who runs it. */
  #turnAway(): void {
    this.#parts.log.warn('a call came for a number that is nobody’s', { call: this.#leg.id });
    const sentence = { fixed: 'farewell.noLine' } as const;
    this.#memory.put('refusal', [sentence, { ...sentence, language: 'en' }]);
    this.#leg.onHangUp(({ cause }) => {
      this.#endedBy = cause;
      this.#hear({ on: 'hungUp' });
    });
    this.end('noLine');
  }

  #begin(): void {
    const { limits } = this.#parts;
    this.#beganAt = this.#timers.now();
    this.#timers.set('silentCall', limits.silentMs, () => this.#endIfSilent());
    this.#timers.set('longCall', limits.longestMs, () => this.#endUnlessWithPerson());
    this.#hear({ on: 'begin' });
    this.#leg.onKey(({ key }) => this.#hear({ on: 'key', key }));
    this.#leg.onHangUp(({ cause }) => {
      this.#endedBy = cause;
      this.#hear({ on: 'hungUp' });
    });
  }

  /**
   * What may be said is known before the answer, so that the greeting comes at once; a slow API is not waited for.
   * Gives true when the API refuses the call: nobody lives at the number that was called.
   */
  async #openWhileRinging(): Promise<boolean> {
    const { api, limits } = this.#parts;
    const { from, numberProven, dialled } = this.#memory;
    const opening = api.openCall({ from, numberProven, dialled });
    this.#memory.opening = opening;
    opening.then((opened) => this.#opened(opened)).catch(() => undefined);
    const waited = new Promise<void>((resolve) => this.#timers.set('answer', limits.beforeAnswerMs, resolve));
    const answered = opening.then(
      () => false,
      (error: unknown) => error instanceof Refused,
    );
    const refused = await Promise.race([answered, waited.then(() => false)]);
    this.#timers.clear('answer');
    return refused;
  }

  #opened(opened: NonNullable<CallMemory['opened']>): void {
    this.#memory.opened ??= opened;
  }

  #hear(event: Event): void {
    const [session, effects] = hear(this.#parts.dialog, this.#session, event);
    this.#session = session;
    for (const effect of effects) this.#do(effect);
  }

  #do<Kind extends Effect['do']>(effect: Of<Kind>): void {
    this.#does[effect.do as Kind](effect);
  }

  #say({ saying, rate }: Of<'say'>): void {
    this.#timers.clear('silence');
    this.#mouth.say(saying, rate, () => this.#hear({ on: 'said' }));
  }

  #silence(): void {
    const { soundAt, keyAt } = this.#leg.signsOfLife();
    const lastSign = Math.max(soundAt ?? 0, keyAt ?? 0);
    const idle = lastSign > 0 && this.#parts.now().getTime() - lastSign > this.#parts.limits.idleMs;
    if (idle) this.end('limit');
    else this.#hear({ on: 'silence', alive: lastSign > 0 });
  }

  #record({ maxSeconds }: Of<'record'>): void {
    this.#timers.clear('silence');
    this.#recording = true;
    this.#mouth.tone(speakTone, () => {
      if (!this.#recording) return;
      this.#leg.startRecording(maxSeconds * 1000);
      this.#timers.set('recordingLimit', maxSeconds * 1000, () => void this.#stopRecording());
    });
  }

  async #stopRecording(): Promise<void> {
    await this.#keepRecording();
    this.#hear({ on: 'recorded', empty: this.#memory.recording === undefined });
  }

  async #keepRecording(): Promise<void> {
    if (!this.#recording) return;
    this.#recording = false;
    this.#timers.clear('recordingLimit');
    this.#mouth.hush();
    const recording = await this.#leg.stopRecording();
    this.#memory.recording = hasSound(recording.pcm) ? recording : undefined;
  }

  #run({ action, answers, meanwhile, hold, patient }: Of<'run'>): void {
    this.#timers.clear('silence');
    this.#actions.run({
      action,
      meanwhile,
      hold,
      patient,
      context: (signal) => this.#context(answers, signal),
      onDone: (outcome) => this.#hear({ on: 'done', outcome }),
      onFailed: (error) => {
        this.#parts.log.warn('an action could not be done', {
          call: this.#leg.id,
          step: action,
          error: errorName(error),
        });
        this.#hear({ on: 'failed' });
      },
    });
  }

  #context(answers: Session['answers'], signal: AbortSignal): CallContext {
    const { api, mailbox, switchboard, now, newKey, limits } = this.#parts;
    const { ringMs } = limits;
    return {
      api,
      mailbox,
      switchboard,
      leg: this.#leg,
      memory: this.#memory,
      answers,
      signal,
      now,
      newKey,
      ringMs,
    };
  }

  #log({ step, outcome }: Of<'log'>): void {
    if (this.#steps.length < MOST_STEPS)
      this.#steps.push({ step, outcome, atMs: Math.round(this.#timers.now() - this.#beganAt) });
  }

  /** The caller has gone, or the line hangs up: the last action, the report, and nothing is left. */
  async #finish({ action, answers }: Of<'finish'>): Promise<void> {
    this.#actions.cancel();
    this.#mouth.hush();
    await this.#keepRecording();
    this.#timers.clearAll();
    if (action !== undefined) await this.#lastAction(action, answers);
    await this.#logEnd();
    this.#report();
    this.#timers.clearAll();
    this.#finished();
  }

  async #lastAction(action: string, answers: Session['answers']): Promise<void> {
    if (action === 'sendMessage' && this.#memory.recording === undefined) return;
    const limit = new AbortController();
    const context = this.#context(answers, limit.signal);
    const tooLong = new Promise<void>((resolve) => this.#timers.set('actionLimit', FINISH_LIMIT_MS, resolve));
    const done = actionNamed(action)(context).then(
      () => undefined,
      (error: unknown) =>
        this.#parts.log.error('a last action could not be done', {
          call: this.#leg.id,
          step: action,
          error: errorName(error),
        }),
    );
    await Promise.race([done, tooLong]);
    limit.abort();
  }

  async #logEnd(): Promise<void> {
    const { answerToFirstAudioMs, keyToPromptMs } = await this.#leg.stats();
    this.#parts.log.info('call ended', {
      call: this.#leg.id,
      cause: this.#endedBy ?? 'us',
      count: this.#steps.length,
      firstAudioMs: answerToFirstAudioMs,
      keyToPromptMs: keyToPromptMs.length > 0 ? Math.max(...keyToPromptMs) : undefined,
    });
  }

  #report(): void {
    const { opened, handedOver } = this.#memory;
    if (!opened) return;
    const failed = this.#endedBy !== undefined && FAILED_BY.includes(this.#endedBy);
    const served = this.#mouth.heard ? 'COMPLETED' : 'ABANDONED';
    const outcome = handedOver ? 'HANDED_OVER' : failed ? 'FAILED' : served;
    this.#parts.mailbox.report({ callId: opened.callId, outcome, steps: this.#steps });
  }

  #endIfSilent(): void {
    const { soundAt, keyAt } = this.#leg.signsOfLife();
    if (soundAt === undefined && keyAt === undefined) this.end('limit');
  }

  #endUnlessWithPerson(): void {
    if (!this.#memory.handedOver) this.end('limit');
  }
}
