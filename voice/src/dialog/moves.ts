/** Getting from step to step: entering, leaving, into a sub-flow and out of it, back, home. */
import type { Landmarks, Target } from './flow.ts';
import type { Frame } from './session.ts';
import type { Turn } from './turn.ts';

const LONGEST_HISTORY = 8;
const NOTHING = [] as const;

/** Goes where a step says. Leaves the menu that was left behind for `*`. */
export function go(turn: Turn, target: Target): Turn {
  if (target === '@back') return back(turn);
  remember(turn);
  if (target === '@person') return jump(turn, 'person');
  if (target === '@home') return jump(turn, 'home');
  if (target === '@return') return leave(turn);
  return moveTo(turn, [...turn.session.stack.slice(0, -1), { flow: turn.frame().flow, step: target }]);
}

/** Goes to a landmark, out of every sub-flow. */
export function jump(turn: Turn, landmark: keyof Landmarks): Turn {
  const [flow = '', step = ''] = turn.dialog.landmarks[landmark].split('.');
  return moveTo(turn, [{ flow, step }]);
}

/** `*`: to the menu before this one, or home when there is none. */
export function back(turn: Turn): Turn {
  const { history, stack } = turn.session;
  const place = history.findLastIndex((earlier) => !samePlace(earlier, stack));
  const before = history[place];
  if (!before) return atMenu(turn) ? enter(turn) : jump(turn, 'home');
  turn.set({ history: history.slice(0, place) });
  return moveTo(turn, before);
}

/** A menu that leads to itself (the next notice) is one menu for whoever wants to leave it. */
function samePlace(one: readonly Frame[], other: readonly Frame[]): boolean {
  const name = (stack: readonly Frame[]) => stack.map(({ flow, step }) => `${flow}.${step}`).join();
  return name(one) === name(other);
}

/** Begins the step the call is at, as if for the first time. */
export function enter(turn: Turn): Turn {
  turn.set({ misses: 0, option: 0, typed: '' });
  const step = turn.step();
  if ('say' in step) return turn.say(step.say);
  if ('ask' in step) return turn.say(step.ask);
  if ('record' in step) return turn.say(step.record);
  if ('menu' in step) {
    if (step.root) turn.set({ history: [] });
    return turn.say(step.menu);
  }
  if ('goTo' in step) {
    const flow = step.goTo;
    return moveTo(turn, [...turn.session.stack, { flow, step: turn.flow(flow).start }]);
  }
  const patient = step.stop !== undefined || step.deaf === true;
  const { answers } = turn.session;
  turn.silent().set({ phase: 'running' });
  const { run: action, meanwhile = NOTHING, hold = NOTHING } = step;
  return turn.do({ do: 'run', action, answers, meanwhile, hold, patient });
}

function atMenu(turn: Turn): boolean {
  const step = turn.step();
  return 'menu' in step || 'ask' in step;
}

function remember(turn: Turn): Turn {
  const { history, stack } = turn.session;
  return atMenu(turn) ? turn.set({ history: [...history, stack].slice(-LONGEST_HISTORY) }) : turn;
}

function leave(turn: Turn): Turn {
  const stack = turn.session.stack.slice(0, -1);
  if (stack.length === 0) return jump(turn, 'home');
  const step = turn.set({ stack }).step();
  return 'goTo' in step ? go(turn, step.next) : turn;
}

function moveTo(turn: Turn, stack: readonly Frame[]): Turn {
  return enter(turn.set({ stack }));
}
