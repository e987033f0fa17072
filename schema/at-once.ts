/**
 * The one boundary between what happens now and what has happened: a kiosk's word that is older when it arrives tells of a
 * child that has come or gone already. The api judges by it; the kiosk keeps its clock far inside it, so that no clock
 * makes now into then.
 */
export const AT_ONCE_MS = 60_000;

/** A clock that is off by more is put right; what is left of the boundary is the time that a word takes on its way. */
export const CLOCK_OFF_MS = AT_ONCE_MS / 4;
