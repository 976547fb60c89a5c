import { defineConfig } from 'vitest/config';

const HOURS = 60 * 60_000;

/** Tests that take minutes: thousands of made-up reports and hostile inputs. Not part of `npm test`. */
export default defineConfig({
  test: {
    include: ['packages/*/test/long/**/*.long.ts', 'test/long/**/*.long.ts'],
    testTimeout: 3 * HOURS,
    hookTimeout: HOURS,
    env: { DO_NOT_TRACK: '1' },
    pool: 'forks',
    maxWorkers: 1,
    execArgv: ['--expose-gc', '--max-old-space-size=1536'],
  },
});
