/** A day at the kiosk, in the page's own time, and what it leaves. */
import type { BrowserContext, Page } from 'playwright-core';
import { leftovers } from './leftovers.ts';
import { Walker } from './walker.ts';
import { pairingUrl, type World } from './world.ts';

const DAY_MS = 12 * 3_600_000;
const OFFLINE_EVERY = 4;
const RELOAD_EVERY = 6;

/** What came of it. */
export interface Kept {
  readonly walker: Walker;
  /** Where marks were found, one a place and visit. */
  readonly found: readonly string[];
  /** Requests and sockets of the page itself for another address. */
  readonly foreign: readonly string[];
}

/** A day at the kiosk. */
export async function day(world: World, context: BrowserContext, visits: number): Promise<Kept> {
  const page = context.pages()[0] ?? (await context.newPage());
  const keys = await context.newCDPSession(page);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (problem) => said.push(problem.message));
  const foreign: string[] = [];
  const note = (url: string) => {
    if (/^(http|ws)/.test(url) && new URL(url).host !== new URL(world.stack.http).host) foreign.push(url);
  };
  context.on('request', (request) => note(request.url()));
  page.on('websocket', (socket) => note(socket.url()));
  await page.clock.install({ time: new Date() });
  await page.goto(await pairingUrl(world.stack));
  await page.locator('.kiosk[data-screen="home"]').waitFor({ timeout: 30_000 });
  const walker = new Walker(page, keys, world.knows);
  const found: string[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    await context.setOffline(visit % OFFLINE_EVERY === OFFLINE_EVERY - 1);
    await walker.visit();
    await walker.leave(visit % 2 ? 'idle' : 'start');
    const left = await page.evaluate(leftovers, [...world.needles, ...walker.codes]);
    found.push(...left.map((place) => `after visit ${visit + 1}: ${place}`));
    await page.clock.fastForward(DAY_MS / visits);
    if (visit % RELOAD_EVERY === RELOAD_EVERY - 1) await reloaded(page);
  }
  const { entries } = (await keys.send('Page.getNavigationHistory')) as {
    entries: { url: string; title: string }[];
  };
  const told = [...entries.map(({ url, title }) => `${decodeURIComponent(url)} ${title}`), ...said];
  const needles = [...world.needles, ...walker.codes];
  const spoken = told.filter((text) => needles.some((needle) => text.includes(needle)));
  return {
    walker,
    foreign,
    found: [...found, ...spoken.map((text) => `history or console: ${text.slice(0, 80)}`)],
  };
}

async function reloaded(page: Page): Promise<void> {
  await page.reload();
  await page.locator('.kiosk[data-screen="home"]').waitFor({ timeout: 30_000 });
}
