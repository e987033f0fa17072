import { useQuery } from '@apollo/client/react';
import {
  DeskLatePickupsDocument,
  type DeskLatePickupsQuery,
  DeskOpeningHoursDocument,
  DeskPickupAnnouncementsDocument,
} from '@porchlight/schema/desk';
import { timeShown } from '@porchlight/schema/words';
import { useEffect } from 'react';
import { Icon } from '../../icons/icon.tsx';
import { useLive } from '../../parts/use-live.ts';
import { useNow } from '../../parts/use-now.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { clockOf } from '../../words/clock.ts';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import { today } from '../../words/today.ts';

type Late = DeskLatePickupsQuery['latePickups'][number];

const MINUTE_MS = 60_000;

/** The list, asked for again when a family says so, when a child leaves, and each minute after closing. */
function useLatePickups() {
  const { timeZone } = useDesk().kindergarten;
  const asked = useQuery(DeskLatePickupsDocument);
  const hours = useQuery(DeskOpeningHoursDocument).data?.kindergarten?.openingHours;
  const { data, refetch } = asked;
  useLive(DeskPickupAnnouncementsDocument, data ? { after: data.cursor } : null, () => {
    void refetch().catch(() => undefined);
  });
  const now = clockOf(new Date(useNow(MINUTE_MS)).toISOString(), timeZone);
  const minuteAfterClosing = hours && now >= hours.closesAt ? now : null;
  useEffect(() => {
    if (minuteAfterClosing !== null) void refetch().catch(() => undefined);
  }, [minuteAfterClosing, refetch]);
  return data?.latePickups ?? [];
}

function useHowLate(): (late: Late) => string {
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(today);
  return ({ minutesLate, departedAt, expectedAt }) => {
    if (departedAt) return t.lateLeft(minutesLate, timeShown(departedAt, timeZone));
    if (minutesLate > 0) return t.lateNow(minutesLate);
    return expectedAt ? t.lateSaid(expectedAt) : '';
  };
}

function LateLine({ late }: { late: Late }) {
  const { relations, doors } = useSharedWords();
  const t = useWords(today);
  const howLate = useHowLate();
  const waiting = late.minutesLate > 0 && !late.departedAt;
  return (
    <li className={waiting ? 'late-line waiting' : 'late-line'}>
      <Icon name={late.departedAt ? 'door-exit' : 'hourglass'} />
      <strong>{fullName(late.child)}</strong> <span className="quiet">{late.child.classroom?.name}</span>
      <span>{howLate(late)}</span>
      {late.minutesLate > 0 && late.expectedAt && (
        <span className="quiet">{t.lateSaid(late.expectedAt)}</span>
      )}
      {late.reportedBy && (
        <span className="quiet">
          {relations[late.reportedBy.relation]} {late.door && `· ${doors[late.door]}`}
        </span>
      )}
    </li>
  );
}

/** Who is collected late today: announced, still here after closing, or gone by now. Away when there is nobody. */
export function LatePickups() {
  const t = useWords(today);
  const late = useLatePickups();
  if (late.length === 0) return null;
  return (
    <section className="group" aria-labelledby="late-pickups">
      <h2 id="late-pickups">
        {t.lateToday} <span className="count">{late.length}</span>
      </h2>
      <ul className="late-list">
        {late.map((one) => (
          <LateLine key={one.child.id} late={one} />
        ))}
      </ul>
    </section>
  );
}
