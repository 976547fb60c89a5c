import type { CutWords } from '../understand/content.js';
import type { Query } from '../understand/query.js';
import { without } from '../understand/subject/pieces.js';
import { subjectOf } from '../understand/subject/subject.js';
import { SUM_WORDS } from '../words/question-words.js';

/** What indicators of one kind are indicators of: 信函 after 网络申请 is 信函申请. */
const KIN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:received|carried|concluded|answered)/, ['申请', '收到申请']],
  [/^(?:granted|partly|refused|unavailable|dismissed)/, ['答复', '申请']],
  [/^disclosed/, ['公开信息', '公开']],
  [/^review/, ['行政复议']],
  [/^litigation/, ['行政诉讼']],
  [/^normative/, ['规范性文件']],
  [/^staff/, ['人员']],
  [/^press/, ['新闻发布会']],
  [/^interviews/, ['在线访谈']],
];

const ASKING =
  /^(?:那么?|其中|换成|改成|再看|还有|然后|的)+|(?:的)?(?:呢|有?(?:多少|几)[件条次个份人]?(?:呢)?|的呢)?$/gu;

/** Said of what was asked before, not of another thing. */
const EACH: readonly string[] = [
  '分别',
  '各自',
  '各',
  '都',
  '两个',
  '最多',
  '最少',
  '平均',
  '每年',
  '全部',
];

const idOf = ({ subject }: Query): string | undefined => {
  if (subject.kind === 'concepts') return subject.concepts[0]?.id;
  if (subject.kind === 'columns') return subject.concept.id;
  return subject.kind === 'share' ? subject.part.id : undefined;
};

/** An indicator of the same kind as the one before, by what tells it apart: 结果维持的 after 行政诉讼. */
export function kinOf(query: Query, before: Query, cut: CutWords): Partial<Query> | undefined {
  const id = idOf(before);
  const said = without(query.about, [...SUM_WORDS, ...EACH]).replace(ASKING, '');
  if (query.subject.kind !== 'words' || query.dimension || id === undefined || said === '')
    return undefined;
  const words = KIN.find(([pattern]) => pattern.test(id))?.[1] ?? [];
  for (const word of words)
    for (const text of [`${word}${said}`, `${said}${word}`]) {
      const { subject, dimension } = subjectOf(text, cut);
      if (subject.kind === 'concepts' && subject.concepts.length === 1)
        return { about: text, content: [text], subject, dimension, quantity: true };
    }
  return undefined;
}

/** 组长呢 after 谁: the same is asked of another thing; 主题是什么: of the thing before. */
export function factOfLast(query: Query, before: Query): Partial<Query> | undefined {
  const { subject } = query;
  if (before.subject.kind === 'fact' && subject.kind === 'words' && query.content.length > 0)
    return query.quantity ? undefined : { subject: before.subject };
  if (subject.kind !== 'fact' || subject.fact.ofBody || subject.fact.id === 'reason')
    return undefined;
  const own = subject.fact.cues.reduce((rest, cue) => rest.replaceAll(cue, ''), query.about);
  const names = own.replace(/[是的呢有吗都了在]/gu, '') !== '';
  return names || (idOf(before) === undefined && before.content.length === 0)
    ? undefined
    : { about: `${before.content.join('')}${query.about}` };
}
