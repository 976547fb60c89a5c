import type { AgencyEntry } from '../ports.js';
import { YES_NO_CUES } from '../words/fact-words.js';
import { fold } from '../words/fold.js';
import { SHARE_WORDS, SUM_WORDS } from '../words/question-words.js';
import { findAgencies } from './agencies.js';
import { askedUnit, asksQuantity, contentOf } from './content.js';
import type { Query } from './query.js';
import { subjectOf } from './subject.js';
import { findYears, writeYearsInDigits } from './years.js';

/** What is known beside the words of the question. */
export interface Setting {
  agencies: readonly AgencyEntry[];
  /** Body to assume where none is named. */
  agency?: string;
  today: Date;
}

interface Span {
  start: number;
  end: number;
}

const cut = (text: string, spans: readonly Span[]): string =>
  [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, span) => rest.slice(0, span.start) + rest.slice(span.end), text);

const includesAny = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.includes(word));

/** What is left between years and bodies that were cut out: 、和 at the front, 三年 that counts them. */
const REMAINS = /^[、,，;；:：和与及\-的在]+|[两二三四五六七八九十\d]年(?:里|间|来|内)?/g;

/** A share asked for beside the figure: …多少条,占比多少. */
const SHARE_TOO = /[,，;；、]?(?:占比|比例|比重)(?:是|为)?(?:多少|几)?/;

/** Reads a question into a {@link Query}; the same question in the same setting always gives the same. */
export function understand(question: string, setting: Setting): Query {
  const text = writeYearsInDigits(fold(question));
  const agencies = findAgencies(text, setting.agencies);
  const years = findYears(text, setting.today);
  const about = cut(text, [...agencies, ...years])
    .replace(/[?？!！。.]+$/, '')
    .replace(REMAINS, '');
  const withShare = SHARE_TOO.test(about) && /多少|几/.test(about.replace(SHARE_TOO, ''));
  const single = withShare ? about.replace(SHARE_TOO, '') : about;
  const named = agencies.map((mention) => mention.agency.name);
  return {
    question,
    about: single,
    content: contentOf(single),
    agencies: named.length === 0 && setting.agency ? [setting.agency] : named,
    years: years.length > 0 ? [...new Set(years.flatMap((mention) => mention.years))] : 'latest',
    unit: askedUnit(single),
    subject: subjectOf(single),
    withShare,
    sum: includesAny(about, SUM_WORDS),
    yesNo: includesAny(about, YES_NO_CUES),
    quantity: asksQuantity(single) || includesAny(about, SHARE_WORDS),
  };
}
