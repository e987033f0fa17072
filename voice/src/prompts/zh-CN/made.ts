/** Sentences for one caller, in Chinese. */
import type { Catalogue, Moment } from '../line.ts';
import { codeSpoken, countSpoken, daySpoken, type Relation, timeSpoken, words } from '../schema.ts';

const said = words['zh-CN'];
const TAG = 'zh-CN';

const time = (at: Moment) => timeSpoken(at.instant, at.timeZone, TAG);
const by = (relation: Relation | undefined, did: string) =>
  relation === undefined ? '' : `，${said.relations[relation]}${did}的`;

/** The Chinese part of a name that is written in both languages, else all of it. */
export function chineseName(written: string): string {
  const parts = written.match(/[\p{Script=Han}0-9·]+/gu);
  return parts ? parts.join('') : written;
}

const outcome = {
  RECEIVED: '已经收到了',
  ASSIGNED: '老师正在处理',
  ANSWERED: '已经有答复了',
  CLOSED: '已经办完了',
} as const;

const ABSENT_BECAUSE = {
  SICK: '今天请了病假',
  PERSONAL: '今天请了事假',
  PLANNED_HOLIDAY: '今天休假',
  OTHER: '今天请假了',
  UNEXPLAINED: '今天没有来',
} as const;

const WHERE = {
  EXPECTED: '今天还没有到园',
  PRESENT: '现在在园里',
  DEPARTED: '今天已经离园',
  ABSENT: '今天请假了',
} as const;

export const madeChinese: Catalogue['made'] = {
  greeting: ({ kindergarten }) => `您好，这里是${chineseName(kindergarten)}。`,
  'status.arrived': ({ child, at, relation }) => `${child}${time(at)}到园了${by(relation, '送来')}。`,
  'status.departed': ({ child, at, relation, name }) =>
    `${child}${time(at)}离园了${name ? `，${chineseName(name)}接走的` : by(relation, '接走')}。`,
  'status.absent': ({ child, reason }) => `${child}${ABSENT_BECAUSE[reason]}。`,
  'status.other': ({ child, status }) => `${child}${WHERE[status]}。`,
  'status.notices': ({ count }) => `有${countSpoken(count, TAG)}条新通知。`,
  'urgent.from': ({ author }) => `${author}紧急通知。`,
  'notice.from': ({ author, at, now, isNew }) =>
    `${isNew ? '新通知，' : ''}${daySpoken(at.instant, now, at.timeZone, TAG)}，${author}。`,
  'child.key': ({ child, key }) => `${child}，请按${countSpokenKey(key)}。`,
  'child.anyKey': ({ child }) => `是${child}，请按任意键。`,
  'absence.recorded': ({ child, reason }) => `记下了，${child}${ABSENT_BECAUSE[reason]}。`,
  'ticket.state': ({ kind, state, code }) =>
    `您的${said.ticketKinds[kind]}，${codeSpoken(code, TAG)}，${outcome[state]}。`,
  'ticket.answer': ({ author }) => `${author}说。`,
  code: ({ code }) => `${codeSpoken(code, TAG)}。`,
  refusal: ({ code }) => said.refusals[code],
};

/** A key is 二, not 两. */
function countSpokenKey(key: number): string {
  return key === 2 ? '二' : countSpoken(key, TAG);
}
