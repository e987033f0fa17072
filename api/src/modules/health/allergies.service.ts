import type { AllergySeverity } from '@porchlight/schema/enums';
import { newId } from '../../platform/ids.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { neededWords, words } from '../../platform/words.ts';
import { childrenWith } from '../people/people.module.ts';
import type { KnownAllergy } from './allergy.entity.ts';
import { places } from './health.reads.ts';
import { sealFor } from './sealed.ts';

const SUBSTANCE_LENGTH = 120;
const NOTE_LENGTH = 500;

/** An allergy to be recorded; ids are row ids. */
export interface RecordingAllergy {
  childId: string;
  substance: string;
  severity: AllergySeverity;
  note?: string | null | undefined;
}

const RECORD = `insert into allergy (id, kindergarten_id, child_id, known_sealed, recorded_at, recorded_by_id) values (?, ?, ?, ?, ?, ?)`;
const REMOVE = `update allergy set removed_at = coalesce(removed_at, ?) where id = ? returning child_id as "childId"`;

/** Records an allergy. */
export async function recordAllergy(work: Work, wish: RecordingAllergy): Promise<{ allergyId: string }> {
  const id = newId();
  const known: KnownAllergy = {
    substance: neededWords(wish.substance, SUBSTANCE_LENGTH, 'substance'),
    severity: wish.severity,
    note: words(wish.note, NOTE_LENGTH, 'note'),
  };
  await announce(work, id, wish.childId);
  const sealed = await sealFor(work, wish.childId, places.known(id), known);
  await work.rows(RECORD, [id, work.kindergarten, wish.childId, sealed, work.now, work.principal.id ?? null]);
  return { allergyId: id };
}

/** Takes an allergy off. It stays as a row that is no longer shown. */
export async function removeAllergy(work: Work, allergyId: string): Promise<{ allergyId: string }> {
  const [row] = await work.rows<{ childId: string }>(REMOVE, [work.now, allergyId]);
  if (!row) throw new Refused('NOT_FOUND', 'allergyId');
  await announce(work, allergyId, row.childId);
  return { allergyId };
}

async function announce(work: Work, allergyId: string, childId: string): Promise<void> {
  const [child] = await childrenWith(work, [childId], undefined);
  work.announce({
    kind: 'ALLERGY_CHANGED',
    subjectType: 'Allergy',
    subjectId: allergyId,
    childId,
    classroomId: child?.classroomId ?? undefined,
  });
}
