import type { Language, LifeChangeKind } from '@porchlight/schema/enums';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { subscribed } from '../../platform/announcements/announcement.ts';
import { cursorOf } from '../../platform/announcements/cursor.ts';
import type { Announced } from '../../platform/announcements/stream.ts';
import { ListensTo, Unseen } from '../../platform/announcements/subscriptions.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { Cursor, type Page } from '../../platform/graphql-base.ts';
import { globalId, rowId } from '../../platform/ids.ts';
import { PageArgs, page } from '../../platform/pagination.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import {
  actingMember,
  type Changed,
  changeOf,
  FamilyMember,
  type LifeChange,
  memberById,
} from '../people/people.module.ts';
import { Classroom, classroomById, kindergartenById, languages } from '../sites/sites.module.ts';
import { updateNotice, withdrawNotice } from './corrections.ts';
import { Notice, NoticeReceipt, NoticeText } from './notice.entity.ts';
import * as io from './notices.inputs.ts';
import {
  householdsOfNotice,
  noticeById,
  noticeListing,
  ownReceipt,
  receiptsOfNotice,
  textsOfNotice,
} from './notices.reads.ts';
import { wordingFor } from './notices.rules.ts';
import { acknowledge, publish } from './notices.service.ts';

@ArgsType()
class NoticesArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true })
  includeEnded?: boolean;
}

/** Notices and how far they have come. */
@Resolver(() => Notice)
export class NoticesResolver {
  @Access('notices:read')
  @Query(() => io.NoticeConnection)
  notices(@Ctx() { reads }: Context, @Args(() => NoticesArgs) args: NoticesArgs): Promise<Page<Notice>> {
    return page(reads, noticeListing(args.includeEnded ?? false), args);
  }

  @Access('notices:read')
  @FieldResolver(() => [NoticeText])
  async texts(@Root() { id }: Notice, @Ctx() { load }: Context): Promise<readonly NoticeText[]> {
    return (await load(textsOfNotice, id))?.rows ?? [];
  }

  @Access('notices:read')
  @FieldResolver(() => NoticeText)
  async text(
    @Root() { id }: Notice,
    @Ctx() { load, principal }: Context,
    @Arg('language', () => languages, { nullable: true }) language?: Language,
  ): Promise<NoticeText | undefined> {
    const texts = (await load(textsOfNotice, id))?.rows ?? [];
    const kindergarten = principal.kindergartenId
      ? await load(kindergartenById, principal.kindergartenId)
      : undefined;
    return wordingFor(texts, language, kindergarten?.languages[0] ?? 'ZH_CN');
  }

  @Access('notices:read')
  @FieldResolver(() => [Classroom])
  async classrooms(@Root() { classroomIds }: Notice, @Ctx() { load }: Context): Promise<Classroom[]> {
    const found = await Promise.all(classroomIds.map((id) => load(classroomById, id)));
    return found.filter((classroom) => classroom !== undefined);
  }

  @Access('notices:read')
  @FieldResolver(() => NoticeReceipt, { nullable: true })
  receipt(@Root() { id }: Notice, @Ctx() { load }: Context): Promise<NoticeReceipt | undefined> {
    return load(ownReceipt, id);
  }

  @Access('notices:reach')
  @FieldResolver(() => io.NoticeReach)
  async reach(@Root() { id }: Notice, @Ctx() { load }: Context): Promise<io.NoticeReach> {
    const [meant, receipts] = await Promise.all([
      load(householdsOfNotice, id).then((found) => found?.rows ?? []),
      load(receiptsOfNotice, id).then((found) => found?.rows ?? []),
    ]);
    const reached = new Set(receipts.map((receipt) => receipt.householdId));
    const unreached = meant.filter((household) => !reached.has(household.id));
    return {
      householdCount: meant.length,
      reachedCount: meant.length - unreached.length,
      receipts,
      unreached,
    };
  }

