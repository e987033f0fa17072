import type { ApolloClient } from '@apollo/client';
import { DeskSignOutDocument } from '@porchlight/schema/desk';
import { type ApiClient, createApiClient, type Fetch } from '../../api/index.ts';
import { cachePolicies } from './cache-policies.ts';
import { forgetDrafts } from './drafts.ts';
import { refreshGrant } from './grants.ts';
import type { SessionPlace } from './session-place.ts';
import { type Grant, StaffSession } from './staff-session.ts';

/** What the page knows about its session. */
export interface DeskState {
  /** Somebody is signed in. */
  open: boolean;
  /** The session ended by itself. */
  lost: boolean;
  /** False while the live connection is away. */
  live: boolean;
  apollo: ApolloClient;
  /** `fetch` with this session's token, for POST /media. */
  send: Fetch;
}

/** Longer than a reconnect usually takes: a blink is not worth a warning. */
const PATIENCE_MS = 4000;

/** The session of this browser and the GraphQL client of this tab; a new client for each person, so nothing is left over. */
export class DeskStore {
  readonly session: StaffSession;
  readonly #listeners = new Set<() => void>();
  #client: ApiClient;
  #state: DeskState;

  constructor({ drawer, alone, onSitting }: SessionPlace) {
    this.session = new StaffSession({
      drawer,
      alone,
      now: Date.now,
      refresh: refreshGrant,
      onLost: () => this.#restart({ open: false, lost: true }),
    });
    this.#client = this.#openClient();
    this.#state = { open: this.session.open, lost: false, live: true, ...this.#ways() };
    onSitting(() => this.#follow());
  }

  /** For useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** For useSyncExternalStore. */
  readonly read = (): DeskState => this.#state;

  signIn(grant: Grant): void {
    this.session.begin(grant);
    this.#restart({ open: true, lost: false });
  }

  /** Signs out here at once, and at the server when it can be reached. Half-written work goes with it. */
  async signOut(): Promise<void> {
    forgetDrafts(sessionStorage);
    const input = { refreshToken: this.session.refreshToken };
    const told = this.#client.apollo.mutate({ mutation: DeskSignOutDocument, variables: { input } });
    await told.catch(() => undefined);
    this.session.end();
    this.#restart({ open: false, lost: false });
  }

  // Another tab signed in or out: this one does so with it.
  #follow(): void {
    this.session.letGo();
    if (!this.session.open) forgetDrafts(sessionStorage);
    this.#restart({ open: this.session.open, lost: false });
  }

  #ways() {
    const { apollo, send } = this.#client;
    return { apollo, send };
  }

  #restart(change: { open: boolean; lost: boolean }): void {
    void this.#client.close();
    this.#client = this.#openClient();
    this.#change({ ...change, live: true, ...this.#ways() });
  }

  #change(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** After each reconnect, what is on screen is asked for again: it may have missed something. */
  #openClient() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let connections = 0;
    const client = createApiClient({
      tokens: this.session,
      typePolicies: cachePolicies,
      onSocketState: (state) => {
        clearTimeout(timer);
        const current = this.#client === client;
        if (state === 'away' && current) timer = setTimeout(() => this.#change({ live: false }), PATIENCE_MS);
        if (state !== 'connected' || !current) return;
        this.#change({ live: true });
        connections += 1;
        if (connections > 1) void client.apollo.refetchQueries({ include: 'active' });
      },
    });
    return client;
  }
}
