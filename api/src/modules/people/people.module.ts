/**
 * Who: children and the families around them, staff, and how each of them shows who they are.
 * Families and staff are the circles that the wall is made of, so nearly every module stands on this one.
 */

import { principal } from '../../platform/access/principal.ts';
import { statement } from '../../platform/database/reads.ts';
import { inWork, type Surroundings } from '../../platform/unit-of-work.ts';
import { Card } from './card.entity.ts';
import { CardsResolver, StaffCardResolver } from './cards.resolver.ts';
import { Child } from './child.entity.ts';
import { Enrolment } from './enrolment.entity.ts';
import {
  ChildResolver,
  ClassroomResolver,
  FamilyMemberResolver,
  HouseholdResolver,
  StaffMemberResolver,
} from './family.resolver.ts';
import { FamilyMember } from './family-member.entity.ts';
import { GuessingNotice } from './guessing.entity.ts';
import { GuessingResolver } from './guessing.resolver.ts';
import { Household, HouseholdChild } from './household.entity.ts';
import { FamilyLivesResolver } from './lives/adults.resolver.ts';
import { ChildLivesResolver } from './lives/children.resolver.ts';
import { LifeChange } from './lives/life-change.entity.ts';
import { changeById } from './lives/lives.reads.ts';
import { LivesResolver } from './lives/lives.resolver.ts';
import { StaffLivesResolver } from './lives/staff.resolver.ts';
import { handOverWhenLeft } from './lives/staff.ts';
import {
  cardById,
  childById,
  guessById,
  householdById,
  lockById,
  memberById,
  sessionById,
  staffById,
} from './people.reads.ts';
import { PeopleResolver } from './people.resolver.ts';
import { PinAllowance, SignInLock } from './pin.entity.ts';
import { PinResolver } from './pin.resolver.ts';
import { PortraitsResolver } from './portraits.ts';
import { SessionsResolver } from './sessions.resolver.ts';
import { PasswordLink, StaffMember, StaffSession } from './staff.entity.ts';
import { StaffAccountResolver } from './staff-account.resolver.ts';
import { setWeekdays, WeekdaysResolver } from './weekdays.resolver.ts';

export { actingMember, isFamily } from './acting-member.ts';
export {
  type BarredFacts,
  type Barring,
  barredActs,
  barrings,
  keptFromEverything,
  type Tried,
} from './barred.ts';
export { issueCard } from './cards.service.ts';
export { Child, childAudiences } from './child.entity.ts';
export {
  type ChildWith,
  childrenInCustody,
  childrenWith,
  familyChildren,
  ownChildren,
} from './children-with.ts';
export { directory } from './directory.ts';
export { doorOf, doors, verifications } from './doors.ts';
export { Enrolment } from './enrolment.entity.ts';
export { classroomOn, portrait } from './family.resolver.ts';
export { FamilyMember, relations } from './family-member.entity.ts';
export { PACE, wrongTry, wrongTryKept } from './guessing.service.ts';
export { Household, HouseholdChild, householdAudiences } from './household.entity.ts';
export { type Changed, changeLife } from './lives/change-life.ts';
export type { Journal } from './lives/journal.ts';
export { LifeChange, lifeChangeKinds } from './lives/life-change.entity.ts';
export { ChangePayload } from './lives/lives.inputs.ts';
export { changeOf } from './lives/lives.payload.ts';
export {
  childById,
  childrenOfHousehold,
  householdById,
  type MemberRow,
  memberById,
  staffById,
} from './people.reads.ts';
export { normalPhone } from './people.rules.ts';
export { addMember, addStaffMember, enrolChild, phoneFingerprint } from './people.service.ts';
export { byPin, type PinRefusal, pinStamp, setPin } from './pin.service.ts';
export { claimPortrait, type PhotoSetter, photoSubjects } from './portraits.ts';
export { principalKinds } from './sessions.inputs.ts';
export { membersByPhone, openKindergarten } from './sessions.service.ts';
export { setupCode } from './setup-code.ts';
export { StaffMember, working } from './staff.entity.ts';
export { dayInWork, timeZoneInWork, todayOf, undoableUntil } from './today.ts';
export { setWeekdays };

/** What app.ts puts together. */
export const people = {
  media: {
    Child: statement('media.reader.Child', 'select 1 from child where photo_id = $1'),
    FamilyMember: statement(
      'media.reader.FamilyMember',
      'select 1 from family_member where photo_id = $1 union all select 1 from pickup_release where photo_shown_id = $1',
    ),
  },
  entities: [
    Child,
    Enrolment,
    Household,
    HouseholdChild,
    FamilyMember,
    Card,
    StaffMember,
    StaffSession,
    PasswordLink,
    GuessingNotice,
    PinAllowance,
    SignInLock,
    LifeChange,
  ],
  resolvers: [
    PeopleResolver,
    CardsResolver,
    StaffCardResolver,
    PinResolver,
    PortraitsResolver,
    WeekdaysResolver,
    SessionsResolver,
    StaffAccountResolver,
    GuessingResolver,
    ChildResolver,
    HouseholdResolver,
    FamilyMemberResolver,
    StaffMemberResolver,
    ClassroomResolver,
    LivesResolver,
    ChildLivesResolver,
    FamilyLivesResolver,
    StaffLivesResolver,
  ],
  nodes: {
    Child: childById,
    Household: householdById,
    FamilyMember: memberById,
    StaffMember: staffById,
    Card: cardById,
    SignInLock: lockById,
    GuessingNotice: guessById,
    StaffSession: sessionById,
    LifeChange: changeById,
  },
  jobs: (around: Surroundings) => ({
    'people.hand-over': async ({ staffMemberId, kindergartenId }: Record<string, unknown>) => {
      const who = principal({ kind: 'ADMIN', kindergartenId: String(kindergartenId) });
      await inWork(around, who, true, (work) => handOverWhenLeft(work, String(staffMemberId)));
    },
  }),
};
