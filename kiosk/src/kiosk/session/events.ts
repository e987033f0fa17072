import type {
  AbsenceKind,
  AbsenceReason,
  HealthFeeling,
  RollCallKind,
  TicketCategory,
  TicketKind,
} from '@porchlight/schema/enums';
import type { LanguageTag } from '@porchlight/schema/words';
import type { Wish } from '../outbox/wish.ts';
import type {
  DelegationView,
  Family,
  FamilyNotice,
  Problem,
  SessionState,
  Spot,
  StaffView,
  TicketView,
} from './state.ts';

/** What a finger can do. */
export type Tap =
  | { name: 'start' }
  /** `on` false: it was speaking, and shall be silent. */
  | { name: 'listen'; on: boolean }
  | { name: 'help' }
  | { name: 'staff' }
  | { name: 'stay' }
  | { name: 'languages' }
  | { name: 'language'; language: LanguageTag }
  | { name: 'arrive' }
  | { name: 'leave' }
  | { name: 'tell' }
  | { name: 'news' }
  | { name: 'page'; by: 1 | -1 }
  | { name: 'classroom'; classroom: string }
  | { name: 'byPhone' }
  | { name: 'nameless'; notices: FamilyNotice[] }
  | { name: 'member'; memberId: string }
  | { name: 'digit'; digit: string }
  | { name: 'erase' }
  | { name: 'enter' }
  | { name: 'child'; childId: string }
  | { name: 'yes' }
  | { name: 'notMine' }
  | { name: 'undo' }
  | { name: 'seeNews' }
  | { name: 'notice'; noticeId: string }
  | { name: 'gotIt' }
  | { name: 'allNews' }
  | { name: 'kind'; kind: TicketKind }
  | { name: 'checkCode' }
  | { name: 'category'; category: TicketCategory }
  | { name: 'say' }
  | { name: 'record' }
  | { name: 'stopRecording' }
  | { name: 'sendRecording' }
  | { name: 'closeTicket' }
  | { name: 'goOn' }
  | { name: 'otherWay' }
  | { name: 'feeling'; feeling: HealthFeeling }
  /** All children of the family. */
  | { name: 'everyChild' }
  | { name: 'collectByCode' }
  | { name: 'service'; service: 'absent' | 'delegate' | 'pin' | 'practice' }
  | { name: 'forgotPin' }
  | { name: 'newDelegation' }
  | { name: 'delegation'; delegationId: string }
  | { name: 'revoke' }
  | { name: 'day'; date: string }
  | { name: 'keepName' }
  | { name: 'absentDay'; absence: AbsenceKind; date: string }
  | { name: 'time'; time: string }
  | { name: 'reason'; reason: AbsenceReason }
  | { name: 'practiseCard' }
  | { name: 'startRollCall'; kind: RollCallKind; childIds: string[] }
  /** Staff let these children go. */
  | { name: 'letGo'; childIds: string[] }
  | { name: 'allRollCalls' }
  | { name: 'resumeRollCall' }
  /** `childIds`: of this class, in this order. */
  | { name: 'callClass'; classroom: string; childIds: string[] }
  | { name: 'mark'; childId: string; result: 'PRESENT' | 'MISSING' }
  | { name: 'missingChildren' }
  | { name: 'allClasses' }
  | { name: 'finishRollCall' };

/** What happens to a session. `at` is ms since 1970; `key` a fresh idempotency key; `clock` the kindergarten's time of day, as 09:30. */
export type SessionEvent =
  | { type: 'tap'; tap: Tap; at: number; key: string; spot: Spot | null }
  | { type: 'card'; family: Family | null; at: number; clock: string }
  /** `waiting`: somebody waits at the door for a child. */
  | { type: 'staffCard'; staff: StaffView; waiting: boolean; at: number }
  | { type: 'proved'; family: Family }
  | { type: 'notProved'; problem: Problem }
  | { type: 'stored'; key: string; at: number; trackingCode: string | null }
  | { type: 'notStored'; key: string; at: number }
  | { type: 'found'; ticket: TicketView }
  | { type: 'notFound'; problem: Problem }
  | { type: 'delegationOpened'; delegation: DelegationView }
  | { type: 'delegationsListed'; list: DelegationView[] }
  | { type: 'delegated'; code: string }
  | { type: 'pinChanged' }
  /** What was asked on this screen was refused, or there is nobody to ask. */
  | { type: 'declined'; problem: Problem }
  | { type: 'listening'; at: number }
  | { type: 'recorded'; at: number }
  | { type: 'recordingFailed' }
  /** The notice or answer on the glass was spoken to its end. */
  | { type: 'heard' }
  | { type: 'helpRinging'; key: string; at: number }
  | { type: 'helpComing'; by: string | null; at: number }
  | { type: 'tick'; at: number }
  /** The kindergarten's first language is known, or has changed. */
  | { type: 'defaultLanguage'; language: LanguageTag };

/** What the machine asks for; the runtime does it and answers with an event. */
export type Effect =
  | { type: 'store'; wish: Wish; withRecording: boolean }
  | { type: 'prove'; memberId?: string; phone?: string; pin: string }
  | { type: 'lookUp'; trackingCode: string }
  | { type: 'openDelegation'; code: string }
  | { type: 'listDelegations' }
  | { type: 'delegate'; key: string; childIds: string[]; date: string; phone: string | null }
  | { type: 'revokeDelegation'; delegationId: string }
  | { type: 'changePin'; currentPin: string | null; pin: string }
  | { type: 'startRecording' }
  | { type: 'stopRecording' }
  | { type: 'dropRecording' }
  | { type: 'sound'; sound: 'card' | 'done' | 'again' | 'bell' }
  /** Speak what is on the glass, or be silent. */
  | { type: 'speak' }
  | { type: 'hush' }
  | { type: 'reset' };

/** The next state, and what is to be done. */
export interface Step {
  state: SessionState;
  effects: Effect[];
}
