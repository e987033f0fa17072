/** Recordings go to POST /media as WAV files; the API gives an id for them. */
import { z } from 'zod';
import type { ApiAddress } from './apollo.ts';
import { ApiAway, Refused } from './line-api.ts';

const Uploaded = z.object({ id: z.string().min(1) });

/** Uploads; the same key again gives the same id. */
export async function uploadWav(
  { url, timeoutMs }: ApiAddress,
  token: string,
  wav: Uint8Array<ArrayBuffer>,
  key: string,
): Promise<string> {
  const response = await post(new URL('/media', url), token, wav, key, timeoutMs);
  if (response.status >= 400 && response.status < 500) throw new Refused('RECORDING_MISSING');
  if (!response.ok) throw new ApiAway(`media answered ${response.status}`);
  const answer = Uploaded.safeParse(await response.json().catch(() => undefined));
  if (!answer.success) throw new ApiAway('media answered without an id');
  return answer.data.id;
}

async function post(
  to: URL,
  token: string,
  wav: Uint8Array<ArrayBuffer>,
  key: string,
  timeoutMs: number,
): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'audio/wav', 'idempotency-key': key };
  try {
    return await fetch(to, { method: 'POST', headers, body: wav, signal: AbortSignal.timeout(timeoutMs) });
  } catch (error) {
    throw new ApiAway('media did not answer', { cause: error });
  }
}
