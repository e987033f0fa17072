/** Five touches within 300 ms at two kiosks for the same child: one state, one announcement. */
import type { BrowserContext } from 'playwright-core';
import { gather } from './evidence.ts';
import { KioskPage } from './page.ts';
import { drained, type Family, type Scene } from './scene.ts';

const BETWEEN_MS = 60;

/** Touches the big button so many times in a row, as a child does. */
async function hammer({ page }: KioskPage, touches: number): Promise<void> {
  const box = await page.locator('.confirm .yes').boundingBox();
  if (!box) throw new Error('there is no button');
  for (let touch = 0; touch < touches; touch += 1) {
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.clock.runFor(BETWEEN_MS);
  }
}

/** Both kiosks ask about the same family, and both are touched. */
export async function fiveTouches(
  scene: Scene,
  one: KioskPage,
  context: BrowserContext,
  { card, childIds }: Family,
): Promise<boolean> {
  const address = `${scene.stack.http}/kiosk/?pair=${await scene.pairingCode()}`;
  const other = await KioskPage.open(context, address, scene.serverNow());
  const before = await gather(scene.stack.ownerUrl);
  for (const kiosk of [one, other]) {
    await kiosk.rests();
    await kiosk.card(card);
    await kiosk.shows('who');
    await kiosk.pass(1_000);
  }
  await Promise.all([hammer(one, 3), hammer(other, 2)]);
  for (const kiosk of [one, other]) {
    await kiosk.shows('done');
    await drained(kiosk);
  }
  const after = await gather(scene.stack.ownerUrl);
  const timesOf = ({ departures }: typeof after, child: string) =>
    departures.find(({ childId }) => childId === child)?.times ?? 0;
  const made = after.records.slice(before.records.length).filter(({ childId }) => childIds.includes(childId));
  scene.log(`two kiosks, five touches: ${made.length} records for ${childIds.length} children`);
  return (
    made.length === childIds.length &&
    childIds.every((child) => timesOf(after, child) - timesOf(before, child) === 1)
  );
}
