import type pg from 'pg';
import { type Principal, principal } from '../../platform/access/principal.ts';
import type { Clock } from '../../platform/clock.ts';
import { Reads, statement } from '../../platform/database/reads.ts';
import { systemContext } from '../../platform/database/wall.ts';
import { parseGlobalId } from '../../platform/ids.ts';

const CALL = statement(
  'call.principal',
  `select c.id, c.kindergarten_id as "kindergartenId", (select m.id from adults_at($2) m where m.id = c.family_member_id) as "familyMemberId"
   from call c where c.id = $1`,
);

/** The phone line within one call: its kindergarten, and who the caller has proven to be. */
export async function callPrincipal(
  pool: pg.Pool,
  clock: Clock,
  callId: string,
): Promise<Principal | undefined> {
  const parsed = parseGlobalId(callId);
  if (parsed?.type !== 'Call') return undefined;
  const reads = new Reads(pool, systemContext());
  const call = await reads
    .row<{ id: string; kindergartenId: string; familyMemberId: string | null }>(CALL, [
      parsed.id,
      clock.now(),
    ])
    .finally(() => reads.close());
  return (
    call &&
    principal({
      kind: 'PHONE_LINE',
      id: call.id,
      callId: call.id,
      kindergartenId: call.kindergartenId,
      ...(call.familyMemberId ? { familyMemberId: call.familyMemberId } : {}),
    })
  );
}
