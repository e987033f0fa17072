import { DeskWithdrawMedicationDocument } from '@porchlight/schema/desk';
import { useState } from 'react';
import { Confirm } from '../../../parts/confirm.tsx';
import type { Slip } from '../../../parts/health/doses.ts';
import { Table } from '../../../parts/table.tsx';
import { useWish } from '../../../parts/use-wish.ts';
import { health } from '../../../words/health.ts';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { listed } from '../../../words/names.ts';

/** The medication slips of a child, and withdrawing one. */
export function Slips({ slips, onChanged }: { slips: readonly Slip[]; onChanged: () => void }) {
  const t = useWords(health);
  const { language } = useLanguage();
  const { run, busy, problem } = useWish();
  const [withdrawing, setWithdrawing] = useState<Slip | null>(null);
  async function withdraw({ id }: Slip) {
    const done = await run({
      document: DeskWithdrawMedicationDocument,
      variables: () => ({ input: { medicationRequestId: id } }),
      payload: (data) => data.withdrawMedicationRequest,
    });
    if (!done) return;
    setWithdrawing(null);
    onChanged();
  }
  if (slips.length === 0) return null;
  return (
    <>
      <Table label={t.medicine} columns={[t.drug, t.dose, t.times, t.from, t.until, t.actions]}>
        {slips.map((slip) => (
          <tr key={slip.id}>
            <th scope="row">{slip.drug}</th>
            <td>{slip.dose}</td>
            <td className="digits">{listed(slip.times, language)}</td>
            <td className="digits">{slip.startsOn}</td>
            <td className="digits">{slip.endsOn}</td>
            <td className="acts">
              {slip.state === 'ACTIVE' ? (
                <button type="button" className="plain" onClick={() => setWithdrawing(slip)}>
                  {t.withdraw} <span className="unseen">{slip.drug}</span>
                </button>
              ) : (
                t[slip.state]
              )}
            </td>
          </tr>
        ))}
      </Table>
      {withdrawing && (
        <Confirm
          title={t.withdrawOf(withdrawing.drug)}
          ask={t.withdrawAsk}
          yes={t.withdrawNow}
          busy={busy}
          problem={problem}
          onYes={() => void withdraw(withdrawing)}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </>
  );
}
