import { type Line, textOf } from './lines.js';

/** Lines of a page and its height. */
export interface PageLines {
  height: number;
  lines: Line[];
}

/** Share of a page, above and below, where running heads and page numbers stand. */
const MARGIN = 0.1;
/** How far a repeated line may move from page to page. */
const SWAY = 8;

const PAGE_MARK =
  /^(?:[-—–－·•~～\s]*第?\s*\d{1,4}\s*页?[-—–－·•~～\s]*|第\s*[\d一二三四五六七八九十]+\s*页[\s,，/／]*(?:共\s*[\d一二三四五六七八九十]+\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4})$/;
const BARE = /^\d{1,4}$/;

const isInMargin = ({ y }: Line, height: number): boolean =>
  y < height * MARGIN || y > height * (1 - MARGIN);

interface Candidate {
  line: Line;
  page: number;
  text: string;
  /** The text with all digits alike. */
  key: string;
}

/** Lines looked at above and below. */
const OUTERMOST = 4;

const outermost = (lines: readonly Line[]): Line[] => [
  ...new Set([...lines.slice(0, OUTERMOST), ...lines.slice(-OUTERMOST)]),
];

function candidatesOf(pages: readonly PageLines[]): Candidate[] {
  return pages.flatMap(({ lines, height }, page) =>
    outermost(lines)
      .filter((line) => isInMargin(line, height))
      .map((line) => {
        const text = textOf(line);
        return { line, page, text, key: text.replace(/\s+/g, '').replace(/\d+/g, '#') };
      }),
  );
}

/** A bare number is a page number only if it counts the pages. */
function countsPages(candidate: Candidate, all: readonly Candidate[]): boolean {
  const offset = Number(candidate.text) - candidate.page;
  return all.some(
    ({ text, page, line }) =>
      page !== candidate.page &&
      BARE.test(text) &&
      Number(text) - page === offset &&
      Math.abs(line.y - candidate.line.y) < SWAY,
  );
}

function isRepeated(candidate: Candidate, all: readonly Candidate[], pages: number): boolean {
  if (!/\p{L}/u.test(candidate.key)) return false;
  const same = all.filter(
    ({ key, line }) => key === candidate.key && Math.abs(line.y - candidate.line.y) < SWAY,
  );
  const times = new Set(same.map(({ page }) => page)).size;
  return times >= 2 && times * 2 >= pages;
}

/** Lines that belong to the paper and not to the text: running heads and feet, page numbers. */
export function findFurniture(pages: readonly PageLines[]): Set<Line> {
  const all = candidatesOf(pages);
  const isFurniture = (candidate: Candidate): boolean => {
    if (BARE.test(candidate.text)) return countsPages(candidate, all);
    return PAGE_MARK.test(candidate.text) || isRepeated(candidate, all, pages.length);
  };
  return new Set(all.filter(isFurniture).map(({ line }) => line));
}
