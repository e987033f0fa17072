import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
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
} as const;

/** What an operation asks for. */
export interface Measure {
  depth: number;
  aliases: number;
  rootFields: number;
  /** One point a field; what is inside a list of `first: n` counts n times. */
  cost: number;
}

interface Walk {
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
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Measure {
  const fragments = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const walk: Walk = { fragments, variables, aliases: 0, rootFields: 0, deepest: 0, cost: 0, steps: 0 };
  descend(walk, operation.selectionSet, 1, 1);
  const { deepest: depth, aliases, rootFields, cost, steps } = walk;
  return { depth, aliases, rootFields, cost: steps > LIMITS.cost ? steps : cost };
}

function descend(walk: Walk, set: SelectionSetNode, depth: number, times: number): void {
  // Counting stops once it is hopeless, so that a bomb of fragments costs us nothing.
  if (walk.cost > LIMITS.cost || walk.steps > LIMITS.cost || depth > LIMITS.depth + 1) return;
  for (const selection of set.selections) {
    walk.steps += 1;
    if (selection.kind === Kind.FIELD) field(walk, selection, depth, times);
    else if (selection.kind === Kind.INLINE_FRAGMENT) descend(walk, selection.selectionSet, depth, times);
    else {
      const fragment = walk.fragments.get(selection.name.value);
      if (fragment) descend(walk, fragment.selectionSet, depth, times);
    }
  }
}

function field(walk: Walk, node: FieldNode, depth: number, times: number): void {
  if (node.alias) walk.aliases += 1;
  if (node.name.value.startsWith('__')) {
    introspected(walk, node.selectionSet);
    return;
  }
  if (depth === 1) walk.rootFields += 1;
  walk.deepest = Math.max(walk.deepest, depth);
  walk.cost += times;
  if (node.selectionSet) descend(walk, node.selectionSet, depth + 1, times * pageSize(walk, node));
}

// What describes the schema costs nothing, but is not to be asked for a hundred times under other names.
function introspected(walk: Walk, set: SelectionSetNode | undefined): void {
  for (const selection of set?.selections ?? []) {
    walk.steps += 1;
    if (selection.kind === Kind.FIELD && selection.alias) walk.aliases += 1;
    if (selection.kind !== Kind.FRAGMENT_SPREAD) introspected(walk, selection.selectionSet);
  }
}

function pageSize(walk: Walk, node: FieldNode): number {
  const size = node.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last');
  const asked = size ? numberOf(walk, size.value) : 1;
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
  const found = measure(document, operation, variables);
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
