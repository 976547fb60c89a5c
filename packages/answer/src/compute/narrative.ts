import { conceptTold, reaches, THRESHOLDS } from '@nianbao/domain';
import type { AnswerPorts, PassageHit, StoredObservation } from '../ports.js';
import { type CutWords, contentOf } from '../understand/content.js';
import { namedYears, type Query } from '../understand/query.js';
import { waysToSay } from '../words/equivalents.js';
import { fold } from '../words/fold.js';
import { sameFamily } from '../words/units.js';
import { isOfOther, meet, saysSomething } from './loosely.js';
import { type Meaning, meaningOf } from './meaning.js';
import { calledFor } from './otherwise/called.js';
import { isOfMore } from './otherwise/others.js';
import { isOtherwise } from './otherwise/otherwise.js';
import { literalOverlap, overlap } from './overlap.js';
import type { Sought } from './sought.js';
import { type Surroundings, surroundings, type ToldPassage } from './surroundings.js';

/** A figure told in the prose that may be what was asked for. */
export interface ToldFigure {
  figure: StoredObservation;
  hit: PassageHit;
  /** Larger is better; compared in order. */
  rank: readonly number[];
  /** Letters in a row that question and surroundings share. */
  run: number;
}

/** A word of two letters; a digit or a single character is no subject. */
const SAYS_SOMETHING = /[\p{Script=Han}a-z]{2}/u;
const LIMIT = 30;

/** A unit that was asked for must be the figure's, or one that people mix up with it. */
function unitFits(asked: string | null, unit: string | null): number {
  if (asked === null) return unit === '%' ? 0 : 1;
  if (asked === unit) return 2;
  return unit !== null && unit !== '%' && asked !== '%' && sameFamily(asked, unit) ? 1 : -1;
}

/** Letters of the longest run that two texts share. */
function sharedRun(one: string, other: string): number {
  let longest = 0;
  for (let start = 0; start < one.length; start += 1)
    while (start + longest < one.length && other.includes(one.slice(start, start + longest + 1)))
      longest += 1;
  return longest;
}

/** Content of the label that the question does not ask for. */
const extraIn = (label: string, sought: Sought, cut: CutWords): number =>
  contentOf(label, cut)
    .filter((stretch) => !reaches(overlap([stretch], sought.words), 1))
    .join('').length;

/** The label without what belongs to the figure in front. */
const ownLabel = (figure: StoredObservation, { others }: Surroundings): string => {
  const label = fold(figure.path.at(-1) ?? '');
  return others === '' ? label : label.replace(others, '');
};

function judge(
  sought: Sought,
  meaning: Meaning,
  passage: ToldPassage,
  figure: StoredObservation,
  cut: CutWords,
): ToldFigure[] {
  const { hit } = passage;
  const around = surroundings(passage, figure);
  const label = ownLabel(figure, around);
  const own = `${label}\n${around.own}`;
  const fits = unitFits(sought.unit, figure.unit);
  const isConcept = sought.concept !== null && conceptTold(label)?.id === sought.concept;
  const everywhere = overlap(sought.content, `${label}\n${around.sentence}`);
  const near = overlap(sought.content, own);
  if (fits < 0 || isOtherwise(around, figure, sought)) return [];
  const part = calledFor(label, around, sought);
  if (part !== undefined && !reaches(part, THRESHOLDS.partAskedFor)) return [];
  const isThatPart = part !== undefined && reaches(part, 1);
  const isAbout =
    reaches(everywhere, THRESHOLDS.wordsHeld) &&
    (isThatPart || reaches(near, THRESHOLDS.wordsAtFigure));
  if (!isConcept && !isAbout) return [];
  if (!isConcept && isOfMore(around, label, sought)) return [];
  if (!isConcept && isOfOther(meaning, sought, { around, label }, cut)) return [];
  const said = overlap(sought.content, label);
  const run = sharedRun(sought.words, `${own}\n${fold(hit.section)}`);
  const named = sought.words.includes(label) ? 1 : near;
  const literal = literalOverlap(sought.content, label);
  const rank = [isConcept ? 1 : 0, named, said, literal, fits, -extraIn(label, sought, cut)];
  return [{ figure, hit, rank, run }];
}

