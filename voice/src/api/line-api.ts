/**
 * What a call can ask of the API, in the words of a call. `graphql-line-api.ts` does it over GraphQL; tests script it
 * (`testing/scripted-line-api.ts`). Every method rejects with {@link ApiAway} when the API cannot be reached in time and with
 * {@link Refused} when it answered and refused.
 */
import type {
  AbsenceReason,
  AttendanceStatus,
  CallOutcome,
  CallStepOutcome,
  NoticeUrgency,
  RefusalCode,
  Relation,
  TicketKind,
  TicketState,
} from '@porchlight/schema/enums';
import type { FinishedTag } from '@porchlight/schema/words';

/** The API could not be reached, did not answer in time, or failed. The same request may work later. */
export class ApiAway extends Error {
  override readonly name = 'ApiAway';
}

/** The API answered, and refused. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}

/** How one request is made. (`key` below is always the idempotency key of a wish that may be sent again.) */
export interface Asking {
  readonly signal?: AbortSignal;
}

/** Who calls whom. */
export interface Caller {
  /** As the network gave it; left out when withheld. */
  readonly from?: string | undefined;
  /** Whether the line vouches for the number: a trunk that is trusted does, a browser does not. */
  readonly numberProven?: boolean | undefined;
  readonly dialled: string;
  /** The language chosen in this call. */
  readonly language?: FinishedTag | undefined;
}

/** The call that is open already, to remember the language chosen in it. */
export interface KnownCall {
  readonly callId?: string;
}

/** What may be said before any proof. */
export interface OpenedCall {
  readonly callId: string;
  readonly kindergarten: string;
  readonly firstCall: boolean;
  readonly knownNumber: boolean;
  readonly language: FinishedTag;
  /** Default first. */
  readonly languages: readonly FinishedTag[];
}

/** What a PIN gave. */
export type Proof = { readonly token: string } | { readonly triesLeft: number };

/** A child's day as far as a call says it. */
export interface ChildToday {
  readonly id: string;
  readonly givenName: string;
  readonly status: AttendanceStatus;
  readonly arrived: { readonly at: string; readonly relation: Relation | undefined } | undefined;
  /** `name`: of a collector from outside the family, and of nobody else. */
  readonly departed:
    | { readonly at: string; readonly relation: Relation | undefined; readonly name?: string | undefined }
    | undefined;
  readonly absentBecause: AbsenceReason | undefined;
}

/** The family of a proven caller, today. */
export interface FamilyToday {
  readonly timeZone: string;
  readonly children: readonly ChildToday[];
}

/** A notice in one language. */
export interface NoticeHeard {
  readonly id: string;
  readonly author: string;
  readonly publishedAt: string;
  readonly urgency: NoticeUrgency;
  readonly title: string;
  readonly body: string;
  /** This family has no receipt for it yet. */
  readonly isNew: boolean;
}

/** How a ticket stands. */
export interface TicketHeard {
  readonly code: string;
  readonly kind: TicketKind;
  readonly state: TicketState;
  readonly answers: readonly { readonly author: string; readonly text: string }[];
}

/** A spoken message to become a ticket. */
export interface SpokenTicket {
  readonly recordingId: string;
  readonly childId: string | undefined;
}

/** What happened at one step; `atMs` since the call began. */
export interface CallStep {
  readonly atMs: number;
  readonly step: string;
  readonly outcome: CallStepOutcome;
}

/** How a call went. */
export interface CallReport {
  readonly callId: string;
  readonly outcome: CallOutcome;
  readonly steps: readonly CallStep[];
}

/** What the phone line asks of the API with its own key. */
export interface LineApi {
  /** Reports an incoming call; with `callId`, remembers the language chosen in that call. */
  openCall(caller: Caller & KnownCall, asking?: Asking): Promise<OpenedCall>;
  /** What may be asked within a call, before any proof. */
  inCall(callId: string): CallApi;
  /** What a proven caller may do. */
  asFamily(token: string): FamilyApi;
  /** Whether this staff token belongs to who answered the request. */
  answeredBy(staffToken: string, helpRequestId: string): Promise<boolean>;
  close(): Promise<void>;
}

/** What the phone line asks for one call. */
export interface CallApi {
  /** Tries a PIN. The API counts the tries. Rejects with Refused('TOO_MANY_ATTEMPTS') when none is left. */
  prove(pin: string, asking?: Asking): Promise<Proof>;
  /** Stores how the call went. */
  end(outcome: CallOutcome, steps: readonly CallStep[]): Promise<void>;
  lookUpTicket(code: string, asking?: Asking): Promise<TicketHeard>;
  closeTicket(code: string, key: string, asking?: Asking): Promise<void>;
  /** Stores a WAV file; gives its id. */
  uploadRecording(wav: Uint8Array<ArrayBuffer>, key: string): Promise<string>;
  /** Gives the tracking code. */
  submitTicket(ticket: SpokenTicket, key: string): Promise<string>;
  /** Rings the desk; gives the id of the request. */
  requestHelp(key: string, asking?: Asking): Promise<string>;
  /** Resolves when a member of staff took the request; rejects by the signal. */
  helpAnswered(helpRequestId: string, signal: AbortSignal): Promise<void>;
  promiseCallback(helpRequestId: string, recordingId: string | undefined, key: string): Promise<void>;
}

/** What a proven caller may ask, with the session of the call. */
export interface FamilyApi {
  today(asking?: Asking): Promise<FamilyToday>;
  /** Newest first. */
  notices(language: FinishedTag, asking?: Asking): Promise<readonly NoticeHeard[]>;
  /** The receipt: heard. */
  acknowledge(noticeId: string, key: string, asking?: Asking): Promise<void>;
  /** Today; gives the id of the absence. */
  reportAbsence(childId: string, reason: AbsenceReason, key: string, asking?: Asking): Promise<string>;
  withdrawAbsence(absenceId: string, key: string, asking?: Asking): Promise<void>;
  /** This family's tickets, newest first. */
  tickets(asking?: Asking): Promise<readonly TicketHeard[]>;
}
