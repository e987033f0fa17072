/** The control of the proof `kiosk-speed`: a page with one button, as slow as the kiosk. Whatever delays it delays all. */
import type { BrowserContext } from 'playwright-core';
import { Glass } from '../browser/glass.ts';

const BUTTON = `<!doctype html><title>bare</title><style>button { width: 300px; height: 300px; font-size: 60px }</style>
  <button onclick="this.dataset.on = this.dataset.on === 'yes' ? 'no' : 'yes'; this.textContent = this.dataset.on">no</button>`;
const TOUCHES = 12;

/** Opens it. */
export async function openBare(context: BrowserContext): Promise<Glass> {
  const bare = await Glass.open(context, 'button');
  await bare.page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: BUTTON }));
  await bare.page.goto('http://127.0.0.1/bare');
  return bare;
}

/** Touches it, slowed down for so long only; how long each answer took. Ms. */
export async function bareTouches(bare: Glass): Promise<number[]> {
  const took: number[] = [];
  await bare.page.bringToFront();
  await bare.slow(true);
  for (let count = 0; count < TOUCHES; count += 1) {
    const until = `[data-on="${count % 2 === 0 ? 'yes' : 'no'}"]`;
    took.push(await bare.touch({ touch: 'button', until, quick: true }));
  }
  await bare.slow(false);
  return took;
}
