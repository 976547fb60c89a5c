import {
  APPLICANTS,
  type Case,
  casesOf,
  combined,
  conceptsOf,
  keysOf,
  pairs,
  printed,
  quotient,
  type Template,
  totalOf,
} from './truth.js';

const values: Template = (sample) =>
  conceptsOf(sample).map((concept) => ({
    question: `${sample.body}${sample.year}年${concept.label}是多少`,
    expected: totalOf(concept, sample),
  }));

/** Concepts of one row that the form counts by applicant. */
const byApplicant: Template = (sample) =>
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

/** What is left of a row without one kind of applicants. */
const without: Template = (sample) =>
  casesOf(sample)
    .map((concept) => ({ concept, keys: keysOf(concept, sample) }))
    .filter(({ keys }) => keys.length === 1 && keys[0]?.endsWith('@total'))
    .filter(({ keys: [key = ''] }) => sample.cells.has(key.replace('@total', '@company')))
    .flatMap(({ concept, keys: [key = ''] }) =>
      APPLICANTS.map(([id, said]) => ({
        question: `${sample.body}${sample.year}年除${said}以外${concept.label}是多少`,
        expected: combined(
          [printed(sample, [key]), printed(sample, [key.replace('@total', `@${id}`)])],
          (all, part) => (all < part ? Number.NaN : all - part),
        ),
      })),
    );

/** Two figures of one report, by words that join them and what is then computed. */
const ofTwo =
  (
    words: (one: string, other: string) => string,
    by: (one: number, other: number) => number,
  ): Template =>
  (sample) =>
    pairs(casesOf(sample)).map(([one, other]) => ({
      question: `${sample.body}${sample.year}年${words(one.label, other.label)}`,
      expected: combined([totalOf(one, sample), totalOf(other, sample)], by),
    }));

/** A bound at the figure, below it or above it. */
const BOUNDS: readonly (readonly [
  words: (bound: number, unit: string) => string,
  holds: (value: number, bound: number) => boolean,
])[] = [
  [(bound, unit) => `是否超过${bound}${unit}`, (value, bound) => value > bound],
  [(bound, unit) => `达到${bound}${unit}了吗`, (value, bound) => value >= bound],
  [(bound, unit) => `是否少于${bound}${unit}`, (value, bound) => value < bound],
  [(bound, unit) => `是${bound}${unit}吗`, (value, bound) => value === bound],
];

const bounds: Template = (sample) =>
  conceptsOf(sample).map((concept, at): Case => {
    const expected = totalOf(concept, sample);
    const [words, holds] = BOUNDS[at % BOUNDS.length] as (typeof BOUNDS)[number];
    const bound = Math.max(0, (expected ?? 5) + (at % 3) - 1);
    return {
      question: `${sample.body}${sample.year}年${concept.label}${words(bound, concept.unit)}`,
      expected,
      ...(expected !== null && { begins: holds(expected, bound) ? '是' : '否' }),
    };
  });

/** Templates about the figures of one report. */
export const OF_ONE_REPORT: readonly (readonly [name: string, template: Template])[] = [
  ['value', values],
  ['who applied', byApplicant],
  [
    'sum',
    ofTwo(
      (one, other) => `${one}和${other}一共多少`,
      (a, b) => a + b,
    ),
  ],
  [
    'difference',
    ofTwo(
      (one, other) => `${one}比${other}多多少`,
      (a, b) => a - b,
    ),
  ],
  [
    'gap',
    ofTwo(
      (one, other) => `${one}和${other}相差多少`,
      (a, b) => Math.abs(a - b),
    ),
  ],
  [
    'share',
    ofTwo(
      (one, other) => `${one}占${other}的百分之几`,
      (a, b) => quotient(a, b, 100),
    ),
  ],
  [
    'ratio',
    ofTwo(
      (one, other) => `${one}是${other}的几倍`,
      (a, b) => quotient(a, b),
    ),
  ],
  ['more of two', ofTwo((one, other) => `${one}和${other}哪个多`, Math.max)],
  ['bounds', bounds],
  ['without an applicant', without],
];
