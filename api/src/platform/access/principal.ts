import type { ApiScope, PrincipalKind } from '@porchlight/schema/enums';

/** The rows a principal moves among. Handed to the database as the wall's context. */
export interface Circle {
  /** Own household of a family member. */
  householdId?: string;
  /** Own children of a family member. */
  childIds: readonly string[];
  /** Classes of a teacher, or of a family's children. */
  classroomIds: readonly string[];
  /** Of the own children those whose plans and contacts are open to who asks; all of them when left out. */
  entrustedIds?: readonly string[];
  /** Somebody said that who asks must keep away from a child of the family, or from what is planned for it. */
  barred?: boolean;
}

/** Who a request comes from. */
export interface Principal {
  kind: PrincipalKind;
  /** Row id of the family member, member of staff, device or key. */
  id?: string;
  kindergartenId?: string;
  /** The kiosk or call a family session was opened at. */
  deviceId?: string;
  callId?: string;
  /** On the phone line: who the caller of this call has proven to be. */
  familyMemberId?: string;
  /** The session behind a token, so that it can be ended. */
  sessionId?: string;
  /** What a family's session rests on: this PIN, that card. */
  stamp?: string;
  scopes: readonly ApiScope[];
  circle: Circle;
  /** When the credentials end; sockets close then. */
  expiresAt?: Date;
}

const NO_CIRCLE: Circle = { childIds: [], classroomIds: [] };

/** Nobody known. */
export const ANONYMOUS: Principal = { kind: 'ANONYMOUS', scopes: [], circle: NO_CIRCLE };

/** The whole of a principal from the parts that matter. */
export function principal(parts: Partial<Principal> & Pick<Principal, 'kind'>): Principal {
  return { scopes: [], circle: NO_CIRCLE, ...parts };
}

/**
 * Two principals with the same key see the same rows and fields: the key of shared subscriptions.
 * Whoever is not known to see just what their like sees has a key of their own.
 */
export function scopeKey(who: Principal): string {
  return [who.kind, who.kindergartenId, ...ownPart(who)].join('|');
}

function ownPart({ kind, id, scopes, circle }: Principal): readonly (string | undefined)[] {
  if (kind === 'PRINCIPAL' || kind === 'ADMIN') return [];
  if (kind === 'INTEGRATOR') return scopes.toSorted();
  const { householdId, childIds, classroomIds, entrustedIds = childIds } = circle;
  return [id, householdId, ...childIds, '/', ...classroomIds, '/', ...entrustedIds];
}
