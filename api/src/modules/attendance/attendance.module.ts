/**
 * Where the children are: expected, present, departed, absent. Each check-in and check-out is a record that stays;
 * a day is what its records and its absence amount to. Times shown are the device's, the order is the server's.
 */
import { Absence } from './absence.entity.ts';
import { absenceById, recordById } from './attendance.reads.ts';
import { AttendanceResolver } from './attendance.resolver.ts';
import { AttendanceSubscription } from './attendance.subscription.ts';
import { AttendanceDay } from './attendance-day.entity.ts';
import { AttendanceRecord } from './attendance-record.entity.ts';
import {
  AbsenceResolver,
  AttendanceRecordResolver,
  ChildAttendanceResolver,
  ChildDayResolver,
  KindergartenAttendanceResolver,
} from './child-attendance.resolver.ts';
import { ClassBoardResolver } from './class-board.resolver.ts';
import { CorrectionResolver } from './correction.resolver.ts';
import { forgottenById } from './forgotten.reads.ts';
import { LatePickupReport } from './late-pickup.entity.ts';
import { LatePickupResolver } from './late-pickup.resolver.ts';

export { reportAbsence } from './absence.service.ts';
export { type Answer, recordsOfAnswer } from './answers.ts';
export { childrenInside, type DayRow, daysOfChildren, recordById } from './attendance.reads.ts';
export { isEarlier, occurred } from './attendance.rules.ts';
export { record } from './attendance.service.ts';
export { attendanceStatuses } from './attendance-day.entity.ts';
export { AttendanceRecord } from './attendance-record.entity.ts';
export { ChildDay, ClassBoardEntry } from './board.types.ts';

export {
  type Asked,
  type Collecting,
  type DepartureGuard,
  departures,
  type HandedOver,
  type Handover,
  type Verdict,
} from './departures.ts';

/** What app.ts puts together. */
export const attendance = {
  entities: [AttendanceRecord, AttendanceDay, Absence, LatePickupReport],
  resolvers: [
    AttendanceResolver,
    ClassBoardResolver,
    CorrectionResolver,
    LatePickupResolver,
    AttendanceSubscription,
    ChildAttendanceResolver,
    ChildDayResolver,
    AttendanceRecordResolver,
    AbsenceResolver,
    KindergartenAttendanceResolver,
  ],
  nodes: { AttendanceRecord: recordById, Absence: absenceById, ForgottenCheckOut: forgottenById },
  jobs: () => ({}),
};
