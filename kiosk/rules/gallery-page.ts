import type { Browser, Page } from 'playwright-core';

/** A glass to look at: CSS pixels, and its diagonal in inches. */
export interface Size {
  name: string;
  width: number;
  height: number;
  inches: number;
}

/** The two glasses of kiosk.md. */
export const SIZES: readonly Size[] = [
  { name: 'portrait', width: 1080, height: 1920, inches: 21.5 },
  { name: 'landscape', width: 1280, height: 800, inches: 10.1 },
];

/** One look at one screen. */
export interface View {
  name: string;
  language: string;
  /** Every word twice: what a longer language, or a wordier hand, will do to the screen. */
  doubled?: boolean;
  /** Which line is being spoken; none when left out. */
  lit?: number;
}

/** Opens the gallery on a glass. Motion is unwanted unless the look is at motion; `scale` makes pictures smaller. */
export async function openGallery(
  browser: Browser,
  origin: string,
  { width, height }: Size,
  {
    reducedMotion = 'reduce',
    scale = 1,
  }: { reducedMotion?: 'reduce' | 'no-preference'; scale?: number } = {},
): Promise<Page> {
  const viewport = { width, height };
  const context = await browser.newContext({ viewport, reducedMotion, deviceScaleFactor: scale }); // axe wants one of its own
  const page = await context.newPage();
  await page.goto(`${origin}/kiosk/?gallery=home`);
  await page.waitForSelector('.kiosk');
  return page;
}

/** The names of all screens that the gallery can show. */
export async function screensOf(page: Page): Promise<string[]> {
  return ((await page.evaluate(() => document.documentElement.dataset.exhibits)) ?? '').split(' ');
}

/** Shows a screen of the gallery and waits until it is painted with its own fonts. */
export async function show(page: Page, { name, language, doubled = false, lit }: View): Promise<void> {
  const options = new URLSearchParams({ gallery: name, lang: language });
  if (doubled) options.set('doubled', 'yes');
  if (lit !== undefined) options.set('lit', String(lit));
  await page.evaluate(async (hash) => {
    window.location.hash = hash;
    const painted = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let frame = 0; frame < 3; frame += 1) await painted();
    // A screen that is rarely needed is a script of its own.
    for (let frame = 0; frame < 300 && document.querySelector('main h1') === null; frame += 1)
      await painted();
    await document.fonts.ready;
    await painted();
  }, String(options));
}
