/**
 * The site as it is built, over HTTP, against bare Express that answers a constant body of the same size:
 * questions that are asked for the first time, questions that were asked before, searches, reports. Then what
 * the site holds in memory after each ten thousand of a hundred thousand requests.
 *
 *     node src/site.mjs [--requests 100000]
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { medianOf, print } from './measure.mjs';
import { addressOf, askable } from './site-addresses.mjs';
import { load, sizeOf, started } from './site-load.mjs';

/** Requests of one turn. */
const AMOUNT = 1_000;
/** How often the site and bare Express take turns, so that both meet the same load of the machine. */
const TURNS = 5;
/** Questions that people ask again and again. */
const KNOWN = 200;
const SAMPLES = 10;
/** Different questions in each sample; all of them together are more than the site keeps. */
const ASKED_IN_SAMPLE = 500;

/** The next addresses of a long list, so that each turn sends what was never sent before. */
function fresh(paths) {
  let from = 0;
  return () => {
    const turn = paths.slice(from, from + AMOUNT);
    from += AMOUNT;
    return turn;
  };
}

/** What is measured: the aim, and the addresses of each turn. */
function cases({ questions, reports }) {
  const asks = questions.map(addressOf.ask);
  const searches = questions.map(addressOf.search);
  return {
    'ask, first time': { paths: fresh(asks) },
    'ask, asked before': { paths: () => asks.slice(0, KNOWN), aim: 0.5 },
    'search, first time': { paths: fresh(searches.toReversed()) },
    'search, asked before': { paths: () => searches.slice(0, KNOWN), aim: 0.3 },
    report: { paths: () => reports.map(addressOf.report), aim: 0.5 },
  };
}

async function against(site, { paths, aim }) {
  const warm = paths();
  const { bytes, mediaType } = await sizeOf(site.url, warm.slice(0, 50));
  const bare = await started('bare', String(bytes), mediaType);
  const runs = { site: [], bare: [] };
  await load(site.url, { paths: warm, amount: AMOUNT });
  await load(bare.url, { paths: warm, amount: AMOUNT });
  for (let turn = 0; turn < TURNS; turn += 1) {
    const turnPaths = paths();
    runs.site.push(await load(site.url, { paths: turnPaths, amount: AMOUNT }));
    runs.bare.push(await load(bare.url, { paths: turnPaths, amount: AMOUNT }));
  }
  bare.stop();
  const median = (name, of) => medianOf(runs[name].map((run) => run[of]));
  return {
    bytes,
    'site, requests a second': median('site', 'perSecond'),
    'bare Express, requests a second': median('bare', 'perSecond'),
    'site, p99 ms of 100 connections': median('site', 'p99'),
    'bare Express, p99 ms of 100 connections': median('bare', 'p99'),
    [`site to bare Express${aim ? `, at least ${aim}` : ''}`]:
      median('site', 'perSecond') / median('bare', 'perSecond'),
  };
}

/** Megabytes held after each tenth of the requests: of all kinds, each tenth about questions of its own. */
async function memory(site, { questions, reports }, requests) {
  const held = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const paths = questions
      .slice(sample * ASKED_IN_SAMPLE, (sample + 1) * ASKED_IN_SAMPLE)
      .flatMap((question, index) => [
        addressOf.ask(question),
        addressOf.search(question),
        addressOf.report(reports[index % reports.length]),
      ]);
    await load(site.url, { paths, amount: requests / SAMPLES });
    held.push(await site.memory());
  }
  const megabytes = (bytes) => Math.round(bytes / 1e6);
  return {
    'held, MB': held.map((one) => megabytes(one.held)).join(' '),
    'resident, MB': held.map(({ rss }) => megabytes(rss)).join(' '),
    'last to middle, at most 1.1': held.at(-1).held / held[SAMPLES >> 1].held,
  };
}

/**
 * Measures and prints.
 *
 * @param {{ requests?: number, quiet?: boolean }} [options]
 */
export async function run({ requests = 100_000, quiet = false } = {}) {
  const asked = await askable();
  const site = await started('site');
  const figures = {};
  try {
    for (const [name, one] of Object.entries(cases(asked))) {
      figures[name] = await against(site, one);
      if (!quiet) print({ [name]: figures[name] });
    }
    if (requests > 0) {
      figures.memory = await memory(site, asked, requests);
      if (!quiet) print({ memory: figures.memory });
    }
  } finally {
    site.stop();
  }
  return figures;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { requests: { type: 'string', default: '100000' } } });
  await run({ requests: Number(values.requests) });
}
