/** The times of RFC 3261, table 4, for a network that loses datagrams. */

/** An estimate of the way there and back: the first repetition comes after it. */
export const T1_MS = 500;
/** Repetitions are at most this far apart, but for an INVITE's. */
export const T2_MS = 4000;
/** The longest that a datagram stays in the network. */
export const T4_MS = 5000;
/** After this long without an answer a transaction has failed (timers B, F, H), or is forgotten (D, J, L, M). */
export const TRANSACTION_MS = 64 * T1_MS;
