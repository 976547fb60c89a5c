import { sumOf } from '@nianbao/domain';
import type { Bound, Task } from '../../understand/operation.js';
import type { Query } from '../../understand/query.js';
import { namedYears } from '../../understand/query.js';
import { sameFamily } from '../../words/units.js';
import { labelOf, unitOf } from '../evidence.js';
import type { Library } from '../library.js';
import { type Result, result } from '../result.js';
import { amount, WORDING, written } from '../wording.js';
import { list } from './list.js';
import { answered, computed, missing, numberOf, subjectOf, totalOf, type Valued } from './parts.js';

const oneAgency = (readings: readonly Valued[]): boolean =>
  new Set(readings.map((one) => one.agency)).size === 1;
/** 条 and 件 of applications are the same thing counted; 条 and 万元 are not. */
const oneUnit = (readings: readonly Valued[]): boolean =>
  readings.every((one) => sameFamily(unitOf(one), unitOf(readings[0] as Valued)));
const yearsOf = (readings: readonly Valued[]): string =>
  [...new Set(readings.map((one) => one.year))].join('、');
const agenciesOf = (readings: readonly Valued[]): string =>
  [...new Set(readings.map((one) => one.agency))].join('、');
const addends = (readings: readonly Valued[], name: (one: Valued) => string): string[] =>
  readings.map((one) => `${name(one)} ${numberOf(one)}`);

/** What tells the addends of a sum apart: concept, year or body. */
function nameOf(readings: readonly Valued[]): (one: Valued) => string {
  if (new Set(readings.map(labelOf)).size > 1) return labelOf;
  return oneAgency(readings) ? (one) => `${one.year}年` : (one) => one.agency;
}

/** Years or parts that were named but have no figure: a sum without them would not be what was asked. */
const lacks = (query: Query, readings: readonly Valued[]): boolean =>
  namedYears(query).some((year) => !readings.some((one) => one.year === year)) ||
  query.agencies.some((agency) => !readings.some((one) => one.agency === agency));

async function sum(library: Library, query: Query, readings: readonly Valued[]): Promise<Result> {
  if (readings.length < 2 && isWhole(query)) return list(library, query, readings);
  if (query.agencies.length === 0 && !oneAgency(readings)) return list(library, query, readings);
  if (!oneUnit(readings)) return incomparable(readings);
  if (readings.length < 2 || lacks(query, readings) || !sameYears(readings))
    return incomplete(readings);
  const total = totalOf(readings);
  const first = computed(readings, {
    value: total,
    operation: 'sum',
    label: [...new Set(readings.map(labelOf))].join(' + '),
  });
  const subject = `${agenciesOf(readings)}${yearsOf(readings)}年合计`;
  return answered(library, query, readings, {
    first,
    answer: WORDING.sum(amount(total, first.unit), subject, addends(readings, nameOf(readings))),
  });
}

/** One figure is the sum only where one year, one body and one thing were asked for. */
const isWhole = ({ years, agencies, subject }: Query): boolean =>
  (Array.isArray(years) ? years.length < 2 : (years as { last: number }).last === 1) &&
  agencies.length < 2 &&
  (subject.kind !== 'concepts' || subject.concepts.length < 2);

/** Each body with the same years, and each thing: else the sum would compare what was not asked. */
function sameYears(readings: readonly Valued[]): boolean {
  const groups = new Map<string, number[]>();
  for (const one of readings) {
    const key = `${one.agency}\n${one.concept.id}`;
    groups.set(key, [...(groups.get(key) ?? []), one.year]);
  }
  return new Set([...groups.values()].map((years) => years.join())).size === 1;
}

/** Without a year named, bodies are compared in the latest year that all of them have. */
function inOneYear(query: Query, readings: readonly Valued[]): readonly Valued[] {
  if (sameYears(readings) || namedYears(query).length > 0) return readings;
  return [];
}

const incomparable = (readings: readonly Valued[]): Result =>
  result({
    status: 'no_data',
    answer: WORDING.incomparable(addends(readings, (one) => subjectOf(one))),
  });

