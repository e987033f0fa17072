import { RefusalCode } from '@porchlight/schema/enums';
import { GraphQLScalarType, Kind } from 'graphql';
import { type ClassType, Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { Access, WITH_ROOT } from './access/access.ts';

/** Registers a list of the contract's values as a GraphQL enum and gives it back for use in `@Field`. */
export function contractEnum<Values extends readonly string[]>(
  name: string,
  values: Values,
): Record<string, string> {
  const members = Object.fromEntries(values.map((value) => [value, value]));
  registerEnumType(members, { name });
  return members;
}

// `Date` takes 31 February for 3 March, and PostgreSQL has no year 0.
function isDayOfCalendar(day: string): boolean {
  const at = Date.parse(day);
  return !Number.isNaN(at) && !day.startsWith('0000') && new Date(at).toISOString().startsWith(day);
}

const HAS_DAY = new Set(['Date', 'DateTime']);
const isMoment = (value: string) => !Number.isNaN(Date.parse(value)) && isDayOfCalendar(value.slice(0, 10));

const textScalar = (name: string, valid: RegExp, serialize: (value: unknown) => string) => {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string' || !valid.test(value) || (HAS_DAY.has(name) && !isMoment(value)))
      throw new TypeError(`${name} has the wrong form`);
    return value;
  };
  return new GraphQLScalarType({
    name,
    serialize,
    parseValue: parse,
    parseLiteral: (node) => {
      if (node.kind !== Kind.STRING) throw new TypeError(`${name} has to be a string`);
      return parse(node.value);
    },
  });
};

const toIso = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : new Date(value as string).toISOString();

/** RFC 3339 in and out; the server always answers in UTC. */
export const DateTime = textScalar(
  'DateTime',
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
  toIso,
);
/** A calendar day. */
export const LocalDay = textScalar('Date', /^\d{4}-\d{2}-\d{2}$/, String);
/** A time of day on the kindergarten's own clock, HH:MM. */
export const LocalTime = textScalar('LocalTime', /^([01]\d|2[0-3]):[0-5]\d$/, String);
/** A place in the stream of announcements. */
export const Cursor = textScalar('Cursor', /^[\w-]{4,128}$/, String);

/** Anything with an id. */
@InterfaceType({ resolveType: (value: { __typename?: string }) => value.__typename ?? '' })
export abstract class Node {
  @Field(() => ID)
  id!: string;
}

export const refusalCodes = contractEnum('RefusalCode', RefusalCode);

/** An expected refusal. */
@ObjectType()
@Access(WITH_ROOT)
export class UserError {
  @Field(() => refusalCodes)
  code!: RefusalCode;
  @Field(() => String, { nullable: true })
  field?: string;
  @Field(() => String)
  message!: string;
}

/** What every payload has. */
@ObjectType()
export abstract class Payload {
  @Field(() => [UserError])
  userErrors!: UserError[];
}

/** Where a page begins and ends. */
@ObjectType()
@Access(WITH_ROOT)
export class PageInfo {
  @Field(() => String, { nullable: true })
  startCursor?: string;
  @Field(() => String, { nullable: true })
  endCursor?: string;
  @Field(() => Boolean)
  hasNextPage!: boolean;
  @Field(() => Boolean)
  hasPreviousPage!: boolean;
}

/** A page of rows. */
export interface Page<Row> {
  nodes: Row[];
  edges: { cursor: string; node: Row }[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** Makes `<Name>Connection` and `<Name>Edge` for a type. */
export function connectionOf<Row extends object>(
  name: string,
  type: () => ClassType<Row>,
): ClassType<Page<Row>> {
  @ObjectType(`${name}Edge`)
  @Access(WITH_ROOT)
  class Edge {
    @Field(() => String)
    cursor!: string;
    @Field(type)
    node!: Row;
  }
  @ObjectType(`${name}Connection`)
  @Access(WITH_ROOT)
  class Connection {
    @Field(() => [Edge])
    edges!: { cursor: string; node: Row }[];
    @Field(() => [type()])
    nodes!: Row[];
    @Field(() => PageInfo)
    pageInfo!: PageInfo;
    @Field(() => Int)
    totalCount!: number;
  }
  return Connection as unknown as ClassType<Page<Row>>;
}

/** A mutation's payload type: what it answers was allowed with the mutation itself. */
export const PayloadType = (): ClassDecorator => (target) => {
  ObjectType()(target);
  Access(WITH_ROOT)(target);
};
