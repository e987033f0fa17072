import type { Browser } from 'playwright-core';
import type { Size } from './gallery-page.ts';

/** A picture of one screen. */
export interface Shot {
  title: string;
  png: Buffer;
}

/** Width of one screen on a sheet, in pixels. */
const WIDTHS = { landscape: 400, portrait: 200 };

/** Puts pictures of screens beside each other on one sheet, as PNG. */
export async function composeSheet(
  browser: Browser,
  { width, height }: Size,
  shots: readonly Shot[],
  { columns, titled }: { columns: number; titled: boolean },
): Promise<Buffer> {
  const each = width > height ? WIDTHS.landscape : WIDTHS.portrait;
  const figures = shots.map(
    ({ title, png }) =>
      `<figure><img src="data:image/png;base64,${png.toString('base64')}" alt="">${titled ? `<figcaption>${title}</figcaption>` : ''}</figure>`,
  );
  const page = await browser.newPage({ viewport: { width: columns * (each + 14) + 14, height: 200 } });
  await page.setContent(`<style>
    body { margin: 0; background: #e8e4d8; font: 13px/1.4 "Noto Sans", sans-serif; color: #1b1b1f }
    main { display: grid; grid-template-columns: repeat(${columns}, ${each}px); gap: 14px; padding: 14px }
    figure { margin: 0 } figcaption { text-align: center }
    img { display: block; width: 100%; border-radius: 8px }
  </style><main>${figures.join('')}</main>`);
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  const sheet = await page.screenshot({ fullPage: true });
  await page.close();
  return sheet;
}
