import type { ReceiptWish } from '../outbox/wish.ts';
import type { Step, Tap } from './events.ts';
import { show, stamp, stay, store, turned } from './moves.ts';
import type { FamilyNotice, Screen, SessionState } from './state.ts';

function opened(notices: FamilyNotice[], noticeId: string): Screen {
  return { name: 'notice', notices, noticeId, page: 0, heard: false };
}

/** An urgent one first, then the newest. */
function firstUnread(notices: FamilyNotice[]): FamilyNotice | undefined {
  const unread = notices.filter((notice) => notice.unread);
  return unread.find(({ urgency }) => urgency === 'URGENT') ?? unread[0];
}

/** The first notice that this family has not had, else the list: a notice costs two taps (K6). */
export function openNews(state: SessionState, notices: FamilyNotice[]): Step {
  const first = firstUnread(notices);
  return show(state, first ? opened(notices, first.id) : { name: 'news', notices, page: 0 });
}

/** What is left after one notice was dealt with. */
function goOn(state: SessionState, noticeId: string): Step {
  const { screen, family } = state;
  if (screen.name !== 'notice') return stay(state);
  const read = (notice: FamilyNotice) => (notice.id === noticeId ? { ...notice, unread: false } : notice);
  const notices = screen.notices.map(read);
  const next = { ...state, family: family && { ...family, notices: family.notices.map(read) } };
  return openNews(next, notices);
}

function gotIt(state: SessionState, at: number, key: string): Step {
  const { screen, family } = state;
  if (screen.name !== 'notice') return stay(state);
  const unread = screen.notices.some(({ id, unread }) => id === screen.noticeId && unread);
  if (family === null || !unread) return goOn(state, screen.noticeId);
  const manner = screen.heard ? 'HEARD' : 'READ';
  const { noticeId } = screen;
  return store(state, {
    kind: 'receipt',
    key,
    at: stamp(at),
    noticeId,
    familyMemberId: family.memberId,
    manner,
  });
}

/** Taps on the list of notices and on one notice; null: not one of them. */
export function read(state: SessionState, tap: Tap, at: number, key: string): Step | null {
  const { screen } = state;
  if (screen.name === 'news') {
    if (tap.name === 'page') return show(state, { ...screen, page: turned(screen.page, tap.by) });
    if (tap.name === 'notice') return show(state, opened(screen.notices, tap.noticeId));
  }
  if (screen.name === 'notice') {
    if (tap.name === 'page') return show(state, { ...screen, page: turned(screen.page, tap.by) });
    if (tap.name === 'allNews') return show(state, { name: 'news', notices: screen.notices, page: 0 });
    if (tap.name === 'gotIt') return gotIt(state, at, key);
  }
  return null;
}

/** The receipt is on disk. */
export function receiptStored(state: SessionState, { noticeId }: ReceiptWish): Step {
  const next = goOn(state, noticeId);
  return { ...next, effects: [...next.effects, { type: 'sound', sound: 'done' }] };
}
