import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'voice',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 20_000,
    // Real sockets, browsers and programs on a machine with neighbours: one more try, in CI only; a second failure counts.
    retry: process.env.CI ? 1 : 0,
  },
});
