/** Marks in what is known of children's health, and whether every look at it is in the audit trail. */
import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Stack } from '../../start/stack.ts';
import { ask } from '../acting/graphql.ts';
import { rowOf } from '../crash/judge.ts';
import type { Findings } from './findings.ts';
import type { Person } from './people.ts';

/** So many children of each carer get marks. */
const MARKED = 6;
const CHILD = 'child { id }';

interface Children {
  readonly children: { readonly nodes: readonly { readonly id: string }[] };
}

/**
 * Writes marks into allergies, slips and morning checks as those who care for the children do: sealed texts cannot be
 * planted in the database. Gives how many children have them.
 */
export async function plantHealth(
  { graphql }: Stack,
  people: readonly Person[],
  familyChildren: readonly string[],
): Promise<number> {
  const doctor = people.find(({ kind, home }) => kind === 'HEALTH_DOCTOR' && home === 'first');
  const teachers = people.filter(({ kind }) => kind === 'CLASS_TEACHER');
  const marked = new Set<string>();
  for (const who of [...(doctor ? [doctor] : []), ...teachers]) {
    const { children } = await ask<Children>(
      graphql,
      who.token,
      `{ children(first: ${MARKED}) { nodes { id } } }`,
    );
    const own = children.nodes.map(({ id }) => id);
    for (const child of who === doctor ? [...familyChildren, ...own] : own) {
      if (marked.has(child)) continue;
      marked.add(child);
      await mark(graphql, who.token, child);
    }
  }
  return marked.size;
}

async function mark(graphql: string, token: string | undefined, childId: string): Promise<void> {
  const text = `~Health:${rowOf(childId)}~`;
  const write = (field: string, type: string, input: object) =>
    ask(graphql, token, `mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { code } } }`, {
      input: { idempotencyKey: randomUUID(), childId, note: text, ...input },
    });
  await write('recordAllergy', 'RecordAllergyInput', { substance: text, severity: 'SEVERE' });
  await write('requestMedication', 'RequestMedicationInput', { drug: text, dose: text, times: ['12:00'] });
  await write('recordMorningCheck', 'RecordMorningCheckInput', {
    result: 'OBSERVE',
    signs: [],
    temperatureCelsius: 36.6,
  });
}

interface Entry {
  readonly position: string;
  readonly action: string;
  readonly childIds: readonly string[] | null;
}

/** A way to look at a child's health, and what the trail has to say of it. */
interface Look {
  readonly what: string;
  readonly query: (child: string) => string;
  readonly action: RegExp;
  readonly kinds: readonly string[];
  /** It shows many children, and not the one that was asked for. */
  readonly ofMany?: boolean;
}

const CIRCLE = ['FAMILY_PROVEN', 'CLASS_TEACHER', 'HEALTH_DOCTOR'];
const CARERS = ['CLASS_TEACHER', 'HEALTH_DOCTOR'];
const ofChild = (field: string) => (child: string) =>
  `{ node(id: "${child}") { ... on Child { ${field} } } }`;

const LOOKS: readonly Look[] = [
  { what: 'allergies', query: ofChild('allergies { substance }'), action: /ALLERG/, kinds: CIRCLE },
  {
    what: 'morning check',
    query: ofChild('morningCheck { result note }'),
    action: /MORNING_CHECK/,
    kinds: CIRCLE,
  },
  { what: 'slips', query: ofChild('medicationRequests { drug }'), action: /MEDICATION/, kinds: CIRCLE },
  {
    what: 'board',
    query: () => `{ healthBoard { entries { ${CHILD} morningCheck { result } } } }`,
    action: /HEALTH/,
    kinds: CARERS,
    ofMany: true,
  },
  {
    what: 'sick absences',
    query: () => `{ sickAbsences { ${CHILD} days } }`,
    action: /SICK/,
    kinds: CARERS,
    ofMany: true,
  },
];

const TRAIL = `select a.position::text, a.action, a.child_ids as "childIds" from audit_entry a
  where a.kindergarten_id = $1 and a.position > $2::bigint and a.actor_kind = $3`;

/** Looks in every way, as everybody who may; each look that shows a child has to have its line, by its actor. */
export async function checkAudit(
  stack: Pick<Stack, 'graphql'>,
  owner: Client,
  homes: Readonly<Record<'first' | 'second', string>>,
  people: readonly Person[],
  findings: Findings,
): Promise<{ looks: number; marks: number }> {
  let looks = 0;
  let marks = 0;
  for (const person of people.filter(({ kind }) => CIRCLE.includes(kind))) {
    const trail = { stack, owner, home: homes[person.home ?? 'first'] };
    for (const { look, child } of await looksOf(stack, person)) {
      const { silent, marked } = await lookOnce(trail, person, look, child);
      looks += 1;
      marks += marked ? 1 : 0;
      const what = `${person.name} looked at ${look.what} of ${silent} and no audit entry tells`;
      findings.note(silent === undefined ? {} : { leaked: what });
    }
  }
  return { looks, marks };
}

/** Two children of a person's circle, each in every way that is open to the person. */
async function looksOf(
  { graphql }: Pick<Stack, 'graphql'>,
  { token, kind }: Person,
): Promise<{ look: Look; child: string }[]> {
  const { children } = await ask<Children>(graphql, token, '{ children(first: 2) { nodes { id } } }');
  const theirs = LOOKS.filter(({ kinds }) => kinds.includes(kind));
  return theirs.flatMap((look) => children.nodes.map(({ id }) => ({ look, child: id })));
}

interface Trail {
  readonly stack: Pick<Stack, 'graphql'>;
  readonly owner: Client;
  readonly home: string;
}

/** One look: a child that it shows and the trail does not tell of, and whether it showed a mark. */
async function lookOnce(
  { stack, owner, home }: Trail,
  person: Person,
  look: Look,
  child: string,
): Promise<{ silent: string | undefined; marked: boolean }> {
  const before = await headOf(owner, home);
  const shown = await ask(stack.graphql, person.token, look.query(child));
  const { rows } = await owner.query<Entry>(TRAIL, [home, before, person.kind]);
  const told = new Set(
    rows.filter(({ action }) => look.action.test(action)).flatMap(({ childIds }) => childIds ?? []),
  );
  const seen = look.ofMany ? childrenIn(JSON.stringify(shown)) : [rowOf(child)];
  return { silent: seen.find((id) => !told.has(id)), marked: JSON.stringify(shown).includes('~Health:') };
}

/** Row ids of all children that an answer names. */
const childrenIn = (answer: string): string[] =>
  [...answer.matchAll(/"id":"([\w-]+)"/g)].map(([, id = '']) => rowOf(id));

async function headOf(owner: Client, home: string): Promise<string> {
  const { rows } = await owner.query<{ position: string }>(
    'select coalesce(max(position), 0)::text as position from audit_entry where kindergarten_id = $1',
    [home],
  );
  return rows[0]?.position ?? '0';
}
