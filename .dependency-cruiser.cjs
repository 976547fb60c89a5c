/**
 * The import rules of the workspace (docs/architecture.md), as errors.
 *
 * Build first: a workspace package resolves to its `dist`, through its `exports`.
 */

/** What each package may import of the workspace, and of the outside. */
const rooms = {
  domain: { workspace: [], only: ['zod'] },
  ingest: { workspace: ['domain'] },
  search: { workspace: ['domain'] },
  chart: { workspace: ['domain'] },
  answer: { workspace: ['domain', 'search'] },
  library: { workspace: ['domain', 'ingest', 'search', 'answer'] },
  'web-search': { workspace: ['library', 'chart'] },
  bot: { workspace: ['library', 'chart'] },
  cli: { workspace: ['library', 'web-search', 'bot'] },
  client: { workspace: [] },
};

const folders = Object.keys(rooms);

/** Sources of one package or app. */
const sourcesOf = (name) => `^(packages|apps)/${name}/src/`;

/** Any way into a package or app: resolved into its folder, or, when that fails, by its name. */
const entriesOf = (names) => {
  const any = names.join('|');
  return `^(@nianbao|packages|apps)/(${any})(/|$)`;
};

/** One rule a room: what it may not import of the workspace. */
const roomRules = Object.entries(rooms).map(([name, { workspace }]) => ({
  name: `${name}-imports`,
  comment: `${name} may import of the workspace: ${workspace.join(', ') || 'nothing'}.`,
  severity: 'error',
  from: { path: sourcesOf(name) },
  to: {
    path: entriesOf(folders.filter((other) => other !== name && !workspace.includes(other))),
  },
}));

/** Rooms that may use named packages of the outside only, and nothing of Node. */
const pureRules = Object.entries(rooms)
  .filter(([, { only }]) => only !== undefined)
  .map(([name, { only }]) => ({
    name: `${name}-is-pure`,
    comment: `${name} depends on ${only.join(', ')} alone, and on nothing of Node.`,
    severity: 'error',
    from: { path: sourcesOf(name) },
    to: {
      pathNot: `(^(packages|apps)/${name}/|(^|/)node_modules/(${only.join('|')})/|^(${only.join('|')})(/|$))`,
    },
  }));

module.exports = {
  forbidden: [
    ...roomRules,
    ...pureRules,
    {
      name: 'no-inside-of-another',
      comment:
        'Another package is imported by its name and what it exports, not by a path into it.',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: {
        path: '^(packages|apps)/([^/]+)/',
        pathNot: '^(packages|apps)/$2/',
        dependencyTypes: ['local'],
      },
    },
    {
      name: 'no-cycles',
      comment: 'Files that import each other in a circle cannot be understood one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-dev-dependency-in-sources',
      comment: 'A dependency of the sources belongs into "dependencies".',
      severity: 'error',
      from: { path: '^(packages|apps)/[^/]+/src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-undeclared-dependency',
      comment: 'A package that is imported stands in the package.json of the one that imports it.',
      severity: 'error',
      from: { path: '^(packages|apps)/[^/]+/src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'An import must lead somewhere.',
      severity: 'error',
      from: { path: '^(packages|apps)/[^/]+/src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-orphans',
      comment: 'A source file that nothing imports and that imports nothing is dead.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(packages|apps)/[^/]+/src/',
        // Threads are started by their address, which is no import.
        pathNot: ['/src/(index|main)[.]ts$', '[.]d[.]ts$', '/watch-[^/]+[.]ts$'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)(node_modules|dist)/' },
    exclude: { path: '(^|/)(dist|coverage)/[^/]+[.]map$' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
