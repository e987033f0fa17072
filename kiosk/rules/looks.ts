import { AxeBuilder } from '@axe-core/playwright';
import type { LanguageTag } from '@porchlight/schema/words';
import type { Page } from 'playwright-core';
import { inventedRoster } from '../src/kiosk/gallery/people.ts';
import { type Finding as LayoutFinding, layoutOracle } from '../src/ui/layout-oracle.ts';
import { pixelsPerMillimetre } from '../src/ui/millimetre.ts';
import { catalogues } from '../src/words/catalogue.ts';
import type { Size } from './gallery-page.ts';
import { contrastOracle } from './oracles/contrast-oracle.ts';
import type { Finding } from './oracles/finding.ts';
import { lookOracle } from './oracles/look-oracle.ts';

const { children, members } = inventedRoster(0);
/** Everybody of the gallery. */
const NAMES = [...children, ...members].map(({ givenName }) => givenName);

/** The measures of kiosk.md on a glass. */
export function limitsOf({ width, height, inches }: Size) {
  return {
    pixelsPerMillimetre: pixelsPerMillimetre(width, height, inches),
    targetMm: 20,
    mainTargetMm: 25,
    gapMm: 4,
    capitalsMm: 4.8,
    labelCapitalsMm: 7.3,
  };
}

/** K1, K2, K3, K5, K22, K25: where everything stands. */
export function layoutFindings(page: Page, size: Size): Promise<LayoutFinding[]> {
  return page.evaluate(layoutOracle, limitsOf(size));
}

/** K4, and what each screen has to have (look-oracle.ts). */
export async function lookFindings(page: Page, size: Size): Promise<Finding[]> {
  const limits = { pixelsPerMillimetre: limitsOf(size).pixelsPerMillimetre, names: NAMES };
  return [...(await page.evaluate(contrastOracle)), ...(await page.evaluate(lookOracle, limits))];
}

/** What an accessibility checker sees. The page has no frames: it is judged there, without a blank page beside it. */
export async function axeFindings(page: Page): Promise<Finding[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .disableRules(['color-contrast', 'color-contrast-enhanced']) // K4 has an oracle of its own, stricter and faster
    .analyze();
  return violations.map(({ id, nodes }) => ({
    rule: 'axe',
    what: id,
    where: nodes[0]?.target.join(' ') ?? '',
  }));
}

/** Where the button that reads aloud stands; null on screens before pairing. */
export function listenPlace(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const box = document.querySelectorAll('nav.bar button')[1]?.getBoundingClientRect();
    return box === undefined ? null : [box.x, box.y, box.width, box.height].map(Math.round).join(' ');
  });
}

/** K10: letters of a language's words that no font of ours has, and that would be looked for on the machine. */
export async function foreignLetters(page: Page, language: LanguageTag, more = ''): Promise<Finding[]> {
  const words = `${Object.values(catalogues[language]).join(' ')} ${NAMES.join(' ')} ${more}`;
  await page.evaluate(
    async ([lang, text]) => {
      const all = Object.assign(document.createElement('p'), { id: 'letters', lang, textContent: text });
      document.querySelector('main')?.append(all);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await document.fonts.ready;
    },
    [language, words] as const,
  );
  const inspector = await page.context().newCDPSession(page);
  await inspector.send('DOM.enable');
  await inspector.send('CSS.enable');
  const { root } = await inspector.send('DOM.getDocument');
  const { nodeId } = await inspector.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#letters' });
  const { fonts } = await inspector.send('CSS.getPlatformFontsForNode', { nodeId });
  await inspector.detach();
  await page.evaluate(() => document.getElementById('letters')?.remove());
  if (fonts.length === 0) throw new Error('No font was used for the words of a language');
  return fonts
    .filter(({ isCustomFont }) => !isCustomFont)
    .map(({ familyName, glyphCount }) => ({
      rule: 'K10',
      what: `${glyphCount} letters of the machine's own font`,
      where: familyName,
    }));
}

/** K9: goes through every line a screen says; each lights one thing, and one only. */
export async function litFindings(page: Page): Promise<Finding[]> {
  const wrong = await page.evaluate(async () => {
    const asked = new URLSearchParams(window.location.hash.slice(1));
    const found: string[] = [];
    const count = Number(document.documentElement.dataset.lines);
    for (let line = 0; line < count; line += 1) {
      asked.set('lit', String(line));
      window.location.hash = String(asked);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const lit = document.querySelectorAll('main [data-lit], [aria-modal] [data-lit]').length;
      if (lit !== 1) found.push(`${lit} things lit at line ${line + 1} of ${count}`);
    }
    return found;
  });
  return wrong.map((what) => ({ rule: 'K9', what, where: page.url().split('#')[1] ?? '' }));
}
