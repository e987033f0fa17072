import type { AttendanceStatus } from '@porchlight/schema/enums';
import type { Wish } from '../outbox/wish.ts';
import type { Roster } from './roster.ts';

type Statuses = Map<string, AttendanceStatus>;

function setAll(statuses: Statuses, childIds: string[], status: AttendanceStatus): void {
  for (const id of childIds) statuses.set(id, status);
}

/** Applies one wish; `before` remembers what an undo has to bring back. */
function apply(today: string, statuses: Statuses, before: Map<string, Statuses>, wish: Wish): void {
  switch (wish.kind) {
    case 'undo':
      for (const [id, status] of before.get(wish.originalKey) ?? []) statuses.set(id, status);
      break;
    case 'checkIn':
    case 'checkOut':
      before.set(wish.key, new Map([...statuses].filter(([id]) => wish.childIds.includes(id))));
      setAll(statuses, wish.childIds, wish.kind === 'checkIn' ? 'PRESENT' : 'DEPARTED');
      break;
    case 'absence': {
      const expected = wish.childIds.filter((id) => statuses.get(id) === 'EXPECTED');
      if (wish.absence === 'FULL_DAY' && wish.date === today) setAll(statuses, expected, 'ABSENT');
    }
  }
}

/** Where each child would be, had the server heard of every waiting wish already. */
function statusesAfter(roster: Roster, waiting: Wish[]): Statuses {
  const statuses: Statuses = new Map(roster.children.map(({ id, status }) => [id, status]));
  const before = new Map<string, Statuses>();
  for (const wish of waiting) apply(roster.kindergarten.today, statuses, before, wish);
  return statuses;
}

/** Families whose notice got a receipt here; a receipt counts for the whole household, which shares its children. */
function receiptsOf(waiting: Wish[]): Set<string> {
  const receipts = waiting.filter((wish) => wish.kind === 'receipt');
  return new Set(receipts.map(({ familyMemberId, noticeId }) => `${familyMemberId} ${noticeId}`));
}

/** The roster as this kiosk knows it: the server's snapshot, and on top what waits in the outbox. */
export function withWaiting(roster: Roster, waiting: Wish[]): Roster {
  if (waiting.length === 0) return roster;
  const statuses = statusesAfter(roster, waiting);
  const receipts = receiptsOf(waiting);
  const children = roster.children.map((child) => ({
    ...child,
    status: statuses.get(child.id) ?? child.status,
  }));
  const inside = (list: { status: AttendanceStatus }[]) =>
    list.filter(({ status }) => status === 'PRESENT').length;
  const presentCount = roster.kindergarten.presentCount + inside(children) - inside(roster.children);
  return {
    ...roster,
    kindergarten: { ...roster.kindergarten, presentCount },
    children,
    members: roster.members.map((member) => ({
      ...member,
      unreadNoticeIds: member.unreadNoticeIds.filter((id) => !receipts.has(`${member.id} ${id}`)),
    })),
  };
}
