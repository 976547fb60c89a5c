/** What the benchmarks share: times of repeated work, and printing figures. */

/** The median of several numbers. */
export function medianOf(numbers) {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1];
}

/** The milliseconds that `work` takes. */
export async function millisecondsOf(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Runs that are not counted: whoever reads a folder has the code warm after the first reports. */
const WARM = 25;

/**
 * The median milliseconds of several runs of each work, once the code is warm. The works take turns, so that
 * whatever else the machine does falls on all of them alike.
 */
export async function medianMilliseconds(works, times = 25) {
  for (let warm = 0; warm < WARM; warm += 1) for (const work of works) await work();
  const runs = works.map(() => []);
  for (let run = 0; run < times; run += 1)
    for (const [at, work] of works.entries()) runs[at].push(await millisecondsOf(work));
  return runs.map(medianOf);
}

/** Prints figures, groups indented. */
export function print(figures, indent = '') {
  for (const [name, value] of Object.entries(figures)) {
    if (value !== null && typeof value === 'object') {
      console.log(`${indent}${name}:`);
      print(value, `${indent}  `);
    } else console.log(`${indent}${name}: ${shown(value)}`);
  }
}

function shown(value) {
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : String(value);
}
