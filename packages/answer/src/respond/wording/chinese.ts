import type { Concept, Finding } from '@nianbao/domain';
import type { StoredObservation } from '../../ports.js';
import { type Bound, SOME } from '../../understand/bounds.js';
import type { Task } from '../../understand/operation.js';
import type { Dimension } from '../../words/dimensions.js';
import { written } from './numbers.js';

/** What is done with the figures, in words. */
const TASKS: Readonly<Record<Task['kind'], string>> = {
  value: '',
  sum: '合计',
  series: '各年',
  mean: '平均',
  change: '比较两年',
  gap: '相差',
  times: '几倍',
  rank: '从多到少',
  extreme: '最多或最少',
  count: '有哪些、有几个',
  exceeds: '是否如此',
};

/** Every sentence that an answer is made of, in Chinese. */
export const CHINESE = {
  /** A number with its unit: 5件, 33.52%. */
  amount: (value: number, unit: string | null, approximate = false): string =>
    `${approximate ? '约' : ''}${written(value)}${unit ?? ''}`,
  /** What an indicator is called, as printed where one cell carries it. */
  label: (concept: Concept, printed: string | undefined, dimension: Dimension | null): string =>
    `${printed ?? concept.label}${dimension ? `（${dimension.label}）` : ''}`,
  column: ({ label }: Dimension): string => label,
  shareLabel: (part: string, whole: string) => `${part}占${whole}的比例`,
  /** A whole without some of its parts. */
  without: (whole: string, parts: readonly string[]) => `${whole}（不含${parts.join('、')}）`,
  /** Names one after the other. */
  list: (names: readonly string[]) => names.join('、'),
  /** What was asked for and is not there. */
  askedFor: (agencies: readonly string[], years: readonly number[], label: string) =>
    [
      agencies.join('、'),
      years.length > 0 ? `${years.join('、')}年` : '',
      agencies.length + years.length > 0 ? '的' : '',
      label,
    ].join(''),
  /** The question, of one body or one year. */
  askOf: (agency: string, question: string) => `${agency}${question}`,
  askIn: (year: number, question: string) => `${year}年${question}`,
  /** What a check found out. */
  finding: ({ message }: Finding): string => message,
  everyBody: '所有单位',
  latest: '最近一年',
  everyYear: '各年',
  years: (years: readonly number[]) => `${years.join('、')}年`,
  total: '合计',
  tasks: TASKS,
  /** What a cell is called. */
  cell: (figure: StoredObservation): string => figure.path.at(-1) as string,
  understood: (parts: readonly string[]) => `我理解为：${parts.join(' · ')}`,
  value: (number: string, subject: string) => `${number}：${subject}。`,
  several: (parts: readonly string[]) => `${parts.join('；')}。`,
  item: (number: string, subject: string) => `${subject} ${number}`,
  subject: (agency: string, year: number | string, label: string) => `${agency}${year}年${label}`,
  sum: (number: string, subject: string, parts: readonly string[]) =>
    `${number}：${subject}（${parts.join(' + ')}）。`,
  share: (number: string, subject: string, part: string, whole: string) =>
    `${number}：${subject}（${part} ÷ ${whole} × 100%）。`,
  mean: (number: string, subject: string, formula: string) =>
    `${number}：${subject}平均值（${formula}）。`,
  difference: (
    number: string,
    gap: number,
    subject: string,
    base: string,
    [now, before]: readonly string[],
  ) =>
    gap === 0
      ? `持平：${subject}与${base}都是${now}。`
      : `${gap > 0 ? '多' : '少'}${number}：${subject}为${now}，${base}为${before}。`,
  lessParts: (number: string, subject: string, formula: readonly string[]) =>
    `${number}：${subject}（${formula.join(' − ')}）。`,
  growth: (number: string, subject: string, base: string, formula: string) =>
    `${number}：${subject}比${base}的变化（${formula}）。`,
  growthFromZero: (base: string) => `无法计算增长率：${base}为0。`,
  extreme: (
    winners: readonly string[],
    number: string,
    which: 'max' | 'min',
    others: readonly string[],
  ) =>
    others.length === 0
      ? `${number}：${winners.join('、')}都一样，没有最${which === 'max' ? '多' : '少'}的。`
      : `${number}：${winners.join('、')}最${which === 'max' ? '多' : '少'}；${others.join('；')}。`,
  count: (count: number, condition: string, which: readonly string[], of: number) =>
    `${count}年：库中${of}年里，${condition}的有${count}年${which.length > 0 ? `（${which.join('；')}）` : ''}。`,
  bound: (holds: boolean, subject: string, number: string, bound: Bound) =>
    `${holds ? '是' : '否'}：${subject}为${number}，${holds ? bound.words : bound.denied}${bound.said}。`,
  condition: (label: string, bound: Bound) =>
    bound === SOME ? `${label}不为0` : `${label}${bound.words}${bound.said}`,
  yearUnit: '年',
  bodyUnit: '个',
  timesUnit: '倍',
  bodies: (fitting: readonly string[], condition: string, of: number) =>
    `${fitting.length}个单位：统计表里有此数的${of}个单位中，${condition}的有${fitting.length}个${fitting.length > 0 ? `（${fitting.join('；')}）` : ''}。`,
  latestOfEach: '问题没有写年份，各单位取最近有此数的一年。',
  whichYear: (years: readonly number[]) => `请写明一个年份，例如${years.join('、')}年。`,
  times: (number: string, subject: string, other: string, formula: string) =>
    `${number}：${subject}是${other}的${number}（${formula}）。`,
  timesZero: (other: string) => `无法计算倍数：${other}为0。`,
  incomplete: (parts: readonly string[]) =>
    `数据不全，不能计算。现有：${parts.join('；') || '无'}。`,
  countsTwice: '不能相加：其中一项是另一项的一部分，相加会重复计算。',
  leftOut: (subjects: readonly string[]) => `没有数字，未算在内：${subjects.join('；')}。`,
  incomparable: (parts: readonly string[]) =>
    `单位不同，不能放在一起计算。现有：${parts.join('；')}。`,
  missingYears: (years: readonly number[]) => `${years.join('、')}年没有数据。`,
  missingBodies: (names: readonly string[]) => `${names.join('、')}没有此数。`,
  told: (number: string, subject: string, clause: string) =>
    `${number}：${subject}，年报正文写道“${clause}”。`,
  /** A fact, by itself in front where the sentence tells just one. */
  fact: (subject: string, sentence: string, short?: string) =>
    `${short === undefined ? '' : `${short}：`}${subject}年报写道：“${sentence}”`,
  toldSo: '是',
  toldNotSo: '否',
  passage: (subject: string, sentence: string) =>
    `以下是${subject}年报里与此有关的原文，不是计算出的答案：“${sentence}”`,
  yes: (number: string, subject: string) => `有，${number}：${subject}。`,
  no: (number: string, subject: string) => `没有，${number}：${subject}。`,
  blank: (subject: string) => `未填报：${subject}在统计表里没有填数，不能当作0。`,
  unreadable: (subject: string) => `读不出：${subject}的数字在原文里无法确定，请看原件。`,
  noFigure: (subject: string, held: string) => `没有数据：库里没有${subject}。${held}`,
  held: (agency: string, years: readonly number[]) => `${agency}有${years.join('、')}年的年报。`,
  holdsNothing: '库里还没有年报。',
  notFound: (held: string) => `没有找到：年报里没有与此问题全部相符的内容，不作猜测。${held}`,
  notTold: (held: string) => `没有找到：年报里没有提到，不能当作没有。${held}`,
  noReason: (held: string) =>
    `没有找到：年报里没有写明原因，问题所说的情况也未必属实，不作猜测。可以先问数字是多少。${held}`,
  unknownBody: (name: string, held: string) =>
    `没有数据：不能确定“${name}”就是库里的同名单位。${held}`,
  outOfScope: '我只回答政府信息公开工作年度报告里的内容，例如“2018年依申请公开多少件”。',
  tooLong: (limit: number) => `问题太长，请控制在${limit}字以内。`,
  choice: (agency: string, year: number, label: string) => `${agency}${year}年${label}是多少`,
  /** A next question: the same figure of another year. */
  again: (agency: string, year: number, concept: Concept, dimension: Dimension | null) =>
    `${agency}${year}年${dimension?.label ?? ''}${concept.label}是多少`,
  whichBody: (names: readonly string[]) => `请写明一个单位，例如${names.join('、')}。`,
  sharedName: (said: string, names: readonly string[]) =>
    `“${said}”可以指${names.join('、')}，请选一个：`,
  assumedBody: (said: string, names: readonly string[], assumed: readonly string[]) =>
    `“${said}”可以指${names.join('、')}，这里答的是${assumed.join('、')}。`,
  clarify: '有几处都像，请选一个：',
  shareOfZero: (whole: string) => `无法计算：${whole}为0，占比没有意义。`,
  latestYear: (year: number) => `问题没有写年份，取最近有此数的${year}年。`,
  onlyAgency: (agency: string) => `问题没有写单位，库中只有${agency}有此数。`,
  moreAgencies: (count: number) => `还有${count}个单位有此数，可在问题里写明单位。`,
  corrected: (name: string) => `按“${name}”理解。`,
  computedBeside: (answer: string) => `按库中两年的数字计算：${answer}`,
  /** What a report says in all, and what its own parts come to: neither a yes nor a no. */
  contradicted: (subject: string, number: string, sum: string) =>
    `前后不一，不能答是或否：${subject}写的是${number}，所列各项相加却是${sum}。`,
  toldLater: (year: number) => `据${year}年的年报，其中写到上一年的数字。`,
  carried: (words: readonly string[]) => `沿用上文：${words.join('，')}。`,
  reconstructed: '这个数由粘连或误识的文字还原，请对照原文。',
  approximate: '原文是约数。',
  visits: '年报按人次计，同一人来几次算几次，不等于人数。',
  seriesBreak: (note: string) => `口径提示：${note}。`,
};

/** The sentences of one language. */
export type Wording = typeof CHINESE;
