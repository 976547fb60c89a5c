// Child process of the tests that are killed: stores, replaces, indexes, merges, mends, backs up and restores at
// random, without end, and prints a line before and after each.
import { existsSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Segment } from '@nianbao/search';
import { backUpLibrary } from '../../dist/backup/backup.js';
import { takeOver } from '../../dist/backup/take-over.js';
import { YearFindings } from '../../dist/checks/between-years.js';
import { derivedProblems } from '../../dist/doctor/derived.js';
import { indexProblems, leftoverProblems } from '../../dist/doctor/files.js';
import { segmentIdentity } from '../../dist/index/build.js';
import { IndexFolder } from '../../dist/index/index-folder.js';
import { IndexKeeper } from '../../dist/index/keeper.js';
import { removeLeftovers } from '../../dist/index/leftovers.js';
import { mergeInThread } from '../../dist/index/merge.js';
import { readSegment, segmentBytes } from '../../dist/index/segment-bytes.js';
import { inWorkFolder } from '../../dist/index/work-folder.js';
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
const openKeeper = () => new IndexKeeper(connection, characters, { folder: data, mode: 'write' });
const keeper = openKeeper();
const index = join(data, 'passages');

const upTo = (most) => Math.floor(Math.random() * most);
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

/** Stores a report of one of some bodies, mostly in the place of another version. */
async function put({ agency, received }) {
  const prose = `存在薄弱环节${received}处。${agency}全年公开信息。`.repeat(1 + (received % 20));
  const outcome = await ingester.document(documentOf({ agency, year: 2018, received, prose }), {});
  if (outcome.status === 'failed') throw new Error(outcome.error.message);
}

/** Merges what is kept as large segments are merged: in a thread, from and into files. */
async function mergeInFiles() {
  await keeper.settled();
  const identity = segmentIdentity(characters);
  const folder = new IndexFolder(index, identity);
  const { state, segments } = folder.read() ?? { segments: [] };
  if (segments.length === 0) return;
  const sent = segments.map((one) => ({ bytes: segmentBytes(one.index), deleted: one.deleted }));
  await inWorkFolder(index, async (work) => {
    const to = join(work, 'merged');
    await mergeInThread(sent, identity, to);
    await folder.write(state, [new Segment(readSegment(to, identity))]);
  });
}

/** Cuts a file of the index short and mends it as `doctor` does. */
async function mend() {
  await keeper.settled();
  const files = existsSync(index) ? readdirSync(index).map((name) => join(index, name)) : [];
  const path = files[upTo(files.length)];
  if (path) truncateSync(path, upTo(statSync(path).size));
  leftoverProblems(data, true);
  await indexProblems(openKeeper(), true);
  derivedProblems(connection, true);
}

const OPERATIONS = {
  put: { weight: 10, draw: () => ({ agency: `示例${upTo(40)}局`, received: upTo(1e6) }), run: put },
  index: { weight: 10, run: () => keeper.refresh() },
  merge: { weight: 2, run: () => keeper.settled() },
  files: { weight: 1, run: mergeInFiles },
  mend: { weight: 1, run: mend },
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
