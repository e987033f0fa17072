import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, OPEN, RunsAsSystem } from '../../platform/access/access.ts';
import { localDate } from '../../platform/clock.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { LocalDay, type Page } from '../../platform/graphql-base.ts';
import { rowId } from '../../platform/ids.ts';
import { PageArgs, page } from '../../platform/pagination.ts';
import type { ApiKey } from './api-key.entity.ts';
import { createKey, revokeKey } from './api-keys.service.ts';
import { Classroom } from './classroom.entity.ts';
import { addClassroom } from './classrooms.service.ts';
import type { Device } from './device.entity.ts';
import { createPairing, issueChallenge, openSession, pair, revoke } from './devices.service.ts';
import { Kindergarten } from './kindergarten.entity.ts';
import * as io from './sites.inputs.ts';
import { apiKeyListing, classrooms, deviceListing, kindergartenById } from './sites.reads.ts';

/** Kindergartens, classrooms, devices and keys. */
@Resolver(() => Kindergarten)
export class SitesResolver {
  @Access('kindergarten:read')
  @Query(() => Kindergarten, { nullable: true })
  kindergarten(@Ctx() { principal, load }: Context): Promise<Kindergarten | undefined> | undefined {
    return principal.kindergartenId ? load(kindergartenById, principal.kindergartenId) : undefined;
  }

  @Access('devices:read')
  @Query(() => io.DeviceConnection)
  devices(@Ctx() { reads }: Context, @Args(() => PageArgs) args: PageArgs): Promise<Page<Device>> {
    return page(reads, deviceListing, args);
  }

  @Access('api-keys:manage')
  @Query(() => io.ApiKeyConnection)
  apiKeys(@Ctx() { reads }: Context, @Args(() => PageArgs) args: PageArgs): Promise<Page<ApiKey>> {
    return page(reads, apiKeyListing, args);
  }

  @Access('kindergarten:read')
  @FieldResolver(() => [Classroom])
  classrooms(
    @Ctx() { reads }: Context,
    @Arg('includeEnded', () => Boolean, { nullable: true }) includeEnded?: boolean,
  ): Promise<Classroom[]> {
    return classrooms(reads, includeEnded ?? false);
  }

  @Access('kindergarten:read')
  @FieldResolver(() => LocalDay)
  today(@Root() { timeZone }: Kindergarten, @Ctx() { clock }: Context): string {
    return localDate(clock.now(), timeZone);
  }

  @Access('people:manage')
  @Mutation(() => io.AddClassroomPayload)
  async addClassroom(
    @Arg('input', () => io.AddClassroomInput) input: io.AddClassroomInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.AddClassroomPayload>> {
    const work = workOf(context);
    const { classroomId } = await work.once(input.idempotencyKey, input, () => addClassroom(work, input));
    await work.em.flush();
    return { classroom: await work.em.findOneOrFail(Classroom, classroomId) };
  }

  @Access('api-keys:manage')
  @Mutation(() => io.CreateApiKeyPayload)
  createApiKey(
    @Arg('input', () => io.CreateApiKeyInput) input: io.CreateApiKeyInput,
    @Ctx() context: Context,
  ): Partial<io.CreateApiKeyPayload> {
    return createKey(workOf(context), { ...input, expiresAt: new Date(input.expiresAt) });
  }

  @Access('api-keys:manage')
  @Mutation(() => io.RevokeApiKeyPayload)
  async revokeApiKey(
    @Arg('input', () => io.RevokeApiKeyInput) { apiKeyId }: io.RevokeApiKeyInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.RevokeApiKeyPayload>> {
    return { apiKey: await revokeKey(workOf(context), rowId('ApiKey', apiKeyId, 'apiKeyId')) };
  }

  @Access('devices:manage')
  @Mutation(() => io.CreateDevicePairingPayload)
  createDevicePairing(
    @Arg('input', () => io.CreateDevicePairingInput) { name }: io.CreateDevicePairingInput,
    @Ctx() context: Context,
  ): Partial<io.CreateDevicePairingPayload> {
    const made = createPairing(workOf(context), name);
    return { ...made, path: `/kiosk/?pair=${made.code}` };
  }

  @Access(OPEN)
  @RunsAsSystem()
  @Mutation(() => io.PairDevicePayload)
  pairDevice(
    @Arg('input', () => io.PairDeviceInput) { code, publicKey }: io.PairDeviceInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.PairDevicePayload>> {
    return pair(workOf(context), code, publicKey, context.address);
  }

  @Access(OPEN)
  @RunsAsSystem()
  @Mutation(() => io.IssueDeviceChallengePayload)
  issueDeviceChallenge(
    @Arg('input', () => io.IssueDeviceChallengeInput) { deviceId }: io.IssueDeviceChallengeInput,
    @Ctx() context: Context,
  ): Partial<io.IssueDeviceChallengePayload> {
    return { nonce: issueChallenge(workOf(context), rowId('Device', deviceId, 'deviceId')) };
  }

  @Access(OPEN)
  @RunsAsSystem()
  @Mutation(() => io.OpenDeviceSessionPayload)
  async openDeviceSession(
    @Arg('input', () => io.OpenDeviceSessionInput) { deviceId, nonce, signature }: io.OpenDeviceSessionInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.OpenDeviceSessionPayload>> {
    return {
      session: await openSession(
        workOf(context),
        context.clock,
        rowId('Device', deviceId, 'deviceId'),
        nonce,
        signature,
      ),
    };
  }

  @Access('devices:manage')
  @Mutation(() => io.RevokeDevicePayload)
  async revokeDevice(
    @Arg('input', () => io.RevokeDeviceInput) { deviceId }: io.RevokeDeviceInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.RevokeDevicePayload>> {
    return { device: await revoke(workOf(context), rowId('Device', deviceId, 'deviceId')) };
  }
}
