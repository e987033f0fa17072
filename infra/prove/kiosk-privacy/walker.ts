/** Somebody who tries everything at a kiosk: every tile of every screen in turn, cards, PINs and codes. */
import type { CDPSession, Page } from 'playwright-core';
import { Choices } from './choices.ts';

/** What the walker knows, as the families do. */
export interface Knowledge {
  /** By what they are: families', the staff's, and one that nobody knows. */
  readonly cards: Readonly<Record<string, string>>;
  readonly phone: string;
  readonly pin: string;
}

/** Between two touches more time passes for the page than counts as the same one (K17). */
const PAUSE_MS = 900;
const STEPS = 14;
/** Longer than any screen stays without a touch (K12). */
const IDLE_MS = 75_000;
/** What the markup in names would become. */
const INJECTED = 'img[src="x"], [onerror], [onload]';
const FRESH_PIN = '739152';

/** Buttons that can be touched, named by what they are and not by the names on them. */
function buttonsHere(): string[] {
  const all = [
    ...document.querySelectorAll<HTMLElement>('.stage button:enabled, .still-there button, .bar button'),
  ];
  const named = all.filter((button) => !button.classList.contains('key'));
  return named.map((button) => {
    const kind = button.closest('.bar') ? 'bar' : `${button.className}|${button.dataset.tone ?? ''}`;
    const alike = named.filter((other) => other.className === button.className);
    const name = `${kind}|${alike.indexOf(button)}`;
    button.dataset.walker = name;
    return name;
  });
}

/** One kiosk page and its walker. The page's time is in the walker's hand (`page.clock`). */
export class Walker {
  readonly page: Page;
  readonly #keys: CDPSession;
  readonly #knows: Knowledge;
  readonly #choices = new Choices();
  /** Every screen that was on the glass. */
  readonly seen = new Set<string>();
  /** How often something that somebody typed had become part of the page. */
  injected = 0;
  /** Codes that were on the glass, which are nobody else's business either. */
  readonly codes = new Set<string>();

  constructor(page: Page, keys: CDPSession, knows: Knowledge) {
    this.page = page;
    this.#keys = keys;
    this.#knows = knows;
  }

  /** Some touches in a row, of one person or several; it ends in the middle of wherever they led. */
  async visit(): Promise<void> {
    for (let step = 0; step < STEPS; step += 1) {
      const screen = await this.#look();
      if (!(await this.#act(screen))) return;
      await this.#pass(PAUSE_MS);
    }
  }

  /** Back to rest: by the bar's first button, or by going away. */
  async leave(how: 'start' | 'idle'): Promise<void> {
    await this.#look();
    if (how === 'start')
      await this.page.locator('.bar button >> nth=0').click({ force: true, timeout: 5_000 });
    else for (let passed = 0; passed < IDLE_MS; passed += IDLE_MS / 3) await this.#pass(IDLE_MS / 3);
    await this.page.locator('.kiosk[data-screen="home"]').waitFor({ timeout: 10_000 });
    await this.#pass(PAUSE_MS);
  }

  async #look(): Promise<string> {
    if (await this.page.locator(INJECTED).count()) this.injected += 1;
    const screen = (await this.page.locator('.kiosk').getAttribute('data-screen')) ?? '';
    this.seen.add(screen);
    const digits = await this.page.locator('.code-digits').allInnerTexts();
    for (const text of digits) this.codes.add(text.replaceAll(/\D/g, ''));
    return screen;
  }

  async #act(screen: string): Promise<boolean> {
    if (await this.page.locator('.keypad .key:enabled').count()) return this.#type(screen);
    const cards = screen === 'home' || screen === 'present' ? Object.keys(this.#knows.cards) : [];
    const buttons = await this.page.evaluate(buttonsHere);
    const choice = this.#choices.least(screen, [
      ...cards.map((name) => `card ${name}`),
      ...buttons.filter(notStart),
    ]);
    if (choice === undefined) return false;
    if (choice.startsWith('card ')) await this.#card(this.#knows.cards[choice.slice(5)] ?? '');
    else
      await this.page
        .locator(`[data-walker="${choice}"]`)
        .first()
        .click({ force: true, timeout: 5_000 })
        .catch(gone);
    return true;
  }

  /** The digits that belong here; on every other visit somebody changes their mind. */
  async #type(screen: string): Promise<boolean> {
    const choice = this.#choices.least(screen, ['right', 'away', 'wrong']);
    if (choice === 'away') return false;
    const digits = choice === 'wrong' ? '135790' : this.#digitsFor(screen);
    for (const digit of digits)
      await this.page.locator('.keypad .key', { hasText: digit }).click({ timeout: 5_000 }).catch(gone);
    const enter = this.page.locator('.key-enter:enabled');
    await this.#pass(PAUSE_MS);
    if (await enter.count()) await enter.click({ timeout: 5_000 }).catch(gone);
    return true;
  }

  #digitsFor(screen: string): string {
    if (/phone$/i.test(screen)) return this.#knows.phone;
    if (screen === 'pin') return this.#knows.pin;
    if (screen === 'lookup' || screen === 'collectCode') return [...this.codes].at(-1) ?? FRESH_PIN;
    return FRESH_PIN;
  }

  async #card(number: string): Promise<void> {
    const keys = [...number].map((key) => ({ key, code: `Digit${key}`, text: key }));
    await Promise.all(
      [...keys, { key: 'Enter', code: 'Enter', text: '\r' }].flatMap((key) => [
        this.#keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
        this.#keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key, code: key.code }),
      ]),
    );
  }

  /** Time passes for the page, and whatever it waits for may come. */
  async #pass(ms: number): Promise<void> {
    await this.page.clock.runFor(ms);
    await this.page.waitForTimeout(60);
  }
}

const notStart = (name: string): boolean => name !== 'bar|0';
/** What was going to be touched went away by itself: the next look will tell. */
const gone = (): undefined => undefined;
