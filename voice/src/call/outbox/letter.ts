/** What waits to be delivered: a message, a promise to call back, a report. As data, with its sound beside it. */
import { CallOutcome, CallStepOutcome } from '@porchlight/schema/enums';
import { z } from 'zod';

const language = z.enum(['zh-CN', 'en']).optional();
const caller = z.object({ from: z.string().optional(), dialled: z.string(), language });
const step = z.object({ atMs: z.number(), step: z.string(), outcome: z.enum(CallStepOutcome) });

const letter = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('message'),
    caller,
    callId: z.string().optional(),
    childId: z.string().optional(),
  }),
  z.object({
    kind: z.literal('callback'),
    caller,
    callId: z.string().optional(),
    helpRequestId: z.string().optional(),
  }),
  z.object({
    kind: z.literal('report'),
    report: z.object({ callId: z.string(), outcome: z.enum(CallOutcome), steps: z.array(step) }),
  }),
]);

/** One thing to deliver. */
export type Letter = z.infer<typeof letter>;

/** A letter with its recording, if it has one. */
export interface Parcel {
  readonly letter: Letter;
  readonly wav: Uint8Array<ArrayBuffer> | undefined;
}

/** A parcel as bytes: the length of the letter, the letter, the sound. */
export function pack({ letter: content, wav }: Parcel): Buffer {
  const text = Buffer.from(JSON.stringify(content));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([length, text, wav ?? Buffer.alloc(0)]);
}

/** The parcel behind the bytes; throws when they are none. */
export function unpack(bytes: Buffer): Parcel {
  const end = 4 + bytes.readUInt32LE(0);
  const content = letter.parse(JSON.parse(bytes.subarray(4, end).toString()));
  const wav = bytes.length > end ? new Uint8Array(bytes.subarray(end)) : undefined;
  return { letter: content, wav };
}
