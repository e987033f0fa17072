import {
  defaultFieldResolver,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
} from 'graphql';
import { type Context, loaders } from './context.ts';
import { globalId } from './ids.ts';
import { refusalMessage, refusalOf } from './refusal.ts';
import { inWork } from './unit-of-work.ts';

/** Turns the modules' fields into the schema that is served: descriptions, ids, one transaction a mutation field. */
export function assemble(built: GraphQLSchema, contract: GraphQLSchema): GraphQLSchema {
  const schema = lexicographicSortSchema(built);
  describe(schema, contract);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) opaqueIds(type);
    // Compiled operations ask for the type in the same turn; type-graphql's own answer is a promise.
    if (isAbstractType(type)) type.resolveType = (value: { __typename: string }) => value.__typename;
  }
  const mutation = schema.getMutationType();
  if (mutation) transactions(mutation);
  return schema;
}

/** Anything in a schema that can carry a description. */
type Described = { description: string | null | undefined };
type Sayable = Record<string, Described & { args?: readonly (Described & { name: string })[] }>;

/** Descriptions are written once, in the contract. */
function describe(schema: GraphQLSchema, contract: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const said = contract.getType(type.name);
    if (!said || type.name.startsWith('__')) continue;
    type.description = said.description;
    describeParts(partsOf(type), partsOf(said));
  }
}

// Enum values, or the fields of objects, interfaces and inputs, by name.
function partsOf(type: GraphQLNamedType): Sayable {
  if (isEnumType(type)) return Object.fromEntries(type.getValues().map((value) => [value.name, value]));
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  return hasFields ? (type.getFields() as unknown as Sayable) : {};
}

function describeParts(parts: Sayable, said: Sayable): void {
  for (const [name, part] of Object.entries(parts)) {
    part.description = said[name]?.description;
    for (const arg of part.args ?? [])
      arg.description = said[name]?.args?.find((other) => other.name === arg.name)?.description;
  }
}

/** Row ids become opaque as they leave through `id`. */
function opaqueIds(type: GraphQLObjectType): void {
  if (!type.getInterfaces().some((face) => face.name === 'Node')) return;
  const field = type.getFields().id;
  if (field) field.resolve = (source: { id: string }) => globalId(type.name, source.id);
}

/** Each mutation field runs in its own transaction; a refusal rolls back and becomes data. */
function transactions(mutation: GraphQLObjectType): void {
  for (const mutationField of Object.values(mutation.getFields())) {
    const use = mutationField.resolve ?? defaultFieldResolver;
    const asSystem = mutationField.extensions.runsAsSystem === true;
    mutationField.resolve = async (source, args, context: Context, info) => {
      // What an earlier field read is let go of first: it may be old now, and whoever waits for a transaction holds no other connection.
      await context.reads.close();
      context.load = loaders(context.reads);
      try {
        const payload = await inWork(context.surroundings, context.principal, asSystem, async (work) =>
          use(source, args, { ...context, work }, info),
        );
        return { userErrors: [], ...(payload as object) };
      } catch (error) {
        const refused = refusalOf(error);
        if (!refused) throw error;
        const { code, field } = refused;
        return { userErrors: [{ code, field, message: refusalMessage(code) }] };
      }
    };
  }
}
