/** Parts of a sentence: people's names are read by other rules than words. */
import type { Sentence } from './voice.ts';

/** A stretch of a sentence. */
export interface Part {
  readonly text: string;
  readonly isName: boolean;
}

/** The sentence in order, cut at its names; the longest name wins where two begin at the same place. */
export function partsOf(sentence: Sentence): Part[] {
  const names = [...(sentence.names ?? [])].filter(Boolean).sort((a, b) => b.length - a.length);
  if (names.length === 0) return [{ text: sentence.text, isName: false }];
  const pattern = new RegExp(`(${names.map(escaped).join('|')})`, 'g');
  return sentence.text
    .split(pattern)
    .map((text, i) => ({ text, isName: i % 2 === 1 }))
    .filter((part) => part.text !== '');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
