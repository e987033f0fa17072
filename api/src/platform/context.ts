import DataLoader from 'dataloader';
import type { Principal } from './access/principal.ts';
import type { Anchor } from './audit-anchors.ts';
import type { Clock } from './clock.ts';
import type { Reads } from './database/reads.ts';
import type { Secrets } from './secrets.ts';
import type { Surroundings, Work } from './unit-of-work.ts';

/** Loads many rows by id in one statement. Rows carry their `id`. */
export type BatchRead<Row> = (
  reads: Reads,
  ids: readonly string[],
) => Promise<readonly (Row & { key: string })[]>;

/** What a resolver is given. */
export interface Context {
  principal: Principal;
  requestId: string;
  /** Where it comes from: what tries of somebody unknown are counted for. */
  address?: string | undefined;
  clock: Clock;
  secrets: Secrets;
  reads: Reads;
  surroundings: Surroundings;
  /** Where a kindergarten's audit trail stood, as it is written down outside of the database. */
  anchors(kindergartenId: string): readonly Anchor[];
  /** Set inside a mutation field: its transaction. */
  work?: Work;
  /** What the operation costs, by the published formula. */
  cost?: number;
  /** One row by id, batched with everything asked for in the same tick. Undefined when not to be seen. */
  load<Row>(read: BatchRead<Row>, id: string): Promise<Row | undefined>;
}

/** The piece of work of a mutation field. */
export function workOf(context: Context): Work {
  if (!context.work) throw new Error('only mutation fields have a unit of work');
  return context.work;
}

/** Batches reads by id for the length of one request. */
export function loaders(reads: Reads): Context['load'] {
  const open = new Map<unknown, DataLoader<string, unknown>>();
  return <Row>(read: BatchRead<Row>, id: string) => {
    let loader = open.get(read);
    if (!loader) {
      loader = new DataLoader<string, unknown>((ids) => inOrder(read, reads, ids));
      open.set(read, loader);
    }
    return loader.load(id) as Promise<Row | undefined>;
  };
}

async function inOrder<Row>(
  read: BatchRead<Row>,
  reads: Reads,
  ids: readonly string[],
): Promise<(Row | undefined)[]> {
  const rows = await read(reads, ids);
  const byId = new Map(rows.map((row) => [row.key, row]));
  return ids.map((id) => byId.get(id));
}

/** The same for lists: every row of one key. */
export type BatchListRead<Row> = (
  reads: Reads,
  keys: readonly string[],
) => Promise<readonly (Row & { key: string })[]>;

/** A list read as a batch read: groups rows by key. */
export function grouped<Row extends object>(read: BatchListRead<Row>): BatchRead<{ rows: readonly Row[] }> {
  return async (reads, keys) => {
    const rows = await read(reads, keys);
    const groups = Map.groupBy(rows, (row) => row.key);
    return keys.map((key) => ({ key, rows: groups.get(key) ?? [] }));
  };
}

/** The key of something that is asked for by row id and day. */
export const onDay = (id: string, day: string): string => `${id}@${day}`;

/** Reads rows of many ids on one day; rows carry the id as `key`. */
export type DailyRead<Row> = (
  reads: Reads,
  ids: readonly string[],
  day: string,
) => Promise<readonly (Row & { key: string })[]>;

/** Such a read as a batch read with `onDay` keys: one statement a day that is asked for. */
export function daily<Row extends object>(read: DailyRead<Row>): BatchRead<Row> {
  return async (reads, keys) => {
    const parts = keys.map((key) => key.split('@') as [string, string]);
    const found: (Row & { key: string })[] = [];
    for (const [day, asked] of Map.groupBy(parts, ([, each]) => each)) {
      const rows = await read(
        reads,
        asked.map(([id]) => id),
        day,
      );
      found.push(...rows.map((row) => ({ ...row, key: onDay(row.key, day) })));
    }
    return found;
  };
}
