import { gzipSync } from 'node:zlib';
import type { LanguageTag } from '@porchlight/schema/words';
import type { Browser, Page, Response } from 'playwright-core';
import { languages } from '../src/words/catalogue.ts';
import { openBrowser } from './browser.ts';
import { buildAndServe } from './build-page.ts';
import { openGallery, SIZES, type Size, screensOf, show } from './gallery-page.ts';
import {
  axeFindings,
  foreignLetters,
  layoutFindings,
  listenPlace,
  litFindings,
  lookFindings,
} from './looks.ts';
import type { Finding, Rule } from './oracles/finding.ts';
import { motionOracle } from './oracles/motion-oracle.ts';
import { faultCount, unnoticed } from './sabotage.ts';
import { createTally, type Tally } from './tally.ts';

const LAYOUT: readonly Rule[] = ['K1', 'K2', 'K3', 'K5', 'K22', 'K25'];
const LOOK: readonly Rule[] = ['K4', 'K7', 'K8', 'K14', 'K15', 'K16', 'K19', 'K20', 'K21', 'K24'];

/** What was measured over every screen. */
export interface RulesFigures extends Record<string, number | boolean> {
  screens: number;
  sizes: number;
  languages: number;
  /** How often a screen was looked at. */
  looks: number;
  rules: number;
  findings: number;
  jsKilobytes: number;
  sabotages: number;
  sabotageCaught: boolean;
}

/** How to look. */
export interface RulesOptions {
  /** Fewer combinations of sizes and languages (README, "How the rules are checked"); every screen and rule all the same. */
  short: boolean;
  log: (line: string) => void;
}

/** In which languages each kind of look is taken on a glass. */
interface Plan {
  plain: readonly LanguageTag[];
  doubled: readonly LanguageTag[];
  /** Every line lit, one after the other. */
  lit: readonly LanguageTag[];
  axe: readonly LanguageTag[];
  /** Also as it moves, where motion is not unwanted. */
  moving: boolean;
}

/** Everything everywhere; and what `npm test` has the time for. */
function planOf({ name }: Size, short: boolean): Plan {
  if (!short) return { plain: languages, doubled: languages, lit: languages, axe: languages, moving: true };
  return name === 'landscape'
    ? { plain: languages, doubled: ['en'], lit: ['zh-CN'], axe: [], moving: false }
    : { plain: ['zh-CN', 'ug'], doubled: [], lit: [], axe: ['ug'], moving: true };
}

/** One glass, open at the gallery. */
interface Round {
  page: Page;
  size: Size;
  screens: string[];
  plan: Plan;
  tally: Tally;
}

/** K9: the button that reads aloud stands where it stands on every other screen of this glass. */
function checkPlace(
  { size, tally }: Round,
  places: Map<string, string>,
  language: string,
  place: string | null,
) {
  if (place === null) return;
  const known = places.get(language) ?? place;
  places.set(language, known);
  const moved: Finding[] =
    place === known ? [] : [{ rule: 'K9', what: 'the button that reads aloud has moved', where: place }];
  tally.look(['K9'], `${size.name} ${language}`, moved);
}

/** Every screen in every language, as it is. Returns how many looks. */
async function lookAtAll(round: Round): Promise<number> {
  const { page, size, screens, plan, tally } = round;
  const places = new Map<string, string>();
  for (const language of plan.plain) {
    await show(page, { name: 'trouble', language });
    tally.look(['K10'], `${size.name} ${language}`, await foreignLetters(page, language));
    for (const name of screens) {
      await show(page, { name, language });
      const where = `${size.name} ${language} ${name}`;
      tally.look(LAYOUT, where, await layoutFindings(page, size));
      tally.look(LOOK, where, await lookFindings(page, size));
      tally.look(['K26'], where, await page.evaluate(motionOracle, true));
      checkPlace(round, places, language, await listenPlace(page));
      if (plan.axe.includes(language)) tally.look(['axe'], where, await axeFindings(page));
      if (plan.lit.includes(language)) tally.look(['K9'], where, await litFindings(page));
    }
  }
  return plan.plain.length * screens.length;
}

/** Every screen with every word twice. Returns how many looks. */
async function lookDoubled({ page, size, screens, plan, tally }: Round): Promise<number> {
  for (const language of plan.doubled)
    for (const name of screens) {
      await show(page, { name, language, doubled: true });
      tally.look(LAYOUT, `${size.name} ${language} doubled ${name}`, await layoutFindings(page, size));
    }
  return plan.doubled.length * screens.length;
}

/** Every screen as it moves where motion is not unwanted. */
async function lookAtMotion(
  browser: Browser,
  origin: string,
  { size, screens, tally }: Round,
): Promise<void> {
  const page = await openGallery(browser, origin, size, { reducedMotion: 'no-preference' });
  for (const name of screens) {
    await show(page, { name, language: 'en' });
    tally.look(['K26'], `${size.name} moving ${name}`, await page.evaluate(motionOracle, false));
  }
  await page.context().close();
}

/** Kilobytes (gzip) of every script the kiosk's page loads before its first screen stands. */
async function scriptKilobytes(browser: Browser, origin: string): Promise<number> {
  const page = await browser.newPage();
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response);
  });
  await page.goto(`${origin}/kiosk/`);
  await page.waitForSelector('.kiosk');
  // Those of now: what is loaded in idle time afterwards may still be on its way when the page closes.
  const sizes = await Promise.all([...scripts].map(async (script) => gzipSync(await script.body()).length));
  await page.close();
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 100) / 10;
}

/** What was looked at on one glass. */
interface Looked {
  screens: number;
  looks: number;
  /** Faults made on purpose that nothing noticed. */
  missed: string[];
}

/** One glass: the faults first, then every screen. */
async function lookThrough(
  browser: Browser,
  origin: string,
  size: Size,
  plan: Plan,
  tally: Tally,
): Promise<Looked> {
  const page = await openGallery(browser, origin, size);
  const round: Round = { page, size, screens: await screensOf(page), plan, tally };
  const missed = (await unnoticed(page, size)).map((fault) => `${size.name}: not noticed: ${fault}`);
  const looks = (await lookAtAll(round)) + (await lookDoubled(round));
  if (plan.moving) await lookAtMotion(browser, origin, round);
  await page.context().close();
  return { screens: round.screens.length, looks, missed };
}

/** Looks at every screen on both glasses, which stand side by side. */
export async function checkScreens({ short, log }: RulesOptions): Promise<RulesFigures> {
  const served = await buildAndServe();
  const browser = await openBrowser();
  const tally = createTally(log);
  try {
    const looked = await Promise.all(
      SIZES.map((size) => lookThrough(browser, served.origin, size, planOf(size, short), tally)),
    );
    const missed = looked.flatMap((one) => one.missed);
    for (const line of [...missed, ...tally.lines()]) log(line);
    return {
      screens: Math.min(...looked.map((one) => one.screens)),
      sizes: SIZES.length,
      languages: languages.length,
      looks: looked.reduce((sum, one) => sum + one.looks, 0),
      rules: tally.rules(),
      findings: tally.findings(),
      jsKilobytes: await scriptKilobytes(browser, served.origin),
      sabotages: faultCount,
      sabotageCaught: missed.length === 0,
    };
  } finally {
    await browser.close();
    await served.close();
  }
}
