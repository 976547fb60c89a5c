import type { AnswerPorts } from '../../ports.js';
import { namedYears, type Query } from '../../understand/query.js';
import { without } from '../../understand/subject/pieces.js';
import { SUM_WORDS } from '../../words/question-words.js';
import { EARLIER_YEAR } from '../../words/telling-words.js';
import type { ToldFigure } from '../narrative.js';
import { isOfAnotherTime } from '../otherwise/time.js';
import { soughtBy } from '../sought.js';
import { surroundings } from '../surroundings.js';
import { type Listed, listsIn } from './lists.js';

const LIMIT = 30;

/** Changes are told of an item, they are none. */
const CHANGE =
  /(?:增加|减少|增长|下降|上升|提高|降低|同比|环比|多|少)(?:了|约|为)?$|(?:上年|去年|同期)/u;

/** The year that the sentence names last is the report's, where it names one. */
function isOfItsYear(lead: string, year: number): boolean {
  const said = [...lead.matchAll(/(20\d\d)年/gu)].at(-1)?.[1];
  return said === undefined || Number(said) === year;
}

/** The figures told where a query's words stand, in the lists that they are told in; by report, the best first. */
export async function findListed(ports: AnswerPorts, query: Query): Promise<Listed[]> {
  const years = namedYears(query);
  const hits = await ports.passages.find({
    words: query.about,
    ...(query.agencies.length > 0 && { agencies: query.agencies }),
    ...(years.length > 0 && { years }),
    limit: LIMIT,
  });
  const figures = await ports.figures.inPassages(hits.map((hit) => hit.passage));
  const sought = { ...soughtBy(query), asked: without(query.about, SUM_WORDS) };
  return hits.flatMap((hit) => {
    const passage = { hit, figures: figures.filter((one) => one.passage === hit.passage) };
    return listsIn(passage).filter(({ figure }) => {
      const around = surroundings(passage, figure);
      const { before, lead } = around;
      return (
        !CHANGE.test(before) &&
        !EARLIER_YEAR.test(before) &&
        isOfItsYear(lead, figure.year) &&
        !isOfAnotherTime(around, figure, sought)
      );
    });
  });
}

/** An item as any other figure told in the prose. */
export const asTold = ({ figure, hit }: Listed): ToldFigure => ({
  figure,
  hit,
  rank: [0, 1, 1, 1, 1, 0],
  run: 0,
});
