import { type Line, textOf } from './lines.js';
import type { Margins } from './margins.js';

/** A paragraph or a title put together from lines. */
export interface Prose {
  kind: 'prose';
  text: string;
  isTitle: boolean;
}

const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节条]|\d{1,2}[.．、](?!\d))/;
const ENDED = /[。！？；：:]$/;

/** Collects lines into paragraphs, over the ends of pages too. */
export class ParagraphBuilder {
  readonly #margins: Margins;
  #text = '';
  #last: { line: Line; isTitle: boolean } | undefined;

  constructor(margins: Margins) {
    this.#margins = margins;
  }

  /** Adds a line; returns the paragraph that it ends, if it begins another. */
  add(line: Line): Prose | undefined {
    const text = textOf(line);
    const isTitle = this.#isTitle(line);
    const ended = this.#belongs(line, text, isTitle) ? undefined : this.finish();
    this.#text = joinText(this.#text, text);
    this.#last = { line, isTitle };
    return ended;
  }

  /** Ends the paragraph at hand. */
  finish(): Prose | undefined {
    const [text, isTitle] = [this.#text, this.#last?.isTitle ?? false];
    this.#text = '';
    this.#last = undefined;
    return text === '' ? undefined : { kind: 'prose', text, isTitle };
  }

  /** A title is larger than prose and stands in the middle. */
  #isTitle({ x0, x1, size }: Line): boolean {
    const { left, right, size: usual } = this.#margins;
    const isCentred = Math.abs(x0 - left - (right - x1)) < size * 2.5;
    return isCentred && size > usual * (x0 > left + size ? 1.15 : 1.3);
  }

  #belongs(line: Line, text: string, isTitle: boolean): boolean {
    const last = this.#last;
    if (!last) return false;
    const isAlike = Math.abs(line.size - last.line.size) < last.line.size * 0.15;
    if (isTitle || last.isTitle) return isTitle && last.isTitle && isAlike;
    const { left, right, size } = this.#margins;
    const isFull = last.line.x1 > right - size * 2.2;
    const isIndented = line.x0 > left + size * 0.8;
    const isFar = line.y - last.line.y > last.line.size * 2.8;
    const isNew = NUMBERED.test(text) && ENDED.test(this.#text);
    return isFull && !isIndented && isAlike && !isFar && !isNew;
  }
}

/** Chinese lines are put together as they stand; two words of letters keep a space. */
function joinText(before: string, after: string): string {
  const isWords = /[a-z,.;]$/i.test(before) && /^[a-z]/i.test(after);
  return before + (isWords ? ' ' : '') + after;
}
