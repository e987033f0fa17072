import { useQuery } from '@apollo/client/react';
import {
  DeskHeadcountChangedDocument,
  DeskHealthBoardDocument,
  DeskHealthChangedDocument,
} from '@porchlight/schema/desk';
import { useLive } from '../../parts/use-live.ts';

/** The morning's board of one class or all, asked for again with each event: a child arrived, a check, a dose. */
export function useHealth(classroomId: string | null) {
  const asked = useQuery(DeskHealthBoardDocument, { variables: { classroomId } });
  const { data, refetch } = asked;
  const again = () => void refetch().catch(() => undefined);
  useLive(DeskHealthChangedDocument, data ? { after: data.cursor } : null, again);
  useLive(DeskHeadcountChangedDocument, data ? { after: data.cursor } : null, again);
  return asked;
}
