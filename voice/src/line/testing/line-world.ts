/** A line with its network around it, as the contract suite needs it. */
import type { Key, Line, Pcm } from '../line.ts';

/** Somebody on the far side of the line. */
export interface TestCaller {
  readonly state: 'ringing' | 'answered' | 'ended' | 'busy' | 'declined' | 'unavailable';
  press(key: Key): void;
  speak(pcm: Pcm): void;
  heard(): Pcm;
  hangUp(): void;
}

/** A line with its network. */
export interface LineWorld {
  readonly line: Line;
  call(from: string | undefined, dialled: string): TestCaller;
  /** Sound as it arrives after this line's codec. */
  asHeard(pcm: Pcm): Pcm;
  /** Lets time pass until it is so; rejects when it never is. */
  until(isSo: () => boolean): Promise<void>;
  /** Lets time pass. */
  pass(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** Waits for something that needs time to pass. */
export async function drain<Value>(world: LineWorld, promise: Promise<Value>): Promise<Value> {
  let settled = false;
  void promise.finally(() => {
    settled = true;
  });
  await world.until(() => settled);
  return promise;
}
