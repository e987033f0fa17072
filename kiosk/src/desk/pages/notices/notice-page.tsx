import { finishedTag } from '@porchlight/schema/words';
import { Link, useParams } from 'wouter';
import { LifeHistory } from '../../parts/lives/life-history.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { NotFound, Page } from '../../parts/page.tsx';
import { Table } from '../../parts/table.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { useLanguage, useSharedWords, useWords } from '../../words/language.tsx';
import { lives } from '../../words/lives.ts';
import { fullName, listed, momentShown } from '../../words/names.ts';
import { notices } from '../../words/notices.ts';
import { NoticeActs } from './notice-acts.tsx';
import type { Notice } from './reach.ts';
import { ReachBar } from './reach-bar.tsx';
import { UrgencyBadge } from './urgency-badge.tsx';
import { useNotice } from './use-notices.ts';
import { useWording } from './use-wording.ts';

function Unreached({ families }: { families: Notice['reach']['unreached'] }) {
  const t = useWords(notices);
  const { language } = useLanguage();
  const { relations } = useSharedWords();
  if (families.length === 0) return <p className="quiet">{t.allReached}</p>;
  return (
    <Table label={t.notYet} columns={[t.family, t.phone]}>
      {families.map(({ id, children, members }) => (
        <tr key={id}>
          <th scope="row">{listed(children.map(fullName), language)}</th>
          <td>
            {members.map((member) => (
              <div key={member.id}>
                {relations[member.relation]}{' '}
                {member.phone && <a href={`tel:${member.phone}`}>{member.phone}</a>}
              </div>
            ))}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Reached({ receipts }: { receipts: Notice['reach']['receipts'] }) {
  const { kindergarten } = useDesk();
  const t = useWords(notices);
  const { relations, doors, receiptManners } = useSharedWords();
  return (
    <Table label={t.reached} columns={[t.who, t.how, t.when]}>
      {receipts.map(({ id, familyMember, door, manner, acknowledgedAt }) => (
        <tr key={id}>
          <th scope="row">
            {fullName(familyMember)} <span className="quiet">{relations[familyMember.relation]}</span>
          </th>
          <td>
            {receiptManners[manner]} <span className="quiet">{doors[door]}</span>
          </td>
          <td>
            <time dateTime={acknowledgedAt}>
              {momentShown(acknowledgedAt, Date.now(), kindergarten.timeZone)}
            </time>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function OneNotice({ notice }: { notice: Notice }) {
  const { kindergarten } = useDesk();
  const { language } = useLanguage();
  const t = useWords(notices);
  const l = useWords(lives);
  const { reach, classrooms } = notice;
  const first = useWording(notice);
  const texts = [...notice.texts].sort((one) => (one === first ? -1 : 1));
  const audience = classrooms.map(({ name }) => name);
  return (
    <Page title={first?.title ?? ''} actions={<NoticeActs notice={notice} />}>
      <p className="quiet">
        <UrgencyBadge urgency={notice.urgency} />{' '}
        {momentShown(notice.publishedAt, Date.now(), kindergarten.timeZone)} · {t.by(notice.authorName)} ·{' '}
        {audience.length === 0 ? t.everyone : listed(audience, language)}
        {notice.correctedAt && ` · ${l.corrected}`}
        {notice.withdrawnAt && <strong> · {l.cancelled}</strong>}
      </p>
      <div className="two">
        {texts.map((text) => (
          <article key={text.language} className="panel words" lang={finishedTag(text.language)}>
            <h2>{text.title}</h2>
            <p>{text.body}</p>
          </article>
        ))}
      </div>
      <p className="reach-big" role="status">
        <ReachBar reached={reach.reachedCount} all={reach.householdCount} />
      </p>
      <div className="two">
        <section>
          <h2>
            {t.notYet} <span className="count">{reach.unreached.length}</span>
          </h2>
          <Unreached families={reach.unreached} />
        </section>
        <section>
          <h2>
            {t.reached} <span className="count">{reach.reachedCount}</span>
          </h2>
          <Reached receipts={reach.receipts} />
        </section>
      </div>
      <LifeHistory subjectId={notice.id} quiet />
    </Page>
  );
}

/** One notice: its words, whom it has reached and whom not yet, live. */
export function NoticePage() {
  const { id = '' } = useParams<{ id: string }>();
  const t = useWords(notices);
  const asked = useNotice(decodeURIComponent(id));
  return (
    <>
      <p className="back">
        <Link href="/notices">← {t.back}</Link>
      </p>
      <Loaded asked={asked}>
        {({ node }) => (node?.__typename === 'Notice' ? <OneNotice notice={node} /> : <NotFound />)}
      </Loaded>
    </>
  );
}
