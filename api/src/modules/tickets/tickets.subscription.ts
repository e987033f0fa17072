import type { AnnouncementKind } from '@porchlight/schema/enums';
import { Arg, Ctx, Field, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { Access, WITH_ROOT } from '../../platform/access/access.ts';
import { announcementKinds, subscribed } from '../../platform/announcements/announcement.ts';
import { cursorOf } from '../../platform/announcements/cursor.ts';
import type { Announced } from '../../platform/announcements/stream.ts';
import { ListensTo, seen } from '../../platform/announcements/subscriptions.ts';
import type { Context } from '../../platform/context.ts';
import { Cursor, DateTime } from '../../platform/graphql-base.ts';
import { Ticket } from './ticket.entity.ts';
import { ticketById } from './tickets.reads.ts';

/** A ticket changed. */
@ObjectType()
@Access(WITH_ROOT)
export class TicketChanged {
  @Field(() => Cursor) cursor!: string;
  @Field(() => announcementKinds) kind!: AnnouncementKind;
  @Field(() => DateTime) occurredAt!: Date;
  @Field(() => Ticket) ticket!: Ticket;
}

/** Tickets as they change. */
@Resolver()
export class TicketsSubscription {
  @Access('tickets:read')
  @ListensTo({ kinds: ['TICKET_SUBMITTED', 'TICKET_ASSIGNED', 'TICKET_ANSWERED', 'TICKET_CLOSED'] })
  @Subscription(() => TicketChanged, { subscribe: subscribed })
  async ticketChanged(
    @Root() { kind, subjectId, position, occurredAt }: Announced,
    @Ctx() { load }: Context,
    @Arg('after', () => Cursor, { nullable: true }) _after?: string,
  ): Promise<TicketChanged> {
    return { kind, occurredAt, cursor: cursorOf(position), ticket: seen(await load(ticketById, subjectId)) };
  }
}
