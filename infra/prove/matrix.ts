/**
 * Who gets what: every field of the contract for everybody who can ask, over HTTP, by persisted id and over the socket;
 * every row for whom it is; and markers in every text, so that what leaks is seen wherever it comes out.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { Client } from 'pg';
import { type Stack, startStack } from '../start/stack.ts';
import { ask } from './acting/graphql.ts';
import { checkFields, checkPersisted, type FieldsOf } from './matrix/access-check.ts';
import { plant } from './matrix/canaries.ts';
import { coordinateOf, everyStep } from './matrix/documents.ts';
import { EXPECTED } from './matrix/expected-access.ts';
import { Findings } from './matrix/findings.ts';
import { checkAudit, plantHealth } from './matrix/health.ts';
import { checkMutations } from './matrix/mutation-check.ts';
import { everybody, type Person } from './matrix/people.ts';
import { checkBoards, checkLists, checkPersistedQueries, checkRows, seeing } from './matrix/row-check.ts';
import { readEverything } from './matrix/rows.ts';
import { CHANGES, concerned, forgetful, ROW_POLICIES, startAlteredApi, without } from './matrix/sabotage.ts';
import { checkEvents, checkSubscriptions } from './matrix/socket-check.ts';
import { defineProof } from './proof.ts';

const CONTRACT = join(import.meta.dirname, '../../schema/schema.graphql');
const UNLIMITED = { RATE_BURST: '1000000', RATE_PER_SECOND: '1000000', SOCKETS_PER_PRINCIPAL: '50' };
const SHOWN = 12;

/** Every field written in a document, in the order of the text. */
const fieldsIn =
  (schema: GraphQLSchema): FieldsOf =>
  (text) => {
    const found: string[] = [];
    const info = new TypeInfo(schema);
    visit(
      parse(text),
      visitWithTypeInfo(info, {
        Field: ({ name }) => {
          const parent = info.getParentType();
          if (parent && !name.value.startsWith('__') && parent.name !== 'Node')
            found.push(`${parent.name}.${name.value}`);
        },
      }),
    );
    return found;
  };

/** Each kind and set of scopes once: they are all that decides on fields. */
const oneOfEachKind = (people: readonly Person[]): Person[] => [
  ...new Map(people.map((person) => [`${person.kind} ${person.scopes.join()}`, person])).values(),
];

/** Requests for a person, from a call, a kiosk and a family: rows that the demonstration does not have. */
async function askForHelp(stack: Stack, people: readonly Person[]): Promise<void> {
  const asking = people.filter(
    ({ kind, home }) => home && ['KIOSK', 'PHONE_LINE', 'FAMILY_PROVEN'].includes(kind),
  );
  for (const { token, name } of asking)
    await ask(
      stack.graphql,
      token,
      'mutation ($input: RequestHelpInput!) { requestHelp(input: $input) { userErrors { code } } }',
      { input: { idempotencyKey: `matrix ${name}` } },
    );
}

interface World {
  readonly stack: Stack;
  readonly owner: Client;
  readonly schema: GraphQLSchema;
  readonly people: readonly Person[];
  readonly short: boolean;
}

const placeOf = ({ stack, schema }: World) => ({
  graphql: stack.graphql,
  graphqlWs: stack.graphqlWs,
  schema,
});

interface Checked {
  readonly findings: Findings;
  /** Looks at children's health, and how many of them showed a planted mark to somebody of the circle. */
  readonly healthLooks: number;
  readonly healthMarks: number;
}

async function everyCheck(world: World, log: (line: string) => void): Promise<Checked> {
  const { owner, schema, people, short } = world;
  const place = placeOf(world);
  const findings = new Findings();
  const all = await readEverything(owner);
  const eyes = seeing(people, all);
  const asking = short ? oneOfEachKind(people) : people;
  const since = performance.now();
  const seconds = () => ((performance.now() - since) / 1000).toFixed(0);
  const told = (what: string) =>
    log(`${what}: ${findings.checks} checks, ${findings.leaks.length} leaks so far, after ${seconds()} s`);
  await checkFields(place, asking, findings);
  await checkPersisted(place, asking, fieldsIn(schema), findings);
  told('fields over HTTP and by persisted id');
  await checkRows(place, all, eyes, short ? 2 : 5, findings);
  await checkLists(place, all, eyes, findings);
  await checkBoards(place, all, eyes, findings);
  await checkPersistedQueries(place, all, eyes, fieldsIn(schema), findings);
  told('rows');
  const { looks, marks } = await checkAudit(world.stack, owner, all.homes, people, findings);
  told(`${looks} looks at health with their audit entries, ${marks} marks where they belong`);
  await checkSubscriptions(place, asking, fieldsIn(schema), findings);
  await checkEvents(place, all, eyes, findings);
  told('over the socket');
  await checkMutations(place, owner, all, eyes, findings);
  told('mutations with foreign rows');
  return { findings, healthLooks: looks, healthMarks: marks };
}

