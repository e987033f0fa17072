import type { HealthFeeling, HealthSign, MorningCheckResult, Weekday } from '@porchlight/schema/enums';
import { type Principal, principal } from '../../platform/access/principal.ts';
import { localDate } from '../../platform/clock.ts';
import { globalId, newId } from '../../platform/ids.ts';
import { keepMedia } from '../../platform/media/media.ts';
import { inWork, type Surroundings, type Work } from '../../platform/unit-of-work.ts';
import {
  followUp,
  recordAllergy,
  recordCheck,
  requestMedication,
  sayHowTheyAre,
} from '../health/health.module.ts';
import { addMember, issueCard } from '../people/people.module.ts';
import { authorise, delegate, restrict } from '../pickup/pickup.module.ts';
import { adultFace } from './faces.ts';
import type { SeededFamily, SeededKindergarten } from './people.seed.ts';

/** What demo.json tells of pick-up: a code that works today, and somebody who must not collect. */
export interface DemoCare {
  delegations: { code: string; collector: string; date: string; children: DemoChild[] }[];
  restrictions: { adult: string; card: string; children: DemoChild[] }[];
}
interface DemoChild {
  id: string;
  givenName: string;
}

const WORKDAYS: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];
const RESTRICTED_CARD = '9000000001';
const toldOf = ({ children }: SeededFamily): DemoChild[] =>
  children.map(({ id, givenName }) => ({ id: globalId('Child', id), givenName }));
const childIds = ({ children }: SeededFamily) => children.map(({ id }) => id);

/** Who may collect and who must not, and how the children are today: in the demonstration's first kindergarten. */
export async function seedCare(around: Surroundings, seeded: SeededKindergarten): Promise<DemoCare> {
  const staff = (role: string) => seeded.staff.find((person) => person.role === role)?.id ?? '';
  const as = <Result>(
    who: Partial<Principal> & Pick<Principal, 'kind'>,
    use: (work: Work) => Promise<Result>,
  ) => inWork(around, principal({ ...who, kindergartenId: seeded.id }), true, use);
  const desk = (kind: 'PRINCIPAL' | 'HEALTH_DOCTOR') => ({ kind, id: staff(kind), sessionId: newId() });
  const { families } = seeded;
  const [first, second] = families;
  const apart = families[4];
  if (!first || !second || !apart) throw new RangeError('a demonstration has more families');
  await as(desk('PRINCIPAL'), (work) => seedCollectors(work, first, second));
  const delegations = await as(
    { kind: 'FAMILY_PROVEN', id: first.memberIds[0] ?? '', callId: newId() },
    (work) => seedDelegation(work, first),
  );
  const restrictions = await as(desk('PRINCIPAL'), (work) => seedRestriction(work, apart));
  await as(desk('HEALTH_DOCTOR'), (work) => seedHealth(work, families));
  return { delegations: [delegations], restrictions: [restrictions] };
}

const face = async (work: Work, seed: string, kind: Parameters<typeof adultFace>[1], claimedBy: string) =>
  keepMedia(work, await adultFace(seed, kind), claimedBy);

// A nanny on every school day, and an uncle on Fridays.
async function seedCollectors(work: Work, first: SeededFamily, second: SeededFamily): Promise<void> {
  const regular = { kind: 'REGULAR', relation: 'OTHER' } as const;
  await authorise(work, {
    ...regular,
    childIds: childIds(first),
    familyMemberId: first.memberIds[0] ?? '',
    familyName: '方',
    givenName: '阿姨',
    phone: '+8619900030001',
    photoId: await face(work, 'collector-nanny', 'mother', 'AuthorisedPickup'),
    weekdays: WORKDAYS,
  });
  await authorise(work, {
    ...regular,
    childIds: childIds(second),
    familyMemberId: second.memberIds[0] ?? '',
    familyName: '邓',
    givenName: '舅舅',
    photoId: await face(work, 'collector-uncle', 'father', 'AuthorisedPickup'),
    weekdays: ['FRIDAY'],
  });
}

async function seedDelegation(work: Work, family: SeededFamily): Promise<DemoCare['delegations'][number]> {
  const collector = '邻居 小周';
  const { code } = await delegate(work, {
    childIds: childIds(family),
    familyMemberId: family.memberIds[0] ?? '',
    collectorName: collector,
    collectorPhone: '+8619900030002',
    photoId: await face(work, 'collector-neighbour', 'mother', 'PickupDelegation'),
  });
  return { code, collector, date: localDate(work.now, 'Asia/Shanghai'), children: toldOf(family) };
}

// Somebody of the family with a card that still works: at the kiosk nothing shows, at the desk it rings.
async function seedRestriction(work: Work, family: SeededFamily): Promise<DemoCare['restrictions'][number]> {
  const adult = { familyName: '沈', givenName: '志远' };
  const member = await addMember(work, family.householdId, {
    ...adult,
    kind: 'CARER',
    relation: 'OTHER',
    language: 'ZH_CN',
    photoId: await face(work, 'restricted-adult', 'father', 'FamilyMember'),
  });
  await issueCard(work, { familyMemberId: member.id }, RESTRICTED_CARD);
  await work.settle();
  await restrict(work, {
    childIds: childIds(family),
    familyMemberId: member.id,
    reason: '示范：法院裁定，不得接送。 Demonstration: a court order.',
  });
  return { adult: adult.familyName + adult.givenName, card: RESTRICTED_CARD, children: toldOf(family) };
}

