import { dateShown } from '@porchlight/schema/words';
import { Tick } from '../../ui/icons.tsx';
import { Pages, pageOf, pagesFor } from '../../ui/pages.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Tile } from '../../ui/tile.tsx';
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

const EACH = 4;

/** Which notice? Four a page, newest first. */
export function NewsScreen({ notices, page }: Extract<Screen, { name: 'news' }>) {
  const { language } = useSession();
  const { timeZone } = useRoster().kindergarten;
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  const shown = pageOf(notices, page, EACH);
  const question = notices.length === 0 ? 'news.none' : 'news.ask';
  const titled = shown.map((notice) => ({ notice, title: wordingIn(notice.texts, language)?.title ?? '' }));
  useScript([
    { id: 'question', key: question },
    ...titled.map(({ notice, title }) => ({ id: notice.id, text: title })),
  ]);
  return (
    <Ask
      question={words[question]}
      picture={notices.length === 0 ? 'news' : undefined}
      className={notices.length === 0 ? 'notice-board' : 'news'}
    >
      {notices.length > 0 && (
        <Pages
          page={page}
          pageCount={pagesFor(notices.length, EACH)}
          onTurn={(by) => perform({ name: 'page', by })}
          previousLabel={words['page.previous']}
          nextLabel={words['page.next']}
        >
          <div className="grid grid-news">
            {titled.map(({ notice, title }) => (
              <Tile
                key={notice.id}
                className="notice-card"
                tone={notice.unread ? 'news' : 'plain'}
                picture={<Picture name={URGENCY_PICTURES[notice.urgency]} />}
                label={title}
                lit={lit === notice.id}
                onTap={perform({ name: 'notice', noticeId: notice.id })}
              >
                <span className="notice-date">
                  {!notice.unread && <Tick />}
                  {dateShown(notice.publishedAt, timeZone, language)}
                </span>
              </Tile>
            ))}
          </div>
        </Pages>
      )}
    </Ask>
  );
}
