import { useQuery } from '@apollo/client/react';
import { DeskAttendanceChangedDocument, DeskBoardDocument } from '@porchlight/schema/desk';
import { useLive } from '../../parts/use-live.ts';
import { boardAfter } from './board.ts';

/** One class's board, changed by each event as it commits. */
export function useBoard(classroomId: string) {
  const asked = useQuery(DeskBoardDocument, { variables: { classroomId } });
  const { data, client } = asked;
  useLive(
    DeskAttendanceChangedDocument,
    data ? { classroomId, after: data.cursor } : null,
    ({ attendanceChanged }) =>
      client.cache.updateQuery(
        { query: DeskBoardDocument, variables: { classroomId } },
        (known) => known && { ...known, classBoard: boardAfter(known.classBoard, attendanceChanged) },
      ),
  );
  return asked;
}
