/**
 * The ceiling: the same statements on the raw driver under node:http, with nothing around them. No GraphQL, no
 * authentication, no checks, no limits, no headers. What the api reaches is measured as a share of this.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { entryKey, halves } from '../acting/audit-key.ts';
import * as sql from './statements.ts';

/** Who it acts as; row ids. */
export interface Acting {
  readonly url: string;
  readonly kindergarten: string;
  readonly device: string;
  /** The wall's contexts of the teacher who reads and the kiosk that writes. */
  readonly teacher: string;
  readonly kiosk: string;
  /** From secrets.json: what audit entries are sealed with. */
  readonly fieldKey: string;
}

const acting = JSON.parse(process.env.CEILING ?? '{}') as Acting;
// As many connections as the api holds for each, and statements planned as there.
const options = '-c plan_cache_mode=force_generic_plan';
const readers = new pg.Pool({ connectionString: acting.url, max: 10, options });
const writers = new pg.Pool({ connectionString: acting.url, max: 12 });

const opaque = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64url');
const row = (id: string) => Buffer.from(id, 'base64url').toString('utf8').split(':')[1] ?? '';

/** The cursor, and who collected those of the board who have left, as the api reads both in one transaction. */
async function head(found: Board): Promise<string> {
  const client = await readers.connect();
  await client.query('begin read only');
  await client.query({ ...sql.ENTER, values: [acting.teacher] });
  const { rows } = await client.query<{ position: number }>(sql.HEAD);
  const gone = found.entries.filter(({ departedAt }) => departedAt).map(({ childId }) => childId);
  if (gone.length > 0) await client.query({ ...sql.COLLECTED, values: [gone, found.date] });
  await client.query('commit');
  client.release();
  return Buffer.from(`a1:${rows[0]?.position ?? 0}`).toString('base64url');
}

interface Board {
  classroom: { id: string; name: string };
  date: string;
  entries: { childId: string; status: string; departedAt: string | null }[];
}

async function boardOf(classroomId: string): Promise<Board> {
  const values = [acting.teacher, row(classroomId), null, new Date()];
  const { rows } = await readers.query<{ board: Board }>({ ...sql.BOARD, values });
  const found = rows[0]?.board as Board;
  // Nothing is a quick answer, and no measure.
  if (found.entries.length === 0) throw new Error('the board of the ceiling is empty');
  return found;
}

function shown(found: Board): object {
  const count = (status: string) => found.entries.filter((entry) => entry.status === status).length;
  return {
    date: found.date,
    expectedCount: count('EXPECTED'),
    presentCount: count('PRESENT'),
    departedCount: count('DEPARTED'),
    absentCount: count('ABSENT'),
    classroom: { id: opaque('Classroom', found.classroom.id), name: found.classroom.name },
    entries: found.entries.map((entry) => ({ ...entry, childId: opaque('Child', entry.childId) })),
  };
}

async function read({ classroomId }: { classroomId: string }): Promise<object> {
  const found = await boardOf(classroomId);
  return { data: { cursor: await head(found), classBoard: shown(found) } };
}

interface Wish {
  readonly action: 'CHECK_IN' | 'CHECK_OUT';
  readonly idempotencyKey: string;
  readonly childIds: string[];
  readonly familyMemberId: string;
  readonly verification: string;
}

async function write(wish: Wish): Promise<object> {
  const client = await writers.connect();
  await client.query('begin');
  const { rows } = await inside(client, wish);
  await client.query('commit');
  client.release();
  const records = rows.map(({ id }) => ({ id: opaque('AttendanceRecord', id) }));
  return { data: { checkInChildren: { records, userErrors: [] } } };
}

const released = (
  { childId, classroomId }: { childId: string; classroomId: string },
  subjectId?: string,
) => ({
  kind: 'CHILD_RELEASED',
  subjectType: 'PickupRelease',
  subjectId,
  childId,
  classroomId,
});

async function inside(client: pg.PoolClient, wish: Wish): Promise<pg.QueryResult<{ id: string }>> {
  const { kindergarten, device } = acting;
  const now = new Date();
  const date = now.toISOString().slice(0, 10);
  const list = `{${wish.childIds.map(row).join(',')}}`;
  const member = row(wish.familyMemberId);
  const hash = createHash('sha256').update(JSON.stringify(wish)).digest('hex');
  const run = (statement: { name: string; text: string }, values: unknown[]) =>
    client.query({ ...statement, values });
  await run(sql.ENTER, [acting.kiosk]);
  await run(sql.ONCE, [kindergarten, device, wish.idempotencyKey, hash, now]);
  const facts = (await run(sql.FACTS, [now, now, now, member, member, now, list, list])).rows;
  await run(sql.PICKUP, [date, list, member, null, null, now, now]);
  const days = (await run(sql.LOCK_DAYS, [kindergarten, date, `{${randomUUID()}}`, list])).rows;
  const recordIds = facts.map(() => randomUUID());
  const arriving = wish.action === 'CHECK_IN';
  const changes = days.map((day, index) => ({
    ...day,
    status: arriving ? 'PRESENT' : 'DEPARTED',
    arrivedAt: day.arrivedAt ?? now,
    arrivedWithId: day.arrivedWithId ?? member,
    departedAt: arriving ? null : now,
    departedWithId: arriving ? null : member,
    recordId: recordIds[index],
  }));
  const door = ['KIOSK', wish.verification, now, now, wish.idempotencyKey, date];
  const shared = [kindergarten, date, wish.action, member, device, null];
  await run(sql.WRITE, [JSON.stringify(changes), ...shared, ...door]);
  const happenings: object[] = facts.map(({ childId, classroomId }, index) => ({
    kind: arriving ? 'CHILD_CHECKED_IN' : 'CHILD_CHECKED_OUT',
    subjectType: 'AttendanceRecord',
    subjectId: recordIds[index],
    childId,
    classroomId,
    detail: { date },
  }));
  if (!arriving) {
    const releases = changes.map(({ childId, recordId }) => ({ id: randomUUID(), recordId, childId }));
    const handed = [JSON.stringify(releases), now, member, null, null, null, wish.verification];
    await run(sql.RELEASE, handed);
    await run(sql.SETTLE, [now, null, JSON.stringify(changes), date]);
    happenings.push(...facts.map((child, index) => released(child, releases[index]?.id)));
  }
  const records = await run(sql.RECORDS, [`{${recordIds.join(',')}}`]);
  const done = { actor: device, key: wish.idempotencyKey, outcome: { recordIds } };
  const nonce = randomBytes(16).toString('base64url');
  const seal = { nonce, ...halves(entryKey(acting.fieldKey, kindergarten, nonce)) };
  const texts = [{ kind: 'KIOSK', id: device, seal }, happenings, [], done].map((part) =>
    JSON.stringify(part),
  );
  await run(sql.SEAL, [kindergarten, now, ...texts]);
  return records;
}

async function body(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

const server = createServer(async (request, response) => {
  const asked = await body(request);
  const answer = request.url === '/read' ? read(asked as never) : write(asked as Wish);
  const text = JSON.stringify(await answer);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('disconnect', () => process.exit(0));
