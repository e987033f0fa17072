import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { RefusalCode } from '@porchlight/schema/enums';
import { useCallback, useRef, useState } from 'react';
import { newIdempotencyKey, outcome, type Payload } from '../../api/index.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { shell } from '../words/shell.ts';
import { staffRefusal } from '../words/staff-refusals.ts';
import { isForbidden } from './faults.ts';

/** A mutation as a person wishes it. */
export interface Wish<D, V, P extends Payload> {
  document: TypedDocumentNode<D, V>;
  /** Variables; the key stays the same while a wish that was not answered is repeated. */
  variables: (idempotencyKey: string) => V;
  payload: (data: D) => P;
  /** Words of this wish for some refusals, where the usual ones say too little. */
  refusals?: Partial<Record<RefusalCode, string>>;
  /** Called with a refusal. */
  onRefused?: (code: RefusalCode) => void;
}

/** What a form or a button needs around its mutation. */
export interface Wisher {
  /** The payload when it was done, null when not: then `problem` says why. */
  run<D, V extends Record<string, unknown>, P extends Payload>(wish: Wish<D, V, P>): Promise<P | null>;
  busy: boolean;
  /** Why the last one was not done, in the reader's words. */
  problem: string | null;
  /** Says a problem that was found before asking the server. */
  complain(problem: string | null): void;
}

/** Runs mutations and turns refusals and faults into words. */
export function useWish(): Wisher {
  const client = useApolloClient();
  const { language } = useLanguage();
  const { failed, notAllowed } = useWords(shell);
  const key = useRef(newIdempotencyKey());
  const [busy, setBusy] = useState(false);
  const [problem, complain] = useState<string | null>(null);

  const ask = useCallback(
    async <D, V extends Record<string, unknown>, P extends Payload>(wish: Wish<D, V, P>) => {
      const { data } = await client.mutate<D, Record<string, unknown>>({
        mutation: wish.document as TypedDocumentNode<D, Record<string, unknown>>,
        variables: wish.variables(key.current),
      });
      const result = outcome(wish.payload(data as D));
      // Answered, one way or the other: the next wish is another one.
      key.current = newIdempotencyKey();
      if (result.done) {
        complain(null);
        return result.payload;
      }
      complain(wish.refusals?.[result.code] ?? staffRefusal(result.code, language));
      wish.onRefused?.(result.code);
      return null;
    },
    [client, language],
  );
  const run = useCallback<Wisher['run']>(
    async (wish) => {
      setBusy(true);
      try {
        return await ask(wish);
      } catch (fault) {
        complain(isForbidden(fault) ? notAllowed : failed);
        return null;
      } finally {
        setBusy(false);
      }
    },
    [ask, failed, notAllowed],
  );
  return { run, busy, problem, complain };
}
