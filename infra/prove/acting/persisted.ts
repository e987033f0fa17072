import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, '../../../schema/generated/persisted.json');

/** Every persisted operation: client, id, text. */
export function persistedOperations(): { client: string; id: string; text: string }[] {
  const byClient = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Record<string, string>>;
  return Object.entries(byClient).flatMap(([client, operations]) =>
    Object.entries(operations).map(([id, text]) => ({ client, id, text })),
  );
}

/** The id of a client's operation by its name. Throws when there is none. */
export function persistedId(client: string, name: string): string {
  const found = persistedOperations().find(
    (operation) =>
      operation.client === client &&
      new RegExp(`(query|mutation|subscription) ${name}\\b`).test(operation.text),
  );
  if (!found) throw new Error(`${client} has no persisted operation ${name}`);
  return found.id;
}
