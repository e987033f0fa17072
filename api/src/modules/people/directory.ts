import type { StaffRole } from '@porchlight/schema/enums';
import type pg from 'pg';
import type { Directory } from '../../platform/access/authentication.ts';
import { type Circle, type Principal, principal } from '../../platform/access/principal.ts';
import type { Claims } from '../../platform/access/tokens.ts';
import type { Clock } from '../../platform/clock.ts';
import { Reads, type Statement, statement } from '../../platform/database/reads.ts';
import { systemContext } from '../../platform/database/wall.ts';
import { inWork, type Surroundings } from '../../platform/unit-of-work.ts';
import { ApiKey, secretHash } from '../sites/sites.module.ts';
import { type BarredFacts, keptFrom } from './barred.ts';

const DEVICE = statement('directory.device', 'select id from device where id = $1 and revoked_at is null');
const STAFF = statement(
  'directory.staff',
  `select s.role, s.classroom_ids as "classroomIds" from staff_member s join staff_session t on t.staff_member_id = s.id
   where s.id = $1 and t.id = $2 and (s.left_at is null or s.left_at > $3) and t.ended_at is null`,
);
const FAMILY = statement(
  'directory.family',
  `select m.household_id as "householdId", ($4::timestamptz at time zone g.time_zone)::date::text as today,
     array(select l.child_id from household_child l where l.household_id = m.household_id order by 1) as "childIds",
     array(select jsonb_build_object('childId', e.child_id, 'classroomId', e.classroom_id) from household_child l
       join places_on(($4::timestamptz at time zone g.time_zone)::date) e on e.child_id = l.child_id
       where l.household_id = m.household_id order by e.classroom_id) as places,
     exists (select from household_child l join pickup_restriction s on s.child_id = l.child_id and s.lifted_at is null
       where l.household_id = m.household_id) as restricted
   from adults_at($4) m join kindergarten g on g.id = m.kindergarten_id where m.id = $1 and ($2::uuid is null or exists (select from device d where d.id = $2 and d.revoked_at is null))
     and ($3::text is null or $3 = left(encode(sha256(convert_to(coalesce(m.pin_hash, ''), 'UTF8')), 'hex'), 32)
       or exists (select from card k where k.family_member_id = m.id and k.id::text = $3 and k.stopped_at is null))`,
);
const KEY = statement(
  'directory.api_key',
  `select id, kindergarten_id as "kindergartenId", scopes, expires_at as "expiresAt", last_used_at as "lastUsedAt" from api_key
   where secret_hash = $1 and revoked_at is null and expires_at > $2`,
);
const PROGRAM = statement(
  'directory.program',
  `select id, kindergarten_id as "kindergartenId", scopes, expires_at as "expiresAt" from api_key
   where id = $1 and revoked_at is null and expires_at > $2`,
);
const AGAINST = statement(
  'directory.against',
  'select barred_facts($1::uuid[], $2::uuid, $3::date, $4::timestamptz) as facts',
);
const USED_EVERY_MS = 60_000;

/** A family as its member finds it. */
interface FamilyRow {
  householdId: string;
  today: string;
  childIds: string[];
  places: { childId: string; classroomId: string }[];
  restricted: boolean;
}

/** Looks up who is behind a session or key, and the circle they move in. Runs as the platform: there is no principal yet. */
export function directory(pool: pg.Pool, clock: Clock, around: Surroundings): Omit<Directory, 'call'> {
  const one = async <Row extends object>(query: Statement, values: unknown[], kindergartenId?: string) => {
    const reads = new Reads(pool, systemContext(kindergartenId));
    return reads.row<Row>(query, values).finally(() => reads.close());
  };
  return {
    session: async (claims) => {
      if (claims.kind === 'KIOSK')
        return (await one(DEVICE, [claims.id], claims.kindergartenId)) && whoOf(claims, {});
      if (claims.kind === 'FAMILY_CARD' || claims.kind === 'FAMILY_PROVEN') {
        const family = await one<FamilyRow>(
          FAMILY,
          [claims.id, claims.deviceId ?? null, claims.stamp ?? null, clock.now()],
          claims.kindergartenId,
        );
        if (!family) return undefined;
        const values = [family.childIds, claims.id, family.today, clock.now()];
        const against = family.restricted
          ? await one<{ facts: BarredFacts }>(AGAINST, values, claims.kindergartenId)
          : undefined;
        return whoOf(claims, { circle: familyCircle(family, against?.facts) });
      }
      const staff = await one<{ role: StaffRole; classroomIds: string[] }>(
        STAFF,
        [claims.id, claims.sessionId, clock.now()],
        claims.kindergartenId,
      );
      return (
        staff &&
        whoOf(claims, {
          kind: staff.role,
          circle: { childIds: [], classroomIds: staff.classroomIds.toSorted() },
        })
      );
    },
    apiKey: async (secret) => {
      const now = clock.now();
      const key = await one<ProgramKey & Pick<ApiKey, 'lastUsedAt'>>(KEY, [secretHash(secret), now]);
      if (!key) return undefined;
      if (!key.lastUsedAt || now.getTime() - key.lastUsedAt.getTime() > USED_EVERY_MS)
        await markUsed(around, key.id, now);
      return programOf(key);
    },
    program: async (keyId) => {
      const key = await one<ProgramKey>(PROGRAM, [keyId, clock.now()]);
      return key && programOf(key);
    },
  };
}

type ProgramKey = Pick<ApiKey, 'id' | 'kindergartenId' | 'scopes' | 'expiresAt'>;

const programOf = ({ id, kindergartenId, scopes, expiresAt }: ProgramKey): Principal =>
  principal({ kind: 'INTEGRATOR', id, kindergartenId, scopes, expiresAt });

/** The circle of a family member: without what an order keeps from them. */
function familyCircle(
  { householdId, childIds, places }: FamilyRow,
  facts: BarredFacts = { restrictions: [], people: [] },
): Circle {
  const kept = new Map(childIds.map((childId) => [childId, keptFrom(facts, childId)]));
  const open = childIds.filter((childId) => kept.get(childId) !== 'EVERYTHING');
  const classroomIds = places
    .filter(({ childId }) => open.includes(childId))
    .map((place) => place.classroomId);
  const entrustedIds = open.filter((childId) => kept.get(childId) !== 'CONTACT_AND_PLANS');
  return {
    householdId,
    childIds: open,
    classroomIds: [...new Set(classroomIds)],
    entrustedIds,
    barred: entrustedIds.length < childIds.length,
  };
}

function whoOf(
  { kind, id, kindergartenId, deviceId, callId, sessionId, stamp }: Claims,
  more: Partial<Principal>,
): Principal {
  return principal({
    kind,
    id,
    kindergartenId,
    ...(deviceId ? { deviceId } : {}),
    ...(callId ? { callId } : {}),
    ...(sessionId ? { sessionId } : {}),
    ...(stamp ? { stamp } : {}),
    ...more,
  });
}

async function markUsed(around: Surroundings, keyId: string, now: Date): Promise<void> {
  await inWork(around, principal({ kind: 'INTEGRATOR', id: keyId }), true, async (work) => {
    const key = await work.em.findOne(ApiKey, keyId);
    if (key) key.lastUsedAt = now;
  });
}
