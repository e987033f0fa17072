import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import { type Principal, scopeKey } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { faultTag, type Log } from '../log.ts';
import { type Bulkheads, holderOf, trafficOf } from '../server/bulkheads.ts';
import { FairQueue } from '../server/fair-queue.ts';
import { positionOf } from './cursor.ts';
import type { Announced, AnnouncementStream } from './stream.ts';
import { type Interest, Unseen } from './subscriptions.ts';

/** Where a subscriber's frames go. */
export interface Outlet {
  /** Sends the JSON of one execution result. Gives false when the socket is gone or too slow: the subscriber is dropped. */
  next(payloadJson: string): boolean;
  /** Ends the socket after a fault, so that the client comes back with its cursor and misses nothing. */
  fail(): void;
}

/** One subscription operation of one principal. */
export interface Wish {
  document: DocumentNode;
  /** The document's own text or id: equal texts share an answer. */
  documentKey: string;
  operationName?: string | undefined;
  variables: Record<string, unknown>;
  interest: Interest;
  args: Record<string, unknown>;
  principal: Principal;
}

/** Makes a context for answering one event to a principal, and says when it is done with. */
export type ContextFor = (principal: Principal) => { context: Context; done: () => Promise<void> };

interface Group {
  wish: Wish;
  /** Each subscriber with the position it has already had. */
  outlets: Map<Outlet, number>;
  /** What is still to be told, in order: each group goes at its own pace. */
  due: Announced[];
  telling: boolean;
}

/** A group that is so far behind comes back with its cursors. */
const MOST_DUE = 2_000;
/** Events of a replay between two turns of others, and how many replays go on at once. */
const SLICE = 50;
const REPLAYS = {
  atOnce: 4,
  perHolder: 2,
  waiting: 1_000,
  waitingInAll: 20_000,
  patienceMs: 600_000,
} as const;

interface Subscriber {
  wish: Wish;
  outlet: Outlet;
  left: boolean;
}

/** One kindergarten's subscribers, all at the same position. */
interface Feed {
  position: number;
  known: number;
  running: boolean;
  groups: Map<string, Group>;
}

/**
 * Answers each event once for all who ask the same with the same rights, and sends the same text to each.
 * Joining with a cursor replays what was missed for that one subscriber, then joins the others without a gap.
 */
export class Hub {
  readonly #feeds = new Map<string, Feed>();
  readonly #stop: () => void;
  readonly #replays = new FairQueue(REPLAYS);

  constructor(
    readonly schema: GraphQLSchema,
    readonly stream: AnnouncementStream,
    readonly contextFor: ContextFor,
    readonly log: Log,
    readonly bulkheads: Bulkheads,
  ) {
    this.#stop = stream.onGrowth((kindergartenId, position) => this.#grown(kindergartenId, position));
  }

  /** Adds a subscriber. Gives back how to leave. Throws a RangeError when the cursor is not one of ours. */
  async join(wish: Wish, outlet: Outlet): Promise<() => void> {
    const kindergartenId = wish.principal.kindergartenId;
    if (!kindergartenId) throw new Error('a subscriber belongs to a kindergarten');
    const after = wish.args.after == null ? undefined : positionOf(String(wish.args.after));
    if (wish.args.after != null && after === undefined) throw new RangeError('cursor');
    const subscriber: Subscriber = { wish, outlet, left: false };
    const feed = await this.#feed(kindergartenId);
    if (after === undefined) this.#admit(feed, subscriber, feed.position);
    else void this.#replay(kindergartenId, subscriber, after);
    return () => this.#leave(kindergartenId, subscriber);
  }