/** The same by the meaning of the question, where its letters are not those of the clause. */
function judgeByMeaning(
  sought: Sought,
  meaning: Meaning,
  passage: ToldPassage,
  figure: StoredObservation,
  cut: CutWords,
): ToldFigure[] {
  const fits = unitFits(sought.unit, figure.unit);
  if (fits < 0) return [];
  const around = surroundings(passage, figure);
  const label = ownLabel(figure, around);
  const meeting = meet(meaning, sought, { around, label, figure }, cut);
  if (!meeting) return [];
  const { near, said, bare } = meeting;
  return [{ figure, hit: passage.hit, rank: [0, near, said, 0, fits, bare ? 0 : -1], run: 0 }];
}

/** Where another figure of the passage stands nearer to what is asked, this one is not it. */
const nearest = (told: ToldFigure[]): ToldFigure[] => {
  const best = Math.max(...told.map((one) => one.rank[1] as number));
  return told.filter((one) => one.rank[0] === 1 || (one.rank[1] as number) >= best - 1e-9);
};

const compareRanks = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, index) => Math.abs(value - (b[index] as number)) > 1e-9);
  return at < 0 ? 0 : (b[at] as number) - (a[at] as number);
};

/** Words to find passages by: those of the question, and how else its things may be called. */
const inOtherWords = ({ words }: Sought, { things }: Meaning): string =>
  [words, ...things.flatMap((thing) => waysToSay(thing).slice(1))].join(' ');

/** Figures told in the prose that hold all of what is sought, of the bodies and years asked for, best first. */
export async function findTold(
  ports: AnswerPorts,
  query: Query,
  sought: Sought,
): Promise<ToldFigure[]> {
  if (!sought.content.some((stretch) => SAYS_SOMETHING.test(stretch))) return [];
  const years = namedYears(query);
  const meaning = meaningOf(sought.words, ports.words);
  const hits = await ports.passages.find({
    words: inOtherWords(sought, meaning),
    ...(query.agencies.length > 0 && { agencies: query.agencies }),
    ...(years.length > 0 && { years }),
    limit: LIMIT,
  });
  const figures = await ports.figures.inPassages(hits.map((hit) => hit.passage));
  const passages = hits.map((hit) => ({
    hit,
    figures: figures.filter((one) => one.passage === hit.passage),
  }));
  const byJudge = (judgeOne: Judge): ToldFigure[] =>
    passages
      .flatMap((passage) => nearest(passage.figures.flatMap((figure) => judgeOne(passage, figure))))
      .filter(
        ({ figure }) =>
          figure.value !== null && (years.length === 0 || years.includes(figure.year)),
      )
      .sort((a, b) => compareRanks(a.rank, b.rank) || b.run - a.run);
  const told = byJudge((passage, figure) => judge(sought, meaning, passage, figure, ports.words));
  if (told.length > 0) return told;
  if (!saysSomething(meaning)) return [];
  return byJudge((passage, figure) =>
    judgeByMeaning(sought, meaning, passage, figure, ports.words),
  );
}

type Judge = (passage: ToldPassage, figure: StoredObservation) => ToldFigure[];

/** True if `other` repeats the question word by word and `best` does not: 信息公开网站 as a title. */
const saysItBetter = (best: ToldFigure, other: ToldFigure): boolean =>
  other.run >= THRESHOLDS.repeatedRun && other.run >= 2 * best.run;

/** Of two that are equally good the one that repeats more of the question, word by word. */
const repeats = (best: ToldFigure, other: ToldFigure): boolean =>
  best.run >= THRESHOLDS.repeatedRun && best.run > other.run;

/** True if the two are equally good answers that say different things. */
export const undecided = (best: ToldFigure, other: ToldFigure): boolean =>
  ((compareRanks(best.rank, other.rank) === 0 && !repeats(best, other)) ||
    saysItBetter(best, other)) &&
  (best.figure.value !== other.figure.value || best.figure.unit !== other.figure.unit);
