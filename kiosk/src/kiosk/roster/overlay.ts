import type { Wish } from '../outbox/wish.ts';
import type { Roster } from './roster.ts';

type Child = Roster['children'][number];
/** Where a child is, as the kiosk shows it. */
type Place = Pick<Child, 'status' | 'arrivedAt' | 'askedForAt'>;
type Places = Map<string, Place>;

/** What a wish makes of a child's place; null: nothing. */
function after(
  { kindergarten: { today, releaseBy } }: Roster,
  wish: Wish,
  { status, arrivedAt, askedForAt }: Place,
): Place | null {
  switch (wish.kind) {
    case 'checkIn':
      return { status: 'PRESENT', arrivedAt: arrivedAt ?? wish.at, askedForAt };
    case 'checkOut':
      // Where staff let children go, asking for a child does not make it leave.
      return releaseBy === 'STAFF'
        ? { status, arrivedAt, askedForAt: status === 'PRESENT' ? wish.at : askedForAt }
        : { status: 'DEPARTED', arrivedAt, askedForAt: null };
    case 'release':
      return { status: 'DEPARTED', arrivedAt, askedForAt: null };
    case 'absence': {
      const awayToday = wish.absence === 'FULL_DAY' && wish.date === today;
      return awayToday && status === 'EXPECTED' ? { status: 'ABSENT', arrivedAt, askedForAt } : null;
    }
    default:
      return null;
  }
}

/** Applies one wish; `before` remembers what an undo has to bring back. */
function apply(roster: Roster, places: Places, before: Map<string, Places>, wish: Wish): void {
  if (wish.kind === 'undo') {
    for (const [id, place] of before.get(wish.originalKey) ?? []) places.set(id, place);
    return;
  }
  if (!('childIds' in wish)) return;
  before.set(wish.key, new Map([...places].filter(([id]) => wish.childIds.includes(id))));
  for (const id of wish.childIds) {
    const place = places.get(id);
    const next = place && after(roster, wish, place);
    if (next) places.set(id, next);
  }
}

/** Where each child would be, had the server heard of every waiting wish already. */
function placesAfter(roster: Roster, waiting: Wish[]): Places {
  const places: Places = new Map(
    roster.children.map(({ id, status, arrivedAt, askedForAt }) => [id, { status, arrivedAt, askedForAt }]),
  );
  const before = new Map<string, Places>();
  for (const wish of waiting) apply(roster, places, before, wish);
  return places;
}

/** Families whose notice got a receipt here; a receipt counts for the whole household, which shares its children. */
function receiptsOf(waiting: Wish[]): Set<string> {
  const receipts = waiting.filter((wish) => wish.kind === 'receipt');
  return new Set(receipts.map(({ familyMemberId, noticeId }) => `${familyMemberId} ${noticeId}`));
}

/** The roster as this kiosk knows it: the server's snapshot, and on top what waits in the outbox. */
export function withWaiting(roster: Roster, waiting: Wish[]): Roster {
  if (waiting.length === 0) return roster;
  const places = placesAfter(roster, waiting);
  const receipts = receiptsOf(waiting);
  const children = roster.children.map((child) => ({ ...child, ...places.get(child.id) }));
  const inside = (list: Pick<Child, 'status'>[]) => list.filter(({ status }) => status === 'PRESENT').length;
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
