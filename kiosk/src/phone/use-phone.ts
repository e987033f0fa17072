import { useEffect, useRef, useState } from 'react';
import { openHandset } from '../api/media-streams/audio.ts';
import { type Leg, type LegState, openLeg } from '../api/media-streams/leg.ts';
import type { Key } from '../api/media-streams/messages.ts';

/** How the telephone stands. */
export interface Call {
  state: LegState | 'resting';
  hasMicrophone: boolean;
  /** When it was connected, milliseconds since 1970; null before. */
  connectedAt: number | null;
  /** How many keys were pressed in this call. Which ones is nobody's business: they may be a PIN. */
  keysPressed: number;
}

/** Whom to call, as whom. */
export interface Dialling {
  dialled: string;
  from: string;
  microphone: boolean;
}

const RESTING: Call = { state: 'resting', hasMicrophone: false, connectedAt: null, keysPressed: 0 };

/** Whether a call is being made or held. */
export function isBusy({ state }: Call): boolean {
  return state === 'opening' || state === 'talking';
}

/** A telephone: dial, press keys, hang up. Leaving the page hangs up. */
export function usePhone() {
  const [call, setCall] = useState(RESTING);
  const leg = useRef<Leg | null>(null);
  useEffect(() => () => leg.current?.hangUp(), []);

  function onState(state: LegState, hasMicrophone: boolean) {
    const now = Date.now();
    setCall((was) => ({
      ...was,
      state,
      hasMicrophone,
      connectedAt: state === 'talking' ? now : was.connectedAt,
    }));
  }
  return {
    call,
    dial({ dialled, from, microphone }: Dialling) {
      setCall(RESTING);
      leg.current = openLeg({
        url: `${window.location.origin.replace(/^http/, 'ws')}/phone/media`,
        customParameters: from === '' ? { dialled } : { dialled, from },
        openHandset: (listener) => openHandset(listener, microphone),
        onState,
      });
    },
    press(key: Key) {
      if (!isBusy(call)) return;
      leg.current?.press(key);
      setCall((was) => ({ ...was, keysPressed: was.keysPressed + 1 }));
    },
    hangUp: () => leg.current?.hangUp(),
  };
}
