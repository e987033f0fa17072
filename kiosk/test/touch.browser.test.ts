import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../rules/browser.ts';
import { type Served, serveFolder } from '../rules/serve.ts';
import { smallRoster } from '../src/kiosk/roster/roster.fixture.ts';
import { catalogues } from '../src/words/catalogue.ts';
import { listenToSounds, soundsOf } from './heard.ts';
import { CARD, PAIRING_CODE, type ScriptedServer, scriptedServer } from './scripted-server.ts';

let pages: Served;
let browser: Browser;
let context: BrowserContext;
let server: ScriptedServer;
let page: Page;

beforeAll(async () => {
  pages = await serveFolder(inject('pages'));
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await pages.close();
});

beforeEach(async () => {
  server = await scriptedServer(pages.origin);
  context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    hasTouch: true,
    serviceWorkers: 'block',
  });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await listenToSounds(page);
});

afterEach(async () => {
  await context.close();
  await server.close();
});

/** Neither a quick touch nor a repeated one (K17). */
const LONG_MS = 900;

const screen = (name: string) => page.waitForSelector(`.kiosk[data-screen="${name}"]`);
const shown = () => page.getAttribute('.kiosk', 'data-screen');
const button = (name: string) => page.getByRole('button', { name, exact: true }).first();
const ways = () => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

async function pair(): Promise<void> {
  await page.goto(`${server.origin}/kiosk/?pair=${PAIRING_CODE}`);
  await screen('home');
}

/** A reader types in a blink; on a busy machine a browser may be slower than that, and the card is shown once more. */
async function card(): Promise<void> {
  await expect
    .poll(
      async () => {
        for (const digit of CARD) await page.keyboard.press(digit);
        await page.keyboard.press('Enter');
        return shown();
      },
      { timeout: 15_000 },
    )
    .toBe('who');
}

