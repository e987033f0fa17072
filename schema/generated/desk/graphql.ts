/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How much of a day it concerns. */
export type AbsenceKind =
  /** Is collected earlier. */
  | 'EARLY_DEPARTURE'
  /** The whole day. */
  | 'FULL_DAY'
  /** Comes later. */
  | 'LATE_ARRIVAL';

/** Why a child stays away. */
export type AbsenceReason =
  /** Something else. */
  | 'OTHER'
  /** A family matter. */
  | 'PERSONAL'
  /** Planned holiday. */
  | 'PLANNED_HOLIDAY'
  /** Ill. */
  | 'SICK'
  /** Nobody said. */
  | 'UNEXPLAINED';

/** What addClassroom needs. */
export type AddClassroomInput = {
  /** Age group. */
  ageGroup: AgeGroup;
  /** The integrator's own key. */
  externalId?: string | null | undefined;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** For example 小一班. */
  name: string;
};

/** What addFamilyMember needs. */
export type AddFamilyMemberInput = {
  /** The family. */
  householdId: string | number;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** The adult. */
  member: FamilyMemberDetails;
};

/** What addStaffMember needs. */
export type AddStaffMemberInput = {
  /** The classes of a teacher. */
  classroomIds?: Array<string | number> | null | undefined;
  /** Where they sign in. */
  email: string;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** As parents say it. */
  name: string;
  /** At least 12 characters. */
  password: string;
  /** Their role. */
  role: StaffRole;
};

/** Age groups of a kindergarten. */
export type AgeGroup =
  /** 小班, 3 to 4. */
  | 'JUNIOR'
  /** 中班, 4 to 5. */
  | 'MIDDLE'
  /** 托班, under 3. */
  | 'NURSERY'
  /** 大班, 5 to 6. */
  | 'SENIOR';

/** Everything that can be announced. */
export type AnnouncementKind =
  /** An absence was reported. */
  | 'ABSENCE_REPORTED'
  /** An absence was taken back. */
  | 'ABSENCE_WITHDRAWN'
  /** An allergy was recorded or taken off. */
  | 'ALLERGY_CHANGED'
  /** Staff corrected a day. */
  | 'ATTENDANCE_CORRECTED'
  /** A check-in or check-out was taken back. */
  | 'ATTENDANCE_UNDONE'
  /** A call back was promised. */
  | 'CALLBACK_PROMISED'
  /** A child was checked in. */
  | 'CHILD_CHECKED_IN'
  /** A child was checked out. */
  | 'CHILD_CHECKED_OUT'
  /** A child was handed over. */
  | 'CHILD_RELEASED'
  /** Who may collect a child changed. */
  | 'COLLECTORS_CHANGED'
  /** A kiosk could not bring something through. */
  | 'CONFLICT_REPORTED'
  /** A member of staff dealt with it. */
  | 'CONFLICT_SETTLED'
  /** A device was paired. */
  | 'DEVICE_PAIRED'
  /** A kiosk is asked to load its page anew. */
  | 'DEVICE_RELOAD_REQUESTED'
  /** A kiosk said how it is doing and something about it changed. */
  | 'DEVICE_REPORTED'
  /** A device was revoked. */
  | 'DEVICE_REVOKED'
  /** The site changed its rules for the morning check. */
  | 'HEALTH_RULES_CHANGED'
  /** A member of staff took a request for a person. */
  | 'HELP_ANSWERED'
  /** A request for a person is done. */
  | 'HELP_FINISHED'
  /** Somebody asked for a person. */
  | 'HELP_REQUESTED'
  /** A family said that it will be late. */
  | 'LATE_PICKUP_REPORTED'
  /** A medication slip was written, withdrawn, or a dose was given. */
  | 'MEDICATION_CHANGED'
  /** A morning check was answered, recorded or changed. */
  | 'MORNING_CHECK_RECORDED'
  /** A family heard or read a notice. */
  | 'NOTICE_ACKNOWLEDGED'
  /** A notice was published. */
  | 'NOTICE_PUBLISHED'
  /** The site changed its hours. */
  | 'OPENING_HOURS_CHANGED'
  /** People of the kindergarten changed: child, family, card, staff or class. */
  | 'PEOPLE_CHANGED'
  /** Staff recorded a line in their own voice, or took it off. */
  | 'PHRASE_RECORDED'
  /** Staff have to look at a pick-up at once. */
  | 'PICKUP_ALERT_RAISED'
  /** A member of staff dealt with an alert. */
  | 'PICKUP_ALERT_SETTLED'
  /** A one-time delegation was made, used or revoked. */
  | 'PICKUP_DELEGATED'
  /** A family member set a PIN. */
  | 'PIN_CHANGED'
  /** A roll call is over. */
  | 'ROLL_CALL_FINISHED'
  /** Children were marked in a roll call. */
  | 'ROLL_CALL_MARKED'
  /** A roll call began. */
  | 'ROLL_CALL_STARTED'
  /** Somebody followed up a sick absence. */
  | 'SICK_ABSENCE_FOLLOWED_UP'
  /** A family member used up the tries at a kiosk or on the phone. */
  | 'SIGN_IN_LOCKED'
  /** A ticket was answered. */
  | 'TICKET_ANSWERED'
  /** Somebody became responsible for a ticket. */
  | 'TICKET_ASSIGNED'
  /** A ticket was closed. */
  | 'TICKET_CLOSED'
  /** A ticket was submitted. */
  | 'TICKET_SUBMITTED';

/** What answerHelpRequest needs. */
export type AnswerHelpRequestInput = {
  /** The request. */
  helpRequestId: string | number;
};

/** What answerTicket needs. */
export type AnswerTicketInput = {
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** The answer, up to 2,000 characters. */
  text: string;
  /** The ticket. */
  ticketId: string | number;
  /** The version that was read. */
  version: number;
};

/** What an API key may do. */
export type ApiScope =
  /** Read attendance and subscribe to it. */
  | 'ATTENDANCE_READ'
  /** Record attendance and absences. */
  | 'ATTENDANCE_WRITE'
  /** Read notices and their receipts. */
  | 'NOTICES_READ'
  /** Publish notices. */
  | 'NOTICES_WRITE'
  /** Read children, classrooms and households. */
  | 'PEOPLE_READ'
  /** Read tickets. */
  | 'TICKETS_READ';

/** What assignTicket needs. */
export type AssignTicketInput = {
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** Who becomes responsible. */
  staffMemberId: string | number;
  /** The ticket. */
  ticketId: string | number;
  /** The version that was read. */
  version: number;
};

/** Where a child is on a day. */
export type AttendanceStatus =
  /** Reported absent. */
  | 'ABSENT'
  /** Went home. */
  | 'DEPARTED'
  /** Enrolled, not here yet. */
  | 'EXPECTED'
  /** Arrived. */
  | 'PRESENT';

/** What checkInChildren needs. */
export type CheckInChildrenInput = {
  /** One to eight children of one family. */
  childIds: Array<string | number>;
  /** Who acts; left out in a family session, where it is known. */
  familyMemberId?: string | number | null | undefined;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** When it happened at the device; now when left out. Server time orders. */
  occurredAt?: string | null | undefined;
  /** How the adult was verified. */
  verification: Verification;
};

/** What checkOutChildren needs. */
export type CheckOutChildrenInput = {
  /** The authorised adult who collects, instead of a family member. Staff only. */
  authorisedPickupId?: string | number | null | undefined;
  /** One to eight children of one family. */
  childIds: Array<string | number>;
  /** The delegation it is done with, instead of a family member. */
  delegationId?: string | number | null | undefined;
  /** Who acts; left out in a family session, where it is known. */
  familyMemberId?: string | number | null | undefined;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** When it happened at the device; now when left out. Server time orders. */
  occurredAt?: string | null | undefined;
  /** How the adult was verified. */
  verification: Verification;
};

/** What createApiKey needs. */
export type CreateApiKeyInput = {
  /** When it ends, at most two years ahead. */
  expiresAt: string;
  /** What it is for. */
  name: string;
  /** What it may do. */
  scopes: Array<ApiScope>;
};

/** What createDevicePairing needs. */
export type CreateDevicePairingInput = {
  /** Where the kiosk will stand. */
  name: string;
};

/** Which door something came through. */
export type Door =
  /** An integrator. */
  | 'API'
  /** The staff's page. */
  | 'DESK'
  /** The screen at the entrance. */
  | 'KIOSK'
  /** The phone line. */
  | 'PHONE';

/** What enrolChild needs. */
export type EnrolChildInput = {
  /** The class. */
  classroomId: string | number;
  /** The integrator's own key. */
  externalId?: string | null | undefined;
  /** Family name. */
  familyName: string;
  /** Given name. */
  givenName: string;
  /** An existing family, for a sibling. */
  householdId?: string | number | null | undefined;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** The adults of a new family. */
  members?: Array<FamilyMemberDetails> | null | undefined;
  /** First day; today when left out. */
  startsOn?: string | null | undefined;
};

