import { defineConfig } from 'vitest/config';

export default defineConfig({
  // type-graphql and the server have to share one copy of graphql.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    globalSetup: ['../infra/test/postgres-setup.ts'],
    setupFiles: ['./test/setup.ts'],
    testTimeout: 20_000,
    // Real sockets, browsers and programs on a machine with neighbours: one more try, in CI only; a second failure counts.
    retry: process.env.CI ? 1 : 0,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // One copy of the api a worker: files share no world, and loading it takes longer than most of them.
    isolate: false,
  },
});
