/** Many sockets of one client: tells when all have received the message of an event. */
import WebSocket from 'ws';

/** What it is told first. */
export interface Subscribing {
  readonly url: string;
  readonly count: number;
  /** For GraphQL: the opening and the operation. */
  readonly graphql?: { readonly init: object; readonly subscribe: object };
}

/** Everybody has the message of one event; at which moment, in milliseconds since 1970. */
export interface Delivered {
  readonly at: number;
  /** The message as the last one got it. */
  readonly text: string;
}

const NEXT = '"type":"next"';
const now = (): number => performance.timeOrigin + performance.now();
/** How many have it, by the event's cursor. */
const counts = new Map<string, number>();

function open({ url, count, graphql }: Subscribing): Promise<WebSocket> {
  const socket = new WebSocket(url, graphql ? ['graphql-transport-ws'] : [], { perMessageDeflate: false });
  const take = (text: string): void => {
    const cursor = /"cursor":"([^"]+)"/.exec(text)?.[1] ?? '';
    const have = (counts.get(cursor) ?? 0) + 1;
    counts.set(cursor, have);
    if (have === count) process.send?.({ at: now(), text } satisfies Delivered);
  };
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () =>
      graphql
        ? socket.send(JSON.stringify({ type: 'connection_init', payload: graphql.init }))
        : resolve(socket),
    );
    socket.on('message', (data) => {
      const text = data.toString();
      if (!graphql || text.includes(NEXT)) return take(text);
      if (!text.includes('connection_ack')) return;
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: graphql.subscribe }));
      resolve(socket);
    });
    socket.once('close', (code) => reject(new Error(`closed with ${code}`)));
  });
}

process.on('message', async (told: Subscribing) => {
  for (let opened = 0; opened < told.count; opened += 50)
    await Promise.all(Array.from({ length: Math.min(50, told.count - opened) }, () => open(told)));
  process.send?.('open');
});
process.on('disconnect', () => process.exit(0));
