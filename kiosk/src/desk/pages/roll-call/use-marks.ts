import { useApolloClient } from '@apollo/client/react';
import { DeskMarkRollCallDocument } from '@porchlight/schema/desk';
import type { RollCallResult } from '@porchlight/schema/enums';
import { useEffect, useRef, useState } from 'react';
import { newIdempotencyKey, outcome } from '../../../api/index.ts';
import { useSession } from '../../session/session-provider.tsx';
import { useLanguage } from '../../words/language.tsx';
import { staffRefusal } from '../../words/staff-refusals.ts';
import { type Mark, MarkQueue, type MarkQueueState } from './mark-queue.ts';

const TRY_AGAIN_MS = 3000;
const NOTHING: MarkQueueState = { waiting: new Map(), away: false };

/** Brings marks to the server and says a refusal; rejects when the server cannot be reached. */
function useSend(rollCallId: string, onRefused: (problem: string) => void) {
  const client = useApolloClient();
  const { language } = useLanguage();
  return async (marks: Mark[], idempotencyKey: string): Promise<boolean> => {
    const { data } = await client.mutate({
      mutation: DeskMarkRollCallDocument,
      variables: { input: { rollCallId, marks, idempotencyKey } },
    });
    if (!data) throw new Error('No answer');
    const result = outcome(data.markRollCall);
    if (!result.done) onRefused(staffRefusal(result.code, language));
    return result.done;
  };
}

/** Marks of one roll call: shown at once, sent when there is a network, again every three seconds when there is none. */
export function useMarks(rollCallId: string) {
  const { live } = useSession();
  const [state, setState] = useState(NOTHING);
  const [problem, setProblem] = useState<string | null>(null);
  const sendNow = useSend(rollCallId, setProblem);
  const send = useRef(sendNow);
  useEffect(() => {
    send.current = sendNow;
  });
  const [queue] = useState(
    () =>
      new MarkQueue({
        drawer: sessionStorage,
        place: `porchlight.desk.marks.${rollCallId}`,
        send: (marks, key) => send.current(marks, key),
        newKey: newIdempotencyKey,
        now: () => new Date().toISOString(),
        onChange: setState,
      }),
  );
  useEffect(() => setState(queue.state), [queue]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: coming back is what makes it try
  useEffect(() => void queue.flush(), [queue, live]);
  const { away } = state;
  useEffect(() => {
    if (!away) return;
    const timer = setInterval(() => void queue.flush(), TRY_AGAIN_MS);
    return () => clearInterval(timer);
  }, [away, queue]);
  const mark = (childId: string, result: RollCallResult) => void queue.mark(childId, result);
  return { ...state, problem, mark };
}
