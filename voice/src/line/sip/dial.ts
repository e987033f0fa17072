/** Calls somebody and waits for the outcome. */
import { type Inviter, SessionState } from 'sip.js';
import type { DialOutcome } from '../line.ts';
import { wireNow } from '../media/frame.ts';
import type { Timing } from '../media/frame-clock.ts';
import type { SipLeg } from './sip-leg.ts';

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

/** Sends the INVITE; resolves once, with the leg if somebody answered. The leg has ended in every other case. */
export async function dial(inviter: Inviter, { leg }: SipLeg, limits: DialLimits): Promise<DialOutcome> {
  const { promise, resolve } = Promise.withResolvers<DialOutcome>();
  const dead = limits.timing.setTimer(
    () => resolve({ outcome: 'failed', cause: 'noReply' }),
    limits.noReplyMs,
  );
  const rung = limits.timing.setTimer(() => resolve({ outcome: 'noAnswer' }), limits.ringMs);
  const abort = (): void => resolve({ outcome: 'failed', cause: 'aborted' });
  limits.signal?.addEventListener('abort', abort);
  // SIP.js ends the session just before it says with which status.
  leg.onHangUp(() => queueMicrotask(() => resolve({ outcome: 'failed', cause: 'ended' })));
  sendInvite(inviter, resolve, dead, () => {
    leg.answeredAt(wireNow());
    resolve({ outcome: 'answered', call: leg });
  });
  const outcome = await promise;
  dead.clear();
  rung.clear();
  limits.signal?.removeEventListener('abort', abort);
  if (outcome.outcome !== 'answered') await leg.hangUp();
  return outcome;
}

function sendInvite(
  inviter: Inviter,
  resolve: (outcome: DialOutcome) => void,
  dead: { clear(): void },
  answered: () => void,
): void {
  const invited = inviter.invite({
    requestDelegate: {
      onTrying: () => dead.clear(),
      onProgress: () => dead.clear(),
      onReject: (response) => resolve(refusal(response.message.statusCode ?? 0)),
      onAccept: () => dead.clear(),
    },
  });
  inviter.stateChange.addListener((state) => {
    if (state === SessionState.Established) answered();
  });
  invited.catch(() => resolve({ outcome: 'failed', cause: 'notSent' }));
}

function refusal(status: number): DialOutcome {
  if (BUSY.has(status)) return { outcome: 'busy' };
  if (NO_ANSWER.has(status)) return { outcome: 'noAnswer' };
  return { outcome: 'failed', cause: `status${status}` };
}
