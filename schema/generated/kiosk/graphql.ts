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

/** What acknowledgeNotice needs. */
export type AcknowledgeNoticeInput = {
  /** Who acts; left out in a family session, where it is known. */
  familyMemberId?: string | number | null | undefined;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** Heard or read. */
  manner: ReceiptManner;
  /** The notice. */
  noticeId: string | number;
  /** When it happened at the device; now when left out. */
  occurredAt?: string | null | undefined;
};

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
  /** A child is asked for at the door, or is again. */
  | 'COLLECTION_REQUESTED'
  /** A child that was asked for was let go, was not, or is no longer asked for. */
  | 'COLLECTION_SETTLED'
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
  /** Somebody guesses at a door. */
  | 'GUESSING_NOTICED'
  /** The site changed its rules for the morning check. */
  | 'HEALTH_RULES_CHANGED'
  /** A member of staff took a request for a person. */
  | 'HELP_ANSWERED'
  /** A request for a person is done. */
  | 'HELP_FINISHED'
  /** Somebody asked for a person. */
  | 'HELP_REQUESTED'
  /** The kindergarten's settings changed. */
  | 'KINDERGARTEN_CHANGED'
  /** A family said that it will be late. */
  | 'LATE_PICKUP_REPORTED'
  /** A medication slip was written, withdrawn, or a dose was given. */
  | 'MEDICATION_CHANGED'
  /** A morning check was answered, recorded or changed. */
  | 'MORNING_CHECK_RECORDED'
  /** A family heard or read a notice. */
  | 'NOTICE_ACKNOWLEDGED'
  /** A notice was corrected or withdrawn. */
  | 'NOTICE_CHANGED'
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

/** What changePin needs. */
export type ChangePinInput = {
  /** The one so far; left out while staff allow it. */
  currentPin?: string | null | undefined;
  /** The new one, six digits. */
  pin: string;
};

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

/** What closeTicket needs. */
export type CloseTicketInput = {
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** The ticket, for the one who sent it. */
  ticketId?: string | number | null | undefined;
  /** The code, for whoever holds it. */
  trackingCode?: string | null | undefined;
};

/** What delegatePickup needs. */
export type DelegatePickupInput = {
  /** One to eight children of one family. */
  childIds: Array<string | number>;
  /** Who will come; a name or a recording is needed. */
  collectorName?: string | null | undefined;
  /** Their number, E.164. */
  collectorPhone?: string | null | undefined;
  /** The day; today when left out, at most 14 days ahead. */
  date?: string | null | undefined;
  /** The guardian; left out in a family session, where it is known. */
  familyMemberId?: string | number | null | undefined;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** A portrait, uploaded before to /media. */
  photoId?: string | number | null | undefined;
  /** Their name, spoken, uploaded before to /media. */
  recordingId?: string | number | null | undefined;
};

/** How a delegation stands. */
export type DelegationState =
  /** Waits for its day. */
  | 'ACTIVE'
  /** Its day is over. */
  | 'EXPIRED'
  /** Taken back. */
  | 'REVOKED'
  /** The child was collected with it. */
  | 'USED';

/** What finishRollCall needs. */
export type FinishRollCallInput = {
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** When it happened at the device; now when left out. Server time orders. */
  occurredAt?: string | null | undefined;
  /** The roll call. */
  rollCallId?: string | number | null | undefined;
  /** Who ends it, at a kiosk. */
  staffMemberId?: string | number | null | undefined;
  /** The idempotency key it was begun with, where a kiosk does not know its id yet. */
  startedWith?: string | null | undefined;
};

/** How a child is, as the family says it at the door. */
export type HealthFeeling =
  /** Not quite well. */
  | 'NOT_QUITE_WELL'
  /** Unwell. */
  | 'UNWELL'
  /** Well. */
  | 'WELL';

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

/** What issueDeviceChallenge needs. */
export type IssueDeviceChallengeInput = {
  /** The paired device. */
  deviceId: string | number;
};

/** Languages a kindergarten speaks, as BCP 47 tags. */
export type Language =
  /** English (en). */
  | 'EN'
  /** Uyghur (ug), right to left. Words are drafts: offered only where a kindergarten chose it. */
  | 'UG'
  /** Chinese, simplified characters, Putonghua voice (zh-CN). */
  | 'ZH_CN';

