import { useApolloClient, useQuery } from '@apollo/client/react';
import {
  DeskLifeChangesDocument,
  type DeskLifeChangesQuery,
  DeskUndoLifeChangeDocument,
} from '@porchlight/schema/desk';
import { useDesk } from '../../session/desk-context.tsx';
import { useLanguage, useSharedWords, useWords } from '../../words/language.tsx';
import { lifeChangeKinds, lives } from '../../words/lives.ts';
import { momentShown } from '../../words/names.ts';
import { useAnnouncer } from '../announcer.tsx';
import { Problem } from '../field.tsx';
import { useWish } from '../use-wish.ts';

type Change = DeskLifeChangesQuery['lifeChanges']['nodes'][number];

/** `小一班 → 中一班`, in the reader's words where a value is a code. */
function useDetails(): (change: Change) => string {
  const { relations, familyMemberKinds, languages, ageGroups } = useSharedWords();
  const codes: Readonly<Record<string, string>> = {
    ...relations,
    ...familyMemberKinds,
    ...languages,
    ...ageGroups,
  };
  const shown = (value: string | null | undefined) => (value ? (codes[value] ?? value) : '');
  return ({ details }) =>
    details
      .filter(({ before, after }) => before !== after)
      .map(({ before, after }) => [shown(before), shown(after)].filter(Boolean).join(' → '))
      .join(' · ');
}

function Line({ change, last, onUndone }: { change: Change; last: boolean; onUndone: () => void }) {
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(lives);
  const { language } = useLanguage();
  const details = useDetails();
  const client = useApolloClient();
  const { announce } = useAnnouncer();
  const { run, busy, problem } = useWish();
  const undoable = last && !change.undoneAt && Date.parse(change.undoableUntil) > Date.now();
  async function undo() {
    const done = await run({
      document: DeskUndoLifeChangeDocument,
      variables: (idempotencyKey) => ({ input: { lifeChangeId: change.id, idempotencyKey } }),
      payload: (data) => data.undoLifeChange,
    });
    if (!done) return;
    announce(t.undoneNow);
    await client.refetchQueries({ include: 'active' });
    onUndone();
  }
  return (
    <li>
      <span className={change.undoneAt ? 'quiet' : undefined}>
        <strong>{lifeChangeKinds[language][change.kind]}</strong> {details(change)}
      </span>{' '}
      <span className="quiet">
        {change.effectiveOn &&
          !details(change).includes(change.effectiveOn) &&
          `${t.effectiveOn(change.effectiveOn)} · `}
        <time dateTime={change.changedAt}>{momentShown(change.changedAt, Date.now(), timeZone)}</time>
        {change.changedBy && ` · ${t.by(change.changedBy.name)}`}
        {change.undoneAt && ` · ${t.undone}`}
      </span>{' '}
      {undoable && (
        <button type="button" disabled={busy} onClick={() => void undo()}>
          {t.undo}
        </button>
      )}
      <Problem words={problem} />
    </li>
  );
}

/** What changed in a life, newest first; the last change is undone from here for 24 hours. */
export function LifeHistory({
  subjectId,
  onUndone,
  quiet,
}: {
  subjectId: string;
  onUndone?: () => void;
  quiet?: boolean;
}) {
  const t = useWords(lives);
  const { data } = useQuery(DeskLifeChangesDocument, {
    variables: { subjectId, first: 20 },
    fetchPolicy: 'cache-and-network',
  });
  const changes = data?.lifeChanges.nodes ?? [];
  // Changes of one subject lie on each other: the last one that stands is undone first.
  const standing = changes.filter(({ undoneAt }) => !undoneAt);
  const isLast = (change: Change) =>
    standing.find(({ subjectId }) => subjectId === change.subjectId) === change;
  if (quiet && changes.length === 0) return null;
  return (
    <section className="life-history">
      <h2>{t.history}</h2>
      {changes.length === 0 && <p className="quiet">{t.noHistory}</p>}
      <ul>
        {changes.map((change) => (
          <Line key={change.id} change={change} last={isLast(change)} onUndone={() => onUndone?.()} />
        ))}
      </ul>
    </section>
  );
}
