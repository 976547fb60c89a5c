/** Engines that are measured against each other, each in a process of its own so that memory is its own too. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Heap of MiniSearch's postings, with room. */
const NODE = ['--expose-gc', '--max-old-space-size=6144'];

/** A process that answers each line with a line of JSON. */
class Engine {
  #child;
  #lines;

  constructor(command, args) {
    this.#child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
    this.input = this.#child.stdin;
    // A process that ends too early is told by the answer that is missing.
    this.input.on('error', () => undefined);
  }

  /** What it says next. */
  async next() {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`Expected an answer of ${this.#child.spawnargs.join(' ')}, got none`);
    return JSON.parse(value);
  }

  /** One round of the questions. */
  ask(name = 'plain') {
    this.input.write(`${name}\n`);
    return this.next();
  }

  async stop() {
    this.input.end();
    if (this.#child.exitCode === null) await once(this.#child, 'exit');
  }
}

/** Starts one of the engines beside this file and waits until its index is built. */
export async function startNode(name, passages) {
  const script = fileURLToPath(new URL(`./${name}.mjs`, import.meta.url));
  const engine = new Engine(process.execPath, [...NODE, script, `${passages}`]);
  return { engine, building: await engine.next() };
}

/** Starts a program that gets the passages on its standard input, a line each, and an empty line after them. */
export async function startFed(command, args, lines) {
  const engine = new Engine(command, args);
  for (const line of lines) {
    if (!engine.input.write(`${line}\n`)) await once(engine.input, 'drain');
  }
  engine.input.write('\n');
  return { engine, building: await engine.next() };
}
