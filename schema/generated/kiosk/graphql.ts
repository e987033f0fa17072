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
  /** A check-in or check-out was taken back. */
  | 'ATTENDANCE_UNDONE'
  /** A call back was promised. */
  | 'CALLBACK_PROMISED'
  /** A child was checked in. */
  | 'CHILD_CHECKED_IN'
  /** A child was checked out. */
  | 'CHILD_CHECKED_OUT'
  /** A device was paired. */
  | 'DEVICE_PAIRED'
  /** A device was revoked. */
  | 'DEVICE_REVOKED'
  /** A member of staff took a request for a person. */
  | 'HELP_ANSWERED'
  /** A request for a person is done. */
  | 'HELP_FINISHED'
  /** Somebody asked for a person. */
  | 'HELP_REQUESTED'
  /** A family heard or read a notice. */
  | 'NOTICE_ACKNOWLEDGED'
  /** A notice was published. */
  | 'NOTICE_PUBLISHED'
  /** People of the kindergarten changed: child, family, card, staff or class. */
  | 'PEOPLE_CHANGED'
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
  /** The device is not paired, or was revoked. */
  | 'DEVICE_UNKNOWN'
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
  /** The PIN is not six digits, or too easy. */
  | 'PIN_UNSUITABLE'
  /** Nobody is known by this phone number and PIN. */
  | 'PROOF_FAILED'
  /** The recording is missing or was not received. */
  | 'RECORDING_MISSING'
  /** The session is over. */
  | 'SESSION_EXPIRED'
  /** E-mail or password do not fit. */
  | 'SIGN_IN_FAILED'
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
  /** The registered phone number and the PIN. */
  | 'PHONE_PIN'
  /** A photo picked and the PIN. */
  | 'PHOTO_PIN'
  /** A member of staff knows them. */
  | 'STAFF';

export type KioskCheckInMutationVariables = Exact<{
  input: CheckInChildrenInput;
}>;


export type KioskCheckInMutation = { checkInChildren: { records: Array<{ id: string }> | null, userErrors: Array<{ code: RefusalCode, field: string | null }> } };

export type KioskCheckOutMutationVariables = Exact<{
  input: CheckOutChildrenInput;
}>;


export type KioskCheckOutMutation = { checkOutChildren: { records: Array<{ id: string }> | null, userErrors: Array<{ code: RefusalCode, field: string | null }> } };

export type KioskUndoAttendanceMutationVariables = Exact<{
  input: UndoAttendanceInput;
}>;


export type KioskUndoAttendanceMutation = { undoAttendance: { records: Array<{ id: string }> | null, userErrors: Array<{ code: RefusalCode, field: string | null }> } };

export type PairDeviceMutationVariables = Exact<{
  input: PairDeviceInput;
}>;


export type PairDeviceMutation = { pairDevice: { device: { id: string, name: string } | null, kindergarten: { id: string } | null, userErrors: Array<{ code: RefusalCode, field: string | null }> } };

export type IssueDeviceChallengeMutationVariables = Exact<{
  input: IssueDeviceChallengeInput;
}>;


export type IssueDeviceChallengeMutation = { issueDeviceChallenge: { nonce: string | null, userErrors: Array<{ code: RefusalCode, field: string | null }> } };

export type OpenDeviceSessionMutationVariables = Exact<{
  input: OpenDeviceSessionInput;
}>;


export type OpenDeviceSessionMutation = { openDeviceSession: { session: { token: string, expiresAt: string } | null, userErrors: Array<{ code: RefusalCode, field: string | null }> } };

export type KioskRequestHelpMutationVariables = Exact<{
  input: RequestHelpInput;
}>;


export type KioskRequestHelpMutation = { requestHelp: { helpRequest: { id: string } | null, userErrors: Array<{ code: RefusalCode, field: string | null }> } };

export type KioskHelpRequestChangedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type KioskHelpRequestChangedSubscription = { helpRequestChanged: { cursor: string, helpRequest: { id: string, state: HelpRequestState, answeredBy: { name: string } | null } } };

export type ProveFamilyMutationVariables = Exact<{
  input: OpenFamilySessionInput;
}>;


