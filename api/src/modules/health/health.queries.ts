import { type Context, onDay } from '../../platform/context.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { dayInWork } from '../people/people.module.ts';
import type { Allergy } from './allergy.entity.ts';
import { audited, type HealthRead } from './audited.ts';
import {
  allergiesById,
  allergiesOf,
  checksById,
  checksOfDay,
  slipsById,
  slipsOfDay,
} from './health.reads.ts';
import type { MedicationRequest } from './medication.entity.ts';
import type { MorningCheck } from './morning-check.entity.ts';
import type { SickFollowUp } from './sick-absence.entity.ts';
import { followUpsById } from './sick-absence.service.ts';

/** What the audit trail calls reads of health. */
export const READ = {
  board: 'HEALTH_BOARD_READ',
  check: 'MORNING_CHECK_READ',
  slips: 'MEDICATION_READ',
  allergies: 'ALLERGIES_READ',
  sick: 'SICK_ABSENCES_READ',
} as const;

type OfChild = { childId: string };
const grouped = <Row extends OfChild>(rows: readonly Row[], key: (row: Row) => string) =>
  Map.groupBy(rows, key) as ReadonlyMap<string, readonly Row[]>;
const childOf = (key: string) => key.split('@')[0] ?? '';

// Keys are `child@day`; usually all of one day.
async function byDay<Row extends OfChild>(
  keys: readonly string[],
  read: (childIds: string[], day: string) => Promise<readonly Row[]>,
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const found = new Map<string, readonly Row[]>();
  for (const [day, asked] of Map.groupBy(keys, (key) => key.split('@')[1] ?? ''))
    for (const [key, rows] of grouped(await read(asked.map(childOf), day), ({ childId }) =>
      onDay(childId, day),
    ))
      found.set(key, rows);
  return found;
}

/** The morning checks of children on a day. */
export const checksOfChild: HealthRead<readonly MorningCheck[]> = {
  action: READ.check,
  find: (work, keys) => byDay(keys, (childIds, day) => checksOfDay(work, childIds, day)),
  about: (keys) => keys.map(childOf),
};

/** The slips of children on a day. */
export const slipsOfChild: HealthRead<readonly MedicationRequest[]> = {
  action: READ.slips,
  find: async (work, keys) => {
    const today = await dayInWork(work, work.now);
    return byDay(keys, (childIds, day) => slipsOfDay(work, childIds, day, today));
  },
  about: (keys) => keys.map(childOf),
};

/** The allergies of children. */
export const allergiesOfChild: HealthRead<readonly Allergy[]> = {
  action: READ.allergies,
  find: async (work, keys) => grouped(await allergiesOf(work, keys), ({ childId }) => childId),
  about: (keys) => keys,
};

type ById<Row> = (work: Work, ids: readonly string[]) => Promise<readonly Row[]>;

/** One row of health by its opaque id: audited like every other read of it. */
function nodeRead<Row extends { id: string; childId: string }>(action: string, rows: ById<Row>) {
  const read: HealthRead<Row> = {
    action,
    find: async (work, ids) => new Map((await rows(work, ids)).map((row) => [row.id, row])),
    about: (_ids, found) => [...found.values()].map(({ childId }) => childId),
  };
  return { reveal: (context: Context, id: string) => audited(context, read, id) };
}

/** How nodes of this domain are read. */
export const healthNodes = {
  MorningCheck: nodeRead<MorningCheck>(READ.check, checksById),
  MedicationRequest: nodeRead<MedicationRequest>(READ.slips, async (work, ids) =>
    slipsById(work, ids, await dayInWork(work, work.now)),
  ),
  Allergy: nodeRead<Allergy>(READ.allergies, allergiesById),
  SickFollowUp: nodeRead<SickFollowUp>(READ.sick, followUpsById),
};
