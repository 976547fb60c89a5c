/** Every benchmark, one after another. */
import { run as ask } from './ask.mjs';
import { run as ingest } from './ingest.mjs';
import { run as passages } from './passages.mjs';

console.log('— reading reports in');
await ingest();
console.log('— asking');
await ask();
console.log('— searching passages');
const { exact } = passages();
if (!exact) process.exitCode = 1;
