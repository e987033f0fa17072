/** The same in English, in its own wording. */
import type { Words } from '../words.ts';
import { refusals } from './refusals.ts';

export const english: Words = {
  refusals,
  absenceReasons: {
    SICK: 'ill',
    PERSONAL: 'family matter',
    PLANNED_HOLIDAY: 'holiday',
    OTHER: 'other reason',
    UNEXPLAINED: 'no reason given',
  },
  ageGroups: { NURSERY: 'nursery', JUNIOR: 'junior class', MIDDLE: 'middle class', SENIOR: 'senior class' },
  attendanceActions: { CHECK_IN: 'arrival', CHECK_OUT: 'departure' },
  attendanceStatuses: { EXPECTED: 'not here yet', PRESENT: 'here', DEPARTED: 'gone home', ABSENT: 'away' },
  doors: { API: 'connected system', DESK: 'staff', KIOSK: 'entrance', PHONE: 'phone' },
  familyMemberKinds: { GUARDIAN: 'guardian', CARER: 'carer' },
  helpRequestStates: {
    RINGING: 'calling a teacher',
    ANSWERED: 'a teacher answered',
    CALLBACK_PROMISED: 'we will call you back',
    FINISHED: 'done',
  },
  languages: { ZH_CN: '中文', EN: 'English', UG: 'ئۇيغۇرچە' },
  noticeUrgencies: { ROUTINE: 'routine', IMPORTANT: 'important', URGENT: 'urgent' },
  receiptManners: { HEARD: 'heard', READ: 'read' },
  relations: {
    FATHER: 'dad',
    MOTHER: 'mum',
    PATERNAL_GRANDFATHER: 'grandpa',
    PATERNAL_GRANDMOTHER: 'grandma',
    MATERNAL_GRANDFATHER: 'grandpa',
    MATERNAL_GRANDMOTHER: 'grandma',
    OTHER: 'family',
  },
  staffRoles: {
    ADMIN: 'administrator',
    CLASS_TEACHER: 'class teacher',
    HEALTH_DOCTOR: 'health doctor',
    PRINCIPAL: 'principal',
  },
  ticketCategories: {
    MEALS: 'meals',
    SLEEP: 'sleep',
    HEALTH: 'health',
    CLOTHES: 'clothes',
    TEACHER: 'teacher',
    OTHER: 'something else',
  },
  ticketKinds: { CONSULTATION: 'question', FEEDBACK: 'feedback', EVALUATION: 'opinion' },
  ticketStates: { RECEIVED: 'received', ASSIGNED: 'in progress', ANSWERED: 'answered', CLOSED: 'closed' },
  verifications: {
    CARD: 'card',
    PHOTO_PIN: 'photo and PIN',
    PHONE_PIN: 'phone and PIN',
    CALLBACK: 'call back',
    STAFF: 'known to staff',
    DELEGATION_CODE: 'collection code',
    IDENTITY_DOCUMENT: 'identity document',
  },
};