const incomplete = (readings: readonly Valued[]): Result =>
  result({
    status: 'no_data',
    answer: WORDING.incomplete(addends(readings, (one) => subjectOf(one))),
  });

async function mean(library: Library, query: Query, readings: readonly Valued[]): Promise<Result> {
  if (!oneUnit(readings)) return incomparable(readings);
  if (lacks(query, readings)) return incomplete(readings);
  const value = Math.round((totalOf(readings) / readings.length) * 100) / 100;
  const first = computed(readings, { value, operation: 'mean' });
  const formula = `(${readings.map((one) => written(one.value)).join(' + ')}) ÷ ${readings.length}`;
  return answered(library, query, readings, {
    first,
    answer: WORDING.mean(
      amount(value, first.unit),
      `${agenciesOf(readings)}${yearsOf(readings)}年${first.label}`,
      formula,
    ),
  });
}

/** 比2021年多多少: the year asked for against the one compared with, of one body. */
async function change(
  library: Library,
  query: Query,
  readings: readonly Valued[],
  growth: boolean,
): Promise<Result> {
  const [now] = readings as [Valued, ...Valued[]];
  const base = query.base === 'previous' ? now.year - 1 : query.base;
  const asked = readings.filter((one) => one.year !== base).at(-1);
  const before = readings.find((one) => one.year === base && one.agency === asked?.agency);
  if (!asked || !before) return incomplete(readings);
  const gap = sumOf([asked.value, -before.value]);
  if (growth) return growthOf(library, query, before, asked, gap);
  const first = computed([asked], { value: gap, operation: 'difference' });
  const answer = WORDING.difference(
    amount(Math.abs(gap), first.unit),
    gap,
    subjectOf(asked),
    `${before.year}年`,
    [numberOf(asked), numberOf(before)],
  );
  return answered(library, query, [asked, before], { first, answer });
}

async function growthOf(
  library: Library,
  query: Query,
  before: Valued,
  asked: Valued,
  gap: number,
): Promise<Result> {
  if (before.value === 0)
    return result({ status: 'no_data', answer: WORDING.growthFromZero(subjectOf(before)) });
  const percent = Math.round((gap / before.value) * 10_000) / 100;
  const first = computed([asked], { value: percent, operation: 'growth', unit: '%' });
  const formula = `(${written(asked.value)} − ${written(before.value)}) ÷ ${written(before.value)} × 100%`;
  return answered(library, query, [asked, before], {
    first,
    answer: WORDING.growth(amount(percent, '%'), subjectOf(asked), `${before.year}年`, formula),
  });
}

/** 许可比处罚多多少: the first named less the second, of one year. */
async function gap(library: Library, query: Query, readings: readonly Valued[]): Promise<Result> {
  const [first, second, ...more] = inOrderOfNaming(query, readings);
  if (!first || !second || more.length > 0) return incomplete(readings);
  if (!oneUnit(readings)) return incomparable(readings);
  if (first.year !== second.year) return incomplete(readings);
  const difference = sumOf([first.value, -second.value]);
  const value = computed([first], { value: difference, operation: 'difference' });
  const answer = WORDING.difference(
    amount(Math.abs(difference), value.unit),
    difference,
    subjectOf(first),
    subjectOf(second),
    [numberOf(first), numberOf(second)],
  );
  return answered(library, query, [first, second], { first: value, answer });
}

/** Figures come by name of the body; a difference goes by the order of the question. */
const inOrderOfNaming = ({ agencies }: Query, readings: readonly Valued[]): Valued[] =>
  [...readings].sort((a, b) => agencies.indexOf(a.agency) - agencies.indexOf(b.agency));

async function rank(library: Library, query: Query, readings: readonly Valued[]): Promise<Result> {
  const usable = inOneYear(query, readings);
  if (usable.length < 2 || lacks(query, usable)) return incomplete(readings);
  if (!oneUnit(usable)) return incomparable(usable);
  return list(
    library,
    query,
    [...usable].sort((a, b) => b.value - a.value),
  );
}

