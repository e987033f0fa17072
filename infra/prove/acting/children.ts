/** Programs that a proof starts beside itself: what they answer, and how they are left when they may have ended first. */
import type { ChildProcess } from 'node:child_process';

/** The next message of a program. @throws when it ends instead of answering: nobody waits for the dead. */
export function answered<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const heard = (message: unknown): void => {
      child.off('exit', gone);
      resolve(message as Message);
    };
    const gone = (status: number | null, signal: string | null): void => {
      child.off('message', heard);
      reject(new Error(`a program of the proof ended (${signal ?? status}) instead of answering`));
    };
    child.once('message', heard).once('exit', gone);
    if (child.exitCode !== null || child.signalCode !== null) gone(child.exitCode, child.signalCode);
  });
}

/** Lets a program end by itself; one that has ended already stays so. */
export function leave(child: ChildProcess): void {
  if (child.connected) child.disconnect();
}
