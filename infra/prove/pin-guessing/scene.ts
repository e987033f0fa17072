/** Where the guessing happens: kiosks, calls, and whom it is after. */
import { readFileSync } from 'node:fs';
import type { Stack } from '../../start/stack.ts';
import { ask } from '../acting/graphql.ts';
import { pairKiosk, signIn } from '../acting/sessions.ts';
import type { Doors, Target } from './guesses.ts';

const KIOSKS = 3;
const CALLS = 25;

/** Somebody whose PIN is guessed, with what they themselves know. */
export interface Victim extends Target {
  readonly pin: string;
  readonly card: string;
}

/** Doors for guessing, and one kiosk that nobody guesses at. */
export interface Scene {
  readonly doors: Doors;
  readonly quietKiosk: string;
}

async function freshKiosk(stack: Stack, admin: string): Promise<string> {
  const { createDevicePairing } = await ask<{ createDevicePairing: { code: string } }>(
    stack.graphql,
    admin,
    'mutation { createDevicePairing(input: { name: "guessing" }) { code } }',
  );
  const kiosk = await pairKiosk(stack.graphql, `${stack.http}/kiosk/?pair=${createDevicePairing.code}`);
  return kiosk.open();
}

/** A call from a number; gives the phone line's token within it. */
export async function callFrom(
  { graphql, secrets }: Pick<Stack, 'graphql' | 'secrets'>,
  phone: string,
): Promise<Doors['calls'][number]> {
  const { voiceKey } = JSON.parse(readFileSync(secrets, 'utf8')) as { voiceKey: string };
  const { openCall } = await ask<{ openCall: { call: { id: string } } }>(
    graphql,
    voiceKey,
    'mutation ($input: OpenCallInput!) { openCall(input: $input) { call { id } } }',
    { input: { dialled: '100', from: phone, numberProven: true } },
  );
  return { token: `${voiceKey}.${openCall.call.id}`, callId: openCall.call.id };
}

/** Fresh kiosks, and calls from the victim's number. */
export async function openDoors(stack: Stack, { phone }: Victim): Promise<Scene> {
  const admin = stack.demo.staff.find(({ role }) => role === 'ADMIN');
  const token = await signIn(stack.graphql, admin?.email ?? '', admin?.password ?? '');
  const kiosks: string[] = [];
  for (let count = 0; count <= KIOSKS; count += 1) kiosks.push(await freshKiosk(stack, token));
  const calls: Doors['calls'][number][] = [];
  for (let count = 0; count < CALLS; count += 1) calls.push(await callFrom(stack, phone));
  const [quietKiosk = '', ...guessing] = kiosks;
  const { graphql, graphqlWs } = stack;
  return { quietKiosk, doors: { graphql, graphqlWs, kiosks: guessing, calls } };
}

interface Roster {
  readonly kioskRoster: {
    readonly members: readonly {
      readonly id: string;
      readonly hasPin: boolean;
      readonly childIds: string[];
    }[];
  };
}

/** The guardian of a family of demo.json. */
export async function victim(
  stack: Stack,
  kiosk: string,
  family: Stack['demo']['families'][number],
): Promise<Victim> {
  const { kioskRoster } = await ask<Roster>(
    stack.graphql,
    kiosk,
    '{ kioskRoster { members { id hasPin childIds } } }',
  );
  const child = family.children[0]?.id ?? '';
  const guardian = kioskRoster.members.find(({ hasPin, childIds }) => hasPin && childIds.includes(child));
  if (!guardian) throw new Error('nobody of the family has a PIN');
  return { memberId: guardian.id, phone: family.phone, pin: family.pin, card: family.card };
}
