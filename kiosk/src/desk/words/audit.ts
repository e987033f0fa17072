import type { AnnouncementKind } from '@porchlight/schema/enums';
import type { FinishedTag } from '@porchlight/schema/words';
import { catalogue } from './catalogue.ts';

/** The page around the sentences. */
export const audit = catalogue(
  {
    title: 'Who looked',
    lead: 'Every change, and every look at what is protected. Nothing can be taken out unnoticed.',
    verify: 'Check the records',
    verifying: 'Checking…',
    whole: (count: number) => `All ${count} entries are whole.`,
    broken: (place: number) => `Entry ${place} does not fit. Tell whoever runs this server.`,
    earlier: 'Earlier entries',
    none: 'Nothing fits these filters.',
    filters: 'Filters',
    who: 'Who',
    everybody: 'Everybody',
    what: 'What',
    everything: 'Everything',
    child: 'Child',
    everyChild: 'All children',
    day: 'Day',
    clear: 'Clear the filters',
    export: 'Export (CSV)',
    exporting: 'Collecting…',
    entries: (count: number) => (count === 1 ? '1 entry' : `${count} entries`),
    andMore: (names: string, count: number) => `${names} and ${count} more`,
    allOf: 'All children of this entry',
    time: 'Time',
    sentence: 'What happened',
    children: 'Children',
    number: 'No.',
    code: 'Code',
    health: 'Looks at health',
    attendance: 'Arrivals, departures, absences',
    pickup: 'Pick-up',
    people: 'People and settings',
    access: 'Signing in and devices',
    talk: 'Notices, messages, calls',
  },
  {
    title: '查看记录',
    lead: '谁看了、谁改了，都有记录，不能悄悄删掉。',
    verify: '检查记录',
    verifying: '正在检查…',
    whole: (count: number) => `${count} 条记录都完整。`,
    broken: (place: number) => `第 ${place} 条对不上，请告诉管服务器的人。`,
    earlier: '更早的记录',
    none: '没有这样的记录。',
    filters: '筛选',
    who: '谁',
    everybody: '所有人',
    what: '做什么',
    everything: '所有事',
    child: '孩子',
    everyChild: '所有孩子',
    day: '哪天',
    clear: '清除筛选',
    export: '导出 CSV',
    exporting: '正在整理…',
    entries: (count: number) => `${count} 条`,
    andMore: (names: string, count: number) => `${names} 等 ${count} 名幼儿`,
    allOf: '这条记录里的所有孩子',
    time: '时间',
    sentence: '内容',
    children: '孩子',
    number: '序号',
    code: '代码',
    health: '看健康记录',
    attendance: '入园、离园、请假',
    pickup: '接送',
    people: '人员和设置',
    access: '登录和设备',
    talk: '通知、留言、电话',
  },
);

/** What is in the trail beside what is announced. */
type Noted =
  | 'ALLERGIES_READ'
  | 'API_KEY_CREATED'
  | 'API_KEY_REVOKED'
  | 'CALLER_PROVED'
  | 'DELEGATION_OPENED'
  | 'DEVICE_PAIRING_CREATED'
  | 'FAMILY_SHOWED_CARD'
  | 'FAMILY_SHOWED_PIN'
  | 'HEALTH_BOARD_READ'
  | 'KINDERGARTEN_OPENED'
  | 'MEDICATION_READ'
  | 'MORNING_CHECK_READ'
  | 'PICKUP_RESTRICTED'
  | 'PICKUP_RESTRICTION_LIFTED'
  | 'PIN_CHANGE_ALLOWED'
  | 'SESSION_REUSE_DETECTED'
  | 'SICK_ABSENCES_READ'
  | 'GUESSING_LIFTED'
  | 'PASSWORD_CHANGED'
  | 'PASSWORD_LINK_CREATED'
  | 'SESSIONS_ENDED'
  | 'SIGNED_IN'
  | 'SIGN_IN_LOCK_LIFTED';

type Act = AnnouncementKind | Noted;

/** What was done, after "who": `whom` is the children, else the name of what it was about; "" when there is none. */
type Did = (whom: string) => string;

