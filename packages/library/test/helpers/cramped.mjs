// Child process of the tests: takes in, searches and backs up where no file may grow beyond a limit, and prints a line
// after each.
import { backUpLibrary, openLibrary } from '../../dist/index.js';

const [data, files, backup] = process.argv.slice(2);
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

const library = await openLibrary({ data });
await library.ingest(files, {
  onOutcome: ({ report, status, error }) => say({ report, status, code: error?.code }),
});
const { total } = await library.search({ words: '薄弱环节' });
const done = await backUpLibrary({ data, to: backup }).catch(({ code }) => ({ code }));
say({ total, backup: done });
await library.close();
