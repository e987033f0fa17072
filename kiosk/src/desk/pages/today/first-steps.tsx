import { useQuery } from '@apollo/client/react';
import { DeskFirstStepsDocument, type DeskFirstStepsQuery } from '@porchlight/schema/desk';
import { useState } from 'react';
import { Link } from 'wouter';
import { Icon } from '../../icons/icon.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { useWords } from '../../words/language.tsx';
import { settings } from '../../words/settings.ts';

const STORE_KEY = 'porchlight.desk.first-steps-hidden';

/** What a new kindergarten needs, in the order in which one thing needs the other. */
const STEPS = [
  { name: 'class', why: 'classWhy', path: '/staff' },
  { name: 'staff', why: 'staffWhy', path: '/staff' },
  { name: 'children', why: 'childrenWhy', path: '/children' },
  { name: 'cardsStep', why: 'cardsWhy', path: '/cards' },
  { name: 'kioskStep', why: 'kioskWhy', path: '/kiosks' },
  { name: 'lineStep', why: 'lineWhy', path: '/settings' },
] as const;
type Step = (typeof STEPS)[number];

/** Which steps are done, by what is there. */
function doneOf(
  { kindergarten, staffMembers, children, devices }: DeskFirstStepsQuery,
  classes: number,
): Readonly<Record<Step['name'], boolean>> {
  const adults = children.nodes.flatMap(({ households }) => households.flatMap(({ members }) => members));
  return {
    class: classes > 0,
    // Whoever set it up is there already.
    staff: staffMembers.totalCount > 1,
    children: children.totalCount > 0,
    cardsStep: adults.some(({ cards }) => cards.length > 0),
    kioskStep: devices.nodes.some(({ pairedAt, revokedAt }) => pairedAt && !revokedAt),
    lineStep: Boolean(kindergarten?.lineNumber),
  };
}

function StepLine(props: { step: Step; place: number; done: boolean; next: boolean }) {
  const t = useWords(settings);
  const { step, done, next } = props;
  return (
    <li className={done ? 'step done' : next ? 'step next' : 'step'} aria-current={next ? 'step' : undefined}>
      <span className="step-mark">{done ? <Icon name="check" /> : props.place}</span>
      <span className="grow">
        {done ? <strong>{t[step.name]}</strong> : <Link href={step.path}>{t[step.name]}</Link>}{' '}
        <span className="quiet">{t[step.why]}</span>
      </span>
      {(done || next) && <span className="badge">{done ? t.stepDone : t.stepNext}</span>}
    </li>
  );
}

function Steps({ data, onHide }: { data: DeskFirstStepsQuery; onHide: () => void }) {
  const { kindergarten } = useDesk();
  const t = useWords(settings);
  const done = doneOf(data, kindergarten.classrooms.length);
  const next = STEPS.find(({ name }) => !done[name]);
  if (!next) return null;
  return (
    <section className="panel first-steps" aria-labelledby="first-steps">
      <h2 id="first-steps">
        {t.stepsTitle}{' '}
        <span className="count">
          {t.stepsCount(STEPS.filter(({ name }) => done[name]).length, STEPS.length)}
        </span>
      </h2>
      <p className="quiet">{t.stepsLead}</p>
      <ol>
        {STEPS.map((step, place) => (
          <StepLine
            key={step.name}
            step={step}
            place={place + 1}
            done={done[step.name]}
            next={step === next}
          />
        ))}
      </ol>
      <button type="button" className="plain" onClick={onHide}>
        {t.hide}
      </button>
    </section>
  );
}

/** After set-up: what is next, and what is done. Gone when all of it is, or when somebody puts it away. */
export function FirstSteps() {
  const { kindergarten } = useDesk();
  const [hidden, setHidden] = useState(() => localStorage.getItem(STORE_KEY) === kindergarten.id);
  const { data } = useQuery(DeskFirstStepsDocument, { skip: hidden, fetchPolicy: 'cache-and-network' });
  if (hidden || !data) return null;
  return (
    <Steps
      data={data}
      onHide={() => {
        localStorage.setItem(STORE_KEY, kindergarten.id);
        setHidden(true);
      }}
    />
  );
}
