import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../scripts/lib/paths.mjs';
import { publicExports } from './support/public-exports.js';

const indices = ['packages', 'apps'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .map((name) => join(root, folder, name, 'src/index.ts'))
    .filter((file) => existsSync(file)),
);

test.each(indices.map((file) => file.slice(root.length)))('%s says what each name is', (index) => {
  const given = publicExports(join(root, index));
  const undocumented = given.filter(({ hasDocstring }) => !hasDocstring);
  expect(given).not.toEqual([]);
  expect(undocumented.map(({ name, file }) => `${name} in ${file.slice(root.length)}`)).toEqual([]);
});
