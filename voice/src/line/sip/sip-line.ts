/** Real telephones: SIP over UDP, sound in the media worker. */
import type { DialOutcome, Line, LineCall, LineStats } from '../line.ts';
import { LineFigures } from '../line-figures.ts';
import { realTiming } from '../media/frame-clock.ts';
import { MediaWatchdog } from '../media-watchdog.ts';
import { MediaEngine } from '../rtp/media-engine.ts';
import { dial } from './dial.ts';
import { addressOfUri } from './dialog.ts';
import { Endpoint } from './endpoint.ts';
import { Gatekeeper } from './gatekeeper.ts';
import type { InboundCall } from './inbound-call.ts';
import { LoopWatch } from './loop-watch.ts';
import type { OutboundCall } from './outbound-call.ts';
import { RtpSound } from './rtp-sound.ts';
import { readSdp } from './sdp.ts';
import { callEvents, inboundLeg, outboundLeg, type SipLeg } from './sip-leg.ts';
import type { WireOptions } from './wire.ts';

/** How the SIP line is set up. */
export interface SipLineOptions {
  /** Address to listen on (`SIP_HOST`). */
  readonly host: string;
  /** UDP port (`SIP_PORT`); 0 takes any free one. */
  readonly port: number;
  /** The address others reach us at, when it is not `host`. */
  readonly publicHost?: string;
  /** Networks that may call: addresses or CIDRs. Default: this machine only. */
  readonly allow?: readonly string[];
  /** Simultaneous calls; one more hears busy. Default 250. */
  readonly maxCalls?: number;
  /** New calls a second from one address. Default 50. */
  readonly callsASecond?: number;
  /** An answered call without a single packet for so long is freed. Default 30,000. */
  readonly mediaTimeoutMs?: number;
  /** An answer that is not acknowledged for so long ends the call. Default 16,000. */
  readonly ackTimeoutMs?: number;
  /** A gateway that says nothing at all for so long is dead. Default 4,000. */
  readonly noReplyMs?: number;
  /** Even UDP ports for sound. Default 20,000 to 39,998. */
  readonly rtpPorts?: { readonly first: number; readonly last: number };
  /** SIP URI of the gateway through which we dial, e.g. `sip:10.0.0.5:5060`. */
  readonly outboundProxy?: string;
  /** New calls that ring at the same time; one more is asked to come again. Default 120. */
  readonly maxRinging?: number;
  /** When this thread is so late, new calls are asked to come again. Default 400. */
  readonly lagLimitMs?: number;
  /** For tests of loss: see the wire. */
  readonly onSend?: WireOptions['onSend'];
  /** A fault of ours was kept to the call it happened in. */
  readonly onFault?: (error: unknown) => void;
}

const STOP_CONFIRM_MS = 1000;
const LOOK_EVERY_MS = 20;
/** Who was turned away because we were busy with ourselves may try again after so many seconds. */
const RETRY_AFTER_SECONDS = '4';

/** The line to the telephone network. */
export class SipLine implements Line {
  readonly name = 'sip';
  readonly #options: SipLineOptions;
  readonly #gatekeeper: Gatekeeper;
  readonly #engine = new MediaEngine();
  readonly #figures = new LineFigures();
  readonly #watchdog: MediaWatchdog;
  readonly #loop = new LoopWatch(realTiming);
  readonly #endpoint: Endpoint;
  #listener: ((call: LineCall) => void) | undefined;
  #stopping = false;
  #count = 0;

