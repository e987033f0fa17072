import type { AnnouncementKind as Kind } from '@porchlight/schema/enums';
import { Arg, Ctx, Field, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { Access, WITH_ROOT } from '../../platform/access/access.ts';
import { announcementKinds, subscribed } from '../../platform/announcements/announcement.ts';
import { cursorOf } from '../../platform/announcements/cursor.ts';
import type { Announced } from '../../platform/announcements/stream.ts';
import { ListensTo, seen } from '../../platform/announcements/subscriptions.ts';
import type { Context } from '../../platform/context.ts';
import { Cursor, DateTime } from '../../platform/graphql-base.ts';
import { RollCall } from './roll-call.entity.ts';
import { rollCallById } from './roll-call.reads.ts';

/** A roll call changed. */
@ObjectType()
@Access(WITH_ROOT)
export class RollCallChanged {
  @Field(() => Cursor) cursor!: string;
  @Field(() => announcementKinds) kind!: Kind;
  @Field(() => DateTime) occurredAt!: Date;
  @Field(() => RollCall) rollCall!: RollCall;
}

/** Roll calls as they happen. */
@Resolver(() => RollCallChanged)
export class RollCallSubscription {
  @Access('roll-call:read')
  @ListensTo({ kinds: ['ROLL_CALL_STARTED', 'ROLL_CALL_MARKED', 'ROLL_CALL_FINISHED'] })
  @Subscription(() => RollCallChanged, { subscribe: subscribed })
  async rollCallChanged(
    @Root() { subjectId, kind, occurredAt, position }: Announced,
    @Ctx() { load }: Context,
    @Arg('after', () => Cursor, { nullable: true }) _after?: string,
  ): Promise<RollCallChanged> {
    const rollCall = seen(await load(rollCallById, subjectId));
    return { rollCall, kind, occurredAt, cursor: cursorOf(position) };
  }
}
