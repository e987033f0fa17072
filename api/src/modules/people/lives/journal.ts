import { uuidList } from '../../../platform/database/column.ts';
import { Refused } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/unit-of-work.ts';

/** Columns of a row, by name, as PostgreSQL writes them into JSON. */
export type Row = Readonly<Record<string, unknown>>;

/** A row that was written: `before` is null for a new one, `after` for one that was taken out. */
interface Written {
  table: string;
  key: Row;
  before: Row | null;
  after: Row | null;
  /** Others may write over it: an undo then leaves it as they left it. */
  yields?: true;
}

/** Rows whose reference was turned from one row to another. */
interface Turned {
  table: string;
  column: string;
  ids: string[];
  from: string;
  to: string;
}

/** What one change wrote. */
export type JournalEntry = Written | Turned;

/** Rows that stay when what made them is undone: others may hang on them by then, and nothing shows an empty one. */
const STAYS = new Set(['household']);

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const typed = (column: string): string => (/(^|_)id$/.test(column) ? '?::uuid' : '?');
const where = (key: Row): string =>
  Object.keys(key)
    .map((column) => `r.${quoted(column)} = ${typed(column)}`)
    .join(' and ');
const pick = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));

/**
 * Writes rows and remembers how they were. Everything happens as the platform (`Work.beyondTheWall`): who may do it has
 * been asked before. SQL only, so entities are loaded afterwards.
 */
export class Journal {
  readonly entries: JournalEntry[] = [];

  constructor(readonly work: Work) {}

  /** A row as it is, held until the end of the work; refuses with NOT_FOUND. */
  async row(table: string, id: string, field?: string): Promise<Row> {
    const found = await this.#read(table, { id });
    if (!found) throw new Refused('NOT_FOUND', field);
    return found;
  }

  /** Rows of a table that fit, by id. */
  async rows(
    table: string,
    condition: string,
    values: readonly unknown[],
  ): Promise<(Row & { id: string })[]> {
    const found = await this.work.rows<{ row: Row & { id: string } }>(
      `select to_jsonb(r) as row from ${quoted(table)} r where ${condition} order by r.id for update`,
      values,
    );
    return found.map(({ row }) => row);
  }

  async #read(table: string, key: Row): Promise<Row | undefined> {
    const found = await this.work.row<{ row: Row }>(
      `select to_jsonb(r) as row from ${quoted(table)} r where ${where(key)} for update`,
      Object.values(key),
    );
    return found?.row;
  }

  /** Changes columns of a row; nothing is written or remembered where nothing differs. */
  async update(table: string, id: string, patch: Row, yields?: true): Promise<void> {
    const row = await this.row(table, id);
    const differing = Object.keys(patch).filter((column) => !same(row[column], patch[column]));
    if (!differing.length) return;
    const key = { id };
    await this.#patch(table, key, pick(patch, differing));
    // Read again: the database may write a value otherwise than it was given.
    const after = pick((await this.#read(table, key)) ?? {}, differing);
    this.entries.push({ table, key, before: pick(row, differing), after, ...(yields ? { yields } : {}) });
  }

  /** Adds a row. */
  async insert(table: string, row: Row, key: Row = { id: row.id }): Promise<void> {
    await this.#add(table, row);
    this.entries.push({ table, key, before: null, after: row });
  }

  /** Takes a row out; it is kept in the journal. */
  async remove(table: string, key: Row): Promise<void> {
    const row = await this.#read(table, key);
    if (!row) return;
    await this.#delete(table, key);
    this.entries.push({ table, key, before: row, after: null });
  }

  /** Turns every reference of a column from one row to another, but where the other has its own already. */
  async turn(table: string, column: string, from: string, to: string): Promise<string[]> {
    const moved = await this.work.rows<{ id: string }>(
      'select turn_references(?, ?, ?::uuid, ?::uuid) as id',
      [table, column, from, to],
    );
    const ids = moved.map(({ id }) => id);
    if (ids.length) this.entries.push({ table, column, ids, from, to });
    return ids;
  }

  async #patch(table: string, key: Row, patch: Row): Promise<void> {
    const columns = Object.keys(patch).map(quoted).join(', ');
    await this.work.rows(
      `update ${quoted(table)} r set (${columns}) = (select ${columns} from jsonb_populate_record(null::${quoted(table)}, ?::jsonb)) where ${where(key)}`,
      [JSON.stringify(patch), ...Object.values(key)],
    );
  }

  async #add(table: string, row: Row): Promise<void> {
    const columns = Object.keys(row).map(quoted).join(', ');
    await this.work.rows(
      `insert into ${quoted(table)} (${columns}) select ${columns} from jsonb_populate_record(null::${quoted(table)}, ?::jsonb)`,
      [JSON.stringify(row)],
    );
  }

  #delete(table: string, key: Row): Promise<object[]> {
    return this.work.rows(`delete from ${quoted(table)} r where ${where(key)}`, Object.values(key));
  }

  /** Undoes what a change wrote, last first. Refuses with VERSION_CONFLICT where something was written over it. */
  async undo(entries: readonly JournalEntry[]): Promise<void> {
    for (const entry of entries.toReversed())
      await ('column' in entry ? this.#turnBack(entry) : this.#restore(entry));
  }

  async #turnBack({ table, column, ids, from, to }: Turned): Promise<void> {
    await this.work.rows(
      `update ${quoted(table)} set ${quoted(column)} = ?::uuid where id = any(?::uuid[]) and ${quoted(column)} = ?::uuid`,
      [from, uuidList(ids), to],
    );
  }

  async #restore({ table, key, before, after, yields }: Written): Promise<void> {
    const now = await this.#read(table, key);
    if (after === null) {
      if (now || !before) throw new Refused('VERSION_CONFLICT');
      await this.#add(table, before);
    } else if (before === null) {
      if (now && !STAYS.has(table)) await this.#delete(table, key);
    } else if (now && same(pick(now, Object.keys(after)), after)) await this.#patch(table, key, before);
    else if (!yields) throw new Refused('VERSION_CONFLICT');
  }
}

// The order of keys says nothing.
const sorted = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one) ?? null) === JSON.stringify(sorted(other) ?? null);
