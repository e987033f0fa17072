/** Every field, for everybody, over HTTP: refused where it has to be, passed where it may. Nothing is executed. */
import { type GraphQLSchema, OperationTypeNode } from 'graphql';
import { type Answer, type Operation, send } from '../acting/graphql.ts';
import { persistedOperations } from '../acting/persisted.ts';
import { coordinateOf, everyStep, probe, type Step, waysFrom } from './documents.ts';
import { may } from './expected-access.ts';
import { eachOf, type Findings } from './findings.ts';
import type { Person } from './people.ts';

/** Where to ask. */
export interface Place {
  readonly graphql: string;
  readonly schema: GraphQLSchema;
}

const GATE = / is not for this principal$/;

/** What the gate said to a document: the first field that it refused, or none. */
export function refusedField({ errors }: Answer<unknown>): string | undefined {
  const refusal = errors?.find(({ message }) => GATE.test(message));
  return refusal?.message.replace(GATE, '');
}

interface Question {
  readonly person: Person;
  readonly operation: Operation;
  readonly steps: readonly string[];
}

/** One question for each field and person: over a way that is open to them where there is one, else over any. */
export function questions({ schema }: Place, person: Person): Question[] {
  const open = (coordinate: string) => may(person, coordinate);
  const roots = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION];
  const theirs = roots.map((root) => [root, waysFrom(schema, root, open)] as const);
  const all = roots.map((root) => [root, waysFrom(schema, root, () => true)] as const);
  return everyStep(schema).flatMap((step) => {
    const found = [...theirs, ...all].find(([, ways]) => ways.has(step.type.name));
    const way = found?.[1].get(step.type.name);
    return found && way ? [questionOf(person, found[0], way, step)] : [];
  });
}

function questionOf(person: Person, root: OperationTypeNode, way: readonly Step[], step: Step): Question {
  const steps = [...way, step].map(coordinateOf);
  return { person, operation: { query: probe(root, way, step) }, steps };
}

/** Asks one question and notes whether the gate answered as expected. */
async function putTo(
  place: Place,
  { person, operation, steps }: Question,
  findings: Findings,
): Promise<void> {
  const { answer } = await send<unknown>(place.graphql, person.token, operation);
  const expected = steps.find((coordinate) => !may(person, coordinate));
  const refused = refusedField(answer);
  const passed =
    answer.errors === undefined ||
    answer.errors.every(({ extensions }) => PASSED.has(extensions?.code ?? ''));
  const asked = `${person.name}: ${steps.join(' > ')}`;
  if (expected === undefined)
    findings.note(passed ? {} : { refused: `${asked} was refused (${JSON.stringify(answer.errors)})` });
  else findings.note(refused === expected ? {} : { leaked: `${asked} was not refused at ${expected}` });
}

// What comes after the gate when a document is sent without its variables.
const PASSED = new Set(['BAD_USER_INPUT']);

/** Every field for these people. */
export function checkFields(place: Place, people: readonly Person[], findings: Findings): Promise<void> {
  return eachOf(
    people.flatMap((person) => questions(place, person)),
    findings,
    (question) => putTo(place, question, findings),
  );
}

/** Fields written in a document, in the order in which the gate looks at them. */
export type FieldsOf = (text: string) => readonly string[];

/** Every operation of our own clients by its id. */
export function checkPersisted(
  place: Place,
  people: readonly Person[],
  fieldsOf: FieldsOf,
  findings: Findings,
): Promise<void> {
  const operations = persistedOperations().filter(
    ({ text }) => !/\bsubscription\b/.test(text.slice(0, 4_000)),
  );
  const all = people.flatMap((person) =>
    operations
      // Without variables these would run: the row check asks them.
      .filter(({ text }) => /\$\w+: [\w[\]!]+!/.test(text))
      .map(({ id, text }) => ({ person, operation: { persisted: id }, steps: fieldsOf(text) })),
  );
  return eachOf(all, findings, (question) => putTo(place, question, findings));
}
