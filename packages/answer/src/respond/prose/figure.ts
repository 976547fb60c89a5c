import { reaches } from '@nianbao/domain';
import type { ToldFigure } from '../../compute/narrative.js';
import { overlap } from '../../compute/overlap.js';
import { type Sought, soughtBy } from '../../compute/sought.js';
import type { Query } from '../../understand/query.js';
import { fold } from '../../words/fold.js';
import { toldEvidence } from '../evidence.js';
import type { Library } from '../library.js';
import { type Result, result } from '../result.js';
import { answerToldChange } from './change.js';
import { answerListedExtreme } from './most.js';
import { answerListedPair, answerListedSum } from './operands.js';
import { answerToldOver } from './over.js';
import { answered, holdsAll, joins, labelOf, seek, sentence } from './parts.js';
import { shareOf } from './share.js';
import { answerToldEach, answerToldSum, piecesSought } from './sum.js';
import { answerToldYearLater } from './year-before.js';

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

/** Tasks whose question may name several things of one report. */
const TAKES_PIECES: readonly string[] = ['value', 'sum'];
/** Tasks over the years or bodies of what is told. */
const OVER: readonly string[] = ['series', 'mean', 'exceeds', 'rank'];

/** Tasks over two things of one report, or one thing of two bodies. */
const AGAINST_EACH_OTHER: readonly string[] = ['gap', 'times'];

/** True where several reports, or more than reading one figure, are asked for. */
function isOver({ task, years, agencies }: Query): boolean {
  if (OVER.includes(task.kind) || (task.kind === 'times' && task.yearly)) return true;
  if (task.kind === 'count') return task.over === 'years';
  if (AGAINST_EACH_OTHER.includes(task.kind)) return agencies.length > 1;
  if (task.kind === 'extreme') return task.over === 'years' || agencies.length > 1;
  return (
    TAKES_PIECES.includes(task.kind) &&
    (agencies.length > 1 || (Array.isArray(years) && years.length > 1))
  );
}

/** Two things of one report against each other. */
const isPair = ({ task, agencies }: Query): boolean =>
  agencies.length < 2 &&
  AGAINST_EACH_OTHER.includes(task.kind) &&
  !(task.kind === 'times' && task.yearly);

/** 各, 分别: each by itself is asked for. */
const EACH = /各|分别/;

/** 网站和微信平台公布信息202条: one clause tells what several things have together. */
async function answerTogether(
  library: Library,
  query: Query,
  pieces: readonly Sought[],
): Promise<Result | undefined> {
  if (EACH.test(query.about)) return undefined;
  const [best, ...rivals] = await seek(library, query, soughtBy(query));
  if (!best || rivals.length > 0 || !holdsAll(best)) return undefined;
  const label = fold(labelOf(best));
  if (!joins(best)) return undefined;
  const holdsEach = pieces.every(({ content }) => reaches(overlap(content, label), 1));
  return holdsEach
    ? answered(library, query, [best], { answer: sentence(library, best) })
    : undefined;
}

/** A mean that one clause tells as such: 平均住院日6.7天. */
async function answerToldMean(library: Library, query: Query): Promise<Result | undefined> {
  const { about, content } = query;
  const words = `${MEAN_WORD}${about}`;
  const sought = { ...soughtBy(query), asked: words, words, content: [MEAN_WORD, ...content] };
  const [best, ...rivals] = await seek(library, query, sought);
  return best && rivals.length === 0 && TELLS_MEAN.test(best.figure.clause ?? '')
    ? answered(library, query, [best], { answer: sentence(library, best) })
    : undefined;
}

const MEAN_WORD = '平均';
const TELLS_MEAN = /平均|[年月日人户次]均/;

/** Answers with a figure told in the prose; undefined where no clause holds all that is asked. */
export async function answerTold(library: Library, query: Query): Promise<Result | undefined> {
  const pieces = TAKES_PIECES.includes(query.task.kind)
    ? piecesSought(query, library.ports.words)
    : [];
  const together = pieces.length > 0 ? await answerTogether(library, query, pieces) : undefined;
  if (together) return together;
  if (pieces.length > 0 && query.task.kind === 'sum')
    return (await answerListedSum(library, query)) ?? answerToldSum(library, query, pieces);
  if (isPair(query)) return answerListedPair(library, query);
  if (query.task.kind === 'change') {
    const told = await answerToldChange(library, query);
    return told ?? answerToldOver(library, query);
  }
  if (query.task.kind === 'mean') {
    const mean = await answerToldMean(library, query);
    if (mean) return mean;
  }
  if (query.task.kind === 'extreme') {
    const most = await answerListedExtreme(library, query, query.task);
    if (most) return most;
  }
  if (isOver(query)) return answerToldOver(library, query);
  const each = pieces.length > 0 ? await answerToldEach(library, query, pieces) : undefined;
  if (each) return each;
  if (!TAKES_PIECES.includes(query.task.kind)) return undefined;
  const [best, ...rivals] = await seek(library, query, soughtBy(query));
  if (!best) return answerToldYearLater(library, query);
  if (pieces.length > 0 && !holdsAll(best)) return undefined;
  if (rivals.length > 0) return choice(library, [best, ...rivals]);
  const share = query.withShare ? await shareOf(library, best) : undefined;
  const told = share ? [best, share] : [best];
  return answered(library, query, told, {
    answer: told.map((one) => sentence(library, one)).join(''),
  });
}
