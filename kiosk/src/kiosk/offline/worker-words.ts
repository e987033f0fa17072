/** From the page to a worker that waits: take over now. */
export const TAKE_OVER = 'take over';
/** From the page to its worker: what only other versions needed may go, and what is missing is fetched. */
export const TIDY = 'tidy';
