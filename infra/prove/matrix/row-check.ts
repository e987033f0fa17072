/** Rows, for everybody: theirs come with all that they may ask, others are not there, and nothing tells of a foreign one. */
import { type GraphQLObjectType, getNamedType, isNonNullType, isObjectType } from 'graphql';
import { send } from '../acting/graphql.ts';
import { persistedOperations } from '../acting/persisted.ts';
import { type Place, refusedField } from './access-check.ts';
import { foreignIn, type Ids } from './canaries.ts';
import { selectionOf } from './documents.ts';
import { may } from './expected-access.ts';
import { eachOf, type Findings } from './findings.ts';
import type { Person } from './people.ts';
import { type Everything, NODE_TYPES, type NodeType, type Sight, sightOf } from './rows.ts';

/** A person with all that they may see. */
export interface Seeing {
  readonly person: Person;
  readonly sight: Sight;
}

/** Everybody with what they may see. */
export const seeing = (people: readonly Person[], all: Everything): Seeing[] =>
  people.map((person) => ({ person, sight: sightOf(person, all) }));

const opaque = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64url');
const LEVELS = 2;

/** Some of each kind: theirs, others of their kindergarten, and those of the other one. */
function sample(all: Everything, type: NodeType, { person, sight }: Seeing, each: number): string[] {
  const home = person.home && all.homes[person.home];
  const ids = (rows: typeof all.of.Child) => rows.slice(-each).map(({ id }) => id);
  const own = all.of[type].filter((row) => row.kindergarten_id === home);
  return [
    ...ids(own.filter(({ id }) => sight[type].has(id))),
    ...ids(own.filter(({ id }) => !sight[type].has(id))),
    ...ids(all.of[type].filter((row) => row.kindergarten_id !== home)),
  ];
}

/** Rows by their id, for these people. */
export function checkRows(
  place: Place,
  all: Everything,
  people: readonly Seeing[],
  each: number,
  findings: Findings,
): Promise<void> {
  const wanted = people.flatMap((who) =>
    NODE_TYPES.filter((type) => mayAsk(who.person, type)).flatMap((type) =>
      sample(all, type, who, each).map((id) => ({ who, type, id })),
    ),
  );
  return eachOf(wanted, findings, ({ who, type, id }) => checkRow(place, all, who, type, id, findings));
}

const mayAsk = (person: Person, type: NodeType) => may(person, 'Query.node') && may(person, `${type}.id`);

async function checkRow(
  place: Place,
  all: Everything,
  { person, sight }: Seeing,
  type: NodeType,
  id: string,
  findings: Findings,
): Promise<void> {
  const visible = sight[type].has(id);
  // Of what is not theirs only its own columns: a row it leads to that stays hidden must not hide it.
  const depth = { ...depthFor(person), levels: visible ? LEVELS : 0 };
  const selection = selectionOf(place.schema.getType(type) as GraphQLObjectType, depth);
  const query = `{ node(id: "${opaque(type, id)}") { ... on ${type} ${selection} } }`;
  const { answer } = await send<{ node: object | null }>(place.graphql, person.token, { query });
  const asked = `${person.name}: ${type} ${id}`;
  const got = answer.data?.node != null;
  if (visible)
    findings.note(
      got && !answer.errors
        ? {}
        : { refused: `${asked} was not given (${JSON.stringify(answer).slice(0, 300)})` },
    );
  else findings.note(got ? { leaked: `${asked} was given` } : {});
  noteForeign(JSON.stringify(answer), person, sight, all, asked, findings);
}

const depthFor = (person: Person) => ({
  open: (coordinate: string) => may(person, coordinate),
  levels: LEVELS,
  first: 5,
});

/** Notes what an answer tells that this person may not know. */
export function noteForeign(
  text: string,
  person: Person,
  sight: Sight,
  all: Everything,
  asked: string,
  findings: Findings,
  ids: Ids = 'rows',
): void {
  const found = foreignIn(text, sight, person.home && all.homes[person.home], all, ids);
  findings.note(found ? { leaked: `${asked} tells of ${found}` } : {});
}

/** Lists and whatever else a query's root gives, for these people. */
export function checkLists(
  place: Place,
  all: Everything,
  people: readonly Seeing[],
  findings: Findings,
): Promise<void> {
  const fields = Object.values(place.schema.getQueryType()?.getFields() ?? {});
  const wanted = people.flatMap((who) =>
    fields
      .filter(
        ({ name, args }) => may(who.person, `Query.${name}`) && !args.some(({ type }) => isNonNullType(type)),
      )
      .map((field) => ({ who, field })),
  );
  return eachOf(wanted, findings, async ({ who: { person, sight }, field }) => {
    const target = getNamedType(field.type);
    const page = field.args.some(({ name }) => name === 'first') ? '(first: 20)' : '';
    const below = isObjectType(target) ? selectionOf(target, depthFor(person)) : '';
    const { answer } = await send<object>(place.graphql, person.token, {
      query: `{ ${field.name}${page} ${below} }`,
    });
    const asked = `${person.name}: ${field.name}`;
    const fault = answer.errors && field.name !== 'kindergarten';
    findings.note(
      fault ? { refused: `${asked} failed (${JSON.stringify(answer.errors).slice(0, 300)})` } : {},
    );
    const ids = field.name === 'auditEntries' ? 'kindergarten' : 'rows';
    noteForeign(JSON.stringify(answer), person, sight, all, asked, findings, ids);
  });
}

/** Class boards, of every class of both kindergartens. */
export function checkBoards(
  place: Place,
  all: Everything,
  people: readonly Seeing[],
  findings: Findings,
): Promise<void> {
  const asking = people.filter(({ person }) => may(person, 'Query.classBoard'));
  const wanted = asking.flatMap((who) => all.of.Classroom.map((classroom) => ({ who, classroom })));
  return eachOf(wanted, findings, async ({ who: { person, sight }, classroom }) => {
    const board = selectionOf(place.schema.getType('ClassBoard') as GraphQLObjectType, depthFor(person));
    const query = `{ classBoard(classroomId: "${opaque('Classroom', classroom.id)}") ${board} }`;
    const { answer } = await send<object>(place.graphql, person.token, { query });
    noteForeign(JSON.stringify(answer), person, sight, all, `${person.name}: a class board`, findings);
  });
}

/** Our own clients' queries that need no variables, by their id. */
export function checkPersistedQueries(
  place: Place,
  all: Everything,
  people: readonly Seeing[],
  fieldsOf: (text: string) => readonly string[],
  findings: Findings,
): Promise<void> {
  const plain = persistedOperations().filter(
    ({ text }) => /(^|[\s}])query\s/.test(text) && !/\$\w+: [\w[\]!]+!/.test(text),
  );
  const wanted = people.flatMap((who) => plain.map((operation) => ({ who, operation })));
  return eachOf(wanted, findings, async ({ who: { person, sight }, operation }) => {
    const { answer } = await send<object>(place.graphql, person.token, { persisted: operation.id });
    const expected = fieldsOf(operation.text).find((coordinate) => !may(person, coordinate));
    const asked = `${person.name}: persisted ${operation.text.slice(0, 60)}`;
    const refused = refusedField(answer);
    if (expected !== refused)
      findings.note(
        expected
          ? { leaked: `${asked} was not refused at ${expected}` }
          : { refused: `${asked} was refused` },
      );
    else findings.note();
    noteForeign(JSON.stringify(answer), person, sight, all, asked, findings);
  });
}
