/**
 * Uyghur, right to left. DRAFT: written to prove the layout, not yet read by anybody who speaks it at home; offered only
 * where a kindergarten chose it (see language.ts).
 */
import type { Words } from '../words.ts';
import { refusals } from './refusals.ts';

export const uyghur: Words = {
  refusals,
  absenceReasons: {
    SICK: 'كېسەل',
    PERSONAL: 'ئائىلە ئىشى',
    PLANNED_HOLIDAY: 'دەم ئېلىش',
    OTHER: 'باشقا سەۋەب',
    UNEXPLAINED: 'سەۋەب ئېيتىلمىدى',
  },
  ageGroups: { NURSERY: 'باقچا ئالدى', JUNIOR: 'كىچىك سىنىپ', MIDDLE: 'ئوتتۇرا سىنىپ', SENIOR: 'چوڭ سىنىپ' },
  attendanceActions: { CHECK_IN: 'كەلدى', CHECK_OUT: 'كەتتى' },
  attendanceStatuses: {
    EXPECTED: 'تېخى كەلمىدى',
    PRESENT: 'باغچىدا',
    DEPARTED: 'ئۆيگە كەتتى',
    ABSENT: 'كەلمەيدۇ',
  },
  doors: { API: 'ئۇلانغان سىستېما', DESK: 'خىزمەتچى', KIOSK: 'كىرىش ئېغىزى', PHONE: 'تېلېفون' },
  familyMemberKinds: { GUARDIAN: 'ئىگىدارچى', CARER: 'باققۇچى' },
  helpRequestStates: {
    RINGING: 'مۇئەللىم چاقىرىلىۋاتىدۇ',
    ANSWERED: 'مۇئەللىم جاۋاب بەردى',
    CALLBACK_PROMISED: 'قايتۇرۇپ تېلېفون قىلىمىز',
    FINISHED: 'تامام',
  },
  languages: { ZH_CN: '中文', EN: 'English', UG: 'ئۇيغۇرچە' },
  noticeUrgencies: { ROUTINE: 'ئادەتتىكى', IMPORTANT: 'مۇھىم', URGENT: 'جىددىي' },
  receiptManners: { HEARD: 'ئاڭلىدى', READ: 'ئوقۇدى' },
  relations: {
    FATHER: 'دادا',
    MOTHER: 'ئانا',
    PATERNAL_GRANDFATHER: 'بوۋا',
    PATERNAL_GRANDMOTHER: 'موما',
    MATERNAL_GRANDFATHER: 'بوۋا',
    MATERNAL_GRANDMOTHER: 'موما',
    OTHER: 'تۇغقان',
  },
  staffRoles: {
    ADMIN: 'باشقۇرغۇچى',
    CLASS_TEACHER: 'سىنىپ مۇدىرى',
    HEALTH_DOCTOR: 'ساقلىق دوختۇرى',
    PRINCIPAL: 'باغچە مۇدىرى',
  },
  ticketCategories: {
    MEALS: 'تاماق',
    SLEEP: 'ئۇيقۇ',
    HEALTH: 'سالامەتلىك',
    CLOTHES: 'كىيىم',
    TEACHER: 'مۇئەللىم',
    OTHER: 'باشقا ئىش',
  },
  ticketKinds: { CONSULTATION: 'سوئال', FEEDBACK: 'ئىنكاس', EVALUATION: 'باھا' },
  ticketStates: {
    RECEIVED: 'قوبۇل قىلىندى',
    ASSIGNED: 'بىر تەرەپ قىلىنىۋاتىدۇ',
    ANSWERED: 'جاۋاب بار',
    CLOSED: 'ئاخىرلاشتى',
  },
  verifications: {
    CARD: 'كارتا',
    PHOTO_PIN: 'رەسىم ۋە پىن',
    PHONE_PIN: 'تېلېفون ۋە پىن',
    CALLBACK: 'قايتۇرما تېلېفون',
    STAFF: 'خىزمەتچى تونۇيدۇ',
    DELEGATION_CODE: 'ئېلىپ كېتىش كودى',
    IDENTITY_DOCUMENT: 'كىملىك',
  },
};
