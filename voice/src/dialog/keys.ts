/** What a key does. Keys wait in the session's queue until a step listens; none is lost. */
import type { AskStep, Key, MenuKey, MenuStep } from './flow.ts';
import { askAgain, BETWEEN_DIGITS_MS, inOneKeyMode, miss, oneKeyOptions } from './misses.ts';
import { back, enter, go } from './moves.ts';
import type { Turn } from './turn.ts';

/** Lets the call hear the keys that wait, as far as it listens now. */
export function hearQueue(turn: Turn): Turn {
  while (turn.session.queue.length > 0 && listens(turn)) {
    const [key, ...queue] = turn.session.queue;
    turn.set({ queue });
    if (key !== undefined) hearKey(turn, key);
  }
  return turn;
}

function listens(turn: Turn): boolean {
  const { phase } = turn.session;
  if (phase === 'saying' || phase === 'waiting' || phase === 'recording') return true;
  return phase === 'running' && (stopTarget(turn) !== undefined || deaf(turn));
}

function stopTarget(turn: Turn) {
  const step = turn.step();
  return 'run' in step ? step.stop : undefined;
}

function deaf(turn: Turn): boolean {
  const step = turn.step();
  return 'run' in step && step.deaf === true;
}

function hearKey(turn: Turn, key: Key): Turn {
  const { phase } = turn.session;
  if (phase === 'recording') return endRecording(turn);
  if (phase === 'running') return stopWaiting(turn, key);
  if (phase === 'saying') turn.do({ do: 'hush' });
  turn.silent();
  const step = turn.step();
  if ('ask' in step) return hearInAsk(turn, step, key);
  if (key === '0') return toPerson(turn);
  if (key === '#') return repeat(turn);
  if (key === '*') return undoOrBack(turn);
  if ('menu' in step) return hearInMenu(turn, step, key);
  return hearElsewhere(turn, key);
}

function endRecording(turn: Turn): Turn {
  return turn.log('PRESSED').set({ phase: 'stopping' }).do({ do: 'stopRecording' });
}

/** While a person is being rung, `*` stops it and other keys mean nothing; while a person talks, none does. */
function stopWaiting(turn: Turn, key: Key): Turn {
  const target = stopTarget(turn);
  if (key !== '*' || target === undefined) return turn;
  return go(turn.log('PRESSED').do({ do: 'cancelRun' }), target);
}

function toPerson(turn: Turn): Turn {
  return go(turn.log('PRESSED'), '@person');
}

function repeat(turn: Turn): Turn {
  return enter(turn.log('PRESSED'));
}

function undoOrBack(turn: Turn): Turn {
  turn.log('PRESSED');
  const step = turn.step();
  return 'say' in step && step.undo !== undefined ? go(turn, step.undo) : back(turn);
}

/** A digit during a `say` is for the step after it; before a recording it begins the recording. */
function hearElsewhere(turn: Turn, key: Key): Turn {
  const step = turn.step();
  if ('record' in step) return startRecording(turn);
  if (!('say' in step)) return turn;
  return go(turn.set({ queue: [key, ...turn.session.queue] }), step.next);
}

/** The tone, then the recording. */
export function startRecording(turn: Turn): Turn {
  const step = turn.step();
  if (!('record' in step)) return turn;
  return turn.silent().set({ phase: 'recording' }).do({ do: 'record', maxSeconds: step.maxSeconds });
}

function hearInMenu(turn: Turn, step: MenuStep, key: Key): Turn {
  const offered = inOneKeyMode(turn) ? oneKeyOptions(step)[turn.session.option]?.key : undefined;
  const pressed = offered ?? (Number(key) as MenuKey);
  const choice = step.keys[pressed];
  turn.log(choice ? 'PRESSED' : 'WRONG_KEY');
  if (!choice) return miss(turn, true);
  if (step.save !== undefined) keep(turn, step.save, String(pressed));
  return go(turn, choice.to);
}

function hearInAsk(turn: Turn, step: AskStep, key: Key): Turn {
  const { typed } = turn.session;
  if (inOneKeyMode(turn) && key !== '0') return askAgain(turn);
  if (key === '#' || (key === '*' && typed !== '')) return repeat(turn);
  if (key === '*') return step.back === undefined ? undoOrBack(turn) : go(turn.log('PRESSED'), step.back);
  const digits = typed + key;
  if (digits.length < step.digits) {
    return turn.set({ typed: digits }).wait(BETWEEN_DIGITS_MS);
  }
  keep(turn.log('PRESSED'), step.save, digits);
  return go(turn.set({ typed: '' }), step.next);
}

function keep(turn: Turn, answer: string, value: string): Turn {
  return turn.set({ answers: { ...turn.session.answers, [answer]: value } });
}
