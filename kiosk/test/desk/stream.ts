// What happens in the world, in order: the scripted server's stream of announcements.
import { once } from 'node:events';
import { at, type Happened, type World } from './world.ts';

/** Notes an event under the next cursor and tells whoever listens. */
export function announce(world: World, field: string, kind: string, fields: Record<string, unknown>): void {
  const cursor = world.log.length + 1;
  const event = { ...fields, cursor: String(cursor), kind, occurredAt: at('08:10') };
  world.log.push({ cursor, field, event });
  world.bus.emit('announced');
}

/** The events of one subscription field from a cursor on (from now on when left out); ends with `signal`. */
export async function* stream(
  world: World,
  field: string,
  after: string | null | undefined,
  signal: AbortSignal,
): AsyncGenerator<Record<string, unknown>> {
  let place = after == null ? world.log.length : Number(after);
  while (!signal.aborted) {
    const next: Happened | undefined = world.log[place];
    if (next) {
      place += 1;
      if (next.field === field) yield { [field]: next.event };
    } else {
      await once(world.bus, 'announced', { signal }).catch(() => undefined);
    }
  }
}
