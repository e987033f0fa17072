/**
 * Lives change: every correction, move, end, merge and return as the desk makes it, heard by a mirror over a cursor, and
 * undone: the database and every door show what they showed before. Then ends that stay: nothing of the ended opens or
 * shows anywhere.
 */
import { Client } from 'pg';
import { startStack } from '../start/stack.ts';
import { openScene, type Scene } from './lives/acting.ts';
import { CHANGES, type Change, done, undone } from './lives/changes.ts';
import { adultLeaves, familyLeaves, teacherLeaves, thingsEnd } from './lives/ends.ts';
import { heardAfter } from './lives/hearing.ts';
import { whileEndsAreForgotten, whileMovesAreSilent } from './lives/sabotage.ts';
import { atTheDoors, inTheDatabase } from './lives/view.ts';
import { defineProof } from './proof.ts';

const UNLIMITED = { RATE_BURST: '1000000', RATE_PER_SECOND: '1000000', SOCKETS_PER_PRINCIPAL: '100' };

interface World {
  readonly scene: Scene;
  readonly owner: Client;
  readonly log: (line: string) => void;
}

/** What came of one change. */
interface Outcome {
  readonly announced: boolean;
  readonly undone: boolean;
}

async function tried(
  { scene, owner, log }: World,
  make: (scene: Scene) => Change | Promise<Change>,
): Promise<Outcome> {
  const change = await make(scene);
  const { cursor } = await scene.admin.ask<{ cursor: string }>('{ cursor }');
  const before = [await inTheDatabase(owner), await atTheDoors(scene)];
  const { id, kind } = await done(scene, change);
  const between = await inTheDatabase(owner);
  await undone(scene, id);
  const after = [await inTheDatabase(owner), await atTheDoors(scene)];
  const heard = await heardOf(scene, change, cursor);
  const announced =
    heard[0] === `${kind} ${change.subject}` && heard[1] === `CHANGE_UNDONE ${change.subject}`;
  const same = between !== before[0] && before.every((part, index) => part === after[index]);
  if (!announced) log(`${change.mutation}: heard ${heard.join(', ') || 'nothing'}`);
  if (!same) log(`${change.mutation}: ${firstDifference(before, after)}`);
  return { announced, undone: same };
}

// A program does not see cards: what happens to them the desk hears.
const heardOf = ({ stack, admin }: Scene, { mutation }: Change, cursor: string): Promise<string[]> =>
  heardAfter(
    stack.graphqlWs,
    mutation === 'stopCard' ? admin.token : stack.demo.apiKey,
    mutation.endsWith('Notice') ? 'noticeChanged' : 'peopleChanged',
    cursor,
    2,
  );

function firstDifference(before: readonly string[], after: readonly string[]): string {
  for (const [index, part] of before.entries()) {
    const other = after[index] ?? '';
    const at = [...part].findIndex((sign, place) => sign !== other[place]);
    if (at >= 0)
      return `${part.slice(Math.max(0, at - 80), at + 60)} … ${other.slice(Math.max(0, at - 20), at + 60)}`;
  }
  return 'nothing was written';
}

async function leftBehind({ scene, log }: World): Promise<number> {
  const found: string[] = [];
  for (const end of [familyLeaves, adultLeaves, teacherLeaves, thingsEnd]) {
    const remains = await end(scene);
    for (const each of remains) log(`${end.name}: ${each} is left behind`);
    found.push(...remains);
  }
  return found.length;
}

/** Whether both faults are found out. */
async function sabotageCaught(world: World): Promise<boolean> {
  const { owner, scene } = world;
  const move = CHANGES[1];
  const quiet = { ...world, log: () => undefined };
  const silent = move && (await whileMovesAreSilent(owner, () => tried(quiet, move)));
  const forgotten = await whileEndsAreForgotten(owner, () => adultLeaves(scene));
  world.log(
    `sabotage: a silent move was ${silent?.announced ? 'not ' : ''}noticed; ${forgotten.length} remains of a forgotten end`,
  );
  return silent?.announced === false && forgotten.length > 0;
}

export default defineProof({
  name: 'lives',
  about:
    'every change in a life is announced and can be undone to the last row; an end leaves nothing behind',
  bars: {
    changes: { min: 20 },
    notAnnounced: { max: 0 },
    notUndone: { max: 0 },
    leftBehind: { max: 0 },
    sabotageCaught: { is: true },
  },
  run: async ({ log }) => {
    const stack = await startStack({ env: UNLIMITED });
    const owner = new Client({ connectionString: stack.ownerUrl });
    try {
      await owner.connect();
      await owner.query(`select set_config('wall.context', '{"kind":"SYSTEM"}', false)`);
      const world = { scene: await openScene(stack), owner, log };
      const outcomes: Outcome[] = [];
      for (const make of CHANGES) outcomes.push(await tried(world, make));
      return {
        changes: outcomes.length,
        notAnnounced: outcomes.filter(({ announced }) => !announced).length,
        notUndone: outcomes.filter((each) => !each.undone).length,
        leftBehind: await leftBehind(world),
        sabotageCaught: await sabotageCaught(world),
      };
    } finally {
      await owner.end().catch(() => undefined);
      await stack.stop();
    }
  },
});
