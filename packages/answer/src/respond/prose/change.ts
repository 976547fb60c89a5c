import type { ToldFigure } from '../../compute/narrative.js';
import { soughtBy } from '../../compute/sought.js';
import { changeBehind, type ToldChange } from '../../compute/told-change.js';
import type { AnswerValue } from '../../model.js';
import { namedYears, type Query } from '../../understand/query.js';
import { fold } from '../../words/fold.js';
import type { Library } from '../library.js';
import type { Result } from '../result.js';
import { answerToldOver } from './over.js';
import { answered, labelOf, seek, sentence, tellsAllOf, toldValue } from './parts.js';

/** True where the year before is what the question compares with: all that reports tell a change against. */
function againstYearBefore(query: Query): boolean {
  const years = namedYears(query);
  return (
    query.base === 'previous' || (years.length === 1 && query.base === (years[0] as number) - 1)
  );
}

/** Answers a change as the report tells it, behind the figure that changed. */
export async function answerToldChange(
  library: Library,
  query: Query,
): Promise<Result | undefined> {
  if (query.task.kind !== 'change' || !againstYearBefore(query)) return undefined;
  const sought = { ...soughtBy(query), unit: query.unit === '%' ? null : query.unit };
  const [best, ...rivals] = await seek(library, query, sought);
  if (!best || rivals.length > 0 || !tellsAllOf(library, query, best)) return undefined;
  const beside = await library.ports.figures.inPassages([best.hit.passage]);
  const { growth } = query.task;
  const change = changeBehind(beside, best, growth) ?? changeBehind(beside, best, !growth);
  if (!change) return undefined;
  const told = await changeResult(library, query, best, change);
  return { ...told, notes: [...(await computedBeside(library, query)), ...told.notes] };
}

/** What the figures of both years come to, where the library has them. */
async function computedBeside(library: Library, query: Query): Promise<string[]> {
  const computed = await answerToldOver(library, query);
  return computed?.status === 'answered' ? [library.wording.computedBeside(computed.answer)] : [];
}

/** 公开多少条,比上年增长百分之几: the figure itself is asked for in front of its change. */
const ASKS_BOTH =
  /(?:多少|几).{0,12}[,，;；](?:又|并|同时)?(?:同比|环比|[比较]|增|上升|提高|减|下降|降)/u;

async function changeResult(
  library: Library,
  query: Query,
  best: ToldFigure,
  { figure, direction, quote }: ToldChange,
): Promise<Result> {
  const { wording } = library;
  const told = { ...best, figure };
  const first: AnswerValue = { ...toldValue(told), label: `${labelOf(best)}${direction}` };
  const number = `${direction}${wording.amount(first.value, first.unit, figure.approximate)}`;
  const subject = wording.subject(figure.agency, figure.year, labelOf(best));
  const answer = wording.told(number, subject, quote);
  if (!ASKS_BOTH.test(fold(query.question)))
    return answered(library, query, [best], { first, answer });
  const both = `${sentence(library, best)}${answer}`;
  const found = await answered(library, query, [best], { answer: both });
  return { ...found, values: [...found.values, first] };
}
