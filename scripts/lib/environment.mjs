import { delimiter, dirname, join } from 'node:path';
import { root } from './paths.mjs';

/**
 * The environment for the tools that we start: our Node and our pnpm first on the path, nothing
 * reported to anyone, and no setting that would leave development dependencies out.
 *
 * @param {string[]} folders Folders to put first on the path.
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(...folders) {
  const { NODE_ENV: _, ...inherited } = process.env;
  const pathName = Object.keys(inherited).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [
    ...folders,
    join(root, 'node_modules', '.bin'),
    dirname(process.execPath),
    inherited[pathName],
  ];
  return {
    ...inherited,
    [pathName]: path.filter(Boolean).join(delimiter),
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
  };
}
