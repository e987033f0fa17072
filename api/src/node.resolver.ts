import { GraphQLError } from 'graphql';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Access } from './platform/access/access.ts';
import type { BatchRead, Context } from './platform/context.ts';
import { Node } from './platform/graphql-base.ts';
import { parseGlobalId } from './platform/ids.ts';
import { LIMITS } from './platform/server/limits.ts';

/** A read by id that does more than read: it leaves its line in the audit trail. */
export interface Revealing {
  reveal(context: Context, id: string): Promise<object | undefined>;
}

/** How each type of node is read, by type name. */
export type NodeReads = Readonly<Record<string, BatchRead<object> | Revealing>>;

/** `node` and `nodes` over everything that modules can read by id. Rows behind the wall are simply not there. */
export function nodeResolver(reads: NodeReads): new () => object {
  const byType = new Map(Object.entries(reads));
  const find = async (opaque: string, context: Context): Promise<object | null> => {
    const parsed = parseGlobalId(opaque);
    // The type is the client's word: only what modules named is read.
    const read = parsed && byType.get(parsed.type);
    if (!read) return null;
    const found = 'reveal' in read ? read.reveal(context, parsed.id) : context.load(read, parsed.id);
    return (await found) ?? null;
  };

  @Resolver()
  class NodeResolver {
    @Access('node:read')
    @Query(() => Node, { nullable: true })
    node(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<object | null> {
      return find(id, context);
    }

    @Access('node:read')
    @Query(() => [Node], { nullable: 'items' })
    nodes(@Arg('ids', () => [ID]) ids: string[], @Ctx() context: Context): Promise<(object | null)[]> {
      if (ids.length > LIMITS.pageSize)
        throw new GraphQLError(`At most ${LIMITS.pageSize} ids.`, { extensions: { code: 'BAD_PAGE' } });
      return Promise.all(ids.map((id) => find(id, context)));
    }
  }
  return NodeResolver;
}
