import { askWho } from './attending.ts';
import { likelyDirection } from './direction.ts';
import type { Effect, SessionEvent, Step, Tap } from './events.ts';
import { show, stay, turned, typed } from './moves.ts';
import { openNews } from './reading.ts';
import {
  type Family,
  type Intent,
  initialState,
  type Problem,
  type Screen,
  type SessionState,
} from './state.ts';

const PIN_DIGITS = 6;
const PHONE_DIGITS = 11;
const SHORTEST_PHONE = 5;

/** What somebody came for, now that we know who it is. */
function proceed(state: SessionState, family: Family, intent: Intent): Step {
  if (intent.to === 'news') return openNews(state, family.notices);
  if (intent.to === 'tell') return show(state, { name: 'about', kind: intent.kind });
  return askWho(state, family, intent.to);
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

/** A card at any screen: goes on with what was chosen, else begins with the sensible direction. */
export function onCard(
  state: SessionState,
  { family, at, hour }: Extract<SessionEvent, { type: 'card' }>,
): Step {
  const touched = { ...state, lastTouchAt: at, warned: false };
  if (family === null)
    return show(
      { ...touched, family: null, pending: null },
      { name: 'unknownCard' },
      { type: 'sound', sound: 'again' },
    );
  if (
    state.family?.memberId === family.memberId &&
    state.screen.name !== 'home' &&
    intentOf(state.screen) === null
  )
    return stay(touched); // the same card, still on the reader
  const intent = intentOf(state.screen);
  const fresh = intent === null ? initialState(state.defaultLanguage) : touched;
  const known: SessionState = {
    ...fresh,
    family,
    verification: 'CARD',
    language: family.language,
    aloud: true,
    lastTouchAt: at,
  };
  const next = proceed(known, family, intent ?? { to: likelyDirection(family.children, hour) });
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
  tell: { name: 'kind' },
} as const satisfies Record<string, Screen>;

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
  return proceed(known, family, screen.intent);
}

/** The PIN does not fit, or there is nobody to ask; another way is one touch away. */
export function onNotProved(state: SessionState, problem: Problem): Step {
  const { screen } = state;
  if (screen.name !== 'pin') return stay(state);
  return show(state, { ...screen, digits: '', checking: false, problem }, { type: 'sound', sound: 'again' });
}
