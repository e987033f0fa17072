import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest begins first, so that the other worker is not idle at the end; a fresh clone knows no durations. */
const LONGEST = ['desk-pages', 'desk-care'];

const rank = ({ moduleId }: TestSpecification): number => {
  const found = LONGEST.findIndex((name) => moduleId.includes(name));
  return found === -1 ? LONGEST.length : found;
};

/** Vitest's own order, after the longest files. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
