/** A real kiosk of the rush: the shipped page in Chromium. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page, Request } from 'playwright-core';
import { persistedId } from '../acting/persisted.ts';
import { Glass, type Step } from '../browser/glass.ts';

import { onServerClock } from './server-clock.ts';
import type { Family } from './world.ts';

const SIZE = { width: 1280, height: 800 };
const HOME = '.kiosk[data-screen="home"]';
const WHO = '.kiosk[data-screen="who"]';
const DONE = '.kiosk[data-screen="done"]';
const YES: Step = { touch: '.confirm .yes', until: DONE, atOnce: true };
/** From the end of what is said to the finger on the glass: a hand out of a glove. */
const HAND_MS = 800;
const SAID_WITHIN_MS = 15_000;

/** One of them. */
export class PageKiosk {
  readonly #glass: Glass;
  /** How long each check-in took from the request to the end of its answer, as the browser saw it. Ms. */
  readonly tookMs: number[] = [];
  /** Requests that failed or were answered by an error. */
  readonly errors: string[] = [];
  served = 0;

  private constructor(glass: Glass) {
    this.#glass = glass;
    this.#listen(glass.page);
  }

  /** Pairs it; its clock is the server's, `aheadMs` ahead of this machine's. */
  static async open(browser: Browser, pairingUrl: string, aheadMs: number): Promise<PageKiosk> {
    // A kiosk has a graphics processor; here every frame of an animation is painted by the one that runs everything else.
    const context = await browser.newContext({
      viewport: SIZE,
      hasTouch: true,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    await context.addInitScript(onServerClock, aheadMs);
    const kiosk = new PageKiosk(await Glass.open(context, HOME));
    await kiosk.#glass.page.goto(pairingUrl);
    await kiosk.#glass.shows(HOME);
    await kiosk.#glass.settled();
    return kiosk;
  }

  /** Card, one touch, done; the next family comes after `standsMs` at the earliest. */
  async serve({ card }: Family, standsMs: number): Promise<void> {
    const goes = wait(standsMs);
    await this.#glass.card(card, WHO);
    await this.#glass.touch(YES);
    this.served += 1;
    await goes;
  }

  /**
   * The same as somebody does it who hears all that is said: the card, the whole question with its answer, a hand that
   * takes its time, the touch. Gives how long the screen was theirs, from the card to the tick with which the next family
   * may come. Seconds, of which what is spoken takes as long as it takes.
   */
  async serveWithPatience({ card }: Family): Promise<number> {
    const { page } = this.#glass;
    await page.bringToFront();
    const since = performance.now();
    await this.#glass.card(card, WHO);
    await page.waitForSelector('.confirm .yes[data-lit]', { timeout: SAID_WITHIN_MS });
    await page.waitForFunction(() => document.querySelector('[data-lit]') === null, undefined, {
      timeout: SAID_WITHIN_MS,
    });
    await wait(HAND_MS);
    await this.#glass.touch(YES);
    this.served += 1;
    return (performance.now() - since) / 1_000;
  }

  #listen(page: Page): void {
    const checkIn = persistedId('kiosk', 'KioskCheckIn');
    page.on('requestfailed', (request) => {
      // What the page itself broke off (a voice that the next family ended) is no error.
      const text = request.failure()?.errorText ?? '';
      if (isGraphql(request) && text !== 'net::ERR_ABORTED') this.errors.push(text);
    });
    page.on('requestfinished', (request) => {
      if (isGraphql(request) && request.postData()?.includes(checkIn))
        this.tookMs.push(request.timing().responseEnd);
    });
    page.on('response', (response) => {
      if (response.url().endsWith('/graphql') && response.status() >= 400)
        this.errors.push(`answered ${response.status()}`);
    });
    page.on('pageerror', ({ message }) => this.errors.push(message));
  }
}

const isGraphql = (request: Request): boolean => request.url().endsWith('/graphql');
