import type { AttendanceAction, Verification } from '@porchlight/schema/enums';
import type { Work } from '../../platform/unit-of-work.ts';

/** Somebody wishes to bring or collect siblings; ids are row ids. At most one of the three adults is named. */
export interface Handover {
  action: AttendanceAction;
  /** The kindergarten's day it counts for. */
  date: string;
  occurredAt: Date;
  /** It happened at a kiosk some time ago: the child has gone already, whatever is decided. */
  earlier: boolean;
  familyMemberId?: string | undefined;
  authorisedPickupId?: string | undefined;
  delegationId?: string | undefined;
  verification: Verification;
  /** The member of staff who let the children go; null: it was nobody. Left out: whoever records it, if that is staff. */
  releasedById?: string | null | undefined;
  children: readonly HandedOver[];
}

/** One of the children. */
export interface HandedOver {
  childId: string;
  classroomId: string | null;
  /** Whether `familyMemberId` lives in a household of the child; true when none is named. */
  ofFamily: boolean;
}

/**
 * What is said about one child. ASK: it is asked for, and stays until a member of staff lets it go; the answer says so. HOLD:
 * the same, and staff are told that an order stands against whoever asks, or may. WAIT: it stays until a member of staff decides, and nothing tells. REFUSE: nobody of the wish is recorded, the answer says
 * NOT_AUTHORISED_FOR_CHILD; what the guard wrote stays.
 */
export type Verdict = 'ALLOW' | 'ASK' | 'HOLD' | 'WAIT' | 'REFUSE';

/** A child that waits, and whether an order stands against whoever asks for it, or may. */
export interface Asked {
  childId: string;
  classroomId: string | null;
  held: boolean;
}

/** Who collected at a departure, and how that was known; ids are row ids. */
export type Collecting = Pick<
  Handover,
  'familyMemberId' | 'authorisedPickupId' | 'delegationId' | 'verification' | 'releasedById'
>;

/** Who decides about handovers. Everything happens in the wish's own piece of work, once for an idempotency key. */
export interface DepartureGuard {
  /** Before anything is recorded. Children that are left out are allowed. */
  decide(work: Work, handover: Handover): Promise<ReadonlyMap<string, Verdict>>;
  /** These children are asked for, with the key of the wish: until somebody lets them go. */
  asked(work: Work, handover: Handover, wishKey: string, children: readonly Asked[]): Promise<void>;
  /** What was done with this key is taken back. */
  undone(work: Work, wishKey: string): Promise<void>;
  /** After these records were written; records that stood already are not named again. */
  recorded(
    work: Work,
    handover: Handover,
    records: readonly { recordId: string; childId: string }[],
  ): Promise<void>;
  /** Who collected at a departure that stands; undefined when nothing is known beside the record itself. */
  collecting(work: Work, recordId: string): Promise<Collecting | undefined>;
}

/** Without a guard the own family collects, and nobody else. */
const familyOnly: DepartureGuard = {
  decide: async (_work, { action, children, ...adult }) =>
    new Map(
      children.map(({ childId, ofFamily }) => [
        childId,
        action === 'CHECK_IN' || (ofFamily && !adult.authorisedPickupId && !adult.delegationId)
          ? 'ALLOW'
          : 'REFUSE',
      ]),
    ),
  asked: async () => undefined,
  undone: async () => undefined,
  recorded: async () => undefined,
  collecting: async () => undefined,
};

let guard = familyOnly;

/** The port through which another module has its say about departures, so that this one need not know it. */
export const departures = {
  /** From now on this guard decides. Called once, where the modules are put together. */
  guardedBy(appointed: DepartureGuard): void {
    guard = appointed;
  },
  /** The guard in office. */
  guard: (): DepartureGuard => guard,
};
