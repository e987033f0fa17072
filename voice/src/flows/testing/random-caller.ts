/**
 * A caller who does anything at any time, against the real flows at the level of the engine. Whatever happens, the line
 * must be doing something that ends by itself, and a person must be within reach.
 */
import { actions } from '../../actions/index.ts';
import { hear } from '../../dialog/engine.ts';
import type { Key, Saying } from '../../dialog/flow.ts';
import { type Effect, type Event, newSession, type Session } from '../../dialog/session.ts';
import { phoneLine } from '../index.ts';

const KEYS: readonly Key[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'];
const STEPS_TO_PERSON = 40;
/** Numbers that end a call; everything below means something else. */
export const HANG_UP = 100_000;
export const END = 100_001;

/** What went wrong, in words for a developer. */
export class CallerLost extends Error {
  override readonly name = 'CallerLost';
}

/** What one random call showed. */
export interface RandomCall {
  readonly session: Session;
  /** Everything that was said, by name. */
  readonly said: Saying;
  /** Every step it came to, as `flow.step`. */
  readonly visited: ReadonlySet<string>;
}

/** Walks the real flows with numbers in place of chance: the same numbers give the same call. */
export function randomCall(numbers: readonly number[]): RandomCall {
  const call = new Driver();
  call.feed({ on: 'begin' });
  for (const number of numbers) {
    if (call.session.phase === 'over') break;
    for (const event of call.next(number)) call.feed(event);
  }
  if (call.session.phase !== 'over') call.reachPerson();
  return { session: call.session, said: call.said, visited: call.visited };
}

class Driver {
  session: Session = newSession;
  readonly said: Saying[number][] = [];
  readonly visited = new Set<string>();
  #running: string | undefined;
  #mayEnd = false;

  feed(event: Event): void {
    if (event.on === 'hungUp' || event.on === 'end') this.#mayEnd = true;
    const [session, effects] = hear(phoneLine, this.session, event);
    this.session = session;
    for (const { flow, step } of session.stack) this.visited.add(`${flow}.${step}`);
    for (const effect of effects) this.#see(effect);
    this.#mustGoOn();
  }

  /** A key at any time, six in a row, what the line waits for, what it does not, or now and then the end. */
  next(number: number): readonly Event[] {
    if (number === HANG_UP) return [{ on: 'hungUp' }];
    if (number === END) return [{ on: 'end', farewell: 'limit' }];
    const detail = Math.floor(number / 100);
    const choice = number % 100;
    if (choice < 30) return [{ on: 'key', key: KEYS[detail % KEYS.length] ?? '1' }];
    if (choice < 37) return [...'246810'].map((key) => ({ on: 'key', key: key as Key }));
    if (choice < 39) return [this.#anything(detail)];
    return [this.#expected(detail)];
  }

  /** From wherever the call is, silence and 0 lead to a person, to the recording for one, or to the quiet line. */
  reachPerson(): void {
    for (let steps = 0; steps < STEPS_TO_PERSON; steps++) {
      const flow = this.session.stack[0]?.flow;
      if (flow === 'person' || flow === 'quiet' || this.session.phase === 'leaving') return;
      this.feed(
        this.session.phase === 'waiting' && steps % 2 === 0 ? { on: 'key', key: '0' } : this.#expected(steps),
      );
    }
    throw new CallerLost(`no person within reach: ${JSON.stringify(this.session.stack)}`);
  }

  /** An event that may not fit: the line has to survive it. */
  #anything(number: number): Event {
    const events: readonly Event[] = [
      { on: 'said' },
      { on: 'silence', alive: true },
      { on: 'recorded', empty: false },
      { on: 'failed' },
    ];
    return events[number % events.length] ?? { on: 'said' };
  }

  #expected(number: number): Event {
    switch (this.session.phase) {
      case 'waiting':
        return { on: 'silence', alive: number % 5 !== 0 };
      case 'recording':
      case 'stopping':
        return { on: 'recorded', empty: number % 2 === 0 };
      case 'running':
        return number % 10 === 0 ? { on: 'failed' } : this.#outcome(number);
      default:
        return { on: 'said' };
    }
  }

  #outcome(number: number): Event {
    const frame = this.session.stack.at(-1);
    const step = frame ? phoneLine.flows[frame.flow]?.steps[frame.step] : undefined;
    const outcomes = step && 'run' in step ? Object.keys(step.outcomes) : [];
    return { on: 'done', outcome: outcomes[number % outcomes.length] ?? '' };
  }

  #see(effect: Effect): void {
    if (effect.do === 'say') this.said.push(...effect.saying);
    if (effect.do === 'run') this.said.push(...effect.meanwhile);
    if (effect.do === 'run') this.#running = effect.action;
    if (effect.do === 'hangUp' && !this.#mayEnd) throw new CallerLost('the line hung up first');
  }

  /** Every phase has something that will end it. */
  #mustGoOn(): void {
    const { phase, queue, stack } = this.session;
    if (phase === 'over') return;
    if (stack.length > 3) throw new CallerLost('deeper than two sub-flows');
    if (phase === 'running' && !(this.#running && this.#running in actions))
      throw new CallerLost('waits for no action');
    if (queue.length > 0 && (phase === 'saying' || phase === 'waiting'))
      throw new CallerLost('a key is not heard');
  }
}
