import type { Roster } from './roster.ts';

const WEEKDAYS: Roster['children'][number]['weekdays'] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
];

/** A kindergarten of two classes and two families, for tests. The card of the grandmother is 123456. */
export function smallRoster(cardFingerprint = 'fingerprint'): Roster {
  const member = {
    language: 'ZH_CN',
    hasPin: true,
    isGuardian: true,
    unreadNoticeIds: ['n1'],
    photo: null,
  } as const;
  const child = { expected: true, weekdays: WEEKDAYS, arrivedAt: null, askedForAt: null };
  return {
    generatedAt: '2026-09-01T07:00:00Z',
    kindergarten: {
      id: 'k1',
      name: '阳光幼儿园',
      languages: ['ZH_CN', 'EN'],
      timeZone: 'Asia/Shanghai',
      today: '2026-09-01',
      presentCount: 1,
      lineNumber: null,
      releaseBy: 'STAFF',
      alreadyHereMinutes: 30,
      openingHours: { collectFrom: '16:30' },
    },
    healthRules: { askAtKiosk: true },
    phraseRecordings: [],
    staff: [{ id: 's', name: '李老师', classroomIds: [], cardFingerprints: ['staff-fingerprint'] }],
    children: [
      {
        ...child,
        id: 'an',
        givenName: '安安',
        classroomName: '小班',
        status: 'EXPECTED',
        photo: { id: 'p-an', url: '/media/p-an' },
      },
      { ...child, id: 'bo', givenName: '波波', classroomName: '大班', status: 'EXPECTED', photo: null },
      { ...child, id: 'cy', givenName: '晨晨', classroomName: '小班', status: 'PRESENT', photo: null },
    ],
    members: [
      {
        ...member,
        id: 'g',
        givenName: '桂英',
        relation: 'PATERNAL_GRANDMOTHER',
        childIds: ['an', 'bo'],
        cardFingerprints: [cardFingerprint],
        unreadNoticeIds: ['n1'],
      },
      {
        ...member,
        id: 'f',
        givenName: '建国',
        relation: 'FATHER',
        childIds: ['cy'],
        cardFingerprints: [],
        unreadNoticeIds: [],
      },
    ],
    notices: [
      {
        id: 'n1',
        urgency: 'IMPORTANT',
        publishedAt: '2026-09-01T06:00:00Z',
        authorName: '李老师',
        classrooms: [{ name: '大班' }],
        texts: [{ language: 'ZH_CN', title: '春游', body: '周五春游。' }],
      },
      {
        id: 'n2',
        urgency: 'ROUTINE',
        publishedAt: '2026-08-30T06:00:00Z',
        authorName: '王园长',
        classrooms: [],
        texts: [{ language: 'ZH_CN', title: '开学', body: '欢迎。' }],
      },
    ],
  };
}
