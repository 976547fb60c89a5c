import { type FigureKey, type FigureKind, kindOf, type Relation } from '@nianbao/domain';
import type { Budget } from '../limits.js';
import type { Align } from './alignment.js';
import { type CellValue, readCell, repairZeros } from './cell.js';
import type { TableLine } from './lines.js';
import { type Cut, cutsOf } from './numbering.js';
import { isOnlyReading } from './only-reading.js';
import { type SplitTask, splitsOf, sumsWithin } from './splits.js';
import { type Token, type Tokens, tokensOf } from './tokens.js';
import { BETWEEN, type Zone } from './zone.js';

/** One way to read the cells of a line. */
export interface Reading {
  values: CellValue[];
  /** The cells as printed, in the same order. */
  texts: string[];
  /** Where the cells end, as an offset in the flow. */
  end: number;
  /** True when characters that stood together were told apart. */
  glued: boolean;
  /** True when characters were put right. */
  repaired: boolean;
}

/** All ways to read a line. */
export interface LineReadings {
  line: TableLine;
  zone: Zone;
  keys: FigureKey[];
  /** Readings to choose from; none means that the line cannot be read. */
  candidates: Reading[];
  /**
   * Further readings, for a line whose total may be misprinted; computed when asked for, undefined
   * where they are too many to list.
   */
  alternates: () => Reading[] | undefined;
  /** True when nothing in the line itself supports a split: no sum, cells that could be blank. */
  unsupported: boolean;
  /** True when the line itself leaves one way to read it, even if some of its cells may be blank. */
  certain: boolean;
  /** True when the readings are too many to list them. */
  endless: boolean;
  /** Characters printed for the cells, at most. */
  letters: number;
}

/** What the readings of all lines share. */
export interface ReadingContext {
  relations: readonly Relation[];
  /** A new allowance for one search. */
  budget: () => Budget;
  /** True when this document prints `1.` with its separator in front of labels. */
  separated: boolean;
  /** True when a mark of this document is a single dash. */
  singleDashes: boolean;
  /** Places cells by the columns of their table. */
  align: Align;
}

/** More readings of one line than this mean that nothing can be told from it. */
const MOST_STRICT = 2000;
const MOST_FREE = 5000;

const read = (token: string, kind: FigureKind): CellValue =>
  readCell(token, kind) ?? { status: 'unreadable' };

const isMisread = (pieces: readonly Token[]): boolean =>
  pieces.some(({ text }) => repairZeros(text) !== text);

function cellwise(pieces: readonly Token[], kinds: readonly FigureKind[]): CellValue[] {
  return kinds.map((kind, index) => read(pieces[index]?.text ?? '', kind));
}

/**
 * Cells with borders: in order when all are filled, in place when their number fits, else by the columns
 * that the rest of the table shows.
 */
function borderedCells(
  line: TableLine,
  zone: Zone,
  pieces: readonly Token[],
  align: Align,
): readonly Token[] | undefined {
  const cells = line.slots.length;
  const filled = pieces.filter((piece) => piece.text !== '');
  if (filled.length === cells) return filled;
  if (filled.length === 0 || pieces.length === cells) return pieces;
  return align(line, zone, pieces);
}

/** Printed text of each cell; where pieces were taken apart, the number itself. */
const textsOf = (values: readonly CellValue[], pieces: readonly Token[]): string[] =>
  values.map((cell, at) => {
    if (pieces.length >= values.length) return pieces[at]?.text ?? '';
    return cell.status === 'reported' ? String(cell.value) : '';
  });

type CutReadings = Pick<
  LineReadings,
  'candidates' | 'alternates' | 'unsupported' | 'certain' | 'endless'
>;

const NONE: CutReadings = {
  candidates: [],
  alternates: () => [],
  unsupported: false,
  certain: false,
  endless: false,
};
/** Too many readings to list them all. */
const ENDLESS: CutReadings = { ...NONE, endless: true };

const only = (reading: Reading): CutReadings => ({ ...NONE, candidates: [reading] });

/** Pieces on several lines have line breaks for borders; they are not taken apart further. */
const onOneLine = (zone: Zone, pieces: readonly Token[]): boolean =>
  !/\n/.test(zone.text.slice(pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0));

