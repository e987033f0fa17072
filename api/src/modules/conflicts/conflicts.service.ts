import type { RefusalCode, WishKind } from '@porchlight/schema/enums';
import { uuidList } from '../../platform/database/column.ts';
import { parseGlobalId } from '../../platform/ids.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { neededWords } from '../../platform/words.ts';
import { FamilyMember } from '../people/people.module.ts';
import { Conflict } from './conflict.entity.ts';

const MOST_CHILDREN = 8;
const MOST_NOTE = 500;

/** What a kiosk could not bring through. Ids as the kiosk has them: some may mean nothing any more. */
export interface Reporting {
  wish: WishKind;
  code: RefusalCode;
  childIds: readonly string[];
  familyMemberId: string | null | undefined;
  occurredAt: Date;
}

const rowOf = (type: string, opaque: string): string[] => {
  const parsed = parseGlobalId(opaque);
  return parsed?.type === type ? [parsed.id] : [];
};

/** Keeps what a kiosk could not bring through. Nothing in it is a reason to refuse: it would be lost. */
export async function reportConflict(work: Work, reporting: Reporting): Promise<{ conflictId: string }> {
  if (reporting.childIds.length > MOST_CHILDREN) throw new Refused('INPUT_INVALID', 'childIds');
  const wanted = reporting.childIds.flatMap((id) => rowOf('Child', id));
  const children = await work.rows<{ id: string; classroomId: string | null }>(
    `select c.id, class_on(c.id, today_in(c.kindergarten_id)) as "classroomId"
     from child c where c.id = any(?::uuid[]) order by c.id`,
    [uuidList(wanted)],
  );
  const [adult] = rowOf('FamilyMember', reporting.familyMemberId ?? '');
  const known = adult && (await work.em.count(FamilyMember, adult)) ? { familyMemberId: adult } : {};
  const conflict = work.em.create(Conflict, {
    kindergartenId: work.kindergarten,
    deviceId: work.principal.deviceId ?? '',
    wish: reporting.wish,
    code: reporting.code,
    childIds: children.map(({ id }) => id),
    occurredAt: reporting.occurredAt,
    reportedAt: work.now,
    ...known,
  });
  announce(work, conflict, 'CONFLICT_REPORTED', children[0]?.classroomId);
  return { conflictId: conflict.id };
}

/** A member of staff has dealt with it. Whoever is second changes nothing. */
export async function settleConflict(work: Work, conflictId: string, note: string): Promise<Conflict> {
  const words = neededWords(note, MOST_NOTE, 'note');
  const conflict = await work.em.findOne(Conflict, conflictId);
  if (!conflict) throw new Refused('NOT_FOUND', 'conflictId');
  if (conflict.settledAt) return conflict;
  Object.assign(conflict, { settledAt: work.now, settledById: work.principal.id, note: words });
  announce(work, conflict, 'CONFLICT_SETTLED', undefined);
  return conflict;
}

function announce(
  work: Work,
  { id }: Conflict,
  kind: 'CONFLICT_REPORTED' | 'CONFLICT_SETTLED',
  classroomId: string | null | undefined,
): void {
  work.announce({ kind, subjectType: 'Conflict', subjectId: id, classroomId: classroomId ?? undefined });
}
