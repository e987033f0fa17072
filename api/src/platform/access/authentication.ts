import { GraphQLError } from 'graphql';
import type { Clock } from '../clock.ts';
import type { Secrets } from '../secrets.ts';
import { type FairLimits, FairQueue } from '../server/fair-queue.ts';
import { ANONYMOUS, type Principal, principal } from './principal.ts';
import { type Claims, verifyToken } from './tokens.ts';

/** Looks up who is behind credentials, as things stand now. Undefined: revoked, ended or unknown. */
export interface Directory {
  session(claims: Claims): Promise<Principal | undefined>;
  apiKey(secret: string): Promise<Principal | undefined>;
  /** A program by the row id of its key, for what it was given before. */
  program(keyId: string): Promise<Principal | undefined>;
  /** The phone line within one of its calls. */
  call(callId: string): Promise<Principal | undefined>;
}

const REMEMBER_MS = 2_000;
const MOST = 5_000;
/** Looking up what nobody has signed: keys that are perhaps invented. */
const UNPROVEN: FairLimits = {
  atOnce: 2,
  perHolder: 1,
  waiting: 32,
  waitingInAll: 500,
  patienceMs: 15_000,
};

/**
 * Turns an Authorization header into a principal. An answer is remembered for two seconds, so that a burst of
 * requests asks the database once; whoever is revoked is out within that time.
 */
export class Authentication {
  readonly #remembered = new Map<string, { until: number; principal: Principal | undefined }>();
  readonly #unproven = new FairQueue(UNPROVEN);
  /** Keys that held when they were last looked at: looked at again without standing in the line of invented ones. */
  readonly #held = new Set<string>();

  constructor(
    readonly directory: Directory,
    readonly secrets: Secrets,
    readonly clock: Clock,
  ) {}

  /** The principal; anonymous without a header. Throws UNAUTHENTICATED (401) for credentials that do not hold. */
  async principal(authorization: string | undefined, address = ''): Promise<Principal> {
    if (authorization === undefined) return ANONYMOUS;
    const found = await this.#known(authorization, address);
    if (found) return found;
    throw new GraphQLError('This session or key does not hold (any more).', {
      extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
    });
  }

  async #known(authorization: string, address: string): Promise<Principal | undefined> {
    const now = this.clock.now().getTime();
    const known = this.#remembered.get(authorization);
    if (known && known.until > now && (known.principal?.expiresAt?.getTime() ?? Infinity) > now)
      return known.principal;
    this.#remembered.delete(authorization);
    const found = await this.#look(authorization.replace(/^Bearer\s+/i, ''), address);
    if (this.#remembered.size > MOST) this.#remembered.clear();
    this.#remembered.set(authorization, { until: now + REMEMBER_MS, principal: found });
    return found;
  }

  // What is signed was given out here; a key has to be looked for, in the turn of where it comes from.
  async #look(credential: string, address: string): Promise<Principal | undefined> {
    if (credential.startsWith('plv_')) return this.#phoneLine(credential);
    if (credential.startsWith('plk_')) return this.#program(credential, address);
    const claims = await verifyToken(this.secrets, this.clock, credential);
    const found = claims && (await this.directory.session(claims));
    return found && { ...found, expiresAt: claims.expiresAt };
  }

  async #program(credential: string, address: string): Promise<Principal | undefined> {
    const look = () => this.directory.apiKey(credential);
    const found = await (this.#held.has(credential) ? look() : this.#unproven.run(address, look));
    if (this.#held.size > MOST) this.#held.clear();
    if (found) this.#held.add(credential);
    else this.#held.delete(credential);
    return found;
  }

  // `<service key>` for opening calls, `<service key>.<call id>` for everything within one.
  async #phoneLine(credential: string): Promise<Principal | undefined> {
    const [key = '', callId] = credential.split('.');
    if (!this.secrets.isVoiceKey(key)) return undefined;
    return callId === undefined ? principal({ kind: 'PHONE_LINE' }) : this.directory.call(callId);
  }
}
