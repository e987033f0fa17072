// Builds the pages for staff and integrators as they are shipped, without the kiosk's own page.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

const PAGES = {
  welcome: 'index.html',
  desk: 'desk/index.html',
  explore: 'explore/index.html',
  phone: 'phone/index.html',
};

/** Puts the built pages into `outDir`. Vitest says NODE_ENV=test; what is shipped is built for production. */
export async function buildPages(outDir: string, pages: readonly (keyof typeof PAGES)[]): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({
    root,
    configFile: false,
    mode: 'production',
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      rollupOptions: {
        input: Object.fromEntries(pages.map((page) => [page, join(root, PAGES[page])])),
      },
    },
  });
  process.env.NODE_ENV = before;
}
