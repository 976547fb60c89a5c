import { stated } from '../../findings/state.js';
import type { Finding } from '../../schemas/finding.js';
import type { Observation } from '../../schemas/observation.js';
import { sumOf } from '../decimal.js';
import { referenceTo, rowName } from '../references.js';
import { between, isShare, opensList, startOf } from './told.js';

/** A list that ends with 其他 is meant to be whole. */
const REST = /^(?:其他|其它)/;
const SENTENCE_END = /[。！？\n]/;

interface List {
  total: Observation;
  parts: Observation[];
  /** Items in other units stand among the parts, so that those of the total's unit are not all. */
  mixed: boolean;
}

/** Figures in brackets behind a part take that part apart, not the total. */
const isInBrackets = (behind: string): boolean =>
  (behind.match(/[（(]/g)?.length ?? 0) > (behind.match(/[)）]/g)?.length ?? 0);

const closesBracket = (gap: string): boolean => /^[^（(]*[)）]/.test(gap);

/** 增加了4件，其中…: a change is taken apart by nothing that follows. */
const CHANGE_BEFORE = /(?:增加|减少|增长|下降|提高|[多少])(?:了|至|到)?$/;
const CHANGE_WORDS = 4;
const isChange = (text: string, one: Observation): boolean =>
  CHANGE_BEFORE.test(text.slice(Math.max(0, startOf(one) - CHANGE_WORDS), startOf(one)));

/** A sentence ends between total and list, or the list takes apart something that a new statement names. */
const STATEMENT_BETWEEN = /[。！？\n]|[；;][^；;]{2,}(?:其中|包括|分别)/;

/** A colon in front of a list lets semicolons part its items; elsewhere a semicolon ends the list. */
const COLON_OPENS = /(?:其中|包括|分别为|分别是)\s*[：:]/;

/** What ends a list: the next sentence or statement, or 其中 that takes its last item apart. */
function listEnds(text: string, total: Observation, first: Observation) {
  const semicolons = COLON_OPENS.test(between(text, total, first));
  return (one: Observation): boolean => {
    if (SENTENCE_END.test(between(text, total, one))) return true;
    const gap = between(text, first, one);
    return (!semicolons && /[；;]/.test(gap)) || opensList(gap);
  };
}

/** A total, 其中 behind it, and the figures of its unit up to the end of the list. */
function lists(paragraph: Observation[], text: string): List[] {
  const counts = paragraph.filter((one) => !isShare(one));
  return counts.flatMap((total, index) => {
    const behind = counts.slice(index + 1).filter(({ unit }) => unit === total.unit);
    const [first] = behind;
    if (!first || isChange(text, total)) return [];
    const gap = between(text, total, first);
    if (!opensList(gap) || closesBracket(gap) || STATEMENT_BETWEEN.test(gap)) return [];
    const isOver = listEnds(text, total, first);
    const over = behind.findIndex((one) => one !== first && isOver(one));
    const listed = over < 0 ? behind : behind.slice(0, over);
    const parts = listed.filter((one) => !isInBrackets(between(text, first, one)));
    const last = parts.at(-1) as Observation;
    const mixed = counts.some(
      (one) =>
        one.unit !== total.unit && startOf(one) > startOf(total) && startOf(one) < startOf(last),
    );
    return parts.length > 1 ? [{ total, parts, mixed }] : [];
  });
}

/** What follows is told besides. */
const ADDED = /以及|另|同时|此外|还/;

/** The first few parts make up the total; what follows in the same sentence is counted apart from it. */
function beginsWithAll({ total, parts }: List, text: string): boolean {
  const sums = parts.map((_, at) =>
    sumOf(parts.slice(0, at + 1).map(({ value }) => value as number)),
  );
  const [first, second] = parts as [Observation, Observation];
  const alone = sums[0] === total.value && ADDED.test(between(text, first, second));
  return alone || sums.slice(1).includes(total.value as number);
}

/** Lists whose items do not add up to the total told in front of them. */
export function wrongSums(paragraph: Observation[], text: string): Finding[] {
  return lists(paragraph, text)
    .filter(({ total, parts }) =>
      [total, ...parts].every((one) => one.value !== null && !one.approximate),
    )
    .filter((list) => !beginsWithAll(list, text))
    .map(({ total, parts, mixed }) => ({
      total,
      parts,
      mixed,
      sum: sumOf(parts.map((one) => one.value as number)),
    }))
    .filter(
      ({ total, parts, mixed, sum }) =>
        sum > (total.value as number) ||
        (!mixed &&
          sum < (total.value as number) &&
          REST.test(rowName(parts.at(-1) as Observation))),
    )
    .map(({ total, parts, sum }) => ({
      ...stated('parts-differ', {
        whole: rowName(total),
        value: total.value as number,
        unit: total.unit,
        parts: parts.map((one) => one.value as number),
        sum,
        gap: Math.abs(sumOf([sum, -(total.value as number)])),
      }),
      figures: [total, ...parts].map(referenceTo),
      where: total.path[0] as string,
    }));
}