async function tableSabotage(world: World, log: (line: string) => void): Promise<boolean[]> {
  const altered = await startAlteredApi(world.stack);
  const caught: boolean[] = [];
  try {
    for (const change of CHANGES.slice(0, world.short ? 2 : CHANGES.length)) {
      const graphql = await altered.change(change);
      const findings = new Findings(1);
      const held = concerned(change);
      const people = oneOfEachKind(world.people).filter(
        ({ kind, scopes }) => kind === held || scopes.includes(held),
      );
      await checkFields({ graphql, schema: world.schema }, people, findings);
      caught.push(findings.red);
      log(`sabotage ${JSON.stringify(change)}: ${findings.red ? 'caught' : 'NOT caught'}`);
    }
  } finally {
    await altered.stop();
  }
  return caught;
}

async function wallSabotage(world: World, log: (line: string) => void): Promise<boolean[]> {
  const caught: boolean[] = [];
  const all = await readEverything(world.owner);
  for (const policy of ROW_POLICIES.slice(0, world.short ? 2 : ROW_POLICIES.length)) {
    const findings = new Findings(1);
    await without(world.owner, policy, () =>
      checkRows(placeOf(world), all, seeing(world.people, all), 2, findings),
    );
    caught.push(findings.red);
    log(`sabotage: ${policy.table} without ${policy.policy}: ${findings.red ? 'caught' : 'NOT caught'}`);
  }
  return caught;
}

/** An audit trail that forgets looks at allergies. */
async function trailSabotage({ stack, owner, people }: World, log: (line: string) => void): Promise<boolean> {
  const findings = new Findings();
  const { homes } = await readEverything(owner);
  await forgetful(owner, () => checkAudit(stack, owner, homes, people, findings));
  log(`sabotage: looks at allergies are not written down: ${findings.red ? 'caught' : 'NOT caught'}`);
  return findings.red;
}

export default defineProof({
  name: 'matrix',
  about: 'every field and row of the contract for everybody who can ask: nothing to whom it is not',
  bars: {
    principals: { min: 10 },
    leaks: { max: 0 },
    wronglyRefused: { max: 0 },
    unlisted: { max: 0 },
    healthLooks: { min: 20 },
    healthMarks: { min: 5 },
    sabotageCaught: { is: true },
  },
  run: async ({ short, log }) => {
    const schema = buildSchema(readFileSync(CONTRACT, 'utf8'));
    const coordinates = everyStep(schema).map(coordinateOf);
    const stack = await startStack({ env: UNLIMITED });
    const owner = new Client({ connectionString: stack.ownerUrl });
    try {
      await owner.connect();
      const people = await everybody(stack);
      await askForHelp(stack, people);
      const families = stack.demo.families
        .slice(0, 3)
        .flatMap(({ children }) => children.map(({ id }) => id));
      log(`health marks of ${await plantHealth(stack, people, families)} children`);
      await plant(owner);
      const world = { stack, owner, schema, people, short };
      const { findings, healthLooks, healthMarks } = await everyCheck(world, log);
      for (const line of [...findings.leaks, ...findings.refusals].slice(0, SHOWN)) log(`  ${line}`);
      const caught = [
        ...(await tableSabotage(world, log)),
        ...(await wallSabotage(world, log)),
        await trailSabotage(world, log),
      ];
      return {
        principals: people.length,
        fields: coordinates.length,
        checks: findings.checks,
        healthLooks,
        healthMarks,
        leaks: findings.leaks.length,
        wronglyRefused: findings.refusals.length,
        unlisted: coordinates.filter((coordinate) => !EXPECTED.has(coordinate)).length,
        sabotages: caught.length,
        sabotageCaught: caught.length > 0 && caught.every(Boolean),
      };
    } finally {
      await owner.end().catch(() => undefined);
      await stack.stop();
    }
  },
});
