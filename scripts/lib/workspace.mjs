import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, root } from './paths.mjs';

/**
 * @typedef {object} Member
 * @property {string} folder
 * @property {any} manifest
 */

/**
 * The root and every package and app of the workspace.
 *
 * @returns {Member[]}
 */
export function workspaceMembers() {
  const nested = ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(root, group, name)),
  );
  return [root, join(root, 'bench'), ...nested]
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .sort()
    .map((folder) => ({ folder, manifest: readJson(join(folder, 'package.json')) }));
}

/**
 * Direct dependencies that are named in a manifest but do not stand on the disk.
 *
 * @param {Member[]} members
 */
export function missingDependencies(members) {
  return members.flatMap(({ folder, manifest }) =>
    Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      (name) => !existsSync(join(folder, 'node_modules', name, 'package.json')),
    ),
  );
}
