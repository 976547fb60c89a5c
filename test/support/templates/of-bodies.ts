import type { Concept } from '../../../packages/domain/dist/index.js';
import type { Sample } from '../../../packages/ingest/test/generator/model.js';
import { type Case, combined, conceptsOf, quotient, type Template, totalOf } from './truth.js';

/** Every report of a library, those of the year before as well. */
const reportsOf = (all: readonly Sample[]): Sample[] =>
  all.flatMap((one) => (one.yearBefore ? [one, one.yearBefore] : [one]));

/** Reports of other bodies of the same year and form. */
const besideOf = (sample: Sample, all: readonly Sample[]): Sample[] =>
  reportsOf(all).filter(
    ({ body, year, form }) => body !== sample.body && year === sample.year && form === sample.form,
  );

/** A question of two bodies, and what is computed of their figures. */
const ofTwoBodies =
  (
    words: (one: string, other: string, label: string) => string,
    by: (one: number, other: number) => number,
  ): Template =>
  (sample, all) => {
    const [other] = besideOf(sample, all);
    const expected = (concept: Concept, beside: Sample): number | null =>
      combined([totalOf(concept, sample), totalOf(concept, beside)], by);
    return other
      ? conceptsOf(sample).map((concept) => ({
          question: words(`${sample.body}${sample.year}年`, other.body, concept.label),
          expected: expected(concept, other),
        }))
      : [];
  };

/** Three bodies from the most to the least. */
const ranking: Template = (sample, all) => {
  const bodies = [sample, ...besideOf(sample, all)].slice(0, 3);
  if (bodies.length < 3) return [];
  const names = bodies.map(({ body }) => body).join('、');
  return conceptsOf(sample).map((concept): Case => {
    const told = bodies.flatMap((one) => totalOf(concept, one) ?? []);
    const whole = told.length === bodies.length;
    const sorted = [...told].sort((one, other) => other - one);
    return {
      question: `${names}${sample.year}年${concept.label}从多到少排名`,
      expected: whole ? (sorted[0] as number) : null,
      ...(whole && { all: sorted }),
    };
  });
};

/** All bodies of a year: how many are beyond a bound. */
const bodiesAbove: Template = (sample, all) => {
  const reports = reportsOf(all).filter(({ year }) => year === sample.year);
  const [, second] = reports;
  if (!second) return [];
  return conceptsOf(sample)
    .filter(({ figures }) => reports.every(({ form }) => figures[form] !== undefined))
    .map((concept): Case => {
      const told = reports.flatMap((one) => totalOf(concept, one) ?? []);
      const bound = [...told].sort((one, other) => one - other)[Math.floor(told.length / 2)] ?? 0;
      const readable = told.length === reports.length;
      return {
        question: `${sample.year}年有几个单位${concept.label}超过${bound}${concept.unit}`,
        expected: readable ? told.filter((value) => value > bound).length : null,
      };
    })
    .filter(({ expected }) => expected !== null);
};

/** Templates about the figures of several bodies. */
export const OF_BODIES: readonly (readonly [name: string, template: Template])[] = [
  [
    'bodies together',
    ofTwoBodies(
      (one, other, label) => `${one}和${other}${label}一共多少`,
      (a, b) => a + b,
    ),
  ],
  [
    'one body against another',
    ofTwoBodies(
      (one, other, label) => `${one}${label}比${other}多多少`,
      (a, b) => a - b,
    ),
  ],
  [
    'times another body',
    ofTwoBodies((one, other, label) => `${one}${label}是${other}的几倍`, quotient),
  ],
  [
    'which body has more',
    ofTwoBodies((one, other, label) => `${one}和${other}哪个${label}更多`, Math.max),
  ],
  ['ranking', ranking],
  ['bodies above a bound', bodiesAbove],
];
