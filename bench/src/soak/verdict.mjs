/** What half an hour of load says: a row a minute, and what is wrong. */
import { medianOf } from '../measure.mjs';

/** Aims. */
const LIMITS = { memory: 1.1, p99: 1.5 };
/** The part of the run in which code and memory get warm. */
const WARM = 0.1;

const percentile = (numbers, part) =>
  [...numbers].sort((one, other) => one - other)[Math.floor((numbers.length - 1) * part)] ?? 0;

/** One minute in figures. */
export function minuteRow({ answers, megabytes, held, ingested }) {
  const milliseconds = answers.map((answer) => answer.milliseconds);
  return {
    requests: answers.length,
    errors: answers.filter(({ error }) => error).length,
    ingested,
    megabytes: medianOf(megabytes) ?? 0,
    'held, lowest': lowest(held),
    p50: percentile(milliseconds, 0.5),
    p99: percentile(milliseconds, 0.99),
  };
}

/** What is held right after garbage was collected: the lowest that was seen. */
const lowest = (numbers) => (numbers.length > 0 ? Math.min(...numbers) : 0);

/** The first and the last third of what comes after the warm-up. */
function thirds(minutes) {
  const warm = minutes.slice(Math.ceil(minutes.length * WARM));
  const third = Math.max(1, Math.floor(warm.length / 3));
  return { first: warm.slice(0, third), last: warm.slice(-third) };
}

const p99Of = (minutes) =>
  percentile(
    minutes.flatMap(({ answers }) => answers.map(({ milliseconds }) => milliseconds)),
    0.99,
  );
const memoryOf = (minutes) => medianOf(minutes.flatMap(({ megabytes }) => megabytes)) ?? 0;

const heldOf = (minutes) => medianOf(minutes.map(({ held }) => lowest(held))) ?? 0;

/** How often each kind of error came, with the address of the first. */
function kindsOf(errors) {
  const kinds = new Map();
  for (const { what, path } of errors) {
    const known = kinds.get(what) ?? { times: 0, path };
    kinds.set(what, { ...known, times: known.times + 1 });
  }
  return [...kinds].map(([what, { times, path }]) => `${times} × ${what} ${path}`.trim());
}

/** All of it, and in words what should not be. */
export function verdictOf(minutes, failures) {
  const { first, last } = thirds(minutes);
  const memory = memoryOf(last) / memoryOf(first);
  const held = heldOf(last) / heldOf(first);
  const p99 = p99Of(last) / p99Of(first);
  const errors = [
    ...failures,
    ...minutes.flatMap(({ answers }) => answers.flatMap(({ error }) => error ?? [])),
  ];
  const wrong = [
    errors.length > 0 && `${errors.length} errors: ${kindsOf(errors).join(', ')}`,
    !(memory <= LIMITS.memory) && `memory grew to ${memory.toFixed(2)} times the first third's`,
    !(p99 <= LIMITS.p99) && `p99 grew to ${p99.toFixed(2)} times the first third's`,
  ].filter(Boolean);
  return { memory, held, p99, errors: errors.length, wrong };
}
