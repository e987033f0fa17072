/**
 * How much of the machine's speed the api keeps: the class board and a check-in, against the same statements on the
 * raw driver under node:http, in turns in one run. The short form is held to shares of processor time instead. `--rounds N` and `--seconds N` change the length.
 */
import { connected } from '../start/roles.ts';
import { type Stack, startStack } from '../start/stack.ts';
import { type Family, familiesOf } from './acting/families.ts';
import { bodyOf } from './acting/graphql.ts';
import { persistedId } from './acting/persisted.ts';
import { type Kiosk, pairKiosk, signIn } from './acting/sessions.ts';
import type { Acting } from './bench/ceiling.process.ts';
import type { Target } from './bench/load.process.ts';
import { compareInTurns, type Load, median, startLoad, startServer } from './bench/rounds.ts';
import { withWork } from './bench/work.ts';
import { rowOf } from './crash/judge.ts';
import { defineProof } from './proof.ts';

const CONNECTIONS = 8;
const UNLIMITED = { RATE_BURST: '1000000', RATE_PER_SECOND: '1000000' };

interface Staff {
  readonly id: string;
  readonly kindergarten: string;
  readonly classrooms: string[];
}

const staffOf = (ownerUrl: string, email: string): Promise<Staff> =>
  connected(ownerUrl, async (client) => {
    await client.query(`select set_config('wall.context', '{"kind":"SYSTEM"}', false)`);
    const { rows } = await client.query<Staff>(
      'select id, kindergarten_id as kindergarten, classroom_ids as classrooms from staff_member where email = $1',
      [email],
    );
    if (!rows[0]) throw new Error('no such member of staff');
    return rows[0];
  });

async function actingOn(stack: Stack, kiosk: Kiosk, email: string): Promise<Acting & Staff> {
  const staff = await staffOf(stack.ownerUrl, email);
  const { id, kindergarten, classrooms } = staff;
  const device = rowOf(kiosk.deviceId);
  // All that the api says of who asks: without the moment no child has a place, and a board would be empty.
  const context = { at: new Date(), kindergarten, children: [], entrusted: [], barred: false };
  const door = { ...context, kind: 'KIOSK', subject: device, classrooms: [] };
  const teacher = JSON.stringify({
    ...context,
    kind: 'CLASS_TEACHER',
    subject: id,
    classrooms,
  });
  return { ...staff, url: stack.appUrl, device, teacher, kiosk: JSON.stringify(door) };
}

const JSON_TYPE = { 'content-type': 'application/json' };
const repeated = <T>(value: T): T[] => Array.from({ length: CONNECTIONS }, () => value);

/** A child goes in and out, in and out, with an adult of its family; each connection has its own. */
function wishes(families: readonly Family[], write: (action: string, input: object) => string): string[][] {
  return families.map(({ familyMemberId, childIds }) =>
    ['CHECK_IN', 'CHECK_OUT'].map((action) =>
      write(action, {
        idempotencyKey: '@KEY@',
        childIds: childIds.slice(0, 1),
        familyMemberId,
        verification: 'CARD',
      }),
    ),
  );
}

function loadsOf(
  stack: Stack,
  ceiling: { readonly port: number; readonly pid: number },
  { teacher, kiosk }: { teacher: string; kiosk: string },
  classroom: string,
  families: readonly Family[],
): { read: [Load, Load]; write: [Load, Load] } {
  const port = Number(new URL(stack.http).port);
  const ours = (token: string) => ({
    port,
    path: '/graphql',
    headers: { ...JSON_TYPE, authorization: `Bearer ${token}` },
  });
  const raw = (path: string) => ({ port: ceiling.port, path, headers: JSON_TYPE });
  const variables = { classroomId: classroom };
  const board = bodyOf({ persisted: persistedId('desk', 'DeskBoard') }, variables);
  const ids: Record<string, string> = {
    CHECK_IN: persistedId('kiosk', 'KioskCheckIn'),
    CHECK_OUT: persistedId('kiosk', 'KioskCheckOut'),
  };
  const through = (action: string, input: object) => bodyOf({ persisted: ids[action] ?? '' }, { input });
  const past = (action: string, input: object) => JSON.stringify({ action, ...input });
  const database = stack.pid('postgres') ?? 0;
  const api = (target: Target) => withWork(startLoad(target), stack.pid('api') ?? 0, database);
  const bare = (target: Target) => withWork(startLoad(target), ceiling.pid, database);
  return {
    read: [
      api({ ...ours(teacher), bodies: repeated([board]) }),
      bare({ ...raw('/read'), bodies: repeated([JSON.stringify(variables)]) }),
    ],
    write: [
      api({ ...ours(kiosk), bodies: wishes(families.slice(0, CONNECTIONS), through) }),
      bare({ ...raw('/write'), bodies: wishes(families.slice(CONNECTIONS), past) }),
    ],
  };
}

const rate = (perSecond: readonly number[]): number => Math.round(median(perSecond));
const share = (shares: readonly number[]): number => Number(median(shares).toFixed(3));

function flag(flags: readonly string[], name: string, otherwise: number): number {
  const at = flags.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(flags[at + 1]);
}

export default defineProof({
  name: 'bench',
  about: 'class board and check-in as a share of the same statements on the raw driver',
  bars: { readShare: { min: 0.6 }, writeShare: { min: 0.5 } },
  // Of processor time, which neighbours do not change. They take most from whoever works in one process, as the api does.
  shortBars: { readWorkShare: { min: 0.5 }, writeWorkShare: { min: 0.5 } },
  run: async ({ short, flags, log }) => {
    const rounds = flag(flags, 'rounds', short ? 11 : 21);
    const milliseconds = 1000 * flag(flags, 'seconds', short ? 0.4 : 1);
    const stack = await startStack({ env: UNLIMITED });
    const stops: (() => void)[] = [];
    try {
      const staff = stack.demo.staff.find(({ role }) => role === 'CLASS_TEACHER');
      const { email = '', password = '' } = staff ?? {};
      const kiosk = await pairKiosk(stack.graphql, stack.demo.kioskPairingUrl);
      const tokens = { teacher: await signIn(stack.graphql, email, password), kiosk: await kiosk.open() };
      const acting = await actingOn(stack, kiosk, email);
      const families = await familiesOf(stack.graphql, tokens.kiosk, 2 * CONNECTIONS);
      const ceiling = await startServer('ceiling.process.ts', { CEILING: JSON.stringify(acting) });
      stops.push(ceiling.stop);
      const classroom = Buffer.from(`Classroom:${acting.classrooms[0]}`).toString('base64url');
      const { read, write } = loadsOf(stack, ceiling, tokens, classroom, families);
      for (const load of [...read, ...write]) stops.push(load.stop);
      const reads = await compareInTurns(...read, rounds, milliseconds);
      log(`class board: ${rate(reads.api)} a second, ceiling ${rate(reads.ceiling)}`);
      const writes = await compareInTurns(...write, rounds, milliseconds);
      log(`check-in: ${rate(writes.api)} a second, ceiling ${rate(writes.ceiling)}`);
      return {
        readShare: share(reads.shares),
        writeShare: share(writes.shares),
        readWorkShare: Number(reads.workShare.toFixed(3)),
        writeWorkShare: Number(writes.workShare.toFixed(3)),
        readsPerSecond: rate(reads.api),
        writesPerSecond: rate(writes.api),
      };
    } finally {
      for (const stop of stops) stop();
      await stack.stop();
    }
  },
});
