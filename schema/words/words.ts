/** What every language has to say: one word or sentence for each value of each enum a person meets. */
import type {
  AbsenceReason,
  AgeGroup,
  AttendanceAction,
  AttendanceStatus,
  Door,
  FamilyMemberKind,
  HelpRequestState,
  Language,
  NoticeUrgency,
  ReceiptManner,
  RefusalCode,
  Relation,
  StaffRole,
  TicketCategory,
  TicketKind,
  TicketState,
  Verification,
} from '../generated/enums.ts';

/** One language's words. A value of the contract without a word does not compile. */
export interface Words {
  /** Sentences said or shown when something is refused: what is possible now, never "invalid". */
  readonly refusals: Readonly<Record<RefusalCode, string>>;
  readonly absenceReasons: Readonly<Record<AbsenceReason, string>>;
  readonly ageGroups: Readonly<Record<AgeGroup, string>>;
  readonly attendanceActions: Readonly<Record<AttendanceAction, string>>;
  readonly attendanceStatuses: Readonly<Record<AttendanceStatus, string>>;
  readonly doors: Readonly<Record<Door, string>>;
  readonly familyMemberKinds: Readonly<Record<FamilyMemberKind, string>>;
  readonly helpRequestStates: Readonly<Record<HelpRequestState, string>>;
  /** Each language in its own name, whatever language is spoken now. */
  readonly languages: Readonly<Record<Language, string>>;
  readonly noticeUrgencies: Readonly<Record<NoticeUrgency, string>>;
  readonly receiptManners: Readonly<Record<ReceiptManner, string>>;
  /** As the family says it: 奶奶, grandma. */
  readonly relations: Readonly<Record<Relation, string>>;
  readonly staffRoles: Readonly<Record<StaffRole, string>>;
  readonly ticketCategories: Readonly<Record<TicketCategory, string>>;
  readonly ticketKinds: Readonly<Record<TicketKind, string>>;
  readonly ticketStates: Readonly<Record<TicketState, string>>;
  readonly verifications: Readonly<Record<Verification, string>>;
}
