import type { FamilyMemberKind, Language, Relation, StaffRole } from '@porchlight/schema/enums';
import { dataKey, sealText } from '../../platform/data-keys.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { Classroom } from '../sites/sites.module.ts';
import { Child } from './child.entity.ts';
import { Enrolment } from './enrolment.entity.ts';
import { FamilyMember } from './family-member.entity.ts';
import { Household, HouseholdChild } from './household.entity.ts';
import { checkPassword, unknownPassword } from './passwords.ts';
import { normalPhone } from './people.rules.ts';
import { StaffMember } from './staff.entity.ts';

/** An adult to be added. */
export interface MemberDetails {
  familyName: string;
  givenName: string;
  kind: FamilyMemberKind;
  relation: Relation;
  language: Language;
  phone?: string | null;
}

/** A child to be enrolled; ids are row ids. */
export interface Enrolling {
  classroomId: string;
  familyName: string;
  givenName: string;
  startsOn: string;
  householdId?: string | undefined;
  members?: readonly MemberDetails[] | null;
  externalId?: string | null;
  photoId?: string;
}

/** A name as it is kept: neither empty nor too long. */
export function named(text: string, field: string): string {
  const trimmed = text.trim();
  if (!trimmed) throw new Refused('TEXT_REQUIRED', field);
  if (trimmed.length > 60) throw new Refused('TEXT_TOO_LONG', field);
  return trimmed;
}

/** Enrols a child in a class, in a family of its own or an existing one. */
export async function enrolChild(
  work: Work,
  enrolling: Enrolling,
): Promise<{ childId: string; householdId: string }> {
  if (!(await work.em.count(Classroom, { id: enrolling.classroomId, endedAt: null })))
    throw new Refused('NOT_FOUND', 'classroomId');
  const child = work.em.create(Child, {
    kindergartenId: work.kindergarten,
    familyName: named(enrolling.familyName, 'familyName'),
    givenName: named(enrolling.givenName, 'givenName'),
    createdAt: work.now,
    updatedAt: work.now,
    ...(enrolling.externalId ? { externalId: enrolling.externalId } : {}),
    ...(enrolling.photoId ? { photoId: enrolling.photoId } : {}),
  });
  work.em.create(Enrolment, {
    kindergartenId: work.kindergarten,
    childId: child.id,
    classroomId: enrolling.classroomId,
    startsOn: enrolling.startsOn,
  });
  const householdId = enrolling.householdId
    ? await existingHousehold(work, enrolling.householdId)
    : newHousehold(work);
  work.em.create(HouseholdChild, { kindergartenId: work.kindergarten, householdId, childId: child.id });
  await work.em.flush();
  for (const member of enrolling.members ?? []) await addMember(work, householdId, member);
  work.announce({
    kind: 'PEOPLE_CHANGED',
    subjectType: 'Child',
    subjectId: child.id,
    childId: child.id,
    classroomId: enrolling.classroomId,
    householdId,
    detail: { change: 'CHILD_ENROLLED' },
  });
  return { childId: child.id, householdId };
}

async function existingHousehold(work: Work, householdId: string): Promise<string> {
  if (!(await work.em.count(Household, { id: householdId, mergedIntoId: null })))
    throw new Refused('NOT_FOUND', 'householdId');
  return householdId;
}

function newHousehold(work: Work): string {
  return work.em.create(Household, {
    kindergartenId: work.kindergarten,
    createdAt: work.now,
    updatedAt: work.now,
  }).id;
}

/** Adds an adult to a family. The phone number is sealed with the family's own key. */
export async function addMember(
  work: Work,
  householdId: string,
  details: MemberDetails & { photoId?: string },
): Promise<FamilyMember> {
  await existingHousehold(work, householdId);
  const member = work.em.create(FamilyMember, {
    kindergartenId: work.kindergarten,
    householdId,
    kind: details.kind,
    relation: details.relation,
    familyName: named(details.familyName, 'familyName'),
    givenName: named(details.givenName, 'givenName'),
    language: details.language,
    createdAt: work.now,
    updatedAt: work.now,
    ...(details.photoId ? { photoId: details.photoId } : {}),
  });
  if (details.phone) {
    const phone = normalPhone(details.phone);
    if (!phone) throw new Refused('INPUT_INVALID', 'phone');
    member.phoneSealed = sealText(await dataKey(work, householdId), phone, phoneContext(member.id));
    member.phoneFingerprint = work.secrets.fingerprint('phone', phone);
  }
  await work.em.flush();
  work.announce({
    kind: 'PEOPLE_CHANGED',
    subjectType: 'FamilyMember',
    subjectId: member.id,
    householdId,
    detail: { change: 'FAMILY_MEMBER_ADDED' },
  });
  return member;
}

/** What a sealed phone number is bound to. */
export const phoneContext = (memberId: string): string => `family_member|phone_sealed|${memberId}`;

/** A member of staff to be added; class ids are row ids. */
export interface StaffDetails {
  name: string;
  email: string;
  /** Left out, nobody knows it: its owner sets one with a link. */
  password?: string | null | undefined;
  role: StaffRole;
  classroomIds: readonly string[];
}

/** An e-mail address as it is compared: without capitals and blanks around it. */
export function emailOf(text: string): string {
  const email = text.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Refused('INPUT_INVALID', 'email');
  return email;
}

/** Adds a member of staff, who can then sign in at the desk. */
export async function addStaffMember(work: Work, details: StaffDetails): Promise<StaffMember> {
  const email = emailOf(details.email);
  if (details.password != null) checkPassword(details.password);
  const classroomIds = [...new Set(details.classroomIds)];
  if ((await work.em.count(Classroom, { id: { $in: classroomIds }, endedAt: null })) !== classroomIds.length)
    throw new Refused('NOT_FOUND', 'classroomIds');
  if (await work.em.count(StaffMember, { email, kindergartenId: work.kindergarten }))
    throw new Refused('ALREADY_EXISTS', 'email');
  const member = work.em.create(StaffMember, {
    kindergartenId: work.kindergarten,
    name: named(details.name, 'name'),
    email,
    role: details.role,
    classroomIds,
    passwordHash:
      details.password == null
        ? await unknownPassword(work)
        : await work.secrets.hashPassword(details.password),
    createdAt: work.now,
    updatedAt: work.now,
  });
  await work.em.flush();
  work.announce({
    kind: 'PEOPLE_CHANGED',
    subjectType: 'StaffMember',
    subjectId: member.id,
    detail: { change: 'STAFF_MEMBER_ADDED' },
  });
  return member;
}

/** What a telephone number is compared by; undefined when there is none, or when it is no number. */
export function phoneFingerprint(work: Work, phone: string | null | undefined): Buffer | null {
  const number = phone ? normalPhone(phone) : undefined;
  return number ? work.secrets.fingerprint('phone', number) : null;
}
