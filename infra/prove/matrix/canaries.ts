/** Markers in every text that people write or are called by: each names its row, wherever it comes to light. */
import type { Client } from 'pg';
import { type Everything, NODE_TYPES, type NodeType, type Sight } from './rows.ts';

/** Columns that get a marker; the type and the SQL of the row that it belongs to. */
const MARKED: readonly (readonly [table: string, columns: readonly string[], type: NodeType, row: string])[] =
  [
    ['child', ['family_name', 'given_name', 'external_id'], 'Child', 'id'],
    ['family_member', ['family_name', 'given_name'], 'FamilyMember', 'id'],
    ['staff_member', ['name'], 'StaffMember', 'id'],
    ['classroom', ['name', 'external_id'], 'Classroom', 'id'],
    ['kindergarten', ['name', 'external_id'], 'Kindergarten', 'id'],
    ['device', ['name'], 'Device', 'id'],
    ['api_key', ['name'], 'ApiKey', 'id'],
    ['card', ['last_digits'], 'Card', 'id'],
    ['notice', ['author_name'], 'Notice', 'id'],
    ['notice_text', ['title', 'body'], 'Notice', 'notice_id'],
    ['ticket', ['text'], 'Ticket', 'id'],
    ['ticket_answer', ['text', 'author_name'], 'TicketAnswer', 'id'],
    ['authorised_pickup', ['family_name', 'given_name'], 'AuthorisedPickup', 'id'],
    ['pickup_delegation', ['collector_name'], 'PickupDelegation', 'id'],
    ['pickup_restriction', ['person_name'], 'PickupRestriction', 'id'],
  ];

/** Puts a marker in place of each of these texts, in both kindergartens. Gives how many. */
export async function plant(owner: Client): Promise<number> {
  let count = 0;
  for (const [table, columns, type, row] of MARKED) {
    const set = columns.map((column) => `${column} = '~${type}:' || ${row} || '~'`).join(', ');
    count += (await owner.query(`update ${table} set ${set}`)).rowCount ?? 0;
  }
  return count;
}

/** A row that an answer tells of. */
export interface Told {
  readonly type: string;
  readonly id: string;
  /** By a marker in a text, or by an opaque id. */
  readonly by: 'marker' | 'id';
}

const MARKER = /~(\w+):([0-9a-f-]{36})~/g;
const OPAQUE = /"([\w-]{40,120})"/g;
const NAMED_ROW = /^(\w+):([0-9a-f-]{36})$/;

/** Every row that an answer tells of. */
export function toldIn(answer: string): Told[] {
  const markers = [...answer.matchAll(MARKER)].map(
    ([, type = '', id = '']): Told => ({ type, id, by: 'marker' }),
  );
  const ids = [...answer.matchAll(OPAQUE)].flatMap(([, text = '']): Told[] => {
    const named = NAMED_ROW.exec(Buffer.from(text, 'base64url').toString('latin1'));
    return named ? [{ type: named[1] ?? '', id: named[2] ?? '', by: 'id' }] : [];
  });
  return [...markers, ...ids];
}

/** How closely ids are looked at: in the audit trail and the thin stream, own ones without their rows are no leak. */
export type Ids = 'rows' | 'kindergarten';

/** What an answer tells that this person may not know; undefined when all is well. */
export function foreignIn(
  answer: string,
  sight: Sight,
  home: string | undefined,
  all: Everything,
  ids: Ids = 'rows',
): string | undefined {
  for (const { type, id, by } of toldIn(answer)) {
    const where = all.homeOf.get(id);
    if (where !== undefined && where !== home) return `${type} ${id} of another kindergarten, by ${by}`;
    if (by === 'id' && ids === 'kindergarten') continue;
    if (where !== undefined && isSeen(type) && !sight[type].has(id)) return `${type} ${id}, by ${by}`;
  }
  return undefined;
}

const isSeen = (type: string): type is NodeType | 'Health' =>
  type === 'Health' || (NODE_TYPES as readonly string[]).includes(type);
