/** The kiosk's door: its page in a real browser, touched and shown cards as at the entrance. */
import type { Page } from 'playwright-core';
import { eventually, expect } from './story.ts';

/** A finger that comes down again within 800 ms is the same touch (K17). */
const BETWEEN_TOUCHES_MS = 900;

interface Moments {
  readonly card: number;
  readonly tap: number;
  readonly screens: Readonly<Record<string, number>>;
}

/** Notes in the page when a card ended, when a finger came up, and when each screen was first on the glass. Ms. */
const watchMoments = `
  window.moments = { card: 0, tap: 0, screens: {} };
  const note = () => {
    const name = document.querySelector('.kiosk')?.dataset.screen;
    if (name && window.moments.shown !== name) window.moments.screens[name] = performance.now();
    window.moments.shown = name;
  };
  window.addEventListener('keydown', (e) => { if (e.key === 'Enter') window.moments.card = performance.now(); }, true);
  window.addEventListener('pointerup', () => { window.moments.tap = performance.now(); }, true);
  new MutationObserver(note).observe(document, { subtree: true, childList: true, attributes: true });
`;

/** One kiosk page. */
export class KioskDoor {
  readonly #page: Page;
  #touchedAt = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the pairing address and waits until the kiosk rests with its roster. */
  async pair(url: string): Promise<void> {
    await this.#page.addInitScript(watchMoments);
    await this.#page.goto(url);
    await this.shows('home', 20_000);
  }

  /** Waits until a screen is on the glass. */
  async shows(screen: string, timeout = 8_000): Promise<void> {
    await this.#page.locator(`.kiosk[data-screen="${screen}"]`).waitFor({ timeout });
  }

  /** Waits until one of these screens is on the glass; gives which. */
  showsOneOf(...screens: readonly string[]): Promise<string> {
    return eventually(`${screens.join(' or ')} on the glass`, async () => {
      const name = await this.#screen();
      return name !== null && screens.includes(name) ? name : undefined;
    });
  }

