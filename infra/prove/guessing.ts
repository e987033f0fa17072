/**
 * At every door where something can be guessed a stranger guesses far beyond what anybody mistypes. No more is looked at than
 * the door allows, counted by what is guessed, over redials and kiosks; meanwhile the right person gets in by their own way,
 * and staff are told.
 */
import { Client } from 'pg';
import { type Stack, startStack } from '../start/stack.ts';
import { ask } from './acting/graphql.ts';
import { pairKiosk } from './acting/sessions.ts';
import { openDoors } from './barred/doors.ts';
import { done, household, keyed, sessionsOf } from './barred/household.ts';
import { GUESSED, type GuessedDoor, noticesOf, type Scene } from './guessing/doors.ts';
import { withCounter } from './pin-guessing/sabotage.ts';
import { defineProof } from './proof.ts';

/** Not the throttle of requests is to hold the guesses back. */
const UNLIMITED = { RATE_BURST: '1000000', RATE_PER_SECOND: '1000000' };

interface Outcome {
  readonly beyond: number;
  readonly lockedOut: boolean;
}

async function anotherKiosk(stack: Stack, admin: string) {
  const { createDevicePairing } = await ask<{ createDevicePairing: { code: string } }>(
    stack.graphql,
    admin,
    'mutation { createDevicePairing(input: { name: "guessing" }) { code } }',
  );
  return pairKiosk(stack.graphql, `${stack.http}/kiosk/?pair=${createDevicePairing.code}`);
}

/** A family, two kiosks, and a principal who signed in with this browser before. */
async function openScene(stack: Stack): Promise<Scene> {
  const doors = await openDoors(stack);
  const device = await anotherKiosk(stack, doors.admin);
  const home = await household(doors, '国强');
  const { kiosk: mother = '' } = await sessionsOf(doors, home.mother);
  const { code } = await done<{ code: string }>(
    doors,
    mother,
    'delegatePickup',
    keyed({ childIds: [home.childId], collectorName: '方阿姨' }),
    'code',
  );
  const { email = '', password = '' } = stack.demo.staff.find(({ role }) => role === 'PRINCIPAL') ?? {};
  const { signIn } = await ask<{ signIn: { browserMark: string } }>(
    stack.graphql,
    undefined,
    'mutation ($input: SignInInput!) { signIn(input: $input) { browserMark } }',
    { input: { email, password, browser: 'Firefox' } },
  );
  const quiet = await (await anotherKiosk(stack, doors.admin)).open();
  const leader = { email, password, browserMark: signIn.browserMark };
  return { doors, home, guessed: await device.open(), quiet, device, leader, code };
}

async function guessedAt(door: GuessedDoor, scene: Scene, log: (line: string) => void): Promise<Outcome> {
  const codes: string[] = [];
  for (let number = 0; number < door.tries; number += 1) codes.push(await door.guess(scene, number));
  const looked = codes.filter((code) => code === door.wrong).length;
  const opened = door.wrong === 'OPENED' ? 0 : codes.filter((code) => code === 'OPENED').length;
  const opens = await door.opens(scene);
  log(
    `${door.name}: ${door.tries} guesses, ${looked} looked at (at most ${door.most}), the right one ${opens ? 'opens' : 'is SHUT OUT'}`,
  );
  return { beyond: Math.max(0, looked - door.most) + opened, lockedOut: !opens };
}

/** A counter that forgets every try. */
const FORGETFUL = `create or replace function attempts.take(context text, counter_key text, tries integer, window_seconds integer)
  returns integer language sql as $$ select tries $$`;

/** A door that counts nothing must be noticed. */
async function sabotageCaught(owner: Client, scene: Scene, log: (line: string) => void): Promise<boolean> {
  const [door] = GUESSED as [GuessedDoor];
  const fresh = { ...scene, home: await household(scene.doors, '国富') };
  const { beyond } = await withCounter(owner, FORGETFUL, () => guessedAt(door, fresh, log));
  return beyond > 0;
}

/** Whose tries at a PIN are used up is shown to staff by name. */
async function isLocked({ doors, home }: Scene): Promise<boolean> {
  const { signInLocks } = await ask<{ signInLocks: { familyMember: { id: string } }[] }>(
    doors.graphql,
    doors.principal,
    '{ signInLocks { familyMember { id } } }',
  );
  return signInLocks.some(({ familyMember }) => familyMember.id === home.mother.id);
}

async function prove(stack: Stack, log: (line: string) => void) {
  const owner = new Client({ connectionString: stack.ownerUrl });
  await owner.connect();
  try {
    const scene = await openScene(stack);
    const outcomes: Outcome[] = [];
    for (const door of GUESSED) outcomes.push(await guessedAt(door, scene, log));
    const told = new Set((await noticesOf(scene.doors)).map(({ secret }) => secret));
    if (await isLocked(scene)) told.add('LOCK');
    const untold = GUESSED.filter(({ told: what }) => what && what !== 'LIFTED' && !told.has(what));
    for (const door of untold) log(`nobody was told: ${door.name}`);
    return {
      doors: GUESSED.length,
      evaluatedBeyondLimit: outcomes.reduce((sum, { beyond }) => sum + beyond, 0),
      rightOnesLockedOut: outcomes.filter(({ lockedOut }) => lockedOut).length,
      told: untold.length === 0,
      sabotageCaught: await sabotageCaught(owner, scene, log),
    };
  } finally {
    await owner.end();
  }
}

export default defineProof({
  name: 'guessing',
  about:
    'wherever something can be guessed: counted by what is guessed, staff told, and the right person gets in meanwhile',
  bars: {
    doors: { min: 6 },
    evaluatedBeyondLimit: { max: 0 },
    rightOnesLockedOut: { max: 0 },
    told: { is: true },
    sabotageCaught: { is: true },
  },
  run: async ({ log }) => {
    const stack = await startStack({ env: UNLIMITED });
    try {
      return await prove(stack, log);
    } finally {
      await stack.stop();
    }
  },
});
