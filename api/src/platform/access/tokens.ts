import type { PrincipalKind } from '@porchlight/schema/enums';
import { jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../clock.ts';
import type { Secrets } from '../secrets.ts';

/** What a session token says. Row ids, no names. */
export interface Claims {
  kind: PrincipalKind;
  id: string;
  kindergartenId: string;
  deviceId?: string;
  callId?: string;
  sessionId?: string;
  /** What the session rests on (which PIN, which card): it ends when that is no longer so. */
  stamp?: string;
}

const ISSUER = 'porchlight';
const AUDIENCE = 'porchlight-api';

/** A signed token (EdDSA) for a session, and when it ends. */
export async function signToken(
  secrets: Secrets,
  clock: Clock,
  claims: Claims,
  seconds: number,
): Promise<{ token: string; expiresAt: Date }> {
  const now = Math.floor(clock.now().getTime() / 1000);
  const { kind, id, kindergartenId, deviceId, callId, sessionId, stamp } = claims;
  const token = await new SignJWT({
    knd: kind,
    kg: kindergartenId,
    dev: deviceId,
    cal: callId,
    sid: sessionId,
    stp: stamp,
  })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(id)
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .sign(secrets.tokenPrivateKey);
  return { token, expiresAt: new Date((now + seconds) * 1000) };
}

/** The claims of a token that is ours and still runs; undefined otherwise. */
export async function verifyToken(
  secrets: Secrets,
  clock: Clock,
  token: string,
): Promise<(Claims & { expiresAt: Date }) | undefined> {
  try {
    const { payload } = await jwtVerify(token, secrets.tokenPublicKey, {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: ['EdDSA'],
      currentDate: clock.now(),
    });
    const { knd, kg, dev, cal, sid, stp, sub, exp } = payload as Record<string, string | undefined> & {
      exp?: number;
    };
    if (!knd || !kg || !sub || !exp) return undefined;
    return {
      kind: knd as PrincipalKind,
      id: sub,
      kindergartenId: kg,
      ...(dev ? { deviceId: dev } : {}),
      ...(cal ? { callId: cal } : {}),
      ...(sid ? { sessionId: sid } : {}),
      ...(stp ? { stamp: stp } : {}),
      expiresAt: new Date(exp * 1000),
    };
  } catch {
    return undefined;
  }
}
