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

/** How a call ended. */
export type CallOutcome =
  /** The caller hung up before anything was said. */
  | 'ABANDONED'
  /** The caller hung up after being served. */
  | 'COMPLETED'
  /** The line failed. */
  | 'FAILED'
  /** A person took over. */
  | 'HANDED_OVER';

/** One step of a call. */
export type CallStepInput = {
  /** Milliseconds since the call began. */
  atMs: number;
  /** What happened. */
  outcome: CallStepOutcome;
  /** Name of the step in its flow. */
  step: string;
};

/** What happened at a step. */
export type CallStepOutcome =
  /** It was said, or done. */
  | 'DONE'
  /** The caller hung up here. */
  | 'HUNG_UP'
  /** A key that fits. */
  | 'PRESSED'
  /** Nothing. */
  | 'SILENCE'
  /** A key that does not. */
  | 'WRONG_KEY';

/** What closeCall needs. */
export type CloseCallInput = {
  /** The call. */
  callId: string | number;
  /** How it ended. */
  outcome: CallOutcome;
  /** What happened, in order. */
  steps: Array<CallStepInput>;
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

/** What openCall needs. */
export type OpenCallInput = {
  /** The call opened before, to remember the language chosen in it. */
  callId?: string | number | null | undefined;
  /** The number or extension that was called. */
  dialled: string;
  /** Caller's number as the network gives it. */
  from?: string | null | undefined;
  /** The language chosen in this call, when one was. */
  language?: Language | null | undefined;
  /** Whether the line vouches for the number (a trunk that is trusted). Left out: it does not, and the number proves nothing. */
  numberProven?: boolean | null | undefined;
};

/** What promiseCallback needs. */
export type PromiseCallbackInput = {
  /** The request. */
  helpRequestId: string | number;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
  /** A message that was left. */
  recordingId?: string | number | null | undefined;
};

/** What proveCaller needs. */
export type ProveCallerInput = {
  /** The call. */
  callId: string | number;
  /** Six digits. */
  pin: string;
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

/** What requestHelp needs. */
export type RequestHelpInput = {
  /** The call, from the phone line. */
  callId?: string | number | null | undefined;
  /** Who asks, when known. */
  familyMemberId?: string | number | null | undefined;
  /** Chosen by the client, unique per wish, 8 to 128 characters; the same key again gives the same result for 30 days. */
  idempotencyKey: string;
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

export type VoiceOpenCallMutationVariables = Exact<{
  input: OpenCallInput;
}>;


export type VoiceOpenCallMutation = { __typename: 'Mutation', openCall: { __typename: 'OpenCallPayload', firstCall: boolean | null, kindergartenName: string | null, knownNumber: boolean | null, language: Language | null, languages: Array<Language> | null, call: { __typename: 'Call', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode }> } };

export type VoiceProveCallerMutationVariables = Exact<{
  input: ProveCallerInput;
}>;


export type VoiceProveCallerMutation = { __typename: 'Mutation', proveCaller: { __typename: 'ProveCallerPayload', triesLeft: number | null, familyMember: { __typename: 'FamilyMember', id: string } | null, session: { __typename: 'Session', token: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode }> } };

export type VoiceCloseCallMutationVariables = Exact<{
  input: CloseCallInput;
}>;


export type VoiceCloseCallMutation = { __typename: 'Mutation', closeCall: { __typename: 'CloseCallPayload', userErrors: Array<{ __typename: 'UserError', code: RefusalCode }> } };

export type VoiceFamilyDayQueryVariables = Exact<{ [key: string]: never; }>;


export type VoiceFamilyDayQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', familyMember: { __typename: 'FamilyMember', id: string, language: Language, children: Array<{ __typename: 'Child', id: string, givenName: string, day: { __typename: 'ChildDay', status: AttendanceStatus, arrivedAt: string | null, departedAt: string | null, arrivedWith: { __typename: 'FamilyMember', relation: Relation } | null, collectedBy: { __typename: 'CollectedBy', name: string | null, relation: Relation | null } | null, absence: { __typename: 'Absence', reason: AbsenceReason } | null } }> } | null, kindergarten: { __typename: 'Kindergarten', timeZone: string } | null } };

export type VoiceNoticesQueryVariables = Exact<{
  first: number;
  language: Language;
}>;


export type VoiceNoticesQuery = { __typename: 'Query', notices: { __typename: 'NoticeConnection', nodes: Array<{ __typename: 'Notice', id: string, authorName: string, publishedAt: string, urgency: NoticeUrgency, text: { __typename: 'NoticeText', title: string, body: string }, receipt: { __typename: 'NoticeReceipt', id: string } | null }> } };

export type VoiceAcknowledgeNoticeMutationVariables = Exact<{
  input: AcknowledgeNoticeInput;
}>;


export type VoiceAcknowledgeNoticeMutation = { __typename: 'Mutation', acknowledgeNotice: { __typename: 'AcknowledgeNoticePayload', userErrors: Array<{ __typename: 'UserError', code: RefusalCode }> } };

export type VoiceReportAbsenceMutationVariables = Exact<{
  input: ReportAbsenceInput;
}>;


export type VoiceReportAbsenceMutation = { __typename: 'Mutation', reportAbsence: { __typename: 'ReportAbsencePayload', absence: { __typename: 'Absence', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode }> } };

export type VoiceWithdrawAbsenceMutationVariables = Exact<{
  input: WithdrawAbsenceInput;
}>;


export type VoiceWithdrawAbsenceMutation = { __typename: 'Mutation', withdrawAbsence: { __typename: 'WithdrawAbsencePayload', userErrors: Array<{ __typename: 'UserError', code: RefusalCode }> } };

export type VoiceRequestHelpMutationVariables = Exact<{
  input: RequestHelpInput;
}>;


export type VoiceRequestHelpMutation = { __typename: 'Mutation', requestHelp: { __typename: 'RequestHelpPayload', helpRequest: { __typename: 'HelpRequest', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode }> } };

export type VoicePromiseCallbackMutationVariables = Exact<{
  input: PromiseCallbackInput;
}>;


export type VoicePromiseCallbackMutation = { __typename: 'Mutation', promiseCallback: { __typename: 'PromiseCallbackPayload', helpRequest: { __typename: 'HelpRequest', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode }> } };

export type VoiceHelpRequestChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type VoiceHelpRequestChangedSubscription = { helpRequestChanged: { __typename: 'HelpRequestChanged', helpRequest: { __typename: 'HelpRequest', id: string, state: HelpRequestState } } };

export type VoiceHelpRequestOfStaffQueryVariables = Exact<{
  helpRequestId: string | number;
}>;


export type VoiceHelpRequestOfStaffQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', staffMember: { __typename: 'StaffMember', id: string } | null }, node:
    | { __typename: 'Absence', id: string }
    | { __typename: 'Allergy', id: string }
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'AttendanceRecord', id: string }
    | { __typename: 'AuthorisedPickup', id: string }
    | { __typename: 'Call', id: string }
    | { __typename: 'Card', id: string }
    | { __typename: 'Child', id: string }
    | { __typename: 'Classroom', id: string }
    | { __typename: 'Collection', id: string }
    | { __typename: 'Conflict', id: string }
    | { __typename: 'Device', id: string }
    | { __typename: 'FamilyMember', id: string }
    | { __typename: 'ForgottenCheckOut', id: string }
    | { __typename: 'GuessingNotice', id: string }
    | { __typename: 'HelpRequest', state: HelpRequestState, id: string, answeredBy: { __typename: 'StaffMember', id: string } | null }
    | { __typename: 'Household', id: string }
    | { __typename: 'Kindergarten', id: string }
    | { __typename: 'LifeChange', id: string }
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
    | { __typename: 'StaffSession', id: string }
    | { __typename: 'Ticket', id: string }
    | { __typename: 'TicketAnswer', id: string }
   | null };

export type VoiceTicketsQueryVariables = Exact<{
  first: number;
}>;


export type VoiceTicketsQuery = { __typename: 'Query', tickets: { __typename: 'TicketConnection', nodes: Array<{ __typename: 'Ticket', trackingCode: string, kind: TicketKind, state: TicketState, answers: Array<{ __typename: 'TicketAnswer', authorName: string, text: string }> }> } };

export type VoiceSubmitTicketMutationVariables = Exact<{
  input: SubmitTicketInput;
}>;


export type VoiceSubmitTicketMutation = { __typename: 'Mutation', submitTicket: { __typename: 'SubmitTicketPayload', trackingCode: string | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode }> } };

