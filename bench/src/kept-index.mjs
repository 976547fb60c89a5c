/**
 * The passage index of a library as it is kept: made anew against segmenting alone, one report more against making
 * it anew, and the start from its files against MiniSearch's `loadJSON` of the same passages.
 *
 *     node src/kept-index.mjs [--reports 10000]
 */
import { execFileSync } from 'node:child_process';
import { constants, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openLibrary } from '@nianbao/library';
import { openTokeniser } from '@nianbao/search';
import Database from 'libsql';
import MiniSearch from 'minisearch';
import { processorSeconds, watchMemory } from './family.mjs';
import { reportBlocks } from './generate-reports.mjs';
import { generatedLibrary } from './generated-library.mjs';
import { asText } from './lay-out.mjs';
import { medianMilliseconds, medianOf, millisecondsOf, print } from './measure.mjs';

const STORE = 'nianbao.sqlite';
const WORDS = '微博公开了多少条信息';
/** Reports whose segmenting is measured; the others take as long. */
const SAMPLE = 1_000;
/** Reports added one by one. */
const ADDED = 21;
const MEGABYTE = 2 ** 20;

const search = (library) => library.search({ words: WORDS });

/** Milliseconds of the clock and of the processor, children included, that `work` takes. */
async function taken(work) {
  const before = processorSeconds();
  const milliseconds = await millisecondsOf(work);
  return { milliseconds, processor: (processorSeconds() - before) * 1000 };
}

/** What cutting the words of every passage takes, in one thread and with nothing else. */
async function segmenting(library, tokeniser) {
  const { reports } = await library.reportsPage({ limit: SAMPLE });
  const texts = [];
  for (const { id } of reports)
    for (const { title, blocks } of (await library.report(id)).sections)
      for (const { kind, text } of blocks) if (kind !== 'table') texts.push(title, text);
  const sample = await taken(() => {
    for (const text of texts) tokeniser.terms(text);
  });
  const times = (await library.holdings()).reports / reports.length;
  return { milliseconds: sample.milliseconds * times, processor: sample.processor * times };
}

/** What making the index takes, up to where it is on the disk, and the most memory meanwhile. */
async function making(library) {
  const before = process.memoryUsage.rss() / MEGABYTE;
  const all = watchMemory();
  const own = watchMemory(() => process.memoryUsage.rss() / MEGABYTE);
  const took = await taken(() => search(library));
  const kept = await taken(() => library.close());
  const figures = {
    ...{ milliseconds: took.milliseconds, processor: took.processor + kept.processor },
    ...{ ownMegabytes: own.most() - before, allMegabytes: all.most(), before },
  };
  for (const watch of [all, own]) watch.stop();
  return figures;
}

/** What one report more costs whoever searches next, without what the search itself costs. */
async function addingOne(data, from) {
  const writer = await openLibrary({ data });
  const reader = await openLibrary({ data, readOnly: true });
  await search(reader);
  const [alone] = await medianMilliseconds([() => search(reader)], 9);
  const runs = [];
  for (let number = from; number < from + ADDED; number += 1) {
    await writer.ingestDocument({ bytes: asText(reportBlocks(number)), name: `${number}.txt` });
    runs.push((await millisecondsOf(() => search(reader))) - alone);
  }
  const [after] = await medianMilliseconds([() => search(reader)], 9);
  await Promise.all([writer.close(), reader.close()]);
  return { adding: medianOf(runs), searchBefore: alone, searchAfter: after };
}

/** In a process of its own: milliseconds and megabytes that something takes from opened to answered. */
const CHILDREN = {
  kept: async (data) => {
    const library = await openLibrary({ data, readOnly: true });
    await search(library);
  },
  loadJson: async (file) => {
    const options = { fields: ['text'], tokenize: (text) => text.split(' ') };
    MiniSearch.loadJSON(readFileSync(file, 'utf8'), options).search('公开 信息');
  },
};

async function child(name, path) {
  await openTokeniser();
  const before = process.memoryUsage().rss;
  const milliseconds = await millisecondsOf(() => CHILDREN[name](path));
  const megabytes = (process.memoryUsage().rss - before) / MEGABYTE;
  console.log(JSON.stringify({ milliseconds, megabytes }));
}

function inProcess(name, path) {
  const script = fileURLToPath(import.meta.url);
  const runs = [1, 2, 3].map(() =>
    JSON.parse(
      execFileSync(process.execPath, [script, '--child', name, path], { encoding: 'utf8' }),
    ),
  );
  return {
    milliseconds: medianOf(runs.map((run) => run.milliseconds)),
    megabytes: medianOf(runs.map((run) => run.megabytes)),
  };
}

/** MiniSearch's snapshot of the very passages of the library, cut by the same tokeniser. */
function writeMiniSearch(file, data, tokeniser) {
  const miniSearch = new MiniSearch({ fields: ['text'], tokenize: (text) => text.split(' ') });
  const store = new Database(join(data, STORE), { readonly: true });
  const passages = store.prepare('SELECT number, section_title, text FROM passages');
  for (const { number, section_title, text } of passages.iterate()) {
    const terms = [...tokeniser.terms(section_title), ...tokeniser.terms(text)];
    miniSearch.add({ id: number, text: terms.join(' ') });
  }
  store.close();
  writeFileSync(file, JSON.stringify(miniSearch));
}

/**
 * Measures and prints.
 *
 * @param {{ reports?: number, quiet?: boolean }} [options]
 */
export async function run({ reports = 10_000, quiet = false } = {}) {
  const tokeniser = await openTokeniser();
  const data = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  try {
    const source = join(await generatedLibrary(reports), STORE);
    copyFileSync(source, join(data, STORE), constants.COPYFILE_FICLONE);
    const library = await openLibrary({ data });
    const cutting = await segmenting(library, tokeniser);
    const made = await making(library);
    const building = made.milliseconds;
    const kept = inProcess('kept', data);
    const { adding, searchBefore, searchAfter } = await addingOne(data, reports);
    const json = join(data, 'minisearch.json');
    writeMiniSearch(json, data, tokeniser);
    const theirs = inProcess('loadJson', json);
    const figures = {
      reports,
      segmentingSeconds: cutting.milliseconds / 1000,
      buildSeconds: building / 1000,
      'build to segmenting in one thread, at most 2': building / cutting.milliseconds,
      segmentingProcessorSeconds: cutting.processor / 1000,
      buildProcessorSeconds: made.processor / 1000,
      'the same of the processor, at most 2': made.processor / cutting.processor,
      'memory before the build, MB': made.before,
      'most memory that the build adds to this process, MB': made.ownMegabytes,
      'most memory of all processes while building, MB': made.allMegabytes,
      addOneMilliseconds: adding,
      'build to one report more, at least 500': building / adding,
      'search after as many more, to before': searchAfter / searchBefore,
      kept,
      miniSearch: theirs,
      'loadJSON to our start, at least 10': theirs.milliseconds / kept.milliseconds,
      'its memory to ours, at least 4': theirs.megabytes / kept.megabytes,
    };
    if (!quiet) print(figures);
    return figures;
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    options: {
      reports: { type: 'string', default: '10000' },
      child: { type: 'string' },
    },
    allowPositionals: true,
  });
  if (values.child) await child(values.child, positionals[0]);
  else await run({ reports: Number(values.reports) });
}
