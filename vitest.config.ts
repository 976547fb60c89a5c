import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests by where they stand. The times are generous: they tell a test that hangs, not a machine that is busy. */
export default defineConfig({
  test: {
    projects: [
      project('packages', 'packages/*/test', 120_000),
      project('apps', 'apps/*/test', 120_000),
      project('repository', 'test', 180_000),
    ],
    // A worker a core: many tests wait for a browser, a server or a killed process.
    maxWorkers: availableParallelism(),
    reporters: ['default', './scripts/lib/summary-reporter.mjs'],
  },
});

function project(name: string, folder: string, timeout: number) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`${folder}/**/*.test.ts`],
      // These need a cluster: vitest.cluster.config.ts.
      exclude: ['test/cluster/**'],
      testTimeout: timeout,
      hookTimeout: timeout,
      env: { DO_NOT_TRACK: '1' },
    },
  };
}
