import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { BadRequest } from '../server/body.ts';
import { FairQueue } from '../server/fair-queue.ts';
import { sniff } from './content.ts';

/** Longest side of a portrait as it is kept. */
const SIDE = 800;
/** A few kilobytes can claim to be a picture of a whole town: nothing larger than this is ever unpacked. */
const MOST_PIXELS = 40_000_000;
/** Photographs are JPEG, which is made smaller while it is unpacked. Anything else is unpacked whole, for a second or more. */
const MOST_PIXELS_WHOLE = 12_000_000;
const SECONDS = 5;

/** One picture at a time, on one thread: PINs and tokens are looked at by the same threads, taps by the same processor. */
const workshop = new FairQueue({
  atOnce: 1,
  perHolder: 1,
  waiting: 8,
  waitingInAll: 64,
  patienceMs: 20_000,
});
sharp.concurrency(1);
sharp.cache(false);
/** After a picture the workshop rests as long as it took, at most so long. */
const LONGEST_REST_MS = 500;

const unreadable = () => new BadRequest(422, 'This picture cannot be read to its end.', 'PICTURE_UNREADABLE');

/**
 * A portrait made anew from an uploaded picture: turned upright, square, at most 800 pixels, WebP. What is kept was
 * written here: nothing that was hidden in the file (places, comments, a second file behind the first) comes along.
 * Throws a BadRequest (413, 422) for what is too large or damaged, or 429 when this holder's pictures wait already.
 * `allow` is asked with the number of pixels before they are unpacked.
 */
export async function portraitOf(
  bytes: Buffer,
  holder: string,
  allow: (pixels: number) => void,
): Promise<Buffer> {
  return workshop.run(holder, async () => {
    const size = await measured(bytes);
    allow(size.width * size.height);
    const since = performance.now();
    return made(bytes, size).finally(() => rest(performance.now() - since));
  });
}

const rest = (workedMs: number): Promise<void> => wait(Math.min(workedMs, LONGEST_REST_MS));

async function made(bytes: Buffer, { width, height }: { width: number; height: number }): Promise<Buffer> {
  const side = Math.min(SIDE, width, height);
  try {
    return await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', autoOrient: true })
      .resize(side, side, { fit: 'cover', position: 'attention' })
      .webp({ quality: 82 })
      .timeout({ seconds: SECONDS })
      .toBuffer();
  } catch {
    throw unreadable();
  }
}

// Only the head is read here. It has to say the same as the first bytes did: the decoder is then the one meant.
async function measured(bytes: Buffer): Promise<{ width: number; height: number }> {
  const { format, width, height } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw unreadable();
    });
  if (sniff(bytes) !== `image/${format}`) throw unreadable();
  const most = format === 'jpeg' ? MOST_PIXELS : MOST_PIXELS_WHOLE;
  if (width * height > most)
    throw new BadRequest(413, `Such a picture of more than ${most} pixels is refused.`, 'PICTURE_TOO_LARGE');
  return { width, height };
}
