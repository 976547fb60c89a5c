import { sumOf } from '@nianbao/domain';
import { findDenials, findFacts } from '../compute/facts.js';
import {
  findTold,
  type Sought,
  shareBehind,
  soughtBy,
  type ToldFigure,
  undecided,
  wholeInFront,
} from '../compute/narrative.js';
import type { AnswerValue } from '../model.js';
import { contentOf } from '../understand/content.js';
import { namesNoYear, type Query, type Subject } from '../understand/query.js';
import { piecesOf, without } from '../understand/subject.js';
import { SUM_WORDS } from '../words/question-words.js';
import { factEvidence, toldEvidence } from './evidence.js';
import type { Library } from './library.js';
import { assumptionNotes, findingNotes, readingNotes } from './notes.js';
import { type Result, result } from './result.js';
import { amount, WORDING, written } from './wording.js';

const labelOf = ({ figure }: ToldFigure): string => figure.path.at(-1) as string;
const numberOf = ({ figure }: ToldFigure): number => figure.value as number;

const toldValue = (told: ToldFigure): AnswerValue => ({
  value: numberOf(told),
  unit: told.figure.unit,
  agency: told.figure.agency,
  year: told.figure.year,
  label: labelOf(told),
  operation: 'value',
  ...(told.figure.approximate && { approximate: true }),
  observation: told.figure.id,
});

function sentence(told: ToldFigure): string {
  const { figure } = told;
  const number = amount(numberOf(told), figure.unit, figure.approximate);
  const subject = WORDING.subject(figure.agency, figure.year, labelOf(told));
  return WORDING.told(number, subject, figure.clause ?? figure.source.text);
}

async function notesOn(
  { ports }: Library,
  query: Query,
  told: readonly ToldFigure[],
): Promise<string[]> {
  const figures = told.map((one) => one.figure);
  return [
    ...(await findingNotes(ports, figures)),
    ...assumptionNotes(query, figures),
    ...readingNotes(figures),
  ];
}

