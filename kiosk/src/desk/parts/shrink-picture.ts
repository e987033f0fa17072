/** A portrait is shown at most this large, twice over for sharp screens. */
const LONGEST = 1024;
const QUALITY = 0.88;

/**
 * A chosen photo as a JPEG of at most 1024 pixels a side: pictures of a telephone are larger than what /media takes.
 * Where and when it was taken does not leave this computer. Null when the file is no picture this browser can read.
 */
export async function shrinkPicture(file: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}
