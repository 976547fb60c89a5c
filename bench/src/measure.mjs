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

/** The median milliseconds of several runs, after a few that are not counted. */
export async function medianMilliseconds(work, times = 15) {
  for (let warm = 0; warm < 3; warm += 1) await work();
  const runs = [];
  for (let run = 0; run < times; run += 1) runs.push(await millisecondsOf(work));
  return medianOf(runs);
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
