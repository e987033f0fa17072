/** What a proven caller wants to know first: where the children are, and what is new. */
import type { ChildToday, NoticeHeard } from '../api/line-api.ts';
import { type Line, made } from '../prompts/line.ts';
import { ownWords } from '../prompts/own-words.ts';
import { type CallContext, family, unlessRefused } from './call-context.ts';

/** Loads the family's day and its notices at once, and prepares the status and any urgent notice. */
export async function loadDay(call: CallContext): Promise<'urgent' | 'calm'> {
  const { memory, signal } = call;
  const api = family(call);
  const [today, notices] = await Promise.all([
    api.today({ signal }),
    api.notices(memory.language, { signal }),
  ]);
  memory.today = today;
  memory.notices = [...notices];
  const count = notices.filter((notice) => notice.isNew).length;
  const news: Line = count > 0 ? made('status.notices', { count }) : { fixed: 'status.noNotices' };
  memory.put('status', [...today.children.map((child) => childStatus(child, today.timeZone)), news]);
  return prepareUrgent(call) ? 'urgent' : 'calm';
}

/** The receipt for the urgent notice that was heard; the next one follows. */
export async function acknowledgeUrgent(call: CallContext): Promise<'next' | 'done' | 'refused'> {
  const [notice] = urgentNotices(call);
  if (!notice) return 'done';
  const done = await unlessRefused(
    call,
    family(call)
      .acknowledge(notice.id, call.newKey(), { signal: call.signal })
      .then(() => true),
  );
  markHeard(call, notice.id);
  if (!done) return 'refused';
  return prepareUrgent(call) ? 'next' : 'done';
}

/** A notice with a receipt is new no more. */
export function markHeard({ memory }: CallContext, noticeId: string): void {
  memory.notices = memory.notices.map((notice) =>
    notice.id === noticeId ? { ...notice, isNew: false } : notice,
  );
}

function urgentNotices({ memory }: CallContext): NoticeHeard[] {
  return memory.notices.filter(({ isNew, urgency }) => isNew && urgency === 'URGENT');
}

function prepareUrgent(call: CallContext): boolean {
  const [notice] = urgentNotices(call);
  if (!notice) return false;
  const { author, title, body } = notice;
  call.memory.put('urgent', [made('urgent.from', { author }), ...ownWords(title), ...ownWords(body)]);
  return true;
}

function childStatus({ givenName: child, status, ...day }: ChildToday, timeZone: string): Line {
  const { arrived, departed, absentBecause } = day;
  if (status === 'DEPARTED' && departed)
    return made('status.departed', {
      child,
      at: { instant: departed.at, timeZone },
      relation: departed.relation,
      ...(departed.name ? { name: departed.name } : {}),
    });
  if (status === 'PRESENT' && arrived)
    return made('status.arrived', {
      child,
      at: { instant: arrived.at, timeZone },
      relation: arrived.relation,
    });
  if (status === 'ABSENT' && absentBecause) return made('status.absent', { child, reason: absentBecause });
  return made('status.other', { child, status });
}
