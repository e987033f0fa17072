/** What an INVITE brings along: a description of sound, alone or as one part of several (RFC 3261 §20.15, RFC 2046). */
import { SDP_TYPE } from './answers.ts';
import type { SipRequest, SipResponse } from './message.ts';

/** The description of sound in a body; undefined when there is no body. */
export function sdpOf({ headers, body }: SipRequest | SipResponse): string | undefined {
  if (body.length === 0) return undefined;
  const type = headers.get('content-type') ?? '';
  return isMultipart(type) ? sdpPart(type, body.toString()) : body.toString();
}

/** Whether a body can be read at all: no body, a description, or parts with one among them; never packed. */
export function readable({ headers, body }: SipRequest): boolean {
  if (body.length === 0) return true;
  const packed = headers.get('content-encoding')?.toLowerCase() ?? 'identity';
  const type = headers.get('content-type') ?? '';
  return (
    packed === 'identity' &&
    (isSdp(type) || (isMultipart(type) && sdpPart(type, body.toString()) !== undefined))
  );
}

const isSdp = (type: string): boolean => type.toLowerCase().split(';')[0]?.trim() === SDP_TYPE;
const isMultipart = (type: string): boolean => /^multipart\//i.test(type.trim());

function sdpPart(type: string, body: string): string | undefined {
  const boundary = /;\s*boundary\s*=\s*(?:"([^"]+)"|([^;\s]+))/i.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!mark) return undefined;
  for (const part of body.split(`--${mark}`)) {
    const [, head = '', text] = /^\r?\n([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(part) ?? [];
    const own = /^(?:content-type|c)\s*:\s*([^\r\n]*)/im.exec(head)?.[1] ?? '';
    if (text !== undefined && isSdp(own)) return text;
  }
  return undefined;
}
