/**
 * Silence and keys without meaning (phone-line.md): first a shorter prompt, 15 % slower; second the one-key mode, one
 * option at a time; third a person. Nothing here ever says that something was wrong.
 */
import type { Choice, MenuKey, MenuStep } from './flow.ts';
import { go, jump } from './moves.ts';
import type { Turn } from './turn.ts';

/** After the end of a prompt, milliseconds. */
export const PATIENCE_MS = 3500;
/** After one option of the one-key mode. */
export const ONE_KEY_PAUSE_MS = 2000;
/** Between two digits. */
export const BETWEEN_DIGITS_MS = 5000;

const SLOWER = 0.85;
const ONE_KEY_MODE = 2;

/** A menu's options for the one-key mode, in the order of their keys. */
export function oneKeyOptions(step: MenuStep): readonly { readonly key: MenuKey; readonly choice: Choice }[] {
  return Object.entries(step.keys)
    .map(([key, choice]) => ({ key: Number(key) as MenuKey, choice }))
    .filter(({ choice }) => choice.one !== undefined);
}

/** Whether the next key of any kind takes the option that was just offered. */
export function inOneKeyMode(turn: Turn): boolean {
  const step = turn.step();
  if (turn.session.misses !== ONE_KEY_MODE) return false;
  return 'menu' in step || ('ask' in step && turn.session.option === 0);
}

/** How long to wait after the prompt. */
export function patience(turn: Turn): number {
  return inOneKeyMode(turn) ? ONE_KEY_PAUSE_MS : PATIENCE_MS;
}

/** The caller said nothing, or pressed a key without meaning: helps, one degree more than the last time. */
export function miss(turn: Turn, alive: boolean): Turn {
  const misses = turn.session.misses + 1;
  turn.set({ misses, option: 0, typed: '' });
  const step = turn.step();
  if (misses > ONE_KEY_MODE || !('short' in step)) return giveToPerson(turn, alive);
  if (misses < ONE_KEY_MODE) return turn.say(step.short, SLOWER);
  if ('ask' in step) return turn.say(step.ready, SLOWER);
  return offer(turn, step, alive);
}

/** Silence in one-key mode: the next option; a person after the last. */
export function nextOption(turn: Turn, step: MenuStep, alive: boolean): Turn {
  return offer(turn.set({ option: turn.session.option + 1 }), step, alive);
}

/** Any key in one-key mode, in an `ask`: the question once more, slower. */
export function askAgain(turn: Turn): Turn {
  const step = turn.step();
  turn.set({ option: 1, typed: '' });
  return 'ask' in step ? turn.say(step.short, SLOWER) : turn;
}

function offer(turn: Turn, step: MenuStep, alive: boolean): Turn {
  const option = oneKeyOptions(step)[turn.session.option];
  if (option?.choice.one === undefined) return giveToPerson(turn, alive);
  return turn.say([option.choice.one], SLOWER);
}

function giveToPerson(turn: Turn, alive: boolean): Turn {
  return alive ? go(turn, '@person') : jump(turn, 'quiet');
}
