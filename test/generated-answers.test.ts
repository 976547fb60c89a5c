import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONCEPTS, type Concept } from '../packages/domain/dist/index.js';
import type { Sample } from '../packages/ingest/test/generator/model.js';
import { type GeneratedLibrary, generatedLibrary } from './support/generated-library.js';

/** A question with the figure it asks for, computed here from what was printed. */
interface Case {
  question: string;
  /** Null where the report prints no figure for it. */
  expected: number | null;
}

const APPLICANTS: readonly (readonly [id: string, said: string])[] = [
  ['natural-person', '自然人'],
  ['company', '商业企业'],
  ['research', '科研机构'],
  ['public-welfare', '社会公益组织'],
  ['legal-service', '法律服务机构'],
];

/** The figure of some cells, or null where one of them is not told as a plain number. */
function printed({ cells }: Sample, keys: readonly string[]): number | null {
  const truths = keys.map((key) => cells.get(key)?.truth);
  const values = truths.map((truth) => (truth?.unit === undefined ? truth?.value : null));
  return values.some((value) => value === null || value === undefined)
    ? null
    : values.reduce((sum: number, value) => sum + (value as number), 0);
}

/** Concepts whose cells are counts of the sample's form. */
const conceptsOf = ({ form }: Sample): Concept[] =>
  CONCEPTS.filter(({ unit, figures }) => unit !== '万元' && figures[form] !== undefined);

const keysOf = (concept: Concept, { form }: Sample): readonly string[] =>
  concept.figures[form] ?? [];

const totalOf = (concept: Concept, sample: Sample): number | null =>
  printed(sample, keysOf(concept, sample));

const pairs = <T>(list: readonly T[]): [T, T][] =>
  list.slice(1).map((second, at) => [list[at] as T, second]);

const combined = (
  [one, other]: readonly [number | null, number | null],
  by: (one: number, other: number) => number,
): number | null => (one === null || other === null ? null : by(one, other));

const rounded = (value: number): number => Math.round(value * 100) / 100;

type Template = (sample: Sample) => Case[];

const values: Template = (sample) =>
  conceptsOf(sample).map((concept) => ({
    question: `${sample.body}${sample.year}年${concept.label}是多少`,
    expected: totalOf(concept, sample),
  }));

const dimensions: Template = (sample) =>
  conceptsOf(sample)
    .filter((concept) => keysOf(concept, sample).every((key) => key.endsWith('@total')))
    .filter((concept) => sample.cells.has(`${keysOf(concept, sample)[0]?.split('@')[0]}@company`))
    .flatMap((concept) =>
      APPLICANTS.map(([id, said]) => ({
        question: `${sample.body}${sample.year}年${said}${concept.label}是多少`,
        expected: printed(
          sample,
          keysOf(concept, sample).map((key) => key.replace('@total', `@${id}`)),
        ),
      })),
    );

const sums: Template = (sample) =>
  pairs(conceptsOf(sample).filter((one) => one.unit === '件')).map(([one, other]) => ({
    question: `${sample.body}${sample.year}年${one.label}和${other.label}一共多少`,
    expected: combined([totalOf(one, sample), totalOf(other, sample)], (a, b) => a + b),
  }));

const differences: Template = (sample) =>
  pairs(conceptsOf(sample).filter((one) => one.unit === '件')).map(([one, other]) => ({
    question: `${sample.body}${sample.year}年${one.label}比${other.label}多多少`,
    expected: combined([totalOf(one, sample), totalOf(other, sample)], (a, b) => a - b),
  }));

const shares: Template = (sample) =>
  pairs(conceptsOf(sample).filter((one) => one.unit === '件')).map(([one, other]) => ({
    question: `${sample.body}${sample.year}年${one.label}占${other.label}的百分之几`,
    expected: combined([totalOf(one, sample), totalOf(other, sample)], (a, b) =>
      b === 0 ? Number.NaN : rounded((a / b) * 100),
    ),
  }));

const ofBothYears = (sample: Sample, concept: Concept): [number | null, number | null] => [
  totalOf(concept, sample),
  sample.yearBefore ? totalOf(concept, sample.yearBefore) : null,
];

const withYearBefore =
  (words: (label: string) => string, by: (now: number, before: number) => number): Template =>
  (sample) =>
    sample.yearBefore
      ? conceptsOf(sample).map((concept) => ({
          question: `${sample.body}${sample.year}年${words(concept.label)}`,
          expected: combined(ofBothYears(sample, concept), by),
        }))
      : [];

const yearsTogether: Template = (sample) =>
  sample.yearBefore
    ? conceptsOf(sample).map((concept) => ({
        question: `${sample.body}${sample.year}年和${sample.year - 1}年${concept.label}一共多少`,
        expected: combined(ofBothYears(sample, concept), (a, b) => a + b),
      }))
    : [];

const TEMPLATES: readonly (readonly [name: string, template: Template])[] = [
  ['value', values],
  ['who applied', dimensions],
  ['sum', sums],
  ['difference', differences],
  ['share', shares],
  [
    'change',
    withYearBefore(
      (label) => `${label}比上年多多少`,
      (now, before) => now - before,
    ),
  ],
  [
    'growth',
    withYearBefore(
      (label) => `${label}比上年增长百分之几`,
      (now, before) => (before === 0 ? Number.NaN : rounded(((now - before) / before) * 100)),
    ),
  ],
  ['years together', yearsTogether],
  ['most of years', (sample) => extremes(sample, '最多', Math.max)],
  ['least of years', (sample) => extremes(sample, '最少', Math.min)],
];

const extremes = (
  sample: Sample,
  word: string,
  by: (one: number, other: number) => number,
): Case[] =>
  sample.yearBefore
    ? conceptsOf(sample).map((concept) => ({
        question: `${sample.body}哪年${concept.label}${word}`,
        expected: combined(ofBothYears(sample, concept), by),
      }))
    : [];

const folder = mkdtempSync(join(tmpdir(), 'nianbao-generated-'));
let generated: GeneratedLibrary;

beforeAll(async () => {
  generated = await generatedLibrary(folder, Number(process.env['NIANBAO_SEEDS'] ?? 24));
});
afterAll(async () => {
  await generated.library.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * What is printed is answered, nearly always: a cell that cannot be read for sure is not, nor the sum of a whole
 * and its part.
 */
const ANSWERED = 0.7;
/** Questions of one template about one report. */
const EACH = 12;

const near = (one: number | undefined, other: number): boolean =>
  one !== undefined && Math.abs(one - other) < 0.011;

describe('over generated reports', () => {
  it.each(TEMPLATES)('%s is the figure that was printed, or none', async (_, template) => {
    const wrong: string[] = [];
    let answerable = 0;
    let right = 0;
    for (const sample of generated.samples) {
      const cases = template(sample);
      const step = Math.max(1, Math.floor(cases.length / EACH));
      for (const { question, expected } of cases.filter((_one, at) => at % step === 0)) {
        const { status, values: told, answer } = await generated.library.ask(question);
        const isNumber = expected !== null && Number.isFinite(expected);
        if (isNumber) answerable += 1;
        if (status !== 'answered') continue;
        if (isNumber && near(told[0]?.value, expected)) right += 1;
        else wrong.push(`${question} (${expected}): ${answer}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(answerable).toBeGreaterThan(20);
    expect(right / answerable).toBeGreaterThan(ANSWERED);
  });
});
