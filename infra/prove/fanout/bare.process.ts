/** The least a broadcast can be: the same bytes to every socket, with `ws` and nothing else. */
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.on('listening', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('message', ({ text }: { text: string }) => {
  for (const socket of server.clients) socket.send(text);
});
process.on('disconnect', () => process.exit(0));
