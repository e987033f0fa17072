import type { DeskViewerQuery } from '@porchlight/schema/desk';
import { createContext, use } from 'react';

/** Who is working at this desk. */
export type Staff = NonNullable<DeskViewerQuery['viewer']['staffMember']>;
/** Where. */
export type Kindergarten = NonNullable<DeskViewerQuery['viewer']['kindergarten']>;

export interface DeskNow {
  staff: Staff;
  kindergarten: Kindergarten;
}

/** Set by the shell once the viewer is known. */
export const DeskContext = createContext<DeskNow | null>(null);

/** Who is working here, and in which kindergarten. */
export function useDesk(): DeskNow {
  const desk = use(DeskContext);
  if (!desk) throw new Error('Nobody is signed in');
  return desk;
}
