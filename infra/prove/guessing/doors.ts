/** Doors at which something is guessed: how often a guess is looked at, and whether the right one opens meanwhile. */
import { readFileSync } from 'node:fs';
import { send } from '../acting/graphql.ts';
import type { Kiosk } from '../acting/sessions.ts';
import type { Doors } from '../barred/doors.ts';
import { done, type Household, keyed } from '../barred/household.ts';

/** Whoever guesses, and whom it is about. */
export interface Scene {
  readonly doors: Doors;
  readonly home: Household;
  /** A kiosk at which somebody guesses, another one, and its own key. */
  readonly guessed: string;
  readonly quiet: string;
  readonly device: Kiosk;
  /** The principal's address and password, and the mark of a browser that signed in before. */
  readonly leader: { readonly email: string; readonly password: string; readonly browserMark: string };
  /** A code that opens a delegation. */
  readonly code: string;
}

/** One door. */
export interface GuessedDoor {
  readonly name: string;
  /** What staff are told of in the end; LIFTED where they were, and have lifted it; LOCK: of a person whose tries are used up; null where nothing has to be told. */
  readonly told: 'LOCK' | 'PHONE_PIN' | 'PASSWORD' | 'CARD' | 'TRACKING_CODE' | 'LIFTED' | null;
  readonly tries: number;
  /** So many may be looked at. */
  readonly most: number;
  /** The code with which a wrong one is answered that was looked at. */
  readonly wrong: string;
  guess(scene: Scene, number: number): Promise<string>;
  /** The right person, by their own way. */
  opens(scene: Scene): Promise<boolean>;
}

interface Answered {
  readonly userErrors: readonly { readonly code: string }[];
}

