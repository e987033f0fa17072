import type { Handset, HandsetListener } from './audio.ts';
import { type Key, newStreamSid, Outgoing, readMessage } from './messages.ts';
import { fromBase64, toBase64 } from './mu-law.ts';

/** How a leg stands. `refused`: nobody takes it; `lost`: an end that nobody asked for. */
export type LegState = 'opening' | 'talking' | 'ended' | 'busy' | 'refused' | 'lost';

/** One call from this browser. */
export interface Leg {
  press(key: Key): void;
  hangUp(): void;
}

/** What a leg needs. */
export interface LegOptions {
  /** Where the voice service listens: /phone/media or /phone/desk, as ws:// or wss://. */
  url: string;
  /** Sent with `start`, for example from and to, or token and helpRequestId. */
  customParameters: Readonly<Record<string, string>>;
  /** `hasMicrophone` is known once talking. */
  onState(state: LegState, hasMicrophone: boolean): void;
  /** Picks the handset up; its tests bring a scripted one. */
  openHandset(listener: HandsetListener): Promise<Handset>;
  openSocket?: (url: string) => WebSocket;
}

/** A normal end of a WebSocket. */
const NORMAL = 1000;
/** readyState of an open WebSocket. */
const OPEN = 1;

/** What the close codes of the voice service mean; any other one is a lost line. */
const ENDS: Readonly<Record<number, 'ended' | 'busy' | 'refused'>> = {
  [NORMAL]: 'ended',
  1001: 'refused', // shutting down
  4480: 'refused', // nobody serves this number
  4486: 'busy',
  4603: 'refused', // declined
};

class BrowserLeg implements Leg {
  readonly #options: LegOptions;
  readonly #outgoing = new Outgoing(newStreamSid());
  #socket: WebSocket | undefined;
  #handset: Handset | undefined;
  #over = false;

  constructor(options: LegOptions) {
    this.#options = options;
  }

  async open(): Promise<void> {
    this.#options.onState('opening', false);
    this.#handset = await this.#options.openHandset({
      onMark: (name) => this.#send(this.#outgoing.mark(name)),
      onFrame: (bytes) => this.#send(this.#outgoing.media(toBase64(bytes))),
    });
    if (this.#over) return void this.#handset.close();
    const { url, openSocket = (address) => new WebSocket(address) } = this.#options;
    this.#socket = openSocket(url);
    this.#socket.onopen = () => this.#begin();
    this.#socket.onmessage = ({ data }) => this.#hear(String(data));
    this.#socket.onclose = ({ code }) => this.#end(ENDS[code] ?? 'lost');
  }

  press(key: Key): void {
    this.#send(this.#outgoing.dtmf(key));
  }

  hangUp(): void {
    this.#send(this.#outgoing.stop());
    this.#end('ended');
  }

  /** The handset could not be picked up, or the line not be had. */
  fail(): void {
    this.#end('lost');
  }

  #begin(): void {
    for (const message of this.#outgoing.opening(this.#options.customParameters)) this.#socket?.send(message);
    this.#options.onState('talking', this.#handset?.hasMicrophone ?? false);
  }

  #hear(text: string): void {
    const message = readMessage(text);
    if (message?.event === 'media') this.#handset?.play(fromBase64(message.media.payload));
    if (message?.event === 'mark') this.#handset?.mark(message.mark.name);
    if (message?.event === 'clear') this.#handset?.clear();
  }

  #send(message: string): void {
    if (!this.#over && this.#socket?.readyState === OPEN) this.#socket.send(message);
  }

  #end(state: LegState): void {
    if (this.#over) return;
    this.#over = true;
    this.#socket?.close(NORMAL);
    void this.#handset?.close();
    this.#options.onState(state, false);
  }
}

/** Opens a leg: picks the handset up, connects, and tells how it goes through `onState`. */
export function openLeg(options: LegOptions): Leg {
  const leg = new BrowserLeg(options);
  leg.open().catch(() => leg.fail());
  return leg;
}
