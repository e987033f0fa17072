/**
 * Somebody whom an order keeps away from a child tries everything: to collect, to decide, to read; as the person entered, as a
 * second entry, under ten spellings, by card, number, kiosk, call, desk and program, at once and late from an outbox. What
 * became of it is looked up in the database. The other parent does the same things, and may.
 */
import { Client } from 'pg';
import { type Stack, startStack } from '../start/stack.ts';
import { releaseAtTheDoor } from './acting/release-by.ts';
import {
  type Act,
  attempt,
  type Decided,
  kioskActs,
  namedActs,
  ownActs,
  releaseActs,
} from './barred/acts.ts';
import { type Doors, openDoors } from './barred/doors.ts';
import { alertsOf, stateOf } from './barred/evidence.ts';
import {
  done,
  enteredAgain,
  type Household,
  household,
  keyed,
  order,
  sessionsOf,
} from './barred/household.ts';
import { dayRead, plansRead } from './barred/reads.ts';
import { defineProof } from './proof.ts';

const UNLIMITED = { RATE_BURST: '1000000', RATE_PER_SECOND: '1000000' };
/** A session is looked at anew after two seconds. */
const LOOKED_AT_ANEW_MS = 2_100;
/** 林国强 as somebody may write it who wants to come all the same; the last three are only like it. */
const SPELLINGS = [
  '林国强',
  '国强 林',
  '林國強',
  '林·国强',
  '林\u200b国强',
  '林国强先生',
  'Lin Guoqiang',
  'LIN, Guo Qiang',
  'Ｌｉｎ Ｇｕｏｑｉａｎｇ',
  'Lin Guо Qiang',
  '林先生',
  'Guoqiang',
  'L',
];

/** So many of the last are only like his name. */
const PERHAPS = 3;

interface Tally {
  cases: number;
  acted: string[];
  read: string[];
  untold: string[];
  readonly paths: Set<string>;
  readonly persons: Set<string>;
}

interface World {
  readonly doors: Doors;
  readonly owner: Client;
  readonly tally: Tally;
}

const looksAnew = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LOOKED_AT_ANEW_MS));

/** Tries, and looks whether anything changed and whether staff were told. */
async function tries(world: World, { childId }: Household, acts: readonly Act[], told = true): Promise<void> {
  const { doors, owner, tally } = world;
  for (const act of acts) {
    const [before, alerts] = [await stateOf(owner, childId), await alertsOf(owner, childId)];
    const code = await attempt(doors, act);
    tally.cases += 1;
    tally.paths.add(`${act.mutation} ${act.name}`);
    if ((await stateOf(owner, childId)) !== before) tally.acted.push(`${act.name} (${code})`);
    // What was hidden from who tried is no try at anything: they may not even know that it is there.
    const hidden = code === 'NOT_FOUND';
    if (told && !hidden && (await alertsOf(owner, childId)) === alerts)
      tally.untold.push(`${act.name} (${code})`);
  }
}

/** The mother lets an aunt collect, sends a colleague, asks for medicine and writes a word: all with the mark. */
async function decides({ doors }: World, home: Household, token: string): Promise<Decided> {
  const { childId, mark } = home;
  const childIds = [childId];
  const aunt = {
    kind: 'PERMANENT',
    relation: 'OTHER',
    familyName: '周',
    givenName: mark,
    phone: '+8617700001234',
  };
  const { authorisedPickups } = await done<{ authorisedPickups: { id: string }[] }>(
    doors,
    token,
    'authorisePickup',
    keyed({ childIds, ...aunt }),
    'authorisedPickups { id }',
  );
  const { delegation } = await done<{ delegation: { id: string } }>(
    doors,
    token,
    'delegatePickup',
    keyed({ childIds, collectorName: mark }),
    'delegation { id }',
  );
  const { medicationRequest } = await done<{ medicationRequest: { id: string } }>(
    doors,
    token,
    'requestMedication',
    keyed({ childId, drug: mark, dose: '1', times: ['12:00'] }),
    'medicationRequest { id }',
  );
  const word = keyed({ kind: 'CONSULTATION', category: 'OTHER', text: mark, childId });
  await done(doors, token, 'submitTicket', word, 'trackingCode');
  return {
    authorisedPickupId: authorisedPickups[0]?.id ?? '',
    delegationId: delegation.id,
    medicationRequestId: medicationRequest.id,
  };
}

