import { conceptOfFigure, conceptTold, type FormFigure, type Observation } from '@nianbao/domain';
import type { Decision } from './decision.js';
import type { Reading } from './readings.js';

/** Letters that a label shares with a clause, in pairs; 规范性文件 and 本年度制发的规范性文件 share most of the shorter. */
const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

/** Words that stand in every clause of these reports and identify none. */
const COMMON = /本年度?|政府信息|公开|数量|总|件数|情况|申请|（.*?）/g;

function speaksOf(clause: string, label: string): boolean {
  const pairs = [...pairsOf(label.replace(COMMON, ''))];
  if (pairs.length === 0) return false;
  return pairs.filter((pair) => clause.includes(pair)).length * 2 >= pairs.length;
}

/** A number of four digits is no coincidence where the clause shares a word with the row. */
const UNMISTAKABLE = 1000;

const sharesWord = (clause: string, label: string): boolean =>
  [...pairsOf(label)].some((pair) => clause.includes(pair));

/** A figure of this many digits may be told in another wording of the row, and without naming the column. */
const TELLING_ALONE = 100;

const speaksOfRow = ({ clause = '', value }: Observation, { row }: FormFigure): boolean =>
  speaksOf(clause, row.label) ||
  ((value ?? 0) >= TELLING_ALONE && row.variants.some((words) => speaksOf(clause, words)));

/** Figures of the prose, the year of the report, and the form of its tables. */
export interface Told {
  figures: readonly Observation[];
  year: number;
  form: string;
}

/** The words told with a figure name what the cell holds, in whatever wording: 制发规范性文件 is 本年新制作. */
function namesCell(told: Observation, { key }: FormFigure, { year, form }: Told): boolean {
  const concept = conceptOfFigure(form, key);
  return (
    concept !== undefined && told.year === year && conceptTold(told.path.at(-1) ?? '') === concept
  );
}

/** The column of this year holds what is told of the year, where nothing is said of earlier ones. */
const speaksOfYear = (told: Observation, { column }: FormFigure, year: number): boolean =>
  column.id === 'year' && told.year === year && !/累计|历年|以来/.test(told.clause ?? '');

/** A prose figure tells a cell when its clause names the row, and the column where the table has several. */
function tells(told: Observation, slot: FormFigure, columns: number, among: Told): boolean {
  const clause = told.clause ?? '';
  if (namesCell(told, slot, among)) return true;
  if ((told.value ?? 0) >= UNMISTAKABLE && sharesWord(clause, slot.row.label)) return true;
  if (!speaksOfRow(told, slot)) return false;
  return (
    columns === 1 || speaksOf(clause, slot.column.label) || speaksOfYear(told, slot, among.year)
  );
}

/** Figures below this occur everywhere by chance. */
const TELLING = 10;

function matches(decision: Decision, reading: Reading, told: Told): number {
  const { line } = decision.readings;
  return line.slots.filter((slot, at) => {
    const cell = reading.values[at];
    if (cell?.status !== 'reported' || cell.value < TELLING) return false;
    return told.figures.some(
      (one) =>
        !one.approximate &&
        one.value === cell.value &&
        tells(one, slot, line.table.columns.length, told),
    );
  }).length;
}

/** The one open reading that the prose of the same report bears out in more cells than any other, or undefined. */
export function readingToldInProse(decision: Decision, told: Told): Reading | undefined {
  const scored = decision.open.map((reading) => ({
    reading,
    score: matches(decision, reading, told),
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const winners = scored.filter(({ score }) => score === best);
  return best > 0 && winners.length === 1 ? winners[0]?.reading : undefined;
}
