/** What SIP.js calls a session description handler: joins the offer and answer of one call to its RTP stream. */
import { randomInt } from 'node:crypto';
import type { BodyAndContentType, SessionDescriptionHandler } from 'sip.js';
import type { RtpMedia } from '../rtp/media-engine.ts';
import type { PortRange } from '../rtp/messages.ts';
import { type Description, readSdp, writeSdp } from './sdp.ts';

const SDP_TYPE = 'application/sdp';

/** One a call. */
export class RtpDescription implements SessionDescriptionHandler {
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

  hasDescription(contentType: string): boolean {
    return contentType.toLowerCase().startsWith(SDP_TYPE);
  }

  /** Our offer, or our answer to what `setDescription` was given. Rejects when no RTP port is free. */
  async getDescription(): Promise<BodyAndContentType> {
    const port = await this.#open();
    const ours = { host: this.#publicHost, port, session: this.#session, version: ++this.#version };
    return { body: writeSdp(ours, this.#theirs), contentType: SDP_TYPE };
  }

  /** Their offer or answer, at the start or later (hold, resume, a new address). Rejects when it has no sound for us. */
  async setDescription(text: string): Promise<void> {
    const theirs = readSdp(text);
    if (!theirs) throw new Error('no sound that we can speak');
    await this.#open();
    this.#theirs = theirs;
    this.#media.configure(theirs.farEnd);
  }

  /** Keys are never sent to a caller. */
  sendDtmf(): boolean {
    return false;
  }

  /** The leg itself frees its stream, after the recording was kept. */
  close(): void {}

  #open(): Promise<number> {
    this.#port ??= this.#media.open(this.#ports);
    return this.#port;
  }
}
