import { isHan } from '../model/text.js';

/** A page mark such as `\n12、` that document-sharing sites put into the running text. */
interface Mark {
  start: number;
  end: number;
  number: number;
  /** True when the text before it stops in the middle of a sentence. */
  interrupts: boolean;
  /** True when words stand on both sides of it: the numbering of a row stands behind the figures of another. */
  betweenWords: boolean;
  /** True when it cuts a sentence that runs over commas: what stands before it is no heading. */
  cutsClauses: boolean;
}

const MARK = /(^|\n)[ \t]*(\d{1,3})、/g;
const CLAUSES = /[，。；][^\n]*$/;
const SENTENCE_END = /[。！？；：.!?;:”"」)）\s]$/;
/** Fewer marks than this are proven by words on both sides of each, and by a sentence that one of them cuts. */
const FEWEST = 3;
/** A line is looked at no further back than this. */
const LONGEST_LOOK = 200;
/** A page holds at least so many characters at the median; items of a list are shorter. */
const SHORTEST_PAGE = 200;

function candidates(text: string): Mark[] {
  return [...text.matchAll(MARK)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    number: Number(match[2]),
    interrupts:
      match.index > 0 && !SENTENCE_END.test(text.slice(Math.max(0, match.index - 1), match.index)),
    betweenWords:
      isHan(text.charAt(match.index - 1)) && isHan(text.charAt(match.index + match[0].length)),
    cutsClauses: CLAUSES.test(text.slice(Math.max(0, match.index - LONGEST_LOOK), match.index)),
  }));
}

/** The marks that count up 1, 2, 3 … through the whole text. */
function ascending(marks: Mark[]): Mark[] {
  const chain: Mark[] = [];
  for (const mark of marks) if (mark.number === chain.length + 1) chain.push(mark);
  return chain;
}

/** Of an even number of values the larger one in the middle. */
const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Rows with numbering stand near one another; of marks that are certainly none of them one gap may be short. */
const isPageApart = (chain: readonly Mark[], pages: number[]): boolean =>
  median(chain.every(({ betweenWords }) => betweenWords) ? pages : [0, ...pages]) >= SHORTEST_PAGE;

/** Two marks that stand between words, one of them in the middle of a sentence. */
const areProven = (chain: readonly Mark[]): boolean =>
  chain.length > 1 &&
  chain.every(({ betweenWords }) => betweenWords) &&
  chain.some(({ cutsClauses }) => cutsClauses);

/** A list of items also counts up; page marks cut sentences and stand a page apart. */
function areMarks(chain: Mark[]): boolean {
  if (chain.length < FEWEST && !areProven(chain)) return false;
  const inner = chain.slice(1);
  const cutting = inner.filter((mark) => mark.interrupts).length;
  const pages = inner.map((mark, index) => mark.start - (chain[index] as Mark).end);
  return cutting * 2 >= inner.length && isPageApart(chain, pages);
}

/** The marks of a text: its whole sequence, or what is left of it without the numbering of rows. */
function marksIn(text: string): Mark[] | undefined {
  const all = candidates(text);
  return [all, all.filter(({ betweenWords }) => betweenWords)].map(ascending).find(areMarks);
}

/** A text without page marks. */
export interface PageRepair {
  text: string;
  removed: number;
  /** Offsets in `text` where a mark stood between two digits that are now one number. */
  joins: number[];
}

/** Takes page marks out where they form the ascending sequence of the whole text; else the text stays. */
export function removePageMarks(text: string): PageRepair {
  const chain = marksIn(text);
  if (!chain) return { text, removed: 0, joins: [] };
  const joins: number[] = [];
  let cleaned = '';
  let from = 0;
  for (const mark of chain) {
    cleaned += text.slice(from, mark.start);
    if (/\d$/.test(cleaned) && /^\d/.test(text.slice(mark.end))) joins.push(cleaned.length);
    if (!mark.interrupts && mark.start > 0) cleaned += '\n';
    from = mark.end;
  }
  return { text: cleaned + text.slice(from), removed: chain.length, joins };
}
