/**
 * Every benchmark, one after another; `--scale` for the run of ten thousand reports alone. It comes first: the
 * others ask the library that it makes.
 */
import { parseArgs } from 'node:util';
import { run as ask } from './ask.mjs';
import { run as bot } from './bot.mjs';
import { run as cluster } from './cluster.mjs';
import { run as evaluation } from './evaluation.mjs';
import { run as ingest } from './ingest.mjs';
import { run as keptIndex } from './kept-index.mjs';
import { run as passages } from './passages.mjs';
import { run as scale } from './scale.mjs';
import { run as site } from './site.mjs';

const BENCHMARKS = [
  { title: 'reading ten thousand reports in', run: scale, scale: true },
  { title: 'reading reports in', run: ingest },
  { title: 'asking', run: ask },
  { title: 'the site over HTTP', run: site },
  { title: 'asking in conversations', run: bot },
  { title: 'the question set', run: evaluation },
  { title: 'the passage index of a library', run: keptIndex },
  { title: 'on a cluster', run: cluster },
  { title: 'searching passages', run: passages },
];

const { values } = parseArgs({ options: { scale: { type: 'boolean', default: false } } });
for (const { title, run, scale: isScale = false } of BENCHMARKS) {
  if (values.scale && !isScale) continue;
  console.log(`— ${title}`);
  const figures = await run();
  if (figures?.['top ten as exhaustive scoring'] === false) process.exitCode = 1;
}
