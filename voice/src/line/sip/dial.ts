/** Calls somebody and waits for the outcome. */
import type { DialOutcome } from '../line.ts';
import { wireNow } from '../media/frame.ts';
import type { Timing } from '../media/frame-clock.ts';
import type { CallSound } from './conversation.ts';
import { OutboundCall } from './outbound-call.ts';
import type { SipPort } from './port.ts';
import { callEvents, type SipLeg } from './sip-leg.ts';

const BUSY = new Set([486, 600]);
/** Timed out, unavailable, or ended by our own CANCEL. */
const NO_ANSWER = new Set([408, 480, 487]);

/** How long to ring, and what ends it early. */
export interface DialLimits {
  readonly ringMs: number;
  /** A gateway that says nothing at all for this long is dead. */
  readonly noReplyMs: number;
  readonly signal: AbortSignal | undefined;
  readonly timing: Timing;
}

/** A call that is about to be made: its leg, and how it is hung up. */
export interface Dialling {
  readonly target: string;
  readonly made: SipLeg;
  readonly sound: CallSound;
  /** Is given the call, so that the leg can end it. */
  readonly begun: (call: OutboundCall) => void;
}

/** Sends the INVITE; resolves once, with the leg if somebody answered. The leg has ended in every other case. */
export async function dial(endpoint: SipPort, dialling: Dialling, limits: DialLimits): Promise<DialOutcome> {
  const { made, sound, target } = dialling;
  const { leg } = made;
  const { promise, resolve } = Promise.withResolvers<DialOutcome>();
  const dead = limits.timing.setTimer(
    () => resolve({ outcome: 'failed', cause: 'noReply' }),
    limits.noReplyMs,
  );
  const rung = limits.timing.setTimer(() => resolve({ outcome: 'noAnswer' }), limits.ringMs);
  const abort = (): void => resolve({ outcome: 'failed', cause: 'aborted' });
  limits.signal?.addEventListener('abort', abort);
  leg.onHangUp(() => resolve({ outcome: 'failed', cause: 'ended' }));
  const call = new OutboundCall(endpoint, target, sound, {
    ...callEvents(made, () => undefined),
    progress: () => dead.clear(),
    answered: () => {
      leg.answeredAt(wireNow());
      resolve({ outcome: 'answered', call: leg });
    },
    refused: (status) => resolve(refusal(status)),
  });
  dialling.begun(call);
  call.invite().catch(() => resolve({ outcome: 'failed', cause: 'notSent' }));
  const outcome = await promise;
  dead.clear();
  rung.clear();
  limits.signal?.removeEventListener('abort', abort);
  if (outcome.outcome !== 'answered') await leg.hangUp();
  return outcome;
}

function refusal(status: number | undefined): DialOutcome {
  if (status === undefined) return { outcome: 'failed', cause: 'noReply' };
  if (BUSY.has(status)) return { outcome: 'busy' };
  if (NO_ANSWER.has(status)) return { outcome: 'noAnswer' };
  return { outcome: 'failed', cause: `status${status}` };
}
