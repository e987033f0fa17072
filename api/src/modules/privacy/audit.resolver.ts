import type { PrincipalKind } from '@porchlight/schema/enums';
import { GraphQLError } from 'graphql';
import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type ChainCheck, checkChain } from '../../platform/audit.ts';
import type { Context } from '../../platform/context.ts';
import { connectionOf, DateTime, LocalDay, type Page } from '../../platform/graphql-base.ts';
import { globalId, parseGlobalId } from '../../platform/ids.ts';
import { PageArgs, page } from '../../platform/pagination.ts';
import { Child, childById, principalKinds } from '../people/people.module.ts';
import { type AuditRead, auditListing } from './audit.reads.ts';

@ObjectType()
@Access('audit:read')
class AuditEntry {
  @Field(() => Int) position!: number;
  @Field(() => DateTime) occurredAt!: Date;
  @Field(() => principalKinds) actorKind!: PrincipalKind;
  @Field(() => ID, { nullable: true }) actorId!: string | null;
  @Field(() => String, { nullable: true }) actorName!: string | null;
  @Field(() => String) action!: string;
  @Field(() => ID, { nullable: true }) subjectId!: string | null;
  @Field(() => String, { nullable: true }) subjectName!: string | null;
  @Field(() => String) previousHash!: string;
  @Field(() => String) hash!: string;
}

@ObjectType()
@Access('audit:read')
class AuditVerification {
  @Field(() => Boolean) whole!: boolean;
  @Field(() => Int) entryCount!: number;
  @Field(() => Int, { nullable: true }) brokenAt!: number | null;
  @Field(() => Int, { nullable: true }) keyedFrom!: number | null;
  @Field(() => Int, { nullable: true }) anchoredTo!: number | null;
}

const AuditEntryConnection = connectionOf('AuditEntry', () => AuditEntry);

@ArgsType()
class AuditArgs extends PageArgs {
  @Field(() => [String], { nullable: true }) actions?: string[];
  @Field(() => ID, { nullable: true }) actorId?: string;
  @Field(() => ID, { nullable: true }) childId?: string;
  @Field(() => LocalDay, { nullable: true }) date?: string;
}

const ACTOR_TYPES: Partial<Record<PrincipalKind, string>> = {
  KIOSK: 'Device',
  FAMILY_CARD: 'FamilyMember',
  FAMILY_PROVEN: 'FamilyMember',
  PHONE_LINE: 'Call',
  INTEGRATOR: 'ApiKey',
};

const ACTORS: readonly string[] = ['StaffMember', ...Object.values(ACTOR_TYPES)];

/** The audit trail, for those who answer for it. */
@Resolver(() => AuditEntry)
export class AuditResolver {
  @Access('audit:read')
  @Query(() => AuditEntryConnection)
  async auditEntries(
    @Ctx() { reads }: Context,
    @Args(() => AuditArgs) { actions, actorId, childId, date, ...args }: AuditArgs,
  ): Promise<Page<AuditEntry>> {
    const filter = { actorId: rowOf(ACTORS, actorId), childId: rowOf(['Child'], childId), actions, date };
    const found = await page<AuditEntry & AuditRead>(reads, auditListing(filter), args);
    for (const entry of found.nodes) Object.assign(entry, opaque(entry));
    return found;
  }

  @Access('audit:read')
  @Query(() => AuditVerification)
  auditVerification(@Ctx() { reads, principal, secrets, anchors }: Context): Promise<ChainCheck> {
    const kindergartenId = principal.kindergartenId ?? '';
    return checkChain(reads, { kindergartenId, secrets, anchors: anchors(kindergartenId) });
  }

  @Access('audit:read')
  @FieldResolver(() => [Child])
  async children(@Root() { childIds }: AuditRead, @Ctx() { load }: Context): Promise<Child[]> {
    const found = await Promise.all(childIds.map((id) => load(childById, id)));
    return found.filter((child) => child !== undefined);
  }
}

/** The row behind an opaque id of one of these types; an id of anything else is nobody's. */
function rowOf(types: readonly string[], opaqueId: string | undefined): string | undefined {
  if (opaqueId == null) return undefined;
  const { type, id } = parseGlobalId(opaqueId) ?? {};
  if (!type || !id || !types.includes(type))
    throw new GraphQLError('No such person or child.', { extensions: { code: 'NOT_FOUND' } });
  return id;
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
