import type {
  AbsenceKind,
  AbsenceReason,
  HealthFeeling,
  ReceiptManner,
  RollCallKind,
  RollCallResult,
  TicketCategory,
  TicketKind,
  Verification,
} from '@porchlight/schema/enums';

/** Every wish has the idempotency key made at the tap, and the time of the tap (RFC 3339, device clock). */
interface WishBase {
  key: string;
  at: string;
}

/** Bring or collect children. */
export interface AttendanceWish extends WishBase {
  kind: 'checkIn' | 'checkOut';
  childIds: string[];
  /** Null: somebody from outside the family collects, with a code. */
  familyMemberId: string | null;
  verification: Verification;
  /** The one-time delegation the children are collected with. */
  delegationId?: string;
}

/** A member of staff lets children go who are asked for at the door. */
export interface ReleaseWish extends WishBase {
  kind: 'release';
  childIds: string[];
  staffMemberId: string;
}

/** Take back what was made with `originalKey`. */
export interface UndoWish extends WishBase {
  kind: 'undo';
  originalKey: string;
}

/** How children are, as the family says at the door. */
export interface FeelingWish extends WishBase {
  kind: 'feeling';
  childIds: string[];
  familyMemberId: string;
  feeling: HealthFeeling;
  verification: Verification;
}

/** Children stay away, or come for a part of a day. */
export interface AbsenceWish extends WishBase {
  kind: 'absence';
  childIds: string[];
  familyMemberId: string;
  verification: Verification;
  absence: AbsenceKind;
  reason: AbsenceReason;
  /** The day, as 2026-09-01. */
  date: string;
  /** When they come or are collected, as 09:30; null for a whole day. */
  expectedAt: string | null;
}

/** A roll call begins: everybody whom this kiosk holds to be inside is to be seen. */
export interface RollCallWish extends WishBase {
  kind: 'rollCall';
  rollCall: RollCallKind;
  staffMemberId: string;
  childIds: string[];
}

/** A child was seen, or looked for and not seen, in the roll call that began with `startedWith`. */
export interface RollCallMarkWish extends WishBase {
  kind: 'rollCallMark';
  startedWith: string;
  staffMemberId: string;
  childId: string;
  result: RollCallResult;
}

/** The roll call that began with `startedWith` is over. */
export interface RollCallFinishWish extends WishBase {
  kind: 'rollCallFinish';
  startedWith: string;
  staffMemberId: string;
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
export type Wish =
  | AttendanceWish
  | UndoWish
  | ReleaseWish
  | FeelingWish
  | AbsenceWish
  | RollCallWish
  | RollCallMarkWish
  | RollCallFinishWish
  | ReceiptWish
  | TicketWish
  | CloseWish
  | HelpWish;
