/** Tests that passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Each failure in a line, for the end of the story. */
  readonly why?: readonly string[];
}

const LAST_LINES = 12;

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
  return { passed, failed: unexplained ? 1 : failed, why: counts.failures };
}

interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** The failed tests by name. */
  readonly failures: readonly string[];
}

interface Report extends Omit<Counts, 'failures'> {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function parse(report: string): Counts | undefined {
  try {
    const counts = JSON.parse(report) as Partial<Report>;
    const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = counts;
    const failures = (counts.testResults ?? [])
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status !== 'passed')
      .map(({ fullName }) => fullName);
    return { numPassedTests, numFailedTests, numPendingTests, numTodoTests, failures };
  } catch {
    return undefined;
  }
}

/**
 * A proof kept its promise when it says so in its last line and its exit status agrees. Why not: the bars it missed, or
 * how it ended when it measured nothing.
 */
export function proofTally(name: string, output: string, status: number): Tally {
  const lines = output.trimEnd().split('\n');
  const misses = lines.filter((line) => line.startsWith('✗'));
  const why = misses.length > 0 ? misses : lines.slice(-LAST_LINES);
  try {
    const verdict = JSON.parse(lines.at(-1) ?? '') as { proof?: string; ok?: boolean };
    const kept = status === 0 && verdict.ok === true && verdict.proof === name;
    return kept ? single(true) : { ...single(false), why };
  } catch {
    return { ...single(false), why };
  }
}
