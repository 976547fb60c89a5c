import { APPLICANTS, type Form, formById } from '@nianbao/domain';
import fc from 'fast-check';

/** Figures of a made-up table by `row@column`. */
export type Figures = Map<string, number>;

/** Counts as offices print them: mostly nothing, sometimes a few, now and then thousands. */
const count = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: 10, max: 400 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1000, max: 40_000 }) },
);

/** How cells are put together: with nothing between them, or with a space. */
export const glue = fc.constantFrom('', '', ' ');

/** How often a property is tried; `NIANBAO_RUNS=20` tries twenty times as often. */
export const runs = (usual: number): number => usual * Number(process.env['NIANBAO_RUNS'] ?? 1);

/** A form by its id. */
export const form = (id: string): Form => formById(id) as Form;

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Indicators of national-2014 that are the sum of others, totals behind the totals they need. */
const SUMS_2014: Record<string, string[]> = {
  'answered-refused': [
    'refused-state-secret',
    'refused-trade-secret',
    'refused-privacy',
    'refused-security',
    'refused-not-government-information',
    'refused-other-law',
  ],
  received: ['received-in-person', 'received-fax', 'received-online', 'received-letter'],
  concluded: ['concluded-on-time', 'concluded-extended'],
  answered: [
    'answered-already-public',
    'answered-granted',
    'answered-partly-granted',
    'answered-refused',
    'answered-other-agency',
    'answered-not-existing',
    'answered-to-amend',
    'answered-other-way',
  ],
  review: ['review-upheld', 'review-corrected', 'review-other'],
  litigation: ['litigation-upheld', 'litigation-corrected', 'litigation-other'],
  staff: ['staff-full-time', 'staff-part-time'],
};

const PARTS_2014: [whole: string, part: string][] = [
  ['disclosed', 'disclosed-normative'],
  ['press-conferences', 'press-conferences-principal'],
  ['interviews', 'interviews-principal'],
];

/** Consistent figures of national-2014. */
export const figures2014: fc.Arbitrary<Figures> = fc
  .array(count, { minLength: 58, maxLength: 58 })
  .map((numbers) => {
    const rows = form('national-2014').tables[0]?.rows.flatMap(({ id }) => id ?? []) ?? [];
    const figures = new Map(rows.map((id, at) => [`${id}@count`, numbers[at] as number]));
    const get = (id: string) => figures.get(`${id}@count`) as number;
    for (const [total, parts] of Object.entries(SUMS_2014))
      figures.set(`${total}@count`, sum(parts.map(get)));
    for (const [whole, part] of PARTS_2014)
      figures.set(`${part}@count`, Math.min(get(whole), get(part)));
    return figures;
  });

const OTHER_ROWS = ['other-not-amended', 'other-not-paid', 'other-rest'];

/** Rows of part three whose figures are free; the others follow from them. */
const freeRows = (id: string, single: boolean): string[] =>
  (form(id).tables.find((table) => table.id === 'applications')?.rows ?? [])
    .flatMap((row) => (row.id === null || (row.optional && !single) ? [] : row.id))
    .filter((row) => !single || !OTHER_ROWS.includes(row))
    .filter((row) => !['new', 'carried-in', 'results', 'carried-out'].includes(row));

/** Most results of a year: nothing, or few. */
const fewer = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: count });

/** Consistent figures of part three of a form since 2019; `single`: 其他处理 is one row. */
export function applications(id: string, { single = false } = {}): fc.Arbitrary<Figures> {
  const rows = freeRows(id, single);
  const perColumn = fc.tuple(
    fc.array(fewer, { minLength: rows.length, maxLength: rows.length }),
    fewer,
    fc.nat({ max: 100 }),
  );
  return fc.tuple(...APPLICANTS.map(() => perColumn)).map((columns) => {
    const figures: Figures = new Map();
    columns.forEach(([results, out, share], at) => {
      const column = APPLICANTS[at] as string;
      const done = sum(results);
      const carriedIn = Math.floor(((done + out) * share) / 100);
      rows.forEach((row, index) => {
        figures.set(`${row}@${column}`, results[index] as number);
      });
      figures.set(`results@${column}`, done);
      figures.set(`carried-out@${column}`, out);
      figures.set(`carried-in@${column}`, carriedIn);
      figures.set(`new@${column}`, done + out - carriedIn);
    });
    for (const row of [...rows, 'new', 'carried-in', 'results', 'carried-out'])
      figures.set(
        `${row}@total`,
        sum(APPLICANTS.map((column) => figures.get(`${row}@${column}`) as number)),
      );
    return figures;
  });
}

/** Tables of part two, whose figures no relation holds together. */
export const freeTables = (id: string): string[] =>
  form(id)
    .tables.map((table) => table.id)
    .filter((table) => table.startsWith('article'));

/** Random figures for the tables of part two. */
export const freeFigures = (id: string): fc.Arbitrary<Figures> => {
  const tables = form(id).tables.filter((table) => freeTables(id).includes(table.id));
  const keys = tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      row.id ? table.columns.map((column) => `${row.id}@${column.id}`) : [],
    ),
  );
  return fc
    .array(count, { minLength: keys.length, maxLength: keys.length })
    .map((numbers) => new Map(keys.map((key, at) => [key, numbers[at] as number])));
};

const OUTCOMES = ['upheld', 'corrected', 'other', 'pending'];

/** Consistent figures of part four. */
export const cases: fc.Arbitrary<Figures> = fc
  .array(fewer, { minLength: 12, maxLength: 12 })
  .map((numbers) => {
    const figures: Figures = new Map();
    ['review', 'litigation-direct', 'litigation-after-review'].forEach((row, at) => {
      const own = numbers.slice(at * 4, at * 4 + 4);
      OUTCOMES.forEach((outcome, index) => {
        figures.set(`${row}@${outcome}`, own[index] as number);
      });
      figures.set(`${row}@total`, sum(own));
    });
    return figures;
  });
