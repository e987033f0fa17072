// Builds generated/ from the contract and the clients' operations:
//   {kiosk,desk,voice}/graphql.ts   typed documents of one client, each with its persisted id
//   persisted.json                  client -> id -> document: all that own clients may send
//   enums.ts                        every enum of the contract, as a type and as a list
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generate } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import { buildSchema, type GraphQLNamedType, isEnumType } from 'graphql';

const CLIENTS = ['kiosk', 'desk', 'voice'] as const;
const here = new URL('.', import.meta.url);
const file = (name: string) => fileURLToPath(new URL(name, here));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const BUILT = '/** Built by generate.ts, not edited. */\n';

/** The contract's own types, without the introspection types. */
function contractTypes(): GraphQLNamedType[] {
  const types = Object.values(buildSchema(readFileSync(file('schema.graphql'), 'utf8')).getTypeMap());
  return types.filter((type) => !type.name.startsWith('__'));
}

/** Every enum as a list and a type: words must cover them all. */
function enums(types: GraphQLNamedType[]): string {
  const lists = types.filter(isEnumType).map((type) => {
    const values = type.getValues().map((value) => `  '${value.name}',`);
    return `export const ${type.name} = [\n${values.join('\n')}\n] as const;\nexport type ${type.name} = (typeof ${type.name})[number];\n`;
  });
  return BUILT + lists.join('\n');
}

/** One client's typed documents. */
function clientTarget(client: string) {
  return {
    preset: 'client' as const,
    // Apollo's cache asks for __typename; the stored text has to be the one that is sent.
    documentTransforms: [addTypenameSelectionDocumentTransform],
    documents: [file(`operations/${client}/**/*.graphql`)],
    presetConfig: {
      fragmentMasking: false,
      persistedDocuments: { mode: 'embedHashInDocument' as const, hashAlgorithm: sha256 },
    },
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      strictScalars: true,
      scalars: { DateTime: 'string', Date: 'string', Cursor: 'string', LocalTime: 'string' },
    },
  };
}

const types = contractTypes();
rmSync(file('generated'), { recursive: true, force: true });
await generate({
  schema: file('schema.graphql'),
  ignoreNoDocuments: true,
  silent: true,
  generates: Object.fromEntries(
    CLIENTS.map((client) => [`${file(`generated/${client}`)}/`, clientTarget(client)]),
  ),
});
/** What the preset stored beside a client's documents; of its files only graphql.ts is used. */
function takePersisted(client: string): unknown {
  const stored = file(`generated/${client}/persisted-documents.json`);
  const operations: unknown = JSON.parse(readFileSync(stored, 'utf8'));
  for (const unused of ['gql.ts', 'index.ts', 'persisted-documents.json'])
    rmSync(file(`generated/${client}/${unused}`));
  return operations;
}

const persisted = Object.fromEntries(CLIENTS.map((client) => [client, takePersisted(client)]));
writeFileSync(file('generated/persisted.json'), `${JSON.stringify(persisted, null, 2)}\n`);
writeFileSync(file('generated/enums.ts'), enums(types));
