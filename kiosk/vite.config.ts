import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { pageWorker } from './build/page-worker.ts';
import { pictures } from './build/pictures.ts';
import { voices } from './build/voices.ts';
import { LongestFirst } from './test/longest-first.ts';

/** One page each: the welcome page at /, the others under their own name. */
const PAGES = {
  welcome: 'index.html',
  kiosk: 'kiosk/index.html',
  desk: 'desk/index.html',
  explore: 'explore/index.html',
  phone: 'phone/index.html',
};

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const API = `http://127.0.0.1:${process.env.PORT ?? '4000'}`;

const BROWSER_TESTS = 'test/**/*.browser.test.ts';

/** In development the pages come from vite and everything else from the api. */
const toApi = { target: API, changeOrigin: false, ws: true };

export default defineConfig({
  base: '/',
  appType: 'mpa',
  plugins: [react(), pictures(), voices(), pageWorker()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    rollupOptions: {
      input: Object.fromEntries(Object.entries(PAGES).map(([name, path]) => [name, here(path)])),
    },
  },
  server: {
    port: 5173,
    proxy: {
      '/graphql': toApi,
      '/media': toApi,
      '/speech': toApi,
      '/phone/media': toApi,
      '/phone/desk': toApi,
    },
  },
  test: {
    // Real sockets, browsers and programs on a machine with neighbours: one more try, in CI only; a second failure counts.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 20_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'audio/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['**/node_modules/**', BROWSER_TESTS],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [BROWSER_TESTS],
          globalSetup: ['test/built-pages.ts'],
        },
      },
    ],
  },
});
