/** What a call needs of our end of SIP, so that neither file has to know the other. */
import type { Timing } from '../media/frame-clock.ts';
import type { Said } from './answers.ts';
import type { ClientTransactions } from './client-transactions.ts';
import type { DialogState, Self } from './dialog.ts';
import type { Headers, SipRequest } from './message.ts';
import type { ServerTransaction } from './server-transactions.ts';
import type { Address } from './wire.ts';

/** A call as the endpoint knows it: whose requests are given to it. */
export interface CallInside {
  readonly dialog: DialogState;
  /** A request inside the call that has not come before. */
  receive(transaction: ServerTransaction): void;
  /** The ACK of a 200. */
  acknowledge(request: SipRequest): void;
  /** Something of ours threw while it was busy with this call. */
  readonly fault: (error: unknown) => void;
}

/** Our end of SIP, as a call sees it. */
export interface SipPort {
  readonly timing: Timing;
  readonly client: ClientTransactions;
  readonly self: Self;
  /** What we can, for who asks. */
  readonly abilities: Said;
  /** What an offer of ours says beside its sound. */
  readonly offerHeaders: Headers;
  readonly send: (bytes: Buffer, to: Address) => void;
  readonly fault: (error: unknown) => void;
  /** The bytes of a response to a request that came. */
  response(request: SipRequest, status: number, said?: Said): Buffer;
  /** A method that is not served here. */
  refuseMethod(transaction: ServerTransaction): void;
  /** From now on requests with the tags of this call are its own. */
  remember(call: CallInside): void;
  forget(call: CallInside): void;
  /** A call that was answered or refused does not ring any more. */
  settled(transaction: ServerTransaction): void;
}