async function extreme(
  library: Library,
  query: Query,
  all: readonly Valued[],
  { which, over }: Extract<Task, { kind: 'extreme' }>,
): Promise<Result> {
  const readings = over === 'agencies' || over === 'named' ? inOneYear(query, all) : all;
  if (readings.length === 0) return incomplete(all);
  const best = (which === 'max' ? Math.max : Math.min)(...readings.map((one) => one.value));
  const winners = readings.filter((one) => one.value === best);
  const others = readings.filter((one) => one.value !== best);
  if (!oneUnit(readings)) return incomparable(readings);
  if (readings.length < 2 || lacks(query, readings)) return incomplete(readings);
  const first = { ...computed(winners, { value: best, operation: which }) };
  const answer = WORDING.extreme(
    winners.map(subjectOf),
    amount(best, first.unit),
    which,
    others.map((one) => `${subjectOf(one)} ${numberOf(one)}`),
  );
  return answered(library, query, [...winners, ...others], { first, answer });
}

async function count(
  library: Library,
  query: Query,
  readings: readonly Valued[],
  bound: Bound,
): Promise<Result> {
  const beyond = readings.filter((one) => bound.holds(one.value, bound.value));
  const first = computed(readings, { value: beyond.length, operation: 'count', unit: '年' });
  const condition = `${labelOf(readings[0] as Valued)}${bound.words}${bound.value}`;
  return answered(library, query, readings, {
    first,
    answer: WORDING.count(beyond.length, condition, beyond.map(subjectOf), readings.length),
  });
}

async function exceeds(
  library: Library,
  query: Query,
  readings: readonly Valued[],
  bound: Bound,
): Promise<Result> {
  const parts = readings.map((one) =>
    WORDING.bound(
      bound.holds(one.value, bound.value),
      subjectOf(one),
      numberOf(one),
      `${bound.words}${bound.value}`,
    ),
  );
  return answered(library, query, readings, { answer: parts.join('') });
}

type Compute = (library: Library, query: Query, readings: readonly Valued[]) => Promise<Result>;

/** How each task is computed from readings that have a value. */
const COMPUTE: { [Kind in Task['kind']]: (task: Extract<Task, { kind: Kind }>) => Compute } = {
  value: () => list,
  series: () => list,
  sum: () => sum,
  mean: () => mean,
  change: (task) => (library, query, readings) => change(library, query, readings, task.growth),
  extreme: (task) => (library, query, readings) => extreme(library, query, readings, task),
  gap: () => gap,
  rank: () => rank,
  count: (task) => (library, query, readings) => count(library, query, readings, task.bound),
  exceeds: (task) => (library, query, readings) => exceeds(library, query, readings, task.bound),
};

const MOST_OPTIONS = 5;

/** What is done over the years of one body; over those of several it would mix them up. */
const mixesBodies = ({ task }: Query, readings: readonly Valued[]): boolean => {
  if (oneAgency(readings)) return false;
  const overYears = new Set(readings.map((one) => one.year)).size > 1;
  return task.kind === 'change' || ((task.kind === 'mean' || task.kind === 'count') && overYears);
};

function whichBody(query: Query, readings: readonly Valued[]): Result {
  const names = [...new Set(readings.map((one) => one.agency))].slice(0, MOST_OPTIONS);
  const options = query.agencies.length > 0 ? [] : names.map((name) => `${name}${query.question}`);
  return result({ status: 'clarify', answer: WORDING.whichBody(names), options });
}

/** Does what the query asks with at least one reading. */
export function compute(
  library: Library,
  query: Query,
  readings: readonly Valued[],
): Promise<Result> {
  if (mixesBodies(query, readings)) return Promise.resolve(whichBody(query, readings));
  const make = COMPUTE[query.task.kind] as (task: Task) => Compute;
  return readings.length === 0
    ? Promise.resolve(missing(library, query, '', []))
    : make(query.task)(library, query, readings);
}
