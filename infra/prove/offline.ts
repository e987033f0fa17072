/**
 * The network is gone. A real kiosk in Chromium stands behind a line that is cut for half an hour of its own time; its
 * page is loaded anew, its browser is killed; then answers are lost, its queue is edited by hand, its clock is a day
 * off, two kiosks are touched at once. What counts in the end is what the database holds.
 */
import { Device } from './offline/browser.ts';
import { clockOff, lostAnswers, meddledQueue, renewedKeysAreFound } from './offline/chapters.ts';
import { theCut } from './offline/cut.ts';
import { rightDays } from './offline/days.ts';
import { Line } from './offline/line.ts';
import { rollCallAway } from './offline/roll-call.ts';
import { openScene, type Scene } from './offline/scene.ts';
import { fiveTouches } from './offline/two-kiosks.ts';
import { defineProof, type Figures } from './proof.ts';

const SIZES = {
  short: { taps: 24, reloads: 2, answers: 40, each: 10 },
  long: { taps: 300, reloads: 10, answers: 1_000, each: 10 },
};
const BARS = {
  kills: { min: 1 },
  pairSeconds: { max: 120 },
  lost: { max: 0 },
  doubled: { max: 0 },
  drainSeconds: { max: 30 },
  rollCallKept: { is: true },
  editedRefused: { is: true },
  oneState: { is: true },
  clockRight: { is: true },
  timeZones: { is: 4 },
  sabotageCaught: { is: true },
};
/** Whose day belongs to which chapter. */
const MAIN = [0, 4] as const;
const SABOTAGE = [4, 6] as const;
const DAYS = [6, 10] as const;

async function story(
  scene: Scene,
  device: Device,
  line: Line,
  size: (typeof SIZES)['short'],
): Promise<Figures> {
  const families = scene.families.slice(...MAIN);
  const [first, , third, fourth] = families;
  if (!first || !third || !fourth) throw new Error('the demonstration has too few families');
  const { figures: cut, kiosk } = await theCut(scene, device, line, families, size);
  const door = { scene, kiosk, line, families };
  const rollCallKept = await rollCallAway(door);
  const answers = await lostAnswers(door, size.answers, size.each);
  const editedRefused = await meddledQueue(door);
  const oneState = await fiveTouches(scene, kiosk, await device.another(), fourth);
  const clockRight = await clockOff({ ...door, families: [first, third] });
  const sabotageCaught = await renewedKeysAreFound({ ...door, families: scene.families.slice(...SABOTAGE) });
  return {
    ...cut,
    lost: cut.lost + answers.lost,
    doubled: cut.doubled + answers.doubled,
    lostAnswers: answers.lostAnswers,
    rollCallKept,
    editedRefused,
    oneState,
    clockRight,
    timeZones: await rightDays(scene, scene.families.slice(...DAYS)),
    sabotageCaught,
  };
}

export default defineProof({
  name: 'offline',
  about: 'half an hour without network, reloads, a killed browser, lost answers: every touch counts once',
  bars: { ...BARS, taps: { min: 300 }, reloads: { min: 10 }, lostAnswers: { min: 1_000 } },
  shortBars: { ...BARS, taps: { min: 24 }, reloads: { min: 2 }, lostAnswers: { min: 40 } },
  run: async ({ short, log }) => {
    const scene = await openScene(log);
    const device = new Device();
    const line = await Line.open(scene.stack.http);
    try {
      return await story(scene, device, line, SIZES[short ? 'short' : 'long']);
    } finally {
      await device.close();
      await line.close();
      await scene.stack.stop();
    }
  },
});
