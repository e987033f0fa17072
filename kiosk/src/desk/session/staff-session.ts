import type { TokenSource } from '../../api/index.ts';
import { type Drawer, REFRESH_KEY, SITTING_KEY } from './session-place.ts';

/** What the server gives at sign-in and at each renewal. */
export interface Grant {
  token: string;
  /** Buys the next grant, once. */
  refreshToken: string | null;
  /** RFC 3339. */
  expiresAt: string;
}

/** What a session needs from outside. */
export interface StaffSessionOptions {
  drawer: Drawer;
  /** Does something while no other tab of this browser does it. */
  alone: <Result>(use: () => Promise<Result>) => Promise<Result>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Buys the next grant; null when the server refuses. Rejects when the server cannot be reached. */
  refresh: (refreshToken: string) => Promise<Grant | null>;
  /** Called when the session is over without anybody having signed out. */
  onLost: () => void;
}

/** Renew this long before the end, so that a request under way does not meet it. */
const MARGIN_MS = 30_000;

/**
 * A member of staff's session, as one tab sees it. The access token (15 minutes) lives in memory only; the refresh token
 * where the tabs of this browser share it (session-place.ts), so that neither a reload nor a second tab asks for the
 * password (decisions/020-desk-session.md, 025-one-session-a-browser.md).
 */
export class StaffSession implements TokenSource {
  readonly #options: StaffSessionOptions;
  #grant: Grant | null = null;
  #renewal: Promise<string | null> | null = null;

  constructor(options: StaffSessionOptions) {
    this.#options = options;
  }

  /** Whether somebody is signed in, or was before a reload. */
  get open(): boolean {
    return this.#grant !== null || this.refreshToken !== null;
  }

  /** What buys the next session, and what signing out has to end. */
  get refreshToken(): string | null {
    return this.#options.drawer.getItem(REFRESH_KEY);
  }

  /** Takes the grant of a sign-in. */
  begin(grant: Grant): void {
    this.#keep(grant);
    // Last: whoever hears of it finds the token.
    this.#options.drawer.setItem(SITTING_KEY, crypto.randomUUID());
  }

  /** Another tab signed in, or out: what this tab holds is not the session any more. */
  letGo(): void {
    this.#grant = null;
  }

  /** Forgets everything. */
  end(): void {
    this.#grant = null;
    for (const key of [REFRESH_KEY, SITTING_KEY]) this.#options.drawer.removeItem(key);
  }

  async current(): Promise<string | null> {
    if (this.#fresh()) return this.#grant?.token ?? null;
    return this.#renew();
  }

  async renew(refused: string): Promise<string | null> {
    const known = this.#grant?.token;
    // Another request may have renewed it meanwhile: a refresh token must not be spent twice.
    if (known !== undefined && known !== refused) return known;
    return this.#renew();
  }

  #fresh(): boolean {
    return this.#grant !== null && Date.parse(this.#grant.expiresAt) - this.#options.now() > MARGIN_MS;
  }

  #renew(): Promise<string | null> {
    this.#renewal ??= this.#buyNext().finally(() => {
      this.#renewal = null;
    });
    return this.#renewal;
  }

  #keep(grant: Grant): void {
    this.#grant = grant;
    if (grant.refreshToken !== null) this.#options.drawer.setItem(REFRESH_KEY, grant.refreshToken);
  }

  // In turn with the other tabs: whoever comes second finds what the first one bought, and spends that.
  #buyNext(): Promise<string | null> {
    return this.#options.alone(() => this.#buyNextAlone());
  }

  async #buyNextAlone(): Promise<string | null> {
    const refreshToken = this.refreshToken;
    if (refreshToken === null) return null;
    const grant = await this.#options.refresh(refreshToken);
    // Signed out while the answer was on its way: nothing comes back to life.
    if (this.refreshToken !== refreshToken) return null;
    if (grant) this.#keep(grant);
    else this.#lose();
    return grant?.token ?? null;
  }

  #lose(): void {
    this.end();
    this.#options.onLost();
  }
}