/** Nothing a barred person reads holds the mark, or whatever else may not be there. */
function looks({ tally }: World, who: string, texts: readonly string[], forbidden: readonly string[]): void {
  tally.cases += texts.length;
  const found = forbidden.filter((word) => texts.some((text) => text.includes(word)));
  if (found.length > 0) tally.read.push(`${who}: ${found.length} of what is not theirs`);
}

/** The order that is entered by default, against the father as he is entered. */
async function contactAndPlans(world: World): Promise<void> {
  const { doors, tally } = world;
  const home = await household(doors, '国强');
  const mother = await sessionsOf(doors, home.mother);
  const decided = await decides(world, home, mother.kiosk ?? '');
  const father = await sessionsOf(doors, home.father);
  await order(doors, home, { familyMemberId: home.father.id });
  await looksAnew();
  tally.persons.add('the adult as entered').add('by card').add('by telephone and PIN');
  await tries(world, home, kioskActs('kiosk', doors, home.childId, home.father.id));
  await tries(world, home, namedActs(doors, home));
  for (const [door, token] of Object.entries(father)) {
    await tries(world, home, ownActs(door, token ?? '', home, decided));
    looks(world, door, await plansRead(doors.graphql, token ?? '', home), [home.mark, home.mother.phone]);
  }
  const again = await enteredAgain(doors, home, '國強');
  tally.persons.add('the same adult entered again');
  await tries(world, home, kioskActs('entered again', doors, home.childId, again.id));
  await tries(
    world,
    home,
    ownActs('entered again', (await sessionsOf(doors, again)).kiosk ?? '', home, decided),
  );
  await spelled(world, home, mother.kiosk ?? '');
}

/** Whoever is sent or authorised under a spelling of the name, or with the number, is the person. */
async function spelled(world: World, home: Household, mother: string): Promise<void> {
  const { doors, tally } = world;
  const childIds = [home.childId];
  const people = [
    ...SPELLINGS.map((collectorName) => ({ collectorName })),
    { collectorName: '同事', collectorPhone: home.father.phone },
  ];
  for (const [index, who] of people.entries()) {
    tally.persons.add(`spelling ${index + 1}`);
    const sent = keyed({ childIds, ...who });
    const selection = 'delegation { id }';
    const { delegation } = await done<{ delegation: { id: string } }>(
      doors,
      mother,
      'delegatePickup',
      sent,
      selection,
    );
    const input = { childIds, delegationId: delegation.id, verification: 'DELEGATION_CODE' };
    await tries(world, home, [
      { name: `sent under spelling ${index + 1}`, token: doors.kiosk, mutation: 'checkOutChildren', input },
    ]);
    const released = releaseActs(doors)(`sent under spelling ${index + 1}`, childIds);
    // Who is only like him goes to a person, who looks and decides.
    if (index < SPELLINGS.length - PERHAPS) await tries(world, home, released);
    // Nobody waits any more: where the rule is broken on purpose, the child has left.
    await attempt(doors, {
      name: '',
      token: doors.teacher,
      mutation: 'declineCollection',
      input: { childIds },
    });
  }
}

/** Where the classes release at their own door, a departure is recorded at the tap: the same order holds there. */
async function atTheDoor({ doors, owner, tally }: World): Promise<void> {
  await releaseAtTheDoor(doors.stack.ownerUrl);
  const home = await household(doors, '国强');
  await order(doors, home, { familyMemberId: home.father.id });
  tally.persons.add('at a class that releases at its own door');
  const acts = kioskActs('released at the class', doors, home.childId, home.father.id);
  await tries(
    { doors, owner, tally },
    home,
    acts.filter(({ mutation }) => mutation === 'checkOutChildren'),
  );
  await owner.query("update kindergarten set release_by = 'STAFF', already_here_minutes = 30");
}

/** An order that says everything: no door opens, nothing is read, and no kiosk knows him. */
async function everything(world: World): Promise<void> {
  const { doors, tally } = world;
  const home = await household(doors, '国强');
  const before = await sessionsOf(doors, home.father);
  await order(doors, home, { familyMemberId: home.father.id, scope: 'EVERYTHING' });
  await looksAnew();
  tally.persons.add('whom an order keeps from everything');
  for (const [door, token] of Object.entries(before))
    looks(world, `everything, ${door}`, await dayRead(doors.graphql, token ?? '', home), [
      home.childId,
      '小禾',
    ]);
  await order(
    doors,
    { ...home, childId: home.sisterId },
    { familyMemberId: home.father.id, scope: 'EVERYTHING' },
  );
  await looksAnew();
  const after = await sessionsOf(doors, home.father);
  tally.cases += 2;
  if (after.kiosk ?? after.call) tally.read.push('a session opens with nobody left to see');
  await tries(world, home, kioskActs('everything', doors, home.childId, home.father.id));
}

