import { conceptById, formById } from '../../../packages/domain/dist/index.js';
import type { PrintedCell, Sample } from '../../../packages/ingest/test/generator/model.js';
import { APPLICANTS, type Case, quotient, type Template, totalOf } from './truth.js';

/** Cells of a sample, each alone. */
type Cells = readonly (PrintedCell | undefined)[];

const cellsOf = ({ cells }: Sample, keys: readonly string[]): Cells =>
  keys.map((key) => cells.get(key));

const figureOf = (cell: PrintedCell | undefined): number | null =>
  cell?.truth.unit === undefined ? (cell?.truth.value ?? null) : null;

/** Not filled in: no number, and no 0. */
const isEmpty = (cell: PrintedCell | undefined): boolean =>
  cell !== undefined && cell.truth.status !== 'reported';

/** The greatest of what is filled in; the least only where all of it is. */
function endOf(cells: Cells, which: 'max' | 'min'): number | null {
  const filled = which === 'max' ? cells.filter((cell) => !isEmpty(cell)) : cells;
  const told = filled.map(figureOf).filter((value) => value !== null);
  return told.length < filled.length || told.length < 2 ? null : Math[which](...told);
}

/** Each of the cells that a total of the form is related to, alone. */
function partsOf(sample: Sample, id: string): Cells {
  const keys = conceptById(id)?.figures[sample.form] ?? [];
  const related = formById(sample.form)?.relations.find(
    ({ operator, left }) => operator === '=' && left.length === 1 && left[0] === keys[0],
  );
  return cellsOf(sample, keys.length > 1 ? keys : (related?.right ?? []));
}

const RECEIVED = 'received';
const OTHERS: readonly string[] = [...APPLICANTS.map(([id]) => id), 'other'];

/** New applications by who applied; empty where the form does not tell them apart. */
const applicantsOf = (sample: Sample): Cells =>
  sample.form === 'national-2014' || sample.form === 'provincial'
    ? []
    : cellsOf(
        sample,
        OTHERS.flatMap((id) =>
          (conceptById(RECEIVED)?.figures[sample.form] ?? []).map((key) =>
            key.replace('@total', `@${id}`),
          ),
        ),
      );

const asked = (sample: Sample, words: string): string => `${sample.body}${sample.year}年${words}`;

const applicants: Template = (sample) =>
  (
    [
      ['哪种申请人申请最多', 'max'],
      ['哪类申请人申请最少', 'min'],
    ] as const
  ).map(
    ([words, by]): Case => ({
      question: asked(sample, words),
      expected: endOf(applicantsOf(sample), by),
    }),
  );

/** Totals whose parts are asked for, and the words that ask. */
const WHOLES = [
  ['refused', '不予公开最多的是什么原因', 'max'],
  ['refused', '不予公开主要是什么原因', 'max'],
  ['dismissed', '不予处理最少的是哪种情形', 'min'],
  ['review', '行政复议哪种结果最多', 'max'],
] as const;

const parts: Template = (sample) =>
  WHOLES.filter(([id]) => conceptById(id)?.figures[sample.form] !== undefined).map(
    ([id, words, by]): Case => ({
      question: asked(sample, words),
      expected: endOf(partsOf(sample, id), by),
    }),
  );

/** The share of who applied in what was received. */
const shares: Template = (sample) => {
  const received = conceptById(RECEIVED);
  const whole = received ? totalOf(received, sample) : null;
  const found = applicantsOf(sample);
  return APPLICANTS.flatMap(([, said], at): Case[] => {
    const part = figureOf(found[at]);
    if (found.length === 0) return [];
    const expected = part === null || whole === null ? null : quotient(part, whole, 100);
    return [{ question: asked(sample, `${said}申请占比多少`), expected }];
  });
};

/** Templates about the parts of a total. */
export const OF_PARTS: readonly (readonly [name: string, template: Template])[] = [
  ['most and least by applicant', applicants],
  ['most and least of the parts', parts],
  ['share of an applicant', shares],
];
