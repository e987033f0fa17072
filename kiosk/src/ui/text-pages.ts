/** How wide a character is, in em: Hanzi and full-width signs 1, others a little more than half. */
function widthOf(character: string): number {
  return /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character) ? 1 : 0.53;
}

/** Where a text may be cut: after a sentence, else after a comma or a space. */
const ENDS = /[。！？!?\n]|\.(?=\s|$)/u;
const PAUSES = /[，、；：,;:\s]/u;

/** The longest beginning that fits into so many em, cut where a reader would pause. */
function cut(characters: string[], em: number): number {
  let width = 0;
  let fits = 0;
  while (fits < characters.length && width + widthOf(characters[fits] ?? '') <= em) {
    width += widthOf(characters[fits] ?? '');
    fits += 1;
  }
  if (fits === characters.length) return fits;
  for (const places of [ENDS, PAUSES])
    for (let at = fits; at > fits / 2; at -= 1) if (places.test(characters[at - 1] ?? '')) return at;
  return Math.max(1, fits);
}

/** Splits words into pages of at most so many em each: pages, never scrolling (K5). At least one page. */
export function textPages(text: string, em: number): string[] {
  const pages: string[] = [];
  for (let rest = [...text.trim()]; rest.length > 0; ) {
    const length = cut(rest, em);
    pages.push(rest.slice(0, length).join('').trim());
    rest = [...rest.slice(length).join('').trimStart()];
  }
  return pages.length === 0 ? [''] : pages;
}

/** Sentences of a text, each short enough to be spoken at once (300 characters). */
export function spokenSentences(text: string): string[] {
  const sentences = text.match(/[^。！？!?\n]+[。！？!?\n]*/gu) ?? [];
  return sentences
    .flatMap((sentence) => textPages(sentence, 280))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
