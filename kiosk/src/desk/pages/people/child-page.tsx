import { useQuery } from '@apollo/client/react';
import { DeskChildDocument } from '@porchlight/schema/desk';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { Icon } from '../../icons/icon.tsx';
import { LifeHistory } from '../../parts/lives/life-history.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { NotFound, Page } from '../../parts/page.tsx';
import { PhotoDialog } from '../../parts/photo-dialog.tsx';
import { Portrait } from '../../parts/portrait.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { cards } from '../../words/cards.ts';
import { health } from '../../words/health.ts';
import { useWords } from '../../words/language.tsx';
import { lives } from '../../words/lives.ts';
import { fullName } from '../../words/names.ts';
import { people } from '../../words/people.ts';
import { pickup } from '../../words/pickup.ts';
import { today } from '../../words/today.ts';
import { ChildHealth } from './care/child-health.tsx';
import { Collecting } from './collecting/collecting.tsx';
import { DayHistory } from './days/day-history.tsx';
import { WeekdayLine } from './days/weekday-line.tsx';
import { Family, type OneChild } from './family.tsx';
import { ChildActs } from './lives/child-acts.tsx';
import { useMay } from './may-change.ts';

const PARTS = ['family', 'pickup', 'days', 'health'] as const;
type Part = (typeof PARTS)[number];

function usePartWords(): Readonly<Record<Part, string>> {
  return {
    family: useWords(people).family,
    pickup: useWords(pickup).title,
    days: useWords(today).history,
    health: useWords(health).ofChild,
  };
}

function PartLinks({ child, part, parts }: { child: OneChild; part: Part; parts: readonly Part[] }) {
  const words = usePartWords();
  const base = `/children/${encodeURIComponent(child.id)}`;
  return (
    <nav className="part-links" aria-label={fullName(child)}>
      {parts.map((one) => (
        <Link
          key={one}
          href={one === 'family' ? base : `${base}/${one}`}
          aria-current={one === part ? 'page' : undefined}
        >
          {words[one]}
        </Link>
      ))}
    </nav>
  );
}

function Head({ child, onChanged }: { child: OneChild; onChanged: () => void }) {
  const t = useWords(people);
  const { photo } = useWords(cards);
  const l = useWords(lives);
  const mayChange = useMay('people');
  const [choosing, setChoosing] = useState(false);
  const subject = { id: child.id, name: fullName(child), hasPhoto: child.photo != null };
  return (
    <div className="profile">
      <Portrait photo={child.photo} size="large" />
      <div>
        <p>
          {child.classroom?.name ?? t.noClass} <span className="quiet">{child.externalId}</span>{' '}
          {child.endedOn && <strong>{l.left(child.endedOn)}</strong>}
        </p>
        <WeekdayLine child={child} onChanged={onChanged} />
        {mayChange && (
          <button type="button" className="plain" onClick={() => setChoosing(true)}>
            <Icon name="camera" />
            {photo}
          </button>
        )}
        {mayChange && <ChildActs child={child} onDone={onChanged} />}
      </div>
      {choosing && <PhotoDialog subject={subject} onDone={onChanged} onClose={() => setChoosing(false)} />}
    </div>
  );
}

function Shown({ child, part, onChanged }: { child: OneChild; part: Part; onChanged: () => void }) {
  if (part === 'pickup') return <Collecting child={child} />;
  if (part === 'days') return <DayHistory child={child} />;
  if (part === 'health') return <ChildHealth child={child} />;
  return (
    <>
      {child.households.map((household) => (
        <Family key={household.id} household={household} child={child} onChanged={onChanged} />
      ))}
      <LifeHistory subjectId={child.id} onUndone={onChanged} />
    </>
  );
}

function Profile({ child, part, onChanged }: { child: OneChild; part: string; onChanged: () => void }) {
  const { role } = useDesk().staff;
  // Health is the circle's: the class teacher's and the health doctor's.
  const circle = role === 'CLASS_TEACHER' || role === 'HEALTH_DOCTOR';
  const parts = PARTS.filter((one) => one !== 'health' || circle);
  const known = parts.find((one) => one === part);
  if (!known) return <NotFound />;
  return (
    <Page title={fullName(child)}>
      <Head child={child} onChanged={onChanged} />
      <PartLinks child={child} part={known} parts={parts} />
      <Shown child={child} part={known} onChanged={onChanged} />
    </Page>
  );
}

/** One child: family with cards and PINs, who may collect, the days, health. */
export function ChildPage() {
  const { id = '', part = 'family' } = useParams<{ id: string; part?: string }>();
  const t = useWords(people);
  const asked = useQuery(DeskChildDocument, { variables: { id: decodeURIComponent(id) } });
  return (
    <>
      <p className="back">
        <Link href="/children">← {t.back}</Link>
      </p>
      <Loaded asked={asked}>
        {({ node }) =>
          node?.__typename === 'Child' ? (
            <Profile child={node} part={part} onChanged={() => void asked.refetch().catch(() => undefined)} />
          ) : (
            <NotFound />
          )
        }
      </Loaded>
    </>
  );
}
