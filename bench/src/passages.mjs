/**
 * Searching passages: the passage index of @nianbao/search against MiniSearch on the same terms.
 *
 *     node src/passages.mjs [--passages 100000] [--without-minisearch]
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createPassageIndexBuilder, fromBytes, toBytes } from '@nianbao/search';
import MiniSearch from 'minisearch';
import { generatePassages, questions } from './generate-passages.mjs';

const limit = 10;
const identity = { tokeniserId: 'bench', storeVersion: '1' };

/** Runs `work` and returns its result with the milliseconds it took. */
function timed(work) {
  const start = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - start };
}

/** The median time of several runs; the first, when the code is still cold, is also returned. */
function repeated(times, work) {
  const runs = Array.from({ length: times }, () => timed(work));
  const sorted = runs.map((run) => run.milliseconds).sort((one, other) => one - other);
  return { result: runs[0].result, first: runs[0].milliseconds, median: sorted[times >> 1] };
}

function buildPassageIndex(passages) {
  const builder = createPassageIndexBuilder();
  for (const passage of generatePassages(passages)) builder.add(passage);
  return builder.build();
}

const miniSearchOptions = {
  fields: ['text'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
};

function buildMiniSearch(passages) {
  const miniSearch = new MiniSearch(miniSearchOptions);
  let id = 0;
  for (const { terms } of generatePassages(passages)) {
    miniSearch.add({ id, text: terms.join(' ') });
    id += 1;
  }
  return miniSearch;
}

/** Every passage scored by the published formula, all sorted: what the top must be equal to. */
function exhaustiveTops(passages) {
  const asked = questions();
  const wanted = new Map([...new Set(asked.flat())].map((term) => [term, []]));
  const lengths = [];
  for (const { terms } of generatePassages(passages)) {
    for (const term of terms) wanted.get(term)?.push(lengths.length);
    lengths.push(terms.length);
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return asked.map((terms) => exhaustiveTop(terms, wanted, lengths, average));
}

function exhaustiveTop(terms, wanted, lengths, average) {
  const scores = new Float64Array(lengths.length);
  for (const term of terms) {
    const frequencies = countEach(wanted.get(term));
    const weight = idf(lengths.length, frequencies.size);
    for (const [passage, frequency] of frequencies) {
      scores[passage] += termScore(weight, frequency, lengths[passage], average);
    }
  }
  return Array.from(scores, (score, passage) => ({ passage, score: Math.fround(score) }))
    .sort((one, other) => other.score - one.score || one.passage - other.passage)
    .slice(0, limit);
}

function countEach(items) {
  const counts = new Map();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function idf(passages, holding) {
  return Math.fround(Math.log(1 + (passages - holding + 0.5) / (holding + 0.5)));
}

function termScore(weight, frequency, length, average) {
  const f = Math.fround;
  const relative = f(f(f(0.75) * storedLength(length)) / f(average));
  const inverse = f(1 / f(f(1.2) * f(f(1 - f(0.75)) + relative)));
  return f(weight - f(weight / f(1 + f(frequency * inverse))));
}

// One byte holds a length: 24 exact values, then four significant bits of what exceeds 24.
function storedLength(length) {
  const excess = Math.max(0, length - 24);
  const unit = 2 ** Math.max(0, Math.floor(Math.log2(excess || 1)) - 3);
  return length - (excess % unit);
}

function megabytes(bytes) {
  return Math.round(bytes / 2 ** 20);
}

function measureOurs(passages) {
  const built = timed(() => buildPassageIndex(passages));
  const index = built.result;
  const search = repeated(15, () => questions().map((terms) => index.search(terms, { limit })));
  const filter = { year: [2018], form: ['national-2014'] };
  const filtered = repeated(15, () => {
    for (const terms of questions()) index.search(terms, { limit, filter });
  });
  const tally = repeated(15, () => {
    for (const terms of questions()) index.tally(terms, { facets: ['year', 'agency'] });
  });
  const bytes = toBytes(index, identity);
  const loaded = repeated(5, () => fromBytes(bytes, identity));
  const figures = {
    buildSeconds: built.milliseconds / 1000,
    searchMilliseconds: search.median,
    searchColdMilliseconds: search.first,
    filteredMilliseconds: filtered.median,
    tallyMilliseconds: tally.median,
    snapshotMegabytes: megabytes(bytes.length),
    loadMilliseconds: loaded.median,
  };
  return { tops: search.result, figures };
}

function measureMiniSearch(passages) {
  const built = timed(() => buildMiniSearch(passages));
  const search = timed(() =>
    questions().map((terms) => built.result.search(terms.join(' ')).slice(0, limit)),
  );
  return {
    buildSeconds: built.milliseconds / 1000,
    searchMilliseconds: search.milliseconds,
    ...measureLoadJson(built.result),
  };
}

// Beyond some two hundred thousand passages the JSON is longer than a string can be.
function measureLoadJson(miniSearch) {
  try {
    const json = JSON.stringify(miniSearch);
    const { milliseconds } = timed(() => MiniSearch.loadJSON(json, miniSearchOptions));
    return { snapshotMegabytes: megabytes(json.length), loadMilliseconds: milliseconds };
  } catch (error) {
    if (error instanceof RangeError) return { snapshotMegabytes: null, loadMilliseconds: null };
    throw error;
  }
}

function ratio(theirs, ours) {
  return theirs === null || theirs === undefined ? null : theirs / ours;
}

function print(figures) {
  for (const [name, value] of Object.entries(figures)) {
    if (value !== null && typeof value === 'object') {
      console.log(`${name}:`);
      for (const [inner, number] of Object.entries(value))
        console.log(`  ${inner}: ${shown(number)}`);
    } else console.log(`${name}: ${shown(value)}`);
  }
}

function shown(value) {
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : String(value);
}

/**
 * Measures and prints. `exact` tells whether every top ten equals exhaustive scoring; the ratios
 * are how many times faster than MiniSearch (`null` where it was left out or could not).
 *
 * @param {{ passages?: number, miniSearch?: boolean, quiet?: boolean }} [options]
 */
export function run({ passages = 100_000, miniSearch = true, quiet = false } = {}) {
  const ours = measureOurs(passages);
  const exact = JSON.stringify(ours.tops) === JSON.stringify(exhaustiveTops(passages));
  const theirs = miniSearch ? measureMiniSearch(passages) : null;
  const figures = {
    passages,
    questions: questions().length,
    exact,
    passageIndex: ours.figures,
    miniSearch: theirs,
    searchRatio: ratio(theirs?.searchMilliseconds, ours.figures.searchMilliseconds),
    loadRatio: ratio(theirs?.loadMilliseconds, ours.figures.loadMilliseconds),
  };
  if (!quiet) print(figures);
  return figures;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      passages: { type: 'string', default: '100000' },
      'without-minisearch': { type: 'boolean', default: false },
    },
  });
  const figures = run({
    passages: Number(values.passages),
    miniSearch: !values['without-minisearch'],
  });
  if (!figures.exact) process.exitCode = 1;
}
