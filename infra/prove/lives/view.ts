/** Everything that is to be seen of the people of this proof: at each door, and in the database. */
import type { Client } from 'pg';
import { send } from '../acting/graphql.ts';
import { callFrom } from '../pin-guessing/scene.ts';
import type { Household, Scene } from './acting.ts';

const BOARD =
  'query ($c: ID!) { classBoard(classroomId: $c) { entries { childId familyName givenName expected status } } }';
const ROSTER = `{ kioskRoster { children { id givenName classroomId } members { id givenName relation language hasPin childIds cardFingerprints unreadNoticeIds }
  staff { id } notices { id texts { language title body } } classrooms { id name } } }`;
const LISTS = `{ children(first: 100) { nodes { id familyName givenName externalId endedOn classroom { id } households { id } } totalCount }
  households(first: 100) { totalCount } staffMembers(first: 100) { nodes { id name email classrooms { id } endedOn } }
  notices(first: 100) { nodes { id correctedAt texts { title body } receipt { id } reach { reachedCount } } }
  kindergarten { classrooms { id name ageGroup childCount } headcount { classroom { id } expectedCount } } }`;
const NODE = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id
  ... on Child { familyName givenName endedOn mergedIntoId classroom { id } households { id } }
  ... on FamilyMember { familyName givenName kind relation phone hasPin endedOn mergedIntoId household { id } children { id } cards { id } }
  ... on Household { mergedIntoId members { id } children { id } }
  ... on StaffMember { name endedOn classrooms { id } } } }`;

/** What the doors show, as text that can be compared. */
export async function atTheDoors(scene: Scene): Promise<string> {
  const { admin, kiosk, classes, family, twin, teacher } = scene;
  const boards: unknown[] = [];
  for (const c of classes) boards.push(await admin.ask(BOARD, { c }));
  const ids = [family, twin].flatMap((each) => [each.id, each.mother, each.father, ...each.children]);
  const nodes = await admin.ask(NODE, { ids: [...ids, teacher.id] });
  const phones = [await onThePhone(scene, family), await onThePhone(scene, twin)];
  return JSON.stringify([boards, await kiosk.ask(ROSTER), await admin.ask(LISTS), nodes, phones]);
}

const PROVE = `mutation ($input: ProveCallerInput!) { proveCaller(input: $input) { familyMember { givenName children { id givenName } } userErrors { code } } }`;

/** What the phone line is told of whoever calls from a number and types the PIN. */
export async function onThePhone(scene: Scene, { phone, pin }: Household): Promise<string> {
  const { stack } = scene;
  const { token, callId } = await callFrom(stack, phone);
  const { answer } = await send(stack.graphql, token, { query: PROVE }, { input: { callId, pin } });
  return JSON.stringify(answer.data ?? answer.errors?.map(({ extensions }) => extensions?.code));
}

const SKIPPED = new Set([
  ...[
    'announcement',
    'api_key',
    'attempt_counter',
    'audit_entry',
    'call',
    'data_key',
    'device',
    'idempotency_record',
  ],
  ...['ledger_head', 'life_change', 'migration', 'staff_session'],
]);

/** Every row that is about somebody, without the counters of changes. A new household that was left empty is none. */
export async function inTheDatabase(owner: Client): Promise<string> {
  const { rows: tables } = await owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  );
  const found: unknown[] = [];
  for (const { name } of tables.filter((table) => !SKIPPED.has(table.name))) {
    const lived =
      name === 'household' ? 'where exists (select from family_member m where m.household_id = r.id)' : '';
    const { rows } = await owner.query(
      `select to_jsonb(r) - 'version' - 'updated_at' as row from "${name}" r ${lived} order by 1`,
    );
    found.push([name, rows]);
  }
  return JSON.stringify(found);
}
