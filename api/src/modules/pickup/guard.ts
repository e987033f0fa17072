import type { PickupAlertKind, ReleaseBy, Verification } from '@porchlight/schema/enums';
import { uuidList } from '../../platform/database/column.ts';
import { newId } from '../../platform/ids.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import type {
  Collecting,
  DepartureGuard,
  HandedOver,
  Handover,
  Verdict,
} from '../attendance/attendance.module.ts';
import { type BarredFacts, barrings } from '../people/people.module.ts';
import { raiseAlert } from './alerts.service.ts';
import { addCollections, settleByDeparture, withdrawCollections } from './collections/asking.ts';
import { type Ruling, ruling } from './pickup.rules.ts';

/** Who has a right to which child, what stands against whoever is behind the wish, and who lets children go here. */
interface Facts extends BarredFacts {
  entitled: Readonly<Record<string, boolean>>;
  releaseBy: ReleaseBy;
}

const COLLECTING = `select family_member_id as "familyMemberId", authorised_pickup_id as "authorisedPickupId", delegation_id as "delegationId",
  verification, released_by_id as "releasedById" from pickup_release where record_id = ?`;
const FACTS = `select pickup_facts(?::date, ?::uuid[], ?::uuid, ?::uuid, ?::uuid, ?::timestamptz, ?::timestamptz) as facts,
  (select k.release_by from kindergarten k where k.id = wall.kindergarten()) as "releaseBy"`;
const ADD_RELEASES =
  'select pickup_release_add(?::jsonb, ?::timestamptz, ?::uuid, ?::uuid, ?::uuid, ?::uuid, ?)';

async function factsOf(work: Work, handover: Handover): Promise<Facts> {
  const { date, children, familyMemberId, authorisedPickupId, delegationId, occurredAt } = handover;
  const row = await work.row<{ facts: Omit<Facts, 'releaseBy'> | string; releaseBy: ReleaseBy }>(FACTS, [
    date,
    uuidList(children.map(({ childId }) => childId)),
    familyMemberId ?? null,
    authorisedPickupId ?? null,
    delegationId ?? null,
    occurredAt,
    work.now,
  ]);
  if (!row) throw new Error('the database gives facts for every wish');
  const facts = typeof row.facts === 'string' ? (JSON.parse(row.facts) as Facts) : row.facts;
  return { ...facts, releaseBy: row.releaseBy };
}

/** Whose right it is to collect whom, said once for every door. Always the same questions, whoever stands there. */
export const pickupGuard: DepartureGuard = {
  decide: async (work, handover) => {
    // Somebody outside the family is compared with photo and document by a person.
    if (handover.authorisedPickupId && !work.principal.sessionId)
      throw new Refused('STAFF_MUST_RELEASE', 'authorisedPickupId');
    const facts = await factsOf(work, handover);
    const atDesk = work.principal.sessionId !== undefined;
    const asks = facts.releaseBy === 'STAFF' && isAsked(work, handover);
    const verdicts = new Map<string, Verdict>();
    for (const child of handover.children) {
      const entitled = facts.entitled[child.childId] === true && child.ofFamily;
      const [against] = barrings(facts, child.childId);
      const said = ruling(handover, { entitled, against }, atDesk);
      const verdict = verdictOf(said, asks, handover);
      verdicts.set(child.childId, verdict);
      // Whoever lets a child go has been told already, and has looked.
      if (said.alert && !(verdict === 'ALLOW' && handover.releasedById))
        await alert(work, handover, child, said.alert, against?.restriction.id ?? null);
    }
    return verdicts;
  },

  asked: addCollections,
  undone: withdrawCollections,

  recorded: async (work, handover, records) => {
    if (handover.action !== 'CHECK_OUT') return;
    const releases = records.map(({ recordId, childId }) => ({ id: newId(), recordId, childId }));
    await work.rows(ADD_RELEASES, [
      JSON.stringify(releases),
      handover.occurredAt,
      handover.familyMemberId ?? null,
      handover.authorisedPickupId ?? null,
      handover.delegationId ?? null,
      releaser(work, handover),
      handover.verification satisfies Verification,
    ]);
    for (const { id, childId } of releases)
      work.announce({
        kind: 'CHILD_RELEASED',
        subjectType: 'PickupRelease',
        subjectId: id,
        childId,
        classroomId: classOf(handover, childId),
      });
    await settleByDeparture(work, handover, records, releaser(work, handover));
  },

  collecting: async (work, recordId) => {
    const row = await work.row<Collecting>(COLLECTING, [recordId]);
    return row && { releasedById: null, ...(withoutNulls(row) as Collecting) };
  },
};

// At a kiosk somebody asks, and a person lets the child go, whoever asks.
const isAsked = ({ principal }: Work, { action, releasedById }: Handover): boolean =>
  action === 'CHECK_OUT' && principal.kind === 'KIOSK' && !releasedById;

// With a staff card at a kiosk nobody has seen the order: that takes the desk.
function verdictOf({ verdict, alert: told }: Ruling, asks: boolean, { releasedById }: Handover): Verdict {
  if (verdict === 'REFUSE') return verdict;
  if (asks) return told ? 'HOLD' : 'ASK';
  return verdict === 'WAIT' && releasedById ? 'REFUSE' : verdict;
}

// Who records it at the desk lets the child go; a correction keeps who did.
const releaser = ({ principal }: Work, { releasedById }: Handover): string | null =>
  releasedById === undefined ? ((principal.sessionId && principal.id) ?? null) : releasedById;

const withoutNulls = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

const classOf = ({ children }: Handover, childId: string): string | undefined =>
  children.find((child) => child.childId === childId)?.classroomId ?? undefined;

const alert = (
  work: Work,
  { occurredAt, familyMemberId }: Handover,
  { childId, classroomId }: HandedOver,
  kind: PickupAlertKind,
  restrictionId: string | null,
): Promise<void> =>
  raiseAlert(work, { childId, classroomId, kind, familyMemberId, restrictionId, occurredAt });
