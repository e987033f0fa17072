/** What the guesses came to. Pure. */
import { createHash } from 'node:crypto';

/** How many evaluations a note of fingerprints (one a line) holds for somebody's hash. */
export function evaluationsOf(noted: string, hash: string): number {
  const fingerprint = createHash('sha256').update(hash).digest('hex');
  return noted.split('\n').filter((line) => line === fingerprint).length;
}

/** How often each answer came, the most frequent first: `TOO_MANY_ATTEMPTS 795, PROOF_FAILED 5`. */
export function tally(codes: readonly string[]): string {
  const counts = [...Map.groupBy(codes, (code) => code)].map(([code, all]) => [code, all.length] as const);
  return counts
    .sort(([, one], [, other]) => other - one)
    .map(([code, count]) => `${code} ${count}`)
    .join(', ');
}

/** PINs that a rule would let somebody have, each another one, never the right one. */
export function wrongPins(right: string, count: number): string[] {
  return Array.from({ length: count + 1 }, (_, index) => String(100_000 + ((index * 7_919) % 900_000)))
    .filter((pin) => pin !== right)
    .slice(0, count);
}
