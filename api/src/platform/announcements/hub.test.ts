import { buildSchema, type GraphQLObjectType, parse } from 'graphql';
import { beforeEach, expect, test } from 'vitest';
import { principal } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { openLog } from '../log.ts';
import { FairBulkheads } from '../server/bulkheads.ts';
import { cursorOf } from './cursor.ts';
import { Hub, type Wish } from './hub.ts';
import { type Announced, AnnouncementStream } from './stream.ts';

const KINDERGARTEN = '019aa000-0000-7000-8000-000000000001';

/** A stream whose growth the test decides. */
class ScriptedStream extends AnnouncementStream {
  rows: Announced[] = [];
  tell: (kindergartenId: string, position: number) => void = () => undefined;
  /** Runs after the head was read and before whoever asked hears of it. */
  whileReadingHead: () => void = () => undefined;

  override onGrowth(tell: ScriptedStream['tell']): () => void {
    this.tell = tell;
    return () => undefined;
  }
  override async head(): Promise<number> {
    const head = this.rows.length;
    this.whileReadingHead();
    this.whileReadingHead = () => undefined;
    return head;
  }
  override async after(_kindergartenId: string, position: number): Promise<Announced[]> {
    return this.rows.slice(position);
  }
  grow(): void {
    const position = this.rows.length + 1;
    this.rows.push({ position, kind: 'HELP_REQUESTED' } as Announced);
    this.tell(KINDERGARTEN, position);
  }
}

const schema = buildSchema('type Query { a: Int } type Subscription { places: Int }');
const field = (schema.getSubscriptionType() as GraphQLObjectType).getFields().places;
if (field) field.resolve = ({ position }: Announced) => position;

const log = openLog('silent');
let stream: ScriptedStream;
let hub: Hub;
beforeEach(() => {
  stream = new ScriptedStream(undefined as never, '', log);
  hub = new Hub(
    schema,
    stream,
    () => ({ context: {} as Context, done: async () => undefined }),
    log,
    new FairBulkheads(),
  );
});

const wish = (after?: number): Wish => ({
  document: parse('subscription { places }'),
  documentKey: 'places',
  variables: {},
  interest: { kinds: ['HELP_REQUESTED'] },
  args: after === undefined ? {} : { after: cursorOf(after) },
  principal: principal({ kind: 'ADMIN', kindergartenId: KINDERGARTEN }),
});

function listener() {
  const heard: number[] = [];
  return {
    heard,
    outlet: {
      next: (json: string) => heard.push((JSON.parse(json) as { data: { places: number } }).data.places) > 0,
      fail: () => heard.push(-1),
    },
  };
}

test('what is announced while the first subscriber joins is not forgotten', async () => {
  stream.whileReadingHead = () => stream.grow();
  const { heard, outlet } = listener();
  const leave = await hub.join(wish(0), outlet);
  await expect.poll(() => heard).toEqual([1]);
  stream.grow();
  await expect.poll(() => heard).toEqual([1, 2]);
  leave();
});

test('who joins without a cursor hears what is announced from then on', async () => {
  stream.grow();
  const { heard, outlet } = listener();
  const leave = await hub.join(wish(), outlet);
  stream.grow();
  await expect.poll(() => heard).toEqual([2]);
  leave();
});

test('whoever left hears nothing more, and nothing is kept for them', async () => {
  const { heard, outlet } = listener();
  const leave = await hub.join(wish(), outlet);
  expect(hub.size).toBe(1);
  leave();
  expect(hub.size).toBe(0);
  stream.grow();
  const later = listener();
  const leaveLater = await hub.join(wish(0), later.outlet);
  await expect.poll(() => later.heard).toEqual([1]);
  expect(heard).toEqual([]);
  leaveLater();
});

test('a socket that is too slow is dropped', async () => {
  let sent = 0;
  await hub.join(wish(), {
    next: () => {
      sent += 1;
      return false;
    },
    fail: () => undefined,
  });
  stream.grow();
  await expect.poll(() => hub.size).toBe(0);
  stream.grow();
  expect(sent).toBe(1);
});
