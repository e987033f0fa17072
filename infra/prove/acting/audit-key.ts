/** The key of an audit entry, made a second time: as api/decisions/015 says it, with no code of the api. */
import { createHmac, hkdfSync } from 'node:crypto';

/** The key of a piece of work's entries: `fieldKey` is base64, from secrets.json; `kindergarten` a row id. */
export function entryKey(fieldKey: string, kindergarten: string, nonce: string): Buffer {
  const trail = Buffer.from(hkdfSync('sha256', Buffer.from(fieldKey, 'base64'), '', 'audit trail', 32));
  return createHmac('sha256', trail).update(`entry|${kindergarten}|${nonce}`).digest();
}

const padded = (key: Buffer, pad: number): string =>
  Buffer.from(Buffer.concat([key, Buffer.alloc(32)]).map((byte) => byte ^ pad)).toString('hex');

/** The two halves of its HMAC-SHA-256 (hex), as the statement that seals a piece of work takes them. */
export const halves = (key: Buffer): { inner: string; outer: string } => ({
  inner: padded(key, 0x36),
  outer: padded(key, 0x5c),
});
