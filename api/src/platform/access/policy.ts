import type { ApiScope, PrincipalKind } from '@porchlight/schema/enums';
import type { Principal } from './principal.ts';

/** Somebody a permission is granted to: a kind of principal, or a program with a scope. */
export type Grantee = PrincipalKind | `scope:${ApiScope}`;

/** The one table that grants: permission -> who has it. */
export type PolicyTable = Readonly<Record<string, readonly Grantee[]>>;

/** Every permission a principal has under a table. */
export function permissionsOf(
  who: Pick<Principal, 'kind' | 'scopes'>,
  table: PolicyTable,
): ReadonlySet<string> {
  const held = new Set<string>([who.kind, ...who.scopes.map((scope) => `scope:${scope}`)]);
  return new Set(
    Object.keys(table).filter((permission) => table[permission]?.some((grantee) => held.has(grantee))),
  );
}
