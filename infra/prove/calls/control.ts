/**
 * The control of the proof `calls`, a program of its own: a bare timer that sends a datagram every 20 ms to the port it
 * is given. Whatever delays it delays everybody on this machine.
 */
import { createSocket } from 'node:dgram';

const FRAME_MS = 20;
const socket = createSocket('udp4');
const port = Number(process.argv[2]);
const frame = Buffer.alloc(172);
const since = performance.now();
let sent = 0;

/** Sends what is due, and sleeps until the next one is. */
function beat(): void {
  while (performance.now() - since >= sent * FRAME_MS) {
    socket.send(frame, port, '127.0.0.1', () => undefined);
    sent += 1;
  }
  setTimeout(beat, Math.max(0, since + sent * FRAME_MS - performance.now()));
}

beat();
process.on('disconnect', () => process.exit(0));
