/** What a kiosk answered with yes and the server could not accept: never dropped, settled by staff. */
import { Conflict } from './conflict.entity.ts';
import { conflictById } from './conflicts.reads.ts';
import { ConflictsResolver, DeviceConflictsResolver } from './conflicts.resolver.ts';

/** What app.ts puts together. */
export const conflicts = {
  entities: [Conflict],
  resolvers: [ConflictsResolver, DeviceConflictsResolver],
  nodes: { Conflict: conflictById },
  jobs: () => ({}),
};
