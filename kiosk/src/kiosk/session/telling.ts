import type { TicketCategory } from '@porchlight/schema/enums';
import type { CloseWish, TicketWish } from '../outbox/wish.ts';
import type { SessionEvent, Step, Tap } from './events.ts';
import { show, stamp, stay, store, turned, typed } from './moves.ts';
import type { Problem, Screen, SessionState, TicketView } from './state.ts';

const CODE_DIGITS = 6;

function submit(state: SessionState, category: TicketCategory, at: number, key: string): Step {
  const { screen, family } = state;
  if (screen.name !== 'about' && screen.name !== 'record') return stay(state);
  const wish: TicketWish = {
    kind: 'ticket',
    key,
    at: stamp(at),
    ticketKind: screen.kind,
    category,
    familyMemberId: family?.memberId ?? null,
    trackingCode: null,
  };
  return store(state, wish, screen.name === 'record');
}

function lookUp(state: SessionState, screen: Extract<Screen, { name: 'lookup' }>, tap: Tap): Step | null {
  if (screen.checking || (tap.name !== 'digit' && tap.name !== 'erase')) return null;
  const digits = typed(screen.digits, tap.name === 'erase' ? 'erase' : tap.digit, CODE_DIGITS);
  const full = digits.length === CODE_DIGITS;
  const next: Screen = { ...screen, digits, checking: full, problem: null };
  return full ? show(state, next, { type: 'lookUp', trackingCode: digits }) : show(state, next);
}

function speakUp(
  state: SessionState,
  screen: Extract<Screen, { name: 'record' }>,
  tap: Tap,
  at: number,
  key: string,
): Step | null {
  if (tap.name === 'record') return stay(state, { type: 'hush' }, { type: 'startRecording' });
  if (tap.name === 'stopRecording' && screen.stage === 'listening')
    return stay(state, { type: 'stopRecording' });
  if (tap.name === 'sendRecording' && screen.stage === 'recorded') return submit(state, 'OTHER', at, key);
  return null;
}

/** What somebody wants from us: one of the three codes, how one stands, or something else we do. */
function chooseKind(state: SessionState, screen: Extract<Screen, { name: 'kind' }>, tap: Tap): Step | null {
  switch (tap.name) {
    case 'page':
      return show(state, { ...screen, page: turned(screen.page, tap.by) });
    case 'kind':
      return show(state, { name: 'present', intent: { to: 'tell', kind: tap.kind }, page: 0 });
    case 'checkCode':
      return show(state, { name: 'lookup', digits: '', checking: false, problem: null });
    case 'service':
      return tap.service === 'practice'
        ? null
        : show(state, { name: 'present', intent: { to: tap.service }, page: 0 });
    default:
      return null;
  }
}

/** Taps on the way of a message to the kindergarten, and of its answer back; null: not one of them. */
export function tell(state: SessionState, tap: Tap, at: number, key: string): Step | null {
  const { screen } = state;
  if (screen.name === 'kind') return chooseKind(state, screen, tap);
  if (screen.name === 'about' && tap.name === 'category') return submit(state, tap.category, at, key);
  if (screen.name === 'about' && tap.name === 'say')
    return show(state, { name: 'record', kind: screen.kind, stage: 'ready', since: at });
  if (screen.name === 'record') return speakUp(state, screen, tap, at, key);
  if (screen.name === 'lookup') return lookUp(state, screen, tap);
  if (screen.name === 'status' && tap.name === 'page')
    return show(state, { ...screen, page: turned(screen.page, tap.by) });
  if (screen.name === 'status' && tap.name === 'closeTicket') {
    const { trackingCode } = screen.ticket;
    return store(state, { kind: 'close', key, at: stamp(at), trackingCode });
  }
  return null;
}

/** The microphone listens. */
export function onListening(state: SessionState, at: number): Step {
  const { screen } = state;
  return screen.name === 'record' || screen.name === 'delegateName'
    ? show(state, { ...screen, stage: 'listening', since: at })
    : stay(state, { type: 'dropRecording' });
}

/** The recording is whole (`recorded`), or there is none (`failed`). */
export function onRecorded(state: SessionState, stage: 'recorded' | 'failed', at: number): Step {
  const { screen } = state;
  if (screen.name !== 'record' && screen.name !== 'delegateName')
    return stay(state, { type: 'dropRecording' });
  return show({ ...state, lastTouchAt: at }, { ...screen, stage });
}

/** The ticket, or its end, is on disk. */
export function ticketStored(
  state: SessionState,
  wish: TicketWish | CloseWish,
  { trackingCode }: Extract<SessionEvent, { type: 'stored' }>,
): Step {
  const { screen } = state;
  if (wish.kind === 'ticket')
    return show(
      state,
      { name: 'code', trackingCode },
      { type: 'dropRecording' },
      { type: 'sound', sound: 'done' },
    );
  if (screen.name !== 'status') return stay(state);
  return show(
    state,
    { ...screen, ticket: { ...screen.ticket, state: 'CLOSED' } },
    { type: 'sound', sound: 'done' },
  );
}

/** A code was found. */
export function onFound(state: SessionState, ticket: TicketView): Step {
  return state.screen.name === 'lookup' ? show(state, { name: 'status', ticket, page: 0 }) : stay(state);
}

/** No such code, or nobody to ask. */
export function onNotFound(state: SessionState, problem: Problem): Step {
  if (state.screen.name !== 'lookup') return stay(state);
  return show(
    state,
    { name: 'lookup', digits: '', checking: false, problem },
    { type: 'sound', sound: 'again' },
  );
}
