import type { Step, Tap } from './events.ts';
import { show, stay, typed } from './moves.ts';
import type { Problem, Screen, SessionState } from './state.ts';

const PIN_DIGITS = 6;

type NewPin = Extract<Screen, { name: 'newPin' }>;

/** Asks for a new PIN, twice. `currentPin` null: with the card, while staff allow it. */
export function askNewPin(currentPin: string | null): NewPin {
  return {
    name: 'newPin',
    currentPin,
    first: null,
    different: false,
    digits: '',
    checking: false,
    problem: null,
  };
}

function complete(state: SessionState, screen: NewPin, pin: string): Step {
  const { currentPin, first } = screen;
  if (first === null) return show(state, { ...askNewPin(currentPin), first: pin });
  if (first !== pin)
    return show(state, { ...askNewPin(currentPin), different: true }, { type: 'sound', sound: 'again' });
  return show(state, { ...screen, digits: pin, checking: true }, { type: 'changePin', currentPin, pin });
}

/** Taps of somebody who sets a PIN; null: not one of them. */
export function changePin(state: SessionState, tap: Tap): Step | null {
  const { screen, verification } = state;
  if (screen.name === 'pin' && screen.intent.to === 'pin' && tap.name === 'forgotPin')
    return verification === 'CARD' ? show(state, askNewPin(null)) : null;
  if (screen.name !== 'newPin' || screen.checking) return null;
  if (tap.name !== 'digit' && tap.name !== 'erase') return null;
  const digits = typed(screen.digits, tap.name === 'erase' ? 'erase' : tap.digit, PIN_DIGITS);
  if (digits.length === PIN_DIGITS) return complete(state, screen, digits);
  return show(state, { ...screen, digits, different: false, problem: null });
}

/** The PIN is changed. */
export function onPinChanged(state: SessionState): Step {
  return state.screen.name === 'newPin'
    ? show(state, { name: 'pinSaved' }, { type: 'sound', sound: 'done' })
    : stay(state);
}

/** An unsuitable one is explained and asked for anew; whatever else is for a teacher. */
export function onPinDeclined(state: SessionState, screen: NewPin, problem: Problem): Step {
  const again = { type: 'sound', sound: 'again' } as const;
  if (problem === 'PIN_UNSUITABLE' || problem === 'INPUT_INVALID')
    return show(state, { ...askNewPin(screen.currentPin), problem: 'PIN_UNSUITABLE' }, again);
  return show(state, { name: 'otherWay', intent: { to: 'pin' }, problem }, again);
}
