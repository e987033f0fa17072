import type { RefusalCode } from '@porchlight/schema/enums';

/** Thrown by services when a rule says no. Rolls the work back; reaches clients as `userErrors`. */
export class Refused extends Error {
  /**
   * @param code  what was refused; both clients have words for it
   * @param field the input field it concerns, dotted
   */
  constructor(
    readonly code: RefusalCode,
    readonly field?: string,
  ) {
    super(code);
  }
}

/** Developer-facing sentences; the clients say their own words for a code. */
export function refusalMessage(code: RefusalCode): string {
  return code.toLowerCase().replaceAll('_', ' ');
}

/** A refusal as it is answered, for a use case whose work stays although it says no. */
export const userError = (code: RefusalCode, field?: string) => ({
  code,
  message: refusalMessage(code),
  ...(field ? { field } : {}),
});

/** States in which PostgreSQL says that a value cannot be kept: characters it does not have, days that do not exist. */
const CANNOT_BE_KEPT = new Set(['22021', '22P05', '22007', '22008']);
const EXISTS_ALREADY = '23505';

const sqlState = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

/** Whether the database refused a value because of what the caller sent. */
export const cannotBeKept = (error: unknown): boolean => CANNOT_BE_KEPT.has(sqlState(error));

/** What a throw amounts to for the caller: a service's own refusal, or the database's word for one. Undefined for faults. */
export function refusalOf(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error;
  if (sqlState(error) === EXISTS_ALREADY) return new Refused('ALREADY_EXISTS');
  return cannotBeKept(error) ? new Refused('INPUT_INVALID') : undefined;
}
