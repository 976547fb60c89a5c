import type { ToldFigure } from '../../compute/narrative.js';
import { soughtBy } from '../../compute/sought.js';
import type { Query } from '../../understand/query.js';
import { CUMULATIVE, DIMENSIONS, type Dimension } from '../../words/dimensions.js';
import { fold } from '../../words/fold.js';
import type { Library } from '../library.js';
import type { Result } from '../result.js';
import { answered, holdsAll, labelOf, seek, sentence } from './parts.js';

/** Words of any column but the cumulative one. */
const APPLICANT_WORDS = DIMENSIONS.filter(({ id }) => id !== CUMULATIVE.id).flatMap(
  ({ words }) => words,
);

/** True if a figure is of just that column: 自然人申请, not 自然人和企业申请. */
function isOfColumn(told: ToldFigure, dimension: Dimension, { about }: Query): boolean {
  const said = dimension.words.find((word) => about.includes(word));
  if (said === undefined) return false;
  if (dimension.id === CUMULATIVE.id) return fold(told.figure.clause ?? '').includes('累计');
  const label = fold(labelOf(told));
  const rest = label.replace(said, '');
  return rest !== label && !APPLICANT_WORDS.some((word) => rest.includes(word));
}

/** Answers with a column of the form, applications of natural persons say, that the prose tells by itself. */
export async function answerToldColumn(
  library: Library,
  query: Query,
  dimension: Dimension,
): Promise<Result | undefined> {
  if (query.task.kind !== 'value' || query.subject.kind !== 'concepts') return undefined;
  const sought = { ...soughtBy(query), concept: null, whole: false };
  const [best, ...rivals] = await seek(library, query, sought);
  if (!best || rivals.length > 0 || !holdsAll(best)) return undefined;
  return isOfColumn(best, dimension, query)
    ? answered(library, query, [best], { answer: sentence(library, best) })
    : undefined;
}
