/** Hearing notices, newest first, and the receipt for each. */
import type { NoticeHeard } from '../api/line-api.ts';
import { speak } from '../prompts/catalogue.ts';
import { estimatedSeconds } from '../prompts/duration.ts';
import { type Line, made } from '../prompts/line.ts';
import { ownWords } from '../prompts/own-words.ts';
import { type CallContext, family, unlessRefused } from './call-context.ts';
import { markHeard } from './day.actions.ts';

/** A notice is heard for so long before the caller is asked whether to go on. */
const LONGEST_S = 20;

/** The newest notice first; loads them again, because they may have changed since the call began. */
export async function loadNotices(call: CallContext): Promise<'some' | 'none'> {
  const { memory, signal } = call;
  memory.notices = [...(await family(call).notices(memory.language, { signal }))];
  memory.noticeAt = 0;
  return tell(call) ? 'some' : 'none';
}

/** The receipt (heard) for the notice that was heard, then the one after it. */
export async function acknowledgeNotice(call: CallContext): Promise<'next' | 'last' | 'refused'> {
  const { memory, signal } = call;
  const notice = memory.notices[memory.noticeAt];
  if (!notice) return 'last';
  const receipt = family(call).acknowledge(notice.id, call.newKey(), { signal });
  if (
    !(await unlessRefused(
      call,
      receipt.then(() => true),
    ))
  )
    return 'refused';
  markHeard(call, notice.id);
  return turnTo(call, memory.noticeAt + 1) ? 'next' : 'last';
}

/** The notice after this one. */
export async function nextNotice(call: CallContext): Promise<'some' | 'none'> {
  return turnTo(call, call.memory.noticeAt + 1) ? 'some' : 'none';
}

/** The notice before this one; the first stays the first. */
export async function previousNotice(call: CallContext): Promise<'some'> {
  turnTo(call, Math.max(0, call.memory.noticeAt - 1));
  return 'some';
}

/** This notice, all of it. */
export async function wholeNotice(call: CallContext): Promise<'some'> {
  tell(call, Number.POSITIVE_INFINITY);
  return 'some';
}

function turnTo(call: CallContext, place: number): boolean {
  if (place >= call.memory.notices.length) return false;
  call.memory.noticeAt = place;
  return tell(call);
}

function tell(call: CallContext, seconds = LONGEST_S): boolean {
  const { memory, now } = call;
  const notice = memory.notices[memory.noticeAt];
  if (!notice) return false;
  const timeZone = memory.today?.timeZone ?? 'UTC';
  const at = { instant: notice.publishedAt, timeZone };
  const head = made('notice.from', {
    author: notice.author,
    at,
    now: now().toISOString(),
    isNew: notice.isNew,
  });
  memory.put('notice', [head, ...within(notice, seconds, memory.language)]);
  return true;
}

/** As many whole sentences as fit; the offer to hear the rest when some do not. */
function within({ title, body }: NoticeHeard, seconds: number, language: 'zh-CN' | 'en'): Line[] {
  const all = [...ownWords(title), ...ownWords(body)];
  let used = 0;
  const fitting = all.filter((line, index) => {
    const { sentence, language: spoken } = speak(line, language);
    used += estimatedSeconds(sentence.text, spoken);
    return index === 0 || used <= seconds;
  });
  return fitting.length === all.length ? all : [...fitting, { fixed: 'notices.more' }];
}
