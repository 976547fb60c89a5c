import { CONCEPTS, type Concept } from '../../../packages/domain/dist/index.js';
import type { Sample } from '../../../packages/ingest/test/generator/model.js';

/** A question with what it asks for, computed here from what was printed. */
export interface Case {
  question: string;
  /** The direct answer; null where the reports print no figure for it, not a number where it means nothing. */
  expected: number | null;
  /** Every figure of the answer, in order, where it is a list. */
  all?: readonly number[];
  /** What the answer begins with. */
  begins?: string;
}

/** Questions of one kind about made-up reports. */
export type Template = (sample: Sample, all: readonly Sample[]) => Case[];

/** Who applies, in the forms' columns and in people's words. */
export const APPLICANTS: readonly (readonly [id: string, said: string])[] = [
  ['natural-person', '自然人'],
  ['company', '商业企业'],
  ['research', '科研机构'],
  ['public-welfare', '社会公益组织'],
  ['legal-service', '法律服务机构'],
];

/** The figure of some cells, or null where one of them is not told as a plain number. */
export function printed({ cells }: Sample, keys: readonly string[]): number | null {
  const truths = keys.map((key) => cells.get(key)?.truth);
  const values = truths.map((truth) => (truth?.unit === undefined ? truth?.value : null));
  return values.some((value) => value === null || value === undefined)
    ? null
    : values.reduce((sum: number, value) => sum + (value as number), 0);
}

/** Concepts whose cells are counts of the sample's form. */
export const conceptsOf = ({ form }: Sample): Concept[] =>
  CONCEPTS.filter(({ unit, figures }) => unit !== '万元' && figures[form] !== undefined);

/** Those of them that are counted in 件. */
export const casesOf = (sample: Sample): Concept[] =>
  conceptsOf(sample).filter(({ unit }) => unit === '件');

/** The cells that carry a concept in the sample's form. */
export const keysOf = (concept: Concept, { form }: Sample): readonly string[] =>
  concept.figures[form] ?? [];

/** What the sample prints of a concept. */
export const totalOf = (concept: Concept, sample: Sample): number | null =>
  printed(sample, keysOf(concept, sample));

/** The same of its year and of the year before. */
export const ofBothYears = (sample: Sample, concept: Concept): [number | null, number | null] => [
  totalOf(concept, sample),
  sample.yearBefore ? totalOf(concept, sample.yearBefore) : null,
];

/** Neighbours of a list. */
export const pairs = <T>(list: readonly T[]): [T, T][] =>
  list.slice(1).map((second, at) => [list[at] as T, second]);

/** Something computed from two figures; null where one is missing. */
export const combined = (
  [one, other]: readonly [number | null, number | null],
  by: (one: number, other: number) => number,
): number | null => (one === null || other === null ? null : by(one, other));

/** To two decimals, as answers round. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** A quotient to two decimals; not a number where it is by zero. */
export const quotient = (one: number, other: number, times = 1): number =>
  other === 0 ? Number.NaN : rounded((one / other) * times);
