import { stated } from '../findings/state.js';
import type { YEAR_MESSAGES } from '../findings/years.js';
import { APPLICANTS } from '../forms/applications.js';
import { formById } from '../forms/index.js';
import type { Finding } from '../schemas/finding.js';
import type { FigureKey, Form } from '../schemas/form.js';
import type { Report } from '../schemas/report.js';
import type { CellMap, RelationCell } from './cells.js';
import { sumOf } from './decimal.js';
import { cellNamed, referenceTo } from './references.js';
import { cellMap } from './relations.js';

/** A report as far as the checks between years look at it. */
export type YearOfReport = Pick<Report, 'year' | 'form' | 'observations'>;

/** What must hold between a year and the one before: `now` = the sum of `before` and `flows` with their signs. */
interface YearRelation {
  code: keyof typeof YEAR_MESSAGES;
  now: FigureKey;
  before: readonly FigureKey[];
  flows: readonly { key: FigureKey; sign: 1 | -1 }[];
  /** Forms that both reports must have one of; undefined means any two that have the cells. */
  forms?: readonly string[];
}

const PROJECTS = ['licences', 'other-services', 'penalties', 'coercion', 'charges'];
const LOCAL_ROWS = [
  'disclosed',
  'disclosed-website',
  'disclosed-gazette',
  'received',
  'answered',
  'review',
  'litigation',
];

/** The relations between years of `docs/findings.md`, as data. */
const RELATIONS: readonly YearRelation[] = [
  ...[...APPLICANTS, 'total'].map(
    (column): YearRelation => ({
      code: 'carry-over-differs',
      now: `carried-in@${column}`,
      before: [`carried-out@${column}`],
      flows: [],
    }),
  ),
  ...['rules', 'normative'].map(
    (row): YearRelation => ({
      code: 'stock-differs',
      now: `${row}@in-force`,
      before: [`${row}@in-force`],
      flows: [
        { key: `${row}@made`, sign: 1 },
        { key: `${row}@repealed`, sign: -1 },
      ],
      forms: ['national-2021'],
    }),
  ),
  ...PROJECTS.map(
    (row): YearRelation => ({
      code: 'items-differ',
      now: `${row}@previous`,
      before: [`${row}@previous`, `${row}@change`],
      flows: [],
      forms: ['national-2019'],
    }),
  ),
  ...LOCAL_ROWS.map(
    (row): YearRelation => ({
      code: 'cumulative-differs',
      now: `${row}@cumulative`,
      before: [`${row}@cumulative`],
      flows: [{ key: `${row}@year`, sign: 1 }],
      forms: ['provincial'],
    }),
  ),
];

const keysOf = ({ now, before, flows }: YearRelation): FigureKey[] => [
  now,
  ...before,
  ...flows.map(({ key }) => key),
];

/** Rows (`Observation.indicator`) that {@link checkYears} looks at, for a store that reads no others. */
export const YEAR_INDICATORS: readonly string[] = [
  ...new Set(RELATIONS.flatMap(keysOf).map((key) => key.split('@')[0] as string)),
];

const reported = (cells: CellMap, keys: readonly string[]): RelationCell[] | undefined => {
  const found = keys.map((key) => cells.get(key));
  return found.every((cell) => cell?.status === 'reported') ? (found as RelationCell[]) : undefined;
};

const sum = (cells: readonly RelationCell[]): number =>
  sumOf(cells.map((cell) => cell.value as number));

/** The printed cells of a relation, and what the cell of this year should be. */
interface Comparison {
  now: RelationCell;
  before: RelationCell[];
  flows: RelationCell[];
  signed: number[];
  expected: number;
}

/** Undefined where a cell is not printed. */
function compare(
  relation: YearRelation,
  earlier: CellMap,
  current: CellMap,
): Comparison | undefined {
  const [now] = reported(current, [relation.now]) ?? [];
  const before = reported(earlier, relation.before);
  const flows = reported(
    current,
    relation.flows.map((flow) => flow.key),
  );
  if (!now || !before || !flows) return undefined;
  const signed = flows.map(
    (cell, index) => (cell.value as number) * (relation.flows[index]?.sign ?? 1),
  );
  return { now, before, flows, signed, expected: sumOf([sum(before), ...signed]) };
}

function test(relation: YearRelation, year: number, earlier: CellMap, current: CellMap): Finding[] {
  const found = compare(relation, earlier, current);
  if (!found || found.expected === found.now.value) return [];
  const { now, before, flows, signed, expected } = found;
  return [
    {
      ...stated(relation.code, {
        cell: cellNamed(now),
        year,
        terms: [sum(before), ...signed],
        expected,
        value: now.value as number,
        gap: Math.abs(sumOf([expected, -(now.value as number)])),
      }),
      figures: [now, ...flows].map(referenceTo),
      where: now.path[0] as string,
    },
  ];
}

const betweenForms = (earlier: Form, current: Form): YearRelation[] =>
  RELATIONS.filter(
    ({ forms }) => !forms || (forms.includes(earlier.id) && forms.includes(current.id)),
  );

/** A relation between two years that could be tested: its cells of each year, and whether it holds. */
export interface YearRelationState {
  before: readonly FigureKey[];
  now: readonly FigureKey[];
  holds: boolean;
}

/** Tests the relations between two years, given as their forms and cells. */
export function testYears(
  before: { form: Form; cells: CellMap },
  now: { form: Form; cells: CellMap },
): YearRelationState[] {
  return betweenForms(before.form, now.form).flatMap((relation) => {
    const found = compare(relation, before.cells, now.cells);
    const flows = relation.flows.map(({ key }) => key);
    const holds = found?.expected === found?.now.value;
    return found ? [{ before: relation.before, now: [relation.now, ...flows], holds }] : [];
  });
}

/**
 * Holds a report against the same body's report of the year before: what was carried over, stock and flow,
 * cumulative figures. Empty where `before` is not the year before, or the cells are not both printed.
 */
export function checkYears(before: YearOfReport, now: YearOfReport): Finding[] {
  const [earlierForm, currentForm] = [formById(before.form), formById(now.form)];
  if (!earlierForm || !currentForm || before.year !== now.year - 1) return [];
  const earlier = cellMap(earlierForm, before.observations);
  const current = cellMap(currentForm, now.observations);
  return betweenForms(earlierForm, currentForm).flatMap((relation) =>
    test(relation, now.year, earlier, current),
  );
}
