import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Debian's Chromium as it runs everywhere here, as root and as anybody (stack.md), with a microphone that is a file. */
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

/** Starts Chromium; the caller closes it. `microphone`: a WAV file that its microphone hears, over and over. */
export function openChromium(microphone?: string): Promise<Browser> {
  const heard = microphone === undefined ? [] : [`--use-file-for-fake-audio-capture=${microphone}`];
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...FLAGS, ...heard],
  });
}

/** A browser with a profile in a folder, which keeps what a machine at the entrance would keep; its only way out is a proxy. */
export function openProfile(folder: string, proxy: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...FLAGS, '--disable-client-side-phishing-detection', '--disable-default-apps'],
    proxy: { server: proxy, bypass: '<-loopback>' },
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
  });
}

/** One person's browser: its page, and what the page complained about. */
export interface Visitor {
  readonly name: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: readonly string[];
}

const PATIENCE_MS = 15_000;

/** A fresh profile with one page. */
export async function visitor(
  browser: Browser,
  name: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<Visitor> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  page.on(
    'console',
    (message) => message.type() === 'error' && complaints.push(message.text().slice(0, 300)),
  );
  page.on('pageerror', (problem) => complaints.push(problem.message));
  return { name, context, page, complaints };
}

/** Keeps a picture of every page in a folder of its own, for whoever looks into a failure; gives the folder. */
export async function pictures(visitors: readonly Visitor[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-pictures-'));
  for (const { name, page } of visitors)
    await page.screenshot({ path: join(folder, `${name}.png`), timeout: 5_000 }).catch(() => undefined);
  return folder;
}
