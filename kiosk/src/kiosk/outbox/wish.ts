import type { ReceiptManner, TicketCategory, TicketKind, Verification } from '@porchlight/schema/enums';

/** Every wish has the idempotency key made at the tap, and the time of the tap (RFC 3339, device clock). */
interface WishBase {
  key: string;
  at: string;
}

/** Bring or collect children. */
export interface AttendanceWish extends WishBase {
  kind: 'checkIn' | 'checkOut';
  childIds: string[];
  familyMemberId: string;
  verification: Verification;
}

/** Take back what was made with `originalKey`. */
export interface UndoWish extends WishBase {
  kind: 'undo';
  originalKey: string;
}

/** A family has a notice. */
export interface ReceiptWish extends WishBase {
  kind: 'receipt';
  noticeId: string;
  familyMemberId: string;
  manner: ReceiptManner;
}

/** One of the three codes; without a name when `familyMemberId` is null. */
export interface TicketWish extends WishBase {
  kind: 'ticket';
  ticketKind: TicketKind;
  category: TicketCategory;
  familyMemberId: string | null;
  /** Set aside for this device earlier; null when it held none. */
  trackingCode: string | null;
}

/** The family says it is done. */
export interface CloseWish extends WishBase {
  kind: 'close';
  trackingCode: string;
}

/** A person, please. */
export interface HelpWish extends WishBase {
  kind: 'help';
  familyMemberId: string | null;
}

/** Something a person at the kiosk wants done, whether or not the server can be reached. */
export type Wish = AttendanceWish | UndoWish | ReceiptWish | TicketWish | CloseWish | HelpWish;
