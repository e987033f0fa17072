import type { AbsenceKind, AbsenceReason } from '@porchlight/schema/enums';
import { Picture } from '../../ui/picture.tsx';
import type { PictureName } from '../../ui/picture-names.ts';
import { Tile } from '../../ui/tile.tsx';
import type { SpokenKey } from '../../words/catalogue.ts';
import { dayShown, isTomorrow, nextDay, timesAhead } from '../roster/days.ts';
import type { Screen } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import { useKiosk, useLit, usePerform, useRoster, useScript, useSession, useWords } from '../view/context.ts';
import { Photo } from '../view/photo.tsx';

/** With "all of them" these are six choices (K5). */
const MOST_CHILDREN = 5;

/** Which of the siblings? */
export function AbsentWhoScreen() {
  const { family } = useSession();
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  useScript([
    { id: 'question', key: 'absent.who' },
    { id: 'all', key: 'every.child' },
  ]);
  return (
    <Ask question={words['absent.who']} picture="calendar">
      <div className="grid grid-people">
        {(family?.children ?? []).slice(0, MOST_CHILDREN).map(({ id, givenName, photoId }) => (
          <Tile
            key={id}
            label={givenName}
            picture={<Photo mediaId={photoId} />}
            onTap={perform({ name: 'child', childId: id })}
          />
        ))}
        <Tile
          label={words['every.child']}
          picture={<Picture name="everyone" />}
          lit={lit === 'all'}
          onTap={perform({ name: 'everyChild' })}
        />
      </div>
    </Ask>
  );
}

interface Day {
  id: string;
  absence: AbsenceKind;
  date: string;
  key: SpokenKey;
  picture: PictureName;
}

/** What can still be said of these children: who is inside has come today, and may leave early. */
function useDays(childIds: readonly string[]): Day[] {
  const { children, kindergarten } = useRoster();
  const own = children.filter(({ id }) => childIds.includes(id));
  const { today } = kindergarten;
  const comes = own.some(({ status }) => status === 'EXPECTED');
  const inside = own.some(({ status }) => status === 'PRESENT');
  const next = nextDay(today, own[0]?.weekdays ?? []);
  const all: (Day | false)[] = [
    comes && { id: 'today', absence: 'FULL_DAY', date: today, key: 'day.today', picture: 'calendar' },
    { id: 'next', absence: 'FULL_DAY', date: next, key: 'day.tomorrow', picture: 'tomorrow' },
    comes && { id: 'late', absence: 'LATE_ARRIVAL', date: today, key: 'absent.late', picture: 'late' },
    (comes || inside) && {
      id: 'early',
      absence: 'EARLY_DEPARTURE',
      date: today,
      key: 'absent.early',
      picture: 'early',
    },
  ];
  return all.filter((day) => day !== false);
}

/** Today, the next day, or a part of today? */
export function AbsentWhenScreen({ childIds }: Extract<Screen, { name: 'absentWhen' }>) {
  const { language } = useSession();
  const { today } = useRoster().kindergarten;
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  const days = useDays(childIds);
  const shown = ({ id, key, date }: Day) =>
    id === 'next' && !isTomorrow(today, date) ? dayShown(date, language) : words[key];
  useScript([
    { id: 'question', key: 'absent.when' },
    ...days.map((day) =>
      shown(day) === words[day.key] ? { id: day.id, key: day.key } : { id: day.id, text: shown(day) },
    ),
  ]);
  return (
    <Ask question={words['absent.when']}>
      <div className="grid grid-few">
        {days.map((day) => (
          <Tile
            key={day.id}
            label={shown(day)}
            picture={<Picture name={day.picture} />}
            lit={lit === day.id}
            onTap={perform({ name: 'absentDay', absence: day.absence, date: day.date })}
          />
        ))}
      </div>
    </Ask>
  );
}

/** About when? */
export function AbsentTimeScreen({ absence }: Extract<Screen, { name: 'absentTime' }>) {
  const { now } = useKiosk();
  const { pending } = useSession();
  const { timeZone } = useRoster().kindergarten;
  const words = useWords();
  const perform = usePerform();
  const late = absence === 'LATE_ARRIVAL';
  const question = late ? 'absent.lateAt' : 'absent.earlyAt';
  useScript([{ id: 'question', key: question }]);
  return (
    <Ask question={words[question]} picture={late ? 'late' : 'early'}>
      <div className="grid grid-times">
        {timesAhead(now(), timeZone, late ? 'halfHours' : 'hours').map((time) => (
          <Tile
            key={time}
            label={<bdi>{time.replace(/^0/, '')}</bdi>}
            picture={<Picture name={late ? 'late' : 'early'} />}
            disabled={pending !== null}
            onTap={perform({ name: 'time', time })}
          />
        ))}
      </div>
    </Ask>
  );
}

const REASONS: readonly { reason: AbsenceReason; picture: PictureName }[] = [
  { reason: 'SICK', picture: 'health' },
  { reason: 'PERSONAL', picture: 'family' },
  { reason: 'PLANNED_HOLIDAY', picture: 'holiday' },
  { reason: 'OTHER', picture: 'question' },
];

/** Why? */
export function AbsentWhyScreen() {
  const { pending } = useSession();
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  useScript([
    { id: 'question', key: 'absent.why' },
    ...REASONS.map(({ reason }) => ({ id: reason, key: `absence.${reason}` as const })),
  ]);
  return (
    <Ask question={words['absent.why']}>
      <div className="grid grid-few">
        {REASONS.map(({ reason, picture }) => (
          <Tile
            key={reason}
            label={words[`absence.${reason}`]}
            picture={<Picture name={picture} />}
            lit={lit === reason}
            disabled={pending !== null}
            onTap={perform({ name: 'reason', reason })}
          />
        ))}
      </div>
    </Ask>
  );
}

/** It is recorded. */
export function AbsentSavedScreen() {
  const words = useWords();
  useScript([{ id: 'question', key: 'absent.saved' }]);
  return <Ask question={words['absent.saved']} picture="done" className="notice-board" />;
}
