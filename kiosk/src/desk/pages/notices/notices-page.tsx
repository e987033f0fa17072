import type { NoticePartsFragment } from '@porchlight/schema/desk';
import { finishedTag } from '@porchlight/schema/words';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon } from '../../icons/icon.tsx';
import { useHasDraft } from '../../parts/draft/use-draft.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { Page } from '../../parts/page.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { lives } from '../../words/lives.ts';
import { listed, momentShown } from '../../words/names.ts';
import { notices } from '../../words/notices.ts';
import { NoticeForm } from './notice-form.tsx';
import { ReachBar } from './reach-bar.tsx';
import { UrgencyBadge } from './urgency-badge.tsx';
import { useNotices } from './use-notices.ts';
import { useWording } from './use-wording.ts';

function NoticeCard({ notice }: { notice: NoticePartsFragment }) {
  const { kindergarten } = useDesk();
  const { language } = useLanguage();
  const t = useWords(notices);
  const l = useWords(lives);
  const text = useWording(notice);
  const audience = notice.classrooms.map(({ name }) => name);
  return (
    <li className="card">
      <div className="card-head">
        <UrgencyBadge urgency={notice.urgency} />
        <h2 lang={text && finishedTag(text.language)}>
          <Link href={`/notices/${encodeURIComponent(notice.id)}`}>{text?.title}</Link>
        </h2>
        <ReachBar reached={notice.reach.reachedCount} all={notice.reach.householdCount} />
      </div>
      <p className="quiet">
        {momentShown(notice.publishedAt, Date.now(), kindergarten.timeZone)} · {t.by(notice.authorName)} ·{' '}
        {audience.length === 0 ? t.everyone : listed(audience, language)}
        {notice.correctedAt && ` · ${l.corrected}`}
        {notice.withdrawnAt && <strong> · {l.cancelled}</strong>}
      </p>
    </li>
  );
}

/** Notices: write one, see how far each has come. */
export function NoticesPage() {
  const t = useWords(notices);
  const [, go] = useLocation();
  const [writing, setWriting] = useState(useHasDraft('notice'));
  const { asked, more } = useNotices();
  const write = (
    <button type="button" className="main" onClick={() => setWriting(true)}>
      <Icon name="plus" />
      {t.write}
    </button>
  );
  return (
    <Page title={t.title} actions={writing ? null : write}>
      {writing && (
        <NoticeForm
          onPublished={(id) => go(`/notices/${encodeURIComponent(id)}`)}
          onCancel={() => setWriting(false)}
        />
      )}
      <Loaded asked={asked}>
        {({ notices: list }) =>
          list.nodes.length === 0 ? (
            <p className="quiet">{t.none}</p>
          ) : (
            <ul className="cards" aria-label={t.list}>
              {list.nodes.map((notice) => (
                <NoticeCard key={notice.id} notice={notice} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <MoreButton more={asked.data?.notices.pageInfo.hasNextPage ?? false} onMore={more} />
    </Page>
  );
}
