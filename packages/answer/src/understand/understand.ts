import type { AgencyEntry } from '../ports.js';
import { CUMULATIVE } from '../words/dimensions.js';
import { YES_NO_CUES } from '../words/fact-words.js';
import { BESIDE_OTHERS, EVERY_BODY, EXCEPT, GROWTH } from '../words/operation-words.js';
import { SHARE_WORDS, SUM_WORDS } from '../words/question-words.js';
import { WIDE } from '../words/unmet-words.js';
import { findAgencies, strayRegion } from './agencies.js';
import { asksQuantity, type CutWords, contentOf } from './content.js';
import { exceptionIn } from './exception.js';
import { normalised } from './normalised.js';
import { type AskedTask, compares, plain, type Task, taskOf, type YearHints } from './operation.js';
import type { Query, YearChoice } from './query.js';
import { sharedName, withoutNamesakes } from './shared-name.js';
import type { SubjectReading } from './subject/by-column.js';
import { hasMeasure } from './subject/concepts.js';
import { piecesOf } from './subject/pieces.js';
import { subjectOf } from './subject/subject.js';
import { unitOf } from './unit-asked.js';
import { findRecent, findYears, type YearMention } from './years.js';

/** What is known beside the words of the question. */
export interface Setting {
  agencies: readonly AgencyEntry[];
  /** Body to assume where none is named. */
  agency?: string;
  today: Date;
  /** The segmenter. */
  cut: CutWords;
}

interface Span {
  start: number;
  end: number;
}

/** Two bodies of one short name stand in the same place, which is cut out once. */
const cutOut = (text: string, spans: readonly Span[]): string =>
  [...new Map(spans.map((span) => [span.start, span])).values()]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, span) => rest.slice(0, span.start) + rest.slice(span.end), text);

const includesAny = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.includes(word));

/** What is left between years and bodies that were cut out: 、和 at the front, 三年 that counts them. */
const REMAINS =
  /^(?:[、,，;；:：和与及\-的]|在(?!线|册|建)|[底末](?![部层下]))+|(?<!第)[两二三四五六七八九十\d]年(?:里|间|来|内)?/g;
/** A share asked for beside the figure: …多少条,占比多少. */
const SHARE_TOO =
  /[,，;；、]?(?:(?:所)?占(?:的)?(?:多大)?)?(?:占比|比例|比重)(?:是|为|有)?(?:多少|几|多大)?|[,，;；、]占(?:了)?(?:多少|百分之几|百分之多少|几成)$/;

/** 2020年和上一年一共: the year before is one of them, not what is compared with. */
const TOGETHER = /一共|总共|共计|合计|加起来|总和|之和|相加|各|分别/;

/** Years before 比 are asked for, the one behind it is compared with. */
interface AskedYears {
  years: YearChoice;
  base: Query['base'];
}

function askedYears(text: string, mentions: readonly YearMention[]): AskedYears {
  const together = TOGETHER.test(text);
  const isBase = (one: YearMention): boolean =>
    compares(text.slice(Math.max(0, one.start - 1), one.start)) || (one.previous && !together);
  const base = mentions.find(isBase);
  const asked = mentions.filter((one) => one !== base);
  const named = asked.flatMap((one) => one.years);
  const before =
    asked.some((one) => one.previous) && named.length > 0 ? [Math.min(...named) - 1] : [];
  const years = [...new Set([...named, ...before])];
  return {
    years: years.length > 0 ? years : { last: 1 },
    base: base ? (base.previous ? 'previous' : (base.years[0] as number)) : null,
  };
}

/** Tasks over many years take every year where none is named. */
function yearsFor(
  task: Task,
  years: YearChoice,
  recent: number | undefined,
  bodies: number,
): YearChoice {
  if (Array.isArray(years)) return years;
  if (recent !== undefined) return { last: recent };
  const wide =
    task.kind === 'series' ||
    (task.kind === 'rank' && bodies === 1) ||
    task.kind === 'mean' ||
    (task.kind === 'count' && task.over === 'years') ||
    (task.kind === 'extreme' && task.over === 'years');
  return wide ? { last: Number.POSITIVE_INFINITY } : years;
}

