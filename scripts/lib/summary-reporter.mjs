import { writeFileSync } from 'node:fs';

/** Name of the environment variable with the file that the summary goes to. */
export const summaryVariable = 'NIANBAO_TEST_SUMMARY';

/**
 * A vitest reporter that writes down how many tests passed, failed and were skipped, and why the
 * skipped ones were. A test file that cannot be loaded, and an error outside any test, counts as
 * one failure.
 *
 * @implements {Partial<import('vitest/reporters').Reporter>}
 */
export default class SummaryReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const path = process.env[summaryVariable];
    if (path === undefined) return;
    const results = modules.flatMap((module) => [...module.children.allTests()].map(describeTest));
    const brokenModules = modules.filter((module) => module.errors().length > 0).length;
    const count = (/** @type {string} */ state) =>
      results.filter((result) => result.state === state).length;
    const summary = {
      passed: count('passed'),
      failed: count('failed') + brokenModules + unhandledErrors.length,
      skipped: results.filter((result) => result.state === 'skipped'),
    };
    writeFileSync(path, JSON.stringify(summary));
  }
}

/** @param {import('vitest/node').TestCase} test */
function describeTest(test) {
  const result = test.result();
  const note = 'note' in result ? result.note : undefined;
  return { state: result.state, name: test.fullName, file: test.module.relativeModuleId, note };
}
