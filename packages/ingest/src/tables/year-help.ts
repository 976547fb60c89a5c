import {
  type CellMap,
  cellMap,
  type Form,
  formById,
  testYears,
  YEAR_INDICATORS,
  type YearOfReport,
  type YearRelationState,
} from '@nianbao/domain';
import type { CellValue } from './cell.js';
import type { Decision } from './decision.js';
import type { LineReadings, Reading } from './readings.js';

/** Reports of the same body for the years beside. */
export interface Neighbours {
  previous?: YearOfReport | undefined;
  next?: YearOfReport | undefined;
}

/** A neighbour, ready to be held against readings. */
interface Beside {
  form: Form;
  cells: CellMap;
  isBefore: boolean;
}

/** What the years beside say about open splits. */
export interface YearHelp {
  form: Form;
  beside: Beside[];
}

/** Prepares the neighbours that are of the years directly before and after. */
export function yearHelp(form: Form, year: number, { previous, next }: Neighbours): YearHelp {
  const beside = [
    { report: previous, isBefore: true, year: year - 1 },
    { report: next, isBefore: false, year: year + 1 },
  ].flatMap(({ report, isBefore, year: wanted }): Beside[] => {
    const own = formById(report?.form ?? null);
    if (!report || !own || report.year !== wanted) return [];
    return [{ form: own, cells: cellMap(own, report.observations), isBefore }];
  });
  return { form, beside };
}

/** Smaller figures agree by chance; so do sums with what came and went, up to larger ones. */
const TELLING = 10;
const TELLING_SUM = 100;

type Cells = Map<string, ReturnType<typeof asCell>>;

/** Puts the cells of one reading of a line among those of the others. */
function putReading(cells: Cells, { keys }: LineReadings, reading: Reading | undefined): void {
  keys.forEach((key, at) => {
    const cell = reading?.values[at];
    if (cell) cells.set(key, asCell(key, cell));
    else cells.delete(key);
  });
}

/** Cells of this year as far as they are decided. */
function decidedCells(decisions: readonly Decision[]): Cells {
  const cells: Cells = new Map();
  for (const { readings, chosen } of decisions) putReading(cells, readings, chosen);
  return cells;
}

const asCell = (id: string, cell: CellValue) => ({
  id,
  path: [id],
  column: null,
  unit: null,
  value: cell.status === 'reported' ? cell.value : null,
  status: cell.status,
});

/** The relations with the years beside that touch a line, for one reading of it. */
function touching(help: YearHelp, cells: CellMap, line: Decision) {
  const own = new Set(line.readings.keys);
  return help.beside.flatMap((beside) => {
    const now = { form: help.form, cells };
    const states = beside.isBefore ? testYears(beside, now) : testYears(now, beside);
    const keysOf = (state: YearRelationState) => (beside.isBefore ? state.now : state.before);
    return states
      .map((state) => ({
        holds: state.holds,
        keys: keysOf(state).filter((key) => own.has(key)),
        tells: isTelling(state, beside, cells),
      }))
      .filter(({ keys }) => keys.length > 0);
  });
}

/** True where the figures that the two years share are too large to agree by chance. */
function isTelling({ before, now }: YearRelationState, beside: Beside, cells: CellMap): boolean {
  const [earlier, later] = beside.isBefore ? [beside.cells, cells] : [cells, beside.cells];
  const open = beside.isBefore ? now : before;
  const least = open.length > 1 ? TELLING_SUM : TELLING;
  const shared = [earlier.get(before[0] ?? ''), later.get(now[0] ?? '')];
  return shared.every((cell) => Math.abs(cell?.value ?? 0) >= least);
}

/** All relations hold, and one of them for a figure that does not agree by chance. */
function fits(help: YearHelp, cells: Cells, line: Decision, reading: Reading): boolean {
  putReading(cells, line.readings, reading);
  const states = touching(help, cells, line);
  return states.some(({ tells }) => tells) && states.every(({ holds }) => holds);
}

/** True for a line that no relation with another year touches. */
const isOfOneYear = ({ readings }: Decision): boolean =>
  readings.line.slots.every(({ row }) => !YEAR_INDICATORS.includes(row.id ?? ''));

/** The one reading of an open line that agrees with the years beside it, or undefined. */
export function readingToldByYears(
  help: YearHelp,
  decisions: readonly Decision[],
  line: Decision,
): Reading | undefined {
  if (help.beside.length === 0 || isOfOneYear(line)) return undefined;
  const { candidates, alternates } = line.readings;
  const more = alternates();
  if (more === undefined) return undefined;
  const cells = decidedCells(decisions);
  const fitting = [...candidates, ...more].filter((reading) => fits(help, cells, line, reading));
  const distinct = new Set(fitting.map(({ values }) => JSON.stringify(values)));
  return distinct.size === 1 ? fitting[0] : undefined;
}
