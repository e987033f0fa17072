import type { PolicyDef } from '@mikro-orm/core';
import type { PrincipalKind } from '@porchlight/schema/enums';
import type { Principal } from '../access/principal.ts';

/** The wall's word for the platform's own work: jobs, the announcement stream, looking up who asks. */
export const SYSTEM = 'SYSTEM';

/** Name of the session variable that carries who is asking. */
export const WALL_VARIABLE = 'wall.context';

/** Who is asking and when, as the database's policies read it: no rule asks the database's own clock. */
export function wallContext(who: Principal, now: Date): string {
  return JSON.stringify({
    kind: who.kind,
    at: now,
    kindergarten: who.kindergartenId,
    subject: who.id,
    household: who.circle.householdId,
    children: who.circle.childIds,
    entrusted: who.circle.entrustedIds ?? who.circle.childIds,
    barred: who.circle.barred ?? false,
    classrooms: who.circle.classroomIds,
  });
}

/** Context of the platform itself, within one kindergarten or above all; `now` where a rule asks what day it is. */
export const systemContext = (kindergartenId?: string, now?: Date): string =>
  JSON.stringify({ kind: SYSTEM, kindergarten: kindergartenId, at: now });

/** SQL: the day it is in the kindergarten of who asks, worked out once a statement. */
export const TODAY =
  '(select (wall.now() at time zone k.time_zone)::date from kindergarten k where k.id = wall.kindergarten())';

/** SQL: the one who asks is one of these kinds. */
export function isKind(...kinds: PrincipalKind[]): string {
  return `(select wall.kind()) in (${kinds.map((kind) => `'${kind}'`).join(', ')})`;
}

/** SQL: a condition for one kind only. */
export const whenKind = (kind: PrincipalKind, condition: string): string =>
  `(${isKind(kind)} and (${condition}))`;

/** SQL: whoever asks on behalf of a family. */
export const asFamily = (condition: string): string =>
  `(${isKind('FAMILY_CARD', 'FAMILY_PROVEN')} and (${condition}))`;

/** Who may read and who may write the rows of a table: name of the audience -> SQL condition. */
export interface Audiences {
  reads: Readonly<Record<string, string>>;
  writes?: Readonly<Record<string, string>>;
  /** The column that says whose kindergarten it is. */
  kindergartenColumn?: string;
}

const IS_SYSTEM = `(select wall.kind()) = '${SYSTEM}'`;

/**
 * The policies of a table. One restrictive policy keeps kindergartens apart whatever else is granted;
 * permissive ones let each audience in. Nobody else sees a row.
 */
export function wall({ reads, writes = {}, kindergartenColumn = 'kindergarten_id' }: Audiences): PolicyDef[] {
  const own = `${kindergartenColumn} = (select wall.kindergarten()) or (${IS_SYSTEM} and (select wall.kindergarten()) is null)`;
  return [
    { name: 'own_kindergarten', type: 'restrictive', using: own, check: own },
    { name: 'system', using: IS_SYSTEM, check: IS_SYSTEM },
    ...Object.entries(reads).map(
      ([name, using]): PolicyDef => ({ name: `${name}_reads`, command: 'select', using }),
    ),
    ...Object.entries(writes).flatMap(([name, check]): PolicyDef[] => [
      { name: `${name}_adds`, command: 'insert', check },
      { name: `${name}_changes`, command: 'update', using: check, check },
    ]),
  ];
}
