import { CUMULATIVE, type Dimension, THIS_YEAR, TOGETHER } from '../words/dimensions.js';
import { JOINERS } from '../words/question-words.js';

/** Columns that are named together, and what is said beside each. */
export interface NamedColumns {
  dimensions: readonly Dimension[];
  rests: readonly string[];
}

/** Stands for a column while the text is taken apart: 法人和其他组织 is one, whatever joins it. */
const MARK = 0xe000;

const words = TOGETHER.flatMap((dimension, index) =>
  dimension.words.map((word) => ({ word, mark: String.fromCharCode(MARK + index) })),
).sort((a, b) => b.word.length - a.word.length);

const marked = (text: string): string =>
  words.reduce((rest, { word, mark }) => rest.replaceAll(word, mark), text);

const marksIn = (piece: string): string[] => piece.match(/[\ue000-\uf8ff]/g) ?? [];

/** A kind that holds others would count them twice: 法人 beside 商业企业. */
function overlapping(dimensions: readonly Dimension[]): boolean {
  const measures = dimensions.flatMap((one) => Object.values(one.measures).flat());
  return new Set(measures).size < measures.length;
}

const dimensionsIn = (piece: string): Dimension[] =>
  marksIn(piece).map((mark) => TOGETHER[mark.charCodeAt(0) - MARK] as Dimension);

/** 答复数及历年累计: what stands beside all the years is the year itself. */
const isYearAndAll = (
  [first = '', ...more]: readonly string[],
  named: readonly Dimension[],
): boolean => more.length === 1 && dimensionsIn(first).length === 0 && named[0] === CUMULATIVE;

/** The columns of a text that names one in each of several pieces; undefined where it does not. */
export function columnsOf(text: string): NamedColumns | undefined {
  const pieces = marked(text)
    .split(JOINERS)
    .filter((piece) => piece !== '');
  const named = pieces.flatMap(dimensionsIn);
  const dimensions = isYearAndAll(pieces, named) ? [THIS_YEAR, ...named] : named;
  if (pieces.length < 2 || dimensions.length !== pieces.length) return undefined;
  if (pieces.some((piece) => dimensionsIn(piece).length > 1)) return undefined;
  if (overlapping(dimensions)) return undefined;
  return { dimensions, rests: pieces.map((piece) => piece.replace(/[\ue000-\uf8ff]/g, '')) };
}
