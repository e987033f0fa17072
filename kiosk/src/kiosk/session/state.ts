import type {
  AbsenceKind,
  AttendanceStatus,
  HealthFeeling,
  NoticeUrgency,
  RefusalCode,
  Relation,
  RollCallKind,
  TicketCategory,
  TicketKind,
  TicketState,
  Verification,
} from '@porchlight/schema/enums';
import type { LanguageTag } from '@porchlight/schema/words';
import type { Wish } from '../outbox/wish.ts';

/** A child of the family that stands here. Given names only (K14). */
export interface FamilyChild {
  id: string;
  givenName: string;
  photoId: string | null;
  status: AttendanceStatus;
  /** When it came today, as the device's or server's stamp; null while it has not. */
  arrivedAt: string | null;
  /** Somebody of the family waits at the door for it, until staff let it go. */
  askedFor: boolean;
  /** A drawn face in place of a photo: the pretend children of practice. */
  face?: 'girl' | 'boy';
}

/** A notice as this family meets it, in every wording it has. */
export interface FamilyNotice {
  id: string;
  urgency: NoticeUrgency;
  publishedAt: string;
  authorName: string;
  texts: { language: LanguageTag; title: string; body: string }[];
  unread: boolean;
}

/** Who stands at the kiosk, once known. */
export interface Family {
  memberId: string;
  givenName: string;
  relation: Relation;
  language: LanguageTag;
  photoId: string | null;
  hasPin: boolean;
  /** May let somebody else collect the children. */
  isGuardian: boolean;
  /** The kindergarten asks at the door how children are. */
  asksFeeling: boolean;
  /** So many minutes after an arrival a card says "already here", and before this hour (09:30). */
  alreadyHere: { minutes: number; before: string };
  children: FamilyChild[];
  notices: FamilyNotice[];
}

/** What somebody came for. `nameless` notices and tickets need no family. */
export type Intent =
  | { to: 'arrive' | 'leave' | 'news' | 'absent' | 'delegate' | 'pin' }
  | { to: 'tell'; kind: TicketKind };

/** Why a PIN screen asks once more. AWAY: there is no network to ask. */
export type Problem = RefusalCode | 'AWAY';

/** What a tracking code tells. */
export interface TicketView {
  trackingCode: string;
  kind: TicketKind;
  category: TicketCategory;
  state: TicketState;
  answers: { id: string; text: string; authorName: string }[];
}

/** Somebody who collects once, with a code. */
export interface DelegationView {
  id: string;
  childIds: string[];
  /** When it was written; a spoken name is not shown. */
  collectorName: string | null;
  /** The day, as 2026-09-01. */
  date: string;
}

/** "How is the child?", on the screen that has just thanked: it may be left unanswered. */
export interface HealthAsk {
  stage: 'ask' | 'which' | 'said';
  feeling: HealthFeeling | null;
}

/** A member of staff who showed a card. */
export interface StaffView {
  id: string;
  name: string;
  classroomIds: string[];
}

/** A roll call that goes on here. Ids only: the one thing that outlives a reset, so that it can be gone on with. */
export interface RollCall {
  /** The idempotency key it began with. */
  key: string;
  kind: RollCallKind;
  staffMemberId: string;
  childIds: string[];
  /** What was found, by child. */
  results: Readonly<Record<string, 'PRESENT' | 'MISSING'>>;
  /** Ms since 1970. */
  startedAt: number;
}

/** What a roll call shows: the classes, one child, or those who are missing. */
export type RollCallView =
  | { at: 'classes'; page: number }
  | { at: 'child'; classroom: string; childIds: string[]; index: number }
  | { at: 'missing'; page: number };

/** Typing on a keypad whose last digit asks the server. */
interface Typing {
  digits: string;
  checking: boolean;
  problem: Problem | null;
}

/** Saying something into the microphone. */
export interface Saying {
  stage: 'ready' | 'listening' | 'recorded' | 'failed';
  since: number;
}

