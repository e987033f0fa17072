import 'reflect-metadata';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { contractText, openGate, servedSchema } from '../src/app.ts';
import { Gate } from '../src/platform/access/gate.ts';
import { policy } from '../src/policy.ts';

const served = servedSchema();

test('what is served is what the contract says, byte for byte', () => {
  expect(`${printSchema(served)}\n`).toBe(contractText());
});

test('the contract is sorted', () => {
  const contract = buildSchema(contractText());
  expect(printSchema(lexicographicSortSchema(contract))).toBe(printSchema(contract));
});

test('every type, field, argument and value says what it is', () => {
  const silent = Object.values(served.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .flatMap((type) => {
      const own = ROOTS.has(type.name) || type.description ? [] : [type.name];
      if (isEnumType(type)) return [...own, ...type.getValues().flatMap((value) => quiet(type.name, value))];
      if (isInputObjectType(type))
        return [...own, ...Object.values(type.getFields()).flatMap((field) => quiet(type.name, field))];
      if (!isObjectType(type) && !isInterfaceType(type)) return own;
      const fields = Object.values(type.getFields());
      return [
        ...own,
        ...fields.flatMap((field) => quiet(type.name, field)),
        ...fields.flatMap((field) => field.args.flatMap((arg) => quiet(`${type.name}.${field.name}`, arg))),
      ];
    });
  expect(silent).toEqual([]);
});

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);
const quiet = (owner: string, part: { name: string; description?: string | null | undefined }) =>
  part.description ? [] : [`${owner}.${part.name}`];

test('every mutation takes one input and gives a payload that can refuse', () => {
  const odd = Object.values(served.getMutationType()?.getFields() ?? {}).filter((field) => {
    const payload = getNamedType(field.type);
    return (
      field.args.length !== 1 ||
      field.args[0]?.name !== 'input' ||
      !isObjectType(payload) ||
      !payload.name.endsWith('Payload') ||
      !payload.getFields().userErrors
    );
  });
  expect(odd.map(({ name }) => name)).toEqual([]);
});

describe('what is not listed does not build', () => {
  test('a field without a rule', () => {
    const schema = servedSchema();
    const field = schema.getQueryType()?.getFields().viewer;
    if (field) field.extensions = {};
    expect(() => new Gate(schema, policy)).toThrow('no access rule on Query.viewer');
  });

  test('a permission that the table does not know', () => {
    const { 'board:read': _gone, ...rest } = policy;
    expect(() => openGate(rest)).toThrow("asks for 'board:read', which the policy table does not know");
  });

  test('a whole type without a rule', () => {
    const schema = servedSchema();
    const type = schema.getType('UserError');
    if (type) type.extensions = {};
    expect(() => new Gate(schema, policy)).toThrow('no access rule on UserError.');
  });
});

test('every permission in the table is asked for by a field', () => {
  const asked = new Set(
    Object.values(served.getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? [type.extensions.access, ...Object.values(type.getFields()).map((field) => field.extensions.access)]
        : [],
    ),
  );
  expect(Object.keys(policy).filter((permission) => !asked.has(permission))).toEqual([]);
});
