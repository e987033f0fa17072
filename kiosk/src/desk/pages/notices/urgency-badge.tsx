import type { NoticeUrgency } from '@porchlight/schema/enums';
import { useSharedWords } from '../../words/language.tsx';

/** How much a notice matters, in a word on its colour. */
export function UrgencyBadge({ urgency }: { urgency: NoticeUrgency }) {
  const { noticeUrgencies } = useSharedWords();
  return <span className={`badge urgency-${urgency.toLowerCase()}`}>{noticeUrgencies[urgency]}</span>;
}
