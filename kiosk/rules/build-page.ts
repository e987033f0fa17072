import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { renderVoices, VOICES_FOLDER } from '../audio/render.ts';
import { type Served, serveFolder } from './serve.ts';

const KIOSK = fileURLToPath(new URL('..', import.meta.url));

/** Builds as for a kindergarten, also inside a test, where the environment says otherwise. */
async function buildInto(folder: string): Promise<void> {
  const { NODE_ENV: before } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({ root: KIOSK, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** Builds the pages as they are shipped; gives the folder that holds them. */
export async function builtPages(): Promise<string> {
  await renderVoices(VOICES_FOLDER);
  const folder = await mkdtemp(join(tmpdir(), 'porchlight-pages-'));
  await buildInto(folder);
  return folder;
}

/** Builds the pages and serves them until `close`, which removes them. */
export async function buildAndServe(): Promise<Served> {
  const folder = await builtPages();
  const { origin, close } = await serveFolder(folder);
  return {
    origin,
    async close() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}
