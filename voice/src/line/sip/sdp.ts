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
}

const OUR_KEY_EVENT_TYPE = 101;
const OPPOSITE: Record<Direction, Direction> = {
  sendrecv: 'sendrecv',
  sendonly: 'recvonly',
  recvonly: 'sendonly',
  inactive: 'inactive',
};

/** Reads a description; undefined when it has no sound we can speak (answered 488). */
export function readSdp(text: string): Description | undefined {
  const session = sdp.parse(text);
  const media = session.media.find(
    (one) => one.type === 'audio' && one.port > 0 && one.protocol === 'RTP/AVP',
  );
  const host = (media?.connection ?? session.connection)?.ip;
  if (!media || !host) return undefined;
  const codec = offeredCodec(String(media.payloads ?? ''));
  if (codec === undefined) return undefined;
  const direction = media.direction ?? session.direction ?? 'sendrecv';
  const wantsSound = host !== '0.0.0.0' && (direction === 'sendrecv' || direction === 'recvonly');
  const keyEventType = media.rtp.find(isKeyEvents)?.payload;
  return { direction, farEnd: { host, port: media.port, codec, keyEventType, wantsSound } };
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

/** Our side: an offer of everything, or the answer to `theirs`. `version` grows with every description of a call. */
export function writeSdp(
  ours: { readonly host: string; readonly port: number; readonly session: number; readonly version: number },
  theirs: Description | undefined,
): string {
  const codecs: readonly Codec[] = theirs ? [theirs.farEnd.codec] : [0, 8];
  const keyEventType = theirs ? theirs.farEnd.keyEventType : OUR_KEY_EVENT_TYPE;
  const sound = codecs.map((type) => ({ payload: type, codec: type === 0 ? 'PCMU' : 'PCMA', rate: 8000 }));
  const keys =
    keyEventType === undefined ? [] : [{ payload: keyEventType, codec: 'telephone-event', rate: 8000 }];
  const formats = [...sound, ...keys];
  return sdp.write({
    version: 0,
    origin: {
      username: '-',
      sessionId: ours.session,
      sessionVersion: ours.version,
      netType: 'IN',
      ipVer: 4,
      address: ours.host,
    },
    name: 'Porchlight',
    timing: { start: 0, stop: 0 },
    connection: { version: 4, ip: ours.host },
    media: [
      {
        type: 'audio',
        port: ours.port,
        protocol: 'RTP/AVP',
        payloads: formats.map((format) => format.payload).join(' '),
        rtp: formats,
        fmtp: keys.map((key) => ({ payload: key.payload, config: '0-15' })),
        ptime: 20,
        direction: theirs ? OPPOSITE[theirs.direction] : 'sendrecv',
      },
    ],
  });
}