/** What lookUpTicket needs. */
export type LookUpTicketInput = {
  /** Six digits. */
  trackingCode: string;
};

/** What markRollCall needs. */
export type MarkRollCallInput = {
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** What was found, at most 100. */
  marks: Array<RollCallMark>;
  /** The roll call. */
  rollCallId?: string | number | null | undefined;
  /** Who looked, at a kiosk. */
  staffMemberId?: string | number | null | undefined;
  /** The idempotency key it was begun with, where a kiosk does not know its id yet. */
  startedWith?: string | null | undefined;
};

/** How much a notice matters. */
export type NoticeUrgency =
  /** Read today. */
  | 'IMPORTANT'
  /** Read when you can. */
  | 'ROUTINE'
  /** At once: rings, bypasses quiet hours. */
  | 'URGENT';

/** What openDeviceSession needs. */
export type OpenDeviceSessionInput = {
  /** The paired device. */
  deviceId: string | number;
  /** From issueDeviceChallenge. */
  nonce: string;
  /** ECDSA P-256 with SHA-256 over the nonce, IEEE P1363, base64url. */
  signature: string;
};

/** What openFamilySession needs. */
export type OpenFamilySessionInput = {
  /** A card's number. */
  cardNumber?: string | null | undefined;
  /** The adult picked by photo, with `pin`. */
  familyMemberId?: string | number | null | undefined;
  /** The registered number, with `pin`. */
  phone?: string | null | undefined;
  /** Six digits. */
  pin?: string | null | undefined;
};

/** What openPickupDelegation needs. */
export type OpenPickupDelegationInput = {
  /** Six digits. */
  code: string;
};

/** What pairDevice needs. */
export type PairDeviceInput = {
  /** The short code from the desk. */
  code: string;
  /** The device's public key: ECDSA P-256, SPKI, base64url. The private key never leaves the device. */
  publicKey: string;
};

/** How a notice reached somebody. */
export type ReceiptManner =
  /** By ear. */
  | 'HEARD'
  /** On a screen. */
  | 'READ';

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
  /** The device was revoked: answered only to a right signature. */
  | 'DEVICE_REVOKED'
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
  /** This link was used, replaced, or has run out. */
  | 'LINK_EXPIRED'
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
  /** Somebody still needs it: children in a class, the last administrator. */
  | 'STILL_IN_USE'
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
  /** Who says so cannot have verified the adult in this way. */
  | 'VERIFICATION_NOT_POSSIBLE'
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

/** Who lets a child go when somebody has asked for it at a kiosk. */
export type ReleaseBy =
  /** The kiosk records the departure; the class sees to it at its own door. */
  | 'DOOR'
  /** A member of staff, with one touch at the desk or with their card at the kiosk. */
  | 'STAFF';

/** What releaseChildren needs. */
export type ReleaseChildrenInput = {
  /** One to eight children who are asked for. */
  childIds: Array<string | number>;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** When it happened at the device; now when left out. Server time orders. */
  occurredAt?: string | null | undefined;
  /** Whose card it was, at a kiosk; left out at the desk, where it is known. */
  staffMemberId?: string | number | null | undefined;
};

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

/** What reportConflict needs. */
export type ReportConflictInput = {
  /** The children it concerns, at most eight. */
  childIds: Array<string | number>;
  /** Why it was refused. */
  code: RefusalCode;
  /** Who wished it. */
  familyMemberId?: string | number | null | undefined;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** When it happened at the kiosk. */
  occurredAt: string;
  /** What. */
  wish: WishKind;
};

/** What reportDevice needs. */
export type ReportDeviceInput = {
  /** The page it runs, up to 40 characters. */
  appVersion: string;
  /** When the oldest of them was made. */
  oldestQueuedAt?: string | null | undefined;
  /** Wishes that wait for the network. */
  queueDepth: number;
  /** When its page was loaded. */
  startedAt: string;
};

