/** Coming in at the doors of a running Porchlight: as staff, as a kiosk, as a family. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { ask } from './graphql.ts';

/** A payload that carries one session, or says why not. */
interface SessionPayload {
  readonly session?: { readonly token: string } | null;
  readonly userErrors: readonly { readonly code: string }[];
}

function tokenOf(what: string, { session, userErrors }: SessionPayload): string {
  if (!session) throw new Error(`${what} was refused: ${userErrors.map(({ code }) => code).join()}`);
  return session.token;
}

const SESSION = 'session { token } userErrors { code }';

/** Signs a member of staff in; gives the token. */
export async function signIn(graphql: string, email: string, password: string): Promise<string> {
  const { signIn } = await ask<{ signIn: SessionPayload }>(
    graphql,
    undefined,
    `mutation ($input: SignInInput!) { signIn(input: $input) { ${SESSION} } }`,
    { input: { email, password } },
  );
  return tokenOf('signing in', signIn);
}

/** A paired kiosk: it holds its key and opens sessions with it. */
export interface Kiosk {
  readonly deviceId: string;
  /** A fresh session's token. */
  readonly open: () => Promise<string>;
}

/** Pairs a new kiosk with the code of a pairing address (`…/kiosk/?pair=CODE`). */
export async function pairKiosk(graphql: string, pairingUrl: string): Promise<Kiosk> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64url');
  const code = new URL(pairingUrl).searchParams.get('pair');
  const { pairDevice } = await ask<{ pairDevice: { device: { id: string } | null } }>(
    graphql,
    undefined,
    'mutation ($input: PairDeviceInput!) { pairDevice(input: $input) { device { id } } }',
    { input: { code, publicKey: spki } },
  );
  if (!pairDevice.device) throw new Error('the kiosk was not paired');
  const deviceId = pairDevice.device.id;
  return { deviceId, open: () => openSession(graphql, deviceId, privateKey) };
}

async function openSession(graphql: string, deviceId: string, key: KeyObject): Promise<string> {
  const { issueDeviceChallenge } = await ask<{ issueDeviceChallenge: { nonce: string | null } }>(
    graphql,
    undefined,
    'mutation ($input: IssueDeviceChallengeInput!) { issueDeviceChallenge(input: $input) { nonce } }',
    { input: { deviceId } },
  );
  const nonce = issueDeviceChallenge.nonce ?? '';
  const signature = sign('sha256', Buffer.from(nonce), { key, dsaEncoding: 'ieee-p1363' });
  const { openDeviceSession } = await ask<{ openDeviceSession: SessionPayload }>(
    graphql,
    undefined,
    `mutation ($input: OpenDeviceSessionInput!) { openDeviceSession(input: $input) { ${SESSION} } }`,
    { input: { deviceId, nonce, signature: signature.toString('base64url') } },
  );
  return tokenOf('the kiosk', openDeviceSession);
}

/** Opens a family's session at a kiosk, with a card or with phone and PIN. */
export async function openFamily(
  graphql: string,
  kioskToken: string,
  proof: { readonly cardNumber: string } | { readonly phone: string; readonly pin: string },
): Promise<string> {
  const { openFamilySession } = await ask<{ openFamilySession: SessionPayload }>(
    graphql,
    kioskToken,
    `mutation ($input: OpenFamilySessionInput!) { openFamilySession(input: $input) { ${SESSION} } }`,
    { input: proof },
  );
  return tokenOf('the family', openFamilySession);
}
