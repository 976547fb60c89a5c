// Child process of the tests that are killed: stores, replaces, indexes, backs up and restores at random, without
// end, and prints a line before and after each.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { backUpLibrary } from '../../dist/backup/backup.js';
import { takeOver } from '../../dist/backup/take-over.js';
import { YearFindings } from '../../dist/checks/between-years.js';
import { IndexKeeper } from '../../dist/index/keeper.js';
import { removeLeftovers } from '../../dist/index/leftovers.js';
import { Ingester } from '../../dist/ingest/ingester.js';
import { readingSettings } from '../../dist/reading/settings.js';
import { openStore } from '../../dist/store/open.js';

const [data, helpers, backup] = process.argv.slice(2);
const helper = (name) => import(pathToFileURL(join(helpers, name)).href);
const { documentOf, readMade } = await helper('reports.mjs');
const { characters } = await helper('characters.mjs');

const connection = openStore(data, 'write');
removeLeftovers(data);
const reader = { read: readMade, atOnce: 2, close: async () => undefined };
const years = new YearFindings(connection);
const ingester = new Ingester(connection, reader, years, readingSettings());
const keeper = new IndexKeeper(connection, characters, { folder: data, mode: 'write' });

const upTo = (most) => Math.floor(Math.random() * most);
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

/** Stores a report of one of some bodies, mostly in the place of another version. */
async function put({ agency, received }) {
  const prose = `存在薄弱环节${received}处。${agency}全年公开信息。`.repeat(1 + (received % 20));
  const outcome = await ingester.document(documentOf({ agency, year: 2018, received, prose }), {});
  if (outcome.status === 'failed') throw new Error(outcome.error.message);
}

const OPERATIONS = {
  put: { weight: 10, draw: () => ({ agency: `示例${upTo(40)}局`, received: upTo(1e6) }), run: put },
  index: { weight: 10, run: () => keeper.refresh() },
  merge: { weight: 2, run: () => keeper.settled() },
  backup: { weight: 1, run: () => backUpLibrary({ data, to: backup }) },
  restore: { weight: 1, run: () => existsSync(backup) && takeOver(connection, backup) },
};

const drawn = Object.entries(OPERATIONS).flatMap(([name, { weight }]) => Array(weight).fill(name));

for (;;) {
  const name = drawn[upTo(drawn.length)];
  const { draw, run } = OPERATIONS[name];
  const what = { name, ...draw?.() };
  say({ ...what, at: 'begin' });
  await run(what);
  say({ ...what, at: 'done' });
}
