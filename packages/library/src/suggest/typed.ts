import type { AgencyEntry } from '@nianbao/answer';
import type { Bodies } from './bodies.js';

/** What a person has typed so far, taken apart. */
export interface Typed {
  /** The body named, whole. */
  agency: AgencyEntry | undefined;
  /** Years named, and the beginning of one that may still be typed: `20`. */
  years: readonly number[];
  yearStart: string | undefined;
  /** What is left: the beginning of an indicator's or a body's name. */
  rest: string;
}

const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)(?:年度?)?/g;
const YEAR_START = /(?<!\d)(?:19?|20\d?|2)$/;

/** Words that only ask. Nothing is named by them, so nothing is looked for by them. */
const ASKING = /多少[件条次个篇人项]?|是多少|有多少|几[件条次个篇人项]|[的是有了吗呢？?，,。\s]/g;

/** Reads what was typed: half width, without the words that only ask. */
export function readTyped(text: string, bodies: Bodies): Typed {
  const folded = text.normalize('NFKC').trim();
  const years = [...folded.matchAll(YEAR)].map(([, year]) => Number(year));
  const withoutYears = folded.replace(YEAR, '');
  const yearStart = YEAR_START.exec(withoutYears)?.[0];
  const words = yearStart === undefined ? withoutYears : withoutYears.slice(0, -yearStart.length);
  const named = bodies.longestIn(words);
  const rest = (named ? words.replace(named.name, '') : words).replace(ASKING, '');
  return { agency: named?.agency, years, yearStart, rest };
}
