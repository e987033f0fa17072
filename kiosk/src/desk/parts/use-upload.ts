import { useCallback } from 'react';
import { newIdempotencyKey } from '../../api/index.ts';
import { useSession } from '../session/session-provider.tsx';

/** Brings a recording or a picture to /media; gives its id, or null when it was not taken. */
export function useUpload(): (blob: Blob) => Promise<string | null> {
  const { send } = useSession();
  return useCallback(
    async (blob) => {
      const response = await send('/media', {
        method: 'POST',
        headers: { 'content-type': blob.type, 'idempotency-key': newIdempotencyKey() },
        body: blob,
      }).catch(() => null);
      if (!response?.ok) return null;
      const { id } = (await response.json()) as { id: string };
      return id;
    },
    [send],
  );
}
