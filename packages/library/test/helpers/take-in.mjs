// Child process of the tests: takes in every file below a folder and prints a line when each is done.
import { openLibrary } from '../../dist/index.js';

const [data, ...paths] = process.argv.slice(2);
const library = await openLibrary({ data });
for (const path of paths) {
  await library.ingest(path, {
    onOutcome: (outcome) => process.stdout.write(`${JSON.stringify(outcome)}\n`),
  });
}
await library.close();
