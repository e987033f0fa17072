import type { ApolloClient } from '@apollo/client';
import {
  KioskLookUpTicketDocument,
  KioskRosterDocument,
  ProveFamilyDocument,
  ReserveTrackingCodesDocument,
} from '@porchlight/schema/kiosk';
import { outcome } from '../../api/index.ts';
import type { Roster } from '../roster/roster.ts';
import type { Problem, TicketView } from '../session/state.ts';

const fresh = { fetchPolicy: 'no-cache' } as const;

/** What the kiosk asks the server, nothing of which is kept in any cache. Each rejects when nobody answers. */
export interface Questions {
  roster(): Promise<Roster>;
  /** All tracking codes set aside for this device, so that it holds this many. */
  codes(count: number): Promise<string[]>;
  /** Whether the PIN fits; the id of the family member, or why not. */
  prove(input: { memberId?: string; phone?: string; pin: string }): Promise<{ memberId: string } | Problem>;
  lookUp(trackingCode: string): Promise<TicketView | Problem>;
}

/** Questions over GraphQL. `onSession`: a PIN fitted, and this is the family's session. */
export function questionsOver(apollo: ApolloClient, onSession: (token: string) => void): Questions {
  return {
    async roster() {
      const { data } = await apollo.query({ query: KioskRosterDocument, ...fresh });
      if (data === undefined) throw new Error('The roster did not come');
      return data.kioskRoster;
    },
    async codes(count) {
      const variables = { input: { count } };
      const { data } = await apollo.mutate({ mutation: ReserveTrackingCodesDocument, variables, ...fresh });
      return data?.reserveTrackingCodes.codes ?? [];
    },
    async prove({ memberId, phone, pin }) {
      const variables = { input: { familyMemberId: memberId ?? null, phone: phone ?? null, pin } };
      const { data } = await apollo.mutate({ mutation: ProveFamilyDocument, variables, ...fresh });
      if (!data) return 'AWAY';
      const result = outcome(data.openFamilySession);
      if (!result.done) return result.code;
      const { familyMember, session } = result.payload;
      if (session) onSession(session.token);
      return familyMember ? { memberId: familyMember.id } : 'PROOF_FAILED';
    },
    async lookUp(trackingCode) {
      const variables = { input: { trackingCode } };
      const { data } = await apollo.mutate({ mutation: KioskLookUpTicketDocument, variables, ...fresh });
      if (!data) return 'AWAY';
      const result = outcome(data.lookUpTicket);
      if (!result.done) return result.code;
      const { status } = result.payload;
      return status ?? 'TRACKING_CODE_UNKNOWN';
    },
  };
}
