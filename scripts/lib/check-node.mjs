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
  const wanted = minimum.split('.').map(Number);
  const differing = wanted.findIndex((part, index) => part !== (actual[index] ?? 0));
  return differing === -1 || (actual[differing] ?? 0) > wanted[differing];
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
