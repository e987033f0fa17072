/** A call of SIP as a leg. */
import { Leg, type LegIdentity, type Signalling } from '../leg.ts';
import type { RejectReason } from '../line.ts';
import { wireNow } from '../media/frame.ts';
import { isKey } from '../media/key.ts';
import type { MediaEngine, RtpMedia } from '../rtp/media-engine.ts';
import type { CallEvents } from './conversation.ts';
import type { InboundCall } from './inbound-call.ts';
import type { SipRequest } from './message.ts';
import { readNameAddress, readUri } from './values.ts';

/** A leg and its stream. */
export interface SipLeg {
  readonly leg: Leg;
  readonly media: RtpMedia;
}

const STATUS_OF: Record<RejectReason, number> = { busy: 486, declined: 603, unavailable: 480 };

/** The user part of an address as a number: digits as dialled, or undefined when it is withheld or no number at all. */
export function callerNumber(user: string | undefined): string | undefined {
  const digits = (user ?? '').replace(/[-. ()]/g, '');
  return /^\+?[0-9]{2,20}$/.test(digits) ? digits : undefined;
}

/**
 * Who calls, as the gateway vouches for it: only networks on the allow-list reach us at all, so what they assert counts
 * before what the caller's own telephone wrote (RFC 3325; the older Remote-Party-ID; From).
 */
export function callerOf({ headers, from }: SipRequest): string | undefined {
  const asserted = [...headers.list('p-asserted-identity'), ...headers.list('remote-party-id')];
  for (const text of asserted) {
    const number = callerNumber(userOf(readNameAddress(text)?.uri));
    if (number !== undefined) return withheld(headers.get('privacy')) ? undefined : number;
  }
  return callerNumber(userOf(from.uri));
}

const withheld = (privacy: string | undefined): boolean =>
  /(?:^|[;\s])(?:id|user)(?:$|[;\s])/i.test(privacy ?? '');
const userOf = (uri: string | undefined): string | undefined =>
  uri === undefined ? undefined : readUri(uri)?.user;

/** The leg of a call that comes in. */
export function inboundLeg(id: string, call: InboundCall, engine: MediaEngine): SipLeg {
  const who: LegIdentity = {
    id,
    direction: 'inbound',
    from: callerOf(call.request),
    // Only networks on the allow-list reach us.
    numberProven: true,
    dialled: userOf(call.request.uri) ?? '',
  };
  const signalling: Signalling = {
    async answer() {
      await call.accept();
      return wireNow();
    },
    reject: (reason) => call.reject(STATUS_OF[reason]),
    hangUp: () => call.hangUp(),
  };
  return legOf(who, signalling, engine);
}

/** The leg of a call that we make; `hangUp` also takes back what still rings. */
export function outboundLeg(
  id: string,
  to: string,
  hangUp: () => Promise<void>,
  engine: MediaEngine,
): SipLeg {
  const who: LegIdentity = { id, direction: 'outbound', from: undefined, dialled: to };
  return legOf(who, { answer: async () => wireNow(), reject: () => void hangUp(), hangUp }, engine);
}

function legOf(who: LegIdentity, signalling: Signalling, engine: MediaEngine): SipLeg {
  let media: RtpMedia | undefined;
  const leg: Leg = new Leg(
    who,
    signalling,
    (events) => {
      media = engine.newStream(events, () => void leg.hangUp('mediaLost'));
      return media;
    },
    wireNow,
  );
  if (!media) throw new Error('a leg makes its media when it is made');
  return { leg, media };
}

/** The call's end is the leg's end; a key in the signalling is a key. */
export const callEvents = ({ leg, media }: SipLeg, acknowledged: () => void): CallEvents => ({
  ended: (cause) => leg.end(cause),
  acknowledged,
  info: (body) => {
    const key = keyOfInfo(body);
    if (key && isKey(key)) media.key(key, wireNow());
  },
});

/** The key in the body of an INFO request: `Signal=5` (dtmf-relay) or just `5`. */
export function keyOfInfo(body: string): string | undefined {
  return /^\s*(?:Signal\s*=\s*)?([0-9*#])\s*(?:\r?\n|$)/i.exec(body)?.[1];
}
