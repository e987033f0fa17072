import type { MedicationPartsFragment } from '@porchlight/schema/desk';

export type Slip = MedicationPartsFragment;
export type Dose = Slip['doses'][number];

/** One dose of a slip with whatever it belongs to. */
export interface DueDose<O> {
  of: O;
  slip: Slip;
  dose: Dose;
}

/** Doses of today by time; what is not given yet stands first among equals. */
export function dosesByTime<O>(slips: readonly { of: O; slip: Slip }[]): DueDose<O>[] {
  return slips
    .flatMap(({ of, slip }) => slip.doses.map((dose) => ({ of, slip, dose })))
    .sort(
      (one, other) =>
        one.dose.dueAt.localeCompare(other.dose.dueAt) ||
        Number(one.dose.givenAt != null) - Number(other.dose.givenAt != null),
    );
}

/** How a dose stands at `clock` (HH:MM). */
export function doseState({ givenAt, dueAt }: Dose, clock: string): 'given' | 'overdue' | 'waits' {
  if (givenAt) return 'given';
  return dueAt <= clock ? 'overdue' : 'waits';
}