/** The other parent, and the father with the sister: nobody takes from them what is theirs. */
async function wronglyBarred({ doors }: World): Promise<string[]> {
  const home = await household(doors, '国强');
  await order(doors, home, { familyMemberId: home.father.id });
  await looksAnew();
  const wrong: string[] = [];
  const mother = await sessionsOf(doors, home.mother);
  const decided = await decides({ doors } as World, home, mother.call ?? '');
  const sister = { ...home, childId: home.sisterId };
  const father = await sessionsOf(doors, home.father);
  const acts = [
    ...ownActs('mother in a call', mother.call ?? '', home, decided),
    ...kioskActs('mother at the kiosk', doors, home.childId, home.mother.id).slice(4),
    ...ownActs('father with the sister', father.kiosk ?? '', sister, decided).slice(0, 3),
    ...kioskActs('father with the sister', doors, home.sisterId, home.father.id).slice(4),
    { ...kioskActs('mother', doors, home.childId, home.mother.id)[0] } as Act,
    ...releaseActs(doors)('mother', [home.childId]).slice(0, 1),
    { ...kioskActs('father with the sister', doors, home.sisterId, home.father.id)[0] } as Act,
    ...releaseActs(doors)('father with the sister', [home.sisterId]).slice(1),
  ];
  for (const act of acts) {
    const code = await attempt(doors, act);
    if (code !== 'DONE') wrong.push(`${act.name} (${code})`);
  }
  const own = await dayRead(doors.graphql, father.kiosk ?? '', home);
  if (!own[0]?.includes('PRESENT') && !own[0]?.includes('DEPARTED'))
    wrong.push('the father does not hear the day');
  return wrong;
}

const NOBODY = `create or replace function restrictions_on(children uuid[], on_day date, known_at timestamptz, at timestamptz)
  returns jsonb language sql stable as $$ select '[]'::jsonb $$`;

/** A rule that finds nothing must be noticed: everything above is possible then. */
async function faultCaught({ doors, owner }: World): Promise<boolean> {
  const { rows } = await owner.query<{ text: string }>(
    `select pg_get_functiondef('restrictions_on'::regproc) as text`,
  );
  await owner.query(NOBODY);
  const tally = fresh();
  try {
    await contactAndPlans({ doors, owner, tally });
  } finally {
    await owner.query(rows[0]?.text ?? '');
  }
  return tally.acted.length > 5 && tally.read.length > 0 && tally.untold.length > 5;
}

const fresh = (): Tally => ({
  cases: 0,
  acted: [],
  read: [],
  untold: [],
  paths: new Set(),
  persons: new Set(),
});

async function prove(stack: Stack, log: (line: string) => void) {
  const owner = new Client({ connectionString: stack.ownerUrl });
  await owner.connect();
  try {
    await owner.query(`select set_config('wall.context', '{"kind":"SYSTEM"}', false)`);
    const world: World = { doors: await openDoors(stack), owner, tally: fresh() };
    await contactAndPlans(world);
    await atTheDoor(world);
    await everything(world);
    const wrong = await wronglyBarred(world);
    const { tally } = world;
    for (const line of [
      ...tally.acted.map((one) => `ACTED ${one}`),
      ...tally.read.map((one) => `READ ${one}`),
    ])
      log(line);
    for (const line of [...tally.untold.map((one) => `UNTOLD ${one}`), ...wrong.map((one) => `WRONG ${one}`)])
      log(line);
    return {
      paths: tally.paths.size,
      persons: tally.persons.size,
      cases: tally.cases,
      acted: tally.acted.length,
      read: tally.read.length,
      untold: tally.untold.length,
      wronglyBarred: wrong.length,
      faultCaught: await faultCaught(world),
    };
  } finally {
    await owner.end();
  }
}

export default defineProof({
  name: 'barred',
  about: 'somebody barred from a child changes nothing and learns nothing, through any door, under any name',
  bars: {
    cases: { min: 60 },
    acted: { max: 0 },
    read: { max: 0 },
    untold: { max: 0 },
    wronglyBarred: { max: 0 },
    faultCaught: { is: true },
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
