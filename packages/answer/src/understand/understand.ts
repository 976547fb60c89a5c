import type { AgencyEntry } from '../ports.js';
import { YES_NO_CUES } from '../words/fact-words.js';
import { fold } from '../words/fold.js';
import { EXCEPT, GROWTH } from '../words/operation-words.js';
import { SHARE_WORDS } from '../words/question-words.js';
import { findAgencies, strayRegion } from './agencies.js';
import { askedUnit, asksQuantity, type CutWords, contentOf } from './content.js';
import { compares, type Task, taskOf } from './operation.js';
import type { Query, YearChoice } from './query.js';
import { subjectOf } from './subject.js';
import { findRecent, findYears, writeYearsInDigits, type YearMention } from './years.js';

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

const cutOut = (text: string, spans: readonly Span[]): string =>
  [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, span) => rest.slice(0, span.start) + rest.slice(span.end), text);

const includesAny = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.includes(word));

/** What is left between years and bodies that were cut out: 、和 at the front, 三年 that counts them. */
const REMAINS = /^[、,，;；:：和与及\-的在]+|(?<!第)[两二三四五六七八九十\d]年(?:里|间|来|内)?/g;
const END = /[?？!！。.]+$/;

/** A share asked for beside the figure: …多少条,占比多少. */
const SHARE_TOO = /[,，;；、]?(?:占比|比例|比重)(?:是|为)?(?:多少|几)?/;

/** Years before 比 are asked for, the one behind it is compared with. */
interface AskedYears {
  years: YearChoice;
  base: Query['base'];
}

function askedYears(text: string, mentions: readonly YearMention[]): AskedYears {
  const isBase = (one: YearMention): boolean =>
    one.previous || compares(text.slice(Math.max(0, one.start - 1), one.start));
  const base = mentions.find(isBase);
  const years = [...new Set(mentions.filter((one) => one !== base).flatMap((one) => one.years))];
  return {
    years: years.length > 0 ? years : { last: 1 },
    base: base ? (base.previous ? 'previous' : (base.years[0] as number)) : null,
  };
}

/** Tasks over many years take every year where none is named. */
function yearsFor(task: Task, years: YearChoice, recent: number | undefined): YearChoice {
  if (Array.isArray(years)) return years;
  if (recent !== undefined) return { last: recent };
  const wide =
    task.kind === 'series' ||
    task.kind === 'mean' ||
    task.kind === 'count' ||
    (task.kind === 'extreme' && task.over === 'years');
  return wide ? { last: Number.POSITIVE_INFINITY } : years;
}

/** Reads a question into a {@link Query}; the same question in the same setting always gives the same. */
export function understand(question: string, setting: Setting): Query {
  const text = writeYearsInDigits(fold(question)).replace(END, '').replace(EXCEPT, '');
  const agencies = findAgencies(text, setting.agencies);
  const mentions = findYears(text, setting.today);
  const recent = findRecent(text);
  const { years, base } = askedYears(text, mentions);
  const spans = [...agencies, ...mentions, ...(recent ? [recent] : [])];
  const remaining = cutOut(text, spans).replace(REMAINS, '');
  const { task, rest } = taskOf(remaining, { compares: base !== null });
  const withShare = SHARE_TOO.test(rest) && asksQuantity(rest.replace(SHARE_TOO, ''));
  const about = withShare ? rest.replace(SHARE_TOO, '') : rest;
  const named = agencies.map((mention) => mention.agency.name);
  const asksShare = !withShare && (includesAny(about, SHARE_WORDS) || GROWTH.test(about));
  return {
    question,
    about,
    content: contentOf(about, setting.cut),
    agencies: named.length === 0 && setting.agency ? [setting.agency] : named,
    strayRegion: strayRegion(text, agencies) ?? null,
    years: yearsFor(task, years, recent?.last),
    base: task.kind === 'change' ? (base ?? 'previous') : null,
    unit: asksShare ? '%' : askedUnit(about),
    ...subjectOf(about, setting.cut),
    task,
    withShare,
    yesNo: includesAny(about, YES_NO_CUES),
    quantity: task.kind !== 'value' || asksShare || asksQuantity(about),
  };
}
