import type { Page } from 'playwright-core';

/** A sound that the page played: how large its file is, and how loud. */
export interface Heard {
  bytes: number;
  volume: number;
}

/** Notes every sound the page plays, before any of its scripts runs. */
export async function listenToSounds(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: Heard[] = [];
    const sizes = new Map<string, number>();
    const address = URL.createObjectURL.bind(URL);
    const play = HTMLMediaElement.prototype.play;
    URL.createObjectURL = (object: Blob | MediaSource) => {
      const url = address(object);
      if (object instanceof Blob) sizes.set(url, object.size);
      return url;
    };
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      heard.push({ bytes: sizes.get(this.src) ?? 0, volume: this.volume });
      return play.call(this);
    };
    Object.assign(window, { heard });
  });
}

/** What was played so far. */
export function soundsOf(page: Page): Promise<Heard[]> {
  return page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
}