export type ProveFamilyMutation = { openFamilySession: { familyMember: { id: string } | null, userErrors: Array<{ code: RefusalCode, field: string | null }> } };

export type KioskAcknowledgeNoticeMutationVariables = Exact<{
  input: AcknowledgeNoticeInput;
}>;


export type KioskAcknowledgeNoticeMutation = { acknowledgeNotice: { receipt: { id: string } | null, userErrors: Array<{ code: RefusalCode, field: string | null }> } };

export type KioskRosterQueryVariables = Exact<{ [key: string]: never; }>;


export type KioskRosterQuery = { kioskRoster: { generatedAt: string, kindergarten: { id: string, name: string, languages: Array<Language>, timeZone: string, today: string, presentCount: number, lineNumber: string | null }, children: Array<{ id: string, givenName: string, classroomName: string, status: AttendanceStatus, photo: { id: string, url: string } | null }>, members: Array<{ id: string, givenName: string, relation: Relation, language: Language, childIds: Array<string>, cardFingerprints: Array<string>, unreadNoticeIds: Array<string>, photo: { id: string, url: string } | null }>, notices: Array<{ id: string, urgency: NoticeUrgency, publishedAt: string, authorName: string, classrooms: Array<{ name: string }>, texts: Array<{ language: Language, title: string, body: string }> }> } };

export type ReserveTrackingCodesMutationVariables = Exact<{
  input: ReserveTrackingCodesInput;
}>;


export type ReserveTrackingCodesMutation = { reserveTrackingCodes: { codes: Array<string> | null, userErrors: Array<{ code: RefusalCode, field: string | null }> } };

export type KioskAnnouncementsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type KioskAnnouncementsSubscription = { announcements: { cursor: string, kind: AnnouncementKind } };

export type KioskSubmitTicketMutationVariables = Exact<{
  input: SubmitTicketInput;
}>;


export type KioskSubmitTicketMutation = { submitTicket: { trackingCode: string | null, userErrors: Array<{ code: RefusalCode, field: string | null }> } };

export type KioskLookUpTicketMutationVariables = Exact<{
  input: LookUpTicketInput;
}>;


export type KioskLookUpTicketMutation = { lookUpTicket: { status: { trackingCode: string, kind: TicketKind, category: TicketCategory, state: TicketState, submittedAt: string, answers: Array<{ id: string, text: string, authorName: string }> } | null, userErrors: Array<{ code: RefusalCode, field: string | null }> } };

export type KioskCloseTicketMutationVariables = Exact<{
  input: CloseTicketInput;
}>;


export type KioskCloseTicketMutation = { closeTicket: { status: { state: TicketState } | null, userErrors: Array<{ code: RefusalCode, field: string | null }> } };


