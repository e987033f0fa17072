/**
 * What kind of data a column holds (trust.md: every column carries a data class).
 * - key: ids and references
 * - plain: facts about the service, nobody in particular
 * - identity: who somebody is
 * - contact: how to reach somebody (encrypted)
 * - secret: hashes and wrapped keys
 * - words: what people wrote or said
 * - presence: where a child is or was
 * - health: how a child is (encrypted where it says more than when)
 */
export type DataClass = 'key' | 'plain' | 'identity' | 'contact' | 'secret' | 'words' | 'presence' | 'health';

/** Options of a column with its data class, kept in the database as the column's comment. */
export const as = <Options extends object>(
  dataClass: DataClass,
  options: Options,
): Options & { comment: string } => ({
  ...options,
  comment: dataClass,
});

/** A short text. */
export const text = (dataClass: DataClass) => as(dataClass, { type: 'text' as const });
/** A text that may be missing. */
export const optionalText = (dataClass: DataClass) =>
  as(dataClass, { type: 'text' as const, nullable: true as const });
/** A moment. */
export const moment = (dataClass: DataClass) =>
  as(dataClass, { type: 'datetime' as const, columnType: 'timestamptz' as const });
/** A moment that may be missing. */
export const optionalMoment = (dataClass: DataClass) => ({ ...moment(dataClass), nullable: true as const });
/** A day in the kindergarten's calendar, YYYY-MM-DD. */
export const day = (dataClass: DataClass) =>
  as(dataClass, { type: 'string' as const, columnType: 'date' as const });
/** A time of day on the kindergarten's own clock, HH:MM. */
export const clockTime = (dataClass: DataClass, first: string) => ({ ...text(dataClass), default: first });
/** Short words, in the order they were given; the default is written as PostgreSQL writes an array. */
export const wordList = (dataClass: DataClass) =>
  as(dataClass, { type: 'array' as const, columnType: 'text[]' as const });
/** A number, and what it begins with. */
export const count = (dataClass: DataClass, first: number) =>
  as(dataClass, { type: 'integer' as const, default: first });
/** A number that may be missing. */
export const optionalCount = (dataClass: DataClass) =>
  as(dataClass, { type: 'integer' as const, nullable: true as const });
/** Sealed bytes. */
export const bytes = (dataClass: DataClass) => as(dataClass, { type: 'blob' as const });
/** Sealed bytes that may be missing. */
export const optionalBytes = (dataClass: DataClass) => ({ ...bytes(dataClass), nullable: true as const });
/** Another row's id without a foreign key (a door between modules, or something that may go). */
export const reference = (options: { nullable?: boolean } = {}) =>
  as('key', { type: 'uuid' as const, ...options });
/** A foreign key kept as the bare id. */
export const foreignKey = (options: { nullable?: boolean } = {}) =>
  as('key', { mapToPk: true as const, ...options });

/** Row ids as one SQL value of type uuid[]. They are UUIDs, checked where they came in, so nothing needs escaping. */
export const uuidList = (ids: readonly string[]): string => `{${ids.join(',')}}`;
