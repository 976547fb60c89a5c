import { findFacts } from '../compute/facts.js';
import { findTold, shareBehind, type ToldFigure, undecided } from '../compute/narrative.js';
import type { AnswerValue } from '../model.js';
import type { Query, Subject } from '../understand/query.js';
import type { Library } from './concepts.js';
import { factEvidence, toldEvidence } from './evidence.js';
import { assumptionNotes, findingNotes, readingNotes } from './notes.js';
import { type Result, result } from './result.js';
import { amount, WORDING } from './wording.js';

const labelOf = ({ figure }: ToldFigure): string => figure.path.at(-1) as string;

const toldValue = (told: ToldFigure): AnswerValue => ({
  value: told.figure.value as number,
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
  const number = amount(figure.value as number, figure.unit, figure.approximate);
  const subject = WORDING.subject(figure.agency, figure.year, labelOf(told));
  return WORDING.told(number, subject, figure.clause ?? figure.source.text);
}

function choice(query: Query, candidates: readonly ToldFigure[]): Result {
  const labels = [
    ...new Set(
      candidates.map((told) => `${told.figure.agency}${told.figure.year}年${labelOf(told)}是多少`),
    ),
  ];
  return result({
    status: 'clarify',
    answer: WORDING.clarify,
    options: labels.slice(0, 5),
    evidence: candidates.slice(0, 5).map(toldEvidence),
    notes: assumptionNotes(query, []),
  });
}

/** The best figure of each body; the latest year where none was asked for. */
function bestByAgency(query: Query, found: readonly ToldFigure[]): ToldFigure[] {
  const best = new Map<string, ToldFigure>();
  for (const told of found) {
    const known = best.get(told.figure.agency);
    if (!known || (query.years === 'latest' && told.figure.year > known.figure.year))
      best.set(told.figure.agency, told);
  }
  return [...best.values()];
}

/** Answers with a figure told in the prose; undefined where no clause holds all that is asked. */
export async function answerTold(library: Library, query: Query): Promise<Result | undefined> {
  const found = (await findTold(library.ports, query)).filter((told) => told.figure.value !== null);
  const [best] = bestByAgency(query, found);
  if (!best) return undefined;
  const rivals = found.filter(
    (told) => told.figure.report === best.figure.report && undecided(best, told),
  );
  if (rivals.length > 0) return choice(query, [best, ...rivals]);
  const share = query.withShare ? await shareOf(library, best) : undefined;
  const told = share ? [best, share] : [best];
  return result({
    status: 'answered',
    answer: told.map(sentence).join(''),
    values: told.map(toldValue),
    evidence: told.map(toldEvidence),
    notes: [
      ...(await findingNotes(
        library.ports,
        told.map((one) => one.figure),
      )),
      ...assumptionNotes(query, [best.figure]),
      ...readingNotes(told.map((one) => one.figure)),
    ],
  });
}

async function shareOf(library: Library, best: ToldFigure): Promise<ToldFigure | undefined> {
  const beside = await library.ports.figures.inPassages([best.hit.passage]);
  const share = shareBehind(beside, best.figure);
  return share && { ...best, figure: share };
}

/** Answers with the sentence that tells it; undefined where none does. */
export async function answerFact(
  library: Library,
  query: Query,
  subject: Extract<Subject, { kind: 'fact' }> | undefined,
): Promise<Result | undefined> {
  const [best] = await findFacts(library.ports, query, subject?.fact);
  if (!best) return undefined;
  return result({
    status: 'answered',
    answer: WORDING.fact(`${best.hit.agency}${best.hit.year}年`, best.sentence),
    evidence: [factEvidence(best)],
    notes: assumptionNotes(query, [best.hit]),
  });
}
