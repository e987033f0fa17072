import { ApolloClient, InMemoryCache } from '@apollo/client';
import {
  KioskChangePinDocument,
  KioskDelegatePickupDocument,
  KioskOpenPickupDelegationDocument,
  KioskOwnDelegationsDocument,
  KioskRevokePickupDelegationDocument,
  ProveFamilyDocument,
} from '@porchlight/schema/kiosk';
import { httpLink } from '../../api/http-link.ts';
import { authorizedFetch, type Fetch, outcome } from '../../api/index.ts';
import type { DelegationView, Problem } from '../session/state.ts';

const fresh = { fetchPolicy: 'no-cache' } as const;

/** What a family asks for itself; what needs the PIN goes in the family's own session. Each rejects when nobody answers. */
export interface FamilyQuestions {
  /** What a code stands for. The kiosk itself asks: whoever has it is no family. */
  openDelegation(code: string): Promise<DelegationView | Problem>;
  delegations(): Promise<DelegationView[]>;
  /** `recording`: the name, spoken. */
  delegate(
    about: { key: string; childIds: string[]; date: string; phone: string | null },
    recording: Blob | null,
  ): Promise<{ code: string } | Problem>;
  /** Null: it is taken back. */
  revoke(delegationId: string): Promise<Problem | null>;
  /** Null: it is changed. `card`: the card that was shown, for whom staff allow to set one without the PIN so far. */
  changePin(change: { currentPin: string | null; pin: string }, card: string | null): Promise<Problem | null>;
}

/** The family's questions, with the door for the session that a proof opens. */
export interface FamilyRoom {
  questions: FamilyQuestions;
  /** A PIN fitted: this is the family's session. */
  enter(token: string): void;
  /** The family has gone. */
  leave(): void;
}

/** What the room is made of: the device's own client, and where the server is. */
export interface FamilyRoomParts {
  apollo: ApolloClient;
  origin: string;
  fetch?: Fetch;
}

/** A number as typed at the kiosk, in E.164: numbers here are typed as at home. */
function international(phone: string): string {
  return `+86${phone.replace(/^0/, '')}`;
}

async function spoken(send: Fetch, origin: string, key: string, recording: Blob): Promise<string> {
  const type = recording.type.split(';')[0] ?? recording.type;
  const headers = { 'content-type': type, 'idempotency-key': key };
  const response = await send(`${origin}/media`, { method: 'POST', headers, body: recording });
  if (!response.ok) throw new Error('The recording was not taken');
  return ((await response.json()) as { id: string }).id;
}

/** The room over GraphQL; nothing of it is kept in any cache. */
export function familyRoom({ apollo, origin, fetch }: FamilyRoomParts): FamilyRoom {
  let token: string | null = null;
  const send = authorizedFetch({ current: async () => token, renew: async () => null }, fetch);
  const own = new ApolloClient({ cache: new InMemoryCache(), link: httpLink(`${origin}/graphql`, send) });

  /** The session of a card alone; without one of its own the family's question is refused. */
  async function enterWith(cardNumber: string): Promise<void> {
    const variables = { input: { cardNumber } };
    const { data } = await apollo.mutate({ mutation: ProveFamilyDocument, variables, ...fresh });
    token = data?.openFamilySession.session?.token ?? null;
  }

  const questions: FamilyQuestions = {
    async openDelegation(code) {
      const variables = { input: { code } };
      const { data } = await apollo.mutate({
        mutation: KioskOpenPickupDelegationDocument,
        variables,
        ...fresh,
      });
      if (!data) return 'AWAY';
      const result = outcome(data.openPickupDelegation);
      if (!result.done) return result.code;
      const { delegation } = result.payload;
      return delegation ? viewOf(delegation) : 'DELEGATION_UNKNOWN';
    },
    async delegations() {
      const { data } = await own.query({ query: KioskOwnDelegationsDocument, ...fresh });
      const children = data?.viewer.familyMember?.children ?? [];
      const standing = children
        .flatMap(({ pickupDelegations }) => pickupDelegations)
        .filter(({ state }) => state === 'ACTIVE');
      const once = new Map(standing.map((delegation) => [delegation.id, viewOf(delegation)]));
      return [...once.values()].sort((one, other) => one.date.localeCompare(other.date));
    },
    async delegate({ key, childIds, date, phone }, recording) {
      const recordingId = recording === null ? null : await spoken(send, origin, key, recording);
      const collectorPhone = phone === null ? null : international(phone);
      const variables = { input: { idempotencyKey: key, childIds, date, collectorPhone, recordingId } };
      const { data } = await own.mutate({ mutation: KioskDelegatePickupDocument, variables, ...fresh });
      if (!data) return 'AWAY';
      const result = outcome(data.delegatePickup);
      if (!result.done) return result.code;
      return result.payload.code ? { code: result.payload.code } : 'NOT_FOUND';
    },
    async revoke(delegationId) {
      const variables = { input: { delegationId } };
      const { data } = await own.mutate({
        mutation: KioskRevokePickupDelegationDocument,
        variables,
        ...fresh,
      });
      const result = data && outcome(data.revokePickupDelegation);
      return result ? (result.done ? null : result.code) : 'AWAY';
    },
    async changePin({ currentPin, pin }, card) {
      if (currentPin === null && card !== null) await enterWith(card);
      if (token === null) return 'PIN_CHANGE_NOT_ALLOWED';
      const variables = { input: { currentPin, pin } };
      const { data } = await own.mutate({ mutation: KioskChangePinDocument, variables, ...fresh });
      const result = data && outcome(data.changePin);
      return result ? (result.done ? null : result.code) : 'AWAY';
    },
  };
  return {
    questions,
    enter: (opened) => {
      token = opened;
    },
    leave: () => {
      token = null;
    },
  };
}

interface SentDelegation {
  id: string;
  date?: string;
  collectorName?: string | null;
  children: { id: string }[];
}

function viewOf({ id, date, collectorName, children }: SentDelegation): DelegationView {
  return {
    id,
    date: date ?? '',
    collectorName: collectorName ?? null,
    childIds: children.map((child) => child.id),
  };
}
