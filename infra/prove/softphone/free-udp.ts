import { createSocket } from 'node:dgram';

/** Below the range from which the machine itself hands ports out. */
const FIRST = 20_000;
const LAST = 32_000;

/** A free UDP port for signalling, and an even one whose neighbour is free too, for sound. */
export async function freeUdpPorts(): Promise<[number, number]> {
  for (;;) {
    const even = FIRST + 2 * Math.floor((Math.random() * (LAST - FIRST)) / 2);
    const free = await Promise.all([even, even + 1, even + 2].map(isFree));
    if (free.every(Boolean)) return [even + 2, even];
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(false));
    socket.bind(port, '127.0.0.1', () => socket.close(() => resolve(true)));
  });
}
