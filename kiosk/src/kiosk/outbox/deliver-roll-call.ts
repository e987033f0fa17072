import type { ApolloClient } from '@apollo/client';
import {
  KioskFinishRollCallDocument,
  KioskMarkRollCallDocument,
  KioskStartRollCallDocument,
} from '@porchlight/schema/kiosk';
import { ask } from './ask.ts';
import type { Delivery } from './outbox.ts';
import type { RollCallFinishWish, RollCallMarkWish, RollCallWish } from './wish.ts';

/** The three steps of a roll call; what follows the first names it by the key it began with. */
export function sendRollCall(
  apollo: ApolloClient,
  wish: RollCallWish | RollCallMarkWish | RollCallFinishWish,
): Promise<Delivery> {
  const { key: idempotencyKey, at, staffMemberId } = wish;
  switch (wish.kind) {
    case 'rollCall': {
      const { rollCall, childIds } = wish;
      const input = { idempotencyKey, occurredAt: at, kind: rollCall, childIds, staffMemberId };
      return ask(apollo, KioskStartRollCallDocument, { input }, (data) => data.startRollCall);
    }
    case 'rollCallMark': {
      const { startedWith, childId, result } = wish;
      const marks = [{ childId, result, markedAt: at }];
      const input = { idempotencyKey, startedWith, staffMemberId, marks };
      return ask(apollo, KioskMarkRollCallDocument, { input }, (data) => data.markRollCall);
    }
    case 'rollCallFinish': {
      const input = { idempotencyKey, occurredAt: at, startedWith: wish.startedWith, staffMemberId };
      return ask(apollo, KioskFinishRollCallDocument, { input }, (data) => data.finishRollCall);
    }
  }
}