/** What requestHelp needs. */
export type RequestHelpInput = {
  /** The call, from the phone line. */
  callId?: string | number | null | undefined;
  /** Who asks, when known. */
  familyMemberId?: string | number | null | undefined;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
};

/** What reserveTrackingCodes needs. */
export type ReserveTrackingCodesInput = {
  /** How many the device should hold, 1 to 20. */
  count: number;
};

/** What revokePickupDelegation needs. */
export type RevokePickupDelegationInput = {
  /** The delegation. */
  delegationId: string | number;
};

/** Why children are counted. */
export type RollCallKind =
  /** Everybody out. */
  | 'EVACUATION'
  /** On the way. */
  | 'EXCURSION'
  /** An exercise. */
  | 'FIRE_DRILL'
  /** Everybody stays in. */
  | 'LOCKDOWN'
  /** Part of the day. */
  | 'ROUTINE';

/** What was found for one child. */
export type RollCallMark = {
  /** The child. */
  childId: string | number;
  /** When, as the device says; now when left out. */
  markedAt?: string | null | undefined;
  /** What was found. */
  result: RollCallResult;
};

/** What was found for a child. */
export type RollCallResult =
  /** Looked for and not seen. */
  | 'MISSING'
  /** Seen. */
  | 'PRESENT'
  /** Nobody has looked yet. */
  | 'UNVERIFIED';

/** What sayHowChildrenAre needs. */
export type SayHowChildrenAreInput = {
  /** One to eight children of one family. */
  childIds: Array<string | number>;
  /** Who acts; left out in a family session, where it is known. */
  familyMemberId?: string | number | null | undefined;
  /** How they are. */
  feeling: HealthFeeling;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** When it happened at the device; now when left out. Server time orders. */
  occurredAt?: string | null | undefined;
  /** How the adult was verified, at a kiosk. */
  verification?: Verification | null | undefined;
};

/** What startRollCall needs. */
export type StartRollCallInput = {
  /** Whom a kiosk without network held to be inside; the server's own list when left out. */
  childIds?: Array<string | number> | null | undefined;
  /** Only this class; the whole kindergarten when left out. */
  classroomId?: string | number | null | undefined;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** Why. */
  kind: RollCallKind;
  /** When it happened at the device; now when left out. Server time orders. */
  occurredAt?: string | null | undefined;
  /** Who begins it, at a kiosk: whose staff card it was. */
  staffMemberId?: string | number | null | undefined;
};

/** What submitTicket needs. */
export type SubmitTicketInput = {
  /** Without a name: nothing links it to who sent it. */
  anonymous?: boolean | null | undefined;
  /** The call, from the phone line. */
  callId?: string | number | null | undefined;
  /** What it is about. */
  category: TicketCategory;
  /** The child it concerns. */
  childId?: string | number | null | undefined;
  /** Who sends it, at a kiosk. */
  familyMemberId?: string | number | null | undefined;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** Consultation, feedback or evaluation. */
  kind: TicketKind;
  /** When it happened at the device. */
  occurredAt?: string | null | undefined;
  /** A recording, uploaded before to /media. */
  recordingId?: string | number | null | undefined;
  /** Its words, up to 2,000 characters. */
  text?: string | null | undefined;
  /** A code set aside for this device; a new one is given when left out. */
  trackingCode?: string | null | undefined;
};

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

/** Days of the week. */
export type Weekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** What a kiosk wished to bring through. */
export type WishKind =
  /** An absence. */
  | 'ABSENCE'
  /** A receipt. */
  | 'ACKNOWLEDGE'
  /** A check-in. */
  | 'CHECK_IN'
  /** A check-out. */
  | 'CHECK_OUT'
  /** Something that could not be read any more. */
  | 'DAMAGED'
  /** How a child is. */
  | 'FEELING'
  /** To let a child go. */
  | 'RELEASE'
  /** A roll call. */
  | 'ROLL_CALL'
  /** A ticket. */
  | 'TICKET'
  /** Taking one back. */
  | 'UNDO';

export type KioskCheckInMutationVariables = Exact<{
  input: CheckInChildrenInput;
}>;


