import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOnce, withTools } from '../start/run-once.ts';

/**
 * Files under schema/generated that differ from what schema/generate.ts makes of the contract and the operations.
 * It is made in a copy, so that nobody who works on the clone is disturbed.
 */
export async function staleFiles(root: string): Promise<string[]> {
  const copy = mkdtempSync(join(tmpdir(), 'porchlight-schema-'));
  try {
    const schema = join(root, 'schema');
    cpSync(schema, join(copy, 'schema'), {
      recursive: true,
      filter: (path) => !path.includes('node_modules'),
    });
    cpSync(join(root, 'tsconfig.base.json'), join(copy, 'tsconfig.base.json'));
    symlinkSync(join(schema, 'node_modules'), join(copy, 'schema/node_modules'));
    await runOnce(
      [process.execPath, 'generate.ts'],
      join(copy, 'schema'),
      withTools(root, schema, process.env),
    );
    return differences(join(schema, 'generated'), join(copy, 'schema/generated'));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Paths that are in one folder only, or differ. */
export function differences(one: string, other: string): string[] {
  const [left, right] = [contents(one), contents(other)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((path) => left.get(path) !== right.get(path))
    .sort();
}

function contents(folder: string): Map<string, string> {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}
