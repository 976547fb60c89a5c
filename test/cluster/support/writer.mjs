/** Takes reports into a cluster until it is killed; says when it begins. */
import { openLibrary } from '../../../packages/library/dist/index.js';

const [place = '{}', reports = ''] = process.argv.slice(2);
const library = await openLibrary({ opensearch: JSON.parse(place) });
console.log('begins');
await library.ingest(reports);
await library.close();
