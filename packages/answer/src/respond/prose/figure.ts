import { soughtBy, type ToldFigure } from '../../compute/narrative.js';
import type { Query } from '../../understand/query.js';
import { toldEvidence } from '../evidence.js';
import type { Library } from '../library.js';
import { type Result, result } from '../result.js';
import { answered, labelOf, seek, sentence } from './parts.js';
import { shareOf } from './share.js';
import { answerToldSum, piecesSought } from './sum.js';

function choice({ wording }: Library, candidates: readonly ToldFigure[]): Result {
  const options = candidates.map((told) =>
    wording.choice(told.figure.agency, told.figure.year, labelOf(told)),
  );
  return result({
    status: 'clarify',
    answer: wording.clarify,
    options: [...new Set(options)].slice(0, 5),
    evidence: candidates.slice(0, 5).map(toldEvidence),
  });
}

/** Answers with a figure told in the prose; undefined where no clause holds all that is asked. */
export async function answerTold(library: Library, query: Query): Promise<Result | undefined> {
  const pieces = query.task.kind === 'sum' ? piecesSought(query, library.ports.words) : [];
  if (pieces.length > 0) return answerToldSum(library, query, pieces);
  if (query.task.kind !== 'value' && query.task.kind !== 'sum') return undefined;
  const [best, ...rivals] = await seek(library, query, soughtBy(query));
  if (!best) return undefined;
  if (rivals.length > 0) return choice(library, [best, ...rivals]);
  const share = query.withShare ? await shareOf(library, best) : undefined;
  const told = share ? [best, share] : [best];
  return answered(library, query, told, {
    answer: told.map((one) => sentence(library, one)).join(''),
  });
}
