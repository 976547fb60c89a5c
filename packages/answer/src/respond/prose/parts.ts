import type { ToldFigure } from '../../compute/narrative.js';
import { findTold, undecided } from '../../compute/narrative.js';
import type { Sought } from '../../compute/sought.js';
import type { AnswerValue } from '../../model.js';
import { contentOf } from '../../understand/content.js';
import { namesNoYear, type Query } from '../../understand/query.js';
import { piecesOf } from '../../understand/subject/pieces.js';
import { toldEvidence } from '../evidence.js';
import type { Library } from '../library.js';
import {
  assumptionNotes,
  findingNotes,
  missingYearNotes,
  readingNotes,
  visitNotes,
} from '../notes.js';
import { type Result, result } from '../result.js';

const ALL = 0.999;
/** True where the figure's own words hold all that is sought. */
export const holdsAll = ({ rank }: ToldFigure): boolean => (rank[1] as number) >= ALL;

/** What opens a list of parts is no part of what the first of them is called. */
const OPENING = /^(?:其中|具体[为是]|内容涵盖|分别[为是])[:：,，]?(?=.{2})/u;

/** What the figure counts; a quotation that the label breaks off is closed. */
export function labelOf({ figure }: ToldFigure): string {
  const label = (figure.path.at(-1) as string).replace(OPENING, '');
  return label.includes('“') && !label.includes('”') ? `${label}”` : label;
}

/** What is told of several things says so. */
export const joins = (told: ToldFigure): boolean => /以及|[和与及跟、]/u.test(labelOf(told));

/** True unless the question names several things and the figure is of one of them. */
export const tellsAllOf = ({ ports }: Library, { about }: Query, told: ToldFigure): boolean =>
  piecesOf(about).filter((piece) => contentOf(piece, ports.words).length > 0).length < 2 ||
  joins(told);

/** True for 1600余. */
export const isApproximate = ({ figure }: ToldFigure): boolean => figure.approximate;

/** Its number with its unit, as it is written in an answer. */
export const amountOf = ({ wording }: Library, told: ToldFigure): string =>
  wording.amount(numberOf(told), told.figure.unit, told.figure.approximate);
/** Its number. */
export const numberOf = ({ figure }: ToldFigure): number => figure.value as number;

/** The value that it gives. */
export const toldValue = (told: ToldFigure): AnswerValue => ({
  value: numberOf(told),
  unit: told.figure.unit,
  agency: told.figure.agency,
  year: told.figure.year,
  label: labelOf(told),
  operation: 'value',
  ...(told.figure.approximate && { approximate: true }),
  observation: told.figure.id,
});

/** Number first, then the clause that tells it. */
export function sentence({ wording }: Library, told: ToldFigure): string {
  const { figure } = told;
  const number = wording.amount(numberOf(told), figure.unit, figure.approximate);
  const subject = wording.subject(figure.agency, figure.year, labelOf(told));
  return wording.told(number, subject, figure.clause ?? figure.source.text);
}

async function notesOn(
  library: Library,
  query: Query,
  told: readonly ToldFigure[],
): Promise<string[]> {
  const figures = told.map((one) => one.figure);
  return [
    ...(await findingNotes(library, figures)),
    ...assumptionNotes(library, query, figures),
    ...missingYearNotes(library, query, figures),
    ...readingNotes(library, figures),
    ...visitNotes(library, query, figures),
  ];
}

/** An answered result: the direct answer first, then the figures it stands on. */
export async function answered(
  library: Library,
  query: Query,
  told: readonly ToldFigure[],
  parts: { answer: string; first?: AnswerValue },
): Promise<Result> {
  return result({
    status: 'answered',
    answer: parts.answer,
    values: [...(parts.first ? [parts.first] : []), ...told.map(toldValue)],
    evidence: told.map(toldEvidence),
    notes: await notesOn(library, query, told),
  });
}

/** The one figure that is sought, or those that are equally good; of the latest year where none was asked for. */
export async function seek(library: Library, query: Query, sought: Sought): Promise<ToldFigure[]> {
  const found = await findTold(library.ports, query, sought);
  const [first] = found;
  if (!first) return [];
  const equal = found.filter(
    (told) => first.rank[0] === told.rank[0] && told.figure.agency === first.figure.agency,
  );
  const latest = Math.max(...equal.map((told) => told.figure.year));
  const best = namesNoYear(query)
    ? (found.find((told) => told.figure.year === latest && equal.includes(told)) as ToldFigure)
    : first;
  return [
    best,
    ...found.filter((told) => told.figure.report === best.figure.report && undecided(best, told)),
  ];
}
