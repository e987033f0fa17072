import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const WORKER = fileURLToPath(new URL('../src/kiosk/offline/kiosk.worker.ts', import.meta.url));
/** Where the worker lies: its folder is what it may answer for. */
const WORKER_FILE = 'kiosk/worker.js';
const PAGE_FILE = 'kiosk/index.html';
/** Files beside the page that the build copies as they are. */
const COPIED = ['audio/**/*.ogg', 'porchlight.svg'];

type Bundle = Rolldown.OutputBundle;

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Everything that a script leads to: scripts, now or later, with their styles, fonts and other files. */
function reachable(bundle: Bundle, from: string, found = new Set<string>()): Set<string> {
  const chunk = bundle[from];
  if (found.has(from) || chunk?.type !== 'chunk') return found;
  found.add(from);
  for (const file of chunk.viteMetadata?.importedCss ?? []) found.add(file);
  for (const file of chunk.viteMetadata?.importedAssets ?? []) found.add(file);
  for (const file of [...chunk.imports, ...chunk.dynamicImports]) reachable(bundle, file, found);
  return found;
}

function contentOf(bundle: Bundle, file: string): string | Uint8Array {
  const output = bundle[file];
  if (output === undefined) throw new Error(`The kiosk's page needs ${file}, which was not built`);
  return output.type === 'chunk' ? output.code : output.source;
}

/** Address and hash of every file that the kiosk's page can ever need. */
function filesOf(bundle: Bundle, publicFolder: string): Record<string, string> {
  const page = Object.values(bundle).find(
    (output) => output.type === 'chunk' && output.isEntry && output.name === 'kiosk',
  );
  if (page === undefined) throw new Error('There is no kiosk page in this build');
  const built = [...reachable(bundle, page.fileName)].map((file) => [
    `/${file}`,
    hashOf(contentOf(bundle, file)),
  ]);
  const copied = globSync(COPIED, { cwd: publicFolder }).map((file) => [
    `/${file}`,
    hashOf(readFileSync(join(publicFolder, file))),
  ]);
  const start = ['/kiosk/', hashOf(contentOf(bundle, PAGE_FILE))];
  return Object.fromEntries([start, ...built, ...copied].sort());
}

/** The worker as one script that knows these files. */
async function workerWith(files: Record<string, string>): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { PORCHLIGHT_PAGE_FILES: JSON.stringify(files) },
    build: { write: false, target: 'es2022', rollupOptions: { input: WORKER, output: { format: 'iife' } } },
  });
  const [chunk] = (built as Rolldown.RolldownOutput).output;
  return chunk.code;
}

/** Adds the kiosk's worker to the build, which knows what the page consists of. */
export function pageWorker(): Plugin {
  let publicFolder = '';
  return {
    name: 'porchlight-page-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicFolder = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const source = await workerWith(filesOf(bundle, publicFolder));
        this.emitFile({ type: 'asset', fileName: WORKER_FILE, source });
      },
    },
  };
}
