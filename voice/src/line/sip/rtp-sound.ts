/** Joins the offers and answers of one call to its RTP stream. */
import { randomInt } from 'node:crypto';
import type { RtpMedia } from '../rtp/media-engine.ts';
import type { PortRange } from '../rtp/messages.ts';
import type { CallSound } from './conversation.ts';
import { type Description, readSdp, writeAnswer, writeOffer } from './sdp.ts';

/** One a call. */
export class RtpSound implements CallSound {
  readonly #media: RtpMedia;
  readonly #ports: PortRange;
  readonly #publicHost: string;
  readonly #session = randomInt(2 ** 31);
  #version = 0;
  #port: Promise<number> | undefined;
  #theirs: Description | undefined;

  constructor(media: RtpMedia, ports: PortRange, publicHost: string) {
    this.#media = media;
    this.#ports = ports;
    this.#publicHost = publicHost;
  }

  /** True while the far end wants no sound. */
  get onHold(): boolean {
    return this.#theirs !== undefined && !this.#theirs.farEnd.wantsSound;
  }

  async answer(offer: string): Promise<string | undefined> {
    const theirs = readSdp(offer);
    if (!theirs) return undefined;
    const ours = await this.#ours();
    this.#take(theirs);
    return writeAnswer(ours, theirs);
  }

  async offer(): Promise<string> {
    return writeOffer(await this.#ours());
  }

  accept(answer: string): boolean {
    const theirs = readSdp(answer);
    if (theirs) this.#take(theirs);
    return theirs !== undefined;
  }

  #take(theirs: Description): void {
    this.#theirs = theirs;
    this.#media.configure(theirs.farEnd);
  }

  async #ours() {
    this.#port ??= this.#media.open(this.#ports);
    const port = await this.#port;
    return { host: this.#publicHost, port, session: this.#session, version: ++this.#version };
  }
}
