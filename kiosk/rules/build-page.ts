import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { renderVoices, VOICES_FOLDER } from '../audio/render.ts';
import { type Served, serveFolder } from './serve.ts';

const KIOSK = fileURLToPath(new URL('..', import.meta.url));

/** Built pages, and the folder from which they are served. */
export interface Built extends Served {
  folder: string;
}

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

/** Builds the pages as they are shipped into a folder of their own, and serves them until `close`. */
export async function buildAndServe(): Promise<Built> {
  await renderVoices(VOICES_FOLDER);
  const folder = await mkdtemp(join(tmpdir(), 'porchlight-pages-'));
  await buildInto(folder);
  const served = await serveFolder(folder);
  return {
    folder,
    origin: served.origin,
    async close() {
      await served.close();
      await rm(folder, { recursive: true });
    },
  };
}
