import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../scripts/lib/paths.mjs';

/** The workspace as the rules want it: who depends on whom. */
const workspace = {
  'packages/domain': [],
  'packages/ingest': ['packages/domain'],
  'packages/search': ['packages/domain'],
  'packages/answer': ['packages/domain', 'packages/search'],
  'packages/library': ['packages/domain', 'packages/ingest', 'packages/search', 'packages/answer'],
  'apps/web-search': ['packages/library'],
  'apps/bot': ['packages/library'],
  'apps/cli': ['packages/library', 'apps/web-search', 'apps/bot'],
};

/** One planted violation each: the rule that must find it, where, and the import. */
const planted = [
  ['domain-is-pure', 'packages/domain/src/clock.ts', "import 'node:fs';"],
  ['domain-is-pure', 'packages/domain/src/other.ts', "import 'express';"],
  ['domain-imports', 'packages/domain/src/up.ts', "import '@nianbao/search';"],
  ['ingest-imports', 'packages/ingest/src/side.ts', "import '@nianbao/search';"],
  ['search-imports', 'packages/search/src/side.ts', "import '@nianbao/ingest';"],
  ['answer-imports', 'packages/answer/src/back.ts', "import '@nianbao/ingest';"],
  ['library-imports', 'packages/library/src/up.ts', "import '@nianbao/cli';"],
  ['web-search-imports', 'apps/web-search/src/deep.ts', "import '@nianbao/domain';"],
  ['web-search-imports', 'apps/web-search/src/side.ts', "import '@nianbao/bot';"],
  ['bot-imports', 'apps/bot/src/deep.ts', "import type { x } from '@nianbao/answer';"],
  ['cli-imports', 'apps/cli/src/deep.ts', "import '@nianbao/search';"],
  ['no-inside-of-another', 'packages/ingest/src/path.ts', "import '../../domain/src/index.js';"],
  ['not-to-unresolvable', 'packages/ingest/src/inside.ts', "import '@nianbao/domain/dist/a.js';"],
  ['not-to-unresolvable', 'packages/ingest/src/nowhere.ts', "import './missing.js';"],
  ['no-dev-dependency-in-sources', 'packages/ingest/src/dev.ts', "import 'fast-check';"],
  ['no-undeclared-dependency', 'packages/ingest/src/undeclared.ts', "import 'express';"],
  ['no-cycles', 'packages/search/src/a.ts', "import './b.js';"],
  ['no-orphans', 'packages/search/src/alone.ts', 'const nothing = 1;'],
] as const;

const clean = mkdtempSync(join(tmpdir(), 'nianbao-clean-'));
const broken = mkdtempSync(join(tmpdir(), 'nianbao-broken-'));

beforeAll(() => {
  plantWorkspace(clean);
  plantWorkspace(broken);
  for (const [, file, source] of planted) write(broken, file, `${source}\nexport const y = 1;\n`);
  write(broken, 'packages/search/src/b.ts', "import './a.js';\nexport const y = 1;\n");
});

afterAll(() => {
  for (const folder of [clean, broken]) rmSync(folder, { recursive: true, force: true });
});

test('a workspace that keeps the rules has no violation', async () => {
  expect(await violations(clean)).toEqual([]);
});

test('every planted violation is found by its rule', async () => {
  const found = await violations(broken);
  for (const [rule, file] of planted) expect(found).toContain(`${rule} ${file}`);
});

function plantWorkspace(folder: string) {
  write(folder, 'package.json', JSON.stringify({ name: 'planted', private: true }));
  write(folder, 'tsconfig.base.json', JSON.stringify({ compilerOptions: { module: 'NodeNext' } }));
  for (const name of ['zod', 'express', 'fast-check']) plantPackage(folder, name);
  for (const [member, uses] of Object.entries(workspace)) plantMember(folder, member, uses);
}

function plantPackage(folder: string, name: string) {
  write(folder, `node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
  write(folder, `node_modules/${name}/index.js`, '');
}

function plantMember(folder: string, member: string, uses: readonly string[]) {
  const manifest = {
    name: nameOf(member),
    exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
    dependencies: { zod: '*', ...Object.fromEntries(uses.map((use) => [nameOf(use), '*'])) },
    devDependencies: { 'fast-check': '*' },
  };
  write(folder, `${member}/package.json`, JSON.stringify(manifest));
  write(folder, `${member}/dist/index.js`, '');
  write(folder, `${member}/dist/index.d.ts`, 'export declare const x: number;');
  const imports = ['zod', ...uses.map(nameOf)].map((name) => `import '${name}';\n`);
  write(folder, `${member}/src/index.ts`, `${imports.join('')}export const x = 1;\n`);
  // Every member is linked everywhere, so that only the rules keep them apart.
  link(folder, `node_modules/${nameOf(member)}`, member);
}

function nameOf(member: string) {
  return `@nianbao/${member.split('/')[1]}`;
}

function write(folder: string, path: string, content: string) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function link(folder: string, path: string, target: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  symlinkSync(join(folder, target), join(folder, path), 'junction');
}

/** What the cruiser finds in a planted tree, as "rule file". */
async function violations(folder: string): Promise<string[]> {
  const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const args = [cruiser, '--config', config, '--output-type', 'json', 'packages', 'apps'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch(
    (failed: { stdout: string }) => failed,
  );
  const report = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string }[] };
  };
  return report.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
}
