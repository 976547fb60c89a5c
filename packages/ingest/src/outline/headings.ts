import { chineseNumber } from '../model/text.js';
import { TITLE_WORDS, titleLength } from './titles.js';

/** A section heading where it stands in the text. */
export interface Heading {
  start: number;
  /** End of the title, behind its full stop. */
  end: number;
  level: number;
  numbering: string;
  title: string;
}

interface Level {
  level: number;
  pattern: RegExp;
  /** The numeral in a numbering. */
  numeral: (numbering: string) => number | undefined;
}

const numeral = (numbering: string) =>
  chineseNumber(numbering.replace(/[^一二三四五六七八九十]/g, ''));

const PART: Level = {
  level: 1,
  pattern:
    /[一二三四五六七八九十]{1,3}\s*[、．.]|(?<=^|\n)[一二三四五六七八九十]{1,3}[ \t\u3000]+(?=\S)/g,
  numeral,
};
const SUBSECTION: Level = { level: 2, pattern: /[（(][一二三四五六七八九十]{1,3}[)）]/g, numeral };

/** A heading stands at the start, behind the end of a sentence, or behind text that no sentence ends with. */
const BORDER = /[。！？；;:：”"』」》）)\s\ufffc%\dA-Za-z]/;

/** The report's own title may be glued to the first heading. */
const closesTitle = (text: string, at: number): boolean =>
  /公开[\p{Script=Han}]{0,6}(?:报告|年报)$/u.test(text.slice(Math.max(0, at - 12), at));

const cleanTitle = (text: string): string => text.replace(/\s+/g, '').replace(/[。：:]$/, '');

function headingAt(
  text: string,
  { level }: Level,
  start: number,
  numbering: string,
): Heading | undefined {
  const from = start + numbering.length;
  const length = titleLength(text.slice(from, from + 60), level === 1);
  if (length === undefined) return undefined;
  const stop = text[from + length];
  const end = from + length + (stop !== undefined && /[。：:]/.test(stop) ? 1 : 0);
  return {
    start,
    end,
    level,
    numbering: numbering.trim(),
    title: cleanTitle(text.slice(from, from + length)),
  };
}

/** Numbers count up from one; a title in the words of these reports stands even where they do not. */
function inSequence(level: Level, headings: readonly Heading[]): Heading[] {
  let last = 0;
  return headings.filter((heading) => {
    const number = level.numeral(heading.numbering);
    const follows = number === last + 1 || number === 1;
    const known = level.level === 1 && TITLE_WORDS.test(heading.title);
    if (!follows && !known) return false;
    last = number ?? last;
    return true;
  });
}

function find(text: string, level: Level, ends: ReadonlySet<number>): Heading[] {
  const found = [...text.matchAll(level.pattern)].flatMap((match) => {
    const before = text[match.index - 1];
    const free =
      before === undefined ||
      BORDER.test(before) ||
      ends.has(match.index) ||
      closesTitle(text, match.index);
    return free ? (headingAt(text, level, match.index, match[0]) ?? []) : [];
  });
  return found;
}

/** How many parts begin at or before a place; `parts` are in reading order. */
function partsBefore(parts: readonly Heading[], at: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle] as Heading).start <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Subsections count up anew in every part; what stands inside a part's title is none. */
function subsections(text: string, parts: readonly Heading[]): Heading[] {
  const perPart = new Map<number, Heading[]>();
  for (const heading of find(text, SUBSECTION, new Set(parts.map(({ end }) => end)))) {
    const part = partsBefore(parts, heading.start);
    if (heading.start < (parts[part - 1]?.end ?? 0)) continue;
    const own = perPart.get(part);
    if (own) own.push(heading);
    else perPart.set(part, [heading]);
  }
  return [...perPart.values()].flatMap((headings) => inSequence(SUBSECTION, headings));
}

/** Headings of parts and subsections in reading order. Tables must be masked with U+FFFC. */
export function findHeadings(text: string): Heading[] {
  const parts = inSequence(PART, find(text, PART, new Set()));
  return [...parts, ...subsections(text, parts)].sort((a, b) => a.start - b.start);
}
