import { useState } from 'react';
import { useWords } from '../words/language.tsx';
import { shell } from '../words/shell.ts';

/** Brings the next page of a list; gone when there is none. */
export function MoreButton(props: { more: boolean; label?: string; onMore: () => Promise<unknown> }) {
  const t = useWords(shell);
  const [busy, setBusy] = useState(false);
  if (!props.more) return null;
  async function bring() {
    setBusy(true);
    await props.onMore().catch(() => undefined);
    setBusy(false);
  }
  return (
    <button type="button" className="more" disabled={busy} onClick={() => void bring()}>
      {props.label ?? t.more}
    </button>
  );
}
