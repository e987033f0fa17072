/** A kiosk's own Chromium: its profile lies on disk, and its power can be cut. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { FLAGS } from '../browser/chromium.ts';

const LISTENING = /DevTools listening on (ws:\S+)/;

/** One device. */
export class Device {
  readonly #profile = mkdtempSync(join(tmpdir(), 'porchlight-device-'));
  #process: ChildProcess | undefined;
  #browser: Browser | undefined;

  /** Switches it on, with whatever it kept from before. */
  async on(): Promise<BrowserContext> {
    const program = spawn(
      process.env.CHROMIUM ?? '/usr/bin/chromium',
      [...FLAGS, '--remote-debugging-port=0', `--user-data-dir=${this.#profile}`, 'about:blank'],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    this.#process = program;
    this.#browser = await chromium.connectOverCDP(await addressOf(program));
    const [context] = this.#browser.contexts();
    if (!context) throw new Error('Chromium has no context');
    return context;
  }

  /** Another profile in the same browser: a second kiosk. */
  another(): Promise<BrowserContext> {
    if (!this.#browser) throw new Error('the device is off');
    return this.#browser.newContext();
  }

  /** The power is cut: nothing is told to the browser, nothing is written any more. */
  async kill(): Promise<void> {
    const program = this.#process;
    if (!program?.pid) return;
    const gone = new Promise((resolve) => program.once('exit', resolve));
    process.kill(program.pid, 'SIGKILL');
    await gone;
    await this.#browser?.close().catch(() => undefined);
    this.#process = undefined;
  }

  /** Off for good. */
  async close(): Promise<void> {
    await this.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!program.stderr) return reject(new Error('Chromium says nothing'));
    createInterface({ input: program.stderr }).on('line', (line) => {
      const [, address] = LISTENING.exec(line) ?? [];
      if (address) resolve(address);
    });
    program.once('exit', (code) => reject(new Error(`Chromium ended with ${code} before it listened`)));
  });
}
