import type { Sample } from '../model.js';
import type { Constraint } from './constraints.js';

const valueIn = ({ cells }: Sample, key: string): number | null | undefined =>
  cells.get(key)?.truth.value;

/** `key` of this year is what `from` was the year before, and what came and went since. */
function carried(
  before: Sample,
  [key, from]: [string, string],
  came: string[] = [],
  went: string[] = [],
): Constraint[] {
  const constant = valueIn(before, from);
  return typeof constant === 'number' ? [{ left: [key, ...went], right: came, constant }] : [];
}

/** What the report of the year before says about the figures of this one. */
export function constraintsOfYears(sample: Sample): Constraint[] {
  const before = sample.yearBefore;
  if (!before) return [];
  return [...sample.cells.keys()].flatMap((key) => {
    const [row = '', column = ''] = key.split('@');
    if (row === 'carried-in') return carried(before, [key, `carried-out@${column}`]);
    if (column === 'cumulative') return carried(before, [key, key], [`${row}@year`]);
    if (column === 'previous') {
      const [was, change] = [key, `${row}@change`].map((one) => valueIn(before, one));
      return typeof was === 'number' && typeof change === 'number'
        ? [{ left: [key], right: [], constant: was + change }]
        : [];
    }
    if (column === 'in-force' && sample.form === 'national-2021')
      return carried(before, [key, key], [`${row}@made`], [`${row}@repealed`]);
    return [];
  });
}
