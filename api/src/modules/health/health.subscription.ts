import type { AnnouncementKind } from '@porchlight/schema/enums';
import { Arg, Ctx, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { Access, WITH_ROOT } from '../../platform/access/access.ts';
import { announcementKinds, subscribed } from '../../platform/announcements/announcement.ts';
import { cursorOf } from '../../platform/announcements/cursor.ts';
import type { Announced } from '../../platform/announcements/stream.ts';
import { ListensTo, Unseen } from '../../platform/announcements/subscriptions.ts';
import type { Context } from '../../platform/context.ts';
import { Cursor, DateTime } from '../../platform/graphql-base.ts';
import { globalId } from '../../platform/ids.ts';

const KINDS = [
  'MORNING_CHECK_RECORDED',
  'MEDICATION_CHANGED',
  'ALLERGY_CHANGED',
  'SICK_ABSENCE_FOLLOWED_UP',
] as const satisfies AnnouncementKind[];

/** Something about a child's health changed. Nothing of it is told here. */
@ObjectType()
@Access(WITH_ROOT)
export class HealthChanged {
  @Field(() => Cursor) cursor!: string;
  @Field(() => announcementKinds) kind!: AnnouncementKind;
  @Field(() => DateTime) occurredAt!: Date;
  @Field(() => ID) childId!: string;
  @Field(() => ID, { nullable: true }) classroomId?: string | undefined;
}

/** Changes of the health board as they happen. */
@Resolver()
export class HealthSubscription {
  @Access('health:board')
  @ListensTo({ kinds: KINDS })
  @Subscription(() => HealthChanged, { subscribe: subscribed })
  healthChanged(
    @Root() { position, kind, occurredAt, childId, classroomId }: Announced,
    @Ctx() { principal }: Context,
    @Arg('after', () => Cursor, { nullable: true }) _after?: string,
  ): HealthChanged {
    const own =
      principal.kind === 'HEALTH_DOCTOR' || principal.circle.classroomIds.includes(classroomId ?? '');
    if (!childId || !own) throw new Unseen();
    return {
      cursor: cursorOf(position),
      kind,
      occurredAt,
      childId: globalId('Child', childId),
      classroomId: classroomId ? globalId('Classroom', classroomId) : undefined,
    };
  }
}
