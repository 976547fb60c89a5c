import { rootManifest } from './paths.mjs';
import { SetupError } from './say.mjs';

/**
 * Whether `version` ("20.19.1") is at least `minimum` ("20.19").
 *
 * @param {string} version
 * @param {string} minimum
 */
export function isAtLeast(version, minimum) {
  const actual = version.split('.').map(Number);
  for (const [index, wanted] of minimum.split('.').map(Number).entries()) {
    const part = actual[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}

/** Stops early, with advice, where Node is too old for the dependencies. */
export function checkNode() {
  const minimum = rootManifest.engines.node.replace('>=', '');
  if (isAtLeast(process.versions.node, minimum)) return;
  throw new SetupError(
    `Expected Node ${minimum} or newer, got ${process.versions.node} (${process.execPath}). ` +
      'Install a current Node (20, 22 or 24) and run the command again.',
  );
}
