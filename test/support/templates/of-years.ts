import type { Concept } from '../../../packages/domain/dist/index.js';
import {
  type Case,
  combined,
  conceptsOf,
  ofBothYears,
  quotient,
  rounded,
  type Template,
} from './truth.js';

/** A question of a year and the year before, and what is computed of the two. */
const ofTwoYears =
  (
    words: (label: string, year: number) => string,
    by: (now: number, before: number) => number,
  ): Template =>
  (sample) =>
    sample.yearBefore
      ? conceptsOf(sample).map((concept) => ({
          question: `${sample.body}${words(concept.label, sample.year)}`,
          expected: combined(ofBothYears(sample, concept), by),
        }))
      : [];

const isFigure = (value: number | null): value is number => value !== null;

/** Every year that has the figure, the earlier first. */
const series: Template = (sample) =>
  sample.yearBefore
    ? conceptsOf(sample).map((concept) => {
        const told = ofBothYears(sample, concept).filter(isFigure).reverse();
        const question = `${sample.body}历年${concept.label}`;
        return { question, expected: told[0] ?? null, all: told };
      })
    : [];

/** How many of the years that have the figure are beyond a bound at the lesser of the two. */
function countAbove(told: readonly number[]): { bound: number; count: number } {
  const bound = Math.min(...told);
  return { bound, count: told.filter((value) => value > bound).length };
}

const yearsAbove: Template = (sample) => {
  const asked = ({ label, unit }: Concept, bound: number) =>
    `${sample.body}有几年${label}超过${bound}${unit}`;
  return sample.yearBefore
    ? conceptsOf(sample).map((concept): Case => {
        const told = ofBothYears(sample, concept).filter(isFigure);
        if (told.length === 0) return { question: asked(concept, 5), expected: null };
        const { bound, count } = countAbove(told);
        return { question: asked(concept, bound), expected: count };
      })
    : [];
};

const growth = (now: number, before: number): number => quotient(now - before, before, 100);

/** Templates about a figure over the years of one body. */
export const OF_YEARS: readonly (readonly [name: string, template: Template])[] = [
  [
    'change',
    ofTwoYears(
      (label, year) => `${year}年${label}比上年多多少`,
      (now, before) => now - before,
    ),
  ],
  [
    'change against a year',
    ofTwoYears(
      (label, year) => `${year}年${label}比${year - 1}年少多少`,
      (now, before) => now - before,
    ),
  ],
  ['growth', ofTwoYears((label, year) => `${year}年${label}比上年增长百分之几`, growth)],
  ['growth rate', ofTwoYears((label, year) => `${year}年${label}同比增长率是多少`, growth)],
  ['times the year before', ofTwoYears((label, year) => `${year}年${label}是上年的几倍`, quotient)],
  [
    'years together',
    ofTwoYears(
      (label, year) => `${year}年和${year - 1}年${label}一共多少`,
      (a, b) => a + b,
    ),
  ],
  [
    'mean',
    ofTwoYears(
      (label, year) => `${year - 1}到${year}年平均每年${label}是多少`,
      (a, b) => rounded((a + b) / 2),
    ),
  ],
  ['most of years', ofTwoYears((label) => `哪年${label}最多`, Math.max)],
  ['least of years', ofTwoYears((label) => `哪年${label}最少`, Math.min)],
  ['series', series],
  ['years above a bound', yearsAbove],
];
