/** An integrator's door: an API key, graphql-ws, and a cursor to go on from. */
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { eventually } from './story.ts';

/** One event as it came. */
export interface Happening {
  readonly cursor: string;
  readonly kind: string;
  readonly subjectId: string;
}

interface AttendanceEvent {
  readonly attendanceChanged: { cursor: string; kind: string; child: { id: string } };
}

const QUERY = `subscription ($after: Cursor) {
  attendanceChanged(after: $after) { cursor kind child { id } }
}`;

/** Subscribes to arrivals and departures; can be cut off and come back. */
export class Integrator {
  readonly #url: string;
  readonly #apiKey: string;
  #client: Client | undefined;
  #socket: WebSocket | undefined;
  /** All that came, over every connection, in the order it came. */
  readonly received: Happening[] = [];

  constructor(url: string, apiKey: string) {
    this.#url = url;
    this.#apiKey = apiKey;
  }

  /** Connects and goes on after the last event that came, or after `from`. Resolves when the subscription stands. */
  async connect(from: string): Promise<void> {
    const after = this.received.at(-1)?.cursor ?? from;
    const keep = (socket: WebSocket) => {
      this.#socket = socket;
    };
    const open = Promise.withResolvers<void>();
    const client = createClient({
      url: this.#url,
      webSocketImpl: class extends WebSocket {
        constructor(url: string, protocols: string) {
          super(url, protocols);
          keep(this);
        }
      },
      connectionParams: { authorization: `Bearer ${this.#apiKey}` },
      retryAttempts: 0,
      on: { connected: () => open.resolve() },
    });
    this.#client = client;
    client.subscribe<AttendanceEvent>(
      { query: QUERY, variables: { after } },
      {
        next: ({ data }) => data && this.#take(data),
        error: (error) => open.reject(error),
        complete: () => {},
      },
    );
    await open.promise;
  }

  /** The cable is pulled: no word of goodbye. */
  async cut(): Promise<void> {
    const socket = this.#socket;
    if (!socket) return;
    const gone = new Promise((resolve) => socket.once('close', resolve));
    socket.terminate();
    await gone;
  }

  /** Waits until so many events have come. */
  async until(count: number): Promise<readonly Happening[]> {
    await eventually(`${count} events at the integrator (${this.received.length} came)`, () =>
      this.received.length >= count ? true : undefined,
    );
    return this.received;
  }

  async close(): Promise<void> {
    await this.#client?.dispose();
  }

  #take({ attendanceChanged: { cursor, kind, child } }: AttendanceEvent): void {
    this.received.push({ cursor, kind, subjectId: child.id });
  }
}