/** One decision on the glass. */
export type Screen =
  | { name: 'home' }
  | { name: 'language' }
  | { name: 'present'; intent: Intent; page: number }
  | { name: 'unknownCard' }
  | { name: 'photos'; intent: Intent; classroom: string; page: number }
  | { name: 'phone'; intent: Intent; digits: string }
  | ({ name: 'pin'; intent: Intent; who: { memberId: string } | { phone: string } } & Typing)
  /** Too many tries, or not for this adult: what can be done instead. */
  | { name: 'otherWay'; intent: Intent | null; problem: Problem }
  | { name: 'who'; intent: { to: 'arrive' | 'leave' }; selected: string[] }
  /** `leave`: the children can be asked for all the same. */
  | { name: 'already'; how: 'here' | 'left' | 'notYet' | 'called'; leave: boolean }
  | {
      name: 'done';
      action: 'arrive' | 'leave';
      childIds: string[];
      at: number;
      key: string;
      health: HealthAsk | null;
    }
  | { name: 'undone' }
  | { name: 'news'; notices: FamilyNotice[]; page: number }
  | { name: 'notice'; notices: FamilyNotice[]; noticeId: string; page: number; heard: boolean }
  | { name: 'kind'; page: number }
  | { name: 'about'; kind: TicketKind }
  | ({ name: 'record'; kind: TicketKind } & Saying)
  | { name: 'code'; trackingCode: string | null }
  | ({ name: 'lookup' } & Typing)
  | { name: 'status'; ticket: TicketView; page: number }
  | {
      name: 'help';
      stage: 'calling' | 'ringing' | 'coming' | 'away';
      key: string;
      since: number;
      by: string | null;
      /** What can be gone on with meanwhile. */
      before: Screen | null;
    }
  | { name: 'trouble' }
  | { name: 'staff'; page: number }
  /** The six digits that somebody was given who collects once. */
  | ({ name: 'collectCode' } & Typing)
  | { name: 'collect'; delegation: DelegationView }
  /** A teacher brings the child to the door. */
  | { name: 'handOver' }
  | { name: 'delegations'; list: DelegationView[] | null; page: number }
  | { name: 'delegation'; delegation: DelegationView; revoking: boolean }
  | { name: 'delegateWho'; selected: string[] }
  | { name: 'delegateDay'; childIds: string[] }
  | ({ name: 'delegateName'; childIds: string[]; date: string } & Saying)
  | ({ name: 'delegatePhone'; childIds: string[]; date: string } & Typing)
  | { name: 'delegated'; code: string }
  /** `currentPin` null: with the card, while staff allow it. `first`: typed once already. */
  | ({ name: 'newPin'; currentPin: string | null; first: string | null; different: boolean } & Typing)
  | { name: 'pinSaved' }
  | { name: 'absentWho' }
  | { name: 'absentWhen'; childIds: string[] }
  | { name: 'absentTime'; childIds: string[]; absence: Exclude<AbsenceKind, 'FULL_DAY'>; date: string }
  | { name: 'absentWhy'; childIds: string[]; date: string }
  | { name: 'absentSaved' }
  | { name: 'practice' }
  | { name: 'staffMenu'; staff: StaffView }
  /** Who waits at the door; `last` is who was let go last, which can be taken back. */
  | { name: 'waiting'; staff: StaffView; page: number; last: { key: string; childIds: string[] } | null }
  | { name: 'rollCall'; view: RollCallView }
  | { name: 'rollCallOver'; rollCall: RollCall };

/** The name of a screen. */
export type ScreenName = Screen['name'];

/** Where on the glass, in millimetres. */
export interface Spot {
  x: number;
  y: number;
}

/** All that the machine knows. Nothing of it outlives `initialState`. Times are ms since 1970. */
export interface SessionState {
  screen: Screen;
  family: Family | null;
  verification: Verification | null;
  language: LanguageTag;
  /** The kindergarten's first language, to which every reset returns (K24). */
  defaultLanguage: LanguageTag;
  /** Screens speak by themselves from now on: after a card, or once Listen was touched (K9). */
  aloud: boolean;
  lastTouchAt: number;
  lastTap: { name: string; spot: Spot | null; at: number } | null;
  /** On its way to the disk; until it is there nothing is acknowledged, and no second wish begins. */
  pending: Wish | null;
  /** "Are you still there?" is on the glass. */
  warned: boolean;
  /** Nothing that is done now is recorded. */
  practice: boolean;
  /** The key of the call for a person that was made in this visit. */
  called: string | null;
  rollCall: RollCall | null;
}

/** Nobody is here. The one reset of the kiosk leads to exactly this, and to a roll call that can be gone on with. */
export function initialState(defaultLanguage: LanguageTag): SessionState {
  return {
    screen: { name: 'home' },
    family: null,
    verification: null,
    language: defaultLanguage,
    defaultLanguage,
    aloud: false,
    lastTouchAt: 0,
    lastTap: null,
    pending: null,
    warned: false,
    practice: false,
    called: null,
    rollCall: null,
  };
}
