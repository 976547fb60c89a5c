import { CONCEPTS, type Concept, FORMS } from '@nianbao/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerer, type StoredObservation } from '../src/index.js';
import { portsOf } from './support/ports.js';

const AGENCY = '示例市水务局';
const YEARS = [2015, 2016, 2017, 2018] as const;

/** One indicator of one form, with the values of its cells in every year. */
interface Case {
  form: string;
  concept: Concept;
  /** By year, one value a cell. */
  cells: number[][];
}

const choices = FORMS.flatMap(({ id }) =>
  CONCEPTS.filter((concept) => concept.figures[id]).map((concept) => ({ form: id, concept })),
);

const anyCase: fc.Arbitrary<Case> = fc.constantFrom(...choices).chain(({ form, concept }) => {
  const count = concept.figures[form]?.length ?? 0;
  const oneYear = fc.array(fc.nat({ max: 9999 }), { minLength: count, maxLength: count });
  return fc
    .array(oneYear, { minLength: YEARS.length, maxLength: YEARS.length })
    .map((cells) => ({ form, concept, cells }));
});

function figuresOf({ form, concept, cells }: Case): StoredObservation[] {
  return YEARS.flatMap((year, at) =>
    (concept.figures[form] ?? []).map((key, cell): StoredObservation => {
      const [indicator = '', measure = ''] = key.split('@');
      const value = cells[at]?.[cell] as number;
      const path = ['表', indicator];
      const source = { section: 's1', block: 0, text: `${indicator} ${value}` };
      return {
        report: `r${year}`,
        id: `f-${indicator}-${measure}`,
        kind: 'table',
        agency: AGENCY,
        year,
        form,
        indicator,
        measure,
        path,
        column: null,
        value,
        unit: concept.unit,
        status: 'reported',
        derivation: 'printed',
        approximate: false,
        source,
      };
    }),
  );
}

function answererOf(one: Case) {
  const reports = YEARS.map((year) => ({ id: `r${year}`, year, form: one.form }));
  const agencies = [{ name: AGENCY, aliases: [], reports }];
  return createAnswerer(portsOf({ agencies, figures: figuresOf(one) }));
}

const totals = ({ cells }: Case): number[] =>
  cells.map((year) => year.reduce((sum, value) => sum + value, 0));
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** A template and the figure it asks for, computed here and nowhere else. */
const OPERATIONS: readonly [
  name: string,
  question: (label: string) => string,
  expected: (totals: number[]) => number,
][] = [
  ['value', (label) => `${AGENCY}2016年${label}是多少`, ([, second]) => second as number],
  ['latest', (label) => `${AGENCY}${label}是多少`, (all) => all[3] as number],
  [
    'difference',
    (label) => `${AGENCY}2017年${label}比2015年多多少`,
    ([first, , third]) => (third as number) - (first as number),
  ],
  [
    'sum',
    (label) => `${AGENCY}2015到2018年${label}一共是多少`,
    (all) => all.reduce((sum, value) => sum + value, 0),
  ],
  [
    'mean',
    (label) => `${AGENCY}2015到2018年平均每年${label}是多少`,
    (all) => rounded(all.reduce((sum, value) => sum + value, 0) / all.length),
  ],
  ['maximum', (label) => `${AGENCY}哪年${label}最多`, (all) => Math.max(...all)],
  ['minimum', (label) => `${AGENCY}哪年${label}最少`, (all) => Math.min(...all)],
];

describe('any indicator of any form', () => {
  it.each(OPERATIONS)('%s is the figure computed independently', async (_, question, expected) => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (one) => {
        const answer = await answererOf(one).ask(question(one.concept.label));
        expect(answer.status, answer.answer).toBe('answered');
        expect(answer.values[0]?.value).toBeCloseTo(expected(totals(one)), 6);
      }),
      { numRuns: 150 },
    );
  });

  it('growth is in percent of the year compared with, and none of zero', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (one) => {
        const [before, now] = totals(one) as [number, number];
        const asked = `${AGENCY}2016年${one.concept.label}比2015年增长百分之几`;
        const answer = await answererOf(one).ask(asked);
        if (before === 0) expect(answer.status).toBe('no_data');
        else
          expect(answer.values[0]).toMatchObject({
            unit: '%',
            value: rounded(((now - before) / before) * 100),
          });
      }),
      { numRuns: 100 },
    );
  });

  it('is never answered for a year that the library lacks', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (one) => {
        const answer = await answererOf(one).ask(`${AGENCY}2022年${one.concept.label}是多少`);
        expect(answer.status).not.toBe('answered');
      }),
      { numRuns: 100 },
    );
  });

  it('what comes next has an answer', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (one) => {
        const answerer = answererOf(one);
        const { next } = await answerer.ask(`${AGENCY}2016年${one.concept.label}是多少`);
        for (const question of next)
          expect((await answerer.ask(question)).status, question).toBe('answered');
      }),
      { numRuns: 50 },
    );
  });
});