export type KioskCheckInMutation = { __typename: 'Mutation', checkInChildren: { __typename: 'CheckInChildrenPayload', records: Array<{ __typename: 'AttendanceRecord', id: string }> | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskCheckOutMutationVariables = Exact<{
  input: CheckOutChildrenInput;
}>;


export type KioskCheckOutMutation = { __typename: 'Mutation', checkOutChildren: { __typename: 'CheckOutChildrenPayload', records: Array<{ __typename: 'AttendanceRecord', id: string }> | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskUndoAttendanceMutationVariables = Exact<{
  input: UndoAttendanceInput;
}>;


export type KioskUndoAttendanceMutation = { __typename: 'Mutation', undoAttendance: { __typename: 'UndoAttendancePayload', records: Array<{ __typename: 'AttendanceRecord', id: string }> | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskReportAbsenceMutationVariables = Exact<{
  input: ReportAbsenceInput;
}>;


export type KioskReportAbsenceMutation = { __typename: 'Mutation', reportAbsence: { __typename: 'ReportAbsencePayload', absence: { __typename: 'Absence', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type PairDeviceMutationVariables = Exact<{
  input: PairDeviceInput;
}>;


export type PairDeviceMutation = { __typename: 'Mutation', pairDevice: { __typename: 'PairDevicePayload', device: { __typename: 'Device', id: string, name: string } | null, kindergarten: { __typename: 'Kindergarten', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type IssueDeviceChallengeMutationVariables = Exact<{
  input: IssueDeviceChallengeInput;
}>;


export type IssueDeviceChallengeMutation = { __typename: 'Mutation', issueDeviceChallenge: { __typename: 'IssueDeviceChallengePayload', nonce: string | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type OpenDeviceSessionMutationVariables = Exact<{
  input: OpenDeviceSessionInput;
}>;


export type OpenDeviceSessionMutation = { __typename: 'Mutation', openDeviceSession: { __typename: 'OpenDeviceSessionPayload', session: { __typename: 'Session', token: string, expiresAt: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskSayHowChildrenAreMutationVariables = Exact<{
  input: SayHowChildrenAreInput;
}>;


export type KioskSayHowChildrenAreMutation = { __typename: 'Mutation', sayHowChildrenAre: { __typename: 'SayHowChildrenArePayload', userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskRequestHelpMutationVariables = Exact<{
  input: RequestHelpInput;
}>;


export type KioskRequestHelpMutation = { __typename: 'Mutation', requestHelp: { __typename: 'RequestHelpPayload', helpRequest: { __typename: 'HelpRequest', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskHelpRequestChangedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type KioskHelpRequestChangedSubscription = { helpRequestChanged: { __typename: 'HelpRequestChanged', cursor: string, helpRequest: { __typename: 'HelpRequest', id: string, state: HelpRequestState, answeredBy: { __typename: 'StaffMember', name: string } | null } } };

export type ProveFamilyMutationVariables = Exact<{
  input: OpenFamilySessionInput;
}>;


export type ProveFamilyMutation = { __typename: 'Mutation', openFamilySession: { __typename: 'OpenFamilySessionPayload', familyMember: { __typename: 'FamilyMember', id: string } | null, session: { __typename: 'Session', token: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskChangePinMutationVariables = Exact<{
  input: ChangePinInput;
}>;


export type KioskChangePinMutation = { __typename: 'Mutation', changePin: { __typename: 'ChangePinPayload', familyMember: { __typename: 'FamilyMember', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskAcknowledgeNoticeMutationVariables = Exact<{
  input: AcknowledgeNoticeInput;
}>;


export type KioskAcknowledgeNoticeMutation = { __typename: 'Mutation', acknowledgeNotice: { __typename: 'AcknowledgeNoticePayload', receipt: { __typename: 'NoticeReceipt', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskOpenPickupDelegationMutationVariables = Exact<{
  input: OpenPickupDelegationInput;
}>;


export type KioskOpenPickupDelegationMutation = { __typename: 'Mutation', openPickupDelegation: { __typename: 'OpenPickupDelegationPayload', delegation: { __typename: 'PickupDelegation', id: string, collectorName: string | null, children: Array<{ __typename: 'Child', id: string }> } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskOwnDelegationsQueryVariables = Exact<{ [key: string]: never; }>;


export type KioskOwnDelegationsQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', familyMember: { __typename: 'FamilyMember', id: string, children: Array<{ __typename: 'Child', id: string, pickupDelegations: Array<{ __typename: 'PickupDelegation', id: string, date: string, state: DelegationState, collectorName: string | null, children: Array<{ __typename: 'Child', id: string }> }> }> } | null } };

export type KioskDelegatePickupMutationVariables = Exact<{
  input: DelegatePickupInput;
}>;


export type KioskDelegatePickupMutation = { __typename: 'Mutation', delegatePickup: { __typename: 'DelegatePickupPayload', code: string | null, delegation: { __typename: 'PickupDelegation', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskRevokePickupDelegationMutationVariables = Exact<{
  input: RevokePickupDelegationInput;
}>;


export type KioskRevokePickupDelegationMutation = { __typename: 'Mutation', revokePickupDelegation: { __typename: 'RevokePickupDelegationPayload', delegation: { __typename: 'PickupDelegation', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskReleaseChildrenMutationVariables = Exact<{
  input: ReleaseChildrenInput;
}>;


export type KioskReleaseChildrenMutation = { __typename: 'Mutation', releaseChildren: { __typename: 'ReleaseChildrenPayload', records: Array<{ __typename: 'AttendanceRecord', id: string }> | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskReportDeviceMutationVariables = Exact<{
  input: ReportDeviceInput;
}>;


export type KioskReportDeviceMutation = { __typename: 'Mutation', reportDevice: { __typename: 'ReportDevicePayload', reload: boolean | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskReportConflictMutationVariables = Exact<{
  input: ReportConflictInput;
}>;


export type KioskReportConflictMutation = { __typename: 'Mutation', reportConflict: { __typename: 'ReportConflictPayload', userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskStartRollCallMutationVariables = Exact<{
  input: StartRollCallInput;
}>;


export type KioskStartRollCallMutation = { __typename: 'Mutation', startRollCall: { __typename: 'StartRollCallPayload', rollCall: { __typename: 'RollCall', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskMarkRollCallMutationVariables = Exact<{
  input: MarkRollCallInput;
}>;


export type KioskMarkRollCallMutation = { __typename: 'Mutation', markRollCall: { __typename: 'MarkRollCallPayload', rollCall: { __typename: 'RollCall', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskFinishRollCallMutationVariables = Exact<{
  input: FinishRollCallInput;
}>;


export type KioskFinishRollCallMutation = { __typename: 'Mutation', finishRollCall: { __typename: 'FinishRollCallPayload', rollCall: { __typename: 'RollCall', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskRosterQueryVariables = Exact<{ [key: string]: never; }>;


export type KioskRosterQuery = { __typename: 'Query', kioskRoster: { __typename: 'KioskRoster', generatedAt: string, kindergarten: { __typename: 'Kindergarten', id: string, name: string, languages: Array<Language>, timeZone: string, today: string, presentCount: number, lineNumber: string | null, releaseBy: ReleaseBy, alreadyHereMinutes: number, openingHours: { __typename: 'OpeningHours', collectFrom: string } }, healthRules: { __typename: 'HealthRules', askAtKiosk: boolean }, staff: Array<{ __typename: 'KioskStaff', id: string, name: string, classroomIds: Array<string>, cardFingerprints: Array<string> }>, children: Array<{ __typename: 'KioskChild', id: string, givenName: string, classroomName: string, status: AttendanceStatus, arrivedAt: string | null, askedForAt: string | null, expected: boolean, weekdays: Array<Weekday>, photo: { __typename: 'Media', id: string, url: string } | null }>, members: Array<{ __typename: 'KioskMember', id: string, givenName: string, relation: Relation, language: Language, hasPin: boolean, isGuardian: boolean, childIds: Array<string>, cardFingerprints: Array<string>, unreadNoticeIds: Array<string>, photo: { __typename: 'Media', id: string, url: string } | null }>, phraseRecordings: Array<{ __typename: 'PhraseRecording', key: string, language: Language, recording: { __typename: 'Media', id: string, url: string } }>, notices: Array<{ __typename: 'Notice', id: string, urgency: NoticeUrgency, publishedAt: string, authorName: string, classrooms: Array<{ __typename: 'Classroom', name: string }>, texts: Array<{ __typename: 'NoticeText', language: Language, title: string, body: string }> }> } };

export type ReserveTrackingCodesMutationVariables = Exact<{
  input: ReserveTrackingCodesInput;
}>;


export type ReserveTrackingCodesMutation = { __typename: 'Mutation', reserveTrackingCodes: { __typename: 'ReserveTrackingCodesPayload', codes: Array<string> | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskAnnouncementsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type KioskAnnouncementsSubscription = { announcements: { __typename: 'Announcement', cursor: string, kind: AnnouncementKind } };

export type KioskSubmitTicketMutationVariables = Exact<{
  input: SubmitTicketInput;
}>;


export type KioskSubmitTicketMutation = { __typename: 'Mutation', submitTicket: { __typename: 'SubmitTicketPayload', trackingCode: string | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskLookUpTicketMutationVariables = Exact<{
  input: LookUpTicketInput;
}>;


export type KioskLookUpTicketMutation = { __typename: 'Mutation', lookUpTicket: { __typename: 'LookUpTicketPayload', status: { __typename: 'TicketStatus', trackingCode: string, kind: TicketKind, category: TicketCategory, state: TicketState, submittedAt: string, answers: Array<{ __typename: 'TicketAnswer', id: string, text: string, authorName: string }> } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskCloseTicketMutationVariables = Exact<{
  input: CloseTicketInput;
}>;


export type KioskCloseTicketMutation = { __typename: 'Mutation', closeTicket: { __typename: 'CloseTicketPayload', status: { __typename: 'TicketStatus', state: TicketState } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };


export const KioskCheckInDocument = {"__meta__":{"hash":"72b9bdf586ed69fd1b2e411529c0c6f269778e3d1d5bf0500e4f57d8b22ed55e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskCheckIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckInChildrenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"checkInChildren"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskCheckInMutation, KioskCheckInMutationVariables>;
export const KioskCheckOutDocument = {"__meta__":{"hash":"584dc5c2cc2111c8fdf8da8cc2370ffbd300d3be0155a24ebc12b481c5fba5ba"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskCheckOut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckOutChildrenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"checkOutChildren"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskCheckOutMutation, KioskCheckOutMutationVariables>;
export const KioskUndoAttendanceDocument = {"__meta__":{"hash":"55586311bb2b75ae10e0d037bd71fda492e6dd10e457380ac24b95b44f69e792"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskUndoAttendance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UndoAttendanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"undoAttendance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskUndoAttendanceMutation, KioskUndoAttendanceMutationVariables>;
export const KioskReportAbsenceDocument = {"__meta__":{"hash":"cad47a486dfd1cbc24e5fd01be5adb6c669a897b9600f56de1dd106707a9599e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskReportAbsence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportAbsenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reportAbsence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"absence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskReportAbsenceMutation, KioskReportAbsenceMutationVariables>;
export const PairDeviceDocument = {"__meta__":{"hash":"7204117e165c780642af4866c4c20dc1e5a3bd818a32e8c982fb7ece985781e4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PairDevice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PairDeviceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pairDevice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kindergarten"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<PairDeviceMutation, PairDeviceMutationVariables>;
export const IssueDeviceChallengeDocument = {"__meta__":{"hash":"675430aae499ae2a19ddbca8747530f8e2c8ccd3fcbcca33e63abeb12a554f89"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IssueDeviceChallenge"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IssueDeviceChallengeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"issueDeviceChallenge"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nonce"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<IssueDeviceChallengeMutation, IssueDeviceChallengeMutationVariables>;
export const OpenDeviceSessionDocument = {"__meta__":{"hash":"45c18e017cb88e4707e7daa0a13511d206673ce41be31353185090c6f497474e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenDeviceSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenDeviceSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"openDeviceSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<OpenDeviceSessionMutation, OpenDeviceSessionMutationVariables>;
export const KioskSayHowChildrenAreDocument = {"__meta__":{"hash":"7cf5a43567f3cfd6ccc8a58e2f40bfd51dbbd613feee5a306dcde9d054d4e2a8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskSayHowChildrenAre"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SayHowChildrenAreInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sayHowChildrenAre"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskSayHowChildrenAreMutation, KioskSayHowChildrenAreMutationVariables>;
export const KioskRequestHelpDocument = {"__meta__":{"hash":"d2c0b6776d8a50131dc0ea4ef12905c95bee908550e5a661e277d00e850a21f2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskRequestHelp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestHelpInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"requestHelp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"helpRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskRequestHelpMutation, KioskRequestHelpMutationVariables>;
export const KioskHelpRequestChangedDocument = {"__meta__":{"hash":"532f3314cf201f2292768ebade9303fe6ee501dda1691ca44fef21b780f9f22a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"KioskHelpRequestChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"helpRequestChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"helpRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<KioskHelpRequestChangedSubscription, KioskHelpRequestChangedSubscriptionVariables>;
export const ProveFamilyDocument = {"__meta__":{"hash":"1db0ea1aa4cbe2b0b62a9f187d78ecdbb2885cb9673c6260a8b04b8ccd3f16c1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProveFamily"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenFamilySessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"openFamilySession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"token"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ProveFamilyMutation, ProveFamilyMutationVariables>;
export const KioskChangePinDocument = {"__meta__":{"hash":"76cb52a0201ffe6056c7f2cc009bf04e76e594b491678a3556d8156a8d96c408"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskChangePin"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePinInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"changePin"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskChangePinMutation, KioskChangePinMutationVariables>;
export const KioskAcknowledgeNoticeDocument = {"__meta__":{"hash":"11003f4658a32604f8b85eb9dd968c0230f61f1bc36368c26d7b070bdc98f310"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskAcknowledgeNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcknowledgeNoticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgeNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskAcknowledgeNoticeMutation, KioskAcknowledgeNoticeMutationVariables>;
export const KioskOpenPickupDelegationDocument = {"__meta__":{"hash":"623ab180f71d0324cfe33e521c21e64f159cc950846434f87fb03ea0a5e32b35"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskOpenPickupDelegation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenPickupDelegationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"openPickupDelegation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"delegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"collectorName"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskOpenPickupDelegationMutation, KioskOpenPickupDelegationMutationVariables>;
export const KioskOwnDelegationsDocument = {"__meta__":{"hash":"e0d648eeea3778c4276732c23e2f87fa2e4b8a9ba880996e8bc6e6d98cb5ac94"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KioskOwnDelegations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"pickupDelegations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"collectorName"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<KioskOwnDelegationsQuery, KioskOwnDelegationsQueryVariables>;
export const KioskDelegatePickupDocument = {"__meta__":{"hash":"854644c67f3dbf447b7c21228d51e0dbae5f8e5a7835c2e36a0f63fe77b755f6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskDelegatePickup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DelegatePickupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"delegatePickup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"delegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskDelegatePickupMutation, KioskDelegatePickupMutationVariables>;
export const KioskRevokePickupDelegationDocument = {"__meta__":{"hash":"dbeb72e272644170c5d689d8427917c1184f7d319d11cefb05a4b95dd58a35ac"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskRevokePickupDelegation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokePickupDelegationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revokePickupDelegation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"delegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskRevokePickupDelegationMutation, KioskRevokePickupDelegationMutationVariables>;
export const KioskReleaseChildrenDocument = {"__meta__":{"hash":"d47d23d2d72600889bddcc5bc086c599a85d7f64b22770443a125b62363fa81b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskReleaseChildren"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseChildrenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"releaseChildren"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskReleaseChildrenMutation, KioskReleaseChildrenMutationVariables>;
export const KioskReportDeviceDocument = {"__meta__":{"hash":"43afb1580f27503c6947b0ac799a7ba850995cabb4f4b0c7931f193f01de48ee"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskReportDevice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportDeviceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reportDevice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reload"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskReportDeviceMutation, KioskReportDeviceMutationVariables>;
export const KioskReportConflictDocument = {"__meta__":{"hash":"00c9761d11783ec7ae41864da957b343ac5d19a84c7d1f9f1a6e0174d4f3f2d7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskReportConflict"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportConflictInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reportConflict"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskReportConflictMutation, KioskReportConflictMutationVariables>;
export const KioskStartRollCallDocument = {"__meta__":{"hash":"2c4c1a177342849d9b7aa8057cfbd21957bfa26016f3d2aec8e4d7199ffab84f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskStartRollCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartRollCallInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"startRollCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rollCall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskStartRollCallMutation, KioskStartRollCallMutationVariables>;
export const KioskMarkRollCallDocument = {"__meta__":{"hash":"4ae3ac0c2d152c479708749507bfb49eb70a49e6c89bc2b9125537c890ed91cf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskMarkRollCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkRollCallInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"markRollCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rollCall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskMarkRollCallMutation, KioskMarkRollCallMutationVariables>;
export const KioskFinishRollCallDocument = {"__meta__":{"hash":"890c94dbd3d345d2c5aa8bdf47d97942073c4f711957ee9f7582b55175557e79"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskFinishRollCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinishRollCallInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"finishRollCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rollCall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskFinishRollCallMutation, KioskFinishRollCallMutationVariables>;
export const KioskRosterDocument = {"__meta__":{"hash":"435b19e2b8644f5e0f742dfe6d08d0b02db8a85922d71f8e4e4586ea5f996986"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KioskRoster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kioskRoster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"generatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"kindergarten"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"presentCount"}},{"kind":"Field","name":{"kind":"Name","value":"lineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"releaseBy"}},{"kind":"Field","name":{"kind":"Name","value":"alreadyHereMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"collectFrom"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"healthRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"askAtKiosk"}}]}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"classroomIds"}},{"kind":"Field","name":{"kind":"Name","value":"cardFingerprints"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"classroomName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"askedForAt"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"weekdays"}},{"kind":"Field","name":{"kind":"Name","value":"photo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"hasPin"}},{"kind":"Field","name":{"kind":"Name","value":"isGuardian"}},{"kind":"Field","name":{"kind":"Name","value":"childIds"}},{"kind":"Field","name":{"kind":"Name","value":"cardFingerprints"}},{"kind":"Field","name":{"kind":"Name","value":"unreadNoticeIds"}},{"kind":"Field","name":{"kind":"Name","value":"photo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"phraseRecordings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"classrooms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"texts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}}]}}]}}]} as unknown as DocumentNode<KioskRosterQuery, KioskRosterQueryVariables>;
export const ReserveTrackingCodesDocument = {"__meta__":{"hash":"e940cc1bbe1bd070ec7e1e79749f87cd331b143652170b745d1fbf5dc2e074c7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReserveTrackingCodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReserveTrackingCodesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reserveTrackingCodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ReserveTrackingCodesMutation, ReserveTrackingCodesMutationVariables>;
export const KioskAnnouncementsDocument = {"__meta__":{"hash":"e4f07d2f43f38ef9e79a0e3718781e84fe54377631e2b33076d83b203d2afaee"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"KioskAnnouncements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"announcements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]} as unknown as DocumentNode<KioskAnnouncementsSubscription, KioskAnnouncementsSubscriptionVariables>;
export const KioskSubmitTicketDocument = {"__meta__":{"hash":"b140a5c7b200ab1ff3af4099135d52e9eab64e7b4414dc305ad50f722b9d2ad9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskSubmitTicket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitTicketInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"submitTicket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"trackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskSubmitTicketMutation, KioskSubmitTicketMutationVariables>;
export const KioskLookUpTicketDocument = {"__meta__":{"hash":"fbb94590fbe4531a566bd028a46a141ca559d598868bc863fdf9386bf51e1be3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskLookUpTicket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LookUpTicketInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lookUpTicket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"trackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskLookUpTicketMutation, KioskLookUpTicketMutationVariables>;
export const KioskCloseTicketDocument = {"__meta__":{"hash":"e351f254601d2037e73dd703716c0c44b1264475657e7fa0c802fd09a04330b2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskCloseTicket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseTicketInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"closeTicket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskCloseTicketMutation, KioskCloseTicketMutationVariables>;