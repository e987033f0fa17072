import { AnnouncementKind, type ApiScope } from '@porchlight/schema/enums';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Access, WITH_ROOT } from '../../platform/access/access.ts';
import type { Principal } from '../../platform/access/principal.ts';
import { announcementKinds, subscribed } from '../../platform/announcements/announcement.ts';
import { cursorOf } from '../../platform/announcements/cursor.ts';
import type { Announced } from '../../platform/announcements/stream.ts';
import { ListensTo, Unseen } from '../../platform/announcements/subscriptions.ts';
import type { Context } from '../../platform/context.ts';
import { statement } from '../../platform/database/reads.ts';
import { Cursor, DateTime } from '../../platform/graphql-base.ts';
import { globalId } from '../../platform/ids.ts';

const HEAD = statement(
  'announcement.own_head',
  'select coalesce((select announcement_position::int from ledger_head), 0) as position',
);

/** Which scope an integrator needs to hear of a kind. */
const SCOPES: Readonly<Record<AnnouncementKind, ApiScope | undefined>> = {
  CHILD_CHECKED_IN: 'ATTENDANCE_READ',
  CHILD_CHECKED_OUT: 'ATTENDANCE_READ',
  ATTENDANCE_UNDONE: 'ATTENDANCE_READ',
  ABSENCE_REPORTED: 'ATTENDANCE_READ',
  ABSENCE_WITHDRAWN: 'ATTENDANCE_READ',
  NOTICE_PUBLISHED: 'NOTICES_READ',
  NOTICE_ACKNOWLEDGED: 'NOTICES_READ',
  TICKET_SUBMITTED: 'TICKETS_READ',
  TICKET_ASSIGNED: 'TICKETS_READ',
  TICKET_ANSWERED: 'TICKETS_READ',
  TICKET_CLOSED: 'TICKETS_READ',
  PEOPLE_CHANGED: 'PEOPLE_READ',
  HELP_REQUESTED: undefined,
  HELP_ANSWERED: undefined,
  CALLBACK_PROMISED: undefined,
  HELP_FINISHED: undefined,
  DEVICE_PAIRED: undefined,
  DEVICE_REVOKED: undefined,
};

function mayHear({ kind, scopes, circle }: Principal, announced: Announced): boolean {
  if (kind === 'INTEGRATOR') return scopes.some((scope) => scope === SCOPES[announced.kind]);
  if (kind !== 'CLASS_TEACHER') return true;
  return announced.classroomId ? circle.classroomIds.includes(announced.classroomId) : !announced.householdId;
}

/** Something that happened, thin. */
@ObjectType('Announcement')
@Access(WITH_ROOT)
class AnnouncementView {
  @Field(() => Cursor) cursor!: string;
  @Field(() => announcementKinds) kind!: AnnouncementKind;
  @Field(() => DateTime) occurredAt!: Date;
  @Field(() => ID) subjectId!: string;
}

/** The stream of everything announced, as webhooks will send it. */
@Resolver()
export class AnnouncementsResolver {
  @Access('announcements:read')
  @Query(() => Cursor)
  async cursor(@Ctx() { reads }: Context): Promise<string> {
    return cursorOf((await reads.row<{ position: number }>(HEAD))?.position ?? 0);
  }

  @Access('announcements:read')
  @ListensTo<{ kinds?: AnnouncementKind[] | null }>({ kinds: ({ kinds }) => kinds ?? AnnouncementKind })
  @Subscription(() => AnnouncementView, { subscribe: subscribed })
  announcements(
    @Root() announced: Announced,
    @Ctx() { principal }: Context,
    @Arg('after', () => Cursor, { nullable: true }) _after?: string,
    @Arg('kinds', () => [announcementKinds], { nullable: true }) _kinds?: AnnouncementKind[],
  ): AnnouncementView {
    if (!mayHear(principal, announced)) throw new Unseen();
    const { kind, occurredAt, position, subjectType, subjectId } = announced;
    return { kind, occurredAt, cursor: cursorOf(position), subjectId: globalId(subjectType, subjectId) };
  }
}
