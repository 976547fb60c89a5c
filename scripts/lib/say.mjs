/** A failure that the person at the keyboard can do something about; shown without a stack. */
export class SetupError extends Error {}

/** @param {string} message */
export function say(message) {
  console.log(`nianbao: ${message}`);
}

/**
 * Runs a script's main function; a `SetupError` becomes its message and exit code 1.
 *
 * @param {() => Promise<unknown>} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof SetupError ? `nianbao: ${error.message}` : error);
    process.exitCode = 1;
  }
}
