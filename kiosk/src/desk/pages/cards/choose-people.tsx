import { DeskIssueCardsDocument } from '@porchlight/schema/desk';
import type { FamilyMemberKind } from '@porchlight/schema/enums';
import { useState } from 'react';
import { Icon } from '../../icons/icon.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Problem } from '../../parts/field.tsx';
import { useWish } from '../../parts/use-wish.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { cards } from '../../words/cards.ts';
import { useSharedWords, useWords } from '../../words/language.tsx';
import type { IssuedCards } from './issued.ts';
import { chosenPeople, holderOf, type Person, type Wanted } from './people.ts';
import { PeopleTable } from './people-table.tsx';

const KINDS: readonly FamilyMemberKind[] = ['GUARDIAN', 'CARER'];
/** As many as one request may make. */
const MOST = 60;

/** Class, kind, and only who has none. */
function Filters(props: { wanted: Wanted; families: boolean; onChange: (wanted: Wanted) => void }) {
  const { wanted, onChange } = props;
  const { classrooms } = useDesk().kindergarten;
  const t = useWords(cards);
  const { familyMemberKinds } = useSharedWords();
  return (
    <div className="row">
      <select
        aria-label={t.className}
        value={wanted.classroomId ?? ''}
        onChange={(event) => onChange({ ...wanted, classroomId: event.target.value || null })}
      >
        <option value="">{t.allClasses}</option>
        {classrooms.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {props.families && (
        <select
          aria-label={t.kind}
          value={wanted.kind ?? ''}
          onChange={(event) =>
            onChange({ ...wanted, kind: KINDS.find((kind) => kind === event.target.value) ?? null })
          }
        >
          <option value="">{t.everyone}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {familyMemberKinds[kind]}
            </option>
          ))}
        </select>
      )}
      <label className="tick">
        <input
          type="checkbox"
          checked={wanted.missingOnly}
          onChange={(event) => onChange({ ...wanted, missingOnly: event.target.checked })}
        />
        {t.missing}
      </label>
    </div>
  );
}

/** Makes cards for the chosen ones; asks first when that stops cards somebody has. */
function MakeButton(props: { chosen: readonly Person[]; onMade: (made: IssuedCards) => void }) {
  const { chosen } = props;
  const t = useWords(cards);
  const { run, busy, problem, complain } = useWish();
  const [asking, setAsking] = useState(false);
  const withCard = chosen.filter(({ hasCard }) => hasCard).length;
  async function make() {
    const done = await run({
      document: DeskIssueCardsDocument,
      variables: (idempotencyKey) => ({ input: { holders: chosen.map(holderOf), idempotencyKey } }),
      payload: (data) => data.issueCards,
    });
    if (done?.cards) props.onMade(done.cards);
  }
  function begin() {
    if (chosen.length > MOST) return complain(t.tooMany);
    if (withCard > 0) return setAsking(true);
    void make();
  }
  return (
    <>
      <button type="button" className="main" disabled={busy || chosen.length === 0} onClick={begin}>
        <Icon name="qrcode" />
        {t.make(chosen.length)}
      </button>
      {!asking && <Problem words={problem} />}
      {asking && (
        <Confirm
          title={t.makeTitle}
          ask={t.makeAsk(withCard)}
          yes={t.makeNow}
          busy={busy}
          problem={problem}
          onYes={() => void make()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** Who gets a card: filtered, ticked, and made. */
export function ChoosePeople(props: { people: readonly Person[]; onMade: (made: IssuedCards) => void }) {
  const t = useWords(cards);
  const [wanted, want] = useState<Wanted>({ classroomId: null, kind: null, missingOnly: true });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const shown = chosenPeople(props.people, wanted);
  const chosen = shown.filter(({ id }) => ticked.has(id));
  function tick(id: string, on: boolean) {
    setTicked(new Set(on ? [...ticked, id] : [...ticked].filter((one) => one !== id)));
  }
  return (
    <>
      <div className="section-head">
        <Filters
          wanted={wanted}
          families={props.people.some(({ family }) => family !== null)}
          onChange={want}
        />
        <div className="row">
          <span className="quiet">{t.chosen(chosen.length)}</span>
          <MakeButton chosen={chosen} onMade={props.onMade} />
        </div>
      </div>
      {shown.length === 0 ? (
        <p className="quiet">{t.none}</p>
      ) : (
        <PeopleTable
          people={shown}
          ticked={ticked}
          onTick={tick}
          onTickAll={(on) => setTicked(new Set(on ? shown.map(({ id }) => id) : []))}
        />
      )}
    </>
  );
}
