import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['start/**/*.test.ts', 'test/**/*.test.ts', 'prove/**/*.test.ts', 'kiosk-device/**/*.test.ts'],
    globalSetup: ['test/postgres-setup.ts'],
    testTimeout: 30_000,
    // Real sockets, browsers and programs on a machine with neighbours: one more try, in CI only; a second failure counts.
    retry: process.env.CI ? 1 : 0,
    hookTimeout: 60_000,
  },
});
