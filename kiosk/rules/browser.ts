import { type Browser, chromium } from 'playwright-core';

/** Debian's Chromium as it runs everywhere here, also as root (stack.md). */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
];

/** Starts Chromium with `more` flags and `without` some; the caller closes it. `CHROMIUM` names another one than Debian's. */
export function openBrowser(more: readonly string[] = [], without: readonly string[] = []): Promise<Browser> {
  const args = [...FLAGS.filter((flag) => !without.includes(flag)), ...more];
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
}
