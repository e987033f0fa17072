import { useApolloClient } from '@apollo/client/react';
import {
  DeskCheckInDocument,
  DeskCheckOutDocument,
  DeskChildAbsenceDocument,
  DeskReportAbsenceDocument,
  DeskUndoAttendanceDocument,
  DeskWithdrawAbsenceDocument,
} from '@porchlight/schema/desk';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { useWish, type Wisher } from '../../parts/use-wish.ts';
import { useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import { today } from '../../words/today.ts';
import type { SaidAbsence } from './absence-dialog.tsx';
import type { Entry } from './board.ts';
import type { Handover } from './release-dialog.tsx';

/** What a member of staff can do with one child's day. Each says what it did; the event changes the board. */
export interface AttendanceActs {
  checkIn(entry: Entry): Promise<void>;
  checkOut(entry: Entry, handover: Handover): Promise<void>;
  reportAbsent(entry: Entry, said: SaidAbsence): Promise<void>;
  withdraw(entry: Entry): Promise<void>;
  /** Why the last one was not done. */
  problem: string | null;
}

/** Check-in, check-out, absence and their undo, by a member of staff who knows the child. */
export function useAttendance(): AttendanceActs {
  const client = useApolloClient();
  const { announce } = useAnnouncer();
  const { run: wish, problem } = useWish();
  const t = useWords(today);

  /** The event changes the board; asking again as well helps while the live connection is away. */
  const run: Wisher['run'] = async (wanted) => {
    const done = await wish(wanted);
    void client.refetchQueries({ include: ['DeskBoard'] });
    return done;
  };

  async function undo(entry: Entry, originalIdempotencyKey: string) {
    const done = await run({
      document: DeskUndoAttendanceDocument,
      variables: (idempotencyKey) => ({ input: { originalIdempotencyKey, idempotencyKey } }),
      payload: (data) => data.undoAttendance,
    });
    if (done) announce(t.undone(fullName(entry)));
  }

  function said(words: string, entry: Entry, key: string) {
    announce({ words, undo: { label: t.undo, run: () => void undo(entry, key) } });
  }

  return {
    problem,
    async checkIn(entry) {
      let key = '';
      const done = await run({
        document: DeskCheckInDocument,
        variables: (idempotencyKey) => {
          key = idempotencyKey;
          return { input: { childIds: [entry.childId], verification: 'STAFF' as const, idempotencyKey } };
        },
        payload: (data) => data.checkInChildren,
      });
      if (done) said(t.checkedIn(fullName(entry)), entry, key);
    },
    async checkOut(entry, handover) {
      let key = '';
      const done = await run({
        document: DeskCheckOutDocument,
        variables: (idempotencyKey) => {
          key = idempotencyKey;
          return { input: { childIds: [entry.childId], ...handover, idempotencyKey } };
        },
        payload: (data) => data.checkOutChildren,
      });
      if (done) said(t.checkedOut(fullName(entry)), entry, key);
    },
    async reportAbsent(entry, said) {
      const done = await run({
        document: DeskReportAbsenceDocument,
        variables: (idempotencyKey) => ({ input: { childId: entry.childId, ...said, idempotencyKey } }),
        payload: (data) => data.reportAbsence,
      });
      if (done) announce((said.kind === 'FULL_DAY' ? t.reportedAbsent : t.reportedPart)(fullName(entry)));
    },
    async withdraw(entry) {
      const asked = await client
        .query({
          query: DeskChildAbsenceDocument,
          variables: { childId: entry.childId },
          fetchPolicy: 'network-only',
        })
        .catch(() => null);
      const node = asked?.data?.node;
      const absence = node?.__typename === 'Child' ? (node.day.absence ?? node.day.partialAbsence) : null;
      if (!absence) return;
      const done = await run({
        document: DeskWithdrawAbsenceDocument,
        variables: (idempotencyKey) => ({ input: { absenceId: absence.id, idempotencyKey } }),
        payload: (data) => data.withdrawAbsence,
      });
      if (done) announce(t.withdrawn(fullName(entry)));
    },
  };
}
