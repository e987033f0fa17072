import { useRef, useState } from 'react';
import { openHandset } from '../../api/media-streams/audio.ts';
import { type Leg, type LegState, openLeg } from '../../api/media-streams/leg.ts';
import { useSession } from '../session/session-provider.tsx';

/** The call of this browser, as it stands. */
export interface DeskLeg {
  helpRequestId: string;
  state: LegState;
  hasMicrophone: boolean;
  /** Milliseconds since 1970. */
  since: number;
}

/** Puts a caller through to this browser's microphone and speaker. */
export function useDeskLeg() {
  const { session } = useSession();
  const [leg, setLeg] = useState<DeskLeg | null>(null);
  const current = useRef<Leg | null>(null);

  /** `onEnded` is called when the call is over, whoever hung up; not when the line was lost. */
  async function open(helpRequestId: string, onEnded: () => void): Promise<void> {
    const token = await session.current();
    if (token === null) return;
    current.current?.hangUp();
    const since = Date.now();
    current.current = openLeg({
      url: `${window.location.origin.replace(/^http/, 'ws')}/phone/desk`,
      customParameters: { token, helpRequestId },
      openHandset: (listener) => openHandset(listener, true),
      onState(state, hasMicrophone) {
        setLeg(state === 'ended' ? null : { helpRequestId, state, hasMicrophone, since });
        if (state === 'ended') onEnded();
      },
    });
  }

  /** Ends the call; a line that was lost already leaves the screen. */
  function hangUp(): void {
    current.current?.hangUp();
    setLeg(null);
  }

  return { leg, open, hangUp };
}
