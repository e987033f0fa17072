import type { BatchRead } from './context.ts';
import { uuidList } from './database/column.ts';
import type { Reads } from './database/reads.ts';
import { statement } from './database/reads.ts';
import { open, type Secrets, seal } from './secrets.ts';
import type { Work } from './unit-of-work.ts';

/** The data key of a subject (a household, a kindergarten), made when it has none yet. */
export async function dataKey(work: Work, subjectId: string): Promise<Buffer> {
  const fresh = work.secrets.newDataKey(subjectId);
  await work.rows(
    'insert into data_key (subject_id, kindergarten_id, wrapped) values (?, ?, ?) on conflict (subject_id) do nothing',
    [subjectId, work.kindergarten, fresh.wrapped],
  );
  const row = await work.row<{ wrapped: Buffer }>('select wrapped from data_key where subject_id = ?', [
    subjectId,
  ]);
  if (!row) throw new Error('the data key is behind the wall');
  return work.secrets.unwrap(row.wrapped, subjectId);
}

/** The data keys of several subjects inside a piece of work, by subject; destroyed ones are missing. */
export async function openedKeys(work: Work, subjectIds: readonly string[]): Promise<Map<string, Buffer>> {
  const rows = await work.rows<{ id: string; wrapped: Buffer }>(
    'select subject_id as id, wrapped from data_key where subject_id = any(?::uuid[])',
    [uuidList([...new Set(subjectIds)])],
  );
  return new Map(rows.map(({ id, wrapped }) => [id, work.secrets.unwrap(wrapped, id)]));
}

const WRAPPED = statement(
  'data_key.by_subject',
  'select subject_id as key, wrapped from data_key where subject_id = any($1::uuid[])',
);

/** Wrapped data keys by subject, for `unwrap`; none for a subject whose key was destroyed. */
export const wrappedKeys: BatchRead<{ wrapped: Buffer }> = (reads, ids) => reads.rows(WRAPPED, [ids]);

/** The data key of one subject for reading; undefined once it was destroyed. */
export async function readDataKey(
  reads: Reads,
  secrets: Secrets,
  subjectId: string,
): Promise<Buffer | undefined> {
  const [row] = await wrappedKeys(reads, [subjectId]);
  return row && secrets.unwrap(row.wrapped, subjectId);
}

/** Seals a text for a column: table|column|id is bound to it. */
export const sealText = (key: Buffer, text: string, context: string): Buffer =>
  seal(key, Buffer.from(text), context);

/** Opens such a text. */
export const openText = (key: Buffer, sealed: Buffer, context: string): string =>
  open(key, sealed, context).toString('utf8');
