/** Two seconds before midnight and two seconds after it, in four time zones. */
import { randomUUID } from 'node:crypto';
import { ask } from '../acting/graphql.ts';
import { pairKiosk } from '../acting/sessions.ts';
import { familiesWith } from '../rush/world.ts';
import { gather, moveTo } from './evidence.ts';
import type { Scene } from './scene.ts';

/** East and west of Greenwich, on both sides of the date line, with and without summer time. */
const ZONES = ['Asia/Urumqi', 'America/New_York', 'Pacific/Auckland', 'Asia/Shanghai'] as const;
const TWO_SECONDS = 2_000;
const QUARTER_MS = 15 * 60_000;
const WISH = `mutation ($input: CheckInChildrenInput!) {
  done: checkInChildren(input: $input) { userErrors { code } } }`;

const dateIn = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);

/** The last midnight of a time zone: the quarter of an hour at which the date changed. */
export function lastMidnight(now: number, timeZone: string): number {
  const today = dateIn(now, timeZone);
  let quarter = Math.floor(now / QUARTER_MS) * QUARTER_MS;
  while (dateIn(quarter - 1, timeZone) === today) quarter -= QUARTER_MS;
  return quarter;
}

/** In how many of the four zones both wishes land on the right day, although they arrive much later. */
export async function rightDays(scene: Scene, own: readonly { readonly card: string }[]): Promise<number> {
  const { stack } = scene;
  const kiosk = await pairKiosk(stack.graphql, `${stack.http}/kiosk/?pair=${await scene.pairingCode()}`);
  const token = await kiosk.open();
  const families = await familiesWith(
    stack,
    token,
    own.map(({ card }) => card),
  );
  let right = 0;
  for (const [turn, zone] of ZONES.entries()) {
    await moveTo(stack.ownerUrl, zone);
    const family = families[turn];
    if (!family) throw new Error('too few families');
    const midnight = lastMidnight(scene.serverNow(), zone);
    const keys: string[] = [];
    for (const at of [midnight - TWO_SECONDS, midnight + TWO_SECONDS]) {
      const key = randomUUID();
      const input = {
        idempotencyKey: key,
        occurredAt: new Date(at).toISOString(),
        childIds: family.childIds,
        familyMemberId: family.memberId,
        verification: 'CARD',
      };
      await ask(stack.graphql, token, WISH, { input });
      keys.push(key);
    }
    const { records } = await gather(stack.ownerUrl);
    const dates = keys.map((key) => records.find(({ wishKey }) => wishKey === key)?.date);
    scene.log(`${zone}: 23:59:58 is recorded on ${dates[0]}, 0:00:02 on ${dates[1]}`);
    if (dates[0] === dateIn(midnight - 1, zone) && dates[1] === dateIn(midnight, zone)) right += 1;
  }
  return right;
}
