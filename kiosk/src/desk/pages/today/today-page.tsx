import { useRef, useState } from 'react';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { useShortcut } from '../../shell/shortcuts.tsx';
import { useWords } from '../../words/language.tsx';
import { today } from '../../words/today.ts';
import { AllergiesOf } from './allergy-sign.tsx';
import { ClassBoard } from './class-board.tsx';
import { FirstSteps } from './first-steps.tsx';
import { ForgottenCheckOuts } from './forgotten.tsx';
import { LatePickups } from './late-pickups.tsx';
import { useBoard } from './use-board.ts';

/** Who sets the house up. */
const LEADERS: ReadonlySet<string> = new Set(['ADMIN', 'PRINCIPAL']);

const STORE_KEY = 'porchlight.desk.class';

/** The classes whose board one may see: a teacher's own, everybody else's all. */
function useClasses() {
  const { staff, kindergarten } = useDesk();
  return staff.classrooms.length ? staff.classrooms : kindergarten.classrooms;
}

/** The class looked at last on this computer, else the first. */
function useChosenClass(): [string | undefined, (id: string) => void] {
  const classes = useClasses();
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(STORE_KEY));
  const known = classes.some(({ id }) => id === chosen) ? chosen : null;
  const classroomId = known ?? classes[0]?.id;
  return [
    classroomId,
    (id) => {
      sessionStorage.setItem(STORE_KEY, id);
      setChosen(id);
    },
  ];
}

function ClassSwitch({ chosen, onChoose }: { chosen: string; onChoose: (id: string) => void }) {
  const classes = useClasses();
  const t = useWords(today);
  return (
    <fieldset className="tabs">
      <legend>{t.classes}</legend>
      {classes.map(({ id, name }) => (
        <label key={id}>
          <input type="radio" name="class" checked={id === chosen} onChange={() => onChoose(id)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Finder({ typed, onType }: { typed: string; onType: (typed: string) => void }) {
  const t = useWords(today);
  const box = useRef<HTMLInputElement>(null);
  useShortcut('/', () => box.current?.focus());
  return (
    <input
      ref={box}
      type="search"
      aria-label={t.find}
      placeholder={t.find}
      value={typed}
      onChange={(event) => onType(event.target.value)}
    />
  );
}

function OneClass({ classroomId, typed }: { classroomId: string; typed: string }) {
  const asked = useBoard(classroomId);
  return (
    <Loaded asked={asked}>
      {({ classBoard }) => (
        <AllergiesOf classroomId={classroomId}>
          <ClassBoard board={classBoard} typed={typed} />
        </AllergiesOf>
      )}
    </Loaded>
  );
}

/** Who is here, who is not and why, live. */
export function TodayPage() {
  const t = useWords(today);
  const [classroomId, choose] = useChosenClass();
  const [typed, setTyped] = useState('');
  const leads = LEADERS.has(useDesk().staff.role);
  if (classroomId === undefined) {
    return <Page title={t.title}>{leads ? <FirstSteps /> : <p>{t.noClasses}</p>}</Page>;
  }
  return (
    <Page title={t.title} actions={<Finder typed={typed} onType={setTyped} />}>
      {leads && <FirstSteps />}
      <ClassSwitch chosen={classroomId} onChoose={choose} />
      <LatePickups />
      <OneClass key={classroomId} classroomId={classroomId} typed={typed} />
      <ForgottenCheckOuts />
    </Page>
  );
}