function splitReadings(
  tokens: Tokens,
  kinds: readonly FigureKind[],
  context: ReadingContext,
  keys: readonly FigureKey[],
  make: (values: CellValue[]) => Reading,
): CutReadings {
  const sums = sumsWithin(keys, context.relations);
  const task = { pieces: tokens.pieces.map(({ text }) => repairZeros(text)), kinds, sums };
  const search = (options: Pick<SplitTask, 'strict' | 'most'>): Reading[] | undefined =>
    splitsOf({ ...task, ...options }, context.budget())?.map(make);
  const free = () => search({ strict: false, most: MOST_FREE });
  const strict = sums.length > 0 ? search({ strict: true, most: MOST_STRICT }) : [];
  if (strict === undefined) return ENDLESS;
  const candidates = strict.length > 0 ? strict : free();
  if (candidates === undefined) return ENDLESS;
  const alternates = strict.length > 0 ? free : () => [];
  const certain = candidates.length === 1 && isOnlyReading(task, context.budget());
  return { ...NONE, candidates, alternates, unsupported: sums.length === 0, certain };
}

/** A piece that is no cell shows that the spaces are no borders; then none of them can be trusted. */
const spacedReading = (values: CellValue[], make: (values: CellValue[]) => Reading): CutReadings =>
  values.length > 1 && values.some(({ status }) => status === 'unreadable')
    ? NONE
    : only(make(values));

function readingsOfCut(
  line: TableLine,
  zone: Zone,
  cut: Cut,
  context: ReadingContext,
): CutReadings {
  const kinds = line.slots.map(kindOf);
  const keys = line.slots.map((slot) => slot.key);
  const tokens = tokensOf(zone.text.slice(0, cut.end), line.grid, context.singleDashes);
  const { pieces } = tokens;
  const last = pieces.findLast((piece) => piece.text !== '')?.end ?? 0;
  const make =
    (glued: boolean, cells: readonly Token[] = pieces) =>
    (values: CellValue[]): Reading => ({
      values,
      texts: textsOf(values, cells),
      end: zone.start + last,
      glued: glued || cut.glued,
      repaired: isMisread(pieces),
    });
  if (tokens.bordered) {
    const cells = borderedCells(line, zone, pieces, context.align);
    return cells ? only(make(false, cells)(cellwise(cells, kinds))) : NONE;
  }
  if (pieces.length === 0)
    return isUnclaimed(line, zone) ? NONE : only(make(false)(cellwise(pieces, kinds)));
  if (pieces.length === kinds.length) return spacedReading(cellwise(pieces, kinds), make(false));
  if (pieces.length > kinds.length || !onOneLine(zone, pieces)) return NONE;
  return splitReadings(tokens, kinds, context, keys, make(true));
}

/** Figures between an empty cell and the next label may be its own (公开数⏎2、条148). */
const isUnclaimed = (line: TableLine, zone: Zone): boolean =>
  !zone.touches && !endsItsLine(line, zone) && /\d/.test(zone.rest);

/** A border or a mark, and then the line ends: words on the next one have no part in a single cell. */
const endsItsLine = ({ slots }: TableLine, { text }: Zone): boolean =>
  slots.length === 1 && /^[^\S\n]*(?:\t|\/|[—–-]+|\*+|[无空]|不适用)[^\S\n]*\n\s*$/.test(text);

/** Words where cells should be are no blank, and figures behind words may be the cells: nobody knows. */
const isWords = (line: TableLine, zone: Zone): boolean => {
  const { text, rest } = zone;
  if (endsItsLine(line, zone)) return false;
  return (
    (text.trim() === '' && !EXPLAINED.test(rest)) || (!/[\do〇○◯]/.test(text) && /\d/.test(rest))
  );
};

/** What may stand between an empty cell and the next label. */
const EXPLAINED = new RegExp(`^(?:${BETWEEN})`);

const lettersIn = (text: string): number => text.replace(/\s/g, '').length;

/** All lists together; undefined where one of them could not be listed. */
const joined = (lists: (Reading[] | undefined)[]): Reading[] | undefined =>
  lists.includes(undefined) ? undefined : lists.flatMap((list) => list ?? []);

/** Every way to read the cells of a line. */
export function readingsOf(line: TableLine, zone: Zone, context: ReadingContext): LineReadings {
  const cuts = isWords(line, zone) ? [] : cutsOf(line, zone, context.separated);
  const all = cuts.map((cut) => readingsOfCut(line, zone, cut, context));
  const endless = all.some((one) => one.endless);
  return {
    line,
    zone,
    keys: line.slots.map((slot) => slot.key),
    candidates: endless ? [] : all.flatMap((one) => one.candidates),
    alternates: () => joined(all.map((one) => one.alternates())),
    unsupported: all.some((one) => one.unsupported),
    certain: all.length === 1 && all.every((one) => one.certain),
    endless,
    letters: Math.max(0, ...cuts.map(({ end }) => lettersIn(zone.text.slice(0, end)))),
  };
}
