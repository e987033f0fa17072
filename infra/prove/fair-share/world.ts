/** Who attacks, and who only wants to bring a child. */
import type { Stack } from '../../start/stack.ts';
import { type Family, familiesOf } from '../acting/families.ts';
import { ask } from '../acting/graphql.ts';
import { openFamily, pairKiosk, signIn } from '../acting/sessions.ts';
import type { AttackName, Orders } from './attacks.ts';
import { TappingKiosk } from './taps.ts';

/** A kiosk in use, and the credentials that attackers have by right. */
export interface World {
  readonly stack: Stack;
  readonly kiosk: TappingKiosk;
  readonly orders: (attack: AttackName) => Orders;
}

const TAPPING = 12;
const MOST_IDS = 100;
/** One for each time that pictures may be sent: nobody attacks with a budget that is already used up. */
const CARDS = 3;
/** Attackers come from 127.0.0.66 and the addresses after it. */
const FIRST_ADDRESS = 66;
const KEY = `mutation ($input: CreateApiKeyInput!) { made: createApiKey(input: $input) { secret userErrors { code } } }`;

async function tokenOf({ graphql, demo }: Stack, role: string): Promise<string> {
  const staff = demo.staff.find((each) => each.role === role);
  return signIn(graphql, staff?.email ?? '', staff?.password ?? '');
}

async function keyFor(stack: Stack, name: string, scopes: readonly string[]): Promise<string> {
  const input = { name, scopes, expiresAt: new Date(Date.now() + 400 * 86_400_000).toISOString() };
  const { made } = await ask<{ made: { secret: string | null } }>(
    stack.graphql,
    await tokenOf(stack, 'ADMIN'),
    KEY,
    { input },
  );
  if (!made.secret) throw new Error('no key was made');
  return made.secret;
}

async function childIds(stack: Stack, key: string): Promise<string[]> {
  const { children } = await ask<{ children: { nodes: { id: string }[] } }>(
    stack.graphql,
    key,
    `{ children(first: ${MOST_IDS}) { nodes { id } } }`,
  );
  return children.nodes.map(({ id }) => id);
}

/** Opens it. */
export async function openWorld(stack: Stack): Promise<World> {
  const kiosk = await (await pairKiosk(stack.graphql, stack.demo.kioskPairingUrl)).open();
  const families: Family[] = await familiesOf(stack.graphql, kiosk, TAPPING);
  const cards: string[] = [];
  for (const { card } of stack.demo.families.slice(0, CARDS))
    cards.push(await openFamily(stack.graphql, kiosk, { cardNumber: card }));
  const narrow = await keyFor(stack, 'narrow', ['ATTENDANCE_READ', 'PEOPLE_READ']);
  const listener = await keyFor(stack, 'listener', ['ATTENDANCE_READ', 'PEOPLE_READ']);
  const ids = await childIds(stack, narrow);
  const tokens: Partial<Record<AttackName, string>> = {
    'sockets from the beginning': listener,
    'a narrow key within its limits': narrow,
  };
  const port = Number(new URL(stack.http).port);
  let times = 0;
  return {
    stack,
    kiosk: new TappingKiosk(stack.graphql, kiosk, families),
    orders: (attack) => {
      times += 1;
      const token = attack.startsWith('pictures') ? cards.shift() : tokens[attack];
      return { attack, port, from: `127.0.0.${FIRST_ADDRESS + times}`, token: `Bearer ${token ?? ''}`, ids };
    },
  };
}
