/** A whole call with a caller who presses, speaks and waits at random, on virtual time; nothing of it may be left behind. */
import { notice, ScriptedLineApi, type World, world } from '../../api/testing/scripted-line-api.ts';
import type { Key } from '../../line/line.ts';
import { sound, Walk } from './walk.ts';

const KEYS: readonly Key[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'];
const ACTS = 25;
const AFTERWARDS_MS = 30_000;

/** Walks one; the same numbers give the same call. `leaked`: timers, calls and waiting requests that are left. */
export async function randomWholeCall(
  numbers: readonly number[],
): Promise<{ readonly leaked: number; readonly said: number }> {
  const [first = 0, ...rest] = numbers;
  const api = new ScriptedLineApi(someWorld(first));
  const walk = new Walk(api);
  const caller = await walk.call([]);
  for (const number of rest.slice(0, ACTS)) {
    const detail = Math.floor(number / 100);
    if (number % 100 < 55) for (const key of keysOf(number, detail)) caller.press(key);
    else if (number % 100 < 65) caller.speak(sound(detail % 2000));
    else if (number % 100 < 70) api.world.away = !api.world.away;
    await walk.time.advance(detail % 7000);
  }
  api.world.away = false;
  caller.hangUp();
  await walk.time.advance(AFTERWARDS_MS);
  const leaked =
    walk.time.pending + walk.calls.count + walk.switchboard.waitingCount + walk.shelf.parcels.size;
  return { leaked, said: walk.transcript.length };
}

/** The right PIN now and then, so that half of the calls come further than the door. */
function keysOf(number: number, detail: number): readonly Key[] {
  if (number % 4 === 0) return [...'246810'] as Key[];
  return [KEYS[detail % KEYS.length] ?? '1'];
}

function someWorld(number: number): Partial<World> {
  return {
    opened: { ...world().opened, firstCall: number % 2 === 0, knownNumber: number % 5 !== 0 },
    notices: number % 3 === 0 ? [notice('n1', { urgency: 'URGENT' }), notice('n2')] : [],
    away: number % 11 === 0,
  };
}
