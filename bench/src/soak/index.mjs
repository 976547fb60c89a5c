/**
 * Half an hour of mixed load on the built server, at four fifths of the rate it can take at any time: questions, searches,
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
/** Before measuring, the code gets warm; then the highest rate is taken, with reports taken in beside as in the run. */
const WARMING = { seconds: 10, connections: 8 };
const MEASURING = { seconds: 60, connections: 8 };
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
    held: [],
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

const rounded = (row) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Math.round(value)]));

const rowText = (row) =>
  Object.entries(rounded(row))
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

/** Takes reports in beside until the end; what went wrong comes into `failures`. */
const ingestBeside = (server, until, failures, onIngested = () => undefined) =>
  repeatedly(EVERY.ingest, until, async () => {
    if (await server.ingestOne()) onIngested();
    else failures.push({ what: 'a report was not taken in', path: '' });
  });

/** The rate that the server can take with everything that the run does. */
async function measuredRate(server, requests) {
  const failures = [];
  const until = performance.now() + MEASURING.seconds * 1000;
  const [{ rate, sustained, errors }] = await Promise.all([
    highestRate(server.url, requests, MEASURING),
    ingestBeside(server, until, failures),
  ]);
  return { rate, sustained, failures: [...failures, ...errors] };
}

/** Loads a server until the end and gives what was seen each minute. */
async function underLoad(server, requests, { rate, minutes, quiet, failures }) {
  const started = performance.now();
  const until = started + minutes * MINUTE;
  const seen = record(started, Math.ceil(minutes), quiet);
  await Promise.all([
    steadily(server.url, requests, {
      rate,
      until,
      onAnswer: (answer) => seen.current().answers.push(answer),
    }),
    ingestBeside(server, until, failures, () => {
      seen.current().ingested += 1;
    }),
    repeatedly(EVERY.look, until, async () => {
      seen.tell();
      if (!server.isAlive()) failures.push({ what: 'the server ended', path: '' });
      else {
        seen.current().megabytes.push(residentOf(server.pid));
        const held = await server.heldMegabytes().catch(() => undefined);
        if (held !== undefined) seen.current().held.push(held);
      }
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
    const highest = await measuredRate(server, requests);
    const rate = highest.sustained * SHARE;
    if (!quiet) {
      print({
        'highest rate, requests a second': highest.rate,
        'of it in the slowest five seconds': highest.sustained,
        'rate of the run': rate,
      });
    }
    const { failures } = highest;
    const seen = await underLoad(server, requests, { rate, minutes, quiet, failures });
    const { wrong, ...figures } = verdictOf(seen.minutes, seen.failures);
    if (!quiet) {
      console.table(seen.minutes.map(minuteRow).map(rounded));
      print({
        errors: figures.errors,
        'what is held, lowest of each minute, of the last third to the first': figures.held,
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
