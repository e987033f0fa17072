/** What every call on the line is made of: ports, passed in. */
import type { Mailbox, Switchboard } from '../actions/call-context.ts';
import type { CallReport, LineApi } from '../api/line-api.ts';
import type { Dialog } from '../dialog/flow.ts';
import type { Timing } from '../line/media/frame-clock.ts';
import type { Log } from '../log.ts';
import type { Speaker } from '../speech/voice.ts';

/** Limits of a call, milliseconds. */
export interface CallLimits {
  /** How long a ringing call waits for the API before it is answered anyway. */
  readonly beforeAnswerMs: number;
  /** A call without any sound or key since the answer is freed. */
  readonly silentMs: number;
  /** A call whose caller gives no more sign of life is freed at the next silence. */
  readonly idleMs: number;
  /** No call is longer, except with a person. */
  readonly longestMs: number;
  /** How long a person is rung. */
  readonly ringMs: number;
}

export const CALL_LIMITS: CallLimits = {
  beforeAnswerMs: 800,
  silentMs: 45_000,
  idleMs: 180_000,
  longestMs: 1_800_000,
  ringMs: 30_000,
};

/** Where reports of calls go: stored now or later. */
export interface Reports {
  report(report: CallReport): void;
}

/** Shared by all calls. */
export interface CallParts {
  readonly dialog: Dialog;
  readonly api: LineApi;
  readonly mailbox: Mailbox & Reports;
  readonly switchboard: Switchboard;
  readonly speaker: Speaker;
  readonly timing: Timing;
  /** The time of day. */
  readonly now: () => Date;
  readonly newKey: () => string;
  readonly log: Log;
  readonly limits: CallLimits;
  /** Told what is said, for a console or a test. */
  readonly onSpoken?: (texts: readonly string[]) => void;
}
