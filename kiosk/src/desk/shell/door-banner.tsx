import { useQuery } from '@apollo/client/react';
import {
  type CollectionPartsFragment,
  DeskCollectionChangedDocument,
  DeskCollectionsDocument,
  DeskDeclineCollectionDocument,
  DeskReleaseChildrenDocument,
  DeskUndoAttendanceDocument,
} from '@porchlight/schema/desk';
import { timeShown } from '@porchlight/schema/words';
import { Link } from 'wouter';
import { Icon } from '../icons/icon.tsx';
import { useAnnouncer } from '../parts/announcer.tsx';
import { Problem } from '../parts/field.tsx';
import { Portrait } from '../parts/portrait.tsx';
import { useLive } from '../parts/use-live.ts';
import { useWish } from '../parts/use-wish.ts';
import { useDesk } from '../session/desk-context.tsx';
import { door } from '../words/door.ts';
import { useLanguage, useSharedWords, useWords } from '../words/language.tsx';
import { fullName, listed } from '../words/names.ts';
import { chime } from './bell.ts';

type Waiting = CollectionPartsFragment;

/** Children whom one person asks for at one moment, in the order in which they asked. */
export function byFamily(waiting: readonly Waiting[]): Waiting[][] {
  const together = ({ requestedAt, held, collector }: Waiting) =>
    [requestedAt, held, collector.name, collector.verification].join(' ');
  return [...Map.groupBy(waiting, together).values()];
}

/** Who asks: the own name, what they are to the child, and how that was checked at the door. */
function Collector({ of: { collector } }: { of: Waiting }) {
  const t = useWords(door);
  const { relations, verifications } = useSharedWords();
  const { name, relation, verification } = collector;
  const known = relation && relation !== 'OTHER' ? relations[relation] : null;
  return (
    <>
      <strong>{[name, known].filter(Boolean).join(' · ') || t.somebody}</strong>{' '}
      <span className="quiet">{verifications[verification]}</span>
    </>
  );
}

/** What is done about one family, and how it is said; a release can be taken back. */
function useLettingGo(names: string, childIds: string[], again: () => void) {
  const t = useWords(door);
  const { announce } = useAnnouncer();
  const { run, busy, problem } = useWish();
  const refusals = { NOT_AUTHORISED_FOR_CHILD: t.heldRefused, NOT_FOUND: t.gone };

  async function undo(originalIdempotencyKey: string) {
    const done = await run({
      document: DeskUndoAttendanceDocument,
      variables: (idempotencyKey) => ({ input: { originalIdempotencyKey, idempotencyKey } }),
      payload: (data) => data.undoAttendance,
    });
    if (done) announce(t.back(names));
    again();
  }
  async function letGo() {
    let key = '';
    const done = await run({
      document: DeskReleaseChildrenDocument,
      variables: (idempotencyKey) => {
        key = idempotencyKey;
        return { input: { childIds, idempotencyKey } };
      },
      payload: (data) => data.releaseChildren,
      refusals,
    });
    if (done) announce({ words: t.went(names), undo: { label: t.undo, run: () => void undo(key) } });
    again();
  }
  async function decline() {
    const done = await run({
      document: DeskDeclineCollectionDocument,
      variables: (idempotencyKey) => ({ input: { childIds, idempotencyKey } }),
      payload: (data) => data.declineCollection,
      refusals,
    });
    if (done) announce(t.declined(names));
    again();
  }
  return { letGo, decline, busy, problem };
}

function FamilyLine({ waiting, again }: { waiting: readonly [Waiting, ...Waiting[]]; again: () => void }) {
  const { timeZone } = useDesk().kindergarten;
  const { language } = useLanguage();
  const t = useWords(door);
  const [first] = waiting;
  const names = listed(
    waiting.map(({ child }) => fullName(child)),
    language,
  );
  const childIds = waiting.map(({ child }) => child.id);
  const { letGo, decline, busy, problem } = useLettingGo(names, childIds, again);
  return (
    <div className={first.held ? 'call at-the-door held' : 'call at-the-door'}>
      <Portrait photo={first.collector.photo} size="small" />
      <p>
        <Collector of={first} /> {t.waits}{' '}
        {waiting.map(({ child }) => (
          <strong key={child.id}>
            <Link href={`/children/${encodeURIComponent(child.id)}`}>{fullName(child)}</Link>{' '}
            <span className="quiet">{child.classroom?.name}</span>{' '}
          </strong>
        ))}
        {first.held && <span className="hint">{t.held}</span>}
        <Problem words={problem} />
      </p>
      <time className="digits" dateTime={first.requestedAt}>
        <span className="unseen">{t.since}</span> {timeShown(first.requestedAt, timeZone)}
      </time>
      {!first.held && (
        <button
          type="button"
          className="main"
          disabled={busy}
          aria-label={t.letGoOf(names)}
          onClick={() => void letGo()}
        >
          <Icon name="check" />
          {t.letGo}
        </button>
      )}
      <button type="button" disabled={busy} aria-label={t.declineOf(names)} onClick={() => void decline()}>
        {t.decline}
      </button>
    </div>
  );
}

/** On every page: who waits at the door, a family a line; one touch lets its children go. A new one chimes once, softly. */
export function DoorBanner() {
  const t = useWords(door);
  const { data, refetch } = useQuery(DeskCollectionsDocument);
  const again = () => void refetch().catch(() => undefined);
  useLive(DeskCollectionChangedDocument, data ? { after: data.cursor } : null, ({ collectionChanged }) => {
    if (collectionChanged.kind === 'COLLECTION_REQUESTED' && collectionChanged.collection.state === 'WAITING')
      chime();
    again();
  });
  const families = byFamily(data?.collections ?? []);
  if (families.length === 0) return null;
  return (
    <section className="calls" aria-label={t.atTheDoor}>
      <h2 className="calls-title">
        {t.atTheDoor} <span className="digits">{families.length}</span>
      </h2>
      {families.map((waiting) => (
        <FamilyLine
          key={waiting.map(({ id }) => id).join(' ')}
          waiting={waiting as [Waiting, ...Waiting[]]}
          again={again}
        />
      ))}
    </section>
  );
}
