/** Every way to change something about a child, as somebody who is barred tries it. */
import { randomUUID } from 'node:crypto';
import { send } from '../acting/graphql.ts';
import type { Doors } from './doors.ts';
import type { Household } from './household.ts';

/** One try: what it is called in the findings, who sends it, and what. */
export interface Act {
  readonly name: string;
  readonly token: string;
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What the other parent had decided, to be taken back. */
export interface Decided {
  readonly authorisedPickupId: string;
  readonly delegationId: string;
  readonly medicationRequestId: string;
}

const secondsAgo = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();

/** Within a session of one's own, at a kiosk or in a call. */
export function ownActs(door: string, token: string, { childId }: Household, decided: Decided): Act[] {
  const childIds = [childId];
  const aunt = { kind: 'PERMANENT', relation: 'OTHER', familyName: '周', givenName: '生人' };
  const acts: [string, Record<string, unknown>][] = [
    ['reportAbsence', { childId, reason: 'SICK', date: tomorrow() }],
    ['delegatePickup', { childIds, collectorName: '生人' }],
    ['authorisePickup', { childIds, ...aunt }],
    ['revokeAuthorisedPickup', { authorisedPickupId: decided.authorisedPickupId }],
    ['revokePickupDelegation', { delegationId: decided.delegationId }],
    ['requestMedication', { childId, drug: '药', dose: '1', times: ['12:00'] }],
    ['withdrawMedicationRequest', { medicationRequestId: decided.medicationRequestId }],
  ];
  return acts.map(([mutation, input]) => ({ name: `${door}: ${mutation}`, token, mutation, input }));
}

const tomorrow = (): string =>
  new Date(Date.now() + 86_400_000).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });

/** Whoever stands at the door asked for the child: somebody of the staff lets it go, at the desk and with a card at the kiosk. */
export const releaseActs =
  ({ teacher, kiosk, teacherId }: Doors) =>
  (who: string, childIds: readonly string[]): Act[] => [
    { name: `${who}: the desk lets go`, token: teacher, mutation: 'releaseChildren', input: { childIds } },
    {
      name: `${who}: a staff card lets go`,
      token: kiosk,
      mutation: 'releaseChildren',
      input: { childIds, staffMemberId: teacherId },
    },
  ];

/** At a kiosk that names the adult, at once and from its outbox, on both sides of the boundary. */
export function kioskActs(who: string, doors: Doors, childId: string, familyMemberId: string): Act[] {
  const token = doors.kiosk;
  const letGo = releaseActs(doors);
  const childIds = [childId];
  const leaving = { childIds, familyMemberId, verification: 'CARD' };
  const act = (name: string, mutation: string, input: Record<string, unknown>): Act => ({
    name: `${who}: ${name}`,
    token,
    mutation,
    input,
  });
  return [
    act('collects', 'checkOutChildren', leaving),
    act('collects, 55 s ago', 'checkOutChildren', { ...leaving, occurredAt: secondsAgo(55) }),
    ...letGo(who, childIds),
    act('reports absent', 'reportAbsence', { childId, familyMemberId, reason: 'SICK', date: tomorrow() }),
    act('reports absent, an hour ago', 'reportAbsence', {
      childId,
      familyMemberId,
      reason: 'SICK',
      date: tomorrow(),
      occurredAt: secondsAgo(3600),
    }),
    act('is late', 'reportLatePickup', { childIds, familyMemberId, expectedAt: '18:30' }),
  ];
}

/** On somebody's word at the desk, and by a program. */
export function namedActs({ teacher, program }: Doors, { childId, father }: Household): Act[] {
  const childIds = [childId];
  const familyMemberId = father.id;
  const aunt = { kind: 'PERMANENT', relation: 'OTHER', familyName: '周', givenName: '生人' };
  const acts: [string, string, string, Record<string, unknown>][] = [
    [
      'desk: lets him collect',
      teacher,
      'checkOutChildren',
      { childIds, familyMemberId, verification: 'STAFF' },
    ],
    ['desk: authorises on his word', teacher, 'authorisePickup', { childIds, familyMemberId, ...aunt }],
    [
      'desk: asks for medicine on his word',
      teacher,
      'requestMedication',
      {
        childId,
        familyMemberId,
        drug: '药',
        dose: '1',
        times: ['12:00'],
      },
    ],
    ['program: names him', program, 'checkOutChildren', { childIds, familyMemberId, verification: 'STAFF' }],
    ['program: names nobody', program, 'checkOutChildren', { childIds, verification: 'STAFF' }],
    [
      'program: reports absent',
      program,
      'reportAbsence',
      { childId, familyMemberId, reason: 'SICK', date: tomorrow() },
    ],
  ];
  return acts.map(([name, token, mutation, input]) => ({ name, token, mutation, input }));
}

/** Sends a try; gives the code it was answered with, DONE, or the kind of error. */
export async function attempt(
  { graphql }: Pick<Doors, 'graphql'>,
  { token, mutation, input }: Act,
): Promise<string> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code } } }`;
  const withKey = KEYLESS.has(mutation) ? input : { idempotencyKey: randomUUID(), ...input };
  const { answer } = await send<Record<string, { userErrors: { code: string }[] }>>(
    graphql,
    token,
    { query },
    { input: withKey },
  );
  if (answer.errors) return answer.errors[0]?.extensions?.code ?? 'ERROR';
  return answer.data?.[mutation]?.userErrors[0]?.code ?? 'DONE';
}

const KEYLESS: ReadonlySet<string> = new Set([
  'revokeAuthorisedPickup',
  'revokePickupDelegation',
  'withdrawMedicationRequest',
]);
