// The welcome page, the browser phone and the explorer in a real browser, under the strict policy.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import { encodeSample, toBase64 } from '../src/api/media-streams/mu-law.ts';
import { axeFindings, complaintsOf, launch, picture } from './desk/browser.ts';
import { type ScriptedServer, startServer } from './desk/server.ts';

// A loaded machine may take its time; no test waits for the clock.
vi.setConfig({ testTimeout: 60_000 });

let browser: Browser;
let server: ScriptedServer;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launch();
}, 120_000);

afterAll(async () => {
  await browser?.close();
});

beforeEach(async () => {
  server = await startServer(inject('pages'));
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  complaints = complaintsOf(page);
});

afterEach(async () => {
  await context.close();
  await server.stop();
  expect(complaints).toEqual([]);
});

/** 20 ms of a 400 Hz tone. */
const TONE = toBase64(
  Uint8Array.from({ length: 160 }, (_, i) => encodeSample(12_000 * Math.sin(i * Math.PI * 0.1))),
);

test('the welcome page leads to each door, in both languages', async () => {
  await page.goto(`${server.origin}/`);
  const links = await page
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual(['/kiosk/', '/phone/', '/desk/', '/explore/']);
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, 'welcome');
});

test('a call from the browser: heard, answered with keys, ended by the line', async () => {
  await page.goto(`${server.origin}/phone/?dialled=8001&from=%2B8613800138000`);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Call' }).click();
  const { phone } = server;
  const start = await phone.next(({ event }) => event === 'start');
  expect(start.path).toBe('/phone/media');
  expect(start.start?.customParameters).toEqual({ dialled: '8001', from: '+8613800138000' });
  await page.getByText('Connected').waitFor();
  const began = performance.now();
  for (let i = 0; i < 50; i++) phone.say({ event: 'media', media: { payload: TONE } });
  phone.say({ event: 'mark', mark: { name: 'greeting' } });
  await phone.next(({ mark }) => mark?.name === 'greeting');
  // One second of sound came at once, and was played at its own pace before the mark.
  expect(performance.now() - began).toBeGreaterThan(800);
  await page.keyboard.press('1');
  await page.getByRole('button', { name: '#' }).click();
  await phone.next(({ dtmf }) => dtmf?.digit === '#');
  expect(phone.heard.filter(({ dtmf }) => dtmf).map(({ dtmf }) => dtmf?.digit)).toEqual(['1', '#']);
  await page.getByText('2 keys pressed').waitFor();
  await picture(page, 'phone');
  phone.hangUp(1000);
  await page.getByText('The call is over.').waitFor();
});

test('clear silences what waits, at once', async () => {
  await page.goto(`${server.origin}/phone/?dialled=8001`);
  await page.getByLabel('Use my microphone').uncheck();
  await page.getByRole('button', { name: 'Call' }).click();
  const { phone } = server;
  await page.getByText('Without a microphone').waitFor();
  for (let i = 0; i < 1000; i++) phone.say({ event: 'media', media: { payload: TONE } });
  phone.say({ event: 'mark', mark: { name: 'after twenty seconds' } });
  const began = performance.now();
  phone.say({ event: 'clear' });
  await phone.next(({ mark }) => mark?.name === 'after twenty seconds');
  expect(performance.now() - began).toBeLessThan(3000);
  phone.hangUp(4486);
  await page.getByText('All lines are busy').waitFor();
});

test('one click hangs up, and nobody is called again', async () => {
  await page.clock.install();
  await page.goto(`${server.origin}/phone/?dialled=8001`);
  await page.getByLabel('Use my microphone').uncheck();
  await page.getByRole('button', { name: 'Call' }).click();
  await page.getByText('Without a microphone').waitFor();
  await page.getByRole('button', { name: 'Hang up' }).click();
  await page.clock.runFor(500);
  await page.getByText('The call is over.').waitFor();
  expect(server.phone.heard.filter(({ event }) => event === 'start')).toHaveLength(1);
  // Nor does the second click of a quick pair, which finds the other button at its place.
  await page.getByRole('button', { name: 'Call' }).dblclick();
  await page.clock.runFor(500);
  await page.getByText('Without a microphone').waitFor();
  expect(server.phone.heard.filter(({ event }) => event === 'start')).toHaveLength(2);
});

test('the explorer documents the contract and asks the server, without any other host', async () => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host || 'local'));
  await page.goto(`${server.origin}/explore/`);
  await page.getByRole('link', { name: 'Query', exact: true }).waitFor();
  await page.getByRole('button', { name: /Execute/ }).click();
  await page.getByRole('menuitem', { name: 'WhoAmI' }).click();
  await page.getByText('ANONYMOUS').waitFor();
  await picture(page, 'explore');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'schema.graphql' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('schema.graphql');
  expect([...hosts].filter((host) => host !== 'local')).toEqual([new URL(server.origin).host]);
});
