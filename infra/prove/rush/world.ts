/** A kindergarten large enough for a rush: the demonstration, with more families enrolled through the API. */
import { createHash, randomUUID } from 'node:crypto';
import type { Stack } from '../../start/stack.ts';
import { ask } from '../acting/graphql.ts';
import { signIn } from '../acting/sessions.ts';
import { familySizes, numbers } from './families.ts';

/** A family that comes with a card. Opaque ids. */
export interface Family {
  readonly card: string;
  readonly memberId: string;
  readonly childIds: readonly string[];
}

const AT_ONCE = 6;
const SEED = 600;

/** Five past seven on the next Monday in Shanghai: nobody has come yet, and it is no weekend. */
export function mondayMorning(now: Date): string {
  const day = new Date(now.getTime() + ((8 - now.getUTCDay()) % 7 || 7) * 86_400_000);
  return `${day.toISOString().slice(0, 10)}T07:05:00+08:00`;
}

/** Somebody's token by role, of the first kindergarten. */
export async function tokenOf(stack: Stack, role: string): Promise<string> {
  const staff = stack.demo.staff.find((each) => each.role === role);
  return signIn(stack.graphql, staff?.email ?? '', staff?.password ?? '');
}

interface Roster {
  readonly kioskRoster: {
    readonly generatedAt: string;
    readonly kindergarten: { readonly id: string };
    readonly children: readonly { readonly id: string }[];
    readonly members: readonly {
      readonly id: string;
      readonly childIds: string[];
      readonly cardFingerprints: string[];
    }[];
  };
}

const ROSTER = `{ kioskRoster { generatedAt kindergarten { id } children { id }
  members { id childIds cardFingerprints } } }`;

/** The kindergarten as a kiosk knows it. */
export const rosterOf = async ({ graphql }: Stack, token: string): Promise<Roster['kioskRoster']> =>
  (await ask<Roster>(graphql, token, ROSTER)).kioskRoster;

/** Enrols children until there are so many; gives the numbers of the new families' cards. */
export async function enrolUpTo(stack: Stack, kiosk: string, children: number): Promise<string[]> {
  const token = await tokenOf(stack, 'ADMIN');
  const there = (await rosterOf(stack, kiosk)).children.length;
  const { kindergarten } = await ask<{ kindergarten: { classrooms: { id: string }[] } }>(
    stack.graphql,
    token,
    '{ kindergarten { classrooms { id } } }',
  );
  const sizes = familySizes(Math.max(0, children - there), numbers(SEED)).map((size, index) => ({
    size,
    index,
  }));
  const cards: string[] = [];
  const rest = sizes.values();
  const enrolling = async () => {
    for (const { size, index } of rest) {
      const classroom = kindergarten.classrooms[index % kindergarten.classrooms.length]?.id ?? '';
      cards.push(await enrol(stack.graphql, token, classroom, index, size));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, enrolling));
  return cards;
}

const ENROL = `mutation ($input: EnrolChildInput!) {
  done: enrolChild(input: $input) { child { households { id members { id } } } userErrors { code } } }`;
const CARD = `mutation ($input: IssueCardInput!) { done: issueCard(input: $input) { number userErrors { code } } }`;

interface Household {
  readonly id: string;
  readonly members: readonly { readonly id: string }[];
}

interface Enrolled {
  readonly done: { readonly child: { readonly households: readonly Household[] } | null };
}

async function enrol(
  graphql: string,
  token: string,
  classroomId: string,
  index: number,
  size: number,
): Promise<string> {
  const familyName = `赵${index}`;
  const grandmother = {
    familyName: '钱',
    givenName: `桂${index}`,
    kind: 'CARER',
    relation: 'PATERNAL_GRANDMOTHER',
    language: 'ZH_CN',
  };
  let family: Household | undefined;
  for (let child = 0; child < size; child += 1) {
    const belongs: object = family ? { householdId: family.id } : { members: [grandmother] };
    const named = { familyName, givenName: `安${index}-${child}` };
    const input = { idempotencyKey: randomUUID(), classroomId, ...named, ...belongs };
    const { done } = await ask<Enrolled>(graphql, token, ENROL, { input });
    family = done.child?.households[0] ?? family;
  }
  const familyMemberId = family?.members[0]?.id;
  const input = { idempotencyKey: randomUUID(), familyMemberId };
  const { done } = await ask<{ done: { number: string | null } }>(graphql, token, CARD, { input });
  if (!done.number) throw new Error('no card was issued');
  return done.number;
}

/** The families of these cards; no two of them share a child. */
export async function familiesWith(stack: Stack, kiosk: string, cards: readonly string[]): Promise<Family[]> {
  const { kindergarten, members } = await rosterOf(stack, kiosk);
  const byPrint = new Map(
    members.flatMap((member) => member.cardFingerprints.map((print) => [print, member])),
  );
  const taken = new Set<string>();
  return cards.flatMap((card) => {
    const print = createHash('sha256').update(`${kindergarten.id}:${card}`).digest('hex');
    const member = byPrint.get(print);
    const childIds = (member?.childIds ?? []).filter((id) => !taken.has(id));
    for (const id of childIds) taken.add(id);
    return member && childIds.length ? [{ card, memberId: member.id, childIds }] : [];
  });
}
