/** The keys of a telephone. */
import type { Key } from '../line.ts';

const KEYS: ReadonlySet<string> = new Set<Key>(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#']);

/** True if the text is one key. */
export function isKey(text: string): text is Key {
  return KEYS.has(text);
}