  @Access('notices:publish')
  @Mutation(() => io.PublishNoticePayload)
  async publishNotice(
    @Arg('input', () => io.PublishNoticeInput) input: io.PublishNoticeInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.PublishNoticePayload>> {
    const work = workOf(context);
    const classroomIds = input.classroomIds.map((id) => rowId('Classroom', id, 'classroomIds'));
    const { noticeId } = await work.once(input.idempotencyKey, input, () =>
      publish(work, { ...input, classroomIds }),
    );
    return { notice: await work.em.findOneOrFail(Notice, noticeId) };
  }

  @Access('notices:publish')
  @Mutation(() => io.UpdateNoticePayload)
  async updateNotice(
    @Arg('input', () => io.UpdateNoticeInput) input: io.UpdateNoticeInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.UpdateNoticePayload>> {
    const work = workOf(context);
    const wish = { ...input, noticeId: rowId('Notice', input.noticeId, 'noticeId') };
    return changed(work, await work.once(input.idempotencyKey, input, () => updateNotice(work, wish)));
  }

  @Access('notices:publish')
  @Mutation(() => io.WithdrawNoticePayload)
  async withdrawNotice(
    @Arg('input', () => io.WithdrawNoticeInput) input: io.WithdrawNoticeInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.WithdrawNoticePayload>> {
    const work = workOf(context);
    const wish = { ...input, noticeId: rowId('Notice', input.noticeId, 'noticeId') };
    return changed(work, await work.once(input.idempotencyKey, input, () => withdrawNotice(work, wish)));
  }

  @Access('notices:read')
  @ListensTo({ kinds: ['NOTICE_CHANGED'] })
  @Subscription(() => io.NoticeChanged, { subscribe: subscribed })
  async noticeChanged(
    @Root() { detail, occurredAt, position, subjectId }: Announced,
    @Ctx() { load, principal }: Context,
    @Arg('after', () => Cursor, { nullable: true }) _after?: string,
  ): Promise<io.NoticeChanged> {
    const notice = await load(noticeById, subjectId);
    // Who serves the whole house has to learn that a notice is no longer to be said; others hear of what they see.
    if (!notice && principal.kind !== 'KIOSK' && principal.kind !== 'INTEGRATOR') throw new Unseen();
    const change = String(detail?.change) as LifeChangeKind;
    const noticeId = globalId('Notice', subjectId);
    return { change, occurredAt, notice, noticeId, cursor: cursorOf(position) };
  }

  @Access('notices:acknowledge')
  @Mutation(() => io.AcknowledgeNoticePayload)
  async acknowledgeNotice(
    @Arg('input', () => io.AcknowledgeNoticeInput) input: io.AcknowledgeNoticeInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.AcknowledgeNoticePayload>> {
    const work = workOf(context);
    const familyMemberId = actingMember(context.principal, input.familyMemberId);
    const wish = {
      noticeId: rowId('Notice', input.noticeId, 'noticeId'),
      familyMemberId,
      manner: input.manner,
      occurredAt: input.occurredAt ? new Date(input.occurredAt) : undefined,
    };
    const { noticeId, receiptId } = await work.once(input.idempotencyKey, input, () =>
      acknowledge(work, wish),
    );
    await work.em.flush();
    return {
      notice: await work.em.findOneOrFail(Notice, noticeId),
      receipt: await work.em.findOneOrFail(NoticeReceipt, receiptId),
    };
  }
}

// Written by SQL: what was loaded before is loaded again. A program no longer sees what it withdrew.
async function changed(
  work: Work,
  done: Changed,
): Promise<{ notice?: Notice; lifeChange: LifeChange | null }> {
  work.em.clear();
  const notice = await work.em.findOne(Notice, done.id);
  return { ...(notice ? { notice } : {}), ...(await changeOf(work, done)) };
}

/** Who gave a receipt. */
@Resolver(() => NoticeReceipt)
export class NoticeReceiptResolver {
  @Access('notices:read')
  @FieldResolver(() => FamilyMember)
  familyMember(@Root() { familyMemberId }: NoticeReceipt, @Ctx() { load }: Context): Promise<unknown> {
    return load(memberById, familyMemberId);
  }
}
