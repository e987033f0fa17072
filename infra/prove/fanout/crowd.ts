/** A crowd of sockets in a process of its own, and when all of it has heard something. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { leave } from '../acting/children.ts';
import type { Delivered, Subscribing } from './subscribers.process.ts';

/** Starts a program of this folder. */
export const program = (file: string): ChildProcess => fork(join(import.meta.dirname, file));

/** The crowd. */
export interface Crowd {
  /** Resolves when everybody has the next message; rejects after `withinMs`. Ask before it is sent. */
  readonly next: (withinMs: number) => Promise<Delivered>;
  readonly stop: () => void;
}

/** Opens so many sockets and waits until all are open. */
export async function openCrowd(wish: Subscribing): Promise<Crowd> {
  const child = program('subscribers.process.ts');
  const delivered: Delivered[] = [];
  let taken = 0;
  let heard: () => void = () => undefined;
  const opened = Promise.withResolvers<void>();
  child.on('message', (message: Delivered | 'open') => {
    if (message === 'open') return opened.resolve();
    delivered.push(message);
    heard();
  });
  child.once('exit', (code) => opened.reject(new Error(`the crowd ended with ${code}`)));
  child.send(wish);
  await opened.promise;
  return {
    next: (withinMs) =>
      new Promise((resolve, reject) => {
        // What came late for an earlier question is not the answer to this one.
        taken = delivered.length;
        const late = setTimeout(() => reject(new Error('not everybody heard of it')), withinMs);
        heard = () => {
          const found = delivered[taken];
          if (!found) return;
          clearTimeout(late);
          resolve(found);
        };
        heard();
      }),
    stop: () => leave(child),
  };
}
