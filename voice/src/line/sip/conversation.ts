/** One call's signalling, from its first message to its last: what both ends may say inside it. */
import { ALLOWED_METHODS, type Said } from './answers.ts';
import { readable, sdpOf } from './bodies.ts';
import { contained, containedTiming } from './contained.ts';
import { contactOf, type DialogState, inDialog, ourUri } from './dialog.ts';
import type { SipRequest } from './message.ts';
import type { CallInside, SipPort } from './port.ts';
import { Repetition } from './repetition.ts';
import type { ServerTransaction } from './server-transactions.ts';

/** The sound of a call, as the signalling needs it: descriptions in and out (RFC 3264). */
export interface CallSound {
  /** Our answer to an offer; undefined when there is nothing in it that we can speak. Rejects when no port is free. */
  answer(offer: string): Promise<string | undefined>;
  /** Our own offer. Rejects when no port is free. */
  offer(): Promise<string>;
  /** The answer to our offer; false when there is nothing in it that we can speak. */
  accept(answer: string): boolean;
}

/** What the owner of a call is told. */
export interface CallEvents {
  /** It is over; told once, and not when we ended it ourselves. */
  ended(cause: 'caller' | 'unacknowledged' | 'protocol'): void;
  /** Our answer was acknowledged. */
  acknowledged(): void;
  /** The body of an INFO: a key perhaps. */
  info(body: string): void;
}

interface Confirming {
  readonly sequence: number;
  readonly repetition: Repetition;
  /** The acknowledgement has to bring the answer to our offer. */
  readonly offered: boolean;
}

/** A call between us and one far end. */
export class Conversation implements CallInside {
  readonly dialog: DialogState;
  readonly #endpoint: SipPort;
  readonly #sound: CallSound;
  readonly #events: CallEvents;
  #confirming: Confirming | undefined;
  #changing: ServerTransaction | undefined;
  #ended = false;
  /** The far end has ended it: nothing more is said. */
  #gone = false;
  /** We want to end it, and may only once our answer was acknowledged (RFC 3261 §15). */
  #byeWaits: (() => void) | undefined;

  constructor(endpoint: SipPort, dialog: DialogState, sound: CallSound, events: CallEvents) {
    this.#endpoint = endpoint;
    this.dialog = dialog;
    this.#sound = sound;
    this.#events = events;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** A fault inside this call ends this call. */
  readonly fault = (error: unknown): void => {
    this.#endpoint.fault(error);
    this.end('protocol');
  };

  /** Sends a 200 to an INVITE and repeats it until it is acknowledged. */
  accept(transaction: ServerTransaction, sdp: string, offered: boolean): void {
    const said = { ...this.#said(), sdp };
    const bytes = this.#endpoint.response(transaction.request, 200, said);
    transaction.respond(200, bytes);
    const repetition = new Repetition(
      containedTiming(this.#endpoint.timing, this.fault),
      () => transaction.resend(),
      () => this.#neverAcknowledged(),
    );
    this.#confirming = { sequence: transaction.request.cseq.number, repetition, offered };
  }

  /** The ACK of a 200. */
  acknowledge(request: SipRequest): void {
    const confirming = this.#confirming;
    if (!confirming || request.cseq.number !== confirming.sequence) return;
    this.#confirmed();
    const answer = confirming.offered ? sdpOf(request) : undefined;
    if (confirming.offered && (answer === undefined || !this.#sound.accept(answer))) {
      this.end('protocol');
      void this.#sendBye();
      return;
    }
    this.#events.acknowledged();
  }

  /** A request inside the call that has not come before. */
  receive(transaction: ServerTransaction): void {
    const { request } = transaction;
    if (request.cseq.number < this.dialog.remoteSequence) {
      this.#respond(transaction, 500);
      return;
    }
    this.dialog.remoteSequence = request.cseq.number;
    switch (request.method) {
      case 'BYE':
        this.#respond(transaction, 200);
        this.end('caller');
        break;
      case 'INFO':
        this.#respond(transaction, 200);
        this.#events.info(request.body.toString());
        break;
      case 'OPTIONS':
        this.#respond(transaction, 200, this.#endpoint.abilities);
        break;
      case 'INVITE':
        contained(() => this.#change(transaction), this.fault);
        break;
      case 'REFER':
        this.#respond(transaction, 603);
        break;
      default:
        this.#endpoint.refuseMethod(transaction);
    }
  }

  /** Ends it from our side. Resolves when the far end was told, or is not going to be. */
  async hangUp(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    if (this.#confirming)
      await new Promise<void>((resolve) => {
        this.#byeWaits = resolve;
      });
    if (!this.#gone) await this.#sendBye();
  }

  /** It is over without a word of ours. */
  end(cause: 'caller' | 'unacknowledged' | 'protocol'): void {
    this.#confirming?.repetition.stop();
    this.#confirming = undefined;
    this.#endpoint.forget(this);
    this.#gone = true;
    this.#byeWaits?.();
    if (this.#ended) return;
    this.#ended = true;
    this.#events.ended(cause);
  }

  // Another offer in the middle of a call: hold, resume, a new address of its sound.
  async #change(transaction: ServerTransaction): Promise<void> {
    const { request } = transaction;
    // One change at a time (RFC 3261 §14.2): the other side tries again in a moment.
    if (this.#changing && !this.#changing.answered)
      return this.#respond(transaction, 500, { headers: [['Retry-After', '1']] });
    this.#changing = transaction;
    if (!readable(request))
      return this.#respond(transaction, 415, { headers: [['Accept', 'application/sdp']] });
    const offer = sdpOf(request);
    const sdp = offer === undefined ? await this.#sound.offer() : await this.#sound.answer(offer);
    if (transaction.answered) return;
    if (sdp === undefined) return this.#respond(transaction, 488);
    this.dialog.target = contactOf(request.headers) ?? this.dialog.target;
    this.#confirming?.repetition.stop();
    this.accept(transaction, sdp, offer === undefined);
  }

  #confirmed(): void {
    this.#confirming?.repetition.stop();
    this.#confirming = undefined;
    this.#byeWaits?.();
  }

  #neverAcknowledged(): void {
    const waited = this.#byeWaits !== undefined;
    this.#confirmed();
    if (waited) return;
    this.end('unacknowledged');
    void this.#sendBye();
  }

  #sendBye(): Promise<void> {
    return this.#send('BYE').catch((error: unknown) => this.#endpoint.fault(error));
  }

  async #send(method: string): Promise<void> {
    const request = await inDialog(this.dialog, this.#endpoint.self, method, ++this.dialog.localSequence);
    this.#endpoint.forget(this);
    // Whatever comes back, or nothing: the call is over for us.
    this.#endpoint.client.begin(request, { final: () => undefined, timedOut: () => undefined });
  }

  #respond(transaction: ServerTransaction, status: number, said: Said = {}): void {
    transaction.respond(status, this.#endpoint.response(transaction.request, status, said));
  }

  #said(): Said {
    return {
      tag: this.dialog.localTag,
      headers: [
        ['Contact', `<${ourUri(this.#endpoint.self)}>`],
        ['Allow', ALLOWED_METHODS.join(', ')],
      ],
    };
  }
}
