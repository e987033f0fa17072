import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AnnouncementKind } from '@porchlight/schema/enums';
import type { Principal } from './access/principal.ts';
import type { Attempts } from './attempts.ts';
import type { Clock } from './clock.ts';
import type { Orm } from './database/orm.ts';
import { inTransaction, type Open } from './database/transaction.ts';
import { systemContext, WALL_VARIABLE, wallContext } from './database/wall.ts';
import { Refused } from './refusal.ts';
import type { Secrets } from './secrets.ts';

/** Something that happened, to be announced when the work commits. Ids only. */
export interface Happening {
  kind: AnnouncementKind;
  subjectType: string;
  subjectId: string;
  /** Whose circle it concerns; decides who hears of it. */
  childId?: string | undefined;
  classroomId?: string | undefined;
  householdId?: string | undefined;
  /** Further ids for those who listen. */
  detail?: Readonly<Record<string, string | number | null>>;
}

/** A line for the audit trail that is not announced. */
export interface Audited {
  action: string;
  subjectType?: string;
  subjectId?: string;
  /** Row ids of the children it was about: one look at many is one line. */
  childIds?: readonly string[];
}

/** What a use case needs around it. */
export interface Surroundings {
  orm: Orm;
  secrets: Secrets;
  clock: Clock;
  attempts: Attempts;
}

/** JSON that an idempotent use case gives back: ids, numbers, small texts. */
export type Outcome = Readonly<Record<string, unknown>>;

/** One piece of work: one transaction, behind the wall, with what it announces and leaves in the audit trail. */
export class Work {
  /** The kindergarten it belongs to; a system work learns it on the way. */
  kindergartenId: string | undefined;
  readonly now: Date;
  readonly secrets: Secrets;
  readonly attempts: Attempts;
  readonly #happenings: Happening[] = [];
  readonly #audited: Audited[] = [];
  readonly #insisted: ((work: Work) => Promise<unknown>)[] = [];
  #idempotency: { actor: string; key: string; outcome?: Outcome } | undefined;
  #nameless = false;
  #inNameOf: Pick<Principal, 'kind' | 'id'> | undefined;
  #entities = false;

  readonly #open: Open;
  #context: string;

  constructor(
    open: Open,
    readonly principal: Principal,
    around: Surroundings,
    context: string,
  ) {
    this.#open = open;
    this.#context = context;
    this.kindergartenId = principal.kindergartenId;
    this.now = around.clock.now();
    this.secrets = around.secrets;
    this.attempts = around.attempts;
  }

  /** Entities of this transaction. */
  get em(): EntityManager {
    this.#entities = true;
    return this.#open.em;
  }

  /** The kindergarten, for use cases that only exist inside one. */
  get kindergarten(): string {
    if (!this.kindergartenId) throw new Refused('NOT_FOUND');
    return this.kindergartenId;
  }

  /** From here on nothing that is written links this work to who does it: not its audit, not its idempotency key. */
  withoutName(): void {
    this.#nameless = true;
  }

  /**
   * Whose act this is, when a device does it for somebody who showed their card: the trail names the member of staff, not
   * the screen at the door.
   */
  inNameOf(who: Pick<Principal, 'kind' | 'id'>): void {
    this.#inNameOf = who;
  }

