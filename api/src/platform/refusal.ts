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
