import { useCallback, useEffect, useRef, useState } from 'react';
import { beginTake, type Take } from './microphone.ts';

/** As long as the contract takes. */
const LONGEST_MS = 15_000;
const LOOK_EVERY_MS = 100;

/** Where recording one line is. */
export type TakeState =
  | { name: 'ready' }
  | { name: 'recording'; level: number; leftSeconds: number }
  | { name: 'recorded'; voice: Blob; address: string }
  | { name: 'silent' };

/** Records at most fifteen seconds, with a level to look at; what was recorded stays in this page. */
export function useTake() {
  const [state, setState] = useState<TakeState>({ name: 'ready' });
  const take = useRef<Take | null>(null);

  const stop = useCallback(async () => {
    const { current } = take;
    take.current = null;
    if (!current) return;
    const voice = await current.stop();
    setState({ name: 'recorded', voice, address: URL.createObjectURL(voice) });
  }, []);

  const start = useCallback(async () => {
    try {
      take.current = await beginTake();
      setState({ name: 'recording', level: 0, leftSeconds: LONGEST_MS / 1000 });
    } catch {
      setState({ name: 'silent' });
    }
  }, []);

  const recording = state.name === 'recording';
  useEffect(() => {
    if (!recording) return;
    const begun = Date.now();
    const timer = setInterval(() => {
      // One look may be due already when the recording has ended: it must not take the page back.
      const { current } = take;
      if (!current) return;
      const left = LONGEST_MS - (Date.now() - begun);
      if (left <= 0) return void stop();
      setState({ name: 'recording', level: current.level(), leftSeconds: Math.ceil(left / 1000) });
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [recording, stop]);

  const address = state.name === 'recorded' ? state.address : null;
  useEffect(() => {
    if (address !== null) return () => URL.revokeObjectURL(address);
  }, [address]);
  useEffect(() => () => take.current?.drop(), []);
  return { state, start, stop };
}
