import type { StoredObservation } from '../../ports.js';
import { without } from '../../understand/subject/pieces.js';
import { fold } from '../../words/fold.js';
import { SUM_WORDS } from '../../words/question-words.js';
import { sameFamily, UNIT_PATTERN } from '../../words/units.js';
import { overlap } from '../overlap.js';
import { type Listed, wholesOf } from './lists.js';
import { agreement, type Name, nameOf } from './names.js';

const ALL = 0.999;

const labelOf = ({ path }: StoredObservation): string => path.at(-1) ?? '';

/** What only asks: 有多少条, 几几条. */
const ASKING = new RegExp(
  `(?:各自?|分别|一?共|总共|有)*(?:多少|几)+(?:个|份)?(?:${UNIT_PATTERN})?.*$`,
  'u',
);
const FILLERS = /^(?:的|里|中|里面)|[的了吗呢吧各总共有]+$/gu;
/** 请问, 我想知道: how a person begins. */
const POLITE =
  /^(?:请问|请|你好|您好|麻烦[您你]?|我?想(?:知道|问|了解)(?:一下)?|告诉我|帮(?:我|忙)(?:查|看)?|查(?:一下|查|询)|一下|[,，])+/u;

/** A piece of a question without what it asks with. */
export const askedName = (piece: string): Name =>
  nameOf(without(piece, SUM_WORDS).replace(POLITE, '').replace(ASKING, '').replace(FILLERS, ''));

/** True if the sentence up to an item, or the whole it is a part of, says these words anyway. */
function isImplied(words: string, { lead, whole }: Listed): boolean {
  const around = [lead, ...(whole ? [whole.lead, fold(labelOf(whole.figure))] : [])].join('\n');
  return overlap([words], around) >= ALL;
}

/** How well an item is what a piece of a question names; 0 where it is something else. */
export function fitOf(asked: Name, item: Listed): number {
  const told = nameOf(labelOf(item.figure));
  const { agency } = item.figure;
  const names = [told.full, ...(told.thing === '' ? [told.place] : [])];
  const agrees = (words: string): number =>
    Math.max(...names.map((name) => agreement(words, name, agency)));
  const full = agrees(asked.full);
  if (full > 0) return 10 + full;
  if (asked.thing === '') return told.thing === '' ? 0 : agreement(asked.full, told.place, agency);
  const thing = asked.place !== '' && isImplied(asked.place, item) ? agrees(asked.thing) : 0;
  return Math.max(thing, isImplied(asked.thing, item) ? agrees(asked.place) : 0);
}

/** The items that fit a piece best. */
export function bestFor(asked: Name, items: readonly Listed[]): Listed[] {
  const fits = items.map((item) => fitOf(asked, item));
  const best = Math.max(0, ...fits);
  return best === 0 ? [] : items.filter((_, at) => fits[at] === best);
}

/** Several places may tell the same number of the same thing. */
export const isOne = (items: readonly Listed[]): boolean =>
  items.length > 0 &&
  new Set(items.map(({ figure }) => `${figure.value}${figure.unit}`)).size === 1;

const LONGEST_TAIL = 4;

/** 市级和省级媒体: what the last piece ends with may be meant of each. */
function withTail(asked: Name, last: Name): Name[] {
  const ending = last.full;
  const longest = Math.min(LONGEST_TAIL, ending.length - 1);
  const tails = Array.from({ length: Math.max(0, longest - 1) }, (_, at) =>
    ending.slice(ending.length - longest + at),
  );
  const plain = (full: string): Name => ({ full, place: '', thing: '' });
  return [asked, ...tails.map((tail) => plain(`${asked.full}${tail}`))];
}

/** One item for each piece, all of one unit; undefined unless each is told once, by itself. */
function pick(pieces: readonly Name[], items: readonly Listed[]): Listed[] | undefined {
  const last = pieces.at(-1) as Name;
  const found = pieces.map((piece) =>
    withTail(piece, last)
      .map((name) => bestFor(name, items))
      .find((some) => some.length > 0),
  );
  if (!found.every((some) => some !== undefined && isOne(some))) return undefined;
  const picked = (found as Listed[][]).map(([one]) => one as Listed);
  const apart = new Set(picked.map(({ figure }) => figure.id)).size === pieces.length;
  const units = new Set(picked.map(({ figure }) => figure.unit));
  return apart && units.size === 1 ? picked : undefined;
}

/** Items by list, by sentence and by report: the narrowest that holds all pieces counts. */
const GROUPINGS: readonly ((item: Listed) => string)[] = [
  ({ figure, hit, list }) => `${figure.report}\n${hit.passage}\n${list}`,
  ({ figure, hit }) => `${figure.report}\n${hit.passage}`,
  ({ figure }) => figure.report,
];

const sameValues = (one: readonly Listed[], other: readonly Listed[]): boolean =>
  one.every(({ figure }, at) => figure.value === other[at]?.figure.value);

/** Another item of the report is called just what was asked, where the one picked is called so in other words. */
const isSaidBetter = (
  pieces: readonly Name[],
  picked: readonly Listed[],
  items: readonly Listed[],
): boolean =>
  pieces.some((piece, at) => {
    const fit = fitOf(piece, picked[at] as Listed);
    return fit > 0 && items.some((item) => fitOf(piece, item) > fit);
  });

/** The figures that the pieces of a question name, of one report, in the order of naming. */
export function operandsIn(
  items: readonly Listed[],
  pieces: readonly Name[],
  unit: string | null,
): Listed[] | undefined {
  const fitting = items.filter(
    ({ figure }) => unit === null || sameFamily(unit, figure.unit ?? ''),
  );
  for (const key of GROUPINGS) {
    const groups = [...new Set(fitting.map(key))].map((group) =>
      fitting.filter((item) => key(item) === group),
    );
    const found = groups.flatMap((group) => {
      const picked = pick(pieces, group);
      return picked && !isSaidBetter(pieces, picked, fitting) ? [picked] : [];
    });
    const [first, ...others] = found;
    if (first) return others.every((other) => sameValues(first, other)) ? first : undefined;
  }
  return undefined;
}

const SHORTEST_LABEL = 4;

/** 受理申请22件,办结21件: what is called after another goes on about it. */
const isCalledAfter = (one: Listed, other: Listed): boolean => {
  const [label, longer] = [one, other].map(({ figure }) => fold(labelOf(figure))) as [
    string,
    string,
  ];
  return label.length >= SHORTEST_LABEL && label !== longer && longer.includes(label);
};

const isSame = (one: Listed, other: Listed): boolean =>
  one.figure.report === other.figure.report && one.figure.id === other.figure.id;

/** True if one of them is a part of another: added up it would be counted twice. */
export const holdsPart = (items: readonly Listed[]): boolean =>
  items.some(
    (item) =>
      wholesOf(item).some((whole) => items.some((other) => isSame(whole, other))) ||
      items.some((other) => isCalledAfter(item, other)),
  );
