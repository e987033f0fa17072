import { v7 } from 'uuid';
import { Refused } from './refusal.ts';

/** A new row id: UUID version 7, so that ids grow with time. */
export const newId = (): string => v7();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The opaque id that crosses a door: type and row id in base64url. */
export function globalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

/** Type and row id of an opaque id, or undefined when it is not one of ours. */
export function parseGlobalId(opaque: string): { type: string; id: string } | undefined {
  const [type, id, more] = Buffer.from(opaque, 'base64url').toString('utf8').split(':');
  return type && id && more === undefined && UUID.test(id) ? { type, id } : undefined;
}

/** The row id behind an opaque id of the expected type; refuses with NOT_FOUND otherwise. */
export function rowId(type: string, opaque: string, field?: string): string {
  const parsed = parseGlobalId(opaque);
  if (parsed?.type !== type) throw new Refused('NOT_FOUND', field);
  return parsed.id;
}

/** The same for an id that may be left out. */
export function optionalRowId(
  type: string,
  opaque: string | null | undefined,
  field?: string,
): string | undefined {
  return opaque == null ? undefined : rowId(type, opaque, field);
}
