import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { type Finding, layoutOracle } from '../src/ui/layout-oracle.ts';
import { pixelsPerMillimetre } from '../src/ui/millimetre.ts';
import { openBrowser } from './browser.ts';
import { buildAndServe } from './build-page.ts';

/** A glass to look at: CSS pixels, and its diagonal in inches. */
interface Size {
  name: string;
  width: number;
  height: number;
  inches: number;
}

const SIZES: readonly Size[] = [
  { name: 'portrait', width: 1080, height: 1920, inches: 21.5 },
  { name: 'landscape', width: 1280, height: 800, inches: 10.1 },
];
const LANGUAGES = ['zh-CN', 'en'] as const;
/** Right to left is looked at in the long form: the layout is ready for it, no such language is shipped yet. */
const DIRECTIONS = { short: ['ltr'], long: ['ltr', 'rtl'] } as const;

/** What was measured over every screen. */
export interface RulesFigures extends Record<string, number | boolean> {
  screens: number;
  sizes: number;
  languages: number;
  findings: number;
  jsKilobytes: number;
  sabotageCaught: boolean;
}

/** How to look. */
export interface RulesOptions {
  /** axe on one size only; the oracle always looks at everything. */
  short: boolean;
  log: (line: string) => void;
}

function limitsOf({ width, height, inches }: Size) {
  return {
    pixelsPerMillimetre: pixelsPerMillimetre(width, height, inches),
    targetMm: 20,
    mainTargetMm: 25,
    gapMm: 4,
    capitalsMm: 4.8,
    labelCapitalsMm: 7.3,
  };
}

/** Shows a screen of the gallery and waits until it is painted with its own fonts. */
async function show(page: Page, name: string, language: string, direction = 'ltr'): Promise<void> {
  await page.evaluate(
    async ([screen, lang, dir]) => {
      window.location.hash = `gallery=${screen}&lang=${lang}&dir=${dir}`;
      const painted = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let frame = 0; frame < 3; frame += 1) await painted();
      await document.fonts.ready;
      await painted();
    },
    [name, language, direction] as const,
  );
}

async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'color-contrast-enhanced': { enabled: true } } }) // K4: 7:1
    .analyze();
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes[0]?.target.join(' ')}`);
}

const told = ({ rule, what, where }: Finding): string => `${rule} ${what}: ${where}`;

async function openGallery(browser: Browser, origin: string, size: Size): Promise<Page> {
  const viewport = { width: size.width, height: size.height };
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' }); // axe wants a context of its own
  const page = await context.newPage();
  await page.goto(`${origin}/kiosk/?gallery=home`);
  await page.waitForSelector('.kiosk');
  return page;
}

async function screensOf(page: Page): Promise<string[]> {
  return ((await page.evaluate(() => document.documentElement.dataset.exhibits)) ?? '').split(' ');
}

/** The same look as at every screen, at one that was broken on purpose: both faults must be found. */
async function sabotageCaught(page: Page, size: Size): Promise<boolean> {
  await show(page, 'home', 'en');
  const before = await page.evaluate(layoutOracle, limitsOf(size));
  await page.evaluate(() => {
    const door = document.querySelector('.doors button');
    const { left, top } = door?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const button = Object.assign(document.createElement('button'), { textContent: 'In the way' });
    button.style.cssText = `position:fixed;left:${left + 40}px;top:${top + 40}px;width:160px;height:160px`;
    document.body.append(button);
    const label = document.querySelector<HTMLElement>('.doors button:last-child .label');
    if (label)
      label.style.cssText = 'inline-size:60px;overflow:hidden;white-space:nowrap;overflow-wrap:normal';
  });
  const after = (await page.evaluate(layoutOracle, limitsOf(size))).map(told);
  await page.reload();
  await page.waitForSelector('.kiosk');
  const overlap = after.some((line) => line.includes('overlaps button. "In the way"'));
  return before.length === 0 && overlap && after.some((line) => line.includes('cut by'));
}

/** Kilobytes (gzip) of every script the kiosk's page loads. */
async function scriptKilobytes(browser: Browser, origin: string): Promise<number> {
  const page = await browser.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(`${origin}/kiosk/`);
  await page.waitForSelector('.kiosk');
  const all = await Promise.all(sizes);
  await page.close();
  return Math.round(all.reduce((sum, size) => sum + size, 0) / 100) / 10;
}

/** Everything that is wrong on one screen. */
async function lookAt(page: Page, size: Size, withAxe: boolean): Promise<string[]> {
  const oracle = (await page.evaluate(layoutOracle, limitsOf(size))).map(told);
  return withAxe ? [...oracle, ...(await axeFindings(page))] : oracle;
}

interface SizeFigures {
  screens: number;
  findings: number;
  caught: boolean;
}

/** Every screen on one glass, in every language. */
async function checkSize(
  browser: Browser,
  origin: string,
  size: Size,
  { short, log }: RulesOptions,
): Promise<SizeFigures> {
  const page = await openGallery(browser, origin, size);
  const screens = await screensOf(page);
  const caught = await sabotageCaught(page, size);
  const views = DIRECTIONS[short ? 'short' : 'long'].flatMap((direction) =>
    LANGUAGES.flatMap((language) => screens.map((name) => ({ direction, language, name }))),
  );
  let findings = 0;
  for (const { direction, language, name } of views) {
    await show(page, name, language, direction);
    const wrong = await lookAt(page, size, !short || size === SIZES[0]);
    for (const line of wrong) log(`${size.name} ${language} ${direction} ${name}: ${line}`);
    findings += wrong.length;
  }
  await page.context().close();
  return { screens: screens.length, findings, caught };
}

/** Looks at every screen in both sizes and languages with the oracle and axe. */
export async function checkScreens(options: RulesOptions): Promise<RulesFigures> {
  const served = await buildAndServe();
  const browser = await openBrowser();
  try {
    const sizes: SizeFigures[] = [];
    for (const size of SIZES) sizes.push(await checkSize(browser, served.origin, size, options));
    return {
      screens: Math.min(...sizes.map(({ screens }) => screens)),
      sizes: sizes.length,
      languages: LANGUAGES.length,
      findings: sizes.reduce((sum, { findings }) => sum + findings, 0),
      jsKilobytes: await scriptKilobytes(browser, served.origin),
      sabotageCaught: sizes.every(({ caught }) => caught),
    };
  } finally {
    await browser.close();
    await served.close();
  }
}
