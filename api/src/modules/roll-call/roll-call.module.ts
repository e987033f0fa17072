/**
 * Roll calls (点名): who was inside when it began, and who was seen. A kiosk can take one without network;
 * what it marked is put in order when it arrives.
 */
import { RollCall, RollCallEntryRow, RollCallMarkRow } from './roll-call.entity.ts';
import { rollCallById } from './roll-call.reads.ts';
import { RollCallResolver } from './roll-call.resolver.ts';
import { RollCallSubscription } from './roll-call.subscription.ts';
import { RollCallEntryResolver, RollCallPartsResolver } from './roll-call-parts.resolver.ts';

export { finishRollCall, startRollCall } from './roll-call.service.ts';
export { markRollCall } from './roll-call-marks.service.ts';

/** What app.ts puts together. */
export const rollCalls = {
  entities: [RollCall, RollCallEntryRow, RollCallMarkRow],
  resolvers: [RollCallResolver, RollCallPartsResolver, RollCallEntryResolver, RollCallSubscription],
  nodes: { RollCall: rollCallById },
  jobs: () => ({}),
};