const chinese: Readonly<Record<Act, Did>> = {
  ABSENCE_REPORTED: (w) => `给 ${w} 请了假`,
  ABSENCE_WITHDRAWN: (w) => `取消了 ${w} 的请假`,
  ALLERGIES_READ: (w) => `看了 ${w} 的过敏记录`,
  ALLERGY_CHANGED: (w) => `改了 ${w} 的过敏记录`,
  API_KEY_CREATED: (w) => `新建了接口密钥 ${w}`,
  API_KEY_REVOKED: (w) => `停用了接口密钥 ${w}`,
  ATTENDANCE_CORRECTED: (w) => `更正了 ${w} 的考勤`,
  ATTENDANCE_UNDONE: (w) => `撤销了 ${w} 的入园或离园`,
  CALLBACK_PROMISED: () => '答应了回电话',
  CALLER_PROVED: (w) => `在电话里用密码证明是 ${w}`,
  CHILD_CHECKED_IN: (w) => `登记了 ${w} 入园`,
  CHILD_CHECKED_OUT: (w) => `登记了 ${w} 离园`,
  CHILD_RELEASED: (w) => `把 ${w} 交给了来接的人`,
  COLLECTION_REQUESTED: (w) => `门口有人来接 ${w}`,
  COLLECTION_SETTLED: (w) => `处理了 ${w} 的接送`,
  COLLECTORS_CHANGED: (w) => `改了 ${w} 的接送人`,
  CONFLICT_REPORTED: () => '报告了没能记上的事',
  CONFLICT_SETTLED: () => '处理了没能记上的事',
  DELEGATION_OPENED: (w) => `用代接码查了 ${w}`,
  DEVICE_PAIRED: (w) => `配对了门口屏 ${w}`,
  DEVICE_PAIRING_CREATED: (w) => `给门口屏 ${w} 生成了配对码`,
  DEVICE_RELOAD_REQUESTED: (w) => `让门口屏 ${w} 重新加载`,
  DEVICE_REPORTED: (w) => `报告了门口屏 ${w} 的情况`,
  DEVICE_REVOKED: (w) => `停用了门口屏 ${w}`,
  FAMILY_SHOWED_CARD: (w) => `看到 ${w} 刷了卡`,
  FAMILY_SHOWED_PIN: (w) => `看到 ${w} 输对了密码`,
  HEALTH_BOARD_READ: (w) => `看了 ${w} 的健康记录`,
  HEALTH_RULES_CHANGED: () => '改了晨检规则',
  HELP_ANSWERED: () => '去帮忙了',
  HELP_FINISHED: () => '帮完了忙',
  HELP_REQUESTED: () => '叫了老师',
  KINDERGARTEN_CHANGED: () => '改了园所设置',
  KINDERGARTEN_OPENED: () => '设置了幼儿园',
  LATE_PICKUP_REPORTED: (w) => `说会晚接 ${w}`,
  MEDICATION_CHANGED: (w) => `改了 ${w} 的服药单`,
  MEDICATION_READ: (w) => `看了 ${w} 的服药单`,
  MORNING_CHECK_READ: (w) => `看了 ${w} 的晨检`,
  MORNING_CHECK_RECORDED: (w) => `记了 ${w} 的晨检`,
  NOTICE_ACKNOWLEDGED: () => '收到了通知',
  NOTICE_CHANGED: () => '改了通知',
  NOTICE_PUBLISHED: () => '发了通知',
  OPENING_HOURS_CHANGED: () => '改了入园离园时间',
  PEOPLE_CHANGED: (w) => (w ? `改了 ${w} 的资料` : '改了人员资料'),
  PHRASE_RECORDED: () => '录了或删了门口屏的语音',
  PICKUP_ALERT_RAISED: (w) => `发出了 ${w} 的安全提醒`,
  PICKUP_ALERT_SETTLED: (w) => `处理了 ${w} 的安全提醒`,
  PICKUP_DELEGATED: (w) => `改了 ${w} 的代接`,
  PICKUP_RESTRICTED: (w) => (w ? `登记了 ${w} 的禁止接送` : '登记了禁止接送'),
  PICKUP_RESTRICTION_LIFTED: (w) => (w ? `解除了 ${w} 的禁止接送` : '解除了禁止接送'),
  PIN_CHANGED: (w) => `改了 ${w} 的密码`,
  PIN_CHANGE_ALLOWED: (w) => `让 ${w} 重设密码`,
  ROLL_CALL_FINISHED: () => '结束了点名',
  ROLL_CALL_MARKED: () => '点了名',
  ROLL_CALL_STARTED: () => '开始了点名',
  SESSION_REUSE_DETECTED: () => '的登录被重复使用，已经停用',
  SICK_ABSENCES_READ: (w) => `看了 ${w} 的病假`,
  SICK_ABSENCE_FOLLOWED_UP: (w) => `追访了 ${w} 的病假`,
  GUESSING_NOTICED: () => '发现有人在一个门口反复试',
  GUESSING_LIFTED: () => '看过有人反复试的提醒',
  PASSWORD_CHANGED: (w) => (w ? `改了 ${w} 的登录密码` : '改了登录密码'),
  PASSWORD_LINK_CREATED: (w) => `给 ${w} 做了密码链接`,
  SESSIONS_ENDED: (w) => `结束了 ${w} 的登录`,
  SIGNED_IN: (w) => (w ? `${w} 登录了` : '登录了'),
  SIGN_IN_LOCKED: (w) => `锁住了 ${w} 的密码`,
  SIGN_IN_LOCK_LIFTED: (w) => `解开了 ${w} 的密码锁`,
  TICKET_ANSWERED: () => '答复了家长留言',
  TICKET_ASSIGNED: () => '派了家长留言',
  TICKET_CLOSED: () => '办完了家长留言',
  TICKET_SUBMITTED: () => '收到了家长留言',
};

