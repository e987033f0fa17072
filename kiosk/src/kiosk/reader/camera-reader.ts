/** What the camera reader is given from outside, so that tests need no camera. */
export interface CameraParts {
  /** Opens the camera; rejects when there is none, or when it may not be used. */
  open: () => Promise<MediaStream>;
  /** Loads what reads a picture. */
  load: () => Promise<(picture: ImageData) => Promise<string | null>>;
  /** A picture of what the camera sees now; null before it sees anything. */
  picture: () => ImageData | null;
  /** Waits until it is worth looking again. */
  pause: () => Promise<void>;
}

/** Digits as they are printed on a card; a QR code of anything else is none of ours. */
const CARD = /^\d{4,32}$/;

/**
 * Looks through the camera until it sees a card, or until the signal. Gives the card's number, or null. `onStream` is
 * handed what the camera sees. @throws when there is no camera, or it may not be used.
 */
export async function lookForCard(
  { open, load, picture, pause }: CameraParts,
  onStream: (stream: MediaStream) => void,
  signal: AbortSignal,
): Promise<string | null> {
  const stream = await open();
  const close = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  try {
    onStream(stream);
    const decode = await load();
    while (!signal.aborted) {
      const seen = picture();
      const text = seen === null ? null : await decode(seen);
      if (text !== null && CARD.test(text) && !signal.aborted) return text;
      await pause();
    }
    return null;
  } finally {
    close();
  }
}

const LOOK_EVERY_MS = 120;
const WIDTH = 640;
const HEIGHT = 480;

/** The camera of this device, seen through a video on the page. */
export function deviceCamera(video: HTMLVideoElement): CameraParts {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  return {
    open: () =>
      navigator.mediaDevices.getUserMedia({
        video: { width: WIDTH, height: HEIGHT, facingMode: 'user' },
      }),
    load: async () => (await import('./qr-decoder.ts')).decodeQr,
    picture() {
      if (drawing === null || video.readyState < video.HAVE_CURRENT_DATA) return null;
      drawing.drawImage(video, 0, 0, WIDTH, HEIGHT);
      return drawing.getImageData(0, 0, WIDTH, HEIGHT);
    },
    pause: () => new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS)),
  };
}
