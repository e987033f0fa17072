/** What one call knows while it lasts. Actions write it, prompts read it; it is dropped with the call. */
import type { FinishedTag } from '@porchlight/schema/words';
import type { FamilyToday, NoticeHeard, OpenedCall, TicketHeard } from '../api/line-api.ts';
import type { LineCall, Recording } from '../line/line.ts';
import type { Line } from '../prompts/line.ts';

/** Places where actions leave sentences for the flows. */
export type Slot =
  | 'greeting'
  | 'otherLanguage'
  | 'status'
  | 'urgent'
  | 'notice'
  | 'whichChild'
  | 'child1'
  | 'child2'
  | 'child3'
  | 'child4'
  | 'absence'
  | 'tickets'
  | 'ticket'
  | 'code'
  | 'refusal';

/** Names of what callers enter. */
export type Answer = 'pin' | 'child' | 'reason' | 'code';

/** One call's memory. */
export class CallMemory {
  readonly from: string | undefined;
  readonly numberProven: boolean;
  readonly dialled: string;
  language: FinishedTag = 'zh-CN';
  /** The report of the call, begun while it rang; asked anew when that failed. */
  opening: Promise<OpenedCall> | undefined;
  /** Undefined until the API has answered. */
  opened: OpenedCall | undefined;
  /** The family's session, once the caller is proven. */
  token: string | undefined;
  /** The caller wants no PIN, or has no try left. */
  withoutPin = false;
  today: FamilyToday | undefined;
  notices: NoticeHeard[] = [];
  /** Which notice is being heard. */
  noticeAt = 0;
  absence: { readonly id: string } | undefined;
  ticket: TicketHeard | undefined;
  recording: Recording | undefined;
  /** The request that rings, until it is answered or promised. */
  helpRequestId: string | undefined;
  /** How often this call asked for a person. */
  requests = 0;
  /** Whoever answered, until they are joined. */
  staffLeg: LineCall | undefined;
  /** A person took the call over. */
  handedOver = false;
  readonly #slots = new Map<Slot, readonly Line[]>();

  constructor(from: string | undefined, dialled: string, numberProven = false) {
    this.from = from;
    this.numberProven = numberProven;
    this.dialled = dialled;
  }

  /** Leaves sentences for the flows. */
  put(slot: Slot, lines: readonly Line[]): void {
    this.#slots.set(slot, lines);
  }

  /** What was left there; nothing when nothing was. */
  lines(slot: Slot): readonly Line[] {
    return this.#slots.get(slot) ?? [];
  }
}
