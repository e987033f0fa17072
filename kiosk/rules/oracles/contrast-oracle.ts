import type { Finding } from './finding.ts';

/**
 * Contrast (K4) from the colours as they are rendered: text 7:1, icons and the edges of targets 3:1. What cannot be
 * touched now is left out. Everything it uses is inside of it (`page.evaluate(contrastOracle)`).
 */
export function contrastOracle(): Finding[] {
  const TEXT = 7;
  const EDGE = 3;
  type Colour = [red: number, green: number, blue: number, alpha: number];
  const root = document.querySelector('[aria-modal="true"]') ?? document.body;
  const findings: Finding[] = [];

  function colour(text: string): Colour {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  }

  function over(above: Colour, below: Colour): Colour {
    const mix = (index: 0 | 1 | 2) => above[index] * above[3] + below[index] * (1 - above[3]);
    return [mix(0), mix(1), mix(2), 1];
  }

  function luminance([red, green, blue]: Colour): number {
    const linear = (part: number) =>
      part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  function contrast(one: Colour, other: Colour): number {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  /** What lies behind an element's own content. */
  function ground(element: Element | null): Colour {
    if (element === null) return [255, 255, 255, 1];
    const own = colour(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, ground(element.parentElement));
  }

  function visible(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect();
    const { visibility, clipPath } = getComputedStyle(element);
    return width > 0 && height > 0 && visibility !== 'hidden' && !clipPath.startsWith('inset');
  }

  function report(ratio: number, least: number, what: string, element: Element): void {
    if (ratio >= least - 0.005) return;
    const words = (element.textContent ?? '').trim().slice(0, 24);
    const where = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${words}"`;
    findings.push({ rule: 'K4', what: `${what} ${ratio.toFixed(2)}:1`, where });
  }

  function checkText(element: Element): void {
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    );
    if (!own || !visible(element) || element.closest(':disabled, svg') !== null) return;
    const behind = ground(element);
    report(contrast(over(colour(getComputedStyle(element).color), behind), behind), TEXT, 'text', element);
  }

  function checkIcon(icon: Element): void {
    if (!visible(icon) || icon.closest(':disabled') !== null) return;
    report(contrast(colour(getComputedStyle(icon).color), ground(icon)), EDGE, 'icon', icon);
  }

  /** A target is seen by its own colour, its border, or a line drawn inside. */
  function checkEdge(button: Element): void {
    if (!visible(button) || button.matches(':disabled')) return;
    const style = getComputedStyle(button);
    const behind = ground(button.parentElement);
    const lines = [ground(button)];
    if (Number.parseFloat(style.borderTopWidth) > 0) lines.push(colour(style.borderTopColor));
    if (style.boxShadow.includes('inset')) lines.push(colour(style.boxShadow));
    report(Math.max(...lines.map((line) => contrast(line, behind))), EDGE, 'edge', button);
  }

  for (const element of root.querySelectorAll('*')) checkText(element);
  for (const icon of root.querySelectorAll('svg.icon')) checkIcon(icon);
  for (const button of root.querySelectorAll('button, a[href], input')) checkEdge(button);
  return findings;
}
