import type { LanguageTag } from '@porchlight/schema/words';
import { attend, attendanceStored } from './attending.ts';
import { callRoll, onStaffCard, rollCallStored } from './calling-roll.ts';
import { changePin, onPinChanged, onPinDeclined } from './changing-pin.ts';
import { collect, onCodeDeclined, onDelegationOpened } from './collecting.ts';
import { delegate, onDelegated, onDelegationDeclined, onDelegationsListed } from './delegating.ts';
import type { SessionEvent, Step, Tap } from './events.ts';
import { feel, feelingStored } from './feeling.ts';
import { callHelp, goOn, onHelp } from './helping.ts';
import { identify, identifyAnew, onCard, onNotProved, onProved } from './identifying.ts';
import { onTick, reset } from './idling.ts';
import { letGo, releaseStored } from './letting-go.ts';
import { afresh, show, stay } from './moves.ts';
import { practise, rehearsed } from './practising.ts';
import { read, receiptStored } from './reading.ts';
import { isRepeat } from './repeats.ts';
import { absenceStored, reportAbsence } from './reporting-absence.ts';
import type { Problem, SessionState } from './state.ts';
import { onFound, onListening, onNotFound, onRecorded, tell, ticketStored } from './telling.ts';

type TapEvent = Extract<SessionEvent, { type: 'tap' }>;
type StoredEvent = Extract<SessionEvent, { type: 'stored' }>;
/** Taps that every screen answers alike; null: not one of them. */
function everywhere(state: SessionState, { tap, at, key }: TapEvent): Step | null {
  switch (tap.name) {
    case 'start':
      return reset(state);
    case 'stay':
      return stay(state);
    case 'listen':
      return tap.on ? stay({ ...state, aloud: true }, { type: 'speak' }) : stay({ ...state, aloud: false });
    case 'languages':
      return show(state, { name: 'language' });
    case 'language':
      return state.screen.name === 'language'
        ? show({ ...state, language: tap.language }, { name: 'home' })
        : stay({ ...state, language: tap.language });
    case 'staff':
      return show(state, { name: 'staff', page: 0 });
    case 'help':
    case 'notMine':
      // A person is never practice.
      return callHelp(state.practice ? afresh(state) : state, at, key, tap.name === 'help');
    case 'goOn':
      return goOn(state);
    case 'otherWay':
      return state.screen.name === 'otherWay' ? identifyAnew(state, state.screen.intent) : null;
    default:
      return null;
  }
}

function onTap(before: SessionState, event: TapEvent): Step {
  if (isRepeat(before, event)) return stay(before);
  const { tap, at, key, spot } = event;
  const lastTap = { name: JSON.stringify(tap), spot, at };
  const state = { ...before, lastTouchAt: at, lastTap, warned: false };
  const common = everywhere(state, event);
  if (common !== null) return common;
  if (state.pending !== null) return stay(state); // one wish at a time
  const { screen } = state;
  if (screen.name === 'staff' && tap.name === 'page')
    return show(state, { ...screen, page: Math.max(0, screen.page + tap.by) });
  return onOwnTap(state, tap, at, key);
}

/** Taps that only one screen knows. */
function onOwnTap(state: SessionState, tap: Tap, at: number, key: string): Step {
  return (
    collect(state, tap, at, key) ??
    changePin(state, tap) ??
    practise(state, tap) ??
    identify(state, tap) ??
    attend(state, tap, at, key) ??
    feel(state, tap, at, key) ??
    read(state, tap, at, key) ??
    tell(state, tap, at, key) ??
    reportAbsence(state, tap, at, key) ??
    delegate(state, tap, at, key) ??
    letGo(state, tap, at, key) ??
    callRoll(state, tap, at, key) ??
    stay(state)
  );
}

/** The wish is on disk; from here on it cannot be lost. */
function onStored(state: SessionState, event: StoredEvent): Step {
  const wish = state.pending;
  if (wish === null || wish.key !== event.key) return stay(state);
  const free = { ...state, pending: null, lastTouchAt: event.at };
  switch (wish.kind) {
    case 'checkIn':
    case 'checkOut':
    case 'undo':
      return (wish.kind === 'undo' && releaseStored(free, wish)) || attendanceStored(free, wish, event.at);
    case 'release':
      return releaseStored(free, wish) ?? stay(free);
    case 'receipt':
      return receiptStored(free, wish);
    case 'ticket':
    case 'close':
      return ticketStored(free, wish, event);
    case 'feeling':
      return feelingStored(free, wish);
    case 'absence':
      return absenceStored(free);
    case 'rollCall':
    case 'rollCallMark':
    case 'rollCallFinish':
      return rollCallStored(free, wish, event.at);
    case 'help':
      return stay(free);
  }
}

/** What was asked on this screen was refused, or there is nobody to ask. */
function onDeclined(state: SessionState, problem: Problem): Step {
  const { screen } = state;
  switch (screen.name) {
    case 'collectCode':
      return onCodeDeclined(state, problem);
    case 'newPin':
      return onPinDeclined(state, screen, problem);
    case 'delegations':
    case 'delegation':
    case 'delegatePhone':
      return onDelegationDeclined(state, problem);
    default:
      return stay(state);
  }
}

/** Takes effect at once while nobody stands here, else with the next reset. */
function onDefaultLanguage(state: SessionState, defaultLanguage: LanguageTag): Step {
  const resting = state.screen.name === 'home' && state.language === state.defaultLanguage;
  return stay({ ...state, defaultLanguage, language: resting ? defaultLanguage : state.language });
}

/** The one step of the kiosk: what it knows, and what happened. Pure: time, keys and answers come in events. */
export function step(state: SessionState, event: SessionEvent): Step {
  const next = react(state, event);
  if (!next.state.practice) return next;
  const at = next.state.lastTouchAt;
  return rehearsed(next, (held, key) => react(held, { type: 'stored', key, at, trackingCode: null }));
}

function react(state: SessionState, event: SessionEvent): Step {
  switch (event.type) {
    case 'tap':
      return onTap(state, event);
    case 'card':
      return onCard(state, event);
    case 'staffCard':
      return onStaffCard(state, event);
    case 'delegationOpened':
      return onDelegationOpened(state, event.delegation);
    case 'delegationsListed':
      return onDelegationsListed(state, event.list);
    case 'delegated':
      return onDelegated(state, event.code);
    case 'pinChanged':
      return onPinChanged(state);
    case 'declined':
      return onDeclined(state, event.problem);
    case 'proved':
      return onProved(state, event.family);
    case 'notProved':
      return onNotProved(state, event.problem);
    case 'stored':
      return onStored(state, event);
    case 'notStored':
      return state.pending?.key === event.key
        ? show({ ...state, pending: null }, { name: 'trouble' }, { type: 'sound', sound: 'again' })
        : stay(state);
    case 'found':
      return onFound(state, event.ticket);
    case 'notFound':
      return onNotFound(state, event.problem);
    case 'listening':
      return onListening(state, event.at);
    case 'recorded':
      return onRecorded(state, 'recorded', event.at);
    case 'recordingFailed':
      return onRecorded(state, 'failed', state.lastTouchAt);
    case 'heard':
      return state.screen.name === 'notice' ? show(state, { ...state.screen, heard: true }) : stay(state);
    case 'helpRinging':
    case 'helpComing':
      return onHelp(state, event);
    case 'tick':
      return onTick(state, event.at);
    case 'defaultLanguage':
      return onDefaultLanguage(state, event.language);
  }
}
