/** Built by generate.ts, not edited. */
export const AbsenceKind = [
  'EARLY_DEPARTURE',
  'FULL_DAY',
  'LATE_ARRIVAL',
] as const;
export type AbsenceKind = (typeof AbsenceKind)[number];

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

export const AllergySeverity = [
  'MILD',
  'SEVERE',
] as const;
export type AllergySeverity = (typeof AllergySeverity)[number];

export const AnnouncementKind = [
  'ABSENCE_REPORTED',
  'ABSENCE_WITHDRAWN',
  'ALLERGY_CHANGED',
  'ATTENDANCE_CORRECTED',
  'ATTENDANCE_UNDONE',
  'CALLBACK_PROMISED',
  'CHILD_CHECKED_IN',
  'CHILD_CHECKED_OUT',
  'CHILD_RELEASED',
  'COLLECTION_REQUESTED',
  'COLLECTION_SETTLED',
  'COLLECTORS_CHANGED',
  'CONFLICT_REPORTED',
  'CONFLICT_SETTLED',
  'DEVICE_PAIRED',
  'DEVICE_RELOAD_REQUESTED',
  'DEVICE_REPORTED',
  'DEVICE_REVOKED',
  'GUESSING_NOTICED',
  'HEALTH_RULES_CHANGED',
  'HELP_ANSWERED',
  'HELP_FINISHED',
  'HELP_REQUESTED',
  'KINDERGARTEN_CHANGED',
  'LATE_PICKUP_REPORTED',
  'MEDICATION_CHANGED',
  'MORNING_CHECK_RECORDED',
  'NOTICE_ACKNOWLEDGED',
  'NOTICE_CHANGED',
  'NOTICE_PUBLISHED',
  'OPENING_HOURS_CHANGED',
  'PEOPLE_CHANGED',
  'PHRASE_RECORDED',
  'PICKUP_ALERT_RAISED',
  'PICKUP_ALERT_SETTLED',
  'PICKUP_DELEGATED',
  'PIN_CHANGED',
  'ROLL_CALL_FINISHED',
  'ROLL_CALL_MARKED',
  'ROLL_CALL_STARTED',
  'SICK_ABSENCE_FOLLOWED_UP',
  'SIGN_IN_LOCKED',
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

export const BarredAct = [
  'ABSENCE',
  'AUTHORISATION',
  'DELEGATION',
  'LATE_PICKUP',
  'MEDICATION',
  'REVOCATION',
  'SIGN_IN',
] as const;
export type BarredAct = (typeof BarredAct)[number];

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

export const CardShape = [
  'CIRCLE',
  'DIAMOND',
  'SQUARE',
  'TRIANGLE',
] as const;
export type CardShape = (typeof CardShape)[number];

export const CollectionState = [
  'DECLINED',
  'RELEASED',
  'WAITING',
  'WITHDRAWN',
] as const;
export type CollectionState = (typeof CollectionState)[number];

export const CollectorKind = [
  'EMERGENCY',
  'ONE_TIME',
  'PERMANENT',
  'REGULAR',
] as const;
export type CollectorKind = (typeof CollectorKind)[number];

export const DelegationState = [
  'ACTIVE',
  'EXPIRED',
  'REVOKED',
  'USED',
] as const;
export type DelegationState = (typeof DelegationState)[number];

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

export const GuessedSecret = [
  'CARD',
  'DELEGATION_CODE',
  'PASSWORD',
  'PHONE_PIN',
  'PIN',
  'TRACKING_CODE',
] as const;
export type GuessedSecret = (typeof GuessedSecret)[number];

export const HealthFeeling = [
  'NOT_QUITE_WELL',
  'UNWELL',
  'WELL',
] as const;
export type HealthFeeling = (typeof HealthFeeling)[number];

export const HealthSign = [
  'COUGH',
  'DIARRHOEA',
  'EYES',
  'FEVER',
  'INJURY',
  'LOW_SPIRITS',
  'MOUTH',
  'RASH',
  'RUNNY_NOSE',
  'SHARP_OBJECT',
  'THROAT',
  'VOMITING',
] as const;
export type HealthSign = (typeof HealthSign)[number];

export const HelpRequestState = [
  'ANSWERED',
  'CALLBACK_PROMISED',
  'FINISHED',
  'RINGING',
] as const;
export type HelpRequestState = (typeof HelpRequestState)[number];

export const Language = [
  'EN',
  'UG',
  'ZH_CN',
] as const;
export type Language = (typeof Language)[number];

export const LifeChangeKind = [
  'CARD_ISSUED',
  'CARD_STOPPED',
  'CHANGE_UNDONE',
  'CHILDREN_MERGED',
  'CHILD_ENDED',
  'CHILD_ENROLLED',
  'CHILD_MOVED',
  'CHILD_REACTIVATED',
  'CHILD_UPDATED',
  'CLASSROOM_ADDED',
  'CLASSROOM_ENDED',
  'CLASSROOM_REACTIVATED',
  'CLASSROOM_UPDATED',
  'FAMILY_MEMBERS_MERGED',
  'FAMILY_MEMBER_ADDED',
  'FAMILY_MEMBER_ENDED',
  'FAMILY_MEMBER_MOVED',
  'FAMILY_MEMBER_REACTIVATED',
  'FAMILY_MEMBER_UPDATED',
  'HOUSEHOLDS_MERGED',
  'HOUSEHOLD_ENDED',
  'NOTICE_UPDATED',
  'NOTICE_WITHDRAWN',
  'STAFF_MEMBER_ADDED',
  'STAFF_MEMBER_ENDED',
  'STAFF_MEMBER_REACTIVATED',
  'STAFF_MEMBER_UPDATED',
] as const;
export type LifeChangeKind = (typeof LifeChangeKind)[number];

export const MedicationState = [
  'ACTIVE',
  'ENDED',
  'WITHDRAWN',
] as const;
export type MedicationState = (typeof MedicationState)[number];

export const MorningCheckResult = [
  'HEALTHY',
  'MEDICATION',
  'OBSERVE',
  'REFER_HOME',
] as const;
export type MorningCheckResult = (typeof MorningCheckResult)[number];

export const NoticeUrgency = [
  'IMPORTANT',
  'ROUTINE',
  'URGENT',
] as const;
export type NoticeUrgency = (typeof NoticeUrgency)[number];

export const PickupAlertKind = [
  'COLLECTOR_UNCERTAIN',
  'NOT_AUTHORISED',
  'RESTRICTED_ADULT',
  'RESTRICTED_ADULT_ACTED',
  'RESTRICTED_ADULT_BROUGHT',
  'RESTRICTED_MEANWHILE',
] as const;
export type PickupAlertKind = (typeof PickupAlertKind)[number];

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
  'DELEGATION_UNKNOWN',
  'DEVICE_REVOKED',
  'DEVICE_UNKNOWN',
  'DOSE_ALREADY_GIVEN',
  'GUARDIAN_REQUIRED',
  'IDEMPOTENCY_MISMATCH',
  'INPUT_INVALID',
  'LANGUAGE_REQUIRED',
  'LINK_EXPIRED',
  'NOT_AUTHORISED_FOR_CHILD',
  'NOT_FOUND',
  'NOT_PRESENT',
  'PAIRING_CODE_INVALID',
  'PIN_CHANGE_NOT_ALLOWED',
  'PIN_UNSUITABLE',
  'PROOF_FAILED',
  'RECORDING_MISSING',
  'ROLL_CALL_FINISHED',
  'SESSION_EXPIRED',
  'SIGN_IN_FAILED',
  'STAFF_MUST_RELEASE',
  'STILL_IN_USE',
  'TEXT_REQUIRED',
  'TEXT_TOO_LONG',
  'TICKET_CLOSED',
  'TOO_MANY_ATTEMPTS',
  'TRACKING_CODE_UNKNOWN',
  'UNDO_TOO_LATE',
  'VERIFICATION_NOT_POSSIBLE',
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

export const ReleaseBy = [
  'DOOR',
  'STAFF',
] as const;
export type ReleaseBy = (typeof ReleaseBy)[number];

export const RestrictionScope = [
  'COLLECT',
  'CONTACT_AND_PLANS',
  'EVERYTHING',
] as const;
export type RestrictionScope = (typeof RestrictionScope)[number];

export const RollCallKind = [
  'EVACUATION',
  'EXCURSION',
  'FIRE_DRILL',
  'LOCKDOWN',
  'ROUTINE',
] as const;
export type RollCallKind = (typeof RollCallKind)[number];

export const RollCallResult = [
  'MISSING',
  'PRESENT',
  'UNVERIFIED',
] as const;
export type RollCallResult = (typeof RollCallResult)[number];

export const StaffRole = [
  'ADMIN',
  'CLASS_TEACHER',
  'HEALTH_DOCTOR',
  'PRINCIPAL',
] as const;
export type StaffRole = (typeof StaffRole)[number];

export const StaffSessionEnd = [
  'ENDED',
  'PASSWORD_CHANGED',
  'REUSED',
  'SIGNED_OUT',
] as const;
export type StaffSessionEnd = (typeof StaffSessionEnd)[number];

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
  'DELEGATION_CODE',
  'IDENTITY_DOCUMENT',
  'PHONE_PIN',
  'PHOTO_PIN',
  'STAFF',
] as const;
export type Verification = (typeof Verification)[number];

export const Weekday = [
  'FRIDAY',
  'MONDAY',
  'SATURDAY',
  'SUNDAY',
  'THURSDAY',
  'TUESDAY',
  'WEDNESDAY',
] as const;
export type Weekday = (typeof Weekday)[number];

export const WishKind = [
  'ABSENCE',
  'ACKNOWLEDGE',
  'CHECK_IN',
  'CHECK_OUT',
  'DAMAGED',
  'FEELING',
  'RELEASE',
  'ROLL_CALL',
  'TICKET',
  'UNDO',
] as const;
export type WishKind = (typeof WishKind)[number];
