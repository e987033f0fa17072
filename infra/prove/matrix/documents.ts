/** Documents generated from the contract: a way to every field, and everything somebody may see of a type. */
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type OperationTypeNode,
} from 'graphql';

/** A step of a way: a field of a type. */
export interface Step {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
}

/** `Type.field`. */
export const coordinateOf = ({ type, field }: Step): string => `${type.name}.${field.name}`;

/** Every object type of a schema, without introspection's own. */
export const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'));

/** Every field of every object type. */
export const everyStep = (schema: GraphQLSchema): Step[] =>
  objectTypes(schema).flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));

// Through `node` one comes to every type that has an id.
function targets(schema: GraphQLSchema, { field }: Step): GraphQLObjectType[] {
  const type = getNamedType(field.type);
  if (isObjectType(type)) return [type];
  const face = schema.getType('Node');
  return type === face && face && 'getInterfaces' in face ? [...schema.getPossibleTypes(face as never)] : [];
}

/**
 * The shortest way from an operation's root to each type, over fields that may be asked for. Types without such a way
 * are missing.
 */
export function waysFrom(
  schema: GraphQLSchema,
  operation: OperationTypeNode,
  open: (coordinate: string) => boolean,
): ReadonlyMap<string, readonly Step[]> {
  const root = schema.getRootType(operation);
  const ways = new Map<string, readonly Step[]>();
  if (!root) return ways;
  ways.set(root.name, []);
  const queue: GraphQLObjectType[] = [root];
  for (const type of queue) {
    for (const field of Object.values(type.getFields())) {
      const step = { type, field };
      if (!open(coordinateOf(step))) continue;
      for (const target of targets(schema, step)) {
        if (ways.has(target.name)) continue;
        ways.set(target.name, [...(ways.get(type.name) ?? []), step]);
        queue.push(target);
      }
    }
  }
  return ways;
}

/** A document with the variables that it declares. */
interface Written {
  text: string;
  variables: Map<string, string>;
}

/**
 * A document that asks for one field at the end of a way. It declares its required arguments as variables, and one
 * more that decides whether it runs: sent without variables it is checked, and never executed.
 */
export function probe(operation: OperationTypeNode, way: readonly Step[], last: Step): string {
  const written: Written = { text: '', variables: new Map([['go', 'Boolean!']]) };
  const inner = [...way, last].reduceRight<string>(
    (below, step, index) => {
      const args = argumentsOf(step.field, written.variables, index);
      const include = index === 0 && operation !== 'subscription' ? ' @include(if: $go)' : '';
      return `... on ${step.type.name} { ${step.field.name}${args}${include}${below && ` { ${below} }`} }`;
    },
    isLeafType(getNamedType(last.field.type)) ? '' : '__typename',
  );
  // The root has no type condition of its own: a subscription has to name its field.
  const body = inner.slice(inner.indexOf('{'));
  if (operation === 'subscription') written.variables.delete('go');
  const declared = [...written.variables].map(([name, type]) => `$${name}: ${type}`);
  return `${operation}${declared.length ? ` (${declared.join(', ')})` : ''} ${body}`;
}

function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  variables: Map<string, string>,
  index: number,
): string {
  const needed = field.args.filter(
    ({ type, name }) => isNonNullType(type) || name === 'first' || name === 'after',
  );
  if (!needed.length) return '';
  const given = needed.flatMap(({ name, type }) => {
    if (name === 'first') return ['first: 1'];
    // A cursor that is none: a subscription that passes the gate says so at once.
    if (name === 'after') return index === 0 && String(type) === 'Cursor' ? ['after: "none"'] : [];
    variables.set(`${name}${index}`, String(type));
    return [`${name}: $${name}${index}`];
  });
  return given.length ? `(${given.join(', ')})` : '';
}

/** How deep, and what may be asked for. */
export interface Depth {
  readonly open: (coordinate: string) => boolean;
  readonly levels: number;
  /** Rows of each list. */
  readonly first: number;
}

/** Everything that may be seen of a type, so many levels deep; empty when nothing may. */
export function selectionOf(type: GraphQLObjectType, depth: Depth): string {
  const parts = Object.values(type.getFields()).flatMap((field) => {
    if (!depth.open(`${type.name}.${field.name}`)) return [];
    if (field.args.some(({ type: wanted }) => isNonNullType(wanted))) return [];
    const target = getNamedType(field.type);
    if (isLeafType(target)) return [field.name];
    if (!isObjectType(target) || depth.levels === 0 || field.name === 'edges') return [];
    const below = selectionOf(target, { ...depth, levels: depth.levels - 1 });
    const page = field.args.some(({ name }) => name === 'first') ? `(first: ${depth.first})` : '';
    return below ? [`${field.name}${page} ${below}`] : [];
  });
  return parts.length ? `{ ${parts.join(' ')} }` : '';
}
