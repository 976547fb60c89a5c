/**
 * Searching passages: the passage index of @nianbao/search against MiniSearch, SQLite FTS5 and Tantivy, all given
 * the same tokens, each in a process of its own, asked in turns.
 *
 *     node src/passages.mjs [--passages 400000] [--without-minisearch]
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { startNode } from './engines/process.mjs';
import { LIMIT } from './engines/serve.mjs';
import { startTantivy } from './engines/tantivy.mjs';
import { exhaustiveTops } from './exhaustive.mjs';
import { questions } from './generate-passages.mjs';
import { medianOf, print } from './measure.mjs';

const MEGABYTE = 2 ** 20;
/** Rounds of all engines in turns, after those in which their code gets warm. */
const TURNS = { warm: 5, counted: 15 };
/** Engines that take seconds for a round are asked once. */
const ONCE = { warm: 0, counted: 1 };

async function rounds(asks, { warm, counted }) {
  const taken = asks.map(() => []);
  for (let turn = -warm; turn < counted; turn += 1)
    for (const [at, ask] of asks.entries()) {
      const took = await ask();
      if (turn >= 0) taken[at].push(took);
    }
  return taken.map((runs) => ({
    milliseconds: medianOf(runs.map(({ milliseconds }) => milliseconds)),
    processor: medianOf(runs.map(({ processor }) => processor)),
    tops: runs[0].tops,
  }));
}

function described({ building: { milliseconds, processor, megabytes, most, size } }, took) {
  return {
    'build, s': milliseconds / 1000,
    'build, processor s': processor / 1000,
    ...(size && { 'size, MB': size / MEGABYTE }),
    ...(most && { 'most memory while building, MB': most }),
    ...(megabytes && { 'memory of the process, MB': megabytes }),
    'questions, ms': took.milliseconds,
    'questions, processor ms': took.processor,
  };
}

/** What a slow engine takes, alone. */
async function measuredAlone(name, passages) {
  const started = await startNode(name, passages);
  const [took] = await rounds([() => started.engine.ask()], ONCE);
  await started.engine.stop();
  return { figures: described(started, took), processor: took.processor };
}

/** The index of nianbao, and Tantivy where it is there, in turns. */
async function measureQuick(passages) {
  const ours = await startNode('ours', passages);
  const tantivy = await startTantivy(passages);
  const { engine } = ours;
  const asks = [() => engine.ask(), () => engine.ask('filtered'), () => engine.ask('facets')];
  if (tantivy.engine) asks.push(() => tantivy.engine.ask());
  const [plain, filtered, facets, rust] = await rounds(asks, TURNS);
  await Promise.all([ours, tantivy].map((one) => one.engine?.stop()));
  return {
    plain,
    figures: {
      passages,
      questions: questions().length,
      'top ten as exhaustive scoring': exact(plain.tops, passages),
      ours: described(ours, plain),
      'facets of all hits, processor ms': facets.processor,
      'filtered to ours, at most 1': filtered.processor / plain.processor,
      Tantivy: rust ? described(tantivy, rust) : `left out, ${tantivy.why}`,
      ...(rust && { 'Tantivy to ours, at least 1': rust.processor / plain.processor }),
    },
  };
}

/**
 * Measures and prints, each engine as soon as it is measured. Ratios are of the processor's time, which other load on
 * the machine does not blur.
 *
 * @param {{ passages?: number, miniSearch?: boolean, quiet?: boolean }} [options]
 */
export async function run({ passages = 400_000, miniSearch = true, quiet = false } = {}) {
  const all = {};
  const tell = (figures) => {
    Object.assign(all, figures);
    if (!quiet) print(figures);
  };
  const { plain, figures } = await measureQuick(passages);
  tell(figures);
  const sqlite = await measuredAlone('fts5', passages);
  tell({
    'SQLite FTS5': sqlite.figures,
    'SQLite FTS5 to ours, at least 1': sqlite.processor / plain.processor,
  });
  if (!miniSearch) return all;
  const theirs = await measuredAlone('minisearch', passages);
  tell({
    MiniSearch: theirs.figures,
    'MiniSearch to ours, at least 500': theirs.processor / plain.processor,
  });
  return all;
}

const exact = (tops, passages) =>
  JSON.stringify(tops) === JSON.stringify(exhaustiveTops(passages, LIMIT));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      passages: { type: 'string', default: '400000' },
      'without-minisearch': { type: 'boolean', default: false },
    },
  });
  const figures = await run({
    passages: Number(values.passages),
    miniSearch: !values['without-minisearch'],
  });
  if (!figures['top ten as exhaustive scoring']) process.exitCode = 1;
}