/** 除网站以外,微信和微博一共…: what is asked for is named by itself, so the exception changes nothing. */
function withoutException(asked: string): string {
  const text = asked.replace(BESIDE_OTHERS, '');
  const rest = text.replace(EXCEPT, '');
  return includesAny(rest, SUM_WORDS) && piecesOf(rest).length > 1 ? rest : text;
}

/** True where one year is held against another. */
const comparesYears = (task: Task): boolean =>
  task.kind === 'change' || (task.kind === 'times' && task.yearly);

/** Counting bodies or years is for what the table counts; 多少家单位参加培训 is told by one report. */
function readTask(
  text: string,
  hints: YearHints,
  { agencies, cut }: { agencies: number; cut: CutWords },
): AskedTask {
  const asked = taskOf(text, hints);
  if (asked.task.kind !== 'count') return asked;
  const { kind } = subjectOf(asked.rest, cut).subject;
  const counts = kind === 'concepts' || kind === 'columns';
  return counts && !(asked.task.over === 'agencies' && agencies === 1) ? asked : plain(text);
}

/** 到2013年底累计: all the years up to then. */
const UP_TO = /(?:到|至|截至|截止).{0,12}累计/;

/** The column of all years up to then, where the question counts so and the indicator has one. */
function counted(reading: SubjectReading, text: string): SubjectReading {
  const { subject, dimension } = reading;
  if (dimension || !UP_TO.test(text) || subject.kind !== 'concepts') return reading;
  return subject.concepts.every((one) => hasMeasure(one, CUMULATIVE))
    ? { subject, dimension: CUMULATIVE }
    : reading;
}

/** What a question is about that leaves a part out; nothing else is done with it. */
function subjectBeside(about: string, { kind }: Task): SubjectReading | undefined {
  const subject = exceptionIn(about);
  const simple = kind === 'value' || kind === 'sum';
  return subject && { subject: simple ? subject : { kind: 'words' }, dimension: null };
}

/** 全省 without a body, where the library holds several. */
const widePlace = (
  text: string,
  named: readonly unknown[],
  { agencies, agency }: Setting,
): string | undefined =>
  named.length === 0 && agency === undefined && agencies.length > 1
    ? WIDE.exec(text)?.[0]
    : undefined;

/** Reads a question into a {@link Query}; the same question in the same setting always gives the same. */
export function understand(question: string, setting: Setting): Query {
  const text = withoutException(normalised(question));
  const agencies = withoutNamesakes(text, findAgencies(text, setting.agencies));
  const mentions = findYears(text, setting.today);
  const recent = findRecent(text);
  const { years, base } = askedYears(text, mentions);
  const spans = [...agencies, ...mentions, ...(recent ? [recent] : [])];
  const everyBody = agencies.length === 0 && EVERY_BODY.test(text);
  const remaining = cutOut(text, spans).replace(REMAINS, '');
  const { task, rest } = readTask(
    everyBody ? remaining.replace(EVERY_BODY, '') : remaining,
    { compares: base !== null },
    { agencies: agencies.length, cut: setting.cut },
  );
  const withShare = SHARE_TOO.test(rest) && asksQuantity(rest.replace(SHARE_TOO, ''));
  const about = withShare ? rest.replace(SHARE_TOO, '') : rest;
  const named = agencies.map((mention) => mention.agency.name);
  const subject = subjectBeside(about, task) ?? counted(subjectOf(about, setting.cut), text);
  const asksShare = !withShare && (includesAny(about, SHARE_WORDS) || GROWTH.test(about));
  return {
    question,
    about,
    content: contentOf(about, setting.cut),
    agencies: named.length === 0 && setting.agency ? [setting.agency] : named,
    sharedName: sharedName(text, agencies),
    strayRegion: strayRegion(text, agencies) ?? widePlace(text, agencies, setting) ?? null,
    years: yearsFor(task, years, recent?.last, agencies.length),
    base: comparesYears(task) ? (base ?? 'previous') : null,
    unit: asksShare ? '%' : unitOf(about, subject, task),
    ...subject,
    task,
    everyBody,
    withShare,
    yesNo: includesAny(about, YES_NO_CUES),
    quantity: task.kind !== 'value' || asksShare || asksQuantity(about),
  };
}
