/** Key 0: a person, and a tracked promise to call back when nobody can answer. */
import { ApiAway, Refused } from '../api/line-api.ts';
import { writeWav } from '../speech/wav.ts';
import { type CallContext, callerOf, thisCall } from './call-context.ts';

/** A call asks for a person so often; after that it can only leave a message. */
const MOST_REQUESTS = 5;

/** Rings the desk, and waits until somebody answers there and is proven to be who answered. */
export async function ringPerson(call: CallContext): Promise<'answered' | 'nobody'> {
  const { memory, ringMs, signal, switchboard } = call;
  memory.helpRequestId ??= await request(call);
  if (memory.helpRequestId === undefined) return 'nobody';
  const rung = { api: thisCall(call), id: memory.helpRequestId };
  memory.staffLeg = await switchboard.answered(rung, ringMs, signal);
  return memory.staffLeg ? 'answered' : 'nobody';
}

/** One request rings until it is answered or promised, however often the caller goes away from it and comes back. */
async function request(call: CallContext): Promise<string | undefined> {
  const { memory, newKey, signal } = call;
  memory.requests += 1;
  if (memory.requests > MOST_REQUESTS) return undefined;
  return unlessAway(async () => thisCall(call).requestHelp(newKey(), { signal }));
}

/** Nobody can be rung while the API is away or refuses: then a message is taken, which is honest. */
async function unlessAway<T>(asking: () => Promise<T>): Promise<T | undefined> {
  try {
    return await asking();
  } catch (error) {
    if (error instanceof ApiAway || error instanceof Refused) return undefined;
    throw error;
  }
}

/** Lets caller and staff talk until one of them hangs up. */
export async function talk(call: CallContext): Promise<'over'> {
  const { leg, memory, signal, switchboard } = call;
  const { staffLeg } = memory;
  memory.staffLeg = undefined;
  memory.helpRequestId = undefined;
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
  memory.helpRequestId = undefined;
  return mailbox.promiseCallback({ caller: callerOf(call), callId: opened?.callId, helpRequestId, wav });
}
