// Cards at the desk: people are chosen, a sheet is made, and what comes out of the printer is read back with a decoder.
import jsQR from 'jsqr';
import { beforeEach, expect, test, vi } from 'vitest';
import { axeFindings, picture } from './desk/browser.ts';
import { deskStage, type Stage } from './desk/stage.ts';

// A loaded machine may take its time; no test waits for the clock.
vi.setConfig({ testTimeout: 120_000 });

let page: Stage['page'];
const stage = deskStage();
beforeEach(() => {
  ({ page } = stage);
});

/** Twelve cards: more than one A4 page holds. */
async function makeTwelve(): Promise<void> {
  await stage.signIn();
  await stage.open('接送卡');
  await page.getByLabel('只看没有卡的').uncheck();
  await page.getByLabel('班级').selectOption('class-1');
  await page.getByLabel(/全选/).check();
  await page.getByRole('button', { name: '制作 12 张卡' }).click();
  await page.getByText('其中 12 人已有卡，旧卡马上停用').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '制作' }).click();
  await page.getByText('12 张卡可以打印了').waitFor();
}

/** What a decoder reads from a printed QR code: the element as a camera sees it. */
async function decoded(place: number): Promise<string | undefined> {
  const png = await page.locator('.printed-card .qr').nth(place).screenshot();
  const { width, height, pixels } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('No canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width: bitmap.width, height: bitmap.height, pixels: [...data] };
  }, png.toString('base64'));
  return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data;
}

test('a sheet has one card a person, and each QR code is the number beneath it', async () => {
  await makeTwelve();
  await picture(page, 'card-sheet');
  expect(await axeFindings(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  const numbers = await page.locator('.card-number .digits').allInnerTexts();
  expect(new Set(numbers).size).toBe(12);
  for (const [place, number] of numbers.entries())
    expect(await decoded(place), `card ${place + 1}`).toBe(number.replaceAll(' ', ''));
});

test('on paper there are cards of a bank card’s size on A4, ten a page, and nothing else', async () => {
  await makeTwelve();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  // A4 in points, to the nearest one.
  const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf) ?? [];
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await page.getByRole('button').count()).toBe(0);
  const box = await page.locator('.printed-card').first().boundingBox();
  const millimetres = (pixels: number) => Math.round(((pixels * 25.4) / 96) * 10) / 10;
  expect(millimetres(box?.width ?? 0)).toBe(85.6);
  expect(millimetres(box?.height ?? 0)).toBe(54);
});

test('the numbers leave the page when the sheet is put away', async () => {
  await makeTwelve();
  const [first = ''] = await page.locator('.card-number .digits').allInnerTexts();
  await page.getByRole('button', { name: '打印好了，收起' }).click();
  await page.getByRole('button', { name: '已打印' }).click();
  await page.getByLabel('班级').waitFor();
  expect(await page.content()).not.toContain(first);
});

test('staff get cards, too', async () => {
  await stage.signIn();
  await stage.open('接送卡');
  await page.getByRole('radio', { name: '教职工' }).check();
  await page.getByLabel('李敏').check();
  await page.getByRole('button', { name: '制作 1 张卡' }).click();
  const card = page.locator('.printed-card');
  await card.getByText('李敏').waitFor();
  await card.getByText('教职工卡').first().waitFor();
});
