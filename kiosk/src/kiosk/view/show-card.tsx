import { useEffect, useRef } from 'react';
import { Picture } from '../../ui/picture.tsx';
import { deviceCamera, lookForCard } from '../reader/camera-reader.ts';
import { useKiosk, useWords } from './context.ts';

/** Whether the camera is used as a second way to show a card; `none`: there is none, or it may not be used. */
export type CameraUse = 'off' | 'looking' | 'none';

/** Where a card is shown: at the reader, or, after a touch, as a QR code to the camera. */
export function ShowCard({ use, onUse }: { use: CameraUse; onUse: (use: CameraUse) => void }) {
  const words = useWords();
  if (use === 'looking') return <Looking onNone={() => onUse('none')} />;
  return (
    <button
      type="button"
      className="show-card"
      aria-label={words['camera.show']}
      disabled={use === 'none'}
      onClick={() => onUse('looking')}
    >
      <Picture name="cardAtReader" />
    </button>
  );
}

/** What the camera sees, until it has seen a card; the camera is off as soon as this is gone. */
function Looking({ onNone }: { onNone: () => void }) {
  const { card } = useKiosk();
  const video = useRef<HTMLVideoElement>(null);
  const none = useRef(onNone);
  none.current = onNone;
  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    const leaving = new AbortController();
    const see = (stream: MediaStream) => {
      element.srcObject = stream;
      void element.play().catch(() => undefined);
    };
    lookForCard(deviceCamera(element), see, leaving.signal).then(
      (number) => number !== null && card(number),
      () => !leaving.signal.aborted && none.current(),
    );
    return () => leaving.abort();
  }, [card]);
  return <video ref={video} className="show-card" muted playsInline />;
}
