import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['start/**/*.test.ts', 'test/**/*.test.ts', 'prove/**/*.test.ts'],
    globalSetup: ['test/postgres-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
