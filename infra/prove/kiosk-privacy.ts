/**
 * Nobody is left on the screen. A kiosk full of marked names, phones, notices and answers, some of them markup, is walked
 * through tile by tile for a whole day of the page's own time, with cards, PINs and codes, reloads and hours without
 * network; after every visit, ended by a touch or by going away, no mark may be left in the document, its fields,
 * storages, caches or databases; in the end none in the history, the console, or any file of the browser's profile. All
 * requests go through a proxy of ours: none may be for another address.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack } from '../start/stack.ts';
import { openProfile } from './browser/chromium.ts';
import { MARK } from './kiosk-privacy/canaries.ts';
import { day } from './kiosk-privacy/day.ts';
import { filesWith, written } from './kiosk-privacy/disk.ts';
import { leaveEverywhere, leftovers } from './kiosk-privacy/leftovers.ts';
import { openProxy } from './kiosk-privacy/proxy.ts';
import { type World, worldOf } from './kiosk-privacy/world.ts';
import { defineProof } from './proof.ts';

const VISITS = { short: 14, long: 120 };
const SHOWN = 12;
const UNLIMITED = { RATE_BURST: '1000000', RATE_PER_SECOND: '1000000' };
const FOREIGN_FONT = `<style>@font-face { font-family: f; src: url(http://fonts.example/f.woff2) }
  body::after { content: 'x'; font-family: f }</style>`;
/** Document, local and session storage, cache, database. */
const PLACES = 5;

/** A page with a foreign font, and marks left in every place, have to be found. */
async function sabotageCaught({ stack, log }: World, folder: string): Promise<boolean> {
  const proxy = await openProxy(stack.http, (path, html) =>
    path.startsWith('/kiosk') ? html.replace('</head>', `${FOREIGN_FONT}</head>`) : html,
  );
  const context = await openProfile(join(folder, 'sabotage'), proxy.url);
  try {
    const page = await context.newPage();
    await page.goto(`${stack.http}/kiosk/`);
    await page.locator('.kiosk').waitFor();
    await page.evaluate(leaveEverywhere, MARK);
    const found = await page.evaluate(leftovers, [MARK]);
    log(`sabotage: foreign ${proxy.foreign.join() || 'not found'}; left in ${found.join(', ') || 'nothing'}`);
    return proxy.foreign.length > 0 && found.length >= PLACES;
  } finally {
    await context.close();
    await proxy.close();
  }
}

export default defineProof({
  name: 'kiosk-privacy',
  about: 'a day at a kiosk full of marks: none is left behind after anybody, none leaves for another address',
  bars: {
    screens: { min: 12 },
    canaries: { max: 0 },
    foreignRequests: { max: 0 },
    injected: { max: 0 },
    sabotageCaught: { is: true },
  },
  run: async ({ short, log }) => {
    const visits = VISITS[short ? 'short' : 'long'];
    const folder = mkdtempSync(join(tmpdir(), 'porchlight-profile-'));
    const stack = await startStack({ env: UNLIMITED });
    const opened: (() => Promise<void>)[] = [];
    try {
      const world = await worldOf(stack, log);
      const proxy = await openProxy(stack.http);
      opened.push(proxy.close);
      const context = await openProfile(join(folder, 'day'), proxy.url);
      opened.push(() => context.close());
      const { walker, found, foreign: asked } = await day(world, context, visits);
      await opened.pop()?.();
      const marks = [...world.needles, ...walker.codes].flatMap(written);
      const files = filesWith(join(folder, 'day'), [...marks, ...world.faces]);
      const canaries = [...found, ...files.map((name) => `in the file ${name}`)];
      for (const line of canaries.slice(0, SHOWN)) log(`  ${line}`);
      const foreign = [...proxy.foreign, ...asked];
      for (const host of new Set(foreign)) log(`  foreign: ${host}`);
      log(`screens: ${[...walker.seen].sort().join(' ')}`);
      return {
        screens: walker.seen.size,
        canaries: canaries.length,
        foreignRequests: foreign.length,
        browserMakersRequests: proxy.makers.length,
        injected: walker.injected,
        visits,
        requests: proxy.passed(),
        sabotageCaught: await sabotageCaught(world, folder),
      };
    } finally {
      for (const close of opened.reverse()) await close();
      await stack.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
