import type {
  AttendanceStatus,
  NoticeUrgency,
  RefusalCode,
  Relation,
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
  children: FamilyChild[];
  notices: FamilyNotice[];
}

/** What somebody came for. `nameless` notices and tickets need no family. */
export type Intent = { to: 'arrive' } | { to: 'leave' } | { to: 'news' } | { to: 'tell'; kind: TicketKind };

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

/** One decision on the glass. */
export type Screen =
  | { name: 'home' }
  | { name: 'language' }
  | { name: 'present'; intent: Intent; page: number }
  | { name: 'unknownCard' }
  | { name: 'photos'; intent: Intent; classroom: string; page: number }
  | { name: 'phone'; intent: Intent; digits: string }
  | {
      name: 'pin';
      intent: Intent;
      who: { memberId: string } | { phone: string };
      digits: string;
      checking: boolean;
      problem: Problem | null;
    }
  | { name: 'who'; intent: { to: 'arrive' | 'leave' }; selected: string[] }
  | { name: 'already'; how: 'here' | 'left' | 'notYet' }
  | { name: 'done'; action: 'arrive' | 'leave'; childIds: string[]; at: number; key: string }
  | { name: 'undone' }
  | { name: 'news'; notices: FamilyNotice[]; page: number }
  | { name: 'notice'; notices: FamilyNotice[]; noticeId: string; page: number; heard: boolean }
  | { name: 'kind' }
  | { name: 'about'; kind: TicketKind }
  | { name: 'record'; kind: TicketKind; stage: 'ready' | 'listening' | 'recorded' | 'failed'; since: number }
  | { name: 'code'; trackingCode: string | null }
  | { name: 'lookup'; digits: string; checking: boolean; problem: Problem | null }
  | { name: 'status'; ticket: TicketView; page: number }
  | {
      name: 'help';
      stage: 'calling' | 'ringing' | 'coming' | 'away';
      key: string;
      since: number;
      by: string | null;
    }
  | { name: 'trouble' }
  | { name: 'staff'; page: number };

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
}

/** Nobody is here. The one reset of the kiosk leads to exactly this. */
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
  };
}
