/** The kiosk's page on a device, touched in virtual time: its clock stands wherever the proof puts it. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';

const GLASS = { width: 1280, height: 800 };
const PATIENCE_MS = 30_000;
const CARD_TRIES = 10;
const FELT_WITHIN_MS = 3_000;
/** A finger that comes down again within 800 ms is the same touch (K17). */
const NEXT_TOUCH_MS = 1_000;

/** What a family does at the kiosk, one touch each that makes a wish. */
export type Deed = 'arrive' | 'undo' | 'leave';

/** A page in virtual time. */
export class KioskPage {
  readonly page: Page;

  readonly #keys: CDPSession;

  private constructor(page: Page, keys: CDPSession) {
    this.page = page;
    this.#keys = keys;
  }

  /** Opens the page at an address; its clock begins at `time`. */
  static async open(context: BrowserContext, address: string, time: number): Promise<KioskPage> {
    await context.clock.install({ time });
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(PATIENCE_MS);
    await page.setViewportSize(GLASS);
    await page.goto(address);
    const kiosk = new KioskPage(page, await context.newCDPSession(page));
    await kiosk.shows('home');
    return kiosk;
  }

  /** Waits until the page could start without network. */
  async kept(): Promise<void> {
    await this.page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
      timeout: 180_000,
    });
  }

  async shows(screen: string): Promise<void> {
    const wanted = this.page.locator(`.kiosk[data-screen="${screen}"]`);
    await wanted.waitFor().catch(async () => {
      const shown = await this.page.locator('.kiosk').getAttribute('data-screen');
      throw new Error(`"${screen}" is not shown, but "${shown}"`);
    });
  }

  /** So much time passes for the page. */
  pass(ms: number): Promise<void> {
    return this.page.clock.runFor(ms);
  }

  /** What the page's clock says. Ms since 1970. */
  now(): Promise<number> {
    return this.page.evaluate(() => Date.now());
  }

  /** A card at the reader, once more when this machine was too busy to type it in a blink. */
  async card(number: string): Promise<void> {
    for (let tries = 0; tries < CARD_TRIES; tries += 1) {
      await this.#type(number);
      const screen = await this.#felt();
      if (screen !== 'home' && screen !== 'unknownCard') return;
      await this.rests();
    }
    throw new Error('the kiosk does not feel the card');
  }

  /** The screen that a card has brought; the resting one when it has brought none. */
  async #felt(): Promise<string | null> {
    const other = this.page.locator('.kiosk:not([data-screen="home"])');
    await other.waitFor({ timeout: FELT_WITHIN_MS }).catch(() => undefined);
    return this.page.getAttribute('.kiosk', 'data-screen');
  }

  /** Digits and Enter, as a reader types them. */
  async #type(number: string): Promise<void> {
    const keys = [...number, 'Enter'].map((key) =>
      key === 'Enter' ? { key, code: key, text: '\r' } : { key, code: `Digit${key}`, text: key },
    );
    await Promise.all(
      keys.flatMap((key) => [
        this.#keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
        this.#keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key, code: key.code }),
      ]),
    );
  }

  /** Does it, and returns once the screen has said that it is done. */
  async does(deed: Deed, card: string): Promise<void> {
    if (deed === 'undo') {
      await this.pass(NEXT_TOUCH_MS);
      await this.page.locator('.undo').click();
      await this.shows('undone');
    } else {
      await this.rests();
      await this.card(card);
      await this.shows('who');
      await this.pass(NEXT_TOUCH_MS);
      await this.page.locator('.confirm .yes').click();
      await this.shows('done');
    }
  }

  /** Whoever stood here has gone. */
  async rests(): Promise<void> {
    if ((await this.page.getAttribute('.kiosk', 'data-screen')) !== 'home') {
      await this.pass(NEXT_TOUCH_MS);
      await this.page.locator('.bar button').first().click();
    }
    await this.shows('home');
  }

  /** Loaded anew, as after somebody pulled the plug of the screen. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.shows('home');
  }

  /** Waits until the roster has come anew; the page asks for it when it starts. */
  async fresh(): Promise<void> {
    await this.page.waitForResponse((answer) => answer.url().endsWith('/graphql') && answer.ok());
    await this.page.waitForLoadState('networkidle');
  }

  /** How many wishes wait on the disk of this device. */
  waiting(): Promise<number> {
    return this.page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('porchlight-kiosk');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const counting = opening.result.transaction('waiting').objectStore('waiting').count();
            counting.onsuccess = () => {
              opening.result.close();
              resolve(counting.result);
            };
          };
        }),
    );
  }
}
