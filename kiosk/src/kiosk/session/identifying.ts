import { askWho } from './attending.ts';
import { askNewPin } from './changing-pin.ts';
import { openDelegations } from './delegating.ts';
import { haveJustCome, likelyDirection } from './direction.ts';
import type { Effect, SessionEvent, Step, Tap } from './events.ts';
import { afresh, show, stay, turned, typed } from './moves.ts';
import { openNews } from './reading.ts';
import { askAbsence } from './reporting-absence.ts';
import type { Family, Intent, Problem, Screen, SessionState } from './state.ts';

const PIN_DIGITS = 6;
const PHONE_DIGITS = 11;
const SHORTEST_PHONE = 5;

/** Why this adult cannot go on at all; null: may. */
function hindrance({ isGuardian, hasPin }: Family, to: 'delegate' | 'pin'): Problem | null {
  if (to === 'pin') return null;
  if (!isGuardian) return 'GUARDIAN_REQUIRED';
  return hasPin ? null : 'PIN_CHANGE_NOT_ALLOWED';
}

/** What a card alone does not open: the PIN so far comes first. `pin`: it was typed just now. */
function proceedWithPin(
  state: SessionState,
  family: Family,
  intent: { to: 'delegate' | 'pin' },
  pin: string | null,
): Step {
  const problem = hindrance(family, intent.to);
  if (problem !== null) return show(state, { name: 'otherWay', intent: null, problem });
  if (state.verification === 'CARD' && family.hasPin)
    return show(state, pinFor(intent, { memberId: family.memberId }));
  return intent.to === 'pin' ? show(state, askNewPin(pin)) : openDelegations(state);
}

/** What somebody came for, now that we know who it is. */
function proceed(state: SessionState, family: Family, intent: Intent, pin: string | null = null): Step {
  switch (intent.to) {
    case 'news':
      return openNews(state, family.notices);
    case 'tell':
      return show(state, { name: 'about', kind: intent.kind });
    case 'absent':
      return askAbsence(state, family);
    case 'delegate':
    case 'pin':
      return proceedWithPin(state, family, { to: intent.to }, pin);
    default:
      return askWho(state, family, intent.to);
  }
}

/** What this screen was opened for; null where a card starts anew. */
function intentOf(screen: Screen): Intent | null {
  return screen.name === 'present' ||
    screen.name === 'photos' ||
    screen.name === 'phone' ||
    screen.name === 'pin'
    ? screen.intent
    : null;
}

/** Whatever was on the glass is gone, but for a roll call: noise at the reader does not end it. */
function unknown(state: SessionState): Step {
  const again = { type: 'sound', sound: 'again' } as const;
  if (state.screen.name === 'rollCall') return stay(state, again);
  const { language, aloud, lastTouchAt } = state;
  const next = { ...afresh(state), language, aloud, lastTouchAt };
  return show(next, { name: 'unknownCard' }, { type: 'reset' }, again);
}

function isStillHere({ family, screen }: SessionState, { memberId }: Family): boolean {
  if (family?.memberId !== memberId || screen.name === 'home') return false;
  return intentOf(screen) === null || (screen.name === 'pin' && 'memberId' in screen.who);
}

const hourOf = (clock: string): number => Number(clock.slice(0, 2));

/** A card at any screen: goes on with what was chosen, else begins with the sensible direction. */
export function onCard(
  state: SessionState,
  { family, at, clock }: Extract<SessionEvent, { type: 'card' }>,
): Step {
  const touched = { ...state, lastTouchAt: at, warned: false };
  if (family === null) return unknown(touched);
  if (isStillHere(state, family)) return stay(touched); // the same card, still on the reader
  const intent = intentOf(state.screen);
  const fresh = intent === null ? afresh(state) : touched;
  const known: SessionState = {
    ...fresh,
    family,
    verification: 'CARD',
    language: family.language,
    aloud: true,
    lastTouchAt: at,
  };
  const next =
    intent === null && haveJustCome(family, at, clock)
      ? show(known, { name: 'already', how: 'here', leave: true })
      : proceed(known, family, intent ?? { to: likelyDirection(family.children, hourOf(clock)) });
  const effects: Effect[] = intent === null && state.screen.name !== 'home' ? [{ type: 'reset' }] : [];
  return stay(next.state, ...effects, { type: 'sound', sound: 'card' }, ...next.effects);
}

