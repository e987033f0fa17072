import { DoseList } from '../../parts/health/dose-list.tsx';
import type { Board } from './checking.ts';

/** Doses of today, all children, by time. */
export function Medicine({ board, onChanged }: { board: Board; onChanged: () => void }) {
  const slips = board.entries.flatMap(({ child, medicationRequests }) =>
    medicationRequests.map((slip) => ({ of: child, slip })),
  );
  return <DoseList slips={slips} onGiven={onChanged} />;
}
