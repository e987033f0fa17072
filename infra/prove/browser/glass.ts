/** A kiosk's glass: a page in Chromium, touched and shown cards, if wanted on a slow processor; answers are timed. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { watchGlass } from './watch.ts';

/** How much slower than this machine. */
const SLOWER = 6;
/** A finger that comes down again within 800 ms, about there, is the same touch (K17). */
const SAME_TOUCH_MS = 900;
const SAME_PLACE_PIXELS = 120;
/** As quick as a hasty person. */
const BETWEEN_TOUCHES_MS = 350;
const UNANSWERED_MS = 10_000;

/** What is touched, and what shows that it was felt. */
export interface Step {
  readonly touch: string;
  readonly until: string;
  /** Touching the same place again is meant: keys. */
  readonly quick?: boolean;
  /** Nobody takes a breath before it. */
  readonly atOnce?: boolean;
}

/** One page. */
export class Glass {
  readonly page: Page;
  readonly #session: CDPSession;
  #last = { at: 0, x: 0, y: 0 };

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.#session = session;
  }

  /** Opens an empty page; `resting`: a selector of what it will rest with. */
  static async open(context: BrowserContext, resting: string): Promise<Glass> {
    const page = await context.newPage();
    await page.addInitScript(watchGlass, resting);
    return new Glass(page, await context.newCDPSession(page));
  }

  /** Slow from here on, or as fast as this machine again. */
  async slow(yes: boolean): Promise<void> {
    await this.#session.send('Emulation.setCPUThrottlingRate', { rate: yes ? SLOWER : 1 });
  }

  /** Waits, without a limit on how slow it is, until the page shows this. */
  async shows(selector: string): Promise<void> {
    await this.page.locator(selector).first().waitFor({ timeout: 60_000 });
  }

  /** Touches; gives how long the answer took. Ms. */
  async touch({ touch, until, quick = false, atOnce = false }: Step): Promise<number> {
    const box = await this.page.locator(touch).first().boundingBox();
    if (!box) throw new Error(`nothing to touch: ${touch}`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const near = Math.hypot(x - this.#last.x, y - this.#last.y) < SAME_PLACE_PIXELS;
    const pause = atOnce ? 0 : near && !quick ? SAME_TOUCH_MS : BETWEEN_TOUCHES_MS;
    await this.page.waitForTimeout(Math.max(0, pause - (performance.now() - this.#last.at)));
    await this.#expect(until);
    await this.page.touchscreen.tap(x, y);
    this.#last = { at: performance.now(), x, y };
    return this.#answer();
  }

  /** A card at the reader; gives how long the answer took after its last key. Ms. */
  async card(number: string, until: string): Promise<number> {
    await this.#expect(until);
    const keys = [...number, 'Enter'].map((key) => {
      const digit = { key, code: `Digit${key}`, text: key };
      return key === 'Enter' ? { key, code: key, text: '\r' } : digit;
    });
    await Promise.all(
      keys.flatMap((key) => [
        this.#session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
        this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key, code: key.code }),
      ]),
    );
    return this.#answer();
  }

  /** Loads the page anew; gives when it was painted and had answered a touch, since the load began. Ms. */
  async reload(step: Step): Promise<number> {
    await this.page.reload({ waitUntil: 'commit' });
    const painted = await this.page.evaluate(() => window.watch.painted);
    return painted + (await this.touch({ ...step, quick: true }));
  }

  /** Back home, and until whatever a start still has to do is done. */
  async rest(): Promise<void> {
    await this.touch({ touch: '.bar button >> nth=0', until: '.kiosk[data-screen="home"]' });
    await this.settled();
  }

  /** Until nothing has been loaded for half a second. */
  async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle', { timeout: 120_000 });
  }

  #expect(selector: string): Promise<void> {
    return this.page.evaluate((expected) => window.watch.expect(expected), selector);
  }

  /** Throws when there is none for very long: what was touched did not hear, or somebody else was quicker. */
  async #answer(): Promise<number> {
    const took = await this.page.evaluate(
      (ms) => Promise.race([window.watch.answer(), new Promise<null>((over) => setTimeout(over, ms, null))]),
      UNANSWERED_MS,
    );
    if (took === null) throw new Error(`no answer within ${UNANSWERED_MS} ms`);
    return took;
  }
}
