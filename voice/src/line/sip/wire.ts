/** The socket under SIP: datagrams in and out, and the guard that keeps a fault to what it concerns. */
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

/** An address as the network has it. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** RFC 3261 §19.1.2: where a SIP address without a port is reached. */
export const SIP_PORT = 5060;

const RECEIVE_BUFFER_BYTES = 1 << 20;

/** Where to listen. */
export interface WireOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Sees each datagram as it is sent; false: it is lost on the way (tests of loss). */
  readonly onSend?: (message: string) => boolean;
}

/** One UDP socket. What cannot be sent is lost, as the network may lose it: whoever needs an answer repeats. */
export class Wire {
  readonly #options: WireOptions;
  #socket: Socket | undefined;

  constructor(options: WireOptions) {
    this.#options = options;
  }

  /** The port that is listened on, once open. */
  get port(): number {
    return this.#socket?.address().port ?? this.#options.port;
  }

  /** Opens the socket; rejects when the port cannot be had. */
  async open(receive: (datagram: Buffer, from: Address) => void): Promise<void> {
    const socket = createSocket({ type: 'udp4', recvBufferSize: RECEIVE_BUFFER_BYTES });
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.bind(this.#options.port, this.#options.host, resolve);
    });
    socket.removeAllListeners('error');
    socket.on('error', () => undefined); // one failed datagram is repeated, not fatal
    socket.on('message', (datagram, from: RemoteInfo) =>
      receive(datagram, { host: from.address, port: from.port }),
    );
    this.#socket = socket;
  }

  send(datagram: Buffer, to: Address): void {
    const { onSend } = this.#options;
    if (onSend && !onSend(datagram.toString())) return;
    this.#socket?.send(datagram, to.port, to.host, () => undefined);
  }

  /** Closes the socket once what was sent has left. */
  async close(): Promise<void> {
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket) await new Promise<void>((resolve) => socket.close(resolve));
  }
}

/** The address of a host, asked of the name service when it is a name. Rejects when nobody knows it. */
export async function resolved({ host, port }: Address): Promise<Address> {
  return isIP(host) ? { host, port } : { host: (await lookup(host, 4)).address, port };
}
