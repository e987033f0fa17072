import type { NoticeUrgency } from '@porchlight/schema/enums';
import type { PictureName } from '../../ui/picture-names.ts';

/** The picture of how much a notice matters (K19: never by colour alone). */
export const URGENCY_PICTURES: Readonly<Record<NoticeUrgency, PictureName>> = {
  ROUTINE: 'news',
  IMPORTANT: 'important',
  URGENT: 'urgent',
};
