/**
 * The layout oracle (K1-K3, K5, K22, K25): what an accessibility checker does not see. One function without imports,
 * so that a browser test can put it into any page (`page.evaluate(layoutOracle, limits)`).
 */

/** Limits in millimetres, from kiosk.md. */
export interface OracleLimits {
  /** CSS pixels a millimetre of this screen. */
  pixelsPerMillimetre: number;
  targetMm: number;
  mainTargetMm: number;
  gapMm: number;
  capitalsMm: number;
  labelCapitalsMm: number;
}

/** Something that breaks a rule. */
export interface Finding {
  rule: 'K1' | 'K2' | 'K3' | 'K5' | 'K22' | 'K25';
  what: string;
  where: string;
}

/**
 * Looks at every button and every text of the page as it stands; behind a modal only at the modal. Everything it uses
 * is inside of it, because only the function itself travels into the page.
 */
export function layoutOracle(limits: OracleLimits): Finding[] {
  /** Height of a capital in Noto Sans, in em. */
  const CAPITAL_EM = 0.714;
  /** Rounding of the browser's own layout, in pixels. */
  const SLACK = 1.5;
  /** The box of a line is taller than its letters, by this at the top and at the bottom, in em. */
  const LINE_AIR_EM = 0.22;
  const MOST_CHOICES = 6;
  const mm = limits.pixelsPerMillimetre;
  const root = document.querySelector('[aria-modal="true"]') ?? document.body;
  const findings: Finding[] = [];
  type Rule = Finding['rule'];
  interface Piece {
    element: Element;
    box: DOMRect;
    /** Font size in pixels. */
    em: number;
  }

  function nameOf(element: Element): string {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 24);
    return `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} "${words}"`;
  }

  function report(rule: Rule, wrong: boolean, what: string, element: Element): void {
    if (wrong) findings.push({ rule, what, where: nameOf(element) });
  }

  function visible(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect();
    const { visibility, clipPath } = getComputedStyle(element);
    return width > 0 && height > 0 && visibility !== 'hidden' && !clipPath.startsWith('inset');
  }

  function inMillimetres(pixels: number): string {
    return `${(pixels / mm).toFixed(1)} mm`;
  }

  /** How far apart two boxes are, in pixels; negative: how deep they lie in each other. */
  function distance(a: DOMRect, b: DOMRect): number {
    const across = Math.max(a.left, b.left) - Math.min(a.right, b.right);
    const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
    return Math.max(across, down);
  }

  function outside(
    box: DOMRect,
    frame: { left: number; top: number; right: number; bottom: number },
  ): boolean {
    const { left, top, right, bottom } = frame;
    return (
      box.left < left - SLACK ||
      box.top < top - SLACK ||
      box.right > right + SLACK ||
      box.bottom > bottom + SLACK
    );
  }

  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };

  function piecesOf(selector: string): Piece[] {
    return [...root.querySelectorAll(selector)]
      .filter(visible)
      .map((element) => ({ element, box: element.getBoundingClientRect(), em: 0 }));
  }

  /** A word is read whole. Chinese may be cut anywhere, but not on a button: there a word has a few characters. */
  function checkWords(node: Node, element: Element): void {
    const range = document.createRange();
    const onButton = element.closest('button') !== null && element.closest('.notice-card') === null;
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[^\s\p{P}]+/gu)) {
      if (!onButton && /\p{Script=Han}/u.test(word)) continue;
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / SLACK)));
      report('K25', lines.size > 1, `"${word}" is broken in two`, element);
    }
  }

  function textsIn(): Piece[] {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const pieces: Piece[] = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (element === null || walker.currentNode.textContent?.trim() === '' || !visible(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const em = Number.parseFloat(getComputedStyle(element).fontSize);
      const { left, top, width, height } = range.getBoundingClientRect();
      const air = LINE_AIR_EM * em;
      pieces.push({ element, box: new DOMRect(left, top + air, width, height - 2 * air), em });
      checkWords(walker.currentNode, element);
    }
    return pieces;
  }

  function checkTarget({ element, box }: Piece): void {
    const main = element.hasAttribute('data-main');
    const least = (main ? limits.mainTargetMm : limits.targetMm) * mm;
    const size = Math.min(box.width, box.height);
    report('K1', size < least - SLACK, `${inMillimetres(size)} is too small`, element);
    report('K25', outside(box, screen), 'leaves the screen', element);
    const high = main && innerHeight > innerWidth && (box.top + box.bottom) / 2 < innerHeight / 3;
    report('K22', high, 'a main target in the upper third of a tall screen', element);
  }

  function checkNeighbours(one: Piece, other: Piece): void {
    if (one.element.contains(other.element) || other.element.contains(one.element)) return;
    const apart = distance(one.box, other.box);
    report('K25', apart < -SLACK, `overlaps ${nameOf(other.element)}`, one.element);
    const close = apart >= -SLACK && apart < limits.gapMm * mm - SLACK;
    report('K2', close, `${inMillimetres(apart)} from ${nameOf(other.element)}`, one.element);
  }

  function checkText({ element, box, em }: Piece): void {
    const size = em * CAPITAL_EM;
    const small = element.closest('.notice-card, .tile-more') !== null; // what is said besides the label
    const label = element.closest('h1, h2, .label') !== null && !small;
    const least = (label ? limits.labelCapitalsMm : limits.capitalsMm) * mm;
    report('K3', size < least - SLACK, `capitals of ${inMillimetres(size)}`, element);
    report('K25', outside(box, screen), 'text leaves the screen', element);
    const frame = element.closest('button, li, .notice-text, .code-digits')?.getBoundingClientRect();
    report('K25', frame !== undefined && outside(box, frame), 'text leaves its frame', element);
  }

  function checkCollision(text: Piece, other: Piece): void {
    if (other.element.contains(text.element)) return;
    report(
      'K25',
      distance(text.box, other.box) < -SLACK,
      `text lies on ${nameOf(other.element)}`,
      text.element,
    );
  }

  function checkOverflow(element: Element): void {
    if (element.closest('svg') !== null || !visible(element)) return;
    const { overflowX, overflowY } = getComputedStyle(element);
    const hides = `${overflowX} ${overflowY}` !== 'visible visible' || element === document.documentElement;
    const more = Math.max(
      element.scrollWidth - element.clientWidth,
      element.scrollHeight - element.clientHeight,
    );
    report('K25', hides && element.clientWidth > 0 && more > SLACK + 1, `cut by ${more} px`, element);
    report('K5', /auto|scroll/.test(`${overflowX} ${overflowY}`), 'can scroll', element);
  }

  function pairs<T>(list: T[], look: (one: T, other: T) => void): void {
    for (const [index, one] of list.entries()) for (const other of list.slice(index + 1)) look(one, other);
  }

  const targets = piecesOf('button, a[href], input, [role="button"]');
  const texts = textsIn();
  targets.forEach(checkTarget);
  pairs(targets, checkNeighbours);
  texts.forEach(checkText);
  pairs(texts, (one, other) => one.element !== other.element && checkCollision(one, other));
  for (const text of texts) for (const target of targets) checkCollision(text, target);
  for (const element of [document.documentElement, ...root.querySelectorAll('*')]) checkOverflow(element);
  const choices = piecesOf('.grid > button, .doors > button, .children > button');
  report(
    'K5',
    choices.length > MOST_CHOICES,
    `${choices.length} choices`,
    choices[0]?.element ?? document.body,
  );
  return findings;
}
