/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** What closeTicket needs. */
export type CloseTicketInput = {
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** The ticket, for the one who sent it. */
  ticketId?: string | number | null | undefined;
  /** The code, for whoever holds it. */
  trackingCode?: string | null | undefined;
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


export type ProveFamilyMutation = { __typename: 'Mutation', openFamilySession: { __typename: 'OpenFamilySessionPayload', familyMember: { __typename: 'FamilyMember', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskAcknowledgeNoticeMutationVariables = Exact<{
  input: AcknowledgeNoticeInput;
}>;


export type KioskAcknowledgeNoticeMutation = { __typename: 'Mutation', acknowledgeNotice: { __typename: 'AcknowledgeNoticePayload', receipt: { __typename: 'NoticeReceipt', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode, field: string | null }> } };

export type KioskRosterQueryVariables = Exact<{ [key: string]: never; }>;


export type KioskRosterQuery = { __typename: 'Query', kioskRoster: { __typename: 'KioskRoster', generatedAt: string, kindergarten: { __typename: 'Kindergarten', id: string, name: string, languages: Array<Language>, timeZone: string, today: string, presentCount: number, lineNumber: string | null }, children: Array<{ __typename: 'KioskChild', id: string, givenName: string, classroomName: string, status: AttendanceStatus, photo: { __typename: 'Media', id: string, url: string } | null }>, members: Array<{ __typename: 'KioskMember', id: string, givenName: string, relation: Relation, language: Language, hasPin: boolean, childIds: Array<string>, cardFingerprints: Array<string>, unreadNoticeIds: Array<string>, photo: { __typename: 'Media', id: string, url: string } | null }>, notices: Array<{ __typename: 'Notice', id: string, urgency: NoticeUrgency, publishedAt: string, authorName: string, classrooms: Array<{ __typename: 'Classroom', name: string }>, texts: Array<{ __typename: 'NoticeText', language: Language, title: string, body: string }> }> } };

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
export const PairDeviceDocument = {"__meta__":{"hash":"7204117e165c780642af4866c4c20dc1e5a3bd818a32e8c982fb7ece985781e4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PairDevice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PairDeviceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pairDevice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kindergarten"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<PairDeviceMutation, PairDeviceMutationVariables>;
export const IssueDeviceChallengeDocument = {"__meta__":{"hash":"675430aae499ae2a19ddbca8747530f8e2c8ccd3fcbcca33e63abeb12a554f89"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IssueDeviceChallenge"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IssueDeviceChallengeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"issueDeviceChallenge"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nonce"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<IssueDeviceChallengeMutation, IssueDeviceChallengeMutationVariables>;
export const OpenDeviceSessionDocument = {"__meta__":{"hash":"45c18e017cb88e4707e7daa0a13511d206673ce41be31353185090c6f497474e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenDeviceSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenDeviceSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"openDeviceSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<OpenDeviceSessionMutation, OpenDeviceSessionMutationVariables>;
export const KioskRequestHelpDocument = {"__meta__":{"hash":"d2c0b6776d8a50131dc0ea4ef12905c95bee908550e5a661e277d00e850a21f2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskRequestHelp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestHelpInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"requestHelp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"helpRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskRequestHelpMutation, KioskRequestHelpMutationVariables>;
export const KioskHelpRequestChangedDocument = {"__meta__":{"hash":"532f3314cf201f2292768ebade9303fe6ee501dda1691ca44fef21b780f9f22a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"KioskHelpRequestChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"helpRequestChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"helpRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<KioskHelpRequestChangedSubscription, KioskHelpRequestChangedSubscriptionVariables>;
export const ProveFamilyDocument = {"__meta__":{"hash":"3bd5a6c697f6fe3639bc9d39911f2ec79d4854883d47a8ee98ae95a2c244d425"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProveFamily"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenFamilySessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"openFamilySession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ProveFamilyMutation, ProveFamilyMutationVariables>;
export const KioskAcknowledgeNoticeDocument = {"__meta__":{"hash":"11003f4658a32604f8b85eb9dd968c0230f61f1bc36368c26d7b070bdc98f310"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskAcknowledgeNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcknowledgeNoticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgeNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskAcknowledgeNoticeMutation, KioskAcknowledgeNoticeMutationVariables>;
export const KioskRosterDocument = {"__meta__":{"hash":"278431d0a556c4f799b94e9db9e05e2c61d690597310b33a9b4557f51f983e2e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KioskRoster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kioskRoster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"generatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"kindergarten"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"presentCount"}},{"kind":"Field","name":{"kind":"Name","value":"lineNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"classroomName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"photo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"hasPin"}},{"kind":"Field","name":{"kind":"Name","value":"childIds"}},{"kind":"Field","name":{"kind":"Name","value":"cardFingerprints"}},{"kind":"Field","name":{"kind":"Name","value":"unreadNoticeIds"}},{"kind":"Field","name":{"kind":"Name","value":"photo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"classrooms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"texts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}}]}}]}}]} as unknown as DocumentNode<KioskRosterQuery, KioskRosterQueryVariables>;
export const ReserveTrackingCodesDocument = {"__meta__":{"hash":"e940cc1bbe1bd070ec7e1e79749f87cd331b143652170b745d1fbf5dc2e074c7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReserveTrackingCodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReserveTrackingCodesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reserveTrackingCodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ReserveTrackingCodesMutation, ReserveTrackingCodesMutationVariables>;
export const KioskAnnouncementsDocument = {"__meta__":{"hash":"e4f07d2f43f38ef9e79a0e3718781e84fe54377631e2b33076d83b203d2afaee"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"KioskAnnouncements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"announcements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]} as unknown as DocumentNode<KioskAnnouncementsSubscription, KioskAnnouncementsSubscriptionVariables>;
export const KioskSubmitTicketDocument = {"__meta__":{"hash":"b140a5c7b200ab1ff3af4099135d52e9eab64e7b4414dc305ad50f722b9d2ad9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskSubmitTicket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitTicketInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"submitTicket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"trackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskSubmitTicketMutation, KioskSubmitTicketMutationVariables>;
export const KioskLookUpTicketDocument = {"__meta__":{"hash":"fbb94590fbe4531a566bd028a46a141ca559d598868bc863fdf9386bf51e1be3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskLookUpTicket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LookUpTicketInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lookUpTicket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"trackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskLookUpTicketMutation, KioskLookUpTicketMutationVariables>;
export const KioskCloseTicketDocument = {"__meta__":{"hash":"e351f254601d2037e73dd703716c0c44b1264475657e7fa0c802fd09a04330b2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskCloseTicket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseTicketInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"closeTicket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskCloseTicketMutation, KioskCloseTicketMutationVariables>;