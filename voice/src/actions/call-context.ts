/** What an action can reach: ports only. Time, randomness and the network are passed in. */
import type { CallApi, Caller, FamilyApi, LineApi } from '../api/line-api.ts';
import { ApiAway, Refused } from '../api/line-api.ts';
import type { LineCall } from '../line/line.ts';
import { made } from '../prompts/line.ts';
import type { Answer, CallMemory } from './call-memory.ts';

/** Where messages go: kept on disk first, then delivered, now or later. */
export interface Mailbox {
  /** Gives the tracking code, or `kept` when the API cannot be reached now: it is delivered later. */
  leaveMessage(message: LeftMessage): Promise<{ readonly code: string } | 'kept'>;
  /** A promise to call back, with what was recorded, if anything. */
  promiseCallback(promise: LeftCallback): Promise<'promised' | 'kept'>;
}

/** A spoken message. Without `callId` the API was away all through the call. */
export interface LeftMessage {
  readonly caller: Caller;
  readonly callId: string | undefined;
  readonly childId: string | undefined;
  readonly wav: Uint8Array<ArrayBuffer>;
}

/** A wish to be called back. Without `helpRequestId` the request for a person is made on delivery. */
export interface LeftCallback {
  readonly caller: Caller;
  readonly callId: string | undefined;
  readonly helpRequestId: string | undefined;
  readonly wav: Uint8Array<ArrayBuffer> | undefined;
}

/** A request for a person that rings at the desk. */
export interface RungRequest {
  readonly id: string;
  readonly api: Pick<CallApi, 'helpAnswered'>;
}

/** Joins callers with the staff who answer them. */
export interface Switchboard {
  /** The leg of whoever answered this request, proven; undefined after `ringMs` or by the signal. */
  answered(request: RungRequest, ringMs: number, signal: AbortSignal): Promise<LineCall | undefined>;
  /** Lets both talk until one hangs up. */
  join(caller: LineCall, staff: LineCall, signal: AbortSignal): Promise<void>;
}

/** Everything an action of one call works with. */
export interface CallContext {
  readonly api: LineApi;
  readonly mailbox: Mailbox;
  readonly switchboard: Switchboard;
  readonly leg: LineCall;
  readonly memory: CallMemory;
  /** Keys that were pressed, by name. */
  readonly answers: Readonly<Partial<Record<Answer, string>>>;
  /** Ends with the action's time, or with the call. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** A new idempotency key. */
  readonly newKey: () => string;
  /** How long a person is rung, milliseconds. */
  readonly ringMs: number;
}

/** The caller, for whoever has to report the call later. */
export function callerOf({ memory: { from, numberProven, dialled, language } }: CallContext): Caller {
  return { from, numberProven, dialled, language };
}

/** The proven family's API. Rejects when nobody is proven: the flows do not lead there. */
export function family({ api, memory }: CallContext): FamilyApi {
  if (memory.token === undefined) throw new ApiAway('this caller is not proven');
  return api.asFamily(memory.token);
}

/** The API within this call; rejects while the call is not reported. */
export function thisCall({ api, memory }: CallContext): CallApi {
  if (!memory.opened) throw new ApiAway('the call is not reported yet');
  return api.inCall(memory.opened.callId);
}

/** Does something that may be refused. A refusal is left in the slot `refusal`, in words, and gives undefined. */
export async function unlessRefused<T>({ memory }: CallContext, doing: Promise<T>): Promise<T | undefined> {
  try {
    return await doing;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    memory.put('refusal', [made('refusal', { code: error.code })]);
    return undefined;
  }
}
