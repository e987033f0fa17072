import { createSocket } from 'node:dgram';
import { connect, createServer } from 'node:net';
import { type Config, SetupError } from './config.ts';

/** A loopback TCP port that is free now, below the range that outgoing connections take theirs from. */
export async function freePort(random: () => number = Math.random): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = 20_000 + Math.floor(random() * 12_000);
    if ((await isFree(port)) && (await isFreeForUdp(port))) return port;
  }
  throw new Error('No free loopback port between 20000 and 32000.');
}

/** Whether nobody listens on this TCP port. */
function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** Whether nobody receives on this UDP port. */
function isFreeForUdp(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    probe.once('error', () => resolve(false));
    probe.bind({ port, address: host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** Whether somebody accepts TCP connections there. */
export function accepts(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect({ port, host });
    probe.once('error', () => resolve(false));
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
  });
}

/** Throws a SetupError that names every port somebody else uses, and the variable to change. */
export async function checkPorts({ port, host, sipPort, sipHost, voicePort }: Config): Promise<void> {
  const taken = [
    !(await isFree(port, host)) && `PORT ${port} on ${host}`,
    !(await isFree(voicePort)) && `VOICE_PORT ${voicePort} on 127.0.0.1`,
    !(await isFreeForUdp(sipPort, sipHost)) && `SIP_PORT ${sipPort} (UDP) on ${sipHost}`,
  ].filter(Boolean);
  if (taken.length === 0) return;
  throw new SetupError(
    `${taken.join(', ')}: another program uses it, or this machine may not. Set the variable to a free port.`,
  );
}
