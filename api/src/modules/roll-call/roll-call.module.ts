/**
 * Roll calls (点名): who was inside when it began, and who was seen. A kiosk can take one without network;
 * what it marked is put in order when it arrives.
 */
import { RollCall, RollCallEntryRow, RollCallMarkRow } from './roll-call.entity.ts';

/** What app.ts puts together. */
export const rollCalls = {
  entities: [RollCall, RollCallEntryRow, RollCallMarkRow],
  resolvers: [],
  nodes: {},
  jobs: () => ({}),
};
