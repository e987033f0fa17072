/** Built by generate.ts, not edited. */
export const AbsenceReason = [
  'OTHER',
  'PERSONAL',
  'PLANNED_HOLIDAY',
  'SICK',
  'UNEXPLAINED',
] as const;
export type AbsenceReason = (typeof AbsenceReason)[number];

export const AgeGroup = [
  'JUNIOR',
  'MIDDLE',
  'NURSERY',
  'SENIOR',
] as const;
export type AgeGroup = (typeof AgeGroup)[number];

export const AnnouncementKind = [
  'ABSENCE_REPORTED',
  'ABSENCE_WITHDRAWN',
  'ATTENDANCE_UNDONE',
  'CALLBACK_PROMISED',
  'CHILD_CHECKED_IN',
  'CHILD_CHECKED_OUT',
  'DEVICE_PAIRED',
  'DEVICE_REVOKED',
  'HELP_ANSWERED',
  'HELP_FINISHED',
  'HELP_REQUESTED',
  'NOTICE_ACKNOWLEDGED',
  'NOTICE_PUBLISHED',
  'PEOPLE_CHANGED',
  'TICKET_ANSWERED',
  'TICKET_ASSIGNED',
  'TICKET_CLOSED',
  'TICKET_SUBMITTED',
] as const;
export type AnnouncementKind = (typeof AnnouncementKind)[number];

export const ApiScope = [
  'ATTENDANCE_READ',
  'ATTENDANCE_WRITE',
  'NOTICES_READ',
  'NOTICES_WRITE',
  'PEOPLE_READ',
  'TICKETS_READ',
] as const;
export type ApiScope = (typeof ApiScope)[number];

export const AttendanceAction = [
  'CHECK_IN',
  'CHECK_OUT',
] as const;
export type AttendanceAction = (typeof AttendanceAction)[number];

export const AttendanceStatus = [
  'ABSENT',
  'DEPARTED',
  'EXPECTED',
  'PRESENT',
] as const;
export type AttendanceStatus = (typeof AttendanceStatus)[number];

export const CallOutcome = [
  'ABANDONED',
  'COMPLETED',
  'FAILED',
  'HANDED_OVER',
] as const;
export type CallOutcome = (typeof CallOutcome)[number];

export const CallStepOutcome = [
  'DONE',
  'HUNG_UP',
  'PRESSED',
  'SILENCE',
  'WRONG_KEY',
] as const;
export type CallStepOutcome = (typeof CallStepOutcome)[number];

export const Door = [
  'API',
  'DESK',
  'KIOSK',
  'PHONE',
] as const;
export type Door = (typeof Door)[number];

export const FamilyMemberKind = [
  'CARER',
  'GUARDIAN',
] as const;
export type FamilyMemberKind = (typeof FamilyMemberKind)[number];

export const HelpRequestState = [
  'ANSWERED',
  'CALLBACK_PROMISED',
  'FINISHED',
  'RINGING',
] as const;
export type HelpRequestState = (typeof HelpRequestState)[number];

export const Language = [
  'EN',
  'ZH_CN',
] as const;
export type Language = (typeof Language)[number];

export const NoticeUrgency = [
  'IMPORTANT',
  'ROUTINE',
  'URGENT',
] as const;
export type NoticeUrgency = (typeof NoticeUrgency)[number];

export const PrincipalKind = [
  'ADMIN',
  'ANONYMOUS',
  'CLASS_TEACHER',
  'FAMILY_CARD',
  'FAMILY_PROVEN',
  'HEALTH_DOCTOR',
  'INTEGRATOR',
  'KIOSK',
  'PHONE_LINE',
  'PRINCIPAL',
] as const;
export type PrincipalKind = (typeof PrincipalKind)[number];

export const ReceiptManner = [
  'HEARD',
  'READ',
] as const;
export type ReceiptManner = (typeof ReceiptManner)[number];

export const RefusalCode = [
  'ALREADY_ANSWERED',
  'ALREADY_DEPARTED',
  'ALREADY_EXISTS',
  'ALREADY_SET_UP',
  'CARD_UNKNOWN',
  'DATE_OUT_OF_RANGE',
  'DEVICE_UNKNOWN',
  'IDEMPOTENCY_MISMATCH',
  'INPUT_INVALID',
  'LANGUAGE_REQUIRED',
  'NOT_AUTHORISED_FOR_CHILD',
  'NOT_FOUND',
  'NOT_PRESENT',
  'PAIRING_CODE_INVALID',
  'PIN_UNSUITABLE',
  'PROOF_FAILED',
  'RECORDING_MISSING',
  'SESSION_EXPIRED',
  'SIGN_IN_FAILED',
  'TEXT_REQUIRED',
  'TEXT_TOO_LONG',
  'TICKET_CLOSED',
  'TOO_MANY_ATTEMPTS',
  'TRACKING_CODE_UNKNOWN',
  'UNDO_TOO_LATE',
  'VERSION_CONFLICT',
] as const;
export type RefusalCode = (typeof RefusalCode)[number];

export const Relation = [
  'FATHER',
  'MATERNAL_GRANDFATHER',
  'MATERNAL_GRANDMOTHER',
  'MOTHER',
  'OTHER',
  'PATERNAL_GRANDFATHER',
  'PATERNAL_GRANDMOTHER',
] as const;
export type Relation = (typeof Relation)[number];

export const StaffRole = [
  'ADMIN',
  'CLASS_TEACHER',
  'HEALTH_DOCTOR',
  'PRINCIPAL',
] as const;
export type StaffRole = (typeof StaffRole)[number];

export const TicketCategory = [
  'CLOTHES',
  'HEALTH',
  'MEALS',
  'OTHER',
  'SLEEP',
  'TEACHER',
] as const;
export type TicketCategory = (typeof TicketCategory)[number];

export const TicketKind = [
  'CONSULTATION',
  'EVALUATION',
  'FEEDBACK',
] as const;
export type TicketKind = (typeof TicketKind)[number];

export const TicketState = [
  'ANSWERED',
  'ASSIGNED',
  'CLOSED',
  'RECEIVED',
] as const;
export type TicketState = (typeof TicketState)[number];

export const Verification = [
  'CALLBACK',
  'CARD',
  'PHONE_PIN',
  'PHOTO_PIN',
  'STAFF',
] as const;
export type Verification = (typeof Verification)[number];
