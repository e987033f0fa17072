import type { Finding } from './finding.ts';

/**
 * Motion (K26): nothing moves for longer than 200 ms and nothing flashes; only a ring may empty evenly while a screen
 * waits. Where motion is unwanted, nothing moves. Self-contained, as the other oracles.
 */
export function motionOracle(unwanted: boolean): Finding[] {
  const LONGEST_MS = 200;
  const findings: Finding[] = [];
  const report = (what: string, element: Element) =>
    findings.push({ rule: 'K26', what, where: element.getAttribute('class') ?? element.tagName });

  function longest(seconds: string): number {
    return Math.max(...seconds.split(',').map((part) => Number.parseFloat(part) * 1_000));
  }

  for (const element of document.querySelectorAll('*')) {
    const { transitionDuration, animationName, animationDuration, animationIterationCount } =
      getComputedStyle(element);
    if (longest(transitionDuration) > LONGEST_MS) report(`changes for ${transitionDuration}`, element);
    if (animationName === 'none') continue;
    if (unwanted) report(`moves (${animationName}) though motion is unwanted`, element);
    if (animationIterationCount !== '1') report('moves again and again', element);
    if (!element.classList.contains('ring-rest') && longest(animationDuration) > LONGEST_MS)
      report(`moves for ${animationDuration}`, element);
  }
  return findings;
}
