import type { AnnouncementKind } from '@porchlight/schema/enums';
import { Extensions } from 'type-graphql';
import type { Announced } from './stream.ts';

/** Which announcements a subscription field is about, given its arguments (ids still opaque). */
export interface Interest<Args = Record<string, unknown>> {
  kinds: readonly AnnouncementKind[] | ((args: Args) => readonly AnnouncementKind[]);
  /** Whether this one is asked for; all of the kinds when left out. */
  matches?: (announced: Announced, args: Args) => boolean;
}

/** Declares what a subscription field listens to. The hub reads it; the field only turns an announcement into its answer. */
export const ListensTo = <Args>(interest: Interest<Args>): MethodDecorator =>
  Extensions({ listensTo: interest });

/** Thrown while answering an event that this principal may not see: the hub leaves it out. */
export class Unseen extends Error {
  constructor() {
    super("not in this principal's circle");
  }
}

/** The row an event is about, or Unseen. */
export function seen<Row>(row: Row | undefined | null): Row {
  if (row == null) throw new Unseen();
  return row;
}