export const KioskCheckInDocument = {"__meta__":{"hash":"b52770c27f3196f1f84b0e1709b4f77ea12d46806c90513702bd324cb86bdd17"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskCheckIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckInChildrenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkInChildren"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskCheckInMutation, KioskCheckInMutationVariables>;
export const KioskCheckOutDocument = {"__meta__":{"hash":"eddd72dcafa30848131235a51a603aa6291b8cbfc8b0bdf0c015fbccbd7b8313"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskCheckOut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckOutChildrenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkOutChildren"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskCheckOutMutation, KioskCheckOutMutationVariables>;
export const KioskUndoAttendanceDocument = {"__meta__":{"hash":"b3528aa9dbd953a79ba0377c2197e69b535b85527bc875e0b232f0206ef29181"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskUndoAttendance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UndoAttendanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undoAttendance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskUndoAttendanceMutation, KioskUndoAttendanceMutationVariables>;
export const PairDeviceDocument = {"__meta__":{"hash":"966b2a3080f7f96f4a43e0857fe070ea8158c82bd10d67dab1ea66b574174944"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PairDevice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PairDeviceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pairDevice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kindergarten"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<PairDeviceMutation, PairDeviceMutationVariables>;
export const IssueDeviceChallengeDocument = {"__meta__":{"hash":"310c1b4fa6fd2424442df8ba07ff226d7da06a8fd0d2dd741ceacb215b0c1412"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IssueDeviceChallenge"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IssueDeviceChallengeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueDeviceChallenge"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nonce"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<IssueDeviceChallengeMutation, IssueDeviceChallengeMutationVariables>;
export const OpenDeviceSessionDocument = {"__meta__":{"hash":"3de524d049d768ff7374cfdbdcdea2b94c22f8e796ae039bf69d6421ef931f77"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenDeviceSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenDeviceSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openDeviceSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<OpenDeviceSessionMutation, OpenDeviceSessionMutationVariables>;
export const KioskRequestHelpDocument = {"__meta__":{"hash":"7339fcd605a7fabddf1d1ede9fb32e428f9fde3e0e22900be26ee694beef7fc8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskRequestHelp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestHelpInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestHelp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"helpRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskRequestHelpMutation, KioskRequestHelpMutationVariables>;
export const KioskHelpRequestChangedDocument = {"__meta__":{"hash":"ed29530ce3a78e96721e0a006bfc8307e2f8687a0b543716b683caf471ef50db"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"KioskHelpRequestChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"helpRequestChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"helpRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<KioskHelpRequestChangedSubscription, KioskHelpRequestChangedSubscriptionVariables>;
export const ProveFamilyDocument = {"__meta__":{"hash":"0da5dcd59bf49bb1a2061f4f7722d8020af7b76c3bae4ff3a8f3d7e44a323d76"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProveFamily"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenFamilySessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openFamilySession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ProveFamilyMutation, ProveFamilyMutationVariables>;
export const KioskAcknowledgeNoticeDocument = {"__meta__":{"hash":"43c9e6e1370ee951af9145d0b4024477127d7a824fa0d15aca81a932a2e19988"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskAcknowledgeNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcknowledgeNoticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledgeNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskAcknowledgeNoticeMutation, KioskAcknowledgeNoticeMutationVariables>;
export const KioskRosterDocument = {"__meta__":{"hash":"73e016d07a4100fdb15776e33beca1299df1c45a00647b1fb89ca7476c5c3a43"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KioskRoster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kioskRoster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"kindergarten"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"presentCount"}},{"kind":"Field","name":{"kind":"Name","value":"lineNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"classroomName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"photo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"childIds"}},{"kind":"Field","name":{"kind":"Name","value":"cardFingerprints"}},{"kind":"Field","name":{"kind":"Name","value":"unreadNoticeIds"}},{"kind":"Field","name":{"kind":"Name","value":"photo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"classrooms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"texts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}}]}}]}}]} as unknown as DocumentNode<KioskRosterQuery, KioskRosterQueryVariables>;
export const ReserveTrackingCodesDocument = {"__meta__":{"hash":"f07f2a6833a0d18a6b4279dd287ae6be6b178de9eaa88763727dccb5dc9cf633"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReserveTrackingCodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReserveTrackingCodesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reserveTrackingCodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"codes"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ReserveTrackingCodesMutation, ReserveTrackingCodesMutationVariables>;
export const KioskAnnouncementsDocument = {"__meta__":{"hash":"dfe1690ed07f9efde4587f19357ed5d839a9e3785896a0db1af90c27a454b3e5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"KioskAnnouncements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"announcements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]} as unknown as DocumentNode<KioskAnnouncementsSubscription, KioskAnnouncementsSubscriptionVariables>;
export const KioskSubmitTicketDocument = {"__meta__":{"hash":"0e68b3db49e7e55e8fda3fa56b4f4e7fc5dab63c4380a8f657110cb89ed418b7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskSubmitTicket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitTicketInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitTicket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskSubmitTicketMutation, KioskSubmitTicketMutationVariables>;
export const KioskLookUpTicketDocument = {"__meta__":{"hash":"f5f0eb3b1881d7976fc1677a764c78e2a0ddea394c4bcc9014508225dcf04d95"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskLookUpTicket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LookUpTicketInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lookUpTicket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskLookUpTicketMutation, KioskLookUpTicketMutationVariables>;
export const KioskCloseTicketDocument = {"__meta__":{"hash":"3d79cf79d617a85cbe6824bad8a22064b38c82f0e6c89b07bf8aa14474176ada"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KioskCloseTicket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseTicketInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeTicket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<KioskCloseTicketMutation, KioskCloseTicketMutationVariables>;