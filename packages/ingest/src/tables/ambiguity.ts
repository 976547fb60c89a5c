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

function possibilities(decision: Decision): string {
  const readings = rivals(decision);
  if (readings === undefined) return '可能的拆法很多';
  if (readings.length > MOST_LISTED) return `可能的拆法有 ${readings.length} 种`;
  if (readings.length < 2) return '也可能有的格是空的，从这串数字看不出来';
  return `可能是：${readings.map((one) => inWords(one, decision)).join('；或 ')}`;
}

/** The characters in which the figures of a line stand. */
function printedRun({ readings: { zone, candidates } }: Decision): string {
  const end = candidates[0]?.end ?? zone.end;
  return zone.text.slice(0, end - zone.start).trim();
}

/** Says what is printed for a line that can be read in several ways, and what it may mean. */
export function ambiguityOf(decision: Decision, name: string): string {
  const cells = decision.readings.line.slots.length;
  const printed = printedRun(decision);
  const what =
    cells > 1
      ? `“${name}”的 ${cells} 个数印成了一串“${printed}”，分不清各是多少`
      : `“${name}”的数字与后面的序号印在一起（“${printed}”），分不清从哪里断开`;
  return `${what}，勾稽关系、正文都不能确定，因此没有给出数值。${possibilities(decision)}。请对照原件确认。`;
}
