/** Tests that passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** One thing that is either right or not counts as one test. */
export const single = (ok: boolean): Tally => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Sums tallies. */
export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
});

/**
 * Reads Vitest's JSON report. A skipped or unfinished test counts as failed: it has shown nothing. So does a run that
 * ended badly although no single test failed (a file that does not load, an unhandled rejection), and a run of none.
 */
export function vitestTally(report: string, status: number): Tally {
  const counts = parse(report);
  if (!counts) return single(false);
  const passed = counts.numPassedTests;
  const failed = counts.numFailedTests + counts.numPendingTests + counts.numTodoTests;
  const unexplained = failed === 0 && (status !== 0 || passed === 0);
  return { passed, failed: unexplained ? 1 : failed };
}

interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

function parse(report: string): Counts | undefined {
  try {
    const counts = JSON.parse(report) as Partial<Counts>;
    const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = counts;
    return { numPassedTests, numFailedTests, numPendingTests, numTodoTests };
  } catch {
    return undefined;
  }
}

/** A proof kept its promise when it says so in its last line and its exit status agrees. */
export function proofTally(name: string, output: string, status: number): Tally {
  try {
    const verdict = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as { proof?: string; ok?: boolean };
    return single(status === 0 && verdict.ok === true && verdict.proof === name);
  } catch {
    return single(false);
  }
}
