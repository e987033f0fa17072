/**
 * A thousand wrong PINs at once for one person: photo and PIN, phone and PIN at three kiosks, many in one document, over
 * the socket, and in calls; the api is killed in the midst of it. Evaluations are counted where they happen, before the
 * native argon2. `--people N` guesses at so many people, one after the other (five in the long form).
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Stack, startStack } from '../start/stack.ts';
import { ask } from './acting/graphql.ts';
import { pairKiosk, signIn } from './acting/sessions.ts';
import { rowOf } from './crash/judge.ts';
import { GUESSES, guessesAt, tryAtKiosk, tryInCall } from './pin-guessing/guesses.ts';
import { evaluationsOf, tally, wrongPins } from './pin-guessing/judge.ts';
import { forgetAll, WRONG_COUNTERS, withCounter } from './pin-guessing/sabotage.ts';
import { callFrom, openDoors, type Scene, type Victim, victim } from './pin-guessing/scene.ts';
import { storm } from './pin-guessing/storm.ts';
import { defineProof } from './proof.ts';

const MOST = 5;
const PEOPLE_LONG = 5;
const COUNTING = join(import.meta.dirname, 'pin-guessing/evaluations.process.ts');
/** Neither the throttle of requests nor the limit of sockets may be what holds the guesses back. */
const UNLIMITED = { RATE_BURST: '1000000', RATE_PER_SECOND: '1000000', SOCKETS_PER_PRINCIPAL: '100' };

interface World {
  readonly stack: Stack;
  readonly owner: Client;
  /** The file in which the api's evaluations are noted. */
  readonly noted: string;
  readonly log: (line: string) => void;
}

/** How many of somebody's PINs were evaluated since the start. */
async function evaluated({ owner, noted }: World, { memberId }: Victim): Promise<number> {
  const sql = 'select pin_hash as hash from family_member where id = $1';
  const { rows } = await owner.query<{ hash: string | null }>(sql, [rowOf(memberId)]);
  return evaluationsOf(readFileSync(noted, 'utf8'), rows[0]?.hash ?? '');
}

async function guessed(world: World, whom: Victim, scene: Scene, what: string): Promise<number> {
  const before = await evaluated(world, whom);
  const codes = await storm(world.stack, guessesAt(whom, scene.doors, wrongPins(whom.pin, GUESSES)));
  const count = (await evaluated(world, whom)) - before;
  world.log(`${what}: ${codes.length} guesses, ${count} evaluated; answered ${tally(codes)}`);
  return count;
}

/** After the lock: the right PIN is refused at every door, by the code that clients have kind words for. */
async function rightPinRefused({ stack }: World, whom: Victim, { quietKiosk }: Scene): Promise<boolean> {
  const { memberId, phone, pin } = whom;
  const codes = [
    await tryAtKiosk(stack.graphql, quietKiosk, { familyMemberId: memberId, pin }),
    await tryAtKiosk(stack.graphql, quietKiosk, { phone, pin }),
    await tryInCall(stack.graphql, await callFrom(stack, phone), pin),
  ];
  return codes.every((code) => code === 'TOO_MANY_ATTEMPTS');
}

/** The desk is told who is locked out, and lifts it: then the right PIN opens again. */
async function staffToldAndLift(
  { stack, owner }: World,
  whom: Victim,
  { quietKiosk }: Scene,
): Promise<{ told: boolean; lifted: boolean }> {
  const principal = stack.demo.staff.find(({ role }) => role === 'PRINCIPAL');
  const token = await signIn(stack.graphql, principal?.email ?? '', principal?.password ?? '');
  const { signInLocks } = await ask<Locks>(stack.graphql, token, '{ signInLocks { familyMember { id } } }');
  const announced = (await owner.query(ANNOUNCED, [rowOf(whom.memberId)])).rowCount === 1;
  const told = announced && signInLocks.some(({ familyMember }) => familyMember.id === whom.memberId);
  await ask(stack.graphql, token, LIFT, { input: { familyMemberId: whom.memberId } });
  const code = await tryAtKiosk(stack.graphql, quietKiosk, { familyMemberId: whom.memberId, pin: whom.pin });
  return { told, lifted: code === 'OPENED' };
}

