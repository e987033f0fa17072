/**
 * The ceiling: the same statements on the raw driver under node:http, with nothing around them. No GraphQL, no
 * authentication, no checks, no limits, no headers. What the api reaches is measured as a share of this.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import * as sql from './statements.ts';

/** Who it acts as; row ids. */
export interface Acting {
  readonly url: string;
  readonly kindergarten: string;
  readonly device: string;
  /** The wall's contexts of the teacher who reads and the kiosk that writes. */
  readonly teacher: string;
  readonly kiosk: string;
}

const acting = JSON.parse(process.env.CEILING ?? '{}') as Acting;
// As many connections as the api holds for each.
const readers = new pg.Pool({ connectionString: acting.url, max: 10 });
const writers = new pg.Pool({ connectionString: acting.url, max: 12 });

const opaque = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64url');
const row = (id: string) => Buffer.from(id, 'base64url').toString('utf8').split(':')[1] ?? '';

interface Board {
  classroom: { id: string; name: string };
  date: string;
  entries: { childId: string; status: string }[];
}

async function board(classroomId: string): Promise<Board> {
  const values = [acting.teacher, row(classroomId), null, new Date()];
  return (await readers.query<{ board: Board }>({ ...sql.BOARD, values })).rows[0]?.board as Board;
}

function shown(board: Board, collected: ReadonlyMap<string, object>): object {
  const count = (status: string) => board.entries.filter((entry) => entry.status === status).length;
  return {
    date: board.date,
    expectedCount: count('EXPECTED'),
    presentCount: count('PRESENT'),
    departedCount: count('DEPARTED'),
    absentCount: count('ABSENT'),
    classroom: { id: opaque('Classroom', board.classroom.id), name: board.classroom.name },
    entries: board.entries.map((entry) => ({
      ...entry,
      childId: opaque('Child', entry.childId),
      collectedBy: collected.get(entry.childId) ?? null,
    })),
  };
}

/** Like a request of the api: the board in a round trip of its own, beside it one transaction for all else. */
async function read({ classroomId }: { classroomId: string }): Promise<object> {
  const asked = board(classroomId);
  const client = await readers.connect();
  await client.query('begin read only');
  await client.query({ ...sql.ENTER, values: [acting.teacher] });
  const head = (await client.query<{ position: number }>(sql.HEAD)).rows[0];
  const found = await asked;
  if (!found?.entries.length) throw new Error('a board without children is no measure');
  const children = `{${found.entries.map(({ childId }) => childId).join(',')}}`;
  const { rows } = await client.query<{ key: string }>({ ...sql.COLLECTED, values: [children, found.date] });
  await client.query('commit');
  client.release();
  const cursor = Buffer.from(`a1:${head?.position ?? 0}`).toString('base64url');
  return { data: { cursor, classBoard: shown(found, new Map(rows.map((each) => [each.key, each]))) } };
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

// As long as a seal that the api makes: the database computes with it all the same.
const freshSeal = () => ({
  nonce: randomBytes(16).toString('base64url'),
  inner: randomBytes(64).toString('hex'),
  outer: randomBytes(64).toString('hex'),
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
  const facts = (await run(sql.FACTS, [member, member, list, list])).rows;
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
    happenings.push(...facts.map((child, index) => released(child, releases[index]?.id)));
  }
  const records = await run(sql.RECORDS, [`{${recordIds.join(',')}}`]);
  const done = { actor: device, key: wish.idempotencyKey, outcome: { recordIds } };
  const actor = { kind: 'KIOSK', id: device, seal: freshSeal() };
  const texts = [actor, happenings, [], done].map((part) => JSON.stringify(part));
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
