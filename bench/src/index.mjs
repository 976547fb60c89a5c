/** Every benchmark, one after another. */
import { run as ask } from './ask.mjs';
import { run as askHttp } from './ask-http.mjs';
import { run as evaluation } from './evaluation.mjs';
import { run as ingest } from './ingest.mjs';
import { run as passages } from './passages.mjs';

console.log('— reading reports in');
await ingest();
console.log('— asking');
await ask();
console.log('— asking over HTTP');
await askHttp();
console.log('— the question set');
await evaluation();
console.log('— searching passages');
const { exact } = passages();
if (!exact) process.exitCode = 1;
