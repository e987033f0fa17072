// What every browser test of the desk stands on: pages built as shipped, a fresh world, a signed-in member of staff.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { complaintsOf, launch } from './browser.ts';
import { type ScriptedServer, startServer } from './server.ts';
import { PASSWORD } from './world.ts';

/** The stage of the test that runs now. */
export interface Stage {
  readonly page: Page;
  readonly server: ScriptedServer;
  /** Opens the desk and signs in; in Chinese unless said otherwise. */
  signIn(email?: string): Promise<void>;
  /** Opens a page by its name in the menu. */
  open(name: string): Promise<void>;
  /** Complaints of the page that this test brings about on purpose. */
  expectComplaints(about: RegExp): void;
}

/** Registers the hooks; afterwards each test finds its stage here. A page that complains fails its test. */
export function deskStage(): Stage {
  let browser: Browser;
  let server: ScriptedServer;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  let allowed: RegExp | null;

  beforeAll(async () => {
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
  }, 60_000);
  beforeEach(async () => {
    server = await startServer(inject('pages'));
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    page = await context.newPage();
    page.setDefaultTimeout(40_000);
    complaints = complaintsOf(page);
    allowed = null;
  });
  afterEach(async () => {
    await context.close();
    await server.stop();
    expect(complaints.filter((complaint) => !allowed?.test(complaint))).toEqual([]);
  });

  return {
    get page() {
      return page;
    },
    get server() {
      return server;
    },
    async signIn(email = 'admin@sunshine.example') {
      await page.goto(`${server.origin}/desk/`);
      await page.getByLabel('邮箱').fill(email);
      await page.getByLabel('密码').fill(PASSWORD);
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('heading', { name: '今天', level: 1 }).waitFor();
    },
    open: (name) => page.getByRole('navigation', { name: '页面' }).getByRole('link', { name }).click(),
    expectComplaints(about) {
      allowed = about;
    },
  };
}
