/** Every benchmark, one after another. */
import { run as ask } from './ask.mjs';
import { run as bot } from './bot.mjs';
import { run as cluster } from './cluster.mjs';
import { run as evaluation } from './evaluation.mjs';
import { run as ingest } from './ingest.mjs';
import { run as keptIndex } from './kept-index.mjs';
import { run as passages } from './passages.mjs';
import { run as site } from './site.mjs';

console.log('— reading reports in');
await ingest();
console.log('— asking');
await ask();
console.log('— the site over HTTP');
await site();
console.log('— asking in conversations');
await bot();
console.log('— the question set');
await evaluation();
console.log('— the passage index of a library');
await keptIndex();
console.log('— on a cluster');
await cluster();
console.log('— searching passages');
const searched = await passages();
if (!searched['top ten as exhaustive scoring']) process.exitCode = 1;
