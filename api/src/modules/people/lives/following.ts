import { dataKey, openText, sealText } from '../../../platform/data-keys.ts';
import { uuidList } from '../../../platform/database/column.ts';
import type { Work } from '../../../platform/unit-of-work.ts';
import type { Journal, Row } from './journal.ts';

/** Tables whose rows are about somebody and are handled by name, not as something that hangs on them. */
export interface Following {
  table: 'child' | 'family_member' | 'household';
  /** Tables that a use case sees to itself. */
  except?: readonly string[];
  /** References without a foreign key: table and column. */
  also?: readonly (readonly [string, string])[];
}

const REFERENCES = `select c.conrelid::regclass::text as "table", a.attname as "column"
  from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid = to_regclass(?) and array_length(c.conkey, 1) = 1 order by 1, 2`;

/**
 * Turns everything that hangs on one row to another: whatever the database knows to refer to it, so that a table that is
 * added tomorrow follows as well. What is sealed for the one is sealed anew for the other.
 */
export async function follow(journal: Journal, what: Following, from: string, to: string): Promise<void> {
  const known = await journal.work.rows<{ table: string; column: string }>(REFERENCES, [what.table]);
  const wanted = [...known, ...(what.also ?? []).map(([table, column]) => ({ table, column }))];
  for (const { table, column } of wanted) {
    if (what.except?.includes(table)) continue;
    const ids = await journal.turn(table, column, from, to);
    if (ids.length && what.table !== 'family_member')
      await sealAnew(journal, { table, ids, from, to, column });
  }
}

interface Turned {
  table: string;
  ids: readonly string[];
  column: string;
  from: string;
  to: string;
}

const SEALED = `select a.attname as "column" from pg_attribute a
  where a.attrelid = to_regclass(?) and a.attname like '%\\_sealed' and a.attnum > 0 and not a.attisdropped order by 1`;

async function sealAnew(journal: Journal, turned: Turned): Promise<void> {
  const { work } = journal;
  const columns = await work.rows<{ column: string }>(SEALED, [turned.table]);
  if (!columns.length) return;
  const rows = await journal.rows(turned.table, 'r.id = any(?::uuid[])', [uuidList(turned.ids)]);
  for (const row of rows)
    for (const { column } of columns) {
      if (typeof row[column] !== 'string') continue;
      const was = placeOf(turned, column, row, turned.from);
      const is = placeOf(turned, column, row, turned.to);
      const sealed = await sealedFor(work, turned, row[column], was, is);
      await journal.update(turned.table, row.id, { [column]: sealed });
    }
}

// Sealed columns are bound to table|column|row; a morning check is one a child and day, so to those.
function placeOf({ table }: Turned, column: string, row: Row, owner: string): string {
  const bound = table === 'morning_check' ? `${owner}@${String(row.date)}` : String(row.id);
  return `${table}|${column}|${bound}`;
}

async function sealedFor(
  work: Work,
  { from, to }: { from: string; to: string },
  bytes: string,
  was: string,
  is: string,
): Promise<string> {
  const words = openText(await dataKey(work, from), Buffer.from(bytes.slice(2), 'hex'), was);
  return asBytes(sealText(await dataKey(work, to), words, is));
}

/** Bytes as PostgreSQL writes them into JSON. */
export const asBytes = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

/** The phone number of an adult, sealed for a household (and for another row, when two become one); null without one. */
export function phoneFor(
  work: Work,
  row: Row,
  to: string,
  memberId = String(row.id),
): Promise<string> | null {
  if (typeof row.phone_sealed !== 'string') return null;
  const place = (id: string) => `family_member|phone_sealed|${id}`;
  const households = { from: String(row.household_id), to };
  return sealedFor(work, households, row.phone_sealed, place(String(row.id)), place(memberId));
}