/** An adult of a family. */
export type FamilyMemberDetails = {
  /** Family name. */
  familyName: string;
  /** Given name. */
  givenName: string;
  /** Guardian or carer. */
  kind: FamilyMemberKind;
  /** The language they hear and read. */
  language: Language;
  /** Phone number, E.164. */
  phone?: string | null | undefined;
  /** What they are to the children. */
  relation: Relation;
};

/** Whether somebody has legal custody or helps. */
export type FamilyMemberKind =
  /** 照护人: a grandparent, a helper. */
  | 'CARER'
  /** 监护人: decides, consents. */
  | 'GUARDIAN';

/** What finishHelpRequest needs. */
export type FinishHelpRequestInput = {
  /** The request. */
  helpRequestId: string | number;
};

/** How a request for a person stands. */
export type HelpRequestState =
  /** Somebody took it. */
  | 'ANSWERED'
  /** Nobody did; we promised to call back. */
  | 'CALLBACK_PROMISED'
  /** Done. */
  | 'FINISHED'
  /** Ringing at the desk. */
  | 'RINGING';

/** What issueCard needs. */
export type IssueCardInput = {
  /** Who gets it. */
  familyMemberId: string | number;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** The number on a card at hand (4 to 32 digits); a new one is made when left out. */
  number?: string | null | undefined;
};

/** Languages a kindergarten speaks, as BCP 47 tags. */
export type Language =
  /** English (en). */
  | 'EN'
  /** Uyghur (ug), right to left. Words are drafts: offered only where a kindergarten chose it. */
  | 'UG'
  /** Chinese, simplified characters, Putonghua voice (zh-CN). */
  | 'ZH_CN';

/** A notice in one language. */
export type NoticeTextInput = {
  /** The words, up to 2,000 characters. */
  body: string;
  /** The language. */
  language: Language;
  /** A few words, up to 80 characters. */
  title: string;
};

/** How much a notice matters. */
export type NoticeUrgency =
  /** Read today. */
  | 'IMPORTANT'
  /** Read when you can. */
  | 'ROUTINE'
  /** At once: rings, bypasses quiet hours. */
  | 'URGENT';

/** What kind of principal a request comes from. */
export type PrincipalKind =
  /** Administers people, devices and keys. */
  | 'ADMIN'
  /** Nobody known. */
  | 'ANONYMOUS'
  /** Teacher of one or more classrooms. */
  | 'CLASS_TEACHER'
  /** A family member who showed a card at a kiosk. */
  | 'FAMILY_CARD'
  /** A family member proven by PIN or call-back. */
  | 'FAMILY_PROVEN'
  /** The health doctor. */
  | 'HEALTH_DOCTOR'
  /** A program with an API key. */
  | 'INTEGRATOR'
  /** A paired kiosk. */
  | 'KIOSK'
  /** The phone line itself: what may be said before any proof. */
  | 'PHONE_LINE'
  /** Runs the kindergarten. */
  | 'PRINCIPAL';

/** What publishNotice needs. */
export type PublishNoticeInput = {
  /** Classes it is for; empty for the whole kindergarten. */
  classroomIds: Array<string | number>;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** The words; the default language is required. */
  texts: Array<NoticeTextInput>;
  /** How much it matters. */
  urgency: NoticeUrgency;
};

/** How a notice reached somebody. */
export type ReceiptManner =
  /** By ear. */
  | 'HEARD'
  /** On a screen. */
  | 'READ';

/** What refreshSession needs. */
export type RefreshSessionInput = {
  /** From the session before. */
  refreshToken: string;
};

/** Why something was refused. Both clients have words for each. */
export type RefusalCode =
  /** Another member of staff has taken it. */
  | 'ALREADY_ANSWERED'
  /** The child left already today and was not undone. */
  | 'ALREADY_DEPARTED'
  /** Something with this name or key exists already. */
  | 'ALREADY_EXISTS'
  /** This installation is set up already. */
  | 'ALREADY_SET_UP'
  /** The card is not known here, or was replaced. */
  | 'CARD_UNKNOWN'
  /** A date out of range. */
  | 'DATE_OUT_OF_RANGE'
  /** No delegation of today fits this code. */
  | 'DELEGATION_UNKNOWN'
  /** The device is not paired, or was revoked. */
  | 'DEVICE_UNKNOWN'
  /** This dose was given already. */
  | 'DOSE_ALREADY_GIVEN'
  /** Only a guardian may decide this. */
  | 'GUARDIAN_REQUIRED'
  /** The same idempotency key came with another body. */
  | 'IDEMPOTENCY_MISMATCH'
  /** A value has the wrong form. */
  | 'INPUT_INVALID'
  /** The kindergarten's first language is missing. */
  | 'LANGUAGE_REQUIRED'
  /** This adult may not bring or collect this child. */
  | 'NOT_AUTHORISED_FOR_CHILD'
  /** No such thing, or not yours to see. */
  | 'NOT_FOUND'
  /** The child has not arrived today. */
  | 'NOT_PRESENT'
  /** The pairing code is unknown, used or too old. */
  | 'PAIRING_CODE_INVALID'
  /** A first PIN, or one after a lost one, is set while staff allow it. */
  | 'PIN_CHANGE_NOT_ALLOWED'
  /** The PIN is not six digits, or too easy. */
  | 'PIN_UNSUITABLE'
  /** Nobody is known by this phone number and PIN. */
  | 'PROOF_FAILED'
  /** The recording is missing or was not received. */
  | 'RECORDING_MISSING'
  /** The roll call is over. */
  | 'ROLL_CALL_FINISHED'
  /** The session is over. */
  | 'SESSION_EXPIRED'
  /** E-mail or password do not fit. */
  | 'SIGN_IN_FAILED'
  /** A member of staff hands the child over in person. */
  | 'STAFF_MUST_RELEASE'
  /** A text is empty. */
  | 'TEXT_REQUIRED'
  /** A text is too long. */
  | 'TEXT_TOO_LONG'
  /** The ticket is closed. */
  | 'TICKET_CLOSED'
  /** Too many wrong tries; another way or a person is offered. */
  | 'TOO_MANY_ATTEMPTS'
  /** No tracking code fits these digits. */
  | 'TRACKING_CODE_UNKNOWN'
  /** Too late to take back. */
  | 'UNDO_TOO_LATE'
  /** Somebody changed it meanwhile; look again. */
  | 'VERSION_CONFLICT';

/** What somebody is to the children, as the family says it. */
export type Relation =
  /** 爸爸 */
  | 'FATHER'
  /** 外公, mother's father. */
  | 'MATERNAL_GRANDFATHER'
  /** 外婆, mother's mother. */
  | 'MATERNAL_GRANDMOTHER'
  /** 妈妈 */
  | 'MOTHER'
  /** Anybody else the family trusts. */
  | 'OTHER'
  /** 爷爷, father's father. */
  | 'PATERNAL_GRANDFATHER'
  /** 奶奶, father's mother. */
  | 'PATERNAL_GRANDMOTHER';

/** What reportAbsence needs. */
export type ReportAbsenceInput = {
  /** The child. */
  childId: string | number;
  /** The day; today when left out. */
  date?: string | null | undefined;
  /** When the child comes or is collected, for a part of a day. */
  expectedAt?: string | null | undefined;
  /** Who acts; left out in a family session, where it is known. */
  familyMemberId?: string | number | null | undefined;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** How much of the day; the whole when left out. */
  kind?: AbsenceKind | null | undefined;
  /** When it happened at the device; now when left out. */
  occurredAt?: string | null | undefined;
  /** Why. */
  reason: AbsenceReason;
  /** The last day, for several days in a row, at most 31. */
  untilDate?: string | null | undefined;
  /** How the adult was verified, at a kiosk. */
  verification?: Verification | null | undefined;
};

/** What revokeApiKey needs. */
export type RevokeApiKeyInput = {
  /** The key. */
  apiKeyId: string | number;
};

/** What revokeDevice needs. */
export type RevokeDeviceInput = {
  /** The device. */
  deviceId: string | number;
};

/** What setPin needs. */
export type SetPinInput = {
  /** Whose PIN. */
  familyMemberId: string | number;
  /** Six digits. */
  pin: string;
};

/** What setUpKindergarten needs. */
export type SetUpKindergartenInput = {
  /** Who administers it. */
  administratorName: string;
  /** Where they sign in. */
  email: string;
  /** The first one is the default. */
  languages: Array<Language>;
  /** The kindergarten's name. */
  name: string;
  /** At least 12 characters. */
  password: string;
  /** Printed by the server where it was started. */
  setupCode: string;
  /** IANA time zone. */
  timeZone: string;
};

/** What signIn needs. */
export type SignInInput = {
  /** E-mail. */
  email: string;
  /** Password. */
  password: string;
};

/** What signOut needs. */
export type SignOutInput = {
  /** Ends this one too. */
  refreshToken?: string | null | undefined;
};

/** What somebody does in the kindergarten. */
export type StaffRole =
  /** Administrator. */
  | 'ADMIN'
  /** 班主任 */
  | 'CLASS_TEACHER'
  /** 保健医 */
  | 'HEALTH_DOCTOR'
  /** 园长 */
  | 'PRINCIPAL';

