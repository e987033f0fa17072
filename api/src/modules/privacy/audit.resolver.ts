import type { PrincipalKind } from '@porchlight/schema/enums';
import { Args, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type ChainCheck, checkChain } from '../../platform/audit.ts';
import type { Context } from '../../platform/context.ts';
import { connectionOf, DateTime, type Page } from '../../platform/graphql-base.ts';
import { globalId } from '../../platform/ids.ts';
import { PageArgs, page } from '../../platform/pagination.ts';
import { principalKinds } from '../people/people.module.ts';

@ObjectType()
@Access('audit:read')
class AuditEntry {
  @Field(() => Int) position!: number;
  @Field(() => DateTime) occurredAt!: Date;
  @Field(() => principalKinds) actorKind!: PrincipalKind;
  @Field(() => ID, { nullable: true }) actorId!: string | null;
  @Field(() => String) action!: string;
  @Field(() => ID, { nullable: true }) subjectId!: string | null;
  @Field(() => String) previousHash!: string;
  @Field(() => String) hash!: string;
}

@ObjectType()
@Access('audit:read')
class AuditVerification {
  @Field(() => Boolean) whole!: boolean;
  @Field(() => Int) entryCount!: number;
  @Field(() => Int, { nullable: true }) brokenAt!: number | null;
}

const AuditEntryConnection = connectionOf('AuditEntry', () => AuditEntry);

const ACTOR_TYPES: Partial<Record<PrincipalKind, string>> = {
  KIOSK: 'Device',
  FAMILY_CARD: 'FamilyMember',
  FAMILY_PROVEN: 'FamilyMember',
  PHONE_LINE: 'Call',
  INTEGRATOR: 'ApiKey',
};

interface AuditRead {
  position: number;
  actorKind: PrincipalKind;
  actorId: string | null;
  subjectType: string | null;
  subjectId: string | null;
}

const LISTING = {
  name: 'audit_entry',
  sql: `select a.position::int, a.occurred_at as "occurredAt", a.actor_kind as "actorKind", a.actor_id as "actorId", a.action, a.subject_type as "subjectType",
    a.subject_id as "subjectId", a.previous_hash as "previousHash", a.hash, lpad(a.position::text, 15, '0') as "sortKey", a.position::text as "rowKey" from audit_entry a`,
};

/** The audit trail, for those who answer for it. */
@Resolver()
export class AuditResolver {
  @Access('audit:read')
  @Query(() => AuditEntryConnection)
  async auditEntries(
    @Ctx() { reads }: Context,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Page<AuditEntry>> {
    const found = await page<AuditEntry & AuditRead>(reads, LISTING, args);
    for (const entry of found.nodes) Object.assign(entry, opaque(entry));
    return found;
  }

  @Access('audit:read')
  @Query(() => AuditVerification)
  auditVerification(@Ctx() { reads, principal }: Context): Promise<ChainCheck> {
    return checkChain(reads, principal.kindergartenId ?? '');
  }
}

function opaque({
  actorKind,
  actorId,
  subjectType,
  subjectId,
}: AuditRead): Pick<AuditEntry, 'actorId' | 'subjectId'> {
  return {
    actorId: actorId && globalId(ACTOR_TYPES[actorKind] ?? 'StaffMember', actorId),
    subjectId: subjectId && subjectType ? globalId(subjectType, subjectId) : null,
  };
}
