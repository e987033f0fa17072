import { dateShown } from '@porchlight/schema/words';
import { useState } from 'react';
import { Tick } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { TextBlock } from '../../ui/text-block.tsx';
import { spokenSentences } from '../../ui/text-pages.ts';
import { Tile } from '../../ui/tile.tsx';
import { Turn } from '../../ui/turn.tsx';
import { directions } from '../../words/direction.ts';
import type { Screen } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import {
  useLit,
  usePerform,
  useRoster,
  useScript,
  useSession,
  useWords,
  wordingIn,
} from '../view/context.ts';
import { URGENCY_PICTURES } from '../view/urgency.ts';

/** One notice: read, heard, and "I got it". */
export function NoticeScreen({ notices, noticeId, page }: Extract<Screen, { name: 'notice' }>) {
  const { language, pending } = useSession();
  const { timeZone } = useRoster().kindergarten;
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  const [pageCount, setPageCount] = useState(1);
  const notice = notices.find(({ id }) => id === noticeId);
  const wording = notice && wordingIn(notice.texts, language);
  const text = wording?.body ?? '';
  const direction = wording && directions[wording.language];
  useScript([
    { id: 'question', text: wording?.title ?? '' },
    ...spokenSentences(text).map((sentence) => ({ id: 'body', text: sentence })),
    { id: 'gotIt', key: 'notice.gotIt' },
  ]);
  if (notice === undefined) return null;
  const place = pageCount > 1 ? `${Math.min(page, pageCount - 1) + 1}/${pageCount}` : null;
  return (
    <Ask
      question={
        <bdi lang={wording?.language} dir={direction}>
          {wording?.title}
        </bdi>
      }
      picture={URGENCY_PICTURES[notice.urgency]}
      className="notice"
    >
      <div className="notice-text" data-lit={lit === 'body' || undefined}>
        <div className="wording" lang={wording?.language} dir={direction}>
          <TextBlock text={text} page={page} onPageCount={setPageCount} />
        </div>
        <p className="notice-by">
          {place !== null && (
            <bdi className="place" dir="ltr">
              {place}
            </bdi>
          )}
          <bdi>{notice.authorName}</bdi> <bdi>{dateShown(notice.publishedAt, timeZone, language)}</bdi>
        </p>
      </div>
      <div className="confirm">
        <Turn
          page={page}
          pageCount={pageCount}
          onTurn={(by) => perform({ name: 'page', by })}
          previousLabel={words['page.previous']}
          nextLabel={words['page.next']}
        />
        <Tile
          main
          className="yes"
          tone="arrive"
          label={words['notice.gotIt']}
          picture={<Tick />}
          lit={lit === 'gotIt'}
          disabled={pending !== null}
          onTap={perform({ name: 'gotIt' })}
        />
        <Tile
          className="small"
          label={words['notice.all']}
          picture={<Picture name="news" />}
          onTap={perform({ name: 'allNews' })}
        />
      </div>
    </Ask>
  );
}