  /** Throws on options that make no sense. */
  constructor(options: SipLineOptions) {
    this.#options = options;
    this.#gatekeeper = new Gatekeeper({
      allow: options.allow ?? ['127.0.0.0/8'],
      callsASecond: options.callsASecond ?? 50,
    });
    this.#watchdog = new MediaWatchdog(options.mediaTimeoutMs ?? 30_000, realTiming);
    this.#endpoint = this.#newEndpoint();
  }

  /** The UDP port we listen on, once started. */
  get port(): number {
    return this.#endpoint.port;
  }

  async start(): Promise<void> {
    await this.#engine.warmUp(this.#ports);
    await this.#endpoint.open();
    this.#loop.start();
  }

  async stop(graceMs: number): Promise<void> {
    this.#stopping = true;
    this.#loop.stop();
    await this.#until(() => this.#figures.active.length === 0, graceMs);
    const goodbyes = Promise.all(this.#figures.active.map((call) => call.hangUp('shutdown')));
    await Promise.race([goodbyes, wait(STOP_CONFIRM_MS)]); // an unacknowledged call says goodbye only after 32 s
    await this.#until(() => this.#endpoint.unconfirmed === 0, STOP_CONFIRM_MS);
    await this.#figures.total(0); // the last figures are in before their worker goes
    await this.#endpoint.close();
    await this.#engine.stop();
  }

  onCall(listener: (call: LineCall) => void): void {
    this.#listener = listener;
  }

  async dial(to: string, options: { ringMs: number; signal?: AbortSignal }): Promise<DialOutcome> {
    if (!addressOfUri(to)) return { outcome: 'failed', cause: 'badAddress' };
    if (this.#stopping || this.#full) return { outcome: 'failed', cause: 'noPlace' };
    let call: OutboundCall | undefined;
    const made = outboundLeg(this.#newId(), to, async () => call?.hangUp(), this.#engine);
    const sound = this.#adopt(made);
    const { noReplyMs = 4000 } = this.#options;
    const outcome = await dial(
      this.#endpoint,
      {
        target: to,
        made,
        sound,
        begun: (begun) => {
          call = begun;
        },
      },
      { ringMs: options.ringMs, noReplyMs, signal: options.signal, timing: realTiming },
    );
    if (outcome.outcome === 'answered') this.#watch(made, sound);
    return outcome;
  }

  stats(): Promise<LineStats> {
    return this.#figures.total(this.#gatekeeper.refused);
  }

  get #full(): boolean {
    return this.#figures.active.length >= (this.#options.maxCalls ?? 250);
  }

  /** More than we can let in at this moment; in a few seconds there may be time again. */
  get #overloaded(): boolean {
    const { maxRinging = 120, lagLimitMs = 400 } = this.#options;
    const ringing = this.#figures.active.filter(({ state }) => state === 'ringing').length;
    return ringing >= maxRinging || this.#loop.lagMs > lagLimitMs;
  }

  get #publicHost(): string {
    return this.#options.publicHost ?? this.#options.host;
  }

  get #ports(): { host: string; first: number; last: number } {
    return { host: this.#options.host, ...(this.#options.rtpPorts ?? { first: 20_000, last: 39_998 }) };
  }

  #newEndpoint(): Endpoint {
    const { host, port, outboundProxy, onSend, onFault } = this.#options;
    return new Endpoint({
      host,
      port,
      publicHost: this.#publicHost,
      gatekeeper: this.#gatekeeper,
      outboundProxy: outboundProxy ? addressOfUri(outboundProxy) : undefined,
      timing: realTiming,
      onCall: (call) => this.#receive(call),
      onFault: onFault ?? (() => undefined),
      ...(onSend ? { onSend } : {}),
    });
  }

  #receive(call: InboundCall): void {
    const refused = this.#refusalOf(call);
    if (refused) call.reject(refused, refused === 503 ? [['Retry-After', RETRY_AFTER_SECONDS]] : []);
    else this.#letRing(call);
  }

  #letRing(call: InboundCall): void {
    const made = inboundLeg(this.#newId(), call, this.#engine);
    const sound = this.#adopt(made);
    const late = this.#watch(made, sound);
    call.ring(
      sound,
      callEvents(made, () => late()),
    );
    if (this.#listener) this.#listener(made.leg);
    else made.leg.reject('unavailable');
  }

  /** The status to refuse a call with before anyone hears of it. */
  #refusalOf({ offer }: InboundCall): number | undefined {
    if (this.#stopping) return 503;
    if (offer !== undefined && !readSdp(offer)) return 488;
    if (this.#full) {
      this.#figures.busy();
      return 486;
    }
    return this.#overloaded ? 503 : undefined;
  }

  #adopt({ leg, media }: SipLeg): RtpSound {
    this.#figures.add(leg);
    return new RtpSound(media, this.#ports, this.#publicHost);
  }

  /** Frees the leg when its sound or the acknowledgement of its answer stays away. Gives what ends the latter's waiting. */
  #watch({ leg }: SipLeg, sound: RtpSound): () => void {
    let late: { clear(): void } | undefined;
    leg.onAnswered(() => {
      this.#watchdog.watch({ leg, onHold: () => sound.onHold });
      if (leg.direction === 'inbound')
        late = realTiming.setTimer(
          () => void leg.hangUp('unacknowledged'),
          this.#options.ackTimeoutMs ?? 16_000,
        );
    });
    leg.onHangUp(() => late?.clear());
    return () => late?.clear();
  }

  #newId(): string {
    return `sip-${++this.#count}`;
  }

  async #until(done: () => boolean, limitMs: number): Promise<void> {
    const until = realTiming.now() + limitMs;
    while (!done() && realTiming.now() < until) {
      await wait(LOOK_EVERY_MS);
    }
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => void realTiming.setTimer(resolve, ms));
}
