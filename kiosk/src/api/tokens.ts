/**
 * Where the bearer token of every request comes from. Each page brings its own: the desk's staff session, the
 * kiosk's device session.
 */
export interface TokenSource {
  /** The token to send now, or null to go without one. May wait for a renewal that is under way. */
  current(): Promise<string | null>;
  /**
   * The server refused this token with 401. Resolves to another one worth a second try, or null when there is none
   * (the request's 401 then reaches the caller).
   */
  renew(refused: string): Promise<string | null>;
}

/** For pages that nobody signs in to. */
export const noTokens: TokenSource = { current: async () => null, renew: async () => null };
