import type { NoticeUrgency } from '@porchlight/schema/enums';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { type Changed, changeLife, type Journal } from '../people/people.module.ts';
import { Kindergarten } from '../sites/sites.module.ts';
import { Notice } from './notice.entity.ts';
import { checkedWordings, type Wording } from './notices.rules.ts';

/** What every change of a notice is told: row ids. */
interface OfNotice {
  noticeId: string;
  version: number;
}

/** Other words for a notice. */
export interface Correction extends OfNotice {
  urgency?: NoticeUrgency | null | undefined;
  texts: readonly Wording[];
}

/** Corrects a notice: families who had it before hear and read the new words. */
export async function updateNotice(work: Work, wish: Correction): Promise<Changed> {
  await mine(work, wish.noticeId);
  const kindergarten = await work.em.findOneOrFail(Kindergarten, work.kindergarten);
  const wordings = checkedWordings(wish.texts, kindergarten.languages[0] ?? 'ZH_CN');
  return changeLife(work, wanted('NOTICE_UPDATED', wish), async (journal, row) => {
    if (row.withdrawn_at !== null) throw new Refused('NOT_FOUND', 'noticeId');
    const before = await reworded(journal, wish.noticeId, wordings);
    await journal.update('notice', wish.noticeId, {
      ...(wish.urgency ? { urgency: wish.urgency } : {}),
      ...(journal.entries.length ? { corrected_at: work.now.toISOString() } : {}),
    });
    return { details: [{ field: 'texts', before, after: wordings[0]?.title ?? null }] };
  });
}

/** Withdraws a notice: from now on no family hears or reads it. */
export async function withdrawNotice(work: Work, wish: OfNotice): Promise<Changed> {
  await mine(work, wish.noticeId);
  return changeLife(work, wanted('NOTICE_WITHDRAWN', wish), async (journal, row) => {
    if (row.withdrawn_at !== null) throw new Refused('NOT_FOUND', 'noticeId');
    await journal.update('notice', wish.noticeId, { withdrawn_at: work.now.toISOString() });
    return {};
  });
}

const wanted = (kind: 'NOTICE_UPDATED' | 'NOTICE_WITHDRAWN', { noticeId, version }: OfNotice) =>
  ({ kind, subject: 'Notice', id: noticeId, version, field: 'noticeId' }) as const;

// Whoever may publish a notice to these classes may correct it; a program what it wrote for the house.
async function mine(work: Work, noticeId: string): Promise<void> {
  const notice = await work.em.findOne(Notice, noticeId);
  const { kind, circle } = work.principal;
  const own = (classroomIds: readonly string[]) =>
    classroomIds.length > 0 && classroomIds.every((id) => circle.classroomIds.includes(id));
  if (!notice || (kind === 'CLASS_TEACHER' && !own(notice.classroomIds)))
    throw new Refused('NOT_FOUND', 'noticeId');
}

async function reworded(
  journal: Journal,
  notice_id: string,
  wordings: readonly Wording[],
): Promise<string | null> {
  const standing = await journal.work.rows<Wording>(
    'select language, title, body from notice_text where notice_id = ?',
    [notice_id],
  );
  const differs = (one: Wording) =>
    !wordings.some(
      (each) => each.language === one.language && each.title === one.title && each.body === one.body,
    );
  for (const { language } of standing.filter(differs))
    await journal.remove('notice_text', { notice_id, language });
  const kept = standing.filter((one) => !differs(one)).map(({ language }) => language);
  for (const wording of wordings.filter(({ language }) => !kept.includes(language))) {
    const key = { notice_id, language: wording.language };
    await journal.insert(
      'notice_text',
      { ...key, kindergarten_id: journal.work.kindergarten, title: wording.title, body: wording.body },
      key,
    );
  }
  return standing[0]?.title ?? null;
}
