/** Sentences for one caller, in English. */
import { pinyin } from 'pinyin-pro';
import type { Catalogue, Moment } from '../line.ts';
import { codeSpoken, daySpoken, type Relation, timeSpoken, words } from '../schema.ts';

const said = words.en;
const TAG = 'en';
const HAN = /\p{Script=Han}/u;

const time = (at: Moment) => timeSpoken(at.instant, at.timeZone, TAG);
const withWhom = (relation: Relation | undefined) =>
  relation === undefined ? '' : `, with ${said.relations[relation]}`;

/** A name for English ears: the Latin part if there is one, else pinyin; 李老师 is Teacher Li. */
export function englishName(written: string): string {
  const latin = written.match(/[A-Za-z][A-Za-z0-9' -]*/g);
  if (latin) return latin.join(' ').trim();
  if (!HAN.test(written)) return written;
  const teacher = /^(.+?)老师$/u.exec(written)?.[1];
  return teacher ? `Teacher ${romanised(teacher)}` : romanised(written);
}

function romanised(name: string): string {
  const letters = pinyin(name, { toneType: 'none', type: 'array' }).join('');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

const outcome = {
  RECEIVED: 'has been received',
  ASSIGNED: 'is with a teacher',
  ANSWERED: 'has an answer',
  CLOSED: 'is closed',
} as const;

const ABSENT_BECAUSE = {
  SICK: 'is away ill today',
  PERSONAL: 'is away today for a family matter',
  PLANNED_HOLIDAY: 'is on holiday today',
  OTHER: 'is away today',
  UNEXPLAINED: 'did not come today',
} as const;

const WHERE = {
  EXPECTED: 'has not arrived yet today',
  PRESENT: 'is here today',
  DEPARTED: 'has gone home today',
  ABSENT: 'is away today',
} as const;

export const madeEnglish: Catalogue['made'] = {
  greeting: ({ kindergarten }) =>
    HAN.test(englishName(kindergarten)) || !/[A-Za-z]/.test(kindergarten)
      ? 'Hello, this is your kindergarten.'
      : `Hello, this is ${englishName(kindergarten)} kindergarten.`,
  'status.arrived': ({ child, at, relation }) =>
    `${englishName(child)} arrived at ${time(at)}${withWhom(relation)}.`,
  'status.departed': ({ child, at, relation, name }) =>
    `${englishName(child)} left at ${time(at)}${name ? `, with ${englishName(name)}` : withWhom(relation)}.`,
  'status.absent': ({ child, reason }) => `${englishName(child)} ${ABSENT_BECAUSE[reason]}.`,
  'status.other': ({ child, status }) => `${englishName(child)} ${WHERE[status]}.`,
  'status.notices': ({ count }) => (count === 1 ? 'One new notice.' : `${count} new notices.`),
  'urgent.from': ({ author }) => `An urgent notice from ${englishName(author)}.`,
  'notice.from': ({ author, at, now, isNew }) =>
    `${isNew ? 'New, ' : ''}${daySpoken(at.instant, now, at.timeZone, TAG)}, from ${englishName(author)}.`,
  'child.key': ({ child, key }) => `For ${englishName(child)}, press ${key}.`,
  'child.anyKey': ({ child }) => `${englishName(child)}? Press any key.`,
  'absence.recorded': ({ child, reason }) => `Noted: ${englishName(child)} ${ABSENT_BECAUSE[reason]}.`,
  'ticket.state': ({ kind, state, code }) =>
    `Your ${said.ticketKinds[kind]}, ${codeSpoken(code, TAG)}, ${outcome[state]}.`,
  'ticket.answer': ({ author }) => `${englishName(author)} says.`,
  code: ({ code }) => `${codeSpoken(code, TAG)}.`,
  refusal: ({ code }) => said.refusals[code],
};