async function middleOf(selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`Nothing at ${selector}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** CSS pixels; the first finger needs no number. */
interface Finger {
  x: number;
  y: number;
  id?: number;
}

/** Real fingers: several at once; `lift` takes all of them away. */
async function fingers(of: BrowserContext, on: Page) {
  const session = await of.newCDPSession(on);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: Finger[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at.map((point) => ({ id: 1, ...point })),
    });
  return {
    put: (...at: Finger[]) => send('touchStart', at),
    move: (...at: Finger[]) => send('touchMove', at),
    lift: () => send('touchEnd', []),
  };
}

/** Clicks that reach the page from now on. */
async function countClicks(on: Page): Promise<() => Promise<number>> {
  await on.evaluate(() => {
    let count = 0;
    window.addEventListener('click', () => {
      count += 1;
      document.documentElement.dataset.clicks = String(count);
    });
  });
  return () => on.evaluate(() => Number(document.documentElement.dataset.clicks ?? 0));
}

describe('K20: tap only, acts on release', () => {
  test('nothing happens while the finger is down; leaving the tile takes it back', async () => {
    await pair();
    const door = await middleOf('.doors button');
    await page.mouse.move(door.x, door.y);
    await page.mouse.down();
    expect(await shown()).toBe('home');
    await page.mouse.move(door.x, 5, { steps: 5 });
    await page.mouse.up();
    expect(await shown()).toBe('home');
    await page.mouse.move(door.x, door.y);
    await page.mouse.down();
    await page.mouse.up();
    await screen('present');
  });

  test('a finger acts when it leaves, once: quick or slow, trembling, beside a hand on the glass; slid off, it does not', async () => {
    await page.clock.install();
    await pair();
    const { put, lift, move } = await fingers(context, page);
    const door = await middleOf('.doors button');
    const start = await middleOf('nav.bar button');
    const clicks = await countClicks(page);

    await put(door);
    expect(await shown()).toBe('home');
    await lift();
    await screen('present');
    expect(await clicks()).toBe(1);
    await put(start);
    await page.waitForSelector('nav.bar button[data-held]');
    await page.clock.fastForward(LONG_MS);
    await lift();
    await screen('home');
    await put(door);
    await move({ x: door.x + 25, y: door.y + 20 });
    await lift();
    await screen('present');
    await page.clock.fastForward(LONG_MS);
    const hand = { x: 640, y: 5, id: 2 };
    await put(start, hand); // leans on the upper edge
    await lift();
    await screen('home');
    await put(door);
    await move({ x: door.x, y: 3 });
    await lift();
    expect([await shown(), await clicks()]).toEqual(['home', 4]);
  });

  test('a swipe over the whole glass is nothing', async () => {
    await pair();
    await page.mouse.move(20, 400);
    await page.mouse.down();
    await page.mouse.move(1_000, 410, { steps: 12 });
    await page.mouse.up();
    expect(await shown()).toBe('home');
    expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
  });
});

test('K23: a card, a photo with a PIN, a phone number with a PIN', async () => {
  await pair();
  await button('送到').click();
  await screen('present');
  expect(await page.textContent('h1')).toContain('刷卡');
  expect(await button('手机号').count()).toBe(1);
  await button('小班').click();
  await screen('photos');
});

describe('K24: languages', () => {
  test('the other language is one tap away, in its own name, and gone with the visitor', async () => {
    await pair();
    expect(await ways()).toEqual(['zh-CN', 'ltr']);
    await button('English').click();
    await page.getByRole('button', { name: 'Drop off' }).waitFor();
    expect(await ways()).toEqual(['en', 'ltr']);
    await card();
    expect(await ways()).toEqual(['zh-CN', 'ltr']); // the card speaks its owner's language
  });

  test('Uyghur is offered only where a kindergarten chose it; the whole page turns with it and back', async () => {
    const { kindergarten } = smallRoster();
    server.changed = { kindergarten: { ...kindergarten, languages: ['ZH_CN', 'UG'] } };
    await pair();
    await page.locator('nav.bar button').nth(2).click();
    await page.getByRole('button', { name: catalogues.ug['door.arrive'] }).waitFor();
    expect(await ways()).toEqual(['ug', 'rtl']);
    const [bar, stage] = await Promise.all([middleOf('nav.bar'), middleOf('main')]);
    expect(bar.x).toBeLessThan(stage.x);
    await button(catalogues.ug['door.arrive']).click();
    await screen('present');
    await button(catalogues.ug['present.phone']).click();
    await screen('phone');
    const [one, three] = await Promise.all([middleOf('.key:text-is("1")'), middleOf('.key:text-is("3")')]);
    expect(one.x).toBeLessThan(three.x); // a telephone's keypad is the same everywhere
    await button(catalogues.ug['bar.start']).click();
    await screen('home');
    expect(await ways()).toEqual(['zh-CN', 'ltr']);
  });

  test('without it nothing of it is offered', async () => {
    await pair();
    expect(await page.getByText(catalogues.ug['bar.language']).count()).toBe(0);
    expect(await page.locator('[lang="ug"]').count()).toBe(0);
  });
});

describe('what is heard', () => {
  const phrase = {
    key: 'kiosk.who.arrive',
    language: 'ZH_CN',
    recording: { id: 'r', url: '/media/r' },
  } as const;
  /** It is on the device; the roster's photo is there too. */
  const recordingIsKept = () =>
    expect
      .poll(() =>
        page.evaluate(async () => {
          const opened = indexedDB.open('porchlight-kiosk');
          const database = await new Promise<IDBDatabase>((resolve) => {
            opened.onsuccess = () => resolve(opened.result);
          });
          const keys = database.transaction('photos').objectStore('photos').getAllKeys();
          await new Promise((resolve) => {
            keys.onsuccess = resolve;
          });
          database.close();
          return keys.result;
        }),
      )
      .toContain('r');
  const clip = async (path: string) =>
    Buffer.from(await (await fetch(`${pages.origin}/audio/kiosk/zh-CN/${path}.ogg`)).arrayBuffer());

  test('K10: the rendered voice, at full volume; a touch stops it (K9)', async () => {
    await pair();
    await card();
    const rendered = await clip('who.arrive');
    await expect.poll(() => soundsOf(page)).toContainEqual({ bytes: rendered.length, volume: 1 });
    await page.locator('.children button').first().click();
    expect(await page.locator('main [data-lit]').count()).toBe(0);
  });

  test('the voice of staff instead of the rendered one, also without network', async () => {
    const own = await clip('done.left'); // any other sound that can be played
    server.changed = { phraseRecordings: [phrase] };
    server.media.set('/media/r', own);
    await pair();
    await recordingIsKept();
    server.away = true;
    await card();
    await expect.poll(() => soundsOf(page)).toContainEqual({ bytes: own.length, volume: 1 });
  });

  test('a recording that cannot be played gives way to the rendered voice', async () => {
    server.changed = { phraseRecordings: [phrase] };
    server.media.set('/media/r', Buffer.from('this is no sound'));
    await pair();
    await recordingIsKept();
    await card();
    const rendered = await clip('who.arrive');
    await expect.poll(() => soundsOf(page)).toContainEqual({ bytes: rendered.length, volume: 1 });
  });
});