const english: Readonly<Record<Act, Did>> = {
  ABSENCE_REPORTED: (w) => `reported ${w} away`,
  ABSENCE_WITHDRAWN: (w) => `cancelled the absence of ${w}`,
  ALLERGIES_READ: (w) => `looked at the allergies of ${w}`,
  ALLERGY_CHANGED: (w) => `changed the allergies of ${w}`,
  API_KEY_CREATED: (w) => `made the API key ${w}`,
  API_KEY_REVOKED: (w) => `stopped the API key ${w}`,
  ATTENDANCE_CORRECTED: (w) => `corrected the attendance of ${w}`,
  ATTENDANCE_UNDONE: (w) => `undid an arrival or departure of ${w}`,
  CALLBACK_PROMISED: () => 'promised to call back',
  CALLER_PROVED: (w) => `proved by PIN on the phone to be ${w}`,
  CHILD_CHECKED_IN: (w) => `signed in ${w}`,
  CHILD_CHECKED_OUT: (w) => `signed out ${w}`,
  CHILD_RELEASED: (w) => `handed over ${w}`,
  COLLECTION_REQUESTED: (w) => `${w} was asked for at the door`,
  COLLECTION_SETTLED: (w) => `settled the collection of ${w}`,
  COLLECTORS_CHANGED: (w) => `changed who may collect ${w}`,
  CONFLICT_REPORTED: () => 'reported something that could not be saved',
  CONFLICT_SETTLED: () => 'dealt with something that could not be saved',
  DELEGATION_OPENED: (w) => `looked up ${w} with a collection code`,
  DEVICE_PAIRED: (w) => `paired the kiosk ${w}`,
  DEVICE_PAIRING_CREATED: (w) => `made a pairing code for the kiosk ${w}`,
  DEVICE_RELOAD_REQUESTED: (w) => `asked the kiosk ${w} to reload`,
  DEVICE_REPORTED: (w) => `reported how the kiosk ${w} is doing`,
  DEVICE_REVOKED: (w) => `stopped the kiosk ${w}`,
  FAMILY_SHOWED_CARD: (w) => `saw the card of ${w}`,
  FAMILY_SHOWED_PIN: (w) => `saw the right PIN of ${w}`,
  HEALTH_BOARD_READ: (w) => `looked at the health records of ${w}`,
  HEALTH_RULES_CHANGED: () => 'changed the rules of the morning check',
  HELP_ANSWERED: () => 'went to help',
  HELP_FINISHED: () => 'finished helping',
  HELP_REQUESTED: () => 'called for a teacher',
  KINDERGARTEN_CHANGED: () => 'changed the kindergarten settings',
  KINDERGARTEN_OPENED: () => 'set up the kindergarten',
  LATE_PICKUP_REPORTED: (w) => `said that ${w} will be collected late`,
  MEDICATION_CHANGED: (w) => `changed a medication slip of ${w}`,
  MEDICATION_READ: (w) => `looked at the medication slips of ${w}`,
  MORNING_CHECK_READ: (w) => `looked at the morning check of ${w}`,
  MORNING_CHECK_RECORDED: (w) => `recorded the morning check of ${w}`,
  NOTICE_ACKNOWLEDGED: () => 'acknowledged a notice',
  NOTICE_CHANGED: () => 'changed a notice',
  NOTICE_PUBLISHED: () => 'published a notice',
  OPENING_HOURS_CHANGED: () => 'changed the opening hours',
  PEOPLE_CHANGED: (w) => (w ? `changed the record of ${w}` : "changed a person's record"),
  PHRASE_RECORDED: () => 'recorded or removed a line of the kiosk',
  PICKUP_ALERT_RAISED: (w) => `raised a safety alert about ${w}`,
  PICKUP_ALERT_SETTLED: (w) => `dealt with a safety alert about ${w}`,
  PICKUP_DELEGATED: (w) => `changed who collects ${w} once`,
  PICKUP_RESTRICTED: (w) => (w ? `entered a restriction for ${w}` : 'entered a restriction'),
  PICKUP_RESTRICTION_LIFTED: (w) => (w ? `ended a restriction for ${w}` : 'ended a restriction'),
  PIN_CHANGED: (w) => `changed the PIN of ${w}`,
  PIN_CHANGE_ALLOWED: (w) => `let ${w} set a new PIN`,
  ROLL_CALL_FINISHED: () => 'finished a roll call',
  ROLL_CALL_MARKED: () => 'marked a roll call',
  ROLL_CALL_STARTED: () => 'started a roll call',
  SESSION_REUSE_DETECTED: () => 'had a session that was used twice; it was ended',
  SICK_ABSENCES_READ: (w) => `looked at the sick absences of ${w}`,
  SICK_ABSENCE_FOLLOWED_UP: (w) => `followed up the sick absence of ${w}`,
  GUESSING_NOTICED: () => 'tried many times at a door',
  GUESSING_LIFTED: () => 'looked at who guesses, and let tries begin again',
  PASSWORD_CHANGED: (w) => (w ? `changed the sign-in password of ${w}` : 'changed the sign-in password'),
  PASSWORD_LINK_CREATED: (w) => `made a password link for ${w}`,
  SESSIONS_ENDED: (w) => `ended sessions of ${w}`,
  SIGNED_IN: (w) => (w ? `let ${w} sign in` : 'signed in'),
  SIGN_IN_LOCKED: (w) => `locked the PIN of ${w}`,
  SIGN_IN_LOCK_LIFTED: (w) => `unlocked the PIN of ${w}`,
  TICKET_ANSWERED: () => 'answered a message',
  TICKET_ASSIGNED: () => 'assigned a message',
  TICKET_CLOSED: () => 'closed a message',
  TICKET_SUBMITTED: () => 'took in a message',
};

