import { reaches, THRESHOLDS } from '@nianbao/domain';
import { shareBehind, wholeInFront } from '../../compute/beside.js';
import type { ToldFigure } from '../../compute/narrative.js';
import { overlap } from '../../compute/overlap.js';
import type { AnswerValue } from '../../model.js';
import type { Query, Subject } from '../../understand/query.js';
import { fold } from '../../words/fold.js';
import type { Library } from '../library.js';
import type { Result } from '../result.js';
import { written } from '../wording/numbers.js';
import { answered, labelOf, numberOf, seek, sentence, toldValue } from './parts.js';

/** The share told right behind a figure. */
export async function shareOf(library: Library, best: ToldFigure): Promise<ToldFigure | undefined> {
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
    whole: false,
    asked: query.about,
  });
  return found.length === 1 && found[0]?.figure.report === part.figure.report
    ? found[0]
    : undefined;
}

/** True if the words of the whole stand where the part is told, its section's title included. */
const isOf = ({ hit }: ToldFigure, whole: readonly string[]): boolean =>
  whole.length === 0 ||
  reaches(overlap(whole, `${fold(hit.text)}\n${fold(hit.section)}`), THRESHOLDS.wordsHeld);

/** Answers a share of what the prose tells: as printed behind the part, or computed from part and whole. */
export async function answerToldShare(
  library: Library,
  query: Query,
  { part, whole: named }: Extract<Subject, { kind: 'told-share' }>,
): Promise<Result | undefined> {
  const whole = named.filter((word) => word.length > 1);
  const [found, ...rivals] = await seek(library, query, {
    words: part.join(''),
    content: part,
    unit: null,
    concept: null,
    whole: false,
    asked: query.about,
  });
  if (!found || rivals.length > 0 || !isOf(found, whole)) return undefined;
  const printed = found.figure.unit === '%' ? found : await shareOf(library, found);
  if (printed) return answered(library, query, [printed], { answer: sentence(library, printed) });
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
  const label = library.wording.shareLabel(labelOf(part), labelOf(whole));
  const first: AnswerValue = {
    ...toldValue(part),
    value: percent,
    unit: '%',
    operation: 'share',
    label,
  };
  delete first.observation;
  const subject = library.wording.subject(part.figure.agency, part.figure.year, label);
  return answered(library, query, [part, whole], {
    first,
    answer: library.wording.share(
      library.wording.amount(percent, '%'),
      subject,
      written(numberOf(part)),
      written(numberOf(whole)),
    ),
  });
}
