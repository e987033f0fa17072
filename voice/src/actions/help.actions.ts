/** Key 0: a person, and a tracked promise to call back when nobody can answer. */
import { ApiAway, Refused } from '../api/line-api.ts';
import { writeWav } from '../speech/wav.ts';
import { type CallContext, callerOf, thisCall } from './call-context.ts';

/** Rings the desk. */
export async function askForPerson(call: CallContext): Promise<'ringing' | 'nobody'> {
  const { memory, newKey, signal } = call;
  try {
    memory.helpRequestId = await thisCall(call).requestHelp(newKey(), { signal });
    return 'ringing';
  } catch (error) {
    if (!(error instanceof ApiAway) && !(error instanceof Refused)) throw error;
    memory.helpRequestId = undefined;
    return 'nobody';
  }
}

/** Waits until somebody answers at the desk and is proven to be who answered. */
export async function waitForPerson(call: CallContext): Promise<'answered' | 'nobody'> {
  const { memory, ringMs, signal, switchboard } = call;
  if (memory.helpRequestId === undefined) return 'nobody';
  const request = { api: thisCall(call), id: memory.helpRequestId };
  memory.staffLeg = await switchboard.answered(request, ringMs, signal);
  return memory.staffLeg ? 'answered' : 'nobody';
}

/** Lets caller and staff talk until one of them hangs up. */
export async function talk(call: CallContext): Promise<'over'> {
  const { leg, memory, signal, switchboard } = call;
  const { staffLeg } = memory;
  memory.staffLeg = undefined;
  memory.handedOver = true;
  if (staffLeg) await switchboard.join(leg, staffLeg, signal);
  return 'over';
}

/** Promises to call back, with the message that was left, if any. */
export async function promiseCallback(call: CallContext): Promise<'promised' | 'kept'> {
  const { mailbox, memory } = call;
  const { recording, opened, helpRequestId } = memory;
  const wav = recording && recording.pcm.length > 0 ? new Uint8Array(writeWav(recording.pcm)) : undefined;
  memory.recording = undefined;
  return mailbox.promiseCallback({ caller: callerOf(call), callId: opened?.callId, helpRequestId, wav });
}
