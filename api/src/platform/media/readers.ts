import type pg from 'pg';
import type { Directory } from '../access/authentication.ts';
import type { Principal } from '../access/principal.ts';
import type { Clock } from '../clock.ts';
import { Reads, type Statement } from '../database/reads.ts';
import { wallContext } from '../database/wall.ts';
import { globalId } from '../ids.ts';

/** Statements by the type of the claiming row: a row for who may read it, with the id of the media as `$1`. */
export type MediaReaders = Readonly<Record<string, Statement>>;

/** Who an address was given to, so that they can be looked up again when it is used: row ids, nothing else. */
export const readerMark = (who: Principal): string =>
  [who.kind, who.id, who.kindergartenId, who.deviceId, who.callId, who.sessionId, who.stamp]
    .map((part) => part ?? '')
    .join('.');

/** Whoever an address was given to, as things stand now; undefined when they have no session any more. */
export async function readerOf(
  mark: string,
  directory: Pick<Directory, 'session' | 'call' | 'program'>,
): Promise<Principal | undefined> {
  const [kind, id = '', kindergartenId = '', deviceId, callId, sessionId, stamp] = mark.split('.');
  if (kind === 'INTEGRATOR') return directory.program(id);
  if (kind === 'PHONE_LINE') return directory.call(globalId('Call', id));
  return directory.session({
    kind: kind as Principal['kind'],
    id,
    kindergartenId,
    ...(deviceId ? { deviceId } : {}),
    ...(callId ? { callId } : {}),
    ...(sessionId ? { sessionId } : {}),
    ...(stamp ? { stamp } : {}),
  });
}

/** Whether somebody may read the row that claimed a media object: asked of the row, behind their own wall. */
export async function mayRead(
  pool: pg.Pool,
  clock: Clock,
  who: Principal,
  statement: Statement,
  mediaId: string,
): Promise<boolean> {
  const reads = new Reads(pool, wallContext(who, clock.now()));
  const row = await reads.row(statement, [mediaId]).finally(() => reads.close());
  return row !== undefined;
}
