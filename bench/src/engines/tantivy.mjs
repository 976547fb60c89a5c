/** Tantivy, from its Python package in an environment of its own; left out where there is no Python. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatePassages, questions } from '../generate-passages.mjs';
import { startFed } from './process.mjs';

/** The version that was measured. */
const PACKAGE = 'tantivy==0.27.0';
/** Ignored by git. */
const ENVIRONMENT = fileURLToPath(new URL('../../.cache/python/', import.meta.url));
const PYTHON = join(ENVIRONMENT, 'bin', 'python');
const SCRIPT = fileURLToPath(new URL('./serve_tantivy.py', import.meta.url));

const quietly = (command, args) => execFileSync(command, args, { stdio: 'pipe' });

/** Why it cannot be measured here; undefined where it can. */
function whyNot() {
  try {
    if (!existsSync(PYTHON)) quietly('python3', ['-m', 'venv', ENVIRONMENT]);
    quietly(PYTHON, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', PACKAGE]);
    return undefined;
  } catch (error) {
    return `no Python with ${PACKAGE}: ${String(error.stderr ?? error)
      .trim()
      .split('\n')
      .at(-1)}`;
  }
}

function* lines(passages) {
  for (const { terms } of generatePassages(passages)) yield terms.join(' ');
}

/** Starts it and waits until its index is built; `why` where it is left out. */
export async function startTantivy(passages) {
  const why = whyNot();
  if (why) return { why };
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-tantivy-'));
  const asked = join(folder, 'questions.json');
  writeFileSync(asked, JSON.stringify(questions()));
  const started = await startFed(PYTHON, [SCRIPT, asked, join(folder, 'index')], lines(passages));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return started;
}
