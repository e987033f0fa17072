import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** What one operation may ask for, over HTTP and sockets alike. Published in README and SECURITY. */
export const LIMITS = {
  depth: 15,
  aliases: 15,
  rootFields: 10,
  cost: 10_000,
  tokens: 2_000,
  bodyBytes: 100_000,
  pageSize: 100,
  /** What a list without a page size is taken for. */
  listSize: 4,
} as const;

/** What an operation asks for. */
export interface Measure {
  depth: number;
  aliases: number;
  rootFields: number;
  /** One point a field; what is inside a list of `first: n` counts n times, inside any other list four times. */
  cost: number;
}

interface Walk {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
  aliases: number;
  rootFields: number;
  deepest: number;
  cost: number;
  /** Selections looked at, whatever they cost: fragments within fragments double with each level. */
  steps: number;
}

/** Measures an operation with its variables. Documents have passed validation: fragments exist and do not circle. */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Measure {
  const fragments = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const walk: Walk = {
    schema,
    fragments,
    variables,
    aliases: 0,
    rootFields: 0,
    deepest: 0,
    cost: 0,
    steps: 0,
  };
  const root = schema.getRootType(operation.operation) ?? undefined;
  descend(walk, operation.selectionSet, { type: root, depth: 1, times: 1 });
  const { deepest: depth, aliases, rootFields, cost, steps } = walk;
  return { depth, aliases, rootFields, cost: steps > LIMITS.cost ? steps : cost };
}

/** Where in the answer a selection stands. */
interface Place {
  type: GraphQLNamedType | undefined;
  depth: number;
  times: number;
}

function descend(walk: Walk, set: SelectionSetNode, place: Place): void {
  // Counting stops once it is hopeless, so that a bomb of fragments costs us nothing.
  if (walk.cost > LIMITS.cost || walk.steps > LIMITS.cost || place.depth > LIMITS.depth + 1) return;
  for (const selection of set.selections) {
    walk.steps += 1;
    if (selection.kind === Kind.FIELD) field(walk, selection, place);
    else {
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : walk.fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      const type = condition ? walk.schema.getType(condition) : place.type;
      if (fragment) descend(walk, fragment.selectionSet, { ...place, type });
    }
  }
}

function field(walk: Walk, node: FieldNode, { type, depth, times }: Place): void {
  if (node.alias) walk.aliases += 1;
  if (node.name.value.startsWith('__')) {
    introspected(walk, node.selectionSet);
    return;
  }
  if (depth === 1) walk.rootFields += 1;
  walk.deepest = Math.max(walk.deepest, depth);
  walk.cost += times;
  if (!node.selectionSet) return;
  const given =
    isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value]?.type : undefined;
  descend(walk, node.selectionSet, {
    type: given && getNamedType(given),
    depth: depth + 1,
    times: times * (pageSize(walk, node) ?? listSize(type, given)),
  });
}

// A connection's own lists were counted with its page size.
function listSize(parent: GraphQLNamedType | undefined, given: GraphQLOutputType | undefined): number {
  return given && isListType(getNullableType(given)) && !parent?.name.endsWith('Connection')
    ? LIMITS.listSize
    : 1;
}

// What describes the schema costs nothing, but is not to be asked for a hundred times under other names.
function introspected(walk: Walk, set: SelectionSetNode | undefined): void {
  for (const selection of set?.selections ?? []) {
    walk.steps += 1;
    if (selection.kind === Kind.FIELD && selection.alias) walk.aliases += 1;
    if (selection.kind !== Kind.FRAGMENT_SPREAD) introspected(walk, selection.selectionSet);
  }
}

function pageSize(walk: Walk, node: FieldNode): number | undefined {
  const size = node.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last');
  if (!size) return undefined;
  const asked = numberOf(walk, size.value);
  return Math.min(Math.max(asked, 1), LIMITS.pageSize);
}

function numberOf(walk: Walk, value: ValueNode): number {
  if (value.kind === Kind.INT) return Number(value.value);
  const given = value.kind === Kind.VARIABLE ? walk.variables[value.name.value] : undefined;
  return typeof given === 'number' ? given : LIMITS.pageSize;
}

const tooMuch = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'TOO_COMPLEX', http: { status: 400 } } });

/** Whether an operation stays within the limits; the measure when it does, the error when it does not. */
export function within(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined | null,
  variables: Readonly<Record<string, unknown>>,
): Measure | GraphQLError {
  const operation = getOperationAST(document, operationName);
  if (!operation)
    return new GraphQLError('No such operation in the document.', {
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
    });
  const found = measure(schema, document, operation, variables);
  for (const limit of ['depth', 'aliases', 'rootFields', 'cost'] as const)
    if (found[limit] > LIMITS[limit])
      return tooMuch(`${limit} of ${found[limit]} is over the limit of ${LIMITS[limit]}`);
  return standsAlone(schema, operation, found) ?? found;
}

// A guess at a secret is counted one by one: such a mutation is the only one of its request.
function standsAlone(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  found: Measure,
): GraphQLError | undefined {
  if (operation.operation !== 'mutation' || found.rootFields < 2) return undefined;
  const fields = schema.getMutationType()?.getFields() ?? {};
  const selections = operation.selectionSet.selections;
  const alone = selections.some(
    (node) => node.kind !== Kind.FIELD || fields[node.name.value]?.extensions.runsAsSystem,
  );
  return alone ? tooMuch('This mutation has to be the only one of its request.') : undefined;
}