/** What a ticket is about: the picture that was touched. */
export type TicketCategory =
  /** 衣物 */
  | 'CLOTHES'
  /** 身体 */
  | 'HEALTH'
  /** 吃饭 */
  | 'MEALS'
  /** Anything else, or said in a recording. */
  | 'OTHER'
  /** 睡觉 */
  | 'SLEEP'
  /** 老师 */
  | 'TEACHER';

/** The three codes. */
export type TicketKind =
  /** 咨询: a question. */
  | 'CONSULTATION'
  /** 评价: an opinion. */
  | 'EVALUATION'
  /** 反馈: something to tell. */
  | 'FEEDBACK';

/** How far a ticket is. */
export type TicketState =
  /** There is an answer. */
  | 'ANSWERED'
  /** Somebody is responsible. */
  | 'ASSIGNED'
  /** The family said it is done. */
  | 'CLOSED'
  /** It is here. */
  | 'RECEIVED';

/** What undoAttendance needs. */
export type UndoAttendanceInput = {
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** When it happened at the device. */
  occurredAt?: string | null | undefined;
  /** The key the records were made with. */
  originalIdempotencyKey: string;
};

/** How somebody showed who they are. */
export type Verification =
  /** We called the registered number back. */
  | 'CALLBACK'
  /** A card or its QR code. */
  | 'CARD'
  /** The short code of a one-time delegation. */
  | 'DELEGATION_CODE'
  /** A member of staff compared face, photo and identity document. */
  | 'IDENTITY_DOCUMENT'
  /** The registered phone number and the PIN. */
  | 'PHONE_PIN'
  /** A photo picked and the PIN. */
  | 'PHOTO_PIN'
  /** A member of staff knows them. */
  | 'STAFF';

/** What withdrawAbsence needs. */
export type WithdrawAbsenceInput = {
  /** The absence. */
  absenceId: string | number;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
};

export type DeskBoardQueryVariables = Exact<{
  classroomId: string | number;
}>;


export type DeskBoardQuery = { __typename: 'Query', cursor: string, classBoard: { __typename: 'ClassBoard', date: string, expectedCount: number, presentCount: number, departedCount: number, absentCount: number, classroom: { __typename: 'Classroom', id: string, name: string }, entries: Array<{ __typename: 'ClassBoardEntry', childId: string, familyName: string, givenName: string, status: AttendanceStatus, arrivedAt: string | null, departedAt: string | null, with: Relation | null, absenceReason: AbsenceReason | null }> } };

export type DeskAttendanceChangedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  classroomId?: string | number | null | undefined;
}>;


export type DeskAttendanceChangedSubscription = { attendanceChanged: { __typename: 'AttendanceChanged', cursor: string, kind: AnnouncementKind, occurredAt: string, classroomId: string | null, child: { __typename: 'Child', id: string, familyName: string, givenName: string }, day: { __typename: 'ChildDay', date: string, status: AttendanceStatus, arrivedAt: string | null, departedAt: string | null, arrivedWith: { __typename: 'FamilyMember', id: string, relation: Relation } | null, departedWith: { __typename: 'FamilyMember', id: string, relation: Relation } | null, absence: { __typename: 'Absence', id: string, reason: AbsenceReason } | null } } };

export type DeskChildAbsenceQueryVariables = Exact<{
  childId: string | number;
}>;


export type DeskChildAbsenceQuery = { __typename: 'Query', node:
    | { __typename: 'Absence', id: string }
    | { __typename: 'Allergy', id: string }
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'AttendanceRecord', id: string }
    | { __typename: 'AuthorisedPickup', id: string }
    | { __typename: 'Call', id: string }
    | { __typename: 'Card', id: string }
    | { __typename: 'Child', id: string, day: { __typename: 'ChildDay', absence: { __typename: 'Absence', id: string, reason: AbsenceReason } | null } }
    | { __typename: 'Classroom', id: string }
    | { __typename: 'Conflict', id: string }
    | { __typename: 'Device', id: string }
    | { __typename: 'FamilyMember', id: string }
    | { __typename: 'ForgottenCheckOut', id: string }
    | { __typename: 'HelpRequest', id: string }
    | { __typename: 'Household', id: string }
    | { __typename: 'Kindergarten', id: string }
    | { __typename: 'MedicationRequest', id: string }
    | { __typename: 'MorningCheck', id: string }
    | { __typename: 'Notice', id: string }
    | { __typename: 'NoticeReceipt', id: string }
    | { __typename: 'PhraseRecording', id: string }
    | { __typename: 'PickupAlert', id: string }
    | { __typename: 'PickupDelegation', id: string }
    | { __typename: 'PickupRelease', id: string }
    | { __typename: 'PickupRestriction', id: string }
    | { __typename: 'RollCall', id: string }
    | { __typename: 'SickFollowUp', id: string }
    | { __typename: 'SignInLock', id: string }
    | { __typename: 'StaffMember', id: string }
    | { __typename: 'Ticket', id: string }
    | { __typename: 'TicketAnswer', id: string }
   | null };

export type DeskCheckInMutationVariables = Exact<{
  input: CheckInChildrenInput;
}>;