export type VoiceLookUpTicketMutationVariables = Exact<{
  input: LookUpTicketInput;
}>;


export type VoiceLookUpTicketMutation = { __typename: 'Mutation', lookUpTicket: { __typename: 'LookUpTicketPayload', status: { __typename: 'TicketStatus', trackingCode: string, kind: TicketKind, state: TicketState, answers: Array<{ __typename: 'TicketAnswer', authorName: string, text: string }> } | null, userErrors: Array<{ __typename: 'UserError', code: RefusalCode }> } };

export type VoiceCloseTicketMutationVariables = Exact<{
  input: CloseTicketInput;
}>;


export type VoiceCloseTicketMutation = { __typename: 'Mutation', closeTicket: { __typename: 'CloseTicketPayload', userErrors: Array<{ __typename: 'UserError', code: RefusalCode }> } };


export const VoiceOpenCallDocument = {"__meta__":{"hash":"ac8780c555767a3215e60824ec1d368132cacf3da31b7dac451b2151341b5529"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VoiceOpenCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenCallInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"openCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"call"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstCall"}},{"kind":"Field","name":{"kind":"Name","value":"kindergartenName"}},{"kind":"Field","name":{"kind":"Name","value":"knownNumber"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<VoiceOpenCallMutation, VoiceOpenCallMutationVariables>;
export const VoiceProveCallerDocument = {"__meta__":{"hash":"10447d46038ade47046fcc8c6a8c3ec3706b25574bbecbeaf01b232d3af02cce"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VoiceProveCaller"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProveCallerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proveCaller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"token"}}]}},{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<VoiceProveCallerMutation, VoiceProveCallerMutationVariables>;
export const VoiceCloseCallDocument = {"__meta__":{"hash":"3d34ddce2ccd8652d07b5696500cdfbac0cf5766a7928babf9b5e733df3e4d85"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VoiceCloseCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseCallInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"closeCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<VoiceCloseCallMutation, VoiceCloseCallMutationVariables>;
export const VoiceFamilyDayDocument = {"__meta__":{"hash":"caeb22df3af541f69a9277228c6182f7516183aeace5e51050ea9129fdd5adde"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VoiceFamilyDay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"familyMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"day"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"departedAt"}},{"kind":"Field","name":{"kind":"Name","value":"collectedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"absence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"kindergarten"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}}]}}]} as unknown as DocumentNode<VoiceFamilyDayQuery, VoiceFamilyDayQueryVariables>;
export const VoiceNoticesDocument = {"__meta__":{"hash":"2185243f94be6100f1d800ce18b321f34eb4abfb68f0ebd1c4146e8fd67d9309"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VoiceNotices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"text"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<VoiceNoticesQuery, VoiceNoticesQueryVariables>;
export const VoiceAcknowledgeNoticeDocument = {"__meta__":{"hash":"85a882fbecf7d3297df51cfc142836b7a14df97d004824da5b89c918ac9c57d7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VoiceAcknowledgeNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcknowledgeNoticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgeNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<VoiceAcknowledgeNoticeMutation, VoiceAcknowledgeNoticeMutationVariables>;
export const VoiceReportAbsenceDocument = {"__meta__":{"hash":"9e4154f439038047a6bfc912297ee5bef117cd8a795f37ac594096217238d6bc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VoiceReportAbsence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportAbsenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reportAbsence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"absence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<VoiceReportAbsenceMutation, VoiceReportAbsenceMutationVariables>;
export const VoiceWithdrawAbsenceDocument = {"__meta__":{"hash":"943b841835dc505b166eb46b350cd32b85f61260be8aa39960932ea57d8def56"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VoiceWithdrawAbsence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawAbsenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawAbsence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<VoiceWithdrawAbsenceMutation, VoiceWithdrawAbsenceMutationVariables>;
export const VoiceRequestHelpDocument = {"__meta__":{"hash":"d8bebee37498b9042357957fee6f9c876f64ad3c67628d03bd15d4fbf877001b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VoiceRequestHelp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestHelpInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"requestHelp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"helpRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<VoiceRequestHelpMutation, VoiceRequestHelpMutationVariables>;
export const VoicePromiseCallbackDocument = {"__meta__":{"hash":"3b0c5551649c66d423215eda2846b79624ca8858db47289ca520b7604068e3bb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VoicePromiseCallback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PromiseCallbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"promiseCallback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"helpRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<VoicePromiseCallbackMutation, VoicePromiseCallbackMutationVariables>;
export const VoiceHelpRequestChangedDocument = {"__meta__":{"hash":"7c15193776fce1aba9412135f855c9f4cbb2384f195b6e96d2d0ea3f4451392b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"VoiceHelpRequestChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"helpRequestChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"helpRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<VoiceHelpRequestChangedSubscription, VoiceHelpRequestChangedSubscriptionVariables>;
export const VoiceHelpRequestOfStaffDocument = {"__meta__":{"hash":"eb8357ed19fb184a6f13b52f4f4122acfda3ac00f141000f0e5cfc453468d7ed"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VoiceHelpRequestOfStaff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"helpRequestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"staffMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"helpRequestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HelpRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<VoiceHelpRequestOfStaffQuery, VoiceHelpRequestOfStaffQueryVariables>;
export const VoiceTicketsDocument = {"__meta__":{"hash":"e02aa8ef9e8fe40c97900d4753cc5c32a72f0bd1d8c4df8c231a7059f27f7552"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VoiceTickets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"tickets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"trackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]} as unknown as DocumentNode<VoiceTicketsQuery, VoiceTicketsQueryVariables>;
export const VoiceSubmitTicketDocument = {"__meta__":{"hash":"5c1680118de5687b4e1527f31c7864b1a4fcadf237fe97dde8fa73440be12aae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VoiceSubmitTicket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitTicketInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"submitTicket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"trackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<VoiceSubmitTicketMutation, VoiceSubmitTicketMutationVariables>;
export const VoiceLookUpTicketDocument = {"__meta__":{"hash":"3cecd2d73903924f022bd7a2f6b4721fbb7f068754802660b757875aed6ffe31"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VoiceLookUpTicket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LookUpTicketInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lookUpTicket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"trackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<VoiceLookUpTicketMutation, VoiceLookUpTicketMutationVariables>;
export const VoiceCloseTicketDocument = {"__meta__":{"hash":"21cdb0554d92dcf94c24f7930e8e3e337bd64b37b3a7e8ac527f70c7849d87c1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VoiceCloseTicket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseTicketInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"closeTicket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<VoiceCloseTicketMutation, VoiceCloseTicketMutationVariables>;