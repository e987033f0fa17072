/**
 * Pictures of every screen, for the README and for whoever works on the layout: `npm run pictures` writes sheets into
 * pictures/, `npm run pictures -- FOLDER [NAME…]` writes the named screens alone, large, in every size and language.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { languages } from '../src/words/catalogue.ts';
import { openBrowser } from './browser.ts';
import { buildAndServe } from './build-page.ts';
import { openGallery, SIZES, type Size, screensOf, show } from './gallery-page.ts';
import { composeSheet, type Shot } from './sheet.ts';

const PICTURES = fileURLToPath(new URL('../pictures', import.meta.url));

/** Screens on a sheet are small: half the pixels each way take a quarter of the time. */
const SHEET_SCALE = 0.5;

/** What the project's own README shows. */
const CHOSEN: readonly [name: string, language: string][] = [
  ['home', 'zh-CN'],
  ['presentArrive', 'zh-CN'],
  ['whoTwo', 'zh-CN'],
  ['doneTwo', 'zh-CN'],
  ['about', 'en'],
  ['home', 'ug'],
];

async function shoot(page: Page, name: string, language: string): Promise<Shot> {
  await show(page, { name, language });
  return { title: name, png: await page.screenshot() };
}

/** All screens of one glass, a sheet for each language, and the sheet of chosen ones. */
async function sheets(browser: Browser, page: Page, size: Size): Promise<void> {
  const names = await screensOf(page);
  for (const language of languages) {
    const shots: Shot[] = [];
    for (const name of names) shots.push(await shoot(page, name, language));
    await writeFile(
      join(PICTURES, `all-${size.name}-${language}.png`),
      await composeSheet(browser, size, shots, { columns: size.width > size.height ? 6 : 9, titled: true }),
    );
  }
  const chosen: Shot[] = [];
  for (const [name, language] of CHOSEN) chosen.push(await shoot(page, name, language));
  const columns = size.width > size.height ? 3 : 6;
  await writeFile(
    join(PICTURES, `${size.name}.png`),
    await composeSheet(browser, size, chosen, { columns, titled: false }),
  );
}

/** The named screens, or all, each as a file of its own. */
async function singles(page: Page, size: Size, folder: string, wanted: string[]): Promise<void> {
  const names = wanted.length > 0 ? wanted : await screensOf(page);
  await mkdir(folder, { recursive: true });
  for (const language of languages)
    for (const name of names) {
      const { png } = await shoot(page, name, language);
      await writeFile(join(folder, `${name}-${size.name}-${language}.png`), png);
    }
}

const [folder, ...wanted] = process.argv.slice(2);
const served = await buildAndServe();
const browser = await openBrowser();
try {
  for (const size of SIZES) {
    const page = await openGallery(browser, served.origin, size, {
      scale: folder === undefined ? SHEET_SCALE : 1,
    });
    if (folder === undefined) await sheets(browser, page, size);
    else await singles(page, size, folder, wanted);
    await page.context().close();
  }
} finally {
  await browser.close();
  await served.close();
}
