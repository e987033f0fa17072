/** The words both clients share, as the prompts use them. */
export type {
  AbsenceReason,
  AttendanceStatus,
  Language,
  RefusalCode,
  Relation,
  TicketKind,
  TicketState,
} from '@porchlight/schema/enums';
export {
  codeSpoken,
  countSpoken,
  daySpoken,
  type FinishedTag,
  timeSpoken,
  words,
} from '@porchlight/schema/words';