  get #actor(): string {
    const { kind, deviceId, id } = this.principal;
    return this.#nameless ? `${kind} without a name` : (deviceId ?? id ?? kind);
  }

  /** Rows of a SQL statement, inside the transaction and behind the wall; `?` marks values. */
  rows<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.#open.rows<Row>(sql, values);
  }

  /** The first such row. */
  async row<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, values))[0];
  }

  /** Writes what entities hold, so that SQL sees it. */
  async settle(): Promise<void> {
    if (this.#entities) await this.em.flush();
  }

  /** From here on the platform itself writes, within this kindergarten: to hand a row on to a circle beyond one's own. */
  async asPlatform(): Promise<void> {
    await this.settle();
    this.#context = systemContext(this.kindergarten, this.now);
    await this.#enter(this.#context);
  }

  /**
   * Does something as the platform, within this kindergarten, and comes back behind the principal's wall: for what
   * somebody causes without ever seeing it. SQL only; a throw ends the whole work, so nothing has to be undone.
   */
  async beyondTheWall<Result>(use: () => Promise<Result>): Promise<Result> {
    await this.settle();
    await this.#enter(systemContext(this.kindergarten, this.now));
    const result = await use();
    await this.settle();
    await this.#enter(this.#context);
    return result;
  }

  async #enter(context: string): Promise<void> {
    await this.rows('select set_config(?, ?, true)', [WALL_VARIABLE, context]);
  }

  /** Tells the world, once this commits; it is audited as well. */
  announce(happening: Happening): void {
    this.#happenings.push(happening);
  }

  /**
   * Stays although this work is refused: done as the platform in a piece of work of its own, after this one was rolled back.
   * Nothing comes of it when this work commits.
   */
  evenIfRefused(use: (work: Work) => Promise<unknown>): void {
    this.#insisted.push(use);
  }

  /** What stays although this work was refused. */
  get insisted(): readonly ((work: Work) => Promise<unknown>)[] {
    return this.#insisted;
  }

  /** Leaves a line in the audit trail, once this commits. */
  audit(audited: Audited): void {
    this.#audited.push(audited);
  }

  /**
   * Does something once for an idempotency key. The same key again gives the first outcome;
   * with another body it is refused (IDEMPOTENCY_MISMATCH). A second request at the same time waits for the first.
   */
  async once<Result extends Outcome>(
    key: string,
    body: unknown,
    make: () => Promise<Result>,
  ): Promise<Result> {
    if (key.length < 8 || key.length > 128) throw new Refused('INPUT_INVALID', 'idempotencyKey');
    const actor = this.#actor;
    const bodyHash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
    const [mine] = await this.rows<{ outcome: Result | null }>(
      `insert into idempotency_record (kindergarten_id, actor, key, body_hash, created_at) values (?, ?, ?, ?, ?)
       on conflict (kindergarten_id, actor, key) do nothing returning outcome`,
      [this.kindergarten, actor, key, bodyHash, this.now],
    );
    if (!mine) return this.#replay<Result>(actor, key, bodyHash);
    const outcome = await make();
    this.#idempotency = { actor, key, outcome };
    return outcome;
  }

  /** What came of a key that the same actor used before; undefined when it is unknown. */
  async before<Result extends Outcome>(key: string): Promise<Result | undefined> {
    const row = await this.row<{ outcome: Result | null }>(
      'select outcome from idempotency_record where kindergarten_id = ? and actor = ? and key = ?',
      [this.kindergarten, this.#actor, key],
    );
    return row?.outcome ?? undefined;
  }

  async #replay<Result extends Outcome>(actor: string, key: string, bodyHash: string): Promise<Result> {
    const before = await this.row<{ body_hash: string; outcome: Result }>(
      'select body_hash, outcome from idempotency_record where kindergarten_id = ? and actor = ? and key = ?',
      [this.kindergarten, actor, key],
    );
    if (before?.body_hash !== bodyHash) throw new Refused('IDEMPOTENCY_MISMATCH', 'idempotencyKey');
    return before.outcome;
  }

  /** Asks for durable work; it is run after this commits, at least once. */
  async enqueue(task: string, payload: Readonly<Record<string, unknown>>): Promise<void> {
    await this.rows('select jobs.enqueue(?, ?::json)', [
      task,
      JSON.stringify({ kindergartenId: this.kindergartenId, ...payload }),
    ]);
  }

  /** The same for a moment to come. */
  async enqueueAt(task: string, payload: Readonly<Record<string, unknown>>, at: Date): Promise<void> {
    await this.rows('select jobs.enqueue_at(?, ?::json, ?)', [
      task,
      JSON.stringify({ kindergartenId: this.kindergartenId, ...payload }),
      at,
    ]);
  }

  /**
   * Last statement before commit: writes announcements and audit in one call that holds the kindergarten's
   * ledger lock, so that positions follow the order of commits and the hash chain has no fork.
   */
  async seal(): Promise<void> {
    await this.settle();
    if (!this.kindergartenId || (!this.#happenings.length && !this.#audited.length && !this.#idempotency))
      return;
    const { kind, id } = this.#inNameOf ?? this.principal;
    const actor = {
      kind,
      id: this.#nameless ? null : (id ?? null),
      seal: this.secrets.auditSeal(this.kindergartenId),
    };
    await this.rows('select ledger.seal(?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb)', [
      this.kindergartenId,
      this.now,
      JSON.stringify(actor),
      JSON.stringify(this.#happenings),
      JSON.stringify(this.#audited),
      this.#idempotency ? JSON.stringify(this.#idempotency) : null,
    ]);
  }
}

/** Runs one piece of work for a principal and commits it; any throw rolls it back. */
export async function inWork<Result>(
  around: Surroundings,
  who: Principal,
  asSystem: boolean,
  use: (work: Work) => Promise<Result>,
): Promise<Result> {
  // Even as the platform, a principal of one kindergarten stays inside it.
  const now = around.clock.now();
  const context = asSystem ? systemContext(who.kindergartenId, now) : wallContext(who, now);
  let insisted: Work['insisted'] = [];
  try {
    return await inTransaction(around.orm, context, async (open) => {
      const work = new Work(open, who, around, context);
      insisted = work.insisted;
      const result = await use(work);
      await work.seal();
      return result;
    });
  } catch (error) {
    if (error instanceof Refused)
      for (const stays of insisted) await inWork(around, who, true, (work) => stays(work));
    throw error;
  }
}
