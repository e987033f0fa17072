/** What the telephone for tests writes. */
import type { Key } from '../line.ts';
import type { Codec } from '../media/g711.ts';
import type { Direction } from '../sip/sdp.ts';

/** Its payload type of telephone events. */
export const KEY_TYPE = 101;
const EVENTS = '0123456789*#';

/** A press as most telephones send it: three packets while it is down, three more at its end. */
export function keyEventPayloads(key: Key): Buffer[] {
  const lengths = [160, 320, 480, 640, 640, 640];
  return lengths.map((length, i) =>
    Buffer.from([EVENTS.indexOf(key), (i < 3 ? 0 : 0x80) | 10, length >> 8, length & 0xff]),
  );
}

/** Its description of itself. */
export function peerSdp(port: number, codec: Codec, withoutKeyEvents: boolean, direction: Direction): string {
  const keys = withoutKeyEvents ? [] : [`a=rtpmap:${KEY_TYPE} telephone-event/8000`];
  const types = withoutKeyEvents ? `${codec}` : `${codec} ${KEY_TYPE}`;
  const session = ['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 'c=IN IP4 127.0.0.1', 't=0 0'];
  return [...session, `m=audio ${port} RTP/AVP ${types}`, ...keys, `a=${direction}`, ''].join('\r\n');
}

/** The value of a header. */
export function header(message: string, name: string): string {
  return new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(message)?.[1]?.trim() ?? '';
}

/** The status of a response; undefined for a request. */
export const statusOf = (message: string): number | undefined =>
  message.startsWith('SIP/2.0 ') ? Number(message.slice(8, 11)) : undefined;

/** The method of a request, or of the request that a response answers. */
export const methodOf = (message: string): string => header(message, 'CSeq').split(' ')[1] ?? '';
