import type { AnswerPorts, PassageHit, StoredObservation } from '../ports.js';
import { contentOf } from '../understand/content.js';
import type { Query } from '../understand/query.js';
import { fold } from '../words/fold.js';
import { sameFamily } from '../words/units.js';
import { overlap } from './overlap.js';

/** A figure told in the prose that may be what was asked for. */
export interface ToldFigure {
  figure: StoredObservation;
  hit: PassageHit;
  /** Larger is better; compared in order. */
  rank: readonly number[];
}

const LIMIT = 30;
const ALL = 0.999;
/** A unit that was asked for must be the figure's, or one that people mix up with it. */
function unitFits(asked: string | null, unit: string | null): number {
  if (asked === null) return unit === '%' ? 0 : 1;
  if (asked === unit) return 2;
  return unit !== null && sameFamily(asked, unit) ? 1 : -1;
}

function judge(query: Query, hit: PassageHit, figure: StoredObservation): ToldFigure[] {
  const label = fold(figure.path.at(-1) ?? '');
  const clause = fold(figure.clause ?? '');
  const fits = unitFits(query.unit, figure.unit);
  const everywhere = overlap(
    query.content,
    `${label}\n${clause}\n${fold(hit.text)}\n${fold(hit.section)}`,
  );
  const near = overlap(query.content, `${label}\n${clause}`);
  if (fits < 0 || everywhere < ALL || near < 0.5) return [];
  const said = overlap(query.content, label);
  const extra = contentOf(label)
    .filter((stretch) => overlap([stretch], query.about) < ALL)
    .join('').length;
  return [{ figure, hit, rank: [said, near, fits, -extra] }];
}

const compareRanks = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, index) => Math.abs(value - (b[index] as number)) > 1e-9);
  return at < 0 ? 0 : (b[at] as number) - (a[at] as number);
};

/** Figures told in the prose that hold all of the question's content words, best first. */
export async function findTold(ports: AnswerPorts, query: Query): Promise<ToldFigure[]> {
  if (query.content.length === 0) return [];
  const hits = await ports.passages.find({
    words: query.about,
    ...(query.agencies.length > 0 && { agencies: query.agencies }),
    ...(query.years !== 'latest' && { years: query.years }),
    limit: LIMIT,
  });
  const figures = await ports.figures.inPassages(hits.map((hit) => hit.passage));
  const byPassage = new Map(hits.map((hit) => [hit.passage, hit]));
  return figures
    .flatMap((figure) =>
      judge(query, byPassage.get(figure.passage as string) as PassageHit, figure),
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
      one.passage === figure.passage &&
      one.source.block === figure.source.block &&
      (one.source.start ?? 0) >= (figure.source.end ?? 0) &&
      (one.source.start ?? 0) - (figure.source.end ?? 0) <= 6,
  );
