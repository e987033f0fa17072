import type { AgeGroup, StaffRole } from '@porchlight/schema/enums';
import { keepMedia } from '../../platform/media/media.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import {
  addMember,
  addStaffMember,
  enrolChild,
  issueCard,
  openKindergarten,
  setPin,
} from '../people/people.module.ts';
import { addClassroom } from '../sites/sites.module.ts';
import { adultFace, childFace } from './faces.ts';
import { type DemoFamily, type DemoMember, inventFamilies } from './families.ts';
import type { Dice } from './random.ts';

/** A kindergarten to be invented. */
export interface DemoPlan {
  name: string;
  slug: string;
  lineNumber: string;
  phonePrefix: string;
  classes: readonly { name: string; ageGroup: AgeGroup; size: number }[];
  leaders: readonly { name: string; role: StaffRole; email: string }[];
  teachers: readonly string[];
}

/** A family as demo.json tells of it; ids are row ids. */
export interface SeededFamily {
  guardian: string;
  phone: string;
  pin: string;
  card: string;
  householdId: string;
  memberIds: string[];
  children: { id: string; givenName: string; classroomId: string; classroom: string }[];
}

/** What came of a plan. */
export interface SeededKindergarten {
  id: string;
  name: string;
  classrooms: { id: string; name: string }[];
  staff: { id: string; role: StaffRole; email: string; password: string; card: string }[];
  families: SeededFamily[];
}

/** Opens a kindergarten with its classes, staff and families. Everyone in it is invented. */
export async function seedPeople(
  work: Work,
  plan: DemoPlan,
  dice: Dice,
  startsOn: string,
  password: () => string,
): Promise<SeededKindergarten> {
  const kindergarten = await openKindergarten(work, {
    name: plan.name,
    timeZone: 'Asia/Shanghai',
    languages: ['ZH_CN', 'EN'],
    lineNumber: plan.lineNumber,
  });
  const classrooms: { id: string; name: string }[] = [];
  for (const { name, ageGroup } of plan.classes)
    classrooms.push({ id: (await addClassroom(work, { name, ageGroup })).classroomId, name });
  await work.em.flush();
  const staff = await seedStaff(work, plan, classrooms, password);
  const invented = inventFamilies(
    dice,
    plan.classes.map(({ size }) => size),
    plan.phonePrefix,
  );
  const families: SeededFamily[] = [];
  for (const [index, family] of invented.entries())
    families.push(await seedFamily(work, family, `${plan.slug}-${index}`, classrooms, startsOn));
  return { id: kindergarten.id, name: plan.name, classrooms, staff, families };
}

async function seedStaff(
  work: Work,
  plan: DemoPlan,
  classrooms: readonly { id: string }[],
  password: () => string,
): Promise<SeededKindergarten['staff']> {
  const teachers = plan.teachers.map((name, index) => ({
    name,
    role: 'CLASS_TEACHER' as const,
    email: `teacher${index + 1}@${plan.slug}.example`,
    classroomIds: [classrooms[index]?.id ?? ''],
  }));
  const staff: SeededKindergarten['staff'] = [];
  for (const person of [...plan.leaders.map((leader) => ({ ...leader, classroomIds: [] })), ...teachers]) {
    const secret = password();
    const { id } = await addStaffMember(work, { ...person, password: secret });
    staff.push({ id, role: person.role, email: person.email, password: secret, card: '' });
  }
  return staff;
}

async function seedFamily(
  work: Work,
  family: DemoFamily,
  seed: string,
  classrooms: readonly { id: string; name: string }[],
  startsOn: string,
): Promise<SeededFamily> {
  const children: SeededFamily['children'] = [];
  let householdId: string | undefined;
  for (const [index, child] of family.children.entries()) {
    const classroom = classrooms[child.classIndex];
    if (!classroom) throw new RangeError('no such class in the plan');
    const photoId = await keepMedia(work, await childFace(`${seed}-child-${index}`, child.girl), 'Child');
    const enrolled = await enrolChild(work, {
      ...child,
      classroomId: classroom.id,
      householdId,
      startsOn,
      photoId,
      externalId: `${seed}-${index}`,
    });
    householdId = enrolled.householdId;
    children.push({
      id: enrolled.childId,
      givenName: child.givenName,
      classroomId: classroom.id,
      classroom: classroom.name,
    });
  }
  if (!householdId) throw new RangeError('a family without a child');
  const memberIds: string[] = [];
  for (const [index, member] of family.members.entries())
    memberIds.push(await seedMember(work, householdId, member, `${seed}-adult-${index}`));
  const [guardian] = family.members;
  const card = family.members.find((member) => member.card)?.card ?? '';
  return {
    guardian: guardian?.givenName ?? '',
    phone: guardian?.phone ?? '',
    pin: guardian?.pin ?? '',
    card,
    householdId,
    memberIds,
    children,
  };
}

async function seedMember(
  work: Work,
  householdId: string,
  member: DemoMember,
  seed: string,
): Promise<string> {
  const photoId = await keepMedia(work, await adultFace(seed, member.face), 'FamilyMember');
  const { id } = await addMember(work, householdId, { ...member, photoId });
  if (member.pin) await setPin(work, id, member.pin);
  if (member.card) await issueCard(work, { familyMemberId: id }, member.card);
  return id;
}
