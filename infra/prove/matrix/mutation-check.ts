/** Mutations that name rows of the other kindergarten: refused, telling nothing, and nothing over there has changed. */
import { randomUUID } from 'node:crypto';
import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Client } from 'pg';
import { send } from '../acting/graphql.ts';
import type { Place } from './access-check.ts';
import { may } from './expected-access.ts';
import { eachOf, type Findings } from './findings.ts';
import type { Person } from './people.ts';
import { noteForeign, type Seeing } from './row-check.ts';
import { type Everything, NODE_TYPES, type NodeType } from './rows.ts';

const opaque = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64url');
const DAY_MS = 86_400_000;

/** `childIds` names children: the type that an id's name speaks of. */
function typeNamed(name: string): NodeType | undefined {
  const bare = name.replace(/Ids?$/, '');
  // The two of a merge: named for what becomes of them.
  if (bare === 'kept' || bare === 'merged') return 'Child';
  return NODE_TYPES.find((type) => type.toLowerCase() === bare.toLowerCase());
}

interface Foreign {
  readonly all: Everything;
  readonly home: string;
}

/** A value of an input type in which every id is one of the other kindergarten; undefined: better left out. */
function inputValue(type: GraphQLInputType, name: string, foreign: Foreign): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const inner = inputValue(bare.ofType, name, foreign);
    return inner === undefined ? undefined : [inner];
  }
  const named = getNamedType(bare);
  if (isInputObjectType(named)) return inputOf(named, foreign);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (named.name === 'ID') return foreignId(name, foreign);
  if (!isNonNullType(type) && name !== 'trackingCode') return undefined;
  return plain(named.name, name, foreign);
}

function foreignId(name: string, { all, home }: Foreign): string | undefined {
  const type = typeNamed(name);
  const row = type && all.of[type].findLast(({ kindergarten_id }) => kindergarten_id === home);
  return type && row && opaque(type, row.id);
}

function plain(type: string, name: string, { all, home }: Foreign): unknown {
  if (type === 'Int' || type === 'Float') return 1;
  if (type === 'Boolean') return true;
  if (type === 'DateTime') return new Date(Date.now() + DAY_MS).toISOString();
  if (name === 'pin') return '731924';
  if (name === 'email') return `${randomUUID()}@elsewhere.example`;
  if (name === 'trackingCode')
    return all.of.Ticket.find((row) => row.kindergarten_id === home)?.tracking_code;
  if (name === 'originalIdempotencyKey')
    return all.of.AttendanceRecord.find((row) => row.kindergarten_id === home)?.wish_key;
  return randomUUID();
}

const inputOf = (type: GraphQLInputObjectType, foreign: Foreign): Record<string, unknown> =>
  Object.fromEntries(
    Object.values(type.getFields()).map((field) => [field.name, inputValue(field.type, field.name, foreign)]),
  );

/** Whether a mutation cannot do without an id: naming a foreign one, it has to be refused. */
const needsId = (type: GraphQLInputObjectType): boolean =>
  Object.values(type.getFields()).some(
    (field) => isNonNullType(field.type) && getNamedType(field.type).name === 'ID',
  );

/** A report takes what it knows and leaves the rest out, so as not to be lost; a challenge is answered alike whether the device exists. That nothing foreign was kept is asked of the database. */
const FORGIVING = new Set(['reportConflict', 'issueDeviceChallenge']);

const KEPT = `select count(*)::integer as count from conflict
  where kindergarten_id = $1 and (family_member_id in (select id from family_member where kindergarten_id = $2)
    or child_ids && (select array_agg(id) from child where kindergarten_id = $2))`;

const inputType = (field: GraphQLField<unknown, unknown>) =>
  getNamedType(field.args[0]?.type as GraphQLInputType) as GraphQLInputObjectType;

/** A fingerprint of every row of a kindergarten, table by table. */
export async function fingerprint(owner: Client, home: string): Promise<Map<string, string>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'kindergarten_id'`,
  );
  const found = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await owner.query<{ sum: string | null }>(
      `select md5(string_agg(t::text, '|' order by t::text)) as sum from ${name} t where kindergarten_id = $1`,
      [home],
    );
    found.set(name, rows[0]?.sum ?? '');
  }
  return found;
}

interface Payload {
  readonly wish: { readonly userErrors: readonly unknown[] } | null;
}

/** Every mutation that these people may use and that names rows, with rows of the second kindergarten. */
export async function checkMutations(
  place: Place,
  owner: Client,
  all: Everything,
  people: readonly Seeing[],
  findings: Findings,
): Promise<void> {
  const foreign = { all, home: all.homes.second };
  const before = await fingerprint(owner, foreign.home);
  const wanted = people
    .filter(({ person }) => person.home === 'first')
    .flatMap((who) => namingRows(place, who.person).map((field) => ({ who, field })));
  await eachOf(wanted, findings, async ({ who: { person, sight }, field }) => {
    const type = inputType(field);
    const query = `mutation ($input: ${type.name}!) { wish: ${field.name}(input: $input) { userErrors { code } } }`;
    const input = inputOf(type, foreign);
    const { answer } = await send<Payload>(place.graphql, person.token, { query }, { input });
    const asked = `${person.name}: ${field.name} with foreign ids`;
    const refused = answer.errors !== undefined || (answer.data?.wish?.userErrors.length ?? 0) > 0;
    const accepted = !refused && needsId(type) && !FORGIVING.has(field.name);
    findings.note(accepted ? { leaked: `${asked} was not refused` } : {});
    noteForeign(JSON.stringify(answer), person, sight, all, asked, findings);
  });
  const { rows } = await owner.query<{ count: number }>(KEPT, [all.homes.first, foreign.home]);
  findings.note(rows[0]?.count ? { leaked: 'a conflict keeps rows of another kindergarten' } : {});
  for (const [table, sum] of await fingerprint(owner, foreign.home))
    findings.note(
      before.get(table) === sum
        ? {}
        : { leaked: `somebody of the first kindergarten changed ${table} of the second` },
    );
}

function namingRows({ schema }: Place, person: Person): GraphQLField<unknown, unknown>[] {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return fields.filter(
    (field) =>
      may(person, `Mutation.${field.name}`) &&
      Object.values(inputType(field).getFields()).some(({ name }) => typeNamed(name)),
  );
}