interface Morning {
  family: number;
  feeling: HealthFeeling;
  signs?: HealthSign[];
  temperatureCelsius?: number;
  result?: MorningCheckResult;
}

// Families behind the first dozen, which are left to be tried.
const MORNINGS: readonly Morning[] = [
  { family: 12, feeling: 'WELL', temperatureCelsius: 36.6, result: 'HEALTHY' },
  { family: 13, feeling: 'WELL', temperatureCelsius: 36.5, result: 'HEALTHY' },
  {
    family: 14,
    feeling: 'NOT_QUITE_WELL',
    signs: ['COUGH', 'RUNNY_NOSE'],
    temperatureCelsius: 36.9,
    result: 'OBSERVE',
  },
  { family: 15, feeling: 'NOT_QUITE_WELL', signs: ['LOW_SPIRITS'], temperatureCelsius: 37.5 },
  { family: 16, feeling: 'WELL', temperatureCelsius: 36.7, result: 'MEDICATION' },
  { family: 17, feeling: 'WELL' },
];

async function seedHealth(work: Work, families: readonly SeededFamily[]): Promise<void> {
  for (const { family, feeling, signs = [], temperatureCelsius, result } of MORNINGS) {
    const [childId, familyMemberId] = firstOf(families[family]);
    await sayHowTheyAre(work, { childIds: [childId], familyMemberId, feeling, occurredAt: undefined });
    if (temperatureCelsius)
      await recordCheck(work, { childId, signs, temperatureCelsius, result, date: undefined, version: 1 });
  }
  const [ill, onWord] = firstOf(families[16]);
  const slip = { drug: '小儿氨酚黄那敏颗粒', dose: '1 袋，温水冲服', note: '午饭后' };
  await requestMedication(work, { ...slip, childId: ill, familyMemberId: onWord, times: ['12:00'] });
  const [peanut] = firstOf(families[0]);
  const epinephrine = '误食后立即注射肾上腺素笔，并拨打 120';
  await recordAllergy(work, {
    childId: peanut,
    substance: '花生 Peanut',
    severity: 'SEVERE',
    note: epinephrine,
  });
  const [milk] = firstOf(families[14]);
  await recordAllergy(work, { childId: milk, substance: '牛奶 Milk', severity: 'MILD' });
  await seedFollowUp(work);
}

function firstOf(family: SeededFamily | undefined): [childId: string, guardianId: string] {
  return [family?.children[0]?.id ?? '', family?.memberIds[0] ?? ''];
}

const SICK_TODAY = `select a.child_id as "childId" from absence a where a.date = ?::date and a.reason = 'SICK' and a.kind = 'FULL_DAY' and a.withdrawn_at is null order by a.child_id limit 1`;

async function seedFollowUp(work: Work): Promise<void> {
  const today = localDate(work.now, 'Asia/Shanghai');
  const sick = await work.row<{ childId: string }>(SICK_TODAY, [today]);
  if (sick) await followUp(work, { childId: sick.childId, note: '奶奶说已经退烧，再休息一天。' }, today);
}

/** The families of two children who were ill on the last school day and stay away today as well. */
export async function stillSick(
  work: Work,
  families: readonly SeededFamily[],
  lastDay: string,
  today: string,
): Promise<readonly SeededFamily[]> {
  const rows = await work.rows<{ childId: string; by: string }>(
    `select a.child_id as "childId", a.family_member_id as by from absence a where a.date = ?::date and a.reason = 'SICK' and a.kindergarten_id = ? order by a.id`,
    [lastDay, work.kindergarten],
  );
  const chosen = rows
    .map((row) => ({
      ...row,
      family: families.find(({ children }) => children.some(({ id }) => id === row.childId)),
    }))
    .filter((row) => row.family !== undefined)
    .slice(0, 2);
  for (const { childId, by } of chosen) await reportToday(work, childId, by, today);
  return chosen.map(({ family }) => family).filter((family) => family !== undefined);
}

// Written as it would be found, like the days that lie behind.
async function reportToday(work: Work, childId: string, by: string, today: string): Promise<void> {
  const id = newId();
  await work.rows(
    `insert into absence (id, kindergarten_id, child_id, date, kind, reason, door, family_member_id, reported_at) values (?, ?, ?, ?, 'FULL_DAY', 'SICK', 'PHONE', ?, ?)`,
    [id, work.kindergarten, childId, today, by, work.now],
  );
  await work.rows(
    `insert into attendance_day (id, kindergarten_id, child_id, date, status, absence_id) values (?, ?, ?, ?, 'ABSENT', ?)`,
    [newId(), work.kindergarten, childId, today, id],
  );
}
