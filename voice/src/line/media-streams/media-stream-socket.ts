/** One WebSocket of a browser phone, a desk or Twilio: from its first message to its end. */
import type { WebSocket } from 'ws';
import { Leg, type LegIdentity } from '../leg.ts';
import type { RejectReason } from '../line.ts';
import { wireNow } from '../media/frame.ts';
import type { FrameClock, Timing } from '../media/frame-clock.ts';
import { isKey } from '../media/key.ts';
import { CLOSE, type FromFarEnd, readMessage, type ToFarEnd } from './messages.ts';
import { StreamMedia } from './stream-media.ts';

/** Custom parameters of the `start` message. */
export type StartParameters = Readonly<Record<string, string>>;

/** What a socket shares with the others. */
export interface SocketSurroundings {
  readonly clock: FrameClock;
  readonly timing: Timing;
  /** Who is on the leg, from its start message. */
  identify(parameters: StartParameters): LegIdentity;
  /** The leg is there, ringing. */
  onStart(leg: Leg, parameters: StartParameters): void;
}

const START_MS = 5000;
/** Sound needs 50 messages a second, keys and marks a few more. */
const MESSAGES_A_SECOND = 200;

/** Takes over a socket. */
export class MediaStreamSocket {
  readonly #socket: WebSocket;
  readonly #surroundings: SocketSurroundings;
  readonly #noStart: { clear(): void };
  #streamSid = '';
  #leg: Leg | undefined;
  #media: StreamMedia | undefined;
  #second = 0;
  #messages = 0;

  constructor(socket: WebSocket, surroundings: SocketSurroundings) {
    this.#socket = socket;
    this.#surroundings = surroundings;
    this.#noStart = surroundings.timing.setTimer(() => this.#close(CLOSE.noStart), START_MS);
    socket.on('message', (data, isBinary) => this.#receive(isBinary ? undefined : String(data)));
    socket.on('close', () => this.#closed());
    socket.on('error', () => undefined); // 'close' follows and says it
  }

  #receive(text: string | undefined): void {
    if (this.#isFlood()) {
      this.#fail(CLOSE.flood);
      return;
    }
    const message = text === undefined ? undefined : readMessage(text);
    if (!message) {
      this.#fail(CLOSE.malformed);
      return;
    }
    if (message.event === 'connected') return;
    if (message.event === 'start') {
      this.#start(message);
      return;
    }
    if (!this.#media) {
      this.#fail(CLOSE.malformed);
      return;
    }
    this.#obey(this.#media, message);
  }

  #obey(media: StreamMedia, message: FromFarEnd): void {
    switch (message.event) {
      case 'media':
        media.hear(message.media.payload);
        break;
      case 'dtmf':
        if (isKey(message.dtmf.digit)) media.key(message.dtmf.digit);
        return;
      case 'mark':
        media.echo(message.mark.name);
        break;
      case 'stop':
        this.#leg?.end('caller');
        this.#close(CLOSE.ended);
        return;
    }
  }

  #start(message: FromFarEnd & { event: 'start' }): void {
    if (this.#leg) {
      this.#fail(CLOSE.malformed);
      return;
    }
    this.#noStart.clear();
    const parameters = message.start.customParameters;
    const who = this.#surroundings.identify(parameters);
    this.#streamSid = message.streamSid ?? message.start.streamSid ?? who.id;
    const leg = new Leg(who, this.#signalling(), (events) => this.#newMedia(events), wireNow);
    this.#leg = leg;
    this.#surroundings.onStart(leg, parameters);
  }

  #newMedia(events: ConstructorParameters<typeof StreamMedia>[0]): StreamMedia {
    const streamSid = this.#streamSid;
    const out = {
      media: (payload: string) => this.#send({ event: 'media', streamSid, media: { payload } }),
      mark: (name: string) => this.#send({ event: 'mark', streamSid, mark: { name } }),
      clear: () => this.#send({ event: 'clear', streamSid }),
    };
    const { clock, timing } = this.#surroundings;
    const media = new StreamMedia(events, out, clock, timing, wireNow);
    this.#media = media;
    return media;
  }

  #signalling(): ConstructorParameters<typeof Leg>[1] {
    return {
      answer: async () => wireNow(),
      reject: (reason: RejectReason) => this.#close(CLOSE[reason]),
      hangUp: async (cause) => this.#close(cause === 'shutdown' ? CLOSE.shutdown : CLOSE.ended),
    };
  }

  #send(message: ToFarEnd): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #isFlood(): boolean {
    const second = Math.floor(this.#surroundings.timing.now() / 1000);
    this.#messages = second === this.#second ? this.#messages + 1 : 1;
    this.#second = second;
    return this.#messages > MESSAGES_A_SECOND;
  }

  #fail(code: number): void {
    this.#leg?.end('protocol');
    this.#close(code);
  }

  #close(code: number): void {
    this.#noStart.clear();
    this.#socket.close(code);
  }

  #closed(): void {
    this.#noStart.clear();
    this.#leg?.end('caller');
  }
}
