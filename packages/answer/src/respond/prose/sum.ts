import { sumOf } from '@nianbao/domain';
import { holdsPart } from '../../compute/listed/operands.js';
import { inItsList } from '../../compute/listed/parts-of.js';
import type { ToldFigure } from '../../compute/narrative.js';
import type { Sought } from '../../compute/sought.js';
import type { AnswerValue } from '../../model.js';
import { type CutWords, contentOf } from '../../understand/content.js';
import type { Query } from '../../understand/query.js';
import { piecesOf, without } from '../../understand/subject/pieces.js';
import { SUM_WORDS } from '../../words/question-words.js';
import type { Library } from '../library.js';
import type { Result } from '../result.js';
import {
  amountOf,
  answered,
  holdsAll,
  isApproximate,
  labelOf,
  numberOf,
  seek,
  sentence,
  toldValue,
} from './parts.js';

const NO_PIECES = 2;

/** 微信和其他方式一共: each piece by itself, in the words it shares with the others. */
export function piecesSought(query: Query, cut: CutWords): Sought[] {
  const pieces = piecesOf(without(query.about, SUM_WORDS)).filter(
    (piece) => contentOf(piece, cut).length > 0,
  );
  return pieces.length < NO_PIECES
    ? []
    : pieces.map((words) => ({
        words,
        content: contentOf(words, cut),
        unit: query.unit,
        concept: null,
        whole: false,
        asked: query.about,
      }));
}

/** 网站和微博各多少: each piece by its own figure; undefined unless every piece is told in full, once. */
export async function answerToldEach(
  library: Library,
  query: Query,
  pieces: readonly Sought[],
): Promise<Result | undefined> {
  const found = await Promise.all(pieces.map((piece) => seek(library, query, piece)));
  const told = found.flatMap(([best, ...rivals]) => (best && rivals.length === 0 ? [best] : []));
  const apart = new Set(told.map(({ figure }) => figure.id)).size === pieces.length;
  const together = new Set(told.map(({ hit }) => hit.passage)).size === 1;
  if (!apart || !together || !told.every(holdsAll)) return undefined;
  return answered(library, query, told, {
    answer: told.map((one) => sentence(library, one)).join(''),
  });
}

/** A sum of figures told in one report; undefined unless every piece is told, once. */
export async function answerToldSum(
  library: Library,
  query: Query,
  pieces: readonly Sought[],
): Promise<Result | undefined> {
  const found = await Promise.all(pieces.map((piece) => seek(library, query, piece)));
  if (found.some((told) => told.length !== 1)) return undefined;
  const told = found.map(([only]) => only as ToldFigure);
  const reports = new Set(told.map((one) => one.figure.report));
  const units = new Set(told.map((one) => one.figure.unit));
  const figures = new Set(told.map((one) => one.figure.id));
  if (reports.size > 1 || units.size > 1 || figures.size < told.length) return undefined;
  const listed = await Promise.all(told.map((one) => inItsList(library.ports, one)));
  if (holdsPart(listed.flatMap(({ item }) => item ?? []))) return undefined;
  return sumResult(library, query, told);
}

/** The sum of figures of one report and unit, with each of them. */
export function sumResult(
  library: Library,
  query: Query,
  told: readonly ToldFigure[],
): Promise<Result> {
  const [first] = told as [ToldFigure, ...ToldFigure[]];
  const total: AnswerValue = {
    ...toldValue(first),
    value: sumOf(told.map(numberOf)),
    operation: 'sum',
    ...(told.some(isApproximate) && { approximate: true }),
    label: told.map(labelOf).join(' + '),
  };
  delete total.observation;
  const parts = told.map((one) => `${labelOf(one)} ${amountOf(library, one)}`);
  const subject = library.wording.subject(
    first.figure.agency,
    first.figure.year,
    library.wording.total,
  );
  return answered(library, query, told, {
    first: total,
    answer: library.wording.sum(
      library.wording.amount(total.value, total.unit, total.approximate),
      subject,
      parts,
    ),
  });
}
