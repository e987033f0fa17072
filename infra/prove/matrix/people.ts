/** Everybody who can ask: made through the doors of a running stack, in both demonstration kindergartens. */
import { readFileSync } from 'node:fs';
import type { Stack } from '../../start/stack.ts';
import { ask } from '../acting/graphql.ts';
import { openFamily, pairKiosk, signIn } from '../acting/sessions.ts';

/** One of them. */
export interface Person {
  /** As findings name it. */
  readonly name: string;
  readonly kind: string;
  readonly scopes: readonly string[];
  /** Credentials; undefined for nobody known. */
  readonly token: string | undefined;
  /** `first` or `second` kindergarten; undefined: none. */
  readonly home: 'first' | 'second' | undefined;
  /** Their own row: an e-mail of staff, else an opaque id (family member, device, call). */
  readonly key: string;
}

const SCOPES = [
  'ATTENDANCE_READ',
  'ATTENDANCE_WRITE',
  'NOTICES_READ',
  'NOTICES_WRITE',
  'PEOPLE_READ',
  'TICKETS_READ',
];
const YEAR_MS = 365 * 86_400_000;

/** Signs everybody in. */
export async function everybody(stack: Stack): Promise<Person[]> {
  const staff = await staffOf(stack);
  const admins = staff.filter(({ kind }) => kind === 'ADMIN');
  const [first, second] = admins as [Person, Person];
  const here = await kioskOf(stack, stack.demo.kioskPairingUrl, 'first');
  const there = await kioskOf(stack, await pairingOf(stack, second), 'second');
  const programs = [
    ...(await Promise.all(SCOPES.map((scope) => program(stack, first, [scope])))),
    await program(stack, first, []),
    await program(stack, second, SCOPES),
  ];
  const nobody = {
    name: 'nobody',
    kind: 'ANONYMOUS',
    scopes: [],
    token: undefined,
    home: undefined,
    key: '',
  };
  return [
    nobody,
    here,
    ...(await families(stack, here)),
    ...(await lines(stack)),
    ...staff,
    ...programs,
    there,
  ];
}

async function staffOf(stack: Stack): Promise<Person[]> {
  const wanted = stack.demo.staff.filter(
    ({ role, email }) => email.includes('sunshine') || ['ADMIN', 'CLASS_TEACHER'].includes(role),
  );
  return Promise.all(
    wanted.map(async ({ role, email, password }) => ({
      name: email,
      kind: role,
      scopes: [],
      token: await signIn(stack.graphql, email, password),
      home: email.includes('sunshine') ? ('first' as const) : ('second' as const),
      key: email,
    })),
  );
}

async function pairingOf(stack: Stack, admin: Person): Promise<string> {
  const found = await ask<{ createDevicePairing: { code: string } }>(
    stack.graphql,
    admin.token,
    'mutation { createDevicePairing(input: { name: "side door" }) { code } }',
  );
  return `${stack.http}/kiosk/?pair=${found.createDevicePairing.code}`;
}

async function kioskOf(stack: Stack, pairingUrl: string, home: 'first' | 'second'): Promise<Person> {
  const kiosk = await pairKiosk(stack.graphql, pairingUrl);
  return {
    name: `${home} kiosk`,
    kind: 'KIOSK',
    scopes: [],
    token: await kiosk.open(),
    home,
    key: kiosk.deviceId,
  };
}

async function families(stack: Stack, kiosk: Person): Promise<Person[]> {
  const [card, proven, other] = stack.demo.families;
  if (!card || !proven || !other) throw new Error('the demonstration has too few families');
  const ways = [
    { name: 'family with card', kind: 'FAMILY_CARD', proof: { cardNumber: card.card } },
    { name: 'family with PIN', kind: 'FAMILY_PROVEN', proof: { phone: proven.phone, pin: proven.pin } },
    { name: 'another family', kind: 'FAMILY_PROVEN', proof: { phone: other.phone, pin: other.pin } },
  ];
  return Promise.all(
    ways.map(async ({ name, kind, proof }) => {
      const token = await openFamily(stack.graphql, kiosk.token ?? '', proof);
      const { viewer } = await ask<{ viewer: { familyMember: { id: string } } }>(
        stack.graphql,
        token,
        '{ viewer { familyMember { id } } }',
      );
      return { name, kind, scopes: [], token, home: 'first', key: viewer.familyMember.id };
    }),
  );
}

/** The phone line before a call, in a call to each kindergarten, and in one whose caller has proven who it is. */
async function lines(stack: Stack): Promise<Person[]> {
  const { voiceKey } = JSON.parse(readFileSync(stack.secrets, 'utf8')) as { voiceKey: string };
  const caller = stack.demo.families[1];
  const kind = { kind: 'PHONE_LINE', scopes: [] };
  const before = { ...kind, name: 'phone line', token: voiceKey, home: undefined, key: '' };
  const inCall = async (dialled: string, home: 'first' | 'second', name: string): Promise<Person> => {
    const found = await ask<{ openCall: { call: { id: string } } }>(
      stack.graphql,
      voiceKey,
      'mutation ($input: OpenCallInput!) { openCall(input: $input) { call { id } } }',
      { input: { dialled, from: caller?.phone ?? '', numberProven: true } },
    );
    const { id } = found.openCall.call;
    return { ...kind, name, token: `${voiceKey}.${id}`, home, key: id };
  };
  const known = await inCall('100', 'first', 'phone line in a proven call');
  await ask(stack.graphql, known.token, PROVE, { input: { callId: known.key, pin: caller?.pin ?? '' } });
  return [
    before,
    await inCall('100', 'first', 'phone line in a call'),
    known,
    await inCall('200', 'second', 'phone line in a call elsewhere'),
  ];
}

const PROVE = 'mutation ($input: ProveCallerInput!) { proveCaller(input: $input) { userErrors { code } } }';

async function program(stack: Stack, admin: Person, scopes: readonly string[]): Promise<Person> {
  const name =
    scopes.length === 1
      ? `program with ${scopes[0]}`
      : scopes.length
        ? 'program elsewhere'
        : 'program without scope';
  const expiresAt = new Date(Date.now() + YEAR_MS).toISOString();
  const found = await ask<{ createApiKey: { secret: string } }>(
    stack.graphql,
    admin.token,
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }',
    { input: { name, scopes, expiresAt } },
  );
  return { name, kind: 'INTEGRATOR', scopes, token: found.createApiKey.secret, home: admin.home, key: name };
}