async function answered(
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

function choice(candidates: readonly ToldFigure[]): Result {
  const options = candidates.map((told) =>
    WORDING.choice(told.figure.agency, told.figure.year, labelOf(told)),
  );
  return result({
    status: 'clarify',
    answer: WORDING.clarify,
    options: [...new Set(options)].slice(0, 5),
    evidence: candidates.slice(0, 5).map(toldEvidence),
  });
}

/** The one figure that is sought, or those that are equally good; of the latest year where none was asked for. */
async function seek(library: Library, query: Query, sought: Sought): Promise<ToldFigure[]> {
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

const NO_PIECES = 2;

/** 微信和其他方式一共: each piece by itself, in the words it shares with the others. */
function piecesSought(query: Query): Sought[] {
  const pieces = piecesOf(without(query.about, SUM_WORDS)).filter(
    (piece) => contentOf(piece).length > 0,
  );
  return pieces.length < NO_PIECES
    ? []
    : pieces.map((words) => ({
        words,
        content: contentOf(words),
        unit: query.unit,
        concept: null,
      }));
}

/** A sum of figures told in one report; undefined unless every piece is told, once. */
async function answerToldSum(
  library: Library,
  query: Query,
  pieces: readonly Sought[],
): Promise<Result | undefined> {
  const found = await Promise.all(pieces.map((piece) => seek(library, query, piece)));
  if (found.some((told) => told.length !== 1)) return undefined;
  const told = found.map(([only]) => only as ToldFigure);
  const [first] = told as [ToldFigure, ...ToldFigure[]];
  const reports = new Set(told.map((one) => one.figure.report));
  const units = new Set(told.map((one) => one.figure.unit));
  const figures = new Set(told.map((one) => one.figure.id));
  if (reports.size > 1 || units.size > 1 || figures.size < told.length) return undefined;
  const total: AnswerValue = {
    ...toldValue(first),
    value: sumOf(told.map(numberOf)),
    operation: 'sum',
    label: told.map(labelOf).join(' + '),
  };
  delete total.observation;
  const parts = told.map((one) => `${labelOf(one)} ${amount(numberOf(one), one.figure.unit)}`);
  const subject = WORDING.subject(first.figure.agency, first.figure.year, '合计');
  return answered(library, query, told, {
    first: total,
    answer: WORDING.sum(amount(total.value, total.unit), subject, parts),
  });
}

/** Answers with a figure told in the prose; undefined where no clause holds all that is asked. */
export async function answerTold(library: Library, query: Query): Promise<Result | undefined> {
  const pieces = query.task.kind === 'sum' ? piecesSought(query) : [];
  if (pieces.length > 0) return answerToldSum(library, query, pieces);
  if (query.task.kind !== 'value' && query.task.kind !== 'sum') return undefined;
  const [best, ...rivals] = await seek(library, query, soughtBy(query));
  if (!best) return undefined;
  if (rivals.length > 0) return choice([best, ...rivals]);
  const share = query.withShare ? await shareOf(library, best) : undefined;
  const told = share ? [best, share] : [best];
  return answered(library, query, told, { answer: told.map(sentence).join('') });
}

async function shareOf(library: Library, best: ToldFigure): Promise<ToldFigure | undefined> {
  const beside = await library.ports.figures.inPassages([best.hit.passage]);
  const share = shareBehind(beside, best.figure);
  return share && { ...best, figure: share };
}

/** The whole that a share is of: named in the question, or told in front of the part. */
async function wholeOf(
  library: Library,
  query: Query,
  part: ToldFigure,
  whole: readonly string[],
): Promise<ToldFigure | undefined> {
  const beside = await library.ports.figures.inPassages([part.hit.passage]);
  const inFront = wholeInFront(beside, part.figure);
  if (inFront) return { ...part, figure: inFront };
  if (whole.length === 0) return undefined;
  const found = await seek(library, query, {
    words: whole.join(''),
    content: whole,
    unit: part.figure.unit,
    concept: null,
  });
  return found.length === 1 && found[0]?.figure.report === part.figure.report
    ? found[0]
    : undefined;
}

/** Answers a share of what the prose tells: as printed behind the part, or computed from part and whole. */
export async function answerToldShare(
  library: Library,
  query: Query,
  { part, whole }: Extract<Subject, { kind: 'told-share' }>,
): Promise<Result | undefined> {
  const [found, ...rivals] = await seek(library, query, {
    words: part.join(''),
    content: part,
    unit: null,
    concept: null,
  });
  if (!found || rivals.length > 0) return undefined;
  const printed = found.figure.unit === '%' ? found : await shareOf(library, found);
  if (printed) return answered(library, query, [printed], { answer: sentence(printed) });
  const total = await wholeOf(library, query, found, whole);
  return total && numberOf(total) !== 0 ? computedShare(library, query, found, total) : undefined;
}

function computedShare(
  library: Library,
  query: Query,
  part: ToldFigure,
  whole: ToldFigure,
): Promise<Result> {
  const percent = Math.round((numberOf(part) / numberOf(whole)) * 10_000) / 100;
  const label = `${labelOf(part)}占${labelOf(whole)}的比例`;
  const first: AnswerValue = {
    ...toldValue(part),
    value: percent,
    unit: '%',
    operation: 'share',
    label,
  };
  delete first.observation;
  const subject = WORDING.subject(part.figure.agency, part.figure.year, label);
  return answered(library, query, [part, whole], {
    first,
    answer: WORDING.share(
      amount(percent, '%'),
      subject,
      written(numberOf(part)),
      written(numberOf(whole)),
    ),
  });
}

/** Answers with the sentence that tells it; undefined where none does. */
export async function answerFact(
  library: Library,
  query: Query,
  subject: Extract<Subject, { kind: 'fact' }> | undefined,
): Promise<Result | undefined> {
  const [best] = await findFacts(library.ports, query, subject?.fact);
  return best && factResult(query, best);
}

const factResult = (
  query: Query,
  best: { hit: Parameters<typeof factEvidence>[0]['hit']; sentence: string },
): Result =>
  result({
    status: 'answered',
    answer: WORDING.fact(`${best.hit.agency}${best.hit.year}年`, best.sentence),
    evidence: [factEvidence(best)],
    notes: assumptionNotes(query, [best.hit]),
  });

/** Answers that there was none, in the report's words; undefined where it does not say so. */
export async function answerDenial(
  library: Library,
  query: Query,
  { concepts }: Extract<Subject, { kind: 'concepts' }>,
): Promise<Result | undefined> {
  const [best] = await findDenials(library.ports, query, concepts);
  return best && factResult(query, best);
}
