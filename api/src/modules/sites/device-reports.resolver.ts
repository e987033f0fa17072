import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Access, RunsAsSystem } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { DateTime, Payload, PayloadType } from '../../platform/graphql-base.ts';
import { rowId } from '../../platform/ids.ts';
import { Device } from './device.entity.ts';
import { isOnline, reportDevice, requestReload } from './device-reports.service.ts';

@InputType()
class ReportDeviceInput {
  @Field(() => String) appVersion!: string;
  @Field(() => Int) queueDepth!: number;
  @Field(() => DateTime, { nullable: true }) oldestQueuedAt?: string;
  @Field(() => DateTime) startedAt!: string;
}
@PayloadType()
class ReportDevicePayload extends Payload {
  @Field(() => Device, { nullable: true }) device?: Device;
  @Field(() => Boolean, { nullable: true }) reload?: boolean;
}

@InputType()
class RequestDeviceReloadInput {
  @Field(() => ID) deviceId!: string;
}
@PayloadType()
class RequestDeviceReloadPayload extends Payload {
  @Field(() => Device, { nullable: true }) device?: Device;
}

/** How kiosks are doing. */
@Resolver(() => Device)
export class DeviceReportsResolver {
  @Access('devices:read')
  @FieldResolver(() => Boolean)
  online(@Root() device: Device, @Ctx() { clock }: Context): boolean {
    return isOnline(device, clock.now());
  }

  // A kiosk writes no rows of its own: the platform writes this one, for the device that asks.
  @Access('devices:report')
  @RunsAsSystem()
  @Mutation(() => ReportDevicePayload)
  reportDevice(
    @Arg('input', () => ReportDeviceInput) input: ReportDeviceInput,
    @Ctx() context: Context,
  ): Promise<Partial<ReportDevicePayload>> {
    return reportDevice(workOf(context), {
      ...input,
      oldestQueuedAt: input.oldestQueuedAt ? new Date(input.oldestQueuedAt) : null,
      startedAt: new Date(input.startedAt),
    });
  }

  @Access('devices:manage')
  @Mutation(() => RequestDeviceReloadPayload)
  async requestDeviceReload(
    @Arg('input', () => RequestDeviceReloadInput) { deviceId }: RequestDeviceReloadInput,
    @Ctx() context: Context,
  ): Promise<Partial<RequestDeviceReloadPayload>> {
    return { device: await requestReload(workOf(context), rowId('Device', deviceId, 'deviceId')) };
  }
}