async function sabotageCaught(world: World, whom: Victim): Promise<boolean> {
  const caught: boolean[] = [];
  for (const [name, definition] of Object.entries(WRONG_COUNTERS)) {
    const scene = await openDoors(world.stack, whom);
    await forgetAll(world.owner);
    const count = await withCounter(world.owner, definition, () =>
      guessed(world, whom, scene, `sabotage (${name})`),
    );
    caught.push(count > MOST);
  }
  return caught.every(Boolean);
}

interface Locks {
  readonly signInLocks: readonly { readonly familyMember: { readonly id: string } }[];
}

const ANNOUNCED = `select 1 from announcement a join sign_in_lock l on l.id = a.subject_id
  where a.kind = 'SIGN_IN_LOCKED' and l.family_member_id = $1`;
const LIFT =
  'mutation ($input: LiftSignInLockInput!) { liftSignInLock(input: $input) { userErrors { code } } }';

interface Round {
  readonly evaluated: number;
  readonly told: boolean;
  readonly lifted: boolean;
  readonly rightRefused: boolean;
  readonly otherWayOpens: boolean;
}

async function round(world: World, family: Stack['demo']['families'][number], first: string): Promise<Round> {
  const { stack } = world;
  const whom = await victim(stack, first, family);
  const scene = await openDoors(stack, whom);
  const count = await guessed(world, whom, scene, 'one person, every door');
  const rightRefused = await rightPinRefused(world, whom, scene);
  const card = await tryAtKiosk(stack.graphql, scene.quietKiosk, { cardNumber: whom.card });
  // Nothing of what came after the lock may have been evaluated.
  const all = Math.max(count, await evaluated(world, whom));
  return {
    evaluated: all,
    rightRefused,
    ...(await staffToldAndLift(world, whom, scene)),
    otherWayOpens: card === 'OPENED',
  };
}

function peopleOf(short: boolean, flags: readonly string[]): number {
  const told = flags.indexOf('--people');
  return told >= 0 ? Number(flags[told + 1]) : short ? 1 : PEOPLE_LONG;
}

export default defineProof({
  name: 'pin-guessing',
  about: 'a thousand guesses at one PIN at once, through every door, over a kill: at most five are evaluated',
  bars: {
    attempts: { min: 1_000 },
    evaluated: { min: 1, max: MOST },
    rightPinRefused: { is: true },
    staffTold: { is: true },
    staffCanLift: { is: true },
    otherWayOpens: { is: true },
    sabotageCaught: { is: true },
  },
  run: async ({ short, flags, log }) => {
    const folder = mkdtempSync(join(tmpdir(), 'porchlight-evaluations-'));
    const noted = join(folder, 'evaluations');
    writeFileSync(noted, '');
    const counting = { NODE_OPTIONS: `--import=${COUNTING}`, PROOF_EVALUATIONS: noted };
    const stack = await startStack({ env: { ...UNLIMITED, ...counting } });
    const owner = new Client({ connectionString: stack.ownerUrl });
    try {
      await owner.connect();
      await owner.query(`select set_config('wall.context', '{"kind":"SYSTEM"}', false)`);
      const world = { stack, owner, noted, log };
      const kiosk = await (await pairKiosk(stack.graphql, stack.demo.kioskPairingUrl)).open();
      const [fooled, ...families] = stack.demo.families.slice(0, peopleOf(short, flags) + 1);
      const rounds: Round[] = [];
      for (const family of families) rounds.push(await round(world, family, kiosk));
      return {
        attempts: rounds.length * GUESSES,
        people: rounds.length,
        evaluated: Math.max(...rounds.map((each) => each.evaluated)),
        rightPinRefused: rounds.every(({ rightRefused }) => rightRefused),
        staffTold: rounds.every(({ told }) => told),
        staffCanLift: rounds.every(({ lifted }) => lifted),
        otherWayOpens: rounds.every(({ otherWayOpens }) => otherWayOpens),
        sabotageCaught:
          fooled !== undefined && (await sabotageCaught(world, await victim(stack, kiosk, fooled))),
      };
    } finally {
      await owner.end().catch(() => undefined);
      await stack.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
