import type { AnnouncementKind } from '@porchlight/schema/enums';
import { Arg, Ctx, Field, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { Access, WITH_ROOT } from '../../../platform/access/access.ts';
import { announcementKinds, subscribed } from '../../../platform/announcements/announcement.ts';
import { cursorOf } from '../../../platform/announcements/cursor.ts';
import type { Announced } from '../../../platform/announcements/stream.ts';
import { ListensTo, seen } from '../../../platform/announcements/subscriptions.ts';
import type { Context } from '../../../platform/context.ts';
import { Cursor, DateTime } from '../../../platform/graphql-base.ts';
import { Collection } from './collection.entity.ts';
import { collectionById } from './collections.reads.ts';

/** Somebody asks for a child at the door, or that has come to an end. */
@ObjectType()
@Access(WITH_ROOT)
export class CollectionChanged {
  @Field(() => Cursor) cursor!: string;
  @Field(() => announcementKinds) kind!: AnnouncementKind;
  @Field(() => DateTime) occurredAt!: Date;
  @Field(() => Collection) collection!: Collection;
}

/** The door, as the desk hears it. */
@Resolver()
export class CollectionsSubscription {
  @Access('pickup:collections')
  @ListensTo({ kinds: ['COLLECTION_REQUESTED', 'COLLECTION_SETTLED'] })
  @Subscription(() => CollectionChanged, { subscribe: subscribed })
  async collectionChanged(
    @Root() { position, kind, occurredAt, subjectId }: Announced,
    @Ctx() { load }: Context,
    @Arg('after', () => Cursor, { nullable: true }) _after?: string,
  ): Promise<Omit<CollectionChanged, 'collection'> & { collection: object }> {
    const collection = seen(await load(collectionById, subjectId));
    return { cursor: cursorOf(position), kind, occurredAt, collection };
  }
}