function pinKey(state: SessionState, screen: Extract<Screen, { name: 'pin' }>, tap: Tap): Step | null {
  if (screen.checking || (tap.name !== 'digit' && tap.name !== 'erase')) return null;
  const digits = typed(screen.digits, tap.name === 'erase' ? 'erase' : tap.digit, PIN_DIGITS);
  if (digits.length < PIN_DIGITS) return show(state, { ...screen, digits, problem: null });
  return show(
    state,
    { ...screen, digits, checking: true, problem: null },
    { type: 'prove', ...screen.who, pin: digits },
  );
}

function phoneKey(state: SessionState, screen: Extract<Screen, { name: 'phone' }>, tap: Tap): Step | null {
  if (tap.name === 'digit' || tap.name === 'erase')
    return show(state, {
      ...screen,
      digits: typed(screen.digits, tap.name === 'erase' ? 'erase' : tap.digit, PHONE_DIGITS),
    });
  if (tap.name !== 'enter' || screen.digits.length < SHORTEST_PHONE) return null;
  return show(state, pinFor(screen.intent, { phone: screen.digits }));
}

function pinFor(intent: Intent, who: { memberId: string } | { phone: string }): Screen {
  return { name: 'pin', intent, who, digits: '', checking: false, problem: null };
}

function chooseWay(state: SessionState, screen: Extract<Screen, { name: 'present' }>, tap: Tap): Step | null {
  const { intent } = screen;
  if (tap.name === 'page') return show(state, { ...screen, page: turned(screen.page, tap.by) });
  if (tap.name === 'byPhone') return show(state, { name: 'phone', intent, digits: '' });
  if (tap.name === 'classroom')
    return show(state, { name: 'photos', intent, classroom: tap.classroom, page: 0 });
  if (tap.name !== 'nameless') return null;
  if (intent.to === 'tell') return show(state, { name: 'about', kind: intent.kind });
  return intent.to === 'news' ? show(state, { name: 'news', notices: tap.notices, page: 0 }) : null;
}

const DOORS = {
  arrive: { name: 'present', intent: { to: 'arrive' }, page: 0 },
  leave: { name: 'present', intent: { to: 'leave' }, page: 0 },
  news: { name: 'present', intent: { to: 'news' }, page: 0 },
  tell: { name: 'kind', page: 0 },
} as const satisfies Record<string, Screen>;

/** Another way to say who one is, for the same errand. */
export function identifyAnew(state: SessionState, intent: Intent | null): Step {
  const known = { ...state, family: null, verification: null };
  return show(known, intent === null ? { name: 'home' } : { name: 'present', intent, page: 0 });
}

/** Taps on the doors and on the ways to say who one is; null: not one of them. */
export function identify(state: SessionState, tap: Tap): Step | null {
  const { screen } = state;
  switch (screen.name) {
    case 'home':
      return tap.name in DOORS ? show(state, DOORS[tap.name as keyof typeof DOORS]) : null;
    case 'present':
      return chooseWay(state, screen, tap);
    case 'photos':
      if (tap.name === 'page') return show(state, { ...screen, page: turned(screen.page, tap.by) });
      return tap.name === 'member' ? show(state, pinFor(screen.intent, { memberId: tap.memberId })) : null;
    case 'phone':
      return phoneKey(state, screen, tap);
    case 'pin':
      return pinKey(state, screen, tap);
    default:
      return null;
  }
}

/** The PIN fits. */
export function onProved(state: SessionState, family: Family): Step {
  const { screen } = state;
  if (screen.name !== 'pin') return stay(state);
  const verification = 'phone' in screen.who ? 'PHONE_PIN' : 'PHOTO_PIN';
  const known: SessionState = { ...state, family, verification, language: family.language };
  return proceed(known, family, screen.intent, screen.digits);
}

/** The PIN does not fit, or there is nobody to ask. After too many tries the next way is offered, kindly. */
export function onNotProved(state: SessionState, problem: Problem): Step {
  const { screen } = state;
  if (screen.name !== 'pin') return stay(state);
  const again = { type: 'sound', sound: 'again' } as const;
  if (problem === 'TOO_MANY_ATTEMPTS')
    return show(state, { name: 'otherWay', intent: screen.intent, problem }, again);
  return show(state, { ...screen, digits: '', checking: false, problem }, again);
}
