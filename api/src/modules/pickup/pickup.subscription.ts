import type { AnnouncementKind } from '@porchlight/schema/enums';
import { Arg, Ctx, Field, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { Access, WITH_ROOT } from '../../platform/access/access.ts';
import { announcementKinds, subscribed } from '../../platform/announcements/announcement.ts';
import { cursorOf } from '../../platform/announcements/cursor.ts';
import type { Announced } from '../../platform/announcements/stream.ts';
import { ListensTo, seen } from '../../platform/announcements/subscriptions.ts';
import type { Context } from '../../platform/context.ts';
import { Cursor, DateTime } from '../../platform/graphql-base.ts';
import { PickupAlert } from './alert.entity.ts';
import { alertById } from './pickup.reads.ts';

/** An alert was raised or settled. */
@ObjectType()
@Access(WITH_ROOT)
export class PickupAlertChanged {
  @Field(() => Cursor) cursor!: string;
  @Field(() => announcementKinds) kind!: AnnouncementKind;
  @Field(() => DateTime) occurredAt!: Date;
  @Field(() => PickupAlert) alert!: PickupAlert;
}

/** What rings the desk, silently for the door. */
@Resolver()
export class PickupSubscription {
  @Access('pickup:alerts')
  @ListensTo({ kinds: ['PICKUP_ALERT_RAISED', 'PICKUP_ALERT_SETTLED'] })
  @Subscription(() => PickupAlertChanged, { subscribe: subscribed })
  async pickupAlertChanged(
    @Root() { position, kind, occurredAt, subjectId }: Announced,
    @Ctx() { load }: Context,
    @Arg('after', () => Cursor, { nullable: true }) _after?: string,
  ): Promise<PickupAlertChanged> {
    return { cursor: cursorOf(position), kind, occurredAt, alert: seen(await load(alertById, subjectId)) };
  }
}
