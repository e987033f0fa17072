/** What else can go wrong with a queue: lost answers, an edited row, a copied row, wrong clocks. One kiosk, one line. */
import { setTimeout as wait } from 'node:timers/promises';
import { gather } from './evidence.ts';
import { judge } from './judge.ts';
import type { Line } from './line.ts';
import type { KioskPage } from './page.ts';
import { drained, type Family, type Scene, wishesOf } from './scene.ts';
import { copyLastRow, editFirstRow } from './storage.ts';

const DAY_MS = 86_400_000;
const PAUSE_MS = 2_000;
/** Longer than the longest wait between two tries of the outbox. */
const NEXT_TRY_MS = 10_500;
const BEAT_MS = 31_000;
const MOST_BEATS = 10;
const ANSWERED_WITHIN_MS = 1_000;
const COPIES = 10;

/** A kiosk with its line, and families whose children are inside. */
export interface Door {
  readonly scene: Scene;
  readonly kiosk: KioskPage;
  readonly line: Line;
  readonly families: readonly Family[];
}

const insideOf = (families: readonly Family[]): string[] => families.flatMap(({ childIds }) => childIds);
const family = (families: readonly Family[], turn: number): Family =>
  families[turn % families.length] as Family;

/** Lets the outbox try again and again until nothing waits. */
async function tryUntilDrained({ kiosk }: Door): Promise<void> {
  for (let tries = 0; (await kiosk.waiting()) > 0; tries += 1) {
    if (tries > 20_000) throw new Error('the queue does not drain');
    await kiosk.pass(NEXT_TRY_MS);
  }
}

/** So many answers are lost, the same number for each touch. Families do it and take it back. */
export async function lostAnswers(
  door: Door,
  answers: number,
  each: number,
  deed: 'arrive' | 'leave' = 'leave',
): Promise<{ lostAnswers: number; lost: number; doubled: number }> {
  const { scene, kiosk, line, families } = door;
  const before = await wishesOf(scene);
  const lostBefore = line.lost;
  const touches = Math.ceil(answers / each / 2) * 2;
  line.cut();
  for (let touch = 0; touch < touches; touch += 2) {
    await kiosk.does(deed, family(families, touch / 2).card);
    await kiosk.does('undo', '');
    await kiosk.pass(PAUSE_MS);
  }
  line.losesEach = each;
  line.mend();
  await tryUntilDrained(door);
  line.losesEach = 0;
  const inside = deed === 'leave' ? insideOf(families) : [];
  const kept = judge({ touches, before, inside }, await gather(scene.stack.ownerUrl));
  return { lostAnswers: line.lost - lostBefore, lost: kept.lost, doubled: kept.doubled };
}

/** The sabotage: a kiosk that makes a new key for each attempt must be found out. */
export async function renewedKeysAreFound(door: Door): Promise<boolean> {
  door.line.renewsKeys = true;
  const { lost, doubled } = await lostAnswers(door, 6, 3, 'arrive');
  door.line.renewsKeys = false;
  return lost + doubled > 0;
}

/** Lets the kiosk's reports go on until the desk knows, or until it has had time enough. */
async function toldToDesk(scene: Scene, kiosk: KioskPage): Promise<void> {
  for (let beats = 0; beats < MOST_BEATS; beats += 1) {
    await kiosk.pass(BEAT_MS);
    await wait(ANSWERED_WITHIN_MS);
    if ((await gather(scene.stack.ownerUrl)).conflicts.length > 0) return;
  }
}

/** One row is edited and another copied ten times: the first is refused, shown and told; the second counts once. */
export async function meddledQueue({ scene, kiosk, line, families }: Door): Promise<boolean> {
  const [edited, copied] = [family(families, 0), family(families, 1)];
  const before = await wishesOf(scene);
  line.cut();
  await kiosk.does('leave', edited.card);
  await kiosk.pass(PAUSE_MS);
  await kiosk.does('leave', copied.card);
  await kiosk.rests();
  await kiosk.page.evaluate(editFirstRow);
  await kiosk.page.evaluate(copyLastRow, COPIES);
  await kiosk.reload();
  await kiosk.page.locator('.staff-button').waitFor();
  line.mend();
  await drained(kiosk);
  await toldToDesk(scene, kiosk);
  const { wishes, records, conflicts } = await gather(scene.stack.ownerUrl);
  const stands = (each: Family, action: string) =>
    each.childIds.every(
      (child) =>
        records.findLast(({ childId, standing }) => childId === child && standing)?.action === action,
    );
  const told = conflicts.filter(({ wish }) => wish === 'DAMAGED').length;
  scene.log(`${told} damaged row at the desk, ${wishes - before} wishes of ${COPIES + 2} rows`);
  // Two keys: the copied wish, and the report to the desk.
  return told === 1 && wishes - before === 2 && stands(edited, 'CHECK_IN') && stands(copied, 'CHECK_OUT');
}

/** A device whose clock is a day off, either way: the wish lands on the server's day. */
export async function clockOff({ scene, kiosk, line, families }: Door): Promise<boolean> {
  const today = (await gather(scene.stack.ownerUrl)).records.at(-1)?.date;
  const right: boolean[] = [];
  for (const [turn, off] of [DAY_MS, -DAY_MS].entries()) {
    await kiosk.page.clock.setSystemTime(scene.serverNow() + off);
    await kiosk.reload();
    await kiosk.fresh();
    line.cut();
    await kiosk.does('leave', family(families, turn).card);
    line.mend();
    await tryUntilDrained({ scene, kiosk, line, families });
    const last = (await gather(scene.stack.ownerUrl)).records.at(-1);
    scene.log(`clock ${off > 0 ? 'ahead' : 'behind'} by a day: recorded on ${last?.date}, today is ${today}`);
    right.push(last?.action === 'CHECK_OUT' && last.date === today);
  }
  await kiosk.page.clock.setSystemTime(scene.serverNow());
  return right.every(Boolean);
}
