import type { Relation } from '@porchlight/schema/enums';
import type { Roster } from '../roster/roster.ts';

/** Invented families: the adult, what they are, and their children. */
const FAMILIES: readonly { adult: string; relation: Relation; children: readonly [string, string][] }[] = [
  {
    adult: '桂英',
    relation: 'PATERNAL_GRANDMOTHER',
    children: [
      ['米娅', '中一班'],
      ['乐乐', '小二班'],
    ],
  },
  { adult: '建国', relation: 'MATERNAL_GRANDFATHER', children: [['欣怡', '中一班']] },
  { adult: '晓梅', relation: 'MOTHER', children: [['浩然', '中一班']] },
  { adult: '志强', relation: 'FATHER', children: [['子涵', '中一班']] },
  { adult: '秀兰', relation: 'MATERNAL_GRANDMOTHER', children: [['梓萱', '中一班']] },
  { adult: '德明', relation: 'PATERNAL_GRANDFATHER', children: [['宇轩', '中一班']] },
  { adult: '阿依古丽', relation: 'MOTHER', children: [['迪丽娜尔', '中一班']] },
  { adult: '建军', relation: 'OTHER', children: [['可欣', '大三班']] },
  { adult: '小芳', relation: 'MOTHER', children: [['沐辰', '托一班']] },
  { adult: '海燕', relation: 'MOTHER', children: [['若曦', '小一班']] },
];

const MINUTE_MS = 60_000;
const PERIOD = 24 * 3_600_000;
/** The last children of the list are asked for at the door. */
const WAITING_FROM = 9;

const SPRING = {
  zh: '本周五（9月4日）全园去人民公园秋游。请给孩子穿运动鞋和长袖衣服，带一瓶水和一顶帽子，不用带零食，午饭由幼儿园准备。早上八点半在大门口集合，下午三点回园。如果孩子那天不能参加，请今天告诉班主任，或者按电话里的二号键。下雨就改到下周一，我们会再打电话通知您。回园后请检查孩子的手和衣领，有没有小虫子。晚上请让孩子早一点睡，第二天照常上学。',
  en: 'On Friday, 4 September, the whole kindergarten goes to the People’s Park. Please dress your child in running shoes and long sleeves. Bring a bottle of water and a hat; snacks are not needed, we bring lunch. We meet at the gate at half past eight and are back at three. If your child cannot come, please tell the class teacher today. If it rains, we go on Monday instead and will call you.',
};

const NOTICES = [
  { urgency: 'IMPORTANT', zh: '周五秋游', en: 'Trip on Friday', body: SPRING, author: '李老师' },
  {
    urgency: 'URGENT',
    zh: '今天停水，请带水壶',
    en: 'No water today: bring a bottle',
    body: {
      zh: '今天上午停水，请给孩子带水壶。',
      en: 'There is no running water this morning. Please bring a bottle.',
    },
    author: '王园长',
  },
  {
    urgency: 'ROUTINE',
    zh: '下周食谱',
    en: 'Menu for next week',
    body: {
      zh: '下周一：番茄炒蛋。周二：鱼丸汤。',
      en: 'Monday: eggs with tomatoes. Tuesday: fish ball soup.',
    },
    author: '张医生',
  },
  {
    urgency: 'ROUTINE',
    zh: '家长开放日',
    en: 'Open day',
    body: { zh: '欢迎来看孩子的一天。', en: 'Come and see your child’s day.' },
    author: '王园长',
  },
  {
    urgency: 'ROUTINE',
    zh: '图书角需要旧绘本',
    en: 'Old picture books wanted',
    body: { zh: '谢谢您。', en: 'Thank you.' },
    author: '李老师',
  },
] as const;

