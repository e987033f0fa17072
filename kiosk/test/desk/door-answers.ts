// Who waits at the door, as the scripted server knows it.
import { done, find, type Input, refused } from './replies.ts';
import { announce } from './stream.ts';
import { at, type Child, type World } from './world.ts';

/** Somebody asks for children at the door; `held` when an order stands against them. */
export function askAtTheDoor(
  world: World,
  children: readonly Child[],
  who: { name: string | null; relation: string | null; held?: boolean },
): void {
  for (const child of children) {
    const collection = {
      __typename: 'Collection',
      id: `collection-${child.id}`,
      state: 'WAITING',
      held: who.held ?? false,
      requestedAt: at('16:05'),
      child,
      collector: {
        __typename: 'CollectedBy',
        name: who.name,
        relation: who.relation,
        verification: 'CARD',
        photo: null,
      },
    };
    world.door.push(collection);
    announce(world, 'collectionChanged', 'COLLECTION_REQUESTED', { collection });
  }
}

/** Query fields. */
export const doorQueries = (world: World) => ({
  collections: ({ state }: { state?: string | null }) =>
    world.door.filter((one) => !state || one.state === state),
});

function settle(world: World, childIds: readonly string[], state: string): World['door'] {
  const settled = world.door.filter((one) => one.state === 'WAITING' && childIds.includes(one.child.id));
  for (const collection of settled) {
    collection.state = state;
    announce(world, 'collectionChanged', 'COLLECTION_SETTLED', { collection });
  }
  return settled;
}

/** Changes a child's day and tells whoever listens. */
type Happen = (world: World, child: Child, change: Partial<Child>, kind: string) => void;

/** Mutation fields. */
export const doorMutations = (world: World, happen: Happen) => ({
  releaseChildren({ input }: Input<{ childIds: string[] }>) {
    const waiting = world.door.filter(
      (one) => one.state === 'WAITING' && input.childIds.includes(one.child.id),
    );
    if (waiting.some(({ held }) => held)) return refused('NOT_AUTHORISED_FOR_CHILD');
    for (const { child } of settle(world, input.childIds, 'RELEASED'))
      happen(
        world,
        find(world.children, child.id),
        { status: 'DEPARTED', departedAt: at('16:06') },
        'CHILD_CHECKED_OUT',
      );
    return done({ records: [] });
  },
  declineCollection: ({ input }: Input<{ childIds: string[] }>) =>
    done({ collections: settle(world, input.childIds, 'DECLINED') }),
});