  async #feed(kindergartenId: string): Promise<Feed> {
    const known = this.#feeds.get(kindergartenId);
    if (known) return known;
    const position = await this.stream.head(kindergartenId);
    const raced = this.#feeds.get(kindergartenId);
    if (raced) return raced;
    const feed: Feed = { position, known: position, running: false, groups: new Map() };
    this.#feeds.set(kindergartenId, feed);
    // What was announced after the head was read and before the feed was there to be told: look once more.
    void this.stream.head(kindergartenId).then(
      (head) => this.#pump(kindergartenId, feed, head),
      () => undefined,
    );
    return feed;
  }

  #admit(feed: Feed, { wish, outlet }: Subscriber, after: number): void {
    const key = groupKey(wish);
    const group = feed.groups.get(key) ?? newGroup(wish);
    feed.groups.set(key, group);
    group.outlets.set(outlet, after);
  }

  // Sends what was missed to one subscriber; joins the feed in the same turn in which nothing is missing any more.
  async #replay(kindergartenId: string, subscriber: Subscriber, after: number): Promise<void> {
    let position = after;
    try {
      for (;;) {
        const feed = await this.#feed(kindergartenId);
        if (subscriber.left) return;
        if (position >= feed.position) return this.#admit(feed, subscriber, position);
        const from = position;
        const holder = holderOf(subscriber.wish.principal, '');
        position = await this.#replays.run(holder, () =>
          this.#replaySlice(kindergartenId, subscriber, from, feed.position),
        );
      }
    } catch (error) {
      this.log.warn('a replay failed', { error: faultTag(error) });
      subscriber.outlet.fail();
    }
  }

  async #replaySlice(
    kindergartenId: string,
    subscriber: Subscriber,
    position: number,
    goal: number,
  ): Promise<number> {
    if (subscriber.left) return position;
    const { wish, outlet } = subscriber;
    const missed = await this.stream.after(kindergartenId, position, SLICE);
    const alone: Group = newGroup(wish);
    alone.outlets.set(outlet, position);
    for (const announced of missed) {
      // Whoever has gone is not told any more.
      if (subscriber.left || alone.outlets.size === 0) break;
      await this.#deliver(alone, announced);
    }
    if (alone.outlets.size === 0) subscriber.left = true;
    return missed.at(-1)?.position ?? goal;
  }

  #leave(kindergartenId: string, subscriber: Subscriber): void {
    subscriber.left = true;
    const feed = this.#feeds.get(kindergartenId);
    const key = groupKey(subscriber.wish);
    const group = feed?.groups.get(key);
    group?.outlets.delete(subscriber.outlet);
    if (group?.outlets.size === 0) feed?.groups.delete(key);
    if (feed?.groups.size === 0 && !feed.running) this.#feeds.delete(kindergartenId);
  }

  #grown(kindergartenId: string, position: number): void {
    if (kindergartenId === '*') {
      for (const [id, feed] of this.#feeds) void this.#pump(id, feed, Number.POSITIVE_INFINITY);
      return;
    }
    const feed = this.#feeds.get(kindergartenId);
    if (feed) void this.#pump(kindergartenId, feed, position);
  }

  async #pump(kindergartenId: string, feed: Feed, position: number): Promise<void> {
    feed.known = Math.max(feed.known, position);
    if (feed.running) return;
    feed.running = true;
    try {
      while (feed.known > feed.position) {
        const goal = feed.known;
        const fresh = await this.stream.after(kindergartenId, feed.position);
        for (const announced of fresh) {
          // First the position, then the deliveries: who joins in between replays this one for itself.
          feed.position = announced.position;
          for (const group of feed.groups.values()) this.#tell(feed, group, announced);
        }
        if (fresh.length === 0 && feed.known === goal) feed.known = feed.position;
      }
    } catch (error) {
      // The next growth, or the reconnected stream, tries again from the same position.
      this.log.warn('announcements could not be read', { error: faultTag(error) });
      feed.known = feed.position;
    } finally {
      feed.running = false;
    }
  }

  #tell(feed: Feed, group: Group, announced: Announced): void {
    if (!concerns(group.wish, announced)) return;
    group.due.push(announced);
    if (group.due.length > MOST_DUE) this.#drop(feed, group);
    else if (!group.telling) void this.#tellAll(feed, group);
  }

  async #tellAll(feed: Feed, group: Group): Promise<void> {
    group.telling = true;
    try {
      for (let next = group.due.shift(); next; next = group.due.shift()) await this.#deliver(group, next);
    } catch (error) {
      this.log.warn('announcements could not be told', { error: faultTag(error) });
      this.#drop(feed, group);
    } finally {
      group.telling = false;
    }
  }

  // Its subscribers come back with the cursors of what they have had, and miss nothing.
  #drop(feed: Feed, group: Group): void {
    group.due = [];
    for (const outlet of group.outlets.keys()) outlet.fail();
    group.outlets.clear();
    const key = groupKey(group.wish);
    if (feed.groups.get(key) === group) feed.groups.delete(key);
  }

  async #deliver(group: Group, announced: Announced): Promise<void> {
    if (!concerns(group.wish, announced) || group.outlets.size === 0) return;
    const answer = await this.#answer(group.wish, announced);
    if (answer === 'unseen') return;
    for (const [outlet, after] of group.outlets) {
      if (announced.position <= after) continue;
      if (answer === 'fault') outlet.fail();
      if (answer === 'fault' || !outlet.next(answer.json)) group.outlets.delete(outlet);
    }
  }

  #answer(wish: Wish, announced: Announced): Promise<{ json: string } | 'unseen' | 'fault'> {
    const { principal } = wish;
    return this.bulkheads.run(trafficOf(principal), holderOf(principal, ''), () =>
      this.#execute(wish, announced),
    );
  }

  async #execute(wish: Wish, announced: Announced): Promise<{ json: string } | 'unseen' | 'fault'> {
    const { context, done } = this.contextFor(wish.principal);
    try {
      const result: ExecutionResult = await execute({
        schema: this.schema,
        document: wish.document,
        operationName: wish.operationName,
        variableValues: wish.variables,
        rootValue: announced,
        contextValue: context,
      });
      const fault = result.errors?.[0]?.originalError;
      if (fault instanceof Unseen) return 'unseen';
      if (!result.errors) return { json: JSON.stringify(result) };
      this.log.error('an event could not be answered', { error: faultTag(fault) });
      return 'fault';
    } finally {
      // Nobody waits for the end of a transaction that only read.
      void done();
    }
  }

  /** How many subscribers there are. */
  get size(): number {
    return [...this.#feeds.values()]
      .flatMap((feed) => [...feed.groups.values()])
      .reduce((sum, group) => sum + group.outlets.size, 0);
  }

  /** Stops listening to the stream. */
  close(): void {
    this.#stop();
    this.#feeds.clear();
  }
}

const newGroup = (wish: Wish): Group => ({ wish, outlets: new Map(), due: [], telling: false });

function concerns({ interest, args }: Wish, announced: Announced): boolean {
  const kinds = typeof interest.kinds === 'function' ? interest.kinds(args) : interest.kinds;
  return kinds.includes(announced.kind) && interest.matches?.(announced, args) !== false;
}

// Everything that makes two answers differ; the authorisation scope above all.
function groupKey(wish: Wish): string {
  const { after: _after, ...variables } = wish.variables;
  const { after: _cursor, ...args } = wish.args;
  return [
    scopeKey(wish.principal),
    wish.documentKey,
    wish.operationName ?? '',
    JSON.stringify(variables),
    JSON.stringify(args),
  ].join('\n');
}
