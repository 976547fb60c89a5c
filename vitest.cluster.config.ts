import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;

/** Tests on a real cluster of three nodes, which they also kill; one after the other. */
export default defineConfig({
  test: {
    include: ['test/cluster/**/*.test.ts'],
    globalSetup: ['test/cluster/support/global-setup.ts'],
    testTimeout: 10 * MINUTE,
    hookTimeout: 5 * MINUTE,
    env: { DO_NOT_TRACK: '1' },
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    reporters: ['default', './scripts/lib/summary-reporter.mjs'],
  },
});