const acts = { 'zh-CN': chinese, en: english } satisfies Record<FinishedTag, Readonly<Record<Act, Did>>>;

/** What was done in words. An act that this page does not know yet is shown by its code. */
export function didWords(action: string, whom: string, language: FinishedTag): string {
  const did = (acts[language] as Readonly<Record<string, Did | undefined>>)[action];
  return (did?.(whom) ?? `${action} ${whom}`).replace(/ +/g, ' ').trim();
}

/** Kinds of acts to choose from, in this order. */
export const TOPICS = ['health', 'attendance', 'pickup', 'people', 'access', 'talk'] as const;
export type Topic = (typeof TOPICS)[number];

const BEGINNINGS: readonly (readonly [Topic, RegExp])[] = [
  ['health', /^(ALLERG|HEALTH_BOARD|MEDICATION|MORNING_CHECK|SICK)/],
  ['pickup', /^(CHILD_RELEASED|COLLECTORS|DELEGATION|PICKUP)/],
  ['attendance', /^(ABSENCE|ATTENDANCE|CHILD|LATE|ROLL_CALL|CONFLICT)/],
  ['people', /^(PEOPLE|KINDERGARTEN|OPENING|HEALTH_RULES|PHRASE|PIN)/],
  ['talk', /^(NOTICE|TICKET|HELP|CALL)/],
];

/** Every act of a topic. What belongs to no other is access: signing in, devices, keys. */
export function actsOf(topic: Topic): Act[] {
  const topicOf = (act: string) => BEGINNINGS.find(([, begins]) => begins.test(act))?.[0] ?? 'access';
  return (Object.keys(chinese) as Act[]).filter((act) => topicOf(act) === topic);
}
