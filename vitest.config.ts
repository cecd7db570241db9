import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Test code and its dependencies must share one copy of graphql, or its `instanceof` checks fail.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/setup.ts'],
    pool: 'forks',
    // One more than the smallest machine has cores: browsers and disks are waited for.
    maxWorkers: 3,
    // Only so that nothing hangs for ever: a busy machine is no failure.
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
