import { DeskRefreshSessionDocument, type SessionPartsFragment } from '@porchlight/schema/desk';
import { createApiClient, noTokens } from '../../api/index.ts';
import type { Grant } from './staff-session.ts';

/** For what nobody is signed in to: setting up, signing in, renewing. It opens no socket. */
export const door = createApiClient({ tokens: noTokens });

/** The contract's session as ours. */
export function grantOf({ token, refreshToken, expiresAt }: SessionPartsFragment): Grant {
  return { token, refreshToken: refreshToken ?? null, expiresAt };
}

/** Buys the next session; null when the server refuses. Rejects when it cannot be reached. */
export async function refreshGrant(refreshToken: string): Promise<Grant | null> {
  const { data } = await door.apollo.mutate({
    mutation: DeskRefreshSessionDocument,
    variables: { input: { refreshToken } },
  });
  const session = data?.refreshSession.session;
  return session ? grantOf(session) : null;
}
