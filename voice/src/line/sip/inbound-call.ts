/** A call that comes in, from its ringing to its answer or refusal. */
import { newTag } from './answers.ts';
import { sdpOf } from './bodies.ts';
import { type CallEvents, type CallSound, Conversation } from './conversation.ts';
import { dialogOfRequest } from './dialog.ts';
import type { Headers, SipRequest } from './message.ts';
import type { SipPort } from './port.ts';
import type { ServerTransaction } from './server-transactions.ts';
import type { Address } from './wire.ts';

/** Somebody calls us. */
export class InboundCall {
  readonly request: SipRequest;
  readonly #endpoint: SipPort;
  readonly #transaction: ServerTransaction;
  readonly #source: Address;
  readonly #tag = newTag();
  #conversation: Conversation | undefined;
  #sound: CallSound | undefined;
  #events: CallEvents | undefined;

  constructor(endpoint: SipPort, transaction: ServerTransaction, source: Address) {
    this.#endpoint = endpoint;
    this.#transaction = transaction;
    this.request = transaction.request;
    this.#source = source;
  }

  /** The caller's offer of sound; undefined when it is ours to make one. */
  get offer(): string | undefined {
    return sdpOf(this.request);
  }

  /** Lets it ring, with the sound it is to have and whom to tell. */
  ring(sound: CallSound, events: CallEvents): void {
    this.#sound = sound;
    this.#events = events;
    const dialog = dialogOfRequest(this.request, this.#tag, this.#source);
    this.#conversation = new Conversation(this.#endpoint, dialog, sound, {
      ...events,
      ended: (cause) => {
        // It may end while it rings: by a BYE, or by a fault.
        this.#refuse(487);
        events.ended(cause);
      },
    });
    this.#endpoint.remember(this.#conversation);
    this.#transaction.respond(180, this.#endpoint.response(this.request, 180, { tag: this.#tag }));
  }

  /** Answers. Rejects when it has ended, when the offer holds no sound for us, or when no port is free. */
  async accept(): Promise<void> {
    const [conversation, sound] = [this.#conversation, this.#sound];
    if (!conversation || !sound) throw new Error('a call is answered while it rings');
    const { offer } = this;
    const sdp = await (offer === undefined ? sound.offer() : sound.answer(offer)).catch((error: unknown) => {
      this.#refuse(503);
      throw error;
    });
    if (this.#transaction.answered) throw new Error('the call ended before it was answered');
    if (sdp === undefined) {
      this.#refuse(488);
      throw new Error('no sound that we can speak');
    }
    this.#endpoint.settled(this.#transaction);
    conversation.accept(this.#transaction, sdp, offer === undefined);
  }

  /** Refuses it while it rings. */
  reject(status: number, headers: Headers = []): void {
    this.#refuse(status, headers);
  }

  /** Ends it, whether it was answered or still rings. */
  async hangUp(): Promise<void> {
    if (!this.#transaction.answered) return this.#refuse(480);
    await this.#conversation?.hangUp();
  }

  /** The caller gave up. */
  cancelled(): void {
    if (this.#transaction.answered) return;
    this.#refuse(487);
    this.#events?.ended('caller');
  }

  #refuse(status: number, headers: Headers = []): void {
    if (this.#transaction.answered) return;
    this.#endpoint.settled(this.#transaction);
    if (this.#conversation) this.#endpoint.forget(this.#conversation);
    this.#transaction.respond(
      status,
      this.#endpoint.response(this.request, status, { tag: this.#tag, headers }),
    );
  }
}
