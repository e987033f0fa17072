import type { KioskRosterQuery } from '@porchlight/schema/kiosk';
import { type LanguageTag, languageTag } from '@porchlight/schema/words';
import type { Family, FamilyChild, FamilyNotice } from '../session/state.ts';

/** An answer without the type names that Apollo asks for. */
type Bare<T> = T extends readonly (infer U)[]
  ? Bare<U>[]
  : T extends object
    ? { [K in keyof T as K extends '__typename' ? never : K]: Bare<T[K]> }
    : T;

/** What the kiosk keeps of the kindergarten, so that a card needs no network. */
export type Roster = Bare<KioskRosterQuery['kioskRoster']>;
/** An adult of the roster. */
export type Member = Roster['members'][number];
/** A member of staff with a card. */
export type Staff = Roster['staff'][number];
type Notice = Roster['notices'][number];

/** SHA-256 (hex) of `<kindergarten id>:<card number>`: how cards are kept here. */
export async function cardFingerprint(kindergartenId: string, cardNumber: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${kindergartenId}:${cardNumber}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The adult whose card this is, or null. */
export function memberOfCard(roster: Roster, fingerprint: string): Member | null {
  return roster.members.find(({ cardFingerprints }) => cardFingerprints.includes(fingerprint)) ?? null;
}

/** The member of staff whose card this is, or null. */
export function staffOfCard(roster: Roster, fingerprint: string): Staff | null {
  return roster.staff.find(({ cardFingerprints }) => cardFingerprints.includes(fingerprint)) ?? null;
}

/** Made once, and late: it takes longer than a screen has. */
let collator: Intl.Collator | null = null;

/** The classes of this kindergarten, in the order of their names. */
export function classrooms(roster: Roster): string[] {
  collator ??= new Intl.Collator('zh-CN', { numeric: true });
  return [...new Set(roster.children.map(({ classroomName }) => classroomName))].sort(collator.compare);
}

/** The adults with a PIN and a child in a class, those first whose child is in this state; then by the child's name. */
export function membersOf(roster: Roster, classroom: string, likely: FamilyChild['status']): Member[] {
  const children = new Map(
    roster.children.filter((child) => child.classroomName === classroom).map((child) => [child.id, child]),
  );
  const own = (member: Member) => member.childIds.flatMap((id) => children.get(id) ?? []);
  return roster.members
    .filter(({ hasPin }) => hasPin)
    .map((member) => ({ member, here: own(member) }))
    .filter(({ here }) => here.length > 0)
    .map(({ member, here }) => {
      const first = here.some(({ status }) => status === likely) ? 0 : 1;
      return { member, rank: `${first}${here[0]?.id ?? ''}${member.id}` };
    })
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .map(({ member }) => member);
}

/** A notice as the screens show it. */
export function noticeView(notice: Notice, unread: boolean): FamilyNotice {
  const { id, urgency, publishedAt, authorName, texts } = notice;
  return {
    id,
    urgency,
    publishedAt,
    authorName,
    unread,
    texts: texts.map(({ language, title, body }) => ({ language: languageTag(language), title, body })),
  };
}

/** Notices for the whole kindergarten: anybody may read them, without a name. */
export function noticesForAll(roster: Roster): FamilyNotice[] {
  return roster.notices
    .filter(({ classrooms: only }) => only.length === 0)
    .map((one) => noticeView(one, false));
}

function noticesFor(roster: Roster, member: Member, classes: string[]): FamilyNotice[] {
  const meant = (notice: Notice) =>
    notice.classrooms.length === 0 || notice.classrooms.some(({ name }) => classes.includes(name));
  return roster.notices
    .filter(meant)
    .map((notice) => noticeView(notice, member.unreadNoticeIds.includes(notice.id)));
}

/** A child as a family's screens show it. */
export const childOf = ({
  id,
  givenName,
  photo,
  status,
  arrivedAt,
  askedForAt,
}: Roster['children'][number]): FamilyChild => ({
  id,
  givenName,
  photoId: photo?.id ?? null,
  status,
  arrivedAt,
  askedFor: askedForAt !== null,
});

/** Children who are asked for at the door, those of one family together, the longest waiting first. */
export function waitingAtTheDoor(roster: Roster): FamilyChild[][] {
  const waiting = roster.children.filter(({ askedForAt }) => askedForAt !== null);
  return [...Map.groupBy(waiting, ({ askedForAt }) => askedForAt ?? '')]
    .sort(([one], [other]) => Date.parse(one) - Date.parse(other))
    .map(([, children]) => children.map(childOf));
}

/** Everything about the family of one adult; null when nobody has this id. */
export function familyOf(roster: Roster, memberId: string): Family | null {
  const member = roster.members.find(({ id }) => id === memberId);
  if (member === undefined) return null;
  const children = roster.children.filter(({ id }) => member.childIds.includes(id));
  return {
    memberId,
    givenName: member.givenName,
    relation: member.relation,
    language: languageTag(member.language),
    photoId: member.photo?.id ?? null,
    hasPin: member.hasPin,
    isGuardian: member.isGuardian,
    asksFeeling: roster.healthRules.askAtKiosk,
    alreadyHere: {
      minutes: roster.kindergarten.alreadyHereMinutes,
      before: roster.kindergarten.openingHours.collectFrom,
    },
    children: children.map(childOf),
    notices: noticesFor(
      roster,
      member,
      children.map(({ classroomName }) => classroomName),
    ),
  };
}

/** The kindergarten's languages, its default first. */
export function languagesOf(roster: Roster): LanguageTag[] {
  return roster.kindergarten.languages.map(languageTag);
}
