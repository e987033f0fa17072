import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, OPEN, RunsAsSystem } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { optionalRowId, rowId } from '../../platform/ids.ts';
import { Refused, userError } from '../../platform/refusal.ts';
import { changePassword, createPasswordLink, usePasswordLink } from './passwords.ts';
import { ownSessions } from './people.reads.ts';
import { StaffMember, StaffSession } from './staff.entity.ts';
import * as io from './staff-account.inputs.ts';
import { endOwnSessions, endSessionsOf } from './staff-sessions.ts';

const LISTED_MS = 7 * 24 * 3600 * 1000;

/** Accounts of staff: passwords and sessions. */
@Resolver(() => StaffSession)
export class StaffAccountResolver {
  @Access('session:own')
  @Query(() => [StaffSession])
  staffSessions(@Ctx() { reads, principal, clock }: Context): Promise<StaffSession[]> {
    const now = clock.now();
    return ownSessions(reads, principal.id ?? '', now, new Date(now.getTime() - LISTED_MS));
  }

  @Access('session:own')
  @FieldResolver(() => Boolean)
  current(@Root() { id }: StaffSession, @Ctx() { principal }: Context): boolean {
    return id === principal.sessionId;
  }

  // Nobody but an administrator writes rows of staff: the platform writes this one, for whoever asks about themselves.
  @Access('session:own')
  @RunsAsSystem()
  @Mutation(() => io.ChangePasswordPayload)
  async changePassword(
    @Arg('input', () => io.ChangePasswordInput) { currentPassword, password }: io.ChangePasswordInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.ChangePasswordPayload>> {
    const { refused, ...wait } = await changePassword(workOf(context), currentPassword, password);
    return refused ? { ...wait, userErrors: [userError(refused, 'currentPassword')] } : {};
  }

  @Access('people:manage')
  @Mutation(() => io.CreatePasswordLinkPayload)
  async createPasswordLink(
    @Arg('input', () => io.CreatePasswordLinkInput) { staffMemberId }: io.CreatePasswordLinkInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.CreatePasswordLinkPayload>> {
    const id = rowId('StaffMember', staffMemberId, 'staffMemberId');
    return { link: await createPasswordLink(workOf(context), id) };
  }

  @Access(OPEN)
  @RunsAsSystem()
  @Mutation(() => io.UsePasswordLinkPayload)
  async usePasswordLink(
    @Arg('input', () => io.UsePasswordLinkInput) { token, password }: io.UsePasswordLinkInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.UsePasswordLinkPayload>> {
    return { email: await usePasswordLink(workOf(context), token, password) };
  }

  @Access('session:own')
  @RunsAsSystem()
  @Mutation(() => io.EndStaffSessionsPayload)
  async endStaffSessions(
    @Arg('input', () => io.EndStaffSessionsInput) { staffSessionId }: io.EndStaffSessionsInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.EndStaffSessionsPayload>> {
    const id = optionalRowId('StaffSession', staffSessionId, 'staffSessionId');
    return { ended: await endOwnSessions(workOf(context), id) };
  }

  @Access('people:manage')
  @RunsAsSystem()
  @Mutation(() => io.EndSessionsOfStaffMemberPayload)
  async endSessionsOfStaffMember(
    @Arg('input', () => io.EndSessionsOfStaffMemberInput) input: io.EndSessionsOfStaffMemberInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.EndSessionsOfStaffMemberPayload>> {
    const work = workOf(context);
    const id = rowId('StaffMember', input.staffMemberId, 'staffMemberId');
    if (!(await work.em.count(StaffMember, { id, kindergartenId: work.kindergarten })))
      throw new Refused('NOT_FOUND', 'staffMemberId');
    work.audit({ action: 'SESSIONS_ENDED', subjectType: 'StaffMember', subjectId: id });
    return { ended: await endSessionsOf(work, id, 'ENDED') };
  }
}
