/**
 * Who: children and the families around them, staff, and how each of them shows who they are.
 * Families and staff are the circles that the wall is made of, so nearly every module stands on this one.
 */

import { Card } from './card.entity.ts';
import { CardsResolver, StaffCardResolver } from './cards.resolver.ts';
import { Child } from './child.entity.ts';
import { Enrolment } from './enrolment.entity.ts';
import {
  ChildResolver,
  FamilyMemberResolver,
  HouseholdResolver,
  StaffMemberResolver,
} from './family.resolver.ts';
import { FamilyMember } from './family-member.entity.ts';
import { Household, HouseholdChild } from './household.entity.ts';
import { cardById, childById, householdById, lockById, memberById, staffById } from './people.reads.ts';
import { PeopleResolver } from './people.resolver.ts';
import { PinAllowance, SignInLock } from './pin.entity.ts';
import { PinResolver } from './pin.resolver.ts';
import { PortraitsResolver } from './portraits.ts';
import { SessionsResolver } from './sessions.resolver.ts';
import { StaffMember, StaffSession } from './staff.entity.ts';
import { setWeekdays, WeekdaysResolver } from './weekdays.resolver.ts';

export { actingMember, isFamily } from './acting-member.ts';
export { issueCard } from './cards.service.ts';
export { Child, childAudiences } from './child.entity.ts';
export { type ChildWith, childrenInCustody, childrenWith, ownChildren } from './children-with.ts';
export { directory } from './directory.ts';
export { doorOf, doors, verifications } from './doors.ts';
export { Enrolment } from './enrolment.entity.ts';
export { classroomOn, portrait } from './family.resolver.ts';
export { FamilyMember, relations } from './family-member.entity.ts';
export { Household, HouseholdChild, householdAudiences } from './household.entity.ts';
export {
  childById,
  childrenOfHousehold,
  householdById,
  type MemberRow,
  memberById,
  staffById,
} from './people.reads.ts';
export { normalPhone } from './people.rules.ts';
export { addMember, addStaffMember, enrolChild } from './people.service.ts';
export { byPin, type PinRefusal, pinStamp, setPin } from './pin.service.ts';
export { type PhotoSetter, photoSubjects } from './portraits.ts';
export { principalKinds } from './sessions.inputs.ts';
export { membersByPhone, openKindergarten } from './sessions.service.ts';
export { setupCode } from './setup-code.ts';
export { StaffMember } from './staff.entity.ts';
export { dayInWork, timeZoneInWork, todayOf, undoableUntil } from './today.ts';
export { setWeekdays };

/** What app.ts puts together. */
export const people = {
  entities: [
    Child,
    Enrolment,
    Household,
    HouseholdChild,
    FamilyMember,
    Card,
    StaffMember,
    StaffSession,
    PinAllowance,
    SignInLock,
  ],
  resolvers: [
    PeopleResolver,
    CardsResolver,
    StaffCardResolver,
    PinResolver,
    PortraitsResolver,
    WeekdaysResolver,
    SessionsResolver,
    ChildResolver,
    HouseholdResolver,
    FamilyMemberResolver,
    StaffMemberResolver,
  ],
  nodes: {
    Child: childById,
    Household: householdById,
    FamilyMember: memberById,
    StaffMember: staffById,
    Card: cardById,
    SignInLock: lockById,
  },
  jobs: () => ({}),
};
