import { AnnouncementKind } from '@porchlight/schema/enums';
import { contractEnum } from '../graphql-base.ts';

export const announcementKinds = contractEnum('AnnouncementKind', AnnouncementKind);

/**
 * Subscriptions are joined to the hub by the socket server, which never calls this. It is what type-graphql
 * asks for, and it fails loudly should anything execute a subscription past the hub.
 */
export const subscribed = (): never => {
  throw new Error('subscriptions are served through the hub');
};

/** The publisher that type-graphql insists on; nothing is ever published past the stream. */
export const noPublisher = { publish: subscribed, subscribe: subscribed };
