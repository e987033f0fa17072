/** The offer and answer about sound (SDP): G.711 in either law, and keys as events. */
import * as sdp from 'sdp-transform';
import type { Codec } from '../media/g711.ts';
import type { FarEnd } from '../rtp/messages.ts';

/** Which way sound flows, from its owner's side. */
export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** What a far end offers or answers. */
export interface Description {
  readonly farEnd: FarEnd;
  readonly direction: Direction;
  /** Everything that was offered, in order; `null` stands for the sound that we take. */
  readonly lines: readonly (RefusedLine | null)[];
  /** The profile of the sound, as it is answered. */
  readonly profile: string;
}

/** A line of an offer that we do not take: it is answered as it came, with port 0 (RFC 3264 §6). */
export interface RefusedLine {
  readonly type: string;
  readonly protocol: string;
  readonly payloads: string;
}

/** Our own side. `version` grows with every description of a call. */
export interface OurSide {
  readonly host: string;
  readonly port: number;
  readonly session: number;
  readonly version: number;
}

/** Plain sound, and the profile with feedback that gateways of browsers offer; encrypted sound is another matter. */
const PROFILES: ReadonlySet<string> = new Set(['RTP/AVP', 'RTP/AVPF']);
const OUR_KEY_EVENT_TYPE = 101;
const OPPOSITE: Record<Direction, Direction> = {
  sendrecv: 'sendrecv',
  sendonly: 'recvonly',
  recvonly: 'sendonly',
  inactive: 'inactive',
};

/** Reads a description; undefined when it has no sound we can speak (answered 488). Never throws. */
export function readSdp(text: string): Description | undefined {
  const session = parsed(text);
  const media = session?.media.find(
    (one) => one.type === 'audio' && one.port > 0 && PROFILES.has(one.protocol),
  );
  if (!session || !media) return undefined;
  const connection = media.connection ?? session.connection;
  const codec = offeredCodec(String(media.payloads ?? ''));
  // Sound goes over IPv4 only: an address of another kind is refused, not misunderstood.
  if (!connection?.ip || Number(connection.version) !== 4 || codec === undefined) return undefined;
  const host = connection.ip;
  const direction = media.direction ?? session.direction ?? 'sendrecv';
  const wantsSound = host !== '0.0.0.0' && (direction === 'sendrecv' || direction === 'recvonly');
  const keyEventType = media.rtp.find(isKeyEvents)?.payload;
  return {
    direction,
    farEnd: { host, port: media.port, codec, keyEventType, wantsSound },
    profile: media.protocol,
    lines: session.media.map((one) =>
      one === media
        ? null
        : { type: one.type, protocol: one.protocol, payloads: String(one.payloads ?? '0') },
    ),
  };
}

function parsed(text: string): sdp.SessionDescription | undefined {
  try {
    return sdp.parse(text);
  } catch {
    return undefined;
  }
}

/** The far end's first choice among the two we have. */
function offeredCodec(payloads: string): Codec | undefined {
  const codec = payloads
    .split(' ')
    .map(Number)
    .find((type) => type === 0 || type === 8);
  return codec === 0 || codec === 8 ? codec : undefined;
}

function isKeyEvents(format: { readonly codec: string; readonly rate?: number | undefined }): boolean {
  return format.codec.toLowerCase() === 'telephone-event' && (format.rate ?? 8000) === 8000;
}

/** Our offer: both laws and keys as events, both ways, whatever was agreed before. */
export const writeOffer = (ours: OurSide): string =>
  written(ours, [soundLine(ours.port, [0, 8], OUR_KEY_EVENT_TYPE, 'RTP/AVP', 'sendrecv')]);

/** Our answer: as many lines as were offered, in their order; the sound with the law that came first, port 0 for the rest. */
export const writeAnswer = (ours: OurSide, { farEnd, direction, lines, profile }: Description): string =>
  written(
    ours,
    lines.map((line) =>
      line === null
        ? soundLine(ours.port, [farEnd.codec], farEnd.keyEventType, profile, OPPOSITE[direction])
        : { ...line, port: 0, rtp: [], fmtp: [] },
    ),
  );

type Line = sdp.SessionDescription['media'][number];

function soundLine(
  port: number,
  codecs: readonly Codec[],
  keyEventType: number | undefined,
  protocol: string,
  direction: Direction,
): Line {
  const sound = codecs.map((type) => ({ payload: type, codec: type === 0 ? 'PCMU' : 'PCMA', rate: 8000 }));
  const keys =
    keyEventType === undefined ? [] : [{ payload: keyEventType, codec: 'telephone-event', rate: 8000 }];
  const formats = [...sound, ...keys];
  return {
    type: 'audio',
    port,
    protocol,
    payloads: formats.map((format) => format.payload).join(' '),
    rtp: formats,
    fmtp: keys.map((key) => ({ payload: key.payload, config: '0-15' })),
    ptime: 20,
    direction,
  };
}

function written({ host, session, version }: OurSide, media: Line[]): string {
  return sdp.write({
    version: 0,
    origin: {
      username: '-',
      sessionId: session,
      sessionVersion: version,
      netType: 'IN',
      ipVer: 4,
      address: host,
    },
    name: 'Porchlight',
    timing: { start: 0, stop: 0 },
    connection: { version: 4, ip: host },
    media,
  });
}
