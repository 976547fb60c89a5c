/**
 * What every engine that is measured does, in a process of its own: it builds its index of the passages and asks
 * the questions each time it reads a line. It answers in JSON, a line each: first what building took, then what
 * every round took, in milliseconds of the clock and of the processor. `serve_tantivy.py` speaks the same.
 */
import { createInterface } from 'node:readline';
import { generatePassages, questions } from '../generate-passages.mjs';

/** Passages of each answer. */
export const LIMIT = 10;

const MEGABYTE = 2 ** 20;

async function measured(work) {
  const clock = performance.now();
  const processor = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(processor);
  return {
    result,
    milliseconds: performance.now() - clock,
    processor: (user + system) / 1000,
  };
}

/**
 * Serves an engine. `build` gets the passages and gives a function that answers a question's terms; a second way
 * of asking, such as with a filter, is a second function by another name, asked for by that name.
 *
 * @param {(passages: Iterable<object>) => { size?: number, ask: Record<string, (terms: string[]) => unknown> }} build
 */
export async function serve(build) {
  const before = process.memoryUsage().rss;
  const passages = generatePassages(Number(process.argv[2]));
  const { result: engine, ...building } = await measured(() => build(passages));
  globalThis.gc?.();
  const megabytes = (process.memoryUsage().rss - before) / MEGABYTE;
  const most = process.resourceUsage().maxRSS / 1024 - before / MEGABYTE;
  const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
  say({ ...building, megabytes, most, size: engine.size });
  for await (const name of createInterface({ input: process.stdin })) {
    const ask = engine.ask[name];
    const { result, ...took } = await measured(() => questions().map((terms) => ask(terms)));
    say({ ...took, tops: result });
  }
}
