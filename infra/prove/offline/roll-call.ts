/** A roll call in the yard, without network: what the teacher touched is at the desk afterwards, once. */
import type { Door } from './chapters.ts';
import { type CountedRollCall, rollCallsOf } from './evidence.ts';
import type { KioskPage } from './page.ts';
import { drained } from './scene.ts';

const NEXT_TOUCH_MS = 1_000;
/** Of the five kinds on the screen of staff: everybody out. */
const EVACUATION = 2;
const MOST_CHILDREN = 60;

async function touch(kiosk: KioskPage, selector: string): Promise<void> {
  await kiosk.pass(NEXT_TOUCH_MS);
  await kiosk.page.locator(selector).click();
}

/** The first class, child by child: the first one is not there. Gives how many were called. */
async function callClass(kiosk: KioskPage): Promise<number> {
  await touch(kiosk, '.roll .grid .tile >> nth=0');
  for (let called = 0; called < MOST_CHILDREN; called += 1) {
    if ((await kiosk.page.locator('.marks').count()) === 0) return called;
    const shown = await kiosk.page.locator('.roll-child .adult').textContent();
    await touch(kiosk, `.marks .tile >> nth=${called === 0 ? 1 : 0}`);
    await kiosk.page.waitForFunction(
      (before) => document.querySelector('.roll-child .adult')?.textContent !== before,
      shown,
    );
  }
  throw new Error('the class does not end');
}

/** Seen, not seen, not called: as the screen says at the end. */
async function told({ page }: KioskPage): Promise<number[]> {
  return (await page.locator('.counts strong').allTextContents()).map(Number);
}

/** The chapter: begun, called, finished and loaded anew without network; true when the desk has the same, once. */
export async function rollCallAway({ scene, kiosk, line }: Door): Promise<boolean> {
  const teacher = scene.stack.demo.staff.find(({ role }) => role === 'CLASS_TEACHER');
  if (!teacher) throw new Error('the demonstration has no teacher');
  line.cut();
  await kiosk.card(teacher.card);
  await kiosk.shows('staffMenu');
  await touch(kiosk, `.grid .tile >> nth=${EVACUATION}`);
  await kiosk.shows('rollCall');
  const called = await callClass(kiosk);
  await touch(kiosk, '.roll .tile[data-tone="arrive"]');
  await kiosk.shows('rollCallOver');
  const [present = -1, missing = -1, open = -1] = await told(kiosk);
  await kiosk.rests();
  await kiosk.reload();
  line.mend();
  await drained(kiosk);
  const kept = await rollCallsOf(scene.stack.ownerUrl);
  scene.log(`roll call: the kiosk says ${present} there, ${missing} missing, ${open} not called`);
  scene.log(`  the desk: ${JSON.stringify(kept)}`);
  const same: CountedRollCall = { kind: 'EVACUATION', finished: true, marks: called, present, missing, open };
  return called > 1 && missing === 1 && JSON.stringify(kept) === JSON.stringify([same]);
}
