import { sumOf } from '@nianbao/domain';
import type { Reading } from '../../compute/table.js';
import type { AnswerValue, Operation } from '../../model.js';
import type { Query } from '../../understand/query.js';
import { evidenceOf, labelOf, operandsOf, toValue, unitOf } from '../evidence.js';
import { askedFor, heldInstead } from '../held.js';
import type { Library } from '../library.js';
import {
  assumptionNotes,
  breakNotes,
  findingNotes,
  missingBodyNotes,
  missingYearNotes,
  readingNotes,
  visitNotes,
} from '../notes.js';
import { type Result, result } from '../result.js';

/** A reading that has a value. */
export type Valued = Reading & { value: number };

/** Readings that have a value. */
export const valuedOf = (readings: readonly Reading[]): Valued[] =>
  readings.filter((one): one is Valued => one.value !== null);

/** Body, year and label in words. */
export const subjectOf = (library: Library, reading: Reading): string =>
  library.wording.subject(reading.agency, reading.year, labelOf(library, reading));
/** Number and unit in words. */
export const numberOf = ({ wording }: Library, reading: Valued): string =>
  wording.amount(reading.value, unitOf(reading));
/** Every figure that the readings stand on. */
const figuresOf = (readings: readonly Reading[]) => readings.flatMap((reading) => reading.figures);

/** Everything a reader must be told beside the number. */
async function notesOn(
  library: Library,
  query: Query,
  readings: readonly Reading[],
): Promise<string[]> {
  const figures = figuresOf(readings);
  return [
    ...(await findingNotes(library, figures)),
    ...assumptionNotes(library, query, readings),
    ...missingYearNotes(library, query, readings),
    ...missingBodyNotes(library, query, readings),
    ...readingNotes(library, figures),
    ...visitNotes(library, query, figures),
    ...breakNotes(library, readings),
  ];
}

/** The value of a computation over readings of one body. */
export function computed(
  library: Library,
  readings: readonly Valued[],
  parts: { value: number; operation: Operation; label?: string; unit?: string },
): AnswerValue {
  const last = readings.at(-1) as Valued;
  return {
    unit: unitOf(last),
    agency: last.agency,
    year: last.year,
    label: labelOf(library, last),
    ...parts,
  };
}

/** An answered result over readings: the direct answer first, then the readings as its operands. */
export async function answered(
  library: Library,
  query: Query,
  readings: readonly Valued[],
  parts: { answer: string; first?: AnswerValue; options?: string[]; notes?: string[] },
): Promise<Result> {
  return result({
    status: 'answered',
    answer: parts.answer,
    values: [
      ...(parts.first ? [parts.first] : []),
      ...readings.map((one) => toValue(library, one)),
      ...readings.flatMap((one) => operandsOf(library, one)),
    ],
    evidence: figuresOf(readings).map(evidenceOf),
    notes: [...(parts.notes ?? []), ...(await notesOn(library, query, readings))],
    options: parts.options ?? [],
  });
}

/** There is no such figure: nothing at all, blank, or unreadable. Says which, and what there is. */
export function missing(
  library: Library,
  query: Query,
  label: string,
  readings: readonly Reading[],
): Result {
  const empty = readings.at(-1);
  if (!empty)
    return result({
      status: 'no_data',
      answer: library.wording.noFigure(
        askedFor(library, query, label),
        heldInstead(library, query),
      ),
    });
  const unreadable = empty.figures.some((figure) => figure.status === 'unreadable');
  const answer = unreadable
    ? library.wording.unreadable(subjectOf(library, empty))
    : library.wording.blank(subjectOf(library, empty));
  return result({ status: 'no_data', answer, evidence: empty.figures.map(evidenceOf) });
}

/** Exact total of readings. */
export const totalOf = (readings: readonly Valued[]): number =>
  sumOf(readings.map((one) => one.value));
