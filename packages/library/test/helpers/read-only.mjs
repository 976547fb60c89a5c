// Child process of the tests: tries what can be done with a library on a disk that it may only read, and prints what
// became of each.
import { accessSync, constants } from 'node:fs';
import { backUpLibrary, examineLibrary, openLibrary, restoreLibrary } from '../../dist/index.js';

const [data, backup, file] = process.argv.slice(2);
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

accessSync(data, constants.R_OK);
say({ canRead: true });

async function tried(work) {
  try {
    return await work();
  } catch ({ code, message }) {
    return { code, message };
  }
}

async function searched() {
  const library = await openLibrary({ data, readOnly: true });
  const { total } = await library.search({ words: '薄弱环节' });
  await library.close();
  return { total };
}

async function takenIn() {
  const library = await openLibrary({ data });
  const [outcome] = await library.ingest(file);
  const { total } = await library.search({ words: '薄弱环节' });
  await library.close();
  return { ...outcome.error, total };
}

say({
  search: await tried(searched),
  ingest: await tried(takenIn),
  backup: await tried(() => backUpLibrary({ data, to: backup })),
  restore: await tried(() => restoreLibrary({ data, from: backup })),
  doctor: await tried(() => examineLibrary({ data })),
});