export type DeskCheckInMutation = { __typename: 'Mutation', checkInChildren: { __typename: 'CheckInChildrenPayload', records: Array<{ __typename: 'AttendanceRecord', id: string }> | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskCheckOutMutationVariables = Exact<{
  input: CheckOutChildrenInput;
}>;


export type DeskCheckOutMutation = { __typename: 'Mutation', checkOutChildren: { __typename: 'CheckOutChildrenPayload', records: Array<{ __typename: 'AttendanceRecord', id: string }> | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskUndoAttendanceMutationVariables = Exact<{
  input: UndoAttendanceInput;
}>;


export type DeskUndoAttendanceMutation = { __typename: 'Mutation', undoAttendance: { __typename: 'UndoAttendancePayload', records: Array<{ __typename: 'AttendanceRecord', id: string }> | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskReportAbsenceMutationVariables = Exact<{
  input: ReportAbsenceInput;
}>;


export type DeskReportAbsenceMutation = { __typename: 'Mutation', reportAbsence: { __typename: 'ReportAbsencePayload', absence: { __typename: 'Absence', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskWithdrawAbsenceMutationVariables = Exact<{
  input: WithdrawAbsenceInput;
}>;


export type DeskWithdrawAbsenceMutation = { __typename: 'Mutation', withdrawAbsence: { __typename: 'WithdrawAbsencePayload', absence: { __typename: 'Absence', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskHelpRequestsQueryVariables = Exact<{
  states?: Array<HelpRequestState> | HelpRequestState | null | undefined;
  first: number;
}>;


export type DeskHelpRequestsQuery = { __typename: 'Query', cursor: string, helpRequests: { __typename: 'HelpRequestConnection', totalCount: number, nodes: Array<{ __typename: 'HelpRequest', id: string, state: HelpRequestState, door: Door, requestedAt: string, answeredBy: { __typename: 'StaffMember', id: string, name: string } | null, device: { __typename: 'Device', id: string, name: string } | null, call: { __typename: 'Call', id: string, startedAt: string, endedAt: string | null } | null, familyMember: { __typename: 'FamilyMember', id: string, familyName: string, givenName: string, relation: Relation, phone: string | null, children: Array<{ __typename: 'Child', id: string, familyName: string, givenName: string, classroom: { __typename: 'Classroom', id: string, name: string } | null }> } | null, recording: { __typename: 'Media', id: string, durationSeconds: number | null } | null }> } };

export type DeskHelpRecordingQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskHelpRecordingQuery = { __typename: 'Query', node:
    | { __typename: 'Absence', id: string }
    | { __typename: 'Allergy', id: string }
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'AttendanceRecord', id: string }
    | { __typename: 'AuthorisedPickup', id: string }
    | { __typename: 'Call', id: string }
    | { __typename: 'Card', id: string }
    | { __typename: 'Child', id: string }
    | { __typename: 'Classroom', id: string }
    | { __typename: 'Conflict', id: string }
    | { __typename: 'Device', id: string }
    | { __typename: 'FamilyMember', id: string }
    | { __typename: 'ForgottenCheckOut', id: string }
    | { __typename: 'HelpRequest', id: string, recording: { __typename: 'Media', id: string, contentType: string, durationSeconds: number | null, url: string } | null }
    | { __typename: 'Household', id: string }
    | { __typename: 'Kindergarten', id: string }
    | { __typename: 'MedicationRequest', id: string }
    | { __typename: 'MorningCheck', id: string }
    | { __typename: 'Notice', id: string }
    | { __typename: 'NoticeReceipt', id: string }
    | { __typename: 'PhraseRecording', id: string }
    | { __typename: 'PickupAlert', id: string }
    | { __typename: 'PickupDelegation', id: string }
    | { __typename: 'PickupRelease', id: string }
    | { __typename: 'PickupRestriction', id: string }
    | { __typename: 'RollCall', id: string }
    | { __typename: 'SickFollowUp', id: string }
    | { __typename: 'SignInLock', id: string }
    | { __typename: 'StaffMember', id: string }
    | { __typename: 'Ticket', id: string }
    | { __typename: 'TicketAnswer', id: string }
   | null };

export type DeskAnswerHelpRequestMutationVariables = Exact<{
  input: AnswerHelpRequestInput;
}>;


export type DeskAnswerHelpRequestMutation = { __typename: 'Mutation', answerHelpRequest: { __typename: 'AnswerHelpRequestPayload', helpRequest: { __typename: 'HelpRequest', id: string, state: HelpRequestState, door: Door, requestedAt: string, answeredBy: { __typename: 'StaffMember', id: string, name: string } | null, device: { __typename: 'Device', id: string, name: string } | null, call: { __typename: 'Call', id: string, startedAt: string, endedAt: string | null } | null, familyMember: { __typename: 'FamilyMember', id: string, familyName: string, givenName: string, relation: Relation, phone: string | null, children: Array<{ __typename: 'Child', id: string, familyName: string, givenName: string, classroom: { __typename: 'Classroom', id: string, name: string } | null }> } | null, recording: { __typename: 'Media', id: string, durationSeconds: number | null } | null } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskFinishHelpRequestMutationVariables = Exact<{
  input: FinishHelpRequestInput;
}>;


export type DeskFinishHelpRequestMutation = { __typename: 'Mutation', finishHelpRequest: { __typename: 'FinishHelpRequestPayload', helpRequest: { __typename: 'HelpRequest', id: string, state: HelpRequestState, door: Door, requestedAt: string, answeredBy: { __typename: 'StaffMember', id: string, name: string } | null, device: { __typename: 'Device', id: string, name: string } | null, call: { __typename: 'Call', id: string, startedAt: string, endedAt: string | null } | null, familyMember: { __typename: 'FamilyMember', id: string, familyName: string, givenName: string, relation: Relation, phone: string | null, children: Array<{ __typename: 'Child', id: string, familyName: string, givenName: string, classroom: { __typename: 'Classroom', id: string, name: string } | null }> } | null, recording: { __typename: 'Media', id: string, durationSeconds: number | null } | null } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskHelpRequestChangedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DeskHelpRequestChangedSubscription = { helpRequestChanged: { __typename: 'HelpRequestChanged', cursor: string, kind: AnnouncementKind, helpRequest: { __typename: 'HelpRequest', id: string, state: HelpRequestState, door: Door, requestedAt: string, answeredBy: { __typename: 'StaffMember', id: string, name: string } | null, device: { __typename: 'Device', id: string, name: string } | null, call: { __typename: 'Call', id: string, startedAt: string, endedAt: string | null } | null, familyMember: { __typename: 'FamilyMember', id: string, familyName: string, givenName: string, relation: Relation, phone: string | null, children: Array<{ __typename: 'Child', id: string, familyName: string, givenName: string, classroom: { __typename: 'Classroom', id: string, name: string } | null }> } | null, recording: { __typename: 'Media', id: string, durationSeconds: number | null } | null } } };

export type HelpPartsFragment = { __typename: 'HelpRequest', id: string, state: HelpRequestState, door: Door, requestedAt: string, answeredBy: { __typename: 'StaffMember', id: string, name: string } | null, device: { __typename: 'Device', id: string, name: string } | null, call: { __typename: 'Call', id: string, startedAt: string, endedAt: string | null } | null, familyMember: { __typename: 'FamilyMember', id: string, familyName: string, givenName: string, relation: Relation, phone: string | null, children: Array<{ __typename: 'Child', id: string, familyName: string, givenName: string, classroom: { __typename: 'Classroom', id: string, name: string } | null }> } | null, recording: { __typename: 'Media', id: string, durationSeconds: number | null } | null };

export type DeskNoticesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type DeskNoticesQuery = { __typename: 'Query', cursor: string, notices: { __typename: 'NoticeConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Notice', id: string, authorName: string, publishedAt: string, urgency: NoticeUrgency, classrooms: Array<{ __typename: 'Classroom', id: string, name: string }>, texts: Array<{ __typename: 'NoticeText', language: Language, title: string, body: string }>, reach: { __typename: 'NoticeReach', householdCount: number, reachedCount: number } }> } };

export type DeskNoticeQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskNoticeQuery = { __typename: 'Query', cursor: string, node:
    | { __typename: 'Absence', id: string }
    | { __typename: 'Allergy', id: string }
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'AttendanceRecord', id: string }
    | { __typename: 'AuthorisedPickup', id: string }
    | { __typename: 'Call', id: string }
    | { __typename: 'Card', id: string }
    | { __typename: 'Child', id: string }
    | { __typename: 'Classroom', id: string }
    | { __typename: 'Conflict', id: string }
    | { __typename: 'Device', id: string }
    | { __typename: 'FamilyMember', id: string }
    | { __typename: 'ForgottenCheckOut', id: string }
    | { __typename: 'HelpRequest', id: string }
    | { __typename: 'Household', id: string }
    | { __typename: 'Kindergarten', id: string }
    | { __typename: 'MedicationRequest', id: string }
    | { __typename: 'MorningCheck', id: string }
    | { __typename: 'Notice', id: string, authorName: string, publishedAt: string, urgency: NoticeUrgency, reach: { __typename: 'NoticeReach', householdCount: number, reachedCount: number, receipts: Array<{ __typename: 'NoticeReceipt', id: string, acknowledgedAt: string, door: Door, manner: ReceiptManner, familyMember: { __typename: 'FamilyMember', id: string, familyName: string, givenName: string, relation: Relation, household: { __typename: 'Household', id: string } } }>, unreached: Array<{ __typename: 'Household', id: string, children: Array<{ __typename: 'Child', id: string, familyName: string, givenName: string }>, members: Array<{ __typename: 'FamilyMember', id: string, familyName: string, givenName: string, relation: Relation, phone: string | null }> }> }, classrooms: Array<{ __typename: 'Classroom', id: string, name: string }>, texts: Array<{ __typename: 'NoticeText', language: Language, title: string, body: string }> }
    | { __typename: 'NoticeReceipt', id: string }
    | { __typename: 'PhraseRecording', id: string }
    | { __typename: 'PickupAlert', id: string }
    | { __typename: 'PickupDelegation', id: string }
    | { __typename: 'PickupRelease', id: string }
    | { __typename: 'PickupRestriction', id: string }
    | { __typename: 'RollCall', id: string }
    | { __typename: 'SickFollowUp', id: string }
    | { __typename: 'SignInLock', id: string }
    | { __typename: 'StaffMember', id: string }
    | { __typename: 'Ticket', id: string }
    | { __typename: 'TicketAnswer', id: string }
   | null };

export type DeskPublishNoticeMutationVariables = Exact<{
  input: PublishNoticeInput;
}>;


export type DeskPublishNoticeMutation = { __typename: 'Mutation', publishNotice: { __typename: 'PublishNoticePayload', notice: { __typename: 'Notice', id: string, authorName: string, publishedAt: string, urgency: NoticeUrgency, classrooms: Array<{ __typename: 'Classroom', id: string, name: string }>, texts: Array<{ __typename: 'NoticeText', language: Language, title: string, body: string }>, reach: { __typename: 'NoticeReach', householdCount: number, reachedCount: number } } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskNoticePublishedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DeskNoticePublishedSubscription = { noticePublished: { __typename: 'NoticePublished', cursor: string, notice: { __typename: 'Notice', id: string, authorName: string, publishedAt: string, urgency: NoticeUrgency, classrooms: Array<{ __typename: 'Classroom', id: string, name: string }>, texts: Array<{ __typename: 'NoticeText', language: Language, title: string, body: string }>, reach: { __typename: 'NoticeReach', householdCount: number, reachedCount: number } } } };

export type DeskNoticeAcknowledgedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  noticeId?: string | number | null | undefined;
}>;


export type DeskNoticeAcknowledgedSubscription = { noticeAcknowledged: { __typename: 'NoticeAcknowledged', cursor: string, notice: { __typename: 'Notice', id: string, reach: { __typename: 'NoticeReach', householdCount: number, reachedCount: number } }, receipt: { __typename: 'NoticeReceipt', id: string, acknowledgedAt: string, door: Door, manner: ReceiptManner, familyMember: { __typename: 'FamilyMember', id: string, familyName: string, givenName: string, relation: Relation, household: { __typename: 'Household', id: string } } } } };

export type NoticePartsFragment = { __typename: 'Notice', id: string, authorName: string, publishedAt: string, urgency: NoticeUrgency, classrooms: Array<{ __typename: 'Classroom', id: string, name: string }>, texts: Array<{ __typename: 'NoticeText', language: Language, title: string, body: string }>, reach: { __typename: 'NoticeReach', householdCount: number, reachedCount: number } };

export type ReceiptPartsFragment = { __typename: 'NoticeReceipt', id: string, acknowledgedAt: string, door: Door, manner: ReceiptManner, familyMember: { __typename: 'FamilyMember', id: string, familyName: string, givenName: string, relation: Relation, household: { __typename: 'Household', id: string } } };

export type DeskChildrenQueryVariables = Exact<{
  classroomId?: string | number | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskChildrenQuery = { __typename: 'Query', children: { __typename: 'ChildConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Child', id: string, familyName: string, givenName: string, classroom: { __typename: 'Classroom', id: string, name: string } | null }> } };

export type DeskChildQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskChildQuery = { __typename: 'Query', node:
    | { __typename: 'Absence', id: string }
    | { __typename: 'Allergy', id: string }
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'AttendanceRecord', id: string }
    | { __typename: 'AuthorisedPickup', id: string }
    | { __typename: 'Call', id: string }
    | { __typename: 'Card', id: string }
    | { __typename: 'Child', familyName: string, givenName: string, externalId: string | null, id: string, classroom: { __typename: 'Classroom', id: string, name: string } | null, photo: { __typename: 'Media', id: string, url: string } | null, households: Array<{ __typename: 'Household', id: string, children: Array<{ __typename: 'Child', id: string, familyName: string, givenName: string, classroom: { __typename: 'Classroom', id: string, name: string } | null }>, members: Array<{ __typename: 'FamilyMember', id: string, familyName: string, givenName: string, kind: FamilyMemberKind, relation: Relation, language: Language, phone: string | null, hasPin: boolean, cards: Array<{ __typename: 'Card', id: string, lastDigits: string, issuedAt: string }> }> }> }
    | { __typename: 'Classroom', id: string }
    | { __typename: 'Conflict', id: string }
    | { __typename: 'Device', id: string }
    | { __typename: 'FamilyMember', id: string }
    | { __typename: 'ForgottenCheckOut', id: string }
    | { __typename: 'HelpRequest', id: string }
    | { __typename: 'Household', id: string }
    | { __typename: 'Kindergarten', id: string }
    | { __typename: 'MedicationRequest', id: string }
    | { __typename: 'MorningCheck', id: string }
    | { __typename: 'Notice', id: string }
    | { __typename: 'NoticeReceipt', id: string }
    | { __typename: 'PhraseRecording', id: string }
    | { __typename: 'PickupAlert', id: string }
    | { __typename: 'PickupDelegation', id: string }
    | { __typename: 'PickupRelease', id: string }
    | { __typename: 'PickupRestriction', id: string }
    | { __typename: 'RollCall', id: string }
    | { __typename: 'SickFollowUp', id: string }
    | { __typename: 'SignInLock', id: string }
    | { __typename: 'StaffMember', id: string }
    | { __typename: 'Ticket', id: string }
    | { __typename: 'TicketAnswer', id: string }
   | null };

export type DeskEnrolChildMutationVariables = Exact<{
  input: EnrolChildInput;
}>;


export type DeskEnrolChildMutation = { __typename: 'Mutation', enrolChild: { __typename: 'EnrolChildPayload', child: { __typename: 'Child', id: string, familyName: string, givenName: string, classroom: { __typename: 'Classroom', id: string, name: string } | null } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskAddFamilyMemberMutationVariables = Exact<{
  input: AddFamilyMemberInput;
}>;


export type DeskAddFamilyMemberMutation = { __typename: 'Mutation', addFamilyMember: { __typename: 'AddFamilyMemberPayload', familyMember: { __typename: 'FamilyMember', id: string, familyName: string, givenName: string, kind: FamilyMemberKind, relation: Relation, language: Language, phone: string | null, hasPin: boolean, cards: Array<{ __typename: 'Card', id: string, lastDigits: string, issuedAt: string }> } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskIssueCardMutationVariables = Exact<{
  input: IssueCardInput;
}>;


export type DeskIssueCardMutation = { __typename: 'Mutation', issueCard: { __typename: 'IssueCardPayload', number: string | null, card: { __typename: 'Card', id: string, lastDigits: string, issuedAt: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskSetPinMutationVariables = Exact<{
  input: SetPinInput;
}>;


export type DeskSetPinMutation = { __typename: 'Mutation', setPin: { __typename: 'SetPinPayload', familyMember: { __typename: 'FamilyMember', id: string, hasPin: boolean } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskAddClassroomMutationVariables = Exact<{
  input: AddClassroomInput;
}>;


export type DeskAddClassroomMutation = { __typename: 'Mutation', addClassroom: { __typename: 'AddClassroomPayload', classroom: { __typename: 'Classroom', id: string, name: string, ageGroup: AgeGroup, childCount: number } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskStaffQueryVariables = Exact<{
  first: number;
}>;


export type DeskStaffQuery = { __typename: 'Query', staffMembers: { __typename: 'StaffMemberConnection', totalCount: number, nodes: Array<{ __typename: 'StaffMember', id: string, name: string, email: string, role: StaffRole, classrooms: Array<{ __typename: 'Classroom', id: string, name: string }> }> } };

export type DeskAssigneesQueryVariables = Exact<{
  first: number;
}>;


export type DeskAssigneesQuery = { __typename: 'Query', staffMembers: { __typename: 'StaffMemberConnection', nodes: Array<{ __typename: 'StaffMember', id: string, name: string, role: StaffRole }> } };

export type DeskAddStaffMemberMutationVariables = Exact<{
  input: AddStaffMemberInput;
}>;


export type DeskAddStaffMemberMutation = { __typename: 'Mutation', addStaffMember: { __typename: 'AddStaffMemberPayload', staffMember: { __typename: 'StaffMember', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type MemberPartsFragment = { __typename: 'FamilyMember', id: string, familyName: string, givenName: string, kind: FamilyMemberKind, relation: Relation, language: Language, phone: string | null, hasPin: boolean, cards: Array<{ __typename: 'Card', id: string, lastDigits: string, issuedAt: string }> };

export type DeskSetupQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskSetupQuery = { __typename: 'Query', setup: { __typename: 'Setup', needed: boolean } };

export type DeskSetUpKindergartenMutationVariables = Exact<{
  input: SetUpKindergartenInput;
}>;


export type DeskSetUpKindergartenMutation = { __typename: 'Mutation', setUpKindergarten: { __typename: 'SetUpKindergartenPayload', session: { __typename: 'Session', token: string, refreshToken: string | null, expiresAt: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskSignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type DeskSignInMutation = { __typename: 'Mutation', signIn: { __typename: 'SignInPayload', session: { __typename: 'Session', token: string, refreshToken: string | null, expiresAt: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskRefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type DeskRefreshSessionMutation = { __typename: 'Mutation', refreshSession: { __typename: 'RefreshSessionPayload', session: { __typename: 'Session', token: string, refreshToken: string | null, expiresAt: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskSignOutMutationVariables = Exact<{
  input: SignOutInput;
}>;


export type DeskSignOutMutation = { __typename: 'Mutation', signOut: { __typename: 'SignOutPayload', userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', kind: PrincipalKind, staffMember: { __typename: 'StaffMember', id: string, name: string, email: string, role: StaffRole, classrooms: Array<{ __typename: 'Classroom', id: string, name: string }> } | null, kindergarten: { __typename: 'Kindergarten', id: string, name: string, timeZone: string, today: string, languages: Array<Language>, lineNumber: string | null, presentCount: number, classrooms: Array<{ __typename: 'Classroom', id: string, name: string, ageGroup: AgeGroup, childCount: number }> } | null } };

export type SessionPartsFragment = { __typename: 'Session', token: string, refreshToken: string | null, expiresAt: string };

export type RefusalPartsFragment = { __typename: 'UserError', code: RefusalCode, field: string | null };

export type DeskDevicesQueryVariables = Exact<{
  first: number;
}>;


export type DeskDevicesQuery = { __typename: 'Query', cursor: string, devices: { __typename: 'DeviceConnection', totalCount: number, nodes: Array<{ __typename: 'Device', id: string, name: string, pairedAt: string | null, lastSeenAt: string | null, revokedAt: string | null }> } };

export type DeskCreateDevicePairingMutationVariables = Exact<{
  input: CreateDevicePairingInput;
}>;


export type DeskCreateDevicePairingMutation = { __typename: 'Mutation', createDevicePairing: { __typename: 'CreateDevicePairingPayload', code: string | null, path: string | null, expiresAt: string | null, device: { __typename: 'Device', id: string, name: string, pairedAt: string | null, lastSeenAt: string | null, revokedAt: string | null } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskRevokeDeviceMutationVariables = Exact<{
  input: RevokeDeviceInput;
}>;


export type DeskRevokeDeviceMutation = { __typename: 'Mutation', revokeDevice: { __typename: 'RevokeDevicePayload', device: { __typename: 'Device', id: string, name: string, pairedAt: string | null, lastSeenAt: string | null, revokedAt: string | null } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskDeviceAnnouncementsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DeskDeviceAnnouncementsSubscription = { announcements: { __typename: 'Announcement', cursor: string, kind: AnnouncementKind, subjectId: string } };

export type DeskApiKeysQueryVariables = Exact<{
  first: number;
}>;


export type DeskApiKeysQuery = { __typename: 'Query', apiKeys: { __typename: 'ApiKeyConnection', totalCount: number, nodes: Array<{ __typename: 'ApiKey', id: string, name: string, prefix: string, scopes: Array<ApiScope>, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null }> } };

export type DeskCreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type DeskCreateApiKeyMutation = { __typename: 'Mutation', createApiKey: { __typename: 'CreateApiKeyPayload', secret: string | null, apiKey: { __typename: 'ApiKey', id: string, name: string, prefix: string, scopes: Array<ApiScope>, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskRevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type DeskRevokeApiKeyMutation = { __typename: 'Mutation', revokeApiKey: { __typename: 'RevokeApiKeyPayload', apiKey: { __typename: 'ApiKey', id: string, name: string, prefix: string, scopes: Array<ApiScope>, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskAuditQueryVariables = Exact<{
  last: number;
  before?: string | null | undefined;
}>;


export type DeskAuditQuery = { __typename: 'Query', auditEntries: { __typename: 'AuditEntryConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasPreviousPage: boolean, startCursor: string | null }, nodes: Array<{ __typename: 'AuditEntry', position: number, occurredAt: string, action: string, actorKind: PrincipalKind, actorId: string | null, subjectId: string | null, hash: string }> } };

export type DeskAuditVerificationQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskAuditVerificationQuery = { __typename: 'Query', auditVerification: { __typename: 'AuditVerification', whole: boolean, entryCount: number, brokenAt: number | null } };

export type DevicePartsFragment = { __typename: 'Device', id: string, name: string, pairedAt: string | null, lastSeenAt: string | null, revokedAt: string | null };

export type ApiKeyPartsFragment = { __typename: 'ApiKey', id: string, name: string, prefix: string, scopes: Array<ApiScope>, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null };

export type DeskTicketsQueryVariables = Exact<{
  states?: Array<TicketState> | TicketState | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskTicketsQuery = { __typename: 'Query', cursor: string, tickets: { __typename: 'TicketConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Ticket', id: string, kind: TicketKind, category: TicketCategory, state: TicketState, text: string | null, trackingCode: string, submittedAt: string, closedAt: string | null, door: Door, version: number, child: { __typename: 'Child', id: string, familyName: string, givenName: string, classroom: { __typename: 'Classroom', id: string, name: string } | null } | null, familyMember: { __typename: 'FamilyMember', id: string, familyName: string, givenName: string, relation: Relation, phone: string | null } | null, assignee: { __typename: 'StaffMember', id: string, name: string } | null, recording: { __typename: 'Media', id: string, durationSeconds: number | null } | null, answers: Array<{ __typename: 'TicketAnswer', id: string, authorName: string, answeredAt: string, text: string }> }> } };

export type DeskTicketRecordingQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskTicketRecordingQuery = { __typename: 'Query', node:
    | { __typename: 'Absence', id: string }
    | { __typename: 'Allergy', id: string }
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'AttendanceRecord', id: string }
    | { __typename: 'AuthorisedPickup', id: string }
    | { __typename: 'Call', id: string }
    | { __typename: 'Card', id: string }
    | { __typename: 'Child', id: string }
    | { __typename: 'Classroom', id: string }
    | { __typename: 'Conflict', id: string }
    | { __typename: 'Device', id: string }
    | { __typename: 'FamilyMember', id: string }
    | { __typename: 'ForgottenCheckOut', id: string }
    | { __typename: 'HelpRequest', id: string }
    | { __typename: 'Household', id: string }
    | { __typename: 'Kindergarten', id: string }
    | { __typename: 'MedicationRequest', id: string }
    | { __typename: 'MorningCheck', id: string }
    | { __typename: 'Notice', id: string }
    | { __typename: 'NoticeReceipt', id: string }
    | { __typename: 'PhraseRecording', id: string }
    | { __typename: 'PickupAlert', id: string }
    | { __typename: 'PickupDelegation', id: string }
    | { __typename: 'PickupRelease', id: string }
    | { __typename: 'PickupRestriction', id: string }
    | { __typename: 'RollCall', id: string }
    | { __typename: 'SickFollowUp', id: string }
    | { __typename: 'SignInLock', id: string }
    | { __typename: 'StaffMember', id: string }
    | { __typename: 'Ticket', id: string, recording: { __typename: 'Media', id: string, contentType: string, durationSeconds: number | null, url: string } | null }
    | { __typename: 'TicketAnswer', id: string }
   | null };

export type DeskAssignTicketMutationVariables = Exact<{
  input: AssignTicketInput;
}>;


export type DeskAssignTicketMutation = { __typename: 'Mutation', assignTicket: { __typename: 'AssignTicketPayload', ticket: { __typename: 'Ticket', id: string, kind: TicketKind, category: TicketCategory, state: TicketState, text: string | null, trackingCode: string, submittedAt: string, closedAt: string | null, door: Door, version: number, child: { __typename: 'Child', id: string, familyName: string, givenName: string, classroom: { __typename: 'Classroom', id: string, name: string } | null } | null, familyMember: { __typename: 'FamilyMember', id: string, familyName: string, givenName: string, relation: Relation, phone: string | null } | null, assignee: { __typename: 'StaffMember', id: string, name: string } | null, recording: { __typename: 'Media', id: string, durationSeconds: number | null } | null, answers: Array<{ __typename: 'TicketAnswer', id: string, authorName: string, answeredAt: string, text: string }> } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskAnswerTicketMutationVariables = Exact<{
  input: AnswerTicketInput;
}>;


export type DeskAnswerTicketMutation = { __typename: 'Mutation', answerTicket: { __typename: 'AnswerTicketPayload', ticket: { __typename: 'Ticket', id: string, kind: TicketKind, category: TicketCategory, state: TicketState, text: string | null, trackingCode: string, submittedAt: string, closedAt: string | null, door: Door, version: number, child: { __typename: 'Child', id: string, familyName: string, givenName: string, classroom: { __typename: 'Classroom', id: string, name: string } | null } | null, familyMember: { __typename: 'FamilyMember', id: string, familyName: string, givenName: string, relation: Relation, phone: string | null } | null, assignee: { __typename: 'StaffMember', id: string, name: string } | null, recording: { __typename: 'Media', id: string, durationSeconds: number | null } | null, answers: Array<{ __typename: 'TicketAnswer', id: string, authorName: string, answeredAt: string, text: string }> } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type DeskTicketChangedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DeskTicketChangedSubscription = { ticketChanged: { __typename: 'TicketChanged', cursor: string, kind: AnnouncementKind, ticket: { __typename: 'Ticket', id: string, kind: TicketKind, category: TicketCategory, state: TicketState, text: string | null, trackingCode: string, submittedAt: string, closedAt: string | null, door: Door, version: number, child: { __typename: 'Child', id: string, familyName: string, givenName: string, classroom: { __typename: 'Classroom', id: string, name: string } | null } | null, familyMember: { __typename: 'FamilyMember', id: string, familyName: string, givenName: string, relation: Relation, phone: string | null } | null, assignee: { __typename: 'StaffMember', id: string, name: string } | null, recording: { __typename: 'Media', id: string, durationSeconds: number | null } | null, answers: Array<{ __typename: 'TicketAnswer', id: string, authorName: string, answeredAt: string, text: string }> } } };

export type TicketPartsFragment = { __typename: 'Ticket', id: string, kind: TicketKind, category: TicketCategory, state: TicketState, text: string | null, trackingCode: string, submittedAt: string, closedAt: string | null, door: Door, version: number, child: { __typename: 'Child', id: string, familyName: string, givenName: string, classroom: { __typename: 'Classroom', id: string, name: string } | null } | null, familyMember: { __typename: 'FamilyMember', id: string, familyName: string, givenName: string, relation: Relation, phone: string | null } | null, assignee: { __typename: 'StaffMember', id: string, name: string } | null, recording: { __typename: 'Media', id: string, durationSeconds: number | null } | null, answers: Array<{ __typename: 'TicketAnswer', id: string, authorName: string, answeredAt: string, text: string }> };

export const HelpPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HelpParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HelpRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"door"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"call"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"classroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}}]}}]} as unknown as DocumentNode<HelpPartsFragment, unknown>;
export const NoticePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"classrooms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"texts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reach"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"householdCount"}},{"kind":"Field","name":{"kind":"Name","value":"reachedCount"}}]}}]}}]} as unknown as DocumentNode<NoticePartsFragment, unknown>;
export const ReceiptPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReceiptParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NoticeReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"door"}},{"kind":"Field","name":{"kind":"Name","value":"manner"}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"household"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ReceiptPartsFragment, unknown>;
export const MemberPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FamilyMember"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"hasPin"}},{"kind":"Field","name":{"kind":"Name","value":"cards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastDigits"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}}]}}]}}]} as unknown as DocumentNode<MemberPartsFragment, unknown>;
export const SessionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<SessionPartsFragment, unknown>;
export const RefusalPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<RefusalPartsFragment, unknown>;
export const DevicePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeviceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Device"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"pairedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<DevicePartsFragment, unknown>;
export const ApiKeyPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiKeyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<ApiKeyPartsFragment, unknown>;
export const TicketPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TicketParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ticket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"trackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"door"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"child"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"classroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<TicketPartsFragment, unknown>;
export const DeskBoardDocument = {"__meta__":{"hash":"d4376eea71a5240ae908bf9e746b492207bfd6464950eb9236a2a1ec036f9f3e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskBoard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"classroomId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"classBoard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"classroomId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"classroomId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"expectedCount"}},{"kind":"Field","name":{"kind":"Name","value":"presentCount"}},{"kind":"Field","name":{"kind":"Name","value":"departedCount"}},{"kind":"Field","name":{"kind":"Name","value":"absentCount"}},{"kind":"Field","name":{"kind":"Name","value":"classroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"childId"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"with"}},{"kind":"Field","name":{"kind":"Name","value":"absenceReason"}}]}}]}}]}}]} as unknown as DocumentNode<DeskBoardQuery, DeskBoardQueryVariables>;
export const DeskAttendanceChangedDocument = {"__meta__":{"hash":"81c2dda52afc8004dc41907050e5817cc7354e76052b1c76878f40e14a1c8b26"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DeskAttendanceChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"classroomId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attendanceChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"classroomId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"classroomId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"classroomId"}},{"kind":"Field","name":{"kind":"Name","value":"child"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"day"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"departedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"absence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskAttendanceChangedSubscription, DeskAttendanceChangedSubscriptionVariables>;
export const DeskChildAbsenceDocument = {"__meta__":{"hash":"48a4f772d0d17d1cee1a9d363ca289150ead95849df74cb36616291bea1b0ce6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskChildAbsence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"childId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"childId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Child"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"day"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"absence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskChildAbsenceQuery, DeskChildAbsenceQueryVariables>;
export const DeskCheckInDocument = {"__meta__":{"hash":"14a16911d12510414e4fcf1fd8da8d2a0eeaa8b2e1764b8fa739cdfe263013ff"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskCheckIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckInChildrenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"checkInChildren"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskCheckInMutation, DeskCheckInMutationVariables>;
export const DeskCheckOutDocument = {"__meta__":{"hash":"ee32e510f7c68f0ac7a60ff8c978f930588e8a0a28f026b1d2996af43983238f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskCheckOut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckOutChildrenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"checkOutChildren"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskCheckOutMutation, DeskCheckOutMutationVariables>;
export const DeskUndoAttendanceDocument = {"__meta__":{"hash":"654df7512f88dc0ee9c1c1bf975eb97dbc5e5af5017e2bd071f17b5a96862071"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskUndoAttendance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UndoAttendanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"undoAttendance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskUndoAttendanceMutation, DeskUndoAttendanceMutationVariables>;
export const DeskReportAbsenceDocument = {"__meta__":{"hash":"723ab043414c6907644127d679c64a9ce63d28abe27fb4ef0fbc9904406ba9a9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskReportAbsence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportAbsenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reportAbsence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"absence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskReportAbsenceMutation, DeskReportAbsenceMutationVariables>;
export const DeskWithdrawAbsenceDocument = {"__meta__":{"hash":"b3bbd4a0d12b0d40400360810b2b96dba7731f80dcfcd73ad29db63ba041f3cb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskWithdrawAbsence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawAbsenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawAbsence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"absence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskWithdrawAbsenceMutation, DeskWithdrawAbsenceMutationVariables>;
export const DeskHelpRequestsDocument = {"__meta__":{"hash":"7a1c68778d397360bace9ddb2e45576561ac5e9d92752a392ff907ebdf2d85ca"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskHelpRequests"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"states"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HelpRequestState"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"helpRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"states"},"value":{"kind":"Variable","name":{"kind":"Name","value":"states"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"HelpParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HelpParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HelpRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"door"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"call"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"classroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}}]}}]} as unknown as DocumentNode<DeskHelpRequestsQuery, DeskHelpRequestsQueryVariables>;
export const DeskHelpRecordingDocument = {"__meta__":{"hash":"32723f2f1d3dca37e233b64e4db3265e30eee8126df95ca4a4f4a2db4f1b44e4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskHelpRecording"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HelpRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskHelpRecordingQuery, DeskHelpRecordingQueryVariables>;
export const DeskAnswerHelpRequestDocument = {"__meta__":{"hash":"8d220a9d881b02bb582652d90fae93a3d122f0b4699c343cd0349825a1f92654"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskAnswerHelpRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerHelpRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"answerHelpRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"helpRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"HelpParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HelpParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HelpRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"door"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"call"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"classroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskAnswerHelpRequestMutation, DeskAnswerHelpRequestMutationVariables>;
export const DeskFinishHelpRequestDocument = {"__meta__":{"hash":"aebfc58dc918d60a3732fd32dfb6a5bae5a06a3395252f0fb61aac22a12f38f4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskFinishHelpRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinishHelpRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"finishHelpRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"helpRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"HelpParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HelpParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HelpRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"door"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"call"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"classroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskFinishHelpRequestMutation, DeskFinishHelpRequestMutationVariables>;
export const DeskHelpRequestChangedDocument = {"__meta__":{"hash":"0d45e5e4b2231a394784cc20f47a493ea48e6e586e9ff9e097f25866f524de60"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DeskHelpRequestChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"helpRequestChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"helpRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"HelpParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HelpParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HelpRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"door"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"call"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"classroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}}]}}]} as unknown as DocumentNode<DeskHelpRequestChangedSubscription, DeskHelpRequestChangedSubscriptionVariables>;
export const DeskNoticesDocument = {"__meta__":{"hash":"21e5638ff25a7c5c04bc8ace1113fccdaf93a5d7d7a810e421a7bca879771757"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskNotices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NoticeParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"classrooms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"texts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reach"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"householdCount"}},{"kind":"Field","name":{"kind":"Name","value":"reachedCount"}}]}}]}}]} as unknown as DocumentNode<DeskNoticesQuery, DeskNoticesQueryVariables>;
export const DeskNoticeDocument = {"__meta__":{"hash":"80260b719add045dd159e613efd0322000dd93b90b151fc12906320827d6f0df"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NoticeParts"}},{"kind":"Field","name":{"kind":"Name","value":"reach"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"receipts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReceiptParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreached"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"classrooms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"texts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reach"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"householdCount"}},{"kind":"Field","name":{"kind":"Name","value":"reachedCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReceiptParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NoticeReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"door"}},{"kind":"Field","name":{"kind":"Name","value":"manner"}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"household"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<DeskNoticeQuery, DeskNoticeQueryVariables>;
export const DeskPublishNoticeDocument = {"__meta__":{"hash":"1347028f8ccd363ee887e7907fd73dd062565674741d9dc21a4dd3b66347f858"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskPublishNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishNoticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"publishNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NoticeParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"classrooms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"texts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reach"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"householdCount"}},{"kind":"Field","name":{"kind":"Name","value":"reachedCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskPublishNoticeMutation, DeskPublishNoticeMutationVariables>;
export const DeskNoticePublishedDocument = {"__meta__":{"hash":"83f7062dd918b36bbc8fcda04e2e3d6a9e03fb199d7fd336bf7ac033028ee347"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DeskNoticePublished"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"noticePublished"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NoticeParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"classrooms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"texts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reach"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"householdCount"}},{"kind":"Field","name":{"kind":"Name","value":"reachedCount"}}]}}]}}]} as unknown as DocumentNode<DeskNoticePublishedSubscription, DeskNoticePublishedSubscriptionVariables>;
export const DeskNoticeAcknowledgedDocument = {"__meta__":{"hash":"15167efd2bdb2244e673d77e987cccc86117168315aee019629bf5617e8102d0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DeskNoticeAcknowledged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"noticeId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"noticeAcknowledged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"noticeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"noticeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reach"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"householdCount"}},{"kind":"Field","name":{"kind":"Name","value":"reachedCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReceiptParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReceiptParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NoticeReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"door"}},{"kind":"Field","name":{"kind":"Name","value":"manner"}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"household"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<DeskNoticeAcknowledgedSubscription, DeskNoticeAcknowledgedSubscriptionVariables>;
export const DeskChildrenDocument = {"__meta__":{"hash":"8914ab2ddb185ec524adec464be299c1f3cb263dc3a912d7273a713659ba80e4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskChildren"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"classroomId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"classroomId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"classroomId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"classroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskChildrenQuery, DeskChildrenQueryVariables>;
export const DeskChildDocument = {"__meta__":{"hash":"aa7fc6c9e6d7d26c2c406adcbb713dac71f85d1e9abac122be50cb8efd5f2630"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskChild"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Child"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"classroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"photo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"households"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"classroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberParts"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FamilyMember"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"hasPin"}},{"kind":"Field","name":{"kind":"Name","value":"cards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastDigits"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}}]}}]}}]} as unknown as DocumentNode<DeskChildQuery, DeskChildQueryVariables>;
export const DeskEnrolChildDocument = {"__meta__":{"hash":"92c63120a84ea8a442f257e2d176ea27e3a6299d99cc01ee35b5916f0d162f3b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskEnrolChild"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnrolChildInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"enrolChild"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"child"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"classroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskEnrolChildMutation, DeskEnrolChildMutationVariables>;
export const DeskAddFamilyMemberDocument = {"__meta__":{"hash":"d0830dcebdb98f7683ee49c8aae6c8341bf34d7ddd6cb91e7fcbb84deb2b3a9d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskAddFamilyMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddFamilyMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"addFamilyMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FamilyMember"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"hasPin"}},{"kind":"Field","name":{"kind":"Name","value":"cards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastDigits"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskAddFamilyMemberMutation, DeskAddFamilyMemberMutationVariables>;
export const DeskIssueCardDocument = {"__meta__":{"hash":"70e160a9f748d1998744ecaf6ff56414d0a48ef7547dd617fc3f15ba06d98f8d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskIssueCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IssueCardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"issueCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastDigits"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskIssueCardMutation, DeskIssueCardMutationVariables>;
export const DeskSetPinDocument = {"__meta__":{"hash":"8528d060e132dfaea6554e06fc1789e342eb3bdb4a85fbddecdbc69387486b3d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskSetPin"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetPinInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"setPin"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hasPin"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskSetPinMutation, DeskSetPinMutationVariables>;
export const DeskAddClassroomDocument = {"__meta__":{"hash":"d07f63077b3eae3c1d7158af74aa24c205009f396da5533902708c1ce8bad04c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskAddClassroom"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddClassroomInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"addClassroom"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"classroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ageGroup"}},{"kind":"Field","name":{"kind":"Name","value":"childCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskAddClassroomMutation, DeskAddClassroomMutationVariables>;
export const DeskStaffDocument = {"__meta__":{"hash":"804be1ee7050fbe64f803d7317598d0f64e83bd5e6a87fd8eca165e099cbd34a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskStaff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"staffMembers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"classrooms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskStaffQuery, DeskStaffQueryVariables>;
export const DeskAssigneesDocument = {"__meta__":{"hash":"b4a9bb02e85c95b2fac9613036d80c5993e515b369f743d6cc59ffc257932d9a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskAssignees"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"staffMembers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]}}]} as unknown as DocumentNode<DeskAssigneesQuery, DeskAssigneesQueryVariables>;
export const DeskAddStaffMemberDocument = {"__meta__":{"hash":"339d941079fa11facd9fd303f2351da098f07f9b0903d44f64ee72cb0fb48842"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskAddStaffMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddStaffMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"addStaffMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"staffMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskAddStaffMemberMutation, DeskAddStaffMemberMutationVariables>;
export const DeskSetupDocument = {"__meta__":{"hash":"19ea8762ccd65d87b16b9d85557fe1d0ebe62f6241e67e8789fb78b14fd7dd9d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskSetup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"setup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"needed"}}]}}]}}]} as unknown as DocumentNode<DeskSetupQuery, DeskSetupQueryVariables>;
export const DeskSetUpKindergartenDocument = {"__meta__":{"hash":"15880421c6735897948877a850d5a596da95e095751c411159f06e1a7f9844d2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskSetUpKindergarten"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetUpKindergartenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"setUpKindergarten"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SessionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskSetUpKindergartenMutation, DeskSetUpKindergartenMutationVariables>;
export const DeskSignInDocument = {"__meta__":{"hash":"2356a92fac2eb9aa627f7a2da219bb8a5359b7235159bfb3429657bf4b6893f3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskSignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SessionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskSignInMutation, DeskSignInMutationVariables>;
export const DeskRefreshSessionDocument = {"__meta__":{"hash":"b2006992c056613721300921ab28f410ec1a91b74b72967b5887b929979f7071"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskRefreshSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefreshSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"refreshSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SessionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskRefreshSessionMutation, DeskRefreshSessionMutationVariables>;
export const DeskSignOutDocument = {"__meta__":{"hash":"88482bb9463e2db39db781ced3aa297229367f1a36256def8aa4d01a6343f393"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskSignOut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignOutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"signOut"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskSignOutMutation, DeskSignOutMutationVariables>;
export const DeskViewerDocument = {"__meta__":{"hash":"f2ae31c03d74e322d9bd7dc9ddb627b5004552a42c3e27f3f7261120682eef7f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskViewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"staffMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"classrooms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"kindergarten"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"lineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"presentCount"}},{"kind":"Field","name":{"kind":"Name","value":"classrooms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ageGroup"}},{"kind":"Field","name":{"kind":"Name","value":"childCount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskViewerQuery, DeskViewerQueryVariables>;
export const DeskDevicesDocument = {"__meta__":{"hash":"800adefab0b28eedd264ca5d2139b453e6574d4c79a2ae071c972dfd8dc46335"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskDevices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"devices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeviceParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeviceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Device"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"pairedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<DeskDevicesQuery, DeskDevicesQueryVariables>;
export const DeskCreateDevicePairingDocument = {"__meta__":{"hash":"9ee2154ac663bf7cb4fa1012066fe68c74f03e52680df81e47fb242b1674ca32"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskCreateDevicePairing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateDevicePairingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"createDevicePairing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeviceParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeviceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Device"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"pairedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskCreateDevicePairingMutation, DeskCreateDevicePairingMutationVariables>;
export const DeskRevokeDeviceDocument = {"__meta__":{"hash":"66ec4dcfcc709bcf854a21e30f2659fbd95fb4cf2ee12995ae4a1f688d3a8248"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskRevokeDevice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeDeviceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revokeDevice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeviceParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeviceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Device"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"pairedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskRevokeDeviceMutation, DeskRevokeDeviceMutationVariables>;
export const DeskDeviceAnnouncementsDocument = {"__meta__":{"hash":"4f2f2bbaa7da662bfc5823a5424f8f05a625bbeb3c23499866da42a38eb03929"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DeskDeviceAnnouncements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"announcements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DEVICE_PAIRED"},{"kind":"EnumValue","value":"DEVICE_REVOKED"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}}]}}]}}]} as unknown as DocumentNode<DeskDeviceAnnouncementsSubscription, DeskDeviceAnnouncementsSubscriptionVariables>;
export const DeskApiKeysDocument = {"__meta__":{"hash":"70814d36b68b5a1066e7ff294e67f3cddf71b0f2d6d42b869203f0b759eb2ade"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskApiKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"apiKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiKeyParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiKeyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<DeskApiKeysQuery, DeskApiKeysQueryVariables>;
export const DeskCreateApiKeyDocument = {"__meta__":{"hash":"cfbb0b134b51fce27c00a79d4c999ddf3b1183f466699520f8c943607b0a58df"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskCreateApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateApiKeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"createApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiKeyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiKeyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskCreateApiKeyMutation, DeskCreateApiKeyMutationVariables>;
export const DeskRevokeApiKeyDocument = {"__meta__":{"hash":"4c97638e1f546594825757cd038a2174b5af1ed617cdc2edd78e4b1f70323ff7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskRevokeApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeApiKeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revokeApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiKeyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiKeyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskRevokeApiKeyMutation, DeskRevokeApiKeyMutationVariables>;
export const DeskAuditDocument = {"__meta__":{"hash":"2a9548b7822fac01a0e4beaba990009812ae63ce47b759ef996a122cb8f636aa"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskAudit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"auditEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"actorKind"}},{"kind":"Field","name":{"kind":"Name","value":"actorId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}}]}}]}}]} as unknown as DocumentNode<DeskAuditQuery, DeskAuditQueryVariables>;
export const DeskAuditVerificationDocument = {"__meta__":{"hash":"3214971f7d774904f6fb4fd0cef564f47b28bfca0d1f015edd493e02e57037a8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskAuditVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"auditVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"whole"}},{"kind":"Field","name":{"kind":"Name","value":"entryCount"}},{"kind":"Field","name":{"kind":"Name","value":"brokenAt"}}]}}]}}]} as unknown as DocumentNode<DeskAuditVerificationQuery, DeskAuditVerificationQueryVariables>;
export const DeskTicketsDocument = {"__meta__":{"hash":"15c6adf5e698839cbe2c51d8f6504904c954506df99ccfd08a0de3bb9c7fa36b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskTickets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"states"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TicketState"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"tickets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"states"},"value":{"kind":"Variable","name":{"kind":"Name","value":"states"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TicketParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TicketParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ticket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"trackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"door"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"child"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"classroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<DeskTicketsQuery, DeskTicketsQueryVariables>;
export const DeskTicketRecordingDocument = {"__meta__":{"hash":"bd55e9869d3ff2cbe3752927b14bfd345ca5bcc28241928c65c037238650b87d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskTicketRecording"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ticket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskTicketRecordingQuery, DeskTicketRecordingQueryVariables>;
export const DeskAssignTicketDocument = {"__meta__":{"hash":"d1c9826e842a01c2b3aecf812951bae0c22ebb119c80ae8e19740a32df48818a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskAssignTicket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignTicketInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"assignTicket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TicketParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TicketParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ticket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"trackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"door"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"child"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"classroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskAssignTicketMutation, DeskAssignTicketMutationVariables>;
export const DeskAnswerTicketDocument = {"__meta__":{"hash":"a21da8384168eb6c9a2915a64ac15de612717593b7898adaf5aeb7a7f611656c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskAnswerTicket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerTicketInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"answerTicket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TicketParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TicketParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ticket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"trackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"door"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"child"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"classroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<DeskAnswerTicketMutation, DeskAnswerTicketMutationVariables>;
export const DeskTicketChangedDocument = {"__meta__":{"hash":"90c486c173b8f936a1e86028f2a58a3edf67b78f00b6624574ba7942571344a0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DeskTicketChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ticketChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TicketParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TicketParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ticket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"trackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"door"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"child"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"classroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<DeskTicketChangedSubscription, DeskTicketChangedSubscriptionVariables>;