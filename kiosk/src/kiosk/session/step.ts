import type { LanguageTag } from '@porchlight/schema/words';
import { attend, attendanceStored } from './attending.ts';
import type { SessionEvent, Step } from './events.ts';
import { identify, onCard, onNotProved, onProved } from './identifying.ts';
import { onTick, reset } from './idling.ts';
import { show, stamp, stay, store } from './moves.ts';
import { read, receiptStored } from './reading.ts';
import { isRepeat } from './repeats.ts';
import type { SessionState } from './state.ts';
import { onFound, onListening, onNotFound, onRecorded, tell, ticketStored } from './telling.ts';

type TapEvent = Extract<SessionEvent, { type: 'tap' }>;
type StoredEvent = Extract<SessionEvent, { type: 'stored' }>;
type HelpEvent = Extract<SessionEvent, { type: 'helpRinging' | 'helpComing' }>;

function callHelp(state: SessionState, at: number, key: string): Step {
  const { screen, family } = state;
  if (screen.name === 'help' && screen.stage !== 'away') return stay(state); // it rings already
  const shown = show(state, { name: 'help', stage: 'calling', key, since: at, by: null });
  const wish = { kind: 'help', key, at: stamp(at), familyMemberId: family?.memberId ?? null } as const;
  const stored = store(shown.state, wish);
  return stay(stored.state, { type: 'sound', sound: 'bell' }, ...stored.effects);
}

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
      return callHelp(state, at, key);
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
  return (
    identify(state, tap) ??
    attend(state, tap, at, key) ??
    read(state, tap, at, key) ??
    tell(state, tap, at, key) ??
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
      return attendanceStored(free, wish, event.at);
    case 'receipt':
      return receiptStored(free, wish);
    case 'ticket':
    case 'close':
      return ticketStored(free, wish, event);
    case 'help':
      return stay(free);
  }
}

function onHelp(state: SessionState, event: HelpEvent): Step {
  const { screen } = state;
  if (screen.name !== 'help') return stay(state);
  const kept = { ...state, lastTouchAt: event.at };
  if (event.type === 'helpComing')
    return show(kept, { ...screen, stage: 'coming', by: event.by }, { type: 'speak' });
  return event.key === screen.key ? show(kept, { ...screen, stage: 'ringing' }) : stay(state);
}

/** Takes effect at once while nobody stands here, else with the next reset. */
function onDefaultLanguage(state: SessionState, defaultLanguage: LanguageTag): Step {
  const resting = state.screen.name === 'home' && state.language === state.defaultLanguage;
  return stay({ ...state, defaultLanguage, language: resting ? defaultLanguage : state.language });
}

/** The one step of the kiosk: what it knows, and what happened. Pure: time, keys and answers come in events. */
export function step(state: SessionState, event: SessionEvent): Step {
  switch (event.type) {
    case 'tap':
      return onTap(state, event);
    case 'card':
      return onCard(state, event);
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
