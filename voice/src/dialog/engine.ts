/**
 * The engine: `(session, event) -> (session, effects)`. Pure: it knows steps, keys, silence, misses, one-key mode, back,
 * repeat and the person; no clock, no carrier, no voice, no network. Events that mean nothing now change nothing.
 */
import type { Dialog, Farewell } from './flow.ts';
import { hearQueue, startRecording } from './keys.ts';
import { inOneKeyMode, miss, nextOption, patience } from './misses.ts';
import { go, jump } from './moves.ts';
import type { Effect, Event, Session } from './session.ts';
import { Turn } from './turn.ts';

/** What follows from an event. */
export function hear(dialog: Dialog, session: Session, event: Event): readonly [Session, readonly Effect[]] {
  if (session.phase === 'over') return [session, []];
  const turn = new Turn(dialog, session);
  react(turn, event);
  hearQueue(turn);
  return [turn.session, turn.effects()];
}

function react(turn: Turn, event: Event): Turn {
  switch (event.on) {
    case 'begin':
      return jump(turn, 'start');
    case 'key':
      return turn.set({ queue: [...turn.session.queue, event.key] });
    case 'said':
      return onSaid(turn);
    case 'silence':
      return onSilence(turn, event.alive);
    case 'recorded':
      return onRecorded(turn, event.empty);
    case 'done':
      return onDone(turn, event.outcome);
    case 'failed':
      return onFailed(turn);
    case 'hungUp':
      return onHungUp(turn);
    case 'end':
      return onEnd(turn, event.farewell);
  }
}

function onSaid(turn: Turn): Turn {
  if (turn.session.phase === 'leaving') return over(turn);
  if (turn.session.phase !== 'saying') return turn;
  const step = turn.step();
  if ('record' in step) return startRecording(turn);
  if (!('say' in step) || step.undo !== undefined) return turn.wait(patience(turn));
  return go(turn.log('DONE'), step.next);
}

function onSilence(turn: Turn, alive: boolean): Turn {
  if (turn.session.phase !== 'waiting' || turn.session.stack.length === 0) return turn;
  const step = turn.step();
  if ('ask' in step && /^0+$/.test(turn.session.typed)) return pressedZero(turn);
  turn.log('say' in step ? 'DONE' : 'SILENCE');
  if ('say' in step) return go(turn, step.next);
  if ('menu' in step && step.quiet !== undefined) return go(turn, step.quiet);
  if ('menu' in step && inOneKeyMode(turn)) return nextOption(turn, step, alive);
  return miss(turn, alive);
}

function pressedZero(turn: Turn): Turn {
  return go(turn.log('PRESSED'), '@person');
}

function onRecorded(turn: Turn, empty: boolean): Turn {
  const { phase } = turn.session;
  const step = turn.step();
  if ((phase !== 'recording' && phase !== 'stopping') || !('record' in step)) return turn;
  return go(turn.log(empty ? 'SILENCE' : 'DONE'), empty ? step.empty : step.next);
}

function onDone(turn: Turn, outcome: string): Turn {
  const step = turn.step();
  if (turn.session.phase !== 'running' || !('run' in step)) return turn;
  const target = step.outcomes[outcome];
  if (target === undefined) return onFailed(turn);
  return go(turn.log('DONE'), target);
}

/** An action could not be done: say so honestly and offer what still works. In there, just stay. */
function onFailed(turn: Turn): Turn {
  if (turn.session.phase !== 'running') return turn;
  const [awayFlow] = turn.dialog.landmarks.away.split('.');
  return jump(turn, turn.frame().flow === awayFlow ? 'quiet' : 'away');
}

function onHungUp(turn: Turn): Turn {
  if (turn.session.stack.length > 0) turn.log('HUNG_UP');
  return over(turn.set({ unfinished: unfinished(turn) }));
}

/** The action that finishes what hanging up interrupts: a recording is still sent, a waiting caller still promised. */
function unfinished(turn: Turn): string | undefined {
  const { phase, stack } = turn.session;
  if (stack.length === 0 || phase === 'leaving') return turn.session.unfinished;
  const step = turn.step();
  const busy = phase === 'recording' || phase === 'stopping' || phase === 'running';
  return busy && 'hungUp' in step ? step.hungUp : undefined;
}

/** The line ends the call: a fraud limit, or the line closes. Says so first. */
function onEnd(turn: Turn, farewell: Farewell): Turn {
  const { phase } = turn.session;
  turn.set({ unfinished: unfinished(turn) });
  if (phase === 'running') turn.do({ do: 'cancelRun' });
  if (phase === 'recording') turn.do({ do: 'stopRecording' });
  return turn.say(turn.dialog.farewells[farewell]).set({ phase: 'leaving' });
}

function over(turn: Turn): Turn {
  const { answers, unfinished: action } = turn.session;
  turn.silent().set({ phase: 'over', queue: [] });
  return turn.do({ do: 'finish', action, answers }).do({ do: 'hangUp' });
}
