import type { ReactNode } from 'react';
import { useWords } from '../words/language.tsx';
import { shell } from '../words/shell.ts';
import { isForbidden } from './faults.ts';

/** The part of a query's result that decides what is shown. */
export interface Asked<D> {
  data: D | undefined;
  error?: unknown;
  refetch: () => Promise<unknown>;
}

/** What a query brought, or that it is on its way, or why it did not come with a way to ask again. */
export function Loaded<D>({ asked, children }: { asked: Asked<D>; children: (data: D) => ReactNode }) {
  const t = useWords(shell);
  if (asked.data !== undefined) return children(asked.data);
  if (asked.error === undefined || asked.error === null) return <p className="quiet loading">{t.loading}</p>;
  return (
    <div role="alert" className="problem">
      <p>{isForbidden(asked.error) ? t.notAllowed : t.failed}</p>
      <button type="button" onClick={() => void asked.refetch().catch(() => undefined)}>
        {t.tryAgain}
      </button>
    </div>
  );
}
