import type { IncomingMessage } from 'node:http';
import { CloseCode, handleProtocols, type Server } from 'graphql-ws';
import type { WebSocket, WebSocketServer } from 'ws';
import { faultTag, type Log } from '../log.ts';

/** What the protocol knows of a connection from the beginning. */
export interface Link extends Record<PropertyKey, unknown> {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
}

const PING_MS = 12_000;

/**
 * Ties WebSockets to the protocol's server. The library's own adapter writes faults to the console with their
 * messages, and messages can quote data; here they are logged by kind and place.
 */
export function linkSockets(wss: WebSocketServer, protocol: Server<Link>, log: Log): void {
  wss.options.handleProtocols = handleProtocols;
  wss.on('error', (error) => log.error('the socket server reports a fault', { error: faultTag(error) }));
  wss.on('connection', (socket, request) => link(socket, request, protocol, log));
}

function link(socket: WebSocket, request: IncomingMessage, protocol: Server<Link>, log: Log): void {
  // What a client sends wrong (a frame too large, bytes that are no frame) closes its own socket.
  socket.on('error', (error) => log.info('a socket was closed for what it sent', { error: faultTag(error) }));
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (data) => sent(socket, data),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) =>
        socket.on('message', (data) => {
          take(String(data)).catch((error: unknown) => {
            log.warn('a frame could not be answered', { error: faultTag(error) });
            socket.close(CloseCode.InternalServerError, 'Internal server error');
          });
        }),
    },
    { socket, request },
  );
  const heartbeat = beat(socket);
  socket.once('close', (code, reason) => {
    clearInterval(heartbeat);
    void closed(code, String(reason));
  });
}

const sent = (socket: WebSocket, data: string): Promise<void> =>
  new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) resolve();
    else socket.send(data, (error) => (error ? reject(error) : resolve()));
  });

// A client that has not answered the last ping by the next one is gone.
function beat(socket: WebSocket): NodeJS.Timeout {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  return setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, PING_MS);
}

const GOODBYE_MS = 2_000;

/** Closes every socket and the server; who does not say goodbye in two seconds is cut off. */
export function unlinkSockets(wss: WebSocketServer): Promise<void> {
  for (const client of wss.clients) client.close(1001, 'Going away');
  const impatient = setTimeout(() => {
    for (const client of wss.clients) client.terminate();
  }, GOODBYE_MS);
  return new Promise((resolve) =>
    wss.close(() => {
      clearTimeout(impatient);
      resolve();
    }),
  );
}