/** An invented kindergarten. `now` in ms; some children are inside already. */
export function inventedRoster(now: number): Roster {
  const children = FAMILIES.flatMap(({ children: own }) => own);
  return {
    generatedAt: new Date(now).toISOString(),
    kindergarten: {
      id: 'invented',
      name: '阳光幼儿园',
      languages: ['ZH_CN', 'EN', 'UG'],
      timeZone: 'Asia/Shanghai',
      today: '2026-09-01',
      presentCount: 58,
      lineNumber: null,
      releaseBy: 'STAFF',
      alreadyHereMinutes: 30,
      openingHours: { collectFrom: '16:30' },
    },
    healthRules: { askAtKiosk: true },
    phraseRecordings: [],
    staff: [{ id: 'staff', name: '李老师', classroomIds: [], cardFingerprints: [] }],
    children: children.map(([givenName, classroomName], index) => ({
      id: `child-${givenName}`,
      givenName,
      classroomName,
      status: index < WAITING_FROM ? 'EXPECTED' : 'PRESENT',
      arrivedAt: null,
      askedForAt: index < WAITING_FROM ? null : new Date(now - index * MINUTE_MS).toISOString(),
      expected: true,
      weekdays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'],
      photo: { id: `face-${givenName}`, url: '' },
    })),
    members: FAMILIES.map(({ adult, relation, children: own }, index) => ({
      id: `member-${index}`,
      givenName: adult,
      relation,
      language: 'ZH_CN',
      hasPin: true,
      isGuardian: true,
      childIds: own.map(([givenName]) => `child-${givenName}`),
      cardFingerprints: [],
      unreadNoticeIds: ['notice-0', 'notice-1'],
      photo: { id: `face-${adult}`, url: '' },
    })),
    notices: NOTICES.map(({ urgency, zh, en, body, author }, index) => ({
      id: `notice-${index}`,
      urgency,
      publishedAt: new Date(now - index * PERIOD).toISOString(),
      authorName: author,
      classrooms: [],
      texts: [
        { language: 'ZH_CN', title: zh, body: body.zh },
        { language: 'EN', title: en, body: body.en },
      ],
    })),
  };
}

const SKINS = ['#F7C9A0', '#EDB98A', '#FFDBB4', '#D9A066'];
const HAIRS = ['#2B1B12', '#3B2412', '#111111'];
const GREY = ['#8C8C8C', '#B5B5B5'];
const OLD = ['桂英', '建国', '秀兰', '德明'];
const SHIRTS = ['#D8432B', '#2F6DB5', '#3C8D40', '#8E4EC6', '#E39B16'];
const WALLS = ['#FBE3C8', '#D9ECF7', '#E6F3DA', '#F6DDE6', '#EFE6FA'];

/** A drawn face in place of a photo: nobody real. The same name always has the same face. */
export function inventedFace(name: string): Blob {
  const seed = [...name].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) >>> 0, 7);
  const pick = (list: string[], step: number) => list[Math.floor(seed / step) % list.length];
  const hairs = OLD.some((old) => name.endsWith(old)) ? GREY : HAIRS;
  const long = Math.floor(seed / 11) % 2 === 0;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${pick(WALLS, 1)}"/>${
    long ? `<path d="M24 48a26 26 0 0 1 52 0v26H24z" fill="${pick(hairs, 5)}"/>` : ''
  }<path d="M20 100a30 26 0 0 1 60 0z" fill="${pick(SHIRTS, 3)}"/><rect x="43" y="62" width="14" height="14" fill="${pick(SKINS, 7)}"/><circle cx="50" cy="48" r="21" fill="${pick(SKINS, 7)}"/><path d="M28 46a22 23 0 0 1 44 0c-8-2-14-7-17-12-4 7-14 12-27 12z" fill="${pick(hairs, 5)}"/><circle cx="42" cy="51" r="2.600" fill="#1B1B1F"/><circle cx="58" cy="51" r="2.600" fill="#1B1B1F"/><path d="M43 59q7 6 14 0" stroke="#1B1B1F" stroke-width="2.400" fill="none" stroke-linecap="round"/></svg>`;
  return new Blob([svg], { type: 'image/svg+xml' });
}