  /** A card at the reader: its digits and Enter in a blink. */
  async card(number: string): Promise<void> {
    const keys = await this.#page.context().newCDPSession(this.#page);
    const typed = [...number].map((digit) => ({ key: digit, code: `Digit${digit}`, text: digit }));
    const all = [...typed, { key: 'Enter', code: 'Enter', text: '\r' }].flatMap((key) => [
      keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
      keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key, code: key.code }),
    ]);
    await Promise.all(all);
    await keys.detach();
  }

  /** Touches what this selector finds. */
  async touch(selector: string): Promise<void> {
    const early = BETWEEN_TOUCHES_MS - (performance.now() - this.#touchedAt);
    if (early > 0) await this.#page.waitForTimeout(early);
    await this.#page.locator(selector).click();
    this.#touchedAt = performance.now();
  }

  /** Back to rest, as somebody does who goes away; "are you still there?" is answered first. */
  async leave(): Promise<void> {
    if (await this.#page.locator('.still-there').isVisible()) await this.touch('.still-there .tile');
    if ((await this.#screen()) !== 'home') await this.touch('.bar button >> nth=0');
    await this.shows('home');
  }

  #screen(): Promise<string | null> {
    return this.#page.locator('.kiosk').getAttribute('data-screen');
  }

  /** The words on the glass. */
  words(): Promise<string> {
    return this.#page.locator('.stage').innerText();
  }

  /** How long it took from the card to the question, and from the last touch to a screen. Ms. */
  async took(from: 'card' | 'tap', screen: string): Promise<number> {
    const moments = await this.#page.evaluate<Moments>('window.moments');
    return Math.round((moments.screens[screen] ?? Number.NaN) - moments[from]);
  }

  /** Card, one tap, done: what every morning is made of. */
  async checkIn(card: string): Promise<void> {
    await this.card(card);
    await this.shows('who');
    await this.touch('.confirm .yes');
    await this.shows('done');
  }

  /** Opens the notices with a card; the first one that this family has not had is on the glass, or the list. */
  async readNews(card: string): Promise<'notice' | 'news'> {
    await this.leave();
    await this.touch('.doors .tile[data-tone=news]');
    await this.shows('present');
    await this.card(card);
    return eventually('notice or list on the glass', async () => {
      const name = await this.#screen();
      return name === 'notice' || name === 'news' ? name : undefined;
    });
  }

  /** The list of notices as this family sees it: title, and whether it is still new. */
  async newsOf(card: string): Promise<Map<string, 'new' | 'had'>> {
    if ((await this.readNews(card)) === 'notice') await this.touch('.confirm .small');
    await this.shows('news');
    const tiles = await this.#page.locator('.notice-card').all();
    const told = tiles.map(async (tile) => {
      const title = (await tile.locator('.label').innerText()).trim();
      return [title, (await tile.getAttribute('data-tone')) === 'news' ? 'new' : 'had'] as const;
    });
    return new Map(await Promise.all(told));
  }

  /** The title of the notice on the glass. */
  title(): Promise<string> {
    return this.#page.locator('.ask h1').innerText();
  }

  /** "I got it"; waits until it is taken. */
  async gotIt(): Promise<void> {
    const before = await this.title();
    await this.touch('.confirm .yes');
    await eventually('the next notice or the list', async () =>
      (await this.title()) === before ? undefined : true,
    );
  }

  /** A message by picture: gives the tracking code on the glass. */
  async tell(card: string): Promise<string> {
    await this.leave();
    await this.touch('.doors .tile[data-tone=tell]');
    await this.touch('.grid .tile >> nth=0');
    await this.shows('present');
    await this.card(card);
    await this.shows('about');
    await this.touch('.grid .tile >> nth=0');
    await this.shows('code');
    const code = (await this.#page.locator('.code-digits').innerText()).replaceAll(/\D/g, '');
    expect(/^\d{6}$/.test(code), 'six digits on the glass', code);
    return code;
  }

  /** Looks a tracking code up; gives the words of its status. */
  async lookUp(code: string): Promise<string> {
    await this.leave();
    await this.touch('.doors .tile[data-tone=tell]');
    await this.touch('.grid .tile >> nth=3');
    await this.shows('lookup');
    await this.#type(code);
    await this.shows('status');
    return this.words();
  }

  /**
   * A guardian, by phone number and PIN, lets somebody else collect today; gives the code on the glass. The microphone
   * hears a name.
   */
  async letCollect({ phone, pin }: { phone: string; pin: string }): Promise<string> {
    await this.leave();
    await this.touch('.doors .tile[data-tone=tell]');
    await this.touch('.grid .tile >> nth=5');
    await this.shows('present');
    await this.touch('.grid .tile >> nth=-1');
    await this.shows('phone');
    await this.#type(phone.replace('+86', ''));
    await this.touch('.keypad .key-enter');
    await this.shows('pin');
    await this.#type(pin);
    await this.shows('delegations');
    await this.touch('.said .tile[data-tone=leave]');
    if ((await this.#screen()) === 'delegateWho') await this.touch('.confirm .yes');
    await this.shows('delegateDay');
    await this.touch('.grid .tile >> nth=0');
    await this.shows('delegateName');
    await this.touch('.confirm .yes');
    await this.touch('.confirm .yes[data-tone=no]');
    await this.touch('.confirm .yes[data-tone=arrive]');
    await this.shows('delegatePhone');
    await this.touch('.keypad .key-enter');
    await this.shows('delegated');
    return (await this.#page.locator('.code-digits').innerText()).replaceAll(/\D/g, '');
  }

  /** Types a code that lets somebody collect; gives the words of the question that follows. */
  async openCode(code: string): Promise<string> {
    await this.#typeCode(code);
    await this.shows('collect');
    return this.words();
  }

  /** Types a code that should open nothing; gives what the kiosk says to it. */
  async tryCode(code: string): Promise<string> {
    const asked = await this.#typeCode(code);
    return eventually('the kiosk asks for another code', async () => {
      const said = await this.title();
      const typed = await this.#page.locator('.dots .dot[data-on]').count();
      return (await this.#screen()) === 'collectCode' && typed === 0 && said !== asked ? said : undefined;
    });
  }

  async #typeCode(code: string): Promise<string> {
    await this.leave();
    await this.touch('.doors .tile[data-tone=leave]');
    await this.shows('present');
    await this.touch('.present .grid .tile >> nth=-1');
    await this.shows('collectCode');
    const asked = await this.title();
    await this.#type(code);
    return asked;
  }

  /** The key of the last digit may lie where the next screen has its button. */
  async #type(digits: string): Promise<void> {
    for (const digit of digits) await this.#page.locator('.keypad .key', { hasText: digit }).click();
    this.#touchedAt = performance.now();
  }
}
