/** The desk of a house in which nothing is there yet, filled by hand: every key and every press of one person. */
import type { Locator, Page } from 'playwright-core';
import { expect } from '../family/story.ts';

/** Between two keys of somebody who types, in ms of the page's own clock. */
const BETWEEN_KEYS_MS = 150;

/** Somebody at the desk's keyboard and mouse; counts what they had to do. */
export class Hands {
  readonly page: Page;
  /** Fields filled, boxes ticked, buttons and links pressed. */
  steps = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Types a text key by key; what stood in the field is gone. The page's clock goes on between the keys. */
  async type(field: Locator, text: string): Promise<void> {
    this.steps += 1;
    await field.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('Delete');
    for (const key of text) {
      await this.page.keyboard.type(key);
      await this.page.clock.fastForward(BETWEEN_KEYS_MS);
    }
    expect((await field.inputValue()) === text, `the field holds ${text}`, await field.inputValue());
  }

  async press(what: Locator): Promise<void> {
    this.steps += 1;
    await what.click();
  }

  async choose(field: Locator, label: string): Promise<void> {
    this.steps += 1;
    await field.selectOption({ label });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  named(name: string): Locator {
    return this.page.locator(`[name="${name}"]`);
  }

  /** Goes to a page by the menu. */
  async go(name: string): Promise<void> {
    await this.press(this.page.getByRole('navigation', { name: '页面' }).getByRole('link', { name }));
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
  }

  /** What is shown once to be taken along: a card's number, an address, a secret. */
  async taken(label: string): Promise<string> {
    return (await this.page.locator(`output[aria-label="${label}"]`).innerText()).trim();
  }

  async closeDialog(): Promise<void> {
    await this.press(this.page.getByRole('dialog').getByRole('button', { name: '关闭' }));
  }
}
