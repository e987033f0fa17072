/**
 * `npm run prove` lists the proofs; `npm run prove -- NAME [--short] [flags]` runs one, prints its figures for a
 * person, and ends with one line of JSON and an exit status to match. A proof is a file of this folder whose default
 * export is a `defineProof`.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Proof, verdictOf } from './proof.ts';

const NOT_PROOFS = new Set(['proof.ts', 'prove.ts']);

/** Names of the proofs in a folder, sorted. */
export function proofNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => /^[a-z][a-z-]*\.ts$/.test(file) && !NOT_PROOFS.has(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/** Loads one proof. Throws when the file's default export is none, or is named otherwise than its file. */
export async function loadProof(folder: string, name: string): Promise<Proof> {
  const loaded = (await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as { default?: Proof };
  if (loaded.default?.name !== name)
    throw new Error(`${name}.ts must export default defineProof({ name: '${name}' … })`);
  return loaded.default;
}

async function list(folder: string): Promise<number> {
  const names = proofNames(folder);
  const width = Math.max(0, ...names.map((name) => name.length));
  for (const name of names) console.log(`${name.padEnd(width)}  ${(await loadProof(folder, name)).about}`);
  console.log(`\nnpm run prove -- NAME [--short]`);
  return 0;
}

async function prove(folder: string, name: string, flags: string[]): Promise<number> {
  if (!proofNames(folder).includes(name) || !existsSync(join(folder, `${name}.ts`))) {
    console.error(`No proof "${name}". There are: ${proofNames(folder).join(', ')}.`);
    return 2;
  }
  const proof = await loadProof(folder, name);
  const short = flags.includes('--short');
  console.log(`${name}: ${proof.about}${short ? ' (short form)' : ''}`);
  const verdict = await verdictOf(proof, {
    short,
    flags: flags.filter((flag) => flag !== '--short'),
    log: console.log,
  });
  console.log(JSON.stringify(verdict));
  return verdict.ok ? 0 : 1;
}

/** The whole program; the result is its exit status. `folder` is where the proofs lie. */
export function main(args: readonly string[], folder: string = import.meta.dirname): Promise<number> {
  const [name, ...flags] = args;
  return name === undefined ? list(folder) : prove(folder, name, flags);
}

// A proof has ended what it started; a handle that it forgot must not keep the verdict from being given.
if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  const status = await main(process.argv.slice(2));
  process.exit(status);
}
