import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect } from 'vitest';
import { checkBackup } from '../../src/backup/check.js';
import { IndexKeeper } from '../../src/index/keeper.js';
import { leftovers, removeLeftovers } from '../../src/index/leftovers.js';
import type { Connection } from '../../src/store/connection.js';
import { openStore } from '../../src/store/open.js';
import { characters } from './characters.js';

const CHILD = fileURLToPath(new URL('./killed.mjs', import.meta.url));

/** What the child prints before and after each of its doings. */
interface Line {
  name: 'put' | 'index' | 'merge' | 'files' | 'mend' | 'backup' | 'restore';
  at: 'begin' | 'done';
  agency: string;
  received: number;
}

/** What a library holds: figures by body. */
type Holding = ReadonlyMap<string, number>;

/** What is known of a library and its backup by what was reported as done. */
interface Known {
  library: Holding;
  backup: Holding | undefined;
}

/** Kills a process that works on a library, again and again, at random moments, and looks after each. */
export class Killing {
  #known: Known = { library: new Map(), backup: undefined };
  readonly #data: string;
  readonly #backup: string;
  /** How often each doing was killed. */
  readonly killed: Record<string, number> = {};

  constructor(private readonly folder: string) {
    this.#data = join(folder, 'data');
    this.#backup = join(folder, 'backup.sqlite');
    writeHelpers(folder);
  }

  /** One process, killed within so many milliseconds of its first doing. */
  async round(most: number): Promise<void> {
    const child = spawn(process.execPath, [CHILD, this.#data, this.folder, this.#backup], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = linesOf(child);
    const ended = once(child, 'close');
    await Promise.race([once(child.stdout as NodeJS.EventEmitter, 'data'), ended]);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * most));
    expect(child.exitCode).toBe(null);
    child.kill('SIGKILL');
    await ended;
    await this.#look(lines);
  }

  /** What was under way when it was killed is done or is not, and nothing else is. */
  async #look(lines: readonly Line[]): Promise<void> {
    const done = lines.filter(({ at }) => at === 'done').reduce(after, this.#known);
    const last = lines.at(-1);
    const half = last?.at === 'begin' ? last : undefined;
    if (half) this.killed[half.name] = (this.killed[half.name] ?? 0) + 1;
    const possible = half ? [done, after(done, half)] : [done];
    const library = await wholeLibrary(this.#data);
    expect(possible.map((known) => known.library)).toContainEqual(library);
    const backup = existsSync(this.#backup) ? wholeBackup(this.#backup) : undefined;
    expect(possible.map((known) => known.backup)).toContainEqual(backup);
    this.#known = { library, backup };
  }
}

function after({ library, backup }: Known, { name, agency, received }: Line): Known {
  if (name === 'put') return { library: new Map([...library, [agency, received]]), backup };
  if (name === 'backup') return { library, backup: library };
  if (name === 'restore') return { library: backup ?? library, backup };
  return { library, backup };
}

/** What the child imports of the helpers here, as it can import it. */
function writeHelpers(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of ['reports', 'characters']) {
    const source = readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8');
    const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    const { outputText } = ts.transpileModule(source, { compilerOptions: options });
    writeFileSync(join(folder, `${name}.mjs`), outputText);
  }
}

function linesOf(child: ChildProcess): Line[] {
  const lines: Line[] = [];
  let rest = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    const parts = `${rest}${chunk}`.split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts.map((line) => JSON.parse(line) as Line));
  });
  return lines;
}

/** Opens a library, finds it sound and in step with its index, and tells what it holds. */
async function wholeLibrary(data: string): Promise<Holding> {
  const connection = openStore(data, 'write');
  try {
    removeLeftovers(data);
    expect(leftovers(data)).toEqual([]);
    expect(connection.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(connection.all('PRAGMA foreign_key_check')).toEqual([]);
    const holding = holdingOf(connection);
    const keeper = new IndexKeeper(connection, characters, { folder: data, mode: 'write' });
    const query = { words: '薄', limit: 0, facets: ['report'] } as const;
    const { facets } = await keeper.search(query);
    expect(facets.report).toEqual(passagesByReport(connection));
    await keeper.settled();
    return holding;
  } finally {
    connection.close();
  }
}

function wholeBackup(path: string): Holding {
  checkBackup(path);
  const folder = `${path}.look`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'nianbao.sqlite'), readFileSync(path));
  const connection = openStore(folder, 'read');
  try {
    return holdingOf(connection);
  } finally {
    connection.close();
  }
}

function holdingOf(connection: Connection): Holding {
  const rows = connection.all<{ agency: string; value: number }>(
    `SELECT r.agency, o.value FROM reports r JOIN observations o ON o.report = r.id
     WHERE o.indicator = 'received' ORDER BY r.agency`,
  );
  return new Map(rows.map(({ agency, value }) => [agency, value]));
}

function passagesByReport(connection: Connection): Record<string, number> {
  const rows = connection.all<{ report: string; passages: number }>(
    "SELECT report, count(*) AS passages FROM passages WHERE text LIKE '%薄%' GROUP BY report",
  );
  return Object.fromEntries(rows.map(({ report, passages }) => [report, passages]));
}
