/** A SIP session as a leg. */
import { type Info, type Invitation, type Inviter, type Session, SessionState } from 'sip.js';
import { Leg, type LegIdentity, type Signalling } from '../leg.ts';
import type { RejectReason } from '../line.ts';
import { wireNow } from '../media/frame.ts';
import { isKey } from '../media/key.ts';
import type { MediaEngine, RtpMedia } from '../rtp/media-engine.ts';
import { DIALLED_HEADER, keyOfInfo } from './sip-text.ts';

/** A leg and its stream; the description handler drives the stream. */
export interface SipLeg {
  readonly leg: Leg;
  readonly media: RtpMedia;
}

const STATUS_OF: Record<RejectReason, number> = { busy: 486, declined: 603, unavailable: 480 };

/** The caller's number: digits as dialled, or undefined when it is withheld or no number at all. */
export function callerNumber(user: string | undefined): string | undefined {
  const digits = (user ?? '').replace(/[-. ()]/g, '');
  return /^\+?[0-9]{2,20}$/.test(digits) ? digits : undefined;
}

/** The leg of a call that comes in. */
export function inboundLeg(id: string, invitation: Invitation, engine: MediaEngine): SipLeg {
  const who: LegIdentity = {
    id,
    direction: 'inbound',
    from: callerNumber(invitation.remoteIdentity.uri.user),
    dialled: invitation.request.getHeader(DIALLED_HEADER) ?? '',
  };
  const signalling: Signalling = {
    async answer() {
      await invitation.accept();
      return wireNow();
    },
    reject: (reason) => void invitation.reject({ statusCode: STATUS_OF[reason] }).catch(() => undefined),
    hangUp: () => endSession(invitation, () => invitation.reject({ statusCode: STATUS_OF.unavailable })),
  };
  return legOf(who, invitation, signalling, engine);
}

/** The leg of a call that we make. */
export function outboundLeg(id: string, to: string, inviter: Inviter, engine: MediaEngine): SipLeg {
  const who: LegIdentity = { id, direction: 'outbound', from: undefined, dialled: to };
  const signalling: Signalling = {
    answer: async () => wireNow(),
    reject: () => void inviter.cancel().catch(() => undefined),
    hangUp: () => endSession(inviter, () => inviter.cancel()),
  };
  return legOf(who, inviter, signalling, engine);
}

function legOf(who: LegIdentity, session: Session, signalling: Signalling, engine: MediaEngine): SipLeg {
  let media: RtpMedia | undefined;
  const leg: Leg = new Leg(
    who,
    signalling,
    (events) => (media = engine.newStream(events, () => void leg.hangUp('mediaLost'))),
    wireNow,
  );
  if (!media) throw new Error('a leg makes its media when it is made');
  follow(session, leg, media);
  return { leg, media };
}

/** The session's end is the leg's end; a key in the signalling is a key. */
function follow(session: Session, leg: Leg, media: RtpMedia): void {
  session.stateChange.addListener((state) => {
    if (state === SessionState.Terminated) leg.end('caller');
  });
  session.delegate = { ...session.delegate, onInfo: (info) => void takeInfo(info, media) };
}

async function takeInfo(info: Info, media: RtpMedia): Promise<void> {
  const at = wireNow();
  await info.accept().catch(() => undefined);
  const key = keyOfInfo(info.request.body);
  if (key && isKey(key)) media.key(key, at);
}

/** Says goodbye in the way that the session's state asks for; a far end that has gone is no error. */
async function endSession(session: Session, whileRinging: () => Promise<unknown>): Promise<void> {
  try {
    if (session.state === SessionState.Established) await session.bye();
    else if (session.state !== SessionState.Terminated) await whileRinging();
  } catch {
    // The session ended by itself in the meantime.
  }
}
