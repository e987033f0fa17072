import sharp from 'sharp';
import { BadRequest } from '../server/body.ts';
import { sniff } from './content.ts';

/** Longest side of a portrait as it is kept. */
const SIDE = 800;
/** A few kilobytes can claim to be a picture of a whole town: nothing larger than this is ever unpacked. */
const MOST_PIXELS = 40_000_000;
const SECONDS = 5;

const unreadable = () => new BadRequest(422, 'This picture cannot be read to its end.', 'PICTURE_UNREADABLE');

/**
 * A portrait made anew from an uploaded picture: turned upright, square, at most 800 pixels, WebP. What is kept was
 * written here: nothing that was hidden in the file (places, comments, a second file behind the first) comes along.
 * Throws a BadRequest (413, 422) for what is too large or damaged.
 */
export async function portraitOf(bytes: Buffer): Promise<Buffer> {
  const { width, height } = await measured(bytes);
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
  if (width * height > MOST_PIXELS)
    throw new BadRequest(
      413,
      `A picture of more than ${MOST_PIXELS} pixels is refused.`,
      'PICTURE_TOO_LARGE',
    );
  return { width, height };
}
