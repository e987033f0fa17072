import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { Access, WITH_ROOT } from '../../platform/access/access.ts';
import { subscribed } from '../../platform/announcements/announcement.ts';
import { cursorOf } from '../../platform/announcements/cursor.ts';
import type { Announced } from '../../platform/announcements/stream.ts';
import { ListensTo, seen } from '../../platform/announcements/subscriptions.ts';
import type { Context } from '../../platform/context.ts';
import { Cursor, DateTime } from '../../platform/graphql-base.ts';
import { parseGlobalId } from '../../platform/ids.ts';
import { Notice, NoticeReceipt } from './notice.entity.ts';
import { noticeById, receiptById } from './notices.reads.ts';

/** A notice was published. */
@ObjectType()
@Access(WITH_ROOT)
export class NoticePublished {
  @Field(() => Cursor) cursor!: string;
  @Field(() => DateTime) occurredAt!: Date;
  @Field(() => Notice) notice!: Notice;
}

/** A notice got a receipt. */
@ObjectType()
@Access(WITH_ROOT)
export class NoticeAcknowledged {
  @Field(() => Cursor) cursor!: string;
  @Field(() => DateTime) occurredAt!: Date;
  @Field(() => NoticeReceipt) receipt!: NoticeReceipt;
}

/** Notices and receipts as they happen. */
@Resolver(() => NoticeAcknowledged)
export class NoticesSubscription {
  @Access('notices:read')
  @ListensTo({ kinds: ['NOTICE_PUBLISHED'] })
  @Subscription(() => NoticePublished, { subscribe: subscribed })
  async noticePublished(
    @Root() { subjectId, position, occurredAt }: Announced,
    @Ctx() { load }: Context,
    @Arg('after', () => Cursor, { nullable: true }) _after?: string,
  ): Promise<NoticePublished> {
    return { cursor: cursorOf(position), occurredAt, notice: seen(await load(noticeById, subjectId)) };
  }

  @Access('notices:reach')
  @ListensTo<{ noticeId?: string }>({
    kinds: ['NOTICE_ACKNOWLEDGED'],
    matches: ({ detail }, { noticeId }) =>
      noticeId == null || parseGlobalId(noticeId)?.id === detail?.noticeId,
  })
  @Subscription(() => NoticeAcknowledged, { subscribe: subscribed })
  async noticeAcknowledged(
    @Root() { subjectId, position, occurredAt }: Announced,
    @Ctx() { load }: Context,
    @Arg('after', () => Cursor, { nullable: true }) _after?: string,
    @Arg('noticeId', () => ID, { nullable: true }) _noticeId?: string,
  ): Promise<NoticeAcknowledged> {
    return { cursor: cursorOf(position), occurredAt, receipt: seen(await load(receiptById, subjectId)) };
  }

  @Access('notices:read')
  @FieldResolver(() => Notice)
  notice(@Root() { receipt }: NoticeAcknowledged, @Ctx() { load }: Context): Promise<Notice | undefined> {
    return load(noticeById, receipt.noticeId);
  }
}
