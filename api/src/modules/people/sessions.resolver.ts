import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, OPEN, RunsAsSystem } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { Reads, statement } from '../../platform/database/reads.ts';
import { systemContext } from '../../platform/database/wall.ts';
import { optionalRowId } from '../../platform/ids.ts';
import { Refused, userError } from '../../platform/refusal.ts';
import { Device, deviceById, Kindergarten, kindergartenById } from '../sites/sites.module.ts';
import { FamilyMember } from './family-member.entity.ts';
import { memberById, staffById } from './people.reads.ts';
import { addStaffMember } from './people.service.ts';
import * as io from './sessions.inputs.ts';
import { openFamilySession, openKindergarten } from './sessions.service.ts';
import { setupCodeFits } from './setup-code.ts';
import { signIn } from './sign-in.ts';
import { StaffMember } from './staff.entity.ts';
import { openStaffSession, refresh, signOut } from './staff-sessions.ts';

const ANY_KINDERGARTEN = statement('setup.any', 'select exists (select from kindergarten) as any');
type Loading<Row> = Promise<Row | undefined> | undefined;

/** Who is asking, and how sessions begin and end. */
@Resolver(() => io.Viewer)
export class SessionsResolver {
  @Access(OPEN)
  @Query(() => io.Viewer)
  viewer(@Ctx() { principal }: Context): Pick<io.Viewer, 'kind' | 'scopes'> {
    return { kind: principal.kind, scopes: principal.scopes };
  }

  @Access(OPEN)
  @FieldResolver(() => Kindergarten, { nullable: true })
  kindergarten(@Ctx() { principal, load }: Context): Loading<Kindergarten> {
    return principal.kindergartenId ? load(kindergartenById, principal.kindergartenId) : undefined;
  }

  @Access(OPEN)
  @FieldResolver(() => Device, { nullable: true })
  device(@Root() { kind }: io.Viewer, @Ctx() { principal, load }: Context): Loading<Device> {
    return kind === 'KIOSK' && principal.id ? load(deviceById, principal.id) : undefined;
  }

  @Access(OPEN)
  @FieldResolver(() => FamilyMember, { nullable: true })
  familyMember(@Root() { kind }: io.Viewer, @Ctx() { principal, load }: Context): Loading<unknown> {
    return (kind === 'FAMILY_CARD' || kind === 'FAMILY_PROVEN') && principal.id
      ? load(memberById, principal.id)
      : undefined;
  }

  @Access(OPEN)
  @FieldResolver(() => StaffMember, { nullable: true })
  staffMember(@Ctx() { principal, load }: Context): Loading<StaffMember> {
    return principal.sessionId && principal.id ? load(staffById, principal.id) : undefined;
  }

  @Access(OPEN)
  @Query(() => io.Setup)
  async setup(@Ctx() { reads }: Context): Promise<io.Setup> {
    // The only thing an anonymous caller learns: whether there is a kindergarten at all.
    const above = new Reads(reads.pool, systemContext());
    const row = await above.row<{ any: boolean }>(ANY_KINDERGARTEN).finally(() => above.close());
    return { needed: !row?.any };
  }

  @Access(OPEN)
  @RunsAsSystem()
  @Mutation(() => io.SetUpKindergartenPayload)
  async setUpKindergarten(
    @Arg('input', () => io.SetUpKindergartenInput) input: io.SetUpKindergartenInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.SetUpKindergartenPayload>> {
    const work = workOf(context);
    await work.attempts.take('setup', 'installation', { tries: 10, windowSeconds: 3600 });
    // Two first visitors at once: the second waits here and finds the first one's kindergarten.
    await work.rows('select pg_advisory_xact_lock(4004)');
    if (await work.em.count(Kindergarten)) throw new Refused('ALREADY_SET_UP');
    if (!setupCodeFits(context.secrets, input.setupCode)) throw new Refused('PROOF_FAILED', 'setupCode');
    const kindergarten = await openKindergarten(work, input);
    const administrator = await addStaffMember(work, {
      name: input.administratorName,
      email: input.email,
      password: input.password,
      role: 'ADMIN',
      classroomIds: [],
    });
    return { kindergarten, session: await openStaffSession(work, context.clock, administrator) };
  }

  @Access(OPEN)
  @RunsAsSystem()
  @Mutation(() => io.SignInPayload)
  async signIn(
    @Arg('input', () => io.SignInInput) input: io.SignInInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.SignInPayload>> {
    const { refused, ...outcome } = await signIn(workOf(context), context.clock, input, context.address);
    return refused ? { ...outcome, userErrors: [userError(refused)] } : outcome;
  }

  @Access(OPEN)
  @RunsAsSystem()
  @Mutation(() => io.RefreshSessionPayload)
  async refreshSession(
    @Arg('input', () => io.RefreshSessionInput) { refreshToken }: io.RefreshSessionInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.RefreshSessionPayload>> {
    const session = await refresh(workOf(context), context.clock, refreshToken);
    // Not thrown: ending the stolen session has to be committed.
    return session ? { session } : { userErrors: [userError('SESSION_EXPIRED')] };
  }

  @Access('session:own')
  @RunsAsSystem()
  @Mutation(() => io.SignOutPayload)
  async signOut(
    @Arg('input', () => io.SignOutInput) _input: io.SignOutInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.SignOutPayload>> {
    await signOut(workOf(context), context.principal.sessionId);
    return {};
  }

  @Access('family:prove')
  @RunsAsSystem()
  @Mutation(() => io.OpenFamilySessionPayload)
  async openFamilySession(
    @Arg('input', () => io.OpenFamilySessionInput) input: io.OpenFamilySessionInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.OpenFamilySessionPayload>> {
    const familyMemberId = optionalRowId('FamilyMember', input.familyMemberId, 'familyMemberId');
    const proof = { ...input, familyMemberId };
    const { refused, ...opened } = await openFamilySession(workOf(context), context.clock, proof);
    // Not thrown: that the tries are used up has to stay.
    if (!refused) return opened;
    return { userErrors: [refused === 'PROOF_FAILED' ? userError(refused, 'pin') : userError(refused)] };
  }
}
