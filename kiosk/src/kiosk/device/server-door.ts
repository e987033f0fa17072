import { ApolloClient, InMemoryCache } from '@apollo/client';
import {
  IssueDeviceChallengeDocument,
  OpenDeviceSessionDocument,
  PairDeviceDocument,
} from '@porchlight/schema/kiosk';
import { httpLink } from '../../api/http-link.ts';
import {
  authorizedFetch,
  type Fetch,
  noTokens,
  type Outcome,
  outcome,
  type Payload,
} from '../../api/index.ts';
import { type DeviceDoor, Refused } from './door.ts';

function accepted<P extends Payload>(result: Outcome<P>): P {
  if (!result.done) throw new Refused(result.code);
  return result.payload;
}

function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('The answer is incomplete');
  return value;
}

/** The door over HTTP, without any token. */
export function deviceDoor(origin: string, send: Fetch = fetch): DeviceDoor {
  const link = httpLink(
    `${origin}/graphql`,
    authorizedFetch(noTokens, (input, init) => send(input, init)),
  );
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  const fresh = { fetchPolicy: 'no-cache' } as const;
  return {
    async pair(code, publicKey) {
      const variables = { input: { code, publicKey } };
      const { data } = await client.mutate({ mutation: PairDeviceDocument, variables, ...fresh });
      const payload = accepted(outcome(present(data).pairDevice));
      return { deviceId: present(payload.device).id, kindergartenId: present(payload.kindergarten).id };
    },
    async challenge(deviceId) {
      const variables = { input: { deviceId } };
      const { data } = await client.mutate({ mutation: IssueDeviceChallengeDocument, variables, ...fresh });
      return present(accepted(outcome(present(data).issueDeviceChallenge)).nonce);
    },
    async open(deviceId, nonce, signature) {
      const variables = { input: { deviceId, nonce, signature } };
      const { data } = await client.mutate({ mutation: OpenDeviceSessionDocument, variables, ...fresh });
      return present(accepted(outcome(present(data).openDeviceSession)).session);
    },
  };
}
