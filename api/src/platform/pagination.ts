import { GraphQLError } from 'graphql';
import { ArgsType, Field, Int } from 'type-graphql';
import { type Reads, statement } from './database/reads.ts';
import type { Page } from './graphql-base.ts';
import { LIMITS } from './server/limits.ts';

/** What every list takes. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true })
  first?: number;
  @Field(() => String, { nullable: true })
  after?: string;
  @Field(() => Int, { nullable: true })
  last?: number;
  @Field(() => String, { nullable: true })
  before?: string;
}

/** A list that can be paged. */
export interface Listing {
  /** Stable name of the statement. */
  name: string;
  /** SQL giving rows with `"sortKey"` (text) and `"rowKey"` (text, unique) beside their own columns. */
  sql: string;
  values?: readonly unknown[];
  /** Whether larger sort keys come first. */
  descending?: boolean;
}

interface Keyed {
  sortKey: string;
  rowKey: string;
}

const bad = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_PAGE' } });

function size({ first, last }: PageArgs): number {
  if ((first === undefined || first === null) === (last === undefined || last === null))
    throw bad('Give either `first` or `last`.');
  const asked = (first ?? last) as number;
  if (asked < 1 || asked > LIMITS.pageSize)
    throw bad(`\`first\` and \`last\` go from 1 to ${LIMITS.pageSize}.`);
  return asked;
}

const encode = ({ sortKey, rowKey }: Keyed) =>
  Buffer.from(JSON.stringify([sortKey, rowKey])).toString('base64url');

function decode(cursor: string | undefined): [string, string] | [null, null] {
  if (cursor === undefined || cursor === null) return [null, null];
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed.length === 2 && parsed.every((part) => typeof part === 'string'))
      return parsed as [string, string];
  } catch {
    // Falls through to the refusal below.
  }
  throw bad('This cursor is not one of ours.');
}

/** One page of a listing. Cursors are places in the order, so they survive what is added before or after them. */
export async function page<Row extends object>(
  reads: Reads,
  listing: Listing,
  args: PageArgs,
): Promise<Page<Row>> {
  const limit = size(args);
  const backwards = args.last !== undefined && args.last !== null;
  const ascending = backwards === (listing.descending ?? false);
  const given = listing.values ?? [];
  const at = (offset: number) => `$${given.length + offset}::text`;
  const [forward, back] = listing.descending ? ['<', '>'] : ['>', '<'];
  const query = statement(
    `page.${listing.name}.${ascending ? 'up' : 'down'}`,
    `with base as (${listing.sql})
     select base.*, (select count(*)::int from base) as "totalCount" from base
     where (${at(1)} is null or (base."sortKey", base."rowKey") ${forward} (${at(1)}, ${at(2)}))
       and (${at(3)} is null or (base."sortKey", base."rowKey") ${back} (${at(3)}, ${at(4)}))
     order by base."sortKey" ${ascending ? 'asc' : 'desc'}, base."rowKey" ${ascending ? 'asc' : 'desc'}
     limit $${given.length + 5}::int`,
  );
  const rows = await reads.rows<Row & Keyed & { totalCount: number }>(query, [
    ...given,
    ...decode(args.after),
    ...decode(args.before),
    limit + 1,
  ]);
  const more = rows.length > limit;
  const found = rows.slice(0, limit);
  if (backwards) found.reverse();
  const edges = found.map((node) => ({ cursor: encode(node), node }));
  return {
    nodes: found,
    edges,
    totalCount: rows[0]?.totalCount ?? (await total(reads, listing)),
    pageInfo: {
      ...(edges[0] ? { startCursor: edges[0].cursor, endCursor: edges.at(-1)?.cursor ?? '' } : {}),
      hasNextPage: backwards ? args.before != null : more,
      hasPreviousPage: backwards ? more : args.after != null,
    },
  };
}

// Only when the page is empty: the count would otherwise come with the rows.
async function total(reads: Reads, listing: Listing): Promise<number> {
  const query = statement(
    `count.${listing.name}`,
    `select count(*)::int as count from (${listing.sql}) base`,
  );
  return (await reads.row<{ count: number }>(query, listing.values ?? []))?.count ?? 0;
}
