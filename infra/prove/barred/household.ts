/** A family for one order: made by hand through the desk's mutations, with marks by which a leak is recognised. */
import { randomInt, randomUUID } from 'node:crypto';
import { ask } from '../acting/graphql.ts';
import { openFamily } from '../acting/sessions.ts';
import { callFrom } from '../pin-guessing/scene.ts';
import type { Doors } from './doors.ts';

/** An adult of the family, with every way in. */
export interface Adult {
  readonly id: string;
  readonly phone: string;
  readonly pin: string;
  readonly card: string;
}

/** Two children of one household; an order is about the first. */
export interface Household {
  readonly childId: string;
  readonly sisterId: string;
  readonly householdId: string;
  readonly mother: Adult;
  readonly father: Adult;
  /** What stands in everything that the mother decides: nobody barred may ever read it. */
  readonly mark: string;
}

const PIN = '482915';

interface Payload {
  readonly userErrors: readonly { readonly code: string }[];
}

/** Sends one mutation that has to succeed; an idempotency key is given where none is asked for. */
export async function done<Result>(
  doors: Pick<Doors, 'graphql'>,
  token: string,
  name: string,
  input: object,
  selection: string,
): Promise<Result> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code } } }`;
  const data = await ask<Record<string, Result & Payload>>(doors.graphql, token, document, { input });
  const payload = data[name];
  if (!payload || payload.userErrors.length > 0)
    throw new Error(`${name} was refused: ${payload?.userErrors.map(({ code }) => code).join()}`);
  return payload;
}

/** For mutations that record something. */
export const keyed = (input: object): object => ({ idempotencyKey: randomUUID(), ...input });

const person = (givenName: string, relation: string, phone: string) => ({
  familyName: '林',
  givenName,
  kind: 'GUARDIAN',
  relation,
  language: 'ZH_CN',
  phone,
});

const number = (): string => `+86177${randomInt(10_000_000, 99_999_999)}`;

/** Enrols two children with both parents; each parent has telephone, card and PIN. The first child is inside. */
export async function household(doors: Doors, fatherName: string): Promise<Household> {
  const mark = `MARK${randomInt(1_000_000, 9_999_999)}`;
  const enrol = (givenName: string, more: object) =>
    done<{ child: { id: string; households: { id: string }[] } }>(
      doors,
      doors.admin,
      'enrolChild',
      keyed({ classroomId: doors.classroomId, familyName: '林', givenName, ...more }),
      'child { id households { id } }',
    );
  const { child } = await enrol('小禾', {});
  const householdId = child.households[0]?.id ?? '';
  const sister = await enrol('小苗', { householdId });
  const mother = await adult(doors, householdId, person('静', 'MOTHER', number()));
  const father = await adult(doors, householdId, person(fatherName, 'FATHER', number()));
  const childIds = [child.id, sister.child.id];
  const arriving = { childIds, familyMemberId: mother.id, verification: 'CARD' };
  await done(doors, doors.kiosk, 'checkInChildren', keyed(arriving), 'records { id }');
  return { childId: child.id, sisterId: sister.child.id, householdId, mother, father, mark };
}

/** Another entry of an adult in a family. */
export async function adult(
  doors: Doors,
  householdId: string,
  member: ReturnType<typeof person>,
): Promise<Adult> {
  const { familyMember } = await done<{ familyMember: { id: string } }>(
    doors,
    doors.admin,
    'addFamilyMember',
    keyed({ householdId, member }),
    'familyMember { id }',
  );
  const card = String(randomInt(2 ** 47)).padStart(16, '4');
  const { id } = familyMember;
  await done(doors, doors.admin, 'issueCard', keyed({ familyMemberId: id, number: card }), 'card { id }');
  // The way staff let somebody have a PIN: allowed at the desk, chosen at the kiosk.
  await done(doors, doors.principal, 'allowPinChange', { familyMemberId: id }, 'familyMember { id }');
  const session = await openFamily(doors.graphql, doors.kiosk, { cardNumber: card });
  await done(doors, session, 'changePin', { pin: PIN }, 'familyMember { id }');
  return { id, phone: member.phone, pin: PIN, card };
}

/** The same man entered again in the same family, under another spelling. */
export const enteredAgain = (doors: Doors, { householdId }: Household, givenName: string): Promise<Adult> =>
  adult(doors, householdId, person(givenName, 'OTHER', number()));

/** Session tokens of an adult: at a kiosk, and in a call. Undefined where the door stays shut. */
export async function sessionsOf(
  doors: Doors,
  { phone, pin }: Adult,
): Promise<{ kiosk: string | undefined; call: string | undefined }> {
  const kiosk = await openFamily(doors.graphql, doors.kiosk, { phone, pin }).catch(() => undefined);
  const { token, callId } = await callFrom(doors.stack, phone);
  const { proveCaller } = await ask<{ proveCaller: { session: { token: string } | null } }>(
    doors.graphql,
    token,
    'mutation ($input: ProveCallerInput!) { proveCaller(input: $input) { session { token } } }',
    { input: { callId, pin } },
  );
  return { kiosk, call: proveCaller.session?.token };
}

/** The principal enters an order about the first child. */
export async function order(doors: Doors, { childId }: Household, more: object): Promise<void> {
  const input = keyed({ childIds: [childId], reason: 'court', ...more });
  await done(doors, doors.principal, 'restrictPickup', input, 'restrictions { id }');
}
