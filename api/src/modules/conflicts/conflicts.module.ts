/** What a kiosk answered with yes and the server could not accept: never dropped, settled by staff. */
import { Conflict } from './conflict.entity.ts';

/** What app.ts puts together. */
export const conflicts = {
  entities: [Conflict],
  resolvers: [],
  nodes: {},
  jobs: () => ({}),
};
