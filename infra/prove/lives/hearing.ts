/** Hearing of changes as a mirror does: over the socket, with a cursor, afterwards. */
import WebSocket from 'ws';

interface Heard {
  readonly peopleChanged?: { readonly change: string; readonly subjectId: string };
  readonly noticeChanged?: { readonly change: string; readonly noticeId: string };
}

const FIELDS = {
  peopleChanged:
    'subscription ($after: Cursor) { peopleChanged(after: $after) { cursor change subjectId otherId effectiveOn } }',
  noticeChanged: 'subscription ($after: Cursor) { noticeChanged(after: $after) { cursor change noticeId } }',
};
const PATIENCE_MS = 3_000;

/** What is told after a cursor of one kind of change: `CHANGE subject`, in order, as soon as there are so many or nothing more comes. */
export function heardAfter(
  url: string,
  key: string,
  field: keyof typeof FIELDS,
  after: string,
  count: number,
): Promise<string[]> {
  const socket = new WebSocket(url, ['graphql-transport-ws']);
  const heard: string[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<string[]>();
  const late = setTimeout(() => resolve(heard), PATIENCE_MS);
  socket.once('error', reject);
  socket.once('open', () =>
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${key}` } })),
  );
  socket.on('message', (data) => {
    const frame = JSON.parse(data.toString()) as { type: string; payload?: { data?: Heard } };
    if (frame.type === 'connection_ack') {
      const payload = { query: FIELDS[field], variables: { after } };
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
    }
    const told = frame.payload?.data?.[field];
    if (!told) return;
    heard.push(`${told.change} ${'subjectId' in told ? told.subjectId : told.noticeId}`);
    if (heard.length >= count) resolve(heard);
  });
  return promise.finally(() => {
    clearTimeout(late);
    socket.close();
  });
}