/** Sends a mutation; gives the code it was refused with, or OPENED. */
async function tried(
  graphql: string,
  token: string | undefined,
  name: string,
  input: object,
): Promise<string> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`;
  const { answer } = await send<Record<string, Answered>>(graphql, token, { query }, { input });
  return answer.errors?.[0]?.extensions?.code ?? answer.data?.[name]?.userErrors[0]?.code ?? 'OPENED';
}

const family = ({ doors }: Scene, kiosk: string, proof: object) =>
  tried(doors.graphql, kiosk, 'openFamilySession', proof);
const sixDigits = (number: number): string => String(100_000 + number * 7_919).slice(-6);

/** A stranger calls anew for each guess; the line does not vouch for the number. */
async function inCall({ doors }: Scene, from: string, mutation: string, input: object): Promise<string> {
  const { voiceKey } = JSON.parse(readFileSync(doors.stack.secrets, 'utf8')) as { voiceKey: string };
  const { call } = await done<{ call: { id: string } }>(
    doors,
    voiceKey,
    'openCall',
    { dialled: '100', from },
    'call { id }',
  );
  const within = mutation === 'proveCaller' ? { callId: call.id, ...input } : input;
  return tried(doors.graphql, `${voiceKey}.${call.id}`, mutation, within);
}

// Damm's table: only codes whose check digit fits are looked at, and counted.
const TABLE = ['0317598642', '7092154863', '4206871359', '1750983426', '6123045978']
  .concat(['3674209581', '5869720134', '8945362017', '9438617205', '2581436790'])
  .map((row) => [...row].map(Number));
const fitting = (five: string): string =>
  five + String([...five].reduce((row, digit) => TABLE[row]?.[Number(digit)] ?? 0, 0));

/** All of them. */
export const GUESSED: readonly GuessedDoor[] = [
  {
    name: 'a PIN at a kiosk',
    told: 'LOCK',
    tries: 40,
    most: 5,
    wrong: 'PROOF_FAILED',
    guess: (scene, number) =>
      family(scene, scene.guessed, { phone: scene.home.mother.phone, pin: sixDigits(number) }),
    opens: async (scene) =>
      (await family(scene, scene.guessed, { cardNumber: scene.home.mother.card })) === 'OPENED',
  },
  {
    name: 'a PIN over redials from a claimed number',
    told: 'PHONE_PIN',
    tries: 40,
    most: 5,
    wrong: 'PROOF_FAILED',
    guess: (scene, number) =>
      inCall(scene, scene.home.father.phone, 'proveCaller', { pin: sixDigits(number) }),
    opens: async (scene) => {
      const { phone, pin } = scene.home.father;
      return (await family(scene, scene.quiet, { phone, pin })) === 'OPENED';
    },
  },
  {
    name: 'a password',
    told: 'PASSWORD',
    tries: 40,
    most: 5,
    wrong: 'SIGN_IN_FAILED',
    guess: ({ doors, leader }, number) =>
      tried(doors.graphql, undefined, 'signIn', { email: leader.email, password: `wrong words ${number}` }),
    opens: async ({ doors, leader }) =>
      (await tried(doors.graphql, undefined, 'signIn', leader)) === 'OPENED',
  },
  {
    name: 'short card numbers',
    told: 'CARD',
    tries: 60,
    most: 22,
    wrong: 'CARD_UNKNOWN',
    guess: (scene, number) => family(scene, scene.guessed, { cardNumber: String(1_000 + number) }),
    opens: async (scene) =>
      (await family(scene, scene.guessed, { cardNumber: scene.home.father.card })) === 'OPENED',
  },
  {
    name: 'long card numbers, by a machine',
    told: 'CARD',
    tries: 400,
    most: 320,
    wrong: 'CARD_UNKNOWN',
    guess: (scene, number) =>
      family(scene, scene.guessed, { cardNumber: `77${String(number).padStart(8, '0')}` }),
    opens: async (scene) =>
      (await family(scene, scene.quiet, { cardNumber: scene.home.mother.card })) === 'OPENED',
  },
  {
    name: 'codes of delegations, at two kiosks',
    told: 'LIFTED',
    tries: 260,
    most: 203,
    wrong: 'DELEGATION_UNKNOWN',
    guess: ({ doors, guessed, quiet, code }, number) => {
      const digits = sixDigits(number);
      const tries = digits === code ? '000001' : digits;
      return tried(doors.graphql, number % 2 ? guessed : quiet, 'openPickupDelegation', { code: tries });
    },
    // Past the limit one try a minute is looked at; a member of staff who has looked opens it at once.
    opens: async (scene) => {
      return (
        (await lifted(scene, 'DELEGATION_CODE')) &&
        (await tried(scene.doors.graphql, scene.quiet, 'openPickupDelegation', { code: scene.code })) ===
          'OPENED'
      );
    },
  },
  {
    name: 'codes of tickets, over redials from ever new numbers',
    told: 'TRACKING_CODE',
    tries: 40,
    most: 14,
    wrong: 'TRACKING_CODE_UNKNOWN',
    guess: (scene, number) => {
      const from = `+86188${String(10_000_000 + number)}`;
      return inCall(scene, from, 'lookUpTicket', { trackingCode: fitting(String(30_000 + number)) });
    },
    opens: async (scene) => {
      const { trackingCode } = await done<{ trackingCode: string }>(
        scene.doors,
        scene.quiet,
        'submitTicket',
        keyed({ kind: 'FEEDBACK', category: 'MEALS', text: '好', familyMemberId: scene.home.mother.id }),
        'trackingCode',
      );
      return (await tried(scene.doors.graphql, scene.quiet, 'lookUpTicket', { trackingCode })) === 'OPENED';
    },
  },
  {
    name: 'a kiosk’s challenge, asked by a stranger all the time',
    told: null,
    tries: 100,
    most: 100,
    wrong: 'OPENED',
    guess: ({ doors, device }) =>
      tried(doors.graphql, undefined, 'issueDeviceChallenge', { deviceId: device.deviceId }),
    // The stranger asks between the kiosk's own two requests.
    opens: async (scene) => {
      const asking = Array.from({ length: 40 }, () =>
        tried(scene.doors.graphql, undefined, 'issueDeviceChallenge', { deviceId: scene.device.deviceId }),
      );
      const [token] = await Promise.all([scene.device.open(), ...asking]);
      return token.length > 0;
    },
  },
];

/** Staff have looked: what was counted begins anew. False when they were not told. */
async function lifted({ doors }: Scene, secret: string): Promise<boolean> {
  const told = (await noticesOf(doors)).filter((notice) => notice.secret === secret);
  for (const { id } of told)
    await done(doors, doors.principal, 'liftGuessing', { guessingNoticeId: id }, 'guessingNotice { id }');
  return told.length > 0;
}

/** What staff are told of. */
export async function noticesOf(doors: Doors): Promise<readonly { id: string; secret: string }[]> {
  const { answer } = await send<{ guessingNotices: { id: string; secret: string }[] }>(
    doors.graphql,
    doors.principal,
    { query: '{ guessingNotices { id secret } }' },
    {},
  );
  return answer.data?.guessingNotices ?? [];
}
