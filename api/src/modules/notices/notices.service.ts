import type { NoticeUrgency, ReceiptManner } from '@porchlight/schema/enums';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { doorOf, FamilyMember, StaffMember } from '../people/people.module.ts';
import { Classroom, Kindergarten } from '../sites/sites.module.ts';
import { Notice, NoticeReceipt, NoticeText } from './notice.entity.ts';
import { checkedWordings, type Wording } from './notices.rules.ts';

/** A notice to be published; class ids are row ids. */
export interface Publishing {
  classroomIds: readonly string[];
  /** For the whole kindergarten; naming no class is not saying so. */
  everyone?: boolean | null | undefined;
  urgency: NoticeUrgency;
  texts: readonly Wording[];
}

/** Publishes a notice to classes, or to the whole kindergarten where that is said. Teachers write to their own classes. */
export async function publish(
  work: Work,
  { classroomIds, everyone, urgency, texts }: Publishing,
): Promise<{ noticeId: string }> {
  const kindergarten = await work.em.findOneOrFail(Kindergarten, work.kindergarten);
  const wordings = checkedWordings(texts, kindergarten.languages[0] ?? 'ZH_CN');
  const classes = [...new Set(classroomIds)];
  if (classes.length > 0 === (everyone ?? false)) throw new Refused('INPUT_INVALID', 'classroomIds');
  const { kind, circle } = work.principal;
  const foreign =
    kind === 'CLASS_TEACHER' &&
    (classes.length === 0 || classes.some((id) => !circle.classroomIds.includes(id)));
  if (foreign || (await work.em.count(Classroom, { id: { $in: classes } })) !== classes.length)
    throw new Refused('NOT_FOUND', 'classroomIds');
  const notice = work.em.create(Notice, {
    kindergartenId: work.kindergarten,
    classroomIds: classes,
    urgency,
    ...(await author(work, kindergarten)),
    publishedAt: work.now,
  });
  await work.em.flush();
  for (const wording of wordings)
    work.em.create(NoticeText, { noticeId: notice.id, kindergartenId: work.kindergarten, ...wording });
  // One announcement however many classes: whoever hears of it is asked again whether the notice is theirs to see.
  work.announce({
    kind: 'NOTICE_PUBLISHED',
    subjectType: 'Notice',
    subjectId: notice.id,
    classroomId: classes.length === 1 ? classes[0] : undefined,
  });
  return { noticeId: notice.id };
}

async function author(
  work: Work,
  kindergarten: Kindergarten,
): Promise<{ authorName: string; authorId?: string }> {
  const staff =
    work.principal.sessionId && work.principal.id
      ? await work.em.findOne(StaffMember, work.principal.id)
      : null;
  return staff ? { authorId: staff.id, authorName: staff.name } : { authorName: kindergarten.name };
}

/** A family's receipt; ids are row ids. */
export interface Acknowledging {
  noticeId: string;
  familyMemberId: string;
  manner: ReceiptManner;
  occurredAt: Date | undefined;
}

/** Records that a family heard or read a notice. Heard and read are one: the first receipt of a family stays. */
export async function acknowledge(
  work: Work,
  { noticeId, familyMemberId, manner, occurredAt }: Acknowledging,
): Promise<{ noticeId: string; receiptId: string }> {
  const member = await work.em.findOne(FamilyMember, familyMemberId);
  if (!member) throw new Refused('NOT_FOUND', 'familyMemberId');
  const notice = await work.em.findOne(Notice, noticeId);
  if (!notice) throw new Refused('NOT_FOUND', 'noticeId');
  // Two doors at once: the second waits for the first here and then finds its receipt.
  await work.rows('select pg_advisory_xact_lock(hashtextextended(?, 7))', [
    `${noticeId}${member.householdId}`,
  ]);
  const before = await work.em.findOne(NoticeReceipt, { noticeId, householdId: member.householdId });
  const said = {
    familyMemberId,
    door: doorOf(work.principal.kind, work.principal.callId !== undefined),
    manner,
    acknowledgedAt: occurredAt && occurredAt < work.now ? occurredAt : work.now,
  };
  // A receipt of older words is given again for these; one that comes in late for older words stays behind them.
  const outdated = before && notice.correctedAt && before.acknowledgedAt < notice.correctedAt;
  if (before && !outdated) return { noticeId, receiptId: before.id };
  const { householdId } = member;
  const receipt = before
    ? Object.assign(before, said)
    : work.em.create(NoticeReceipt, { kindergartenId: work.kindergarten, noticeId, householdId, ...said });
  work.announce({
    kind: 'NOTICE_ACKNOWLEDGED',
    subjectType: 'NoticeReceipt',
    subjectId: receipt.id,
    householdId: member.householdId,
    detail: { noticeId },
  });
  return { noticeId, receiptId: receipt.id };
}
