/**
 * A child leaves in every way there is, and each time every door is asked who collected it, how that was known, and who let it
 * go: the class board, the child's day for staff, for the mother at a kiosk and for the mother in a call.
 */
import { Client } from 'pg';
import { type Stack, startStack } from '../start/stack.ts';
import { ask } from './acting/graphql.ts';
import { releaseAtTheDoor } from './acting/release-by.ts';
import { type Doors, openDoors } from './barred/doors.ts';
import { household, sessionsOf } from './barred/household.ts';
import { type Hands, WAYS, type Way } from './collected/ways.ts';
import { defineProof } from './proof.ts';
import { mondayMorning } from './rush/world.ts';

const UNLIMITED = { RATE_BURST: '1000000', RATE_PER_SECOND: '1000000' };
const WHO = 'collectedBy { name relation verification releasedBy { role } }';
const BOARD = `query ($id: ID!) { classBoard(classroomId: $id) { entries { childId status with ${WHO} } } }`;
const DAY = `query ($id: ID!) { node(id: $id) { ... on Child { day { status departedWith { relation } ${WHO} } } } }`;

interface Said {
  readonly status: string;
  readonly with?: string | null;
  readonly departedWith?: { readonly relation: string } | null;
  readonly collectedBy: (Omit<Hands, 'releasedBy'> & { readonly releasedBy: { role: string } | null }) | null;
}

/** What is wrong about one answer; empty when it is true. */
function wrong({ name, relation, verification, releasedBy }: Hands, said: Said | undefined): string {
  const known = said?.collectedBy;
  const told = known && { ...known, releasedBy: known.releasedBy?.role ?? null };
  const truth = { name, relation, verification, releasedBy };
  if (said?.status !== 'DEPARTED') return `the child is ${said?.status ?? 'nowhere'}`;
  const differs = Object.entries(truth).find(([key, value]) => told?.[key as keyof Hands] !== value);
  if (differs) return `${differs[0]} is said to be ${String(told?.[differs[0] as keyof Hands])}`;
  // Family only: who was sent or authorised is none, and who had brought the child is not who collects it.
  const family = relation === 'OTHER' ? null : relation;
  const shown = said.departedWith === undefined ? said.with : (said.departedWith?.relation ?? null);
  return (shown ?? null) === family ? '' : `beside it stands ${String(shown)}`;
}

async function answers(
  doors: Doors,
  childId: string,
  readers: Readonly<Record<string, string>>,
): Promise<Record<string, Said | undefined>> {
  const { classBoard } = await ask<{ classBoard: { entries: (Said & { childId: string })[] } }>(
    doors.graphql,
    doors.teacher,
    BOARD,
    { id: doors.classroomId },
  );
  const said: Record<string, Said | undefined> = {
    board: classBoard.entries.find((entry) => entry.childId === childId),
  };
  for (const [reader, token] of Object.entries(readers)) {
    const { node } = await ask<{ node: { day: Said } }>(doors.graphql, token, DAY, { id: childId });
    said[reader] = node.day;
  }
  return said;
}

/** One child leaves in one way; gives what is said wrongly about it. */
async function departure(doors: Doors, now: () => number, way: Way): Promise<string[]> {
  const home = await household(doors, '国强');
  const { kiosk = '', call = '' } = await sessionsOf(doors, home.mother);
  const truth = await way.leave({ doors, home, now, mother: kiosk });
  const said = await answers(doors, home.childId, { day: doors.teacher, 'kiosk session': kiosk, call });
  return Object.entries(said).flatMap(([reader, each]) => {
    const fault = wrong(truth, each);
    return fault ? [`${way.name}, ${reader}: ${fault}`] : [];
  });
}

const RIGHT = 'case when d.departed_at is null then d.arrived_with_id else d.departed_with_id end';

/** The board takes who had brought a child for who collects it, as it once did: that must be noticed. */
async function faultCaught(owner: Client, doors: Doors, now: () => number): Promise<boolean> {
  const { rows } = await owner.query<{ text: string }>(
    "select pg_get_functiondef('class_board'::regproc) as text",
  );
  const text = rows[0]?.text ?? '';
  if (!text.includes(RIGHT)) throw new Error('the board names the collector in another way now');
  await owner.query(text.replace(RIGHT, 'coalesce(d.departed_with_id, d.arrived_with_id)'));
  try {
    const byCode = WAYS.find(({ name }) => name === 'a neighbour with a code') as Way;
    return (await departure(doors, now, byCode)).length > 0;
  } finally {
    await owner.query(text);
  }
}

async function prove(stack: Stack, now: () => number, log: (line: string) => void) {
  const owner = new Client({ connectionString: stack.ownerUrl });
  await owner.connect();
  try {
    await owner.query(`select set_config('wall.context', '{"kind":"SYSTEM"}', false)`);
    const doors = await openDoors(stack);
    const found: string[] = [];
    for (const way of WAYS.filter(({ atTheDoor }) => !atTheDoor))
      found.push(...(await departure(doors, now, way)));
    const caught = await faultCaught(owner, doors, now);
    await releaseAtTheDoor(stack.ownerUrl);
    for (const way of WAYS.filter(({ atTheDoor }) => atTheDoor))
      found.push(...(await departure(doors, now, way)));
    for (const line of found) log(`WRONG ${line}`);
    return { departures: WAYS.length, whoWrong: found.length, faultCaught: caught };
  } finally {
    await owner.end();
  }
}

export default defineProof({
  name: 'collected',
  about:
    'however a child leaves: every door names who really collected it, how that was known, and who let it go',
  bars: { departures: { min: 12 }, whoWrong: { max: 0 }, faultCaught: { is: true } },
  run: async ({ log }) => {
    const clock = mondayMorning(new Date()).replace('T07:05', 'T16:10');
    const stack = await startStack({ env: { ...UNLIMITED, PORCHLIGHT_CLOCK: clock } });
    const since = performance.now();
    const now = () => Date.parse(clock) + (performance.now() - since);
    try {
      return await prove(stack, now, log);
    } finally {
      await stack.stop();
    }
  },
});
