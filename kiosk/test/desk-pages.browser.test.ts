// Every page of the desk for every kind of staff: axe finds nothing, nothing is wider than the screen.
import { beforeEach, expect, test, vi } from 'vitest';
import { axeFindings, picture } from './desk/browser.ts';
import { deskStage, type Stage } from './desk/stage.ts';

vi.setConfig({ testTimeout: 240_000 });

const stage = deskStage();
let page: Stage['page'];
let server: Stage['server'];
const { signIn } = stage;
beforeEach(() => {
  ({ page, server } = stage);
});

/** What an administrator sees, with a page of each kind that the menu does not name. */
const ADMIN_PAGES = [
  '/',
  '/notices',
  '/notices/notice-1',
  '/tickets',
  '/tickets/ticket-2',
  '/calls',
  '/children',
  '/children/child-0',
  '/children/child-0/pickup',
  '/children/child-0/days',
  '/roll-call',
  '/pick-up',
  '/cards',
  '/voices',
  '/settings',
  '/staff',
  '/kiosks',
  '/keys',
  '/audit',
];
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
const WIDEST = 1440;
const NARROWEST = 390;

/** `widths`: where axe looks too. What lies between the widest and the narrowest has the same elements. */
async function lookAt(path: string, name: string, widths: readonly number[]): Promise<void> {
  await page.goto(`${server.origin}/desk${path}`);
  await page.locator('h1').waitFor();
  await page.waitForFunction(() => !document.querySelector('.loading'));
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider, `${name} at ${size.width}`).toBeLessThanOrEqual(0);
    if (widths.includes(size.width)) expect(await axeFindings(page), `${name} at ${size.width}`).toEqual([]);
    await picture(page, `${name}-${size.width}`);
  }
}

const nameOf = (who: string, path: string) => `${who}${path.replaceAll('/', '-')}`;

test.each(['zh-CN', 'en'])('an administrator’s pages in %s', async (language) => {
  await page.addInitScript((tag) => localStorage.setItem('porchlight.desk.language', tag), 'zh-CN');
  await signIn();
  if (language === 'en')
    await page.addInitScript(() => localStorage.setItem('porchlight.desk.language', 'en'));
  for (const path of ADMIN_PAGES)
    await lookAt(path, nameOf(language, path), language === 'en' ? [NARROWEST] : [WIDEST, NARROWEST]);
});

test.each(['teacher', 'doctor'])('the pages that the menu offers a %s', async (role) => {
  await page.addInitScript(() => localStorage.setItem('porchlight.desk.language', 'zh-CN'));
  await signIn(`${role}@sunshine.example`);
  const links = await page
    .locator('nav.menu a')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
  const paths = [...new Set(links.map((link) => link.replace(/^\/desk/, '')))];
  expect(paths.length).toBeGreaterThan(3);
  for (const path of [...paths, '/children/child-0']) await lookAt(path, nameOf(role, path), [NARROWEST]);
});
