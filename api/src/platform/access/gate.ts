import {
  type DocumentNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { OPEN, WITH_ROOT } from './access.ts';
import { type PolicyTable, permissionsOf } from './policy.ts';
import type { Principal } from './principal.ts';

/** The permission a field asks for: its own, or its type's. */
function permissionOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string | undefined {
  return (field.extensions.access ?? type.extensions.access) as string | undefined;
}

/** Every field with what it asks for. Throws when one asks for nothing, or for what the table does not know. */
export function accessMap(schema: GraphQLSchema, table: PolicyTable): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const permission = permissionOf(type, field);
      if (!permission)
        throw new Error(`no access rule on ${coordinate}: name a permission of the policy table`);
      if (permission !== OPEN && permission !== WITH_ROOT && !(permission in table))
        throw new Error(`${coordinate} asks for '${permission}', which the policy table does not know`);
      map.set(coordinate, permission);
    }
  }
  return map;
}

/** The gate: refuses a document as a whole when it names one field that its principal may not have. */
export class Gate {
  readonly #access: ReadonlyMap<string, string>;
  // One walk for each document and set of grants; documents are cached objects, so they can be keys.
  readonly #passed = new WeakMap<DocumentNode, Map<string, readonly GraphQLError[]>>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly table: PolicyTable,
  ) {
    this.#access = accessMap(schema, table);
  }

  /** What of this document the principal may not have; empty when it may pass. */
  check(document: DocumentNode, who: Principal): readonly GraphQLError[] {
    const key = `${who.kind}|${who.scopes.toSorted().join()}`;
    const known = this.#passed.get(document) ?? new Map<string, readonly GraphQLError[]>();
    this.#passed.set(document, known);
    const before = known.get(key);
    if (before) return before;
    const found = this.#walk(document, who);
    known.set(key, found);
    return found;
  }

  #walk(document: DocumentNode, who: Principal): readonly GraphQLError[] {
    const held = permissionsOf(who, this.table);
    const info = new TypeInfo(this.schema);
    const errors: GraphQLError[] = [];
    const code = who.kind === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    visit(
      document,
      visitWithTypeInfo(info, {
        Field: (node) => {
          const parent = info.getParentType();
          const name = node.name.value;
          // The schema describes itself to anybody; what an interface shows is asked for on its types.
          if (!parent || `${parent.name}.${name}`.includes('__') || isInterfaceType(parent)) return;
          const permission = this.#access.get(`${parent.name}.${name}`);
          if (permission === OPEN || permission === WITH_ROOT || (permission && held.has(permission))) return;
          errors.push(
            new GraphQLError(`${parent.name}.${name} is not for this principal`, {
              nodes: node,
              extensions: { code },
            }),
          );
        },
      }),
    );
    return errors;
  }
}
