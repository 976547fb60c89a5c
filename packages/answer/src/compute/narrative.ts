import { conceptTold } from '@nianbao/domain';
import type { AnswerPorts, PassageHit, StoredObservation } from '../ports.js';
import { type CutWords, contentOf } from '../understand/content.js';
import { namedYears, type Query } from '../understand/query.js';
import { fold } from '../words/fold.js';
import { sameFamily } from '../words/units.js';
import { overlap } from './overlap.js';

/** What a figure of the prose is searched by. */
export interface Sought {
  /** Words for the passage index. */
  words: string;
  /** Content words that label, clause, passage or section title must hold, all of them. */
  content: readonly string[];
  /** Unit asked for, or null. */
  unit: string | null;
  /** Concept that the figure's label may name instead. */
  concept: string | null;
}

/** A figure told in the prose that may be what was asked for. */
export interface ToldFigure {
  figure: StoredObservation;
  hit: PassageHit;
  /** Larger is better; compared in order. */
  rank: readonly number[];
}

const LIMIT = 30;
const ALL = 0.999;
const HALF = 0.5;

/** What a query seeks in the prose. */
export function soughtBy(query: Query): Sought {
  const { subject } = query;
  const only =
    subject.kind === 'concepts' && subject.concepts.length === 1 ? subject.concepts[0] : undefined;
  return {
    words: query.about,
    content: query.content,
    unit: query.unit,
    concept: only?.id ?? null,
  };
}

/** A unit that was asked for must be the figure's, or one that people mix up with it. */
function unitFits(asked: string | null, unit: string | null): number {
  if (asked === null) return unit === '%' ? 0 : 1;
  if (asked === unit) return 2;
  return unit !== null && unit !== '%' && asked !== '%' && sameFamily(asked, unit) ? 1 : -1;
}

/** A found passage with every figure told in it, in order. */
interface ToldPassage {
  hit: PassageHit;
  figures: readonly StoredObservation[];
}

const CLAUSE_STARTS = ['，', ',', '；', ';', '。'] as const;
const CLAUSE_END = /[，,；;。、！？]/;

/** The words that stand around a figure and no other: from the figure before it up to the next mark behind it. */
function ownWords({ hit, figures }: ToldPassage, figure: StoredObservation): string {
  const from = hit.place.start;
  const start = (figure.source.start ?? from) - from;
  const end = (figure.source.end ?? from) - from;
  const before = figures
    .map((one) => (one.source.end ?? from) - from)
    .filter((other) => other <= start);
  const clause =
    Math.max(...CLAUSE_STARTS.map((mark) => hit.text.lastIndexOf(mark, start - 1))) + 1;
  const tail = hit.text.slice(end).search(CLAUSE_END);
  return hit.text.slice(Math.max(0, clause, ...before), tail < 0 ? hit.text.length : end + tail);
}

/** Content of the label that the question does not ask for. */
const extraIn = (label: string, sought: Sought, cut: CutWords): number =>
  contentOf(label, cut)
    .filter((stretch) => overlap([stretch], sought.words) < ALL)
    .join('').length;

function judge(
  sought: Sought,
  passage: ToldPassage,
  figure: StoredObservation,
  cut: CutWords,
): ToldFigure[] {
  const { hit } = passage;
  const label = fold(figure.path.at(-1) ?? '');
  const own = `${label}\n${fold(ownWords(passage, figure))}`;
  const fits = unitFits(sought.unit, figure.unit);
  const isConcept = sought.concept !== null && conceptTold(label)?.id === sought.concept;
  const everywhere = overlap(sought.content, `${own}\n${fold(hit.text)}\n${fold(hit.section)}`);
  const near = overlap(sought.content, own);
  if (fits < 0 || (!isConcept && (everywhere < ALL || near < HALF))) return [];
  const said = overlap(sought.content, label);
  return [
    { figure, hit, rank: [isConcept ? 1 : 0, near, said, fits, -extraIn(label, sought, cut)] },
  ];
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

/** Figures told in the prose that hold all of what is sought, of the bodies and years asked for, best first. */
export async function findTold(
  ports: AnswerPorts,
  query: Query,
  sought: Sought,
): Promise<ToldFigure[]> {
  if (sought.content.length === 0) return [];
  const years = namedYears(query);
  const hits = await ports.passages.find({
    words: sought.words,
    ...(query.agencies.length > 0 && { agencies: query.agencies }),
    ...(years.length > 0 && { years }),
    limit: LIMIT,
  });
  const figures = await ports.figures.inPassages(hits.map((hit) => hit.passage));
  const passages = hits.map((hit) => ({
    hit,
    figures: figures.filter((one) => one.passage === hit.passage),
  }));
  return passages
    .flatMap((passage) =>
      nearest(passage.figures.flatMap((figure) => judge(sought, passage, figure, ports.words))),
    )
    .filter(
      ({ figure }) => figure.value !== null && (years.length === 0 || years.includes(figure.year)),
    )
    .sort((a, b) => compareRanks(a.rank, b.rank));
}

/** True if the two are equally good answers that say different things. */
export const undecided = (a: ToldFigure, b: ToldFigure): boolean =>
  compareRanks(a.rank, b.rank) === 0 &&
  (a.figure.value !== b.figure.value || a.figure.unit !== b.figure.unit);

/** The share told right behind a figure: 工作信息1795条，占76.4%. */
export const shareBehind = (
  told: readonly StoredObservation[],
  figure: StoredObservation,
): StoredObservation | undefined =>
  told.find(
    (one) =>
      one.unit === '%' &&
      one.source.block === figure.source.block &&
      (one.source.start ?? 0) >= (figure.source.end ?? 0) &&
      (one.source.start ?? 0) - (figure.source.end ?? 0) <= NEAR,
  );

/** Characters between a figure and its 占76.4%. */
const NEAR = 6;

/** The nearest larger figure of the same unit told in front: the whole that a part belongs to. */
export const wholeInFront = (
  told: readonly StoredObservation[],
  part: StoredObservation,
): StoredObservation | undefined =>
  told
    .filter(
      (one) =>
        one.unit === part.unit &&
        one.source.block === part.source.block &&
        (one.source.start ?? 0) < (part.source.start ?? 0) &&
        (one.value ?? 0) > (part.value ?? 0),
    )
    .find((one) => /其中|包括/.test(betweenMarks(told, one)));

/** Clauses from that figure on, up to the next one. */
const betweenMarks = (told: readonly StoredObservation[], one: StoredObservation): string => {
  const next = told.find((other) => (other.source.start ?? 0) > (one.source.end ?? 0));
  return next?.clause ?? '';
};
