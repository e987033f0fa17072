import type { SpokenKey } from '../../words/catalogue.ts';

/**
 * One thing to say, always a whole sentence in one voice. `id` names the tile that is lit meanwhile. A `key` has a
 * rendered clip; `text` (names, times, notices) is asked of the server; `instead` are clips to say when it cannot.
 */
export type Line = { id: string; key: SpokenKey } | { id: string; text: string; instead?: SpokenKey[] };
