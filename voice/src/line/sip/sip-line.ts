/** Real telephones: SIP over UDP, sound in the media worker. */
import { type Invitation, Inviter, type Session, URI, UserAgent } from 'sip.js';
import type { DialOutcome, Line, LineCall, LineStats } from '../line.ts';
import { LineFigures } from '../line-figures.ts';
import { realTiming } from '../media/frame-clock.ts';
import { MediaWatchdog } from '../media-watchdog.ts';
import { MediaEngine } from '../rtp/media-engine.ts';
import { dial } from './dial.ts';
import { Gatekeeper } from './gatekeeper.ts';
import { RtpDescription } from './rtp-description.ts';
import { readSdp } from './sdp.ts';
import { inboundLeg, outboundLeg, type SipLeg } from './sip-leg.ts';
import { addressOf, OUR_ADDRESS_TOKEN, OUR_USER } from './sip-text.ts';
import { UdpTransport, type UdpTransportOptions } from './udp-transport.ts';

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
  /** For tests of loss: see the transport. */
  readonly onSend?: UdpTransportOptions['onSend'];
}

const STOP_CONFIRM_MS = 1000;
const LOOK_EVERY_MS = 20;

/** The line to the telephone network. */
export class SipLine implements Line {
  readonly name = 'sip';
  readonly #options: SipLineOptions;
  readonly #gatekeeper: Gatekeeper;
  readonly #engine = new MediaEngine();
  readonly #figures = new LineFigures();
  readonly #watchdog: MediaWatchdog;
  readonly #descriptions = new WeakMap<Session, RtpDescription>();
  readonly #agent: UserAgent;
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
    this.#agent = this.#newAgent();
  }

  /** The UDP port we listen on, once started. */
  get port(): number {
    return this.#transport.port;
  }

  async start(): Promise<void> {
    await this.#engine.warmUp(this.#ports);
    await this.#agent.start();
  }

  async stop(graceMs: number): Promise<void> {
    this.#stopping = true;
    await this.#until(() => this.#figures.active.length === 0, graceMs);
    const goodbyes = Promise.all(this.#figures.active.map((call) => call.hangUp('shutdown')));
    await Promise.race([goodbyes, wait(STOP_CONFIRM_MS)]); // an unacknowledged call says goodbye only after 32 s
    await this.#until(() => this.#transport.unconfirmed === 0, STOP_CONFIRM_MS);
    await this.#figures.total(0); // the last figures are in before their worker goes
    await this.#agent.stop();
    await this.#transport.dispose();
    await this.#engine.stop();
  }

  onCall(listener: (call: LineCall) => void): void {
    this.#listener = listener;
  }

  async dial(to: string, options: { ringMs: number; signal?: AbortSignal }): Promise<DialOutcome> {
    const target = UserAgent.makeURI(to);
    if (!target || !addressOf(to)) return { outcome: 'failed', cause: 'badAddress' };
    if (this.#stopping || this.#full) return { outcome: 'failed', cause: 'noPlace' };
    const inviter = new Inviter(this.#agent, target);
    const made = outboundLeg(this.#newId(), to, inviter, this.#engine);
    this.#adopt(inviter, made);
    const { noReplyMs = 4000 } = this.#options;
    const outcome = await dial(inviter, made, {
      ringMs: options.ringMs,
      noReplyMs,
      signal: options.signal,
      timing: realTiming,
    });
    if (outcome.outcome === 'answered') this.#watch(inviter, made);
    return outcome;
  }

  stats(): Promise<LineStats> {
    return this.#figures.total(this.#gatekeeper.refused);
  }

  get #transport(): UdpTransport {
    const { transport } = this.#agent;
    if (transport instanceof UdpTransport) return transport;
    throw new Error('the user agent has the transport that it was given');
  }

  get #full(): boolean {
    return this.#figures.active.length >= (this.#options.maxCalls ?? 250);
  }

  get #publicHost(): string {
    return this.#options.publicHost ?? this.#options.host;
  }

  get #ports(): { host: string; first: number; last: number } {
    return { host: this.#options.host, ...(this.#options.rtpPorts ?? { first: 20_000, last: 39_998 }) };
  }

  #newAgent(): UserAgent {
    const { outboundProxy, onSend } = this.#options;
    const transport: UdpTransportOptions = {
      host: this.#options.host,
      port: this.#options.port,
      publicHost: this.#publicHost,
      gatekeeper: this.#gatekeeper,
      outboundProxy: outboundProxy ? addressOf(outboundProxy) : undefined,
      ...(onSend ? { onSend } : {}),
    };
    return new UserAgent({
      uri: new URI('sip', OUR_USER, this.#publicHost),
      viaHost: OUR_ADDRESS_TOKEN,
      forceRport: true,
      contactName: OUR_USER,
      contactParams: { transport: 'udp' },
      transportConstructor: UdpTransport,
      transportOptions: transport,
      sessionDescriptionHandlerFactory: (session) => this.#descriptionOf(session),
      gracefulShutdown: false, // stop() ends the calls itself, all at once
      logBuiltinEnabled: false, // SIP.js would log numbers
      userAgentString: 'Porchlight',
      delegate: { onInvite: (invitation) => this.#receive(invitation) },
    });
  }

  #receive(invitation: Invitation): void {
    const refused = this.#refusalOf(invitation);
    if (refused) return void invitation.reject({ statusCode: refused }).catch(() => undefined);
    const made = inboundLeg(this.#newId(), invitation, this.#engine);
    this.#adopt(invitation, made);
    this.#watch(invitation, made);
    if (this.#listener) this.#listener(made.leg);
    else made.leg.reject('unavailable');
  }

  /** The status to refuse a call with before anyone hears of it. */
  #refusalOf(invitation: Invitation): number | undefined {
    if (this.#stopping) return 503;
    if (invitation.body && !readSdp(invitation.body)) return 488;
    if (!this.#full) return undefined;
    this.#figures.busy();
    return 486;
  }

  #adopt(session: Session, { leg, media }: SipLeg): void {
    this.#descriptions.set(session, new RtpDescription(media, this.#ports, this.#publicHost));
    this.#figures.add(leg);
  }

  /** Frees the leg when its sound or the acknowledgement of its answer stays away. */
  #watch(session: Session, { leg }: SipLeg): void {
    const description = this.#descriptionOf(session);
    leg.onAnswered(() => {
      this.#watchdog.watch({ leg, onHold: () => description.onHold });
      if (leg.direction === 'inbound') this.#awaitAck(session, leg);
    });
  }

  #awaitAck(session: Session, leg: SipLeg['leg']): void {
    const late = realTiming.setTimer(
      () => void leg.hangUp('unacknowledged'),
      this.#options.ackTimeoutMs ?? 16_000,
    );
    leg.onHangUp(() => late.clear());
    session.delegate = { ...session.delegate, onAck: () => late.clear() };
  }

  #descriptionOf(session: Session): RtpDescription {
    const description = this.#descriptions.get(session);
    if (!description) throw new Error('a session that is no leg of ours');
    return description;
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
