import type { FindingParameters } from '@nianbao/domain';
import type { CellValue } from './cell.js';
import type { Decision } from './decision.js';
import type { Reading } from './readings.js';

/** More readings than this are told by their number alone. */
const MOST_LISTED = 6;

const distinct = (readings: readonly Reading[]): Reading[] => [
  ...new Map(readings.map((one) => [JSON.stringify(one.values), one])).values(),
];

/** The readings between which nothing decides: the best ones, or all where only one of them is best. */
function rivals({ open, readings }: Decision): Reading[] | undefined {
  const best = [open, readings.candidates].map(distinct).find(({ length }) => length > 1);
  if (best) return best;
  const more = readings.alternates();
  return more && distinct([...readings.candidates, ...more]);
}

const written = (cell: CellValue | undefined): string =>
  cell?.status === 'reported' ? `${cell.value}${cell.unit ?? ''}` : '空';

/** One reading in words: the heads of its columns with their figures. */
function inWords({ values }: Reading, { readings: { line } }: Decision): string {
  const isTable = line.slots.length > 1;
  return line.slots
    .map(({ row, column }, at) => {
      const name = line.table.layout === 'across' ? `${row.label}${column.label}` : column.label;
      return `${isTable ? `${name} ` : ''}${written(values[at])}`;
    })
    .join('、');
}

/** How many ways there are, and which where they are few. */
function waysOf(decision: Decision): { ways: number | null; readings: string[] } {
  const readings = rivals(decision);
  if (readings === undefined) return { ways: null, readings: [] };
  const listed = readings.length > MOST_LISTED ? [] : readings;
  return { ways: readings.length, readings: listed.map((one) => inWords(one, decision)) };
}

/** The characters in which the figures of a line stand. */
function printedRun({ readings: { zone, candidates } }: Decision): string {
  const end = candidates[0]?.end ?? zone.end;
  return zone.text.slice(0, end - zone.start).trim();
}

/** What is printed for a line that can be read in several ways, and what it may mean. */
export const ambiguityOf = (
  decision: Decision,
  name: string,
): FindingParameters<'figure-ambiguous'> => ({
  name,
  cells: decision.readings.line.slots.length,
  printed: printedRun(decision),
  ...waysOf(decision),
});
