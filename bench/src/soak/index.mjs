/**
 * Half an hour of mixed load on the built server, at four fifths of the rate it can take: questions, searches,
 * pages, uploads to be checked, and reports that another process takes in. No error may come, memory and the
 * slowest answers must stay what they are.
 */
import { setTimeout as after } from 'node:timers/promises';
import { residentOf } from '../family.mjs';
import { print } from '../measure.mjs';
import { highestRate, steadily } from './pace.mjs';
import { startServer } from './server.mjs';
import { traffic } from './traffic.mjs';
import { minuteRow, verdictOf } from './verdict.mjs';

const REPORTS = 100;
const SHARE = 0.8;
/** Before measuring, the code gets warm; then the highest rate is taken. */
const WARMING = { seconds: 10, connections: 8 };
const MEASURING = { seconds: 20, connections: 8 };
/** Seconds between two reports that are taken in beside, and between two looks at memory. */
const EVERY = { ingest: 10, look: 2 };
const MINUTE = 60_000;

/** Does something again and again until the end. */
async function repeatedly(seconds, until, work) {
  while (performance.now() < until) {
    await work();
    await after(Math.min(seconds * 1000, Math.max(0, until - performance.now())));
  }
}

/** What was seen, by minute; a row is printed as soon as a minute is over. */
function record(started, count, quiet) {
  const minutes = Array.from({ length: count }, () => ({
    answers: [],
    megabytes: [],
    ingested: 0,
  }));
  const current = () =>
    minutes[Math.min(count - 1, Math.floor((performance.now() - started) / MINUTE))];
  let told = 0;
  return {
    minutes,
    current,
    tell() {
      for (; told < count && performance.now() >= started + (told + 1) * MINUTE; told += 1)
        if (!quiet) console.log(`minute ${told + 1}: ${rowText(minuteRow(minutes[told]))}`);
    },
  };
}

const rowText = (row) =>
  Object.entries(row)
    .map(([name, value]) => `${name} ${Math.round(value)}`)
    .join(', ');

/** Loads a server until the end and gives what was seen each minute. */
async function underLoad(server, requests, { rate, minutes, quiet }) {
  const started = performance.now();
  const until = started + minutes * MINUTE;
  const seen = record(started, Math.ceil(minutes), quiet);
  const failures = [];
  await Promise.all([
    steadily(server.url, requests, {
      rate,
      until,
      onAnswer: (answer) => seen.current().answers.push(answer),
    }),
    repeatedly(EVERY.ingest, until, async () => {
      if (await server.ingestOne()) seen.current().ingested += 1;
      else failures.push('a report was not taken in');
    }),
    repeatedly(EVERY.look, until, () => {
      seen.current().megabytes.push(residentOf(server.pid));
      seen.tell();
      if (!server.isAlive()) failures.push('the server ended');
    }),
  ]);
  seen.tell();
  return { minutes: seen.minutes, failures };
}

/**
 * Runs and prints.
 *
 * @param {{ minutes?: number, quiet?: boolean }} [options]
 */
export async function run({ minutes = 30, quiet = false } = {}) {
  const server = await startServer(REPORTS);
  try {
    const requests = traffic(REPORTS);
    await highestRate(server.url, requests, WARMING);
    const highest = await highestRate(server.url, requests, MEASURING);
    const rate = highest * SHARE;
    if (!quiet) print({ 'highest rate, requests a second': highest, 'rate of the run': rate });
    const seen = await underLoad(server, requests, { rate, minutes, quiet });
    const { wrong, ...figures } = verdictOf(seen.minutes, seen.failures);
    if (!quiet) {
      print({
        errors: figures.errors,
        'memory of the last third to the first, at most 1.1': figures.memory,
        'p99 of the last third to the first, at most 1.5': figures.p99,
        verdict: wrong.length > 0 ? wrong.join('; ') : 'no error, memory and p99 steady',
      });
    }
    return { ...figures, wrong };
  } finally {
    await server.stop();
  }
}
