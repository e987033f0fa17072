/** The messages of Twilio Media Streams, as far as we speak them: JSON text frames, sound in base64 mu-law at 8 kHz. */
import { z } from 'zod';

/** 2 s of sound in one message are more than anyone needs. */
const MOST_BASE64 = 22_000;

const start = z.object({
  event: z.literal('start'),
  start: z.object({
    streamSid: z.string().max(64).optional(),
    callSid: z.string().max(64).optional(),
    mediaFormat: z
      .object({ encoding: z.literal('audio/x-mulaw'), sampleRate: z.literal(8000), channels: z.literal(1) })
      .optional(),
    customParameters: z.record(z.string().max(64), z.string().max(4096)).default({}),
  }),
  streamSid: z.string().max(64).optional(),
});

const fromFarEnd = z.discriminatedUnion('event', [
  z.object({ event: z.literal('connected') }),
  start,
  z.object({ event: z.literal('media'), media: z.object({ payload: z.base64().max(MOST_BASE64) }) }),
  z.object({ event: z.literal('dtmf'), dtmf: z.object({ digit: z.string().length(1) }) }),
  z.object({ event: z.literal('mark'), mark: z.object({ name: z.string().max(64) }) }),
  z.object({ event: z.literal('stop') }),
]);

/** What a browser phone, a desk or Twilio sends. */
export type FromFarEnd = z.infer<typeof fromFarEnd>;

/** What we send: sound, a mark to be echoed when the sound before it was heard, and "drop what you have". */
export type ToFarEnd =
  | { readonly event: 'media'; readonly streamSid: string; readonly media: { readonly payload: string } }
  | { readonly event: 'mark'; readonly streamSid: string; readonly mark: { readonly name: string } }
  | { readonly event: 'clear'; readonly streamSid: string };

/** Reads a text frame; undefined when it is no message that we know. */
export function readMessage(text: string): FromFarEnd | undefined {
  try {
    const read = fromFarEnd.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined; // no JSON
  }
}

/** Why we close a socket: WebSocket close codes, so that the browser phone can say it. */
export const CLOSE = {
  /** The call is over. */
  ended: 1000,
  /** The line is stopping. */
  shutdown: 1001,
  malformed: 4400,
  /** No `start` within five seconds. */
  noStart: 4408,
  /** More messages than sound needs. */
  flood: 4429,
  unavailable: 4480,
  busy: 4486,
  declined: 4603,
} as const;
