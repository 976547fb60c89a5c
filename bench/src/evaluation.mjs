/**
 * How long the question set takes, its libraries made anew.
 *
 *     node src/evaluation.mjs
 */
import { pathToFileURL } from 'node:url';
import { evaluate, tallyOf } from '../../eval/run.mjs';
import { millisecondsOf, print } from './measure.mjs';

/**
 * Measures and prints.
 *
 * @param {{ quiet?: boolean }} [options]
 */
export async function run({ quiet = false } = {}) {
  let all = [];
  const milliseconds = await millisecondsOf(async () => {
    all = await evaluate();
  });
  const figures = { questions: all.length, ...tallyOf(all), seconds: milliseconds / 1000 };
  if (!quiet) print(figures);
  return figures;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run();
