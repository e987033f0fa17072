/** Chapter one: half an hour without network, touches, reloads, a power cut; then the line is mended. */

import type { Device } from './browser.ts';
import { gather } from './evidence.ts';
import { judge, type Kept } from './judge.ts';
import type { Line } from './line.ts';
import { type Deed, KioskPage } from './page.ts';
import { drained, type Family, pairedKiosk, type Scene, wishesOf } from './scene.ts';

const CUT_MS = 30 * 60_000;
/** What one touch takes of it besides the pauses. */
const PAUSE_MS = 2_000;

/** How large the chapter is. */
export interface CutSize {
  readonly taps: number;
  readonly reloads: number;
}

/** What came of it. */
export interface CutFigures extends Kept {
  readonly taps: number;
  readonly reloads: number;
  readonly kills: number;
  readonly pairSeconds: number;
  readonly drainSeconds: number;
}

/** Families come and go back again, in turn; the last touches bring everybody in. */
function deeds(taps: number, families: readonly Family[]): { deed: Deed; family: Family }[] {
  const family = (turn: number): Family => families[turn % families.length] as Family;
  const pairs = Array.from({ length: (taps - families.length) / 2 }, (_, turn) =>
    (['arrive', 'undo'] as const).map((deed) => ({ deed, family: family(turn) })),
  );
  return [...pairs.flat(), ...families.map((each) => ({ deed: 'arrive' as const, family: each }))];
}

/** The whole chapter. Gives the kiosk as it stands afterwards, everybody inside. */
export async function theCut(
  scene: Scene,
  device: Device,
  line: Line,
  families: readonly Family[],
  { taps, reloads }: CutSize,
): Promise<{ figures: CutFigures; kiosk: KioskPage }> {
  const paired = await pairedKiosk(scene, await device.on(), line.origin, scene.serverNow() - CUT_MS);
  let { kiosk } = paired;
  const before = await wishesOf(scene);
  line.cut();
  const began = await kiosk.now();
  const plan = deeds(taps, families);
  const each = Math.floor(plan.length / (reloads + 1));
  let reloaded = 0;
  for (const [index, { deed, family }] of plan.entries()) {
    if (deed === 'arrive' && reloaded < reloads && index >= (reloaded + 1) * each) {
      await kiosk.reload();
      reloaded += 1;
    }
    if (index === plan.length / 2) kiosk = await killed(device, kiosk, line.origin, scene);
    await kiosk.does(deed, family.card);
    await kiosk.pass(PAUSE_MS);
  }
  await kiosk.pass(Math.max(0, CUT_MS - ((await kiosk.now()) - began)));
  scene.log(`${await kiosk.waiting()} wishes wait after half an hour without network`);
  line.mend();
  const drainSeconds = Number((await drained(kiosk)).toFixed(1));
  const inside = families.flatMap(({ childIds }) => childIds);
  const kept = judge({ touches: plan.length, before, inside }, await gather(scene.stack.ownerUrl));
  const { pairSeconds } = paired;
  const figures = { taps: plan.length, reloads: reloaded, kills: 1, pairSeconds, drainSeconds, ...kept };
  return { figures, kiosk };
}

/** The power is cut right after a tick, and comes back while there is still no network. */
async function killed(device: Device, kiosk: KioskPage, origin: string, { log }: Scene): Promise<KioskPage> {
  const time = await kiosk.now();
  const waits = await kiosk.waiting();
  await device.kill();
  const back = await KioskPage.open(await device.on(), `${origin}/kiosk/`, time + 1_000);
  log(`the browser was killed with ${waits} wishes; ${await back.waiting()} are there again`);
  return back;
}
