// Child process of the tests: takes in every file below a folder and prints a line when each is done.
import { openLibrary } from '../../dist/index.js';

const [data, ...paths] = process.argv.slice(2);
// Long texts are let in, so that a reading process can be caught at work.
const reading = { limits: { maxCharacters: 50_000_000 } };
const library = await openLibrary({ data, reading });
for (const path of paths) {
  await library.ingest(path, {
    onOutcome: (outcome) => process.stdout.write(`${JSON.stringify(outcome)}\n`),
  });
}
await library.close();
