import type { SessionPartsFragment } from '@porchlight/schema/desk';
import { useState } from 'react';
import { outcome, type Payload } from '../../../api/index.ts';
import { grantOf } from '../../session/grants.ts';
import { useSession } from '../../session/session-provider.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { shell } from '../../words/shell.ts';
import { staffRefusal } from '../../words/staff-refusals.ts';

/** A mutation that opens a session. */
export type Opening = Payload & { session?: SessionPartsFragment | null };

/** Runs a mutation that opens a session, and begins it here. */
export function useDoorWish() {
  const { signIn } = useSession();
  const { language } = useLanguage();
  const { failed } = useWords(shell);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function open(ask: () => Promise<Opening | undefined>) {
    setBusy(true);
    try {
      const payload = await ask();
      const result = payload && outcome(payload);
      if (!result) return setProblem(failed);
      if (!result.done) return setProblem(staffRefusal(result.code, language));
      if (payload.session) signIn(grantOf(payload.session));
    } catch {
      setProblem(failed);
    } finally {
      setBusy(false);
    }
  }
  return { open, busy, problem, complain: setProblem };
}
