import type { DeskCardFamiliesQuery, DeskStaffQuery } from '@porchlight/schema/desk';
import type { FamilyMemberKind, Relation, StaffRole } from '@porchlight/schema/enums';
import { fullName } from '../../words/names.ts';

type Household = DeskCardFamiliesQuery['households']['nodes'][number];
type StaffMember = DeskStaffQuery['staffMembers']['nodes'][number];

/** Somebody who may get a card. */
export interface Person {
  id: string;
  name: string;
  hasCard: boolean;
  /** Of a family: what they are to the children, and which. */
  family: { kind: FamilyMemberKind; relation: Relation; children: readonly string[] } | null;
  /** Of the staff. */
  role: StaffRole | null;
  /** Classes of the children, or those they teach. */
  classrooms: readonly { id: string; name: string }[];
}

/** Everybody of the families, one line an adult, in the order of the families. */
export function familyPeople(households: readonly Household[]): Person[] {
  return households.flatMap(({ children, members }) =>
    members.map((member) => ({
      id: member.id,
      name: fullName(member),
      hasCard: member.cards.length > 0,
      family: {
        kind: member.kind,
        relation: member.relation,
        children: children.map(fullName),
      },
      role: null,
      classrooms: children.flatMap(({ classroom }) => classroom ?? []),
    })),
  );
}

/** Everybody of the staff. */
export function staffPeople(members: readonly StaffMember[]): Person[] {
  return members.map(({ id, name, role, hasCard, classrooms }) => ({
    id,
    name,
    hasCard,
    family: null,
    role,
    classrooms,
  }));
}

/** What somebody chose above the list. */
export interface Wanted {
  classroomId: string | null;
  kind: FamilyMemberKind | null;
  missingOnly: boolean;
}

/** Whom the choice leaves. */
export function chosenPeople(people: readonly Person[], wanted: Wanted): Person[] {
  return people.filter(
    ({ hasCard, family, classrooms }) =>
      (!wanted.missingOnly || !hasCard) &&
      (wanted.kind === null || family === null || family.kind === wanted.kind) &&
      (wanted.classroomId === null || classrooms.some(({ id }) => id === wanted.classroomId)),
  );
}

/** A person as the contract wants a holder. */
export function holderOf({ id, family }: Person) {
  return family ? { familyMemberId: id } : { staffMemberId: id };
}
