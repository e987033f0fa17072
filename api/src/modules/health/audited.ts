import DataLoader from 'dataloader';
import type { Context } from '../../platform/context.ts';
import { inWork, type Work } from '../../platform/unit-of-work.ts';

/** A read of health. It happens inside a piece of work, so that its line in the audit trail is there before its answer. */
export interface HealthRead<Row> {
  /** What the audit trail calls it. */
  action: string;
  /** What is found for keys, opened, behind the wall of who asks. */
  find(work: Work, keys: readonly string[]): Promise<ReadonlyMap<string, Row>>;
  /** The children it was about: they stand in its line, so that "who looked at my child's record" has an answer. */
  about(keys: readonly string[], found: ReadonlyMap<string, Row>): Iterable<string>;
}

type Loaders = Map<unknown, DataLoader<string, unknown>>;
// `load` is exchanged with each mutation of a request; what was read before it is then asked for again.
const open = new WeakMap<Context['load'], Loaders>();

/** One thing of health, read with everything of its kind that is asked for in the same tick. */
export function audited<Row>(context: Context, read: HealthRead<Row>, key: string): Promise<Row | undefined> {
  const loaders: Loaders = open.get(context.load) ?? new Map();
  open.set(context.load, loaders);
  let loader = loaders.get(read);
  if (!loader) {
    loader = new DataLoader<string, unknown>((keys) => inOrder(context, read, keys));
    loaders.set(read, loader);
  }
  return loader.load(key) as Promise<Row | undefined>;
}

async function inOrder<Row>(
  context: Context,
  read: HealthRead<Row>,
  keys: readonly string[],
): Promise<(Row | undefined)[]> {
  const found = await auditedWork(context, read.action, async (work) => {
    const rows = await read.find(work, keys);
    return { result: rows, about: read.about(keys, rows) };
  });
  return keys.map((key) => found.get(key));
}

/** Reads in a piece of work that leaves one line in the audit trail: one look, with all the children it was about. */
export async function auditedWork<Result>(
  context: Context,
  action: string,
  read: (work: Work) => Promise<{ result: Result; about: Iterable<string> }>,
): Promise<Result> {
  // Whoever waits for a transaction holds no other connection, nor do the other fields of the same request.
  return context.reads.apart(() =>
    inWork(context.surroundings, context.principal, false, async (work) => {
      const { result, about } = await read(work);
      const childIds = [...new Set(about)];
      if (childIds.length > 0) work.audit(aLookAt(action, childIds));
      return result;
    }),
  );
}

/** One line of the audit trail about one child or many. */
export function aLookAt(action: string, childIds: readonly string[]) {
  const [only] = childIds;
  return childIds.length === 1 && only
    ? { action, subjectType: 'Child', subjectId: only, childIds }
    : { action, childIds };
}
