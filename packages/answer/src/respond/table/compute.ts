import type { Task } from '../../understand/operation.js';
import type { Query } from '../../understand/query.js';
import type { Library } from '../library.js';
import { type Result, result } from '../result.js';
import { list } from './list.js';
import { gap } from './operations/apart.js';
import { countBodies, countYears, exceeds } from './operations/bounds.js';
import { change } from './operations/change.js';
import { extreme, rank } from './operations/extreme.js';
import { mean } from './operations/mean.js';
import { oneAgency } from './operations/readings.js';
import { sum } from './operations/sum.js';
import { times } from './operations/times.js';
import { missing, type Valued } from './parts.js';

type Compute = (library: Library, query: Query, readings: readonly Valued[]) => Promise<Result>;

/** How each task is computed from readings that have a value. */
const COMPUTE: { [Kind in Task['kind']]: (task: Extract<Task, { kind: Kind }>) => Compute } = {
  value: () => list,
  series: () => list,
  sum: () => sum,
  mean: () => mean,
  change: (task) => (library, query, readings) => change(library, query, readings, task.growth),
  extreme: (task) => (library, query, readings) => extreme(library, query, readings, task),
  gap: () => gap,
  rank: () => rank,
  times: (task) => (library, query, readings) => times(library, query, readings, task.yearly),
  count: (task) => (library, query, readings) =>
    task.over === 'years'
      ? countYears(library, query, readings, task.bound)
      : countBodies(library, query, readings, task),
  exceeds: (task) => (library, query, readings) => exceeds(library, query, readings, task.bound),
};

const MOST_OPTIONS = 5;

/** What is done over the years of one body; over those of several it would mix them up. */
const mixesBodies = ({ task }: Query, readings: readonly Valued[]): boolean => {
  if (oneAgency(readings)) return false;
  const overYears = new Set(readings.map((one) => one.year)).size > 1;
  return (
    task.kind === 'change' ||
    (task.kind === 'times' && task.yearly) ||
    (task.kind === 'count' && task.over === 'years') ||
    (task.kind === 'mean' && overYears)
  );
};

function whichBody(library: Library, query: Query, readings: readonly Valued[]): Result {
  const names = [...new Set(readings.map((one) => one.agency))].slice(0, MOST_OPTIONS);
  const options =
    query.agencies.length > 0
      ? []
      : names.map((name) => library.wording.askOf(name, query.question));
  return result({ status: 'clarify', answer: library.wording.whichBody(names), options });
}

/** Bodies are put together in one year, which must be said. */
function whichYear({ wording }: Library, { question }: Query, readings: readonly Valued[]): Result {
  const years = [...new Set(readings.map((one) => one.year))].sort().slice(-MOST_OPTIONS);
  const options = years.map((year) => wording.askIn(year, question));
  return result({ status: 'clarify', answer: wording.whichYear(years), options });
}

/** Does what the query asks with at least one reading. */
export function compute(
  library: Library,
  query: Query,
  readings: readonly Valued[],
): Promise<Result> {
  if (mixesBodies(query, readings))
    return Promise.resolve((query.everyBody ? whichYear : whichBody)(library, query, readings));
  const make = COMPUTE[query.task.kind] as (task: Task) => Compute;
  return readings.length === 0
    ? Promise.resolve(missing(library, query, '', []))
    : make(query.task)(library, query, readings);
}
