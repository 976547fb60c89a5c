/** What half an hour of load says: a row a minute, and what is wrong. */
import { medianOf } from '../measure.mjs';

/** Aims. */
const LIMITS = { memory: 1.1, p99: 1.5 };
/** The part of the run in which code and memory get warm. */
const WARM = 0.1;

const percentile = (numbers, part) =>
  [...numbers].sort((one, other) => one - other)[Math.floor((numbers.length - 1) * part)] ?? 0;

/** One minute in figures. */
export function minuteRow({ answers, megabytes, ingested }) {
  const milliseconds = answers.map((answer) => answer.milliseconds);
  return {
    requests: answers.length,
    errors: answers.filter(({ error }) => error).length,
    ingested,
    megabytes: medianOf(megabytes) ?? 0,
    p50: percentile(milliseconds, 0.5),
    p99: percentile(milliseconds, 0.99),
  };
}

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

/** All of it, and in words what should not be. */
export function verdictOf(minutes, failures) {
  const { first, last } = thirds(minutes);
  const memory = memoryOf(last) / memoryOf(first);
  const p99 = p99Of(last) / p99Of(first);
  const errors = [
    ...failures,
    ...minutes.flatMap(({ answers }) => answers.flatMap(({ error }) => error ?? [])),
  ];
  const wrong = [
    errors.length > 0 && `${errors.length} errors, such as: ${errors[0]}`,
    !(memory <= LIMITS.memory) && `memory grew to ${memory.toFixed(2)} times the first third's`,
    !(p99 <= LIMITS.p99) && `p99 grew to ${p99.toFixed(2)} times the first third's`,
  ].filter(Boolean);
  return { memory, p99, errors: errors.length, wrong };
}
