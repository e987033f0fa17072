/** Who calls, in which language, and whether they are who they say. */
import { type OpenedCall, Refused } from '../api/line-api.ts';
import { made } from '../prompts/line.ts';
import { type CallContext, callerOf, thisCall } from './call-context.ts';

/** Reports the call, unless that was done while it rang, and prepares the greeting. */
export async function openCall(call: CallContext): Promise<'firstCall' | 'known' | 'unknown'> {
  const { memory } = call;
  const opened = memory.opened ?? (await report(call));
  memory.opened = opened;
  memory.language = opened.language;
  const other = opened.languages.find((language) => language !== opened.language);
  memory.put('greeting', [made('greeting', { kindergarten: opened.kindergarten })]);
  memory.put('otherLanguage', other ? [{ fixed: 'language.offer', language: other }] : []);
  if (opened.firstCall && other) return 'firstCall';
  return opened.knownNumber ? 'known' : 'unknown';
}

/** Waits for the report that began while it rang; when that fails, the next try asks anew. */
function report(call: CallContext): Promise<OpenedCall> {
  const { api, memory, signal } = call;
  const { opening } = memory;
  memory.opening = undefined;
  return opening ?? api.openCall(callerOf(call), { signal });
}

/** The other language from here on, and from the next call on. */
export async function switchLanguage(call: CallContext): Promise<'switched'> {
  const { api, memory, signal } = call;
  const languages = memory.opened?.languages ?? [];
  const chosen = languages.find((language) => language !== memory.language);
  if (chosen) {
    memory.language = chosen;
    const known = { ...callerOf(call), callId: memory.opened?.callId ?? '' };
    await api.openCall(known, { signal }).catch(() => undefined); // not remembered, but spoken now
  }
  return 'switched';
}

/** Which menu this caller may hear. */
export async function whoIsIt({ memory }: CallContext): Promise<'proven' | 'known' | 'unknown'> {
  if (memory.token !== undefined) return 'proven';
  return memory.opened?.knownNumber && !memory.withoutPin ? 'known' : 'unknown';
}

/** Tries the PIN. The API counts: three a call, ten a day. */
export async function proveCaller(call: CallContext): Promise<'proven' | 'again' | 'noMoreTries'> {
  const { answers, memory, signal } = call;
  try {
    const proof = await thisCall(call).prove(answers.pin ?? '', { signal });
    if ('token' in proof) {
      memory.token = proof.token;
      return 'proven';
    }
    memory.withoutPin = proof.triesLeft <= 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    memory.withoutPin = true;
  }
  return memory.withoutPin ? 'noMoreTries' : 'again';
}

/** Goes on without a PIN: messages and a person. */
export async function declinePin({ memory }: CallContext): Promise<'public'> {
  memory.withoutPin = true;
  return 'public';
}
