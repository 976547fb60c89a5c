import { type Content, html, type Markup } from './template.js';

/** A stretch of a text and what it becomes. */
export interface Stretch {
  start: number;
  end: number;
  /** Puts markup around the text of the stretch. */
  wrap(text: string): Markup;
  /** Stands in for a stretch that lies over another and cannot be wrapped, such as an anchor. */
  otherwise?: Markup;
}

/**
 * A text with markup around some stretches. Stretches that lie over an earlier one, are empty or
 * run outside the text are not wrapped: a wrong offset may cost a mark, never a word.
 */
export function annotate(text: string, stretches: readonly Stretch[]): Markup {
  const pieces: Content[] = [];
  let position = 0;
  for (const stretch of inOrder(stretches)) {
    if (!fits(stretch, position, text.length)) {
      pieces.push(stretch.otherwise);
      continue;
    }
    pieces.push(text.slice(position, stretch.start));
    pieces.push(stretch.wrap(text.slice(stretch.start, stretch.end)));
    position = stretch.end;
  }
  return html`${pieces}${text.slice(position)}`;
}

/** A text with the words that were looked for marked. */
export function highlight(text: string, spans: readonly (readonly [number, number])[]): Markup {
  const wrap = (words: string) => html`<mark>${words}</mark>`;
  return annotate(
    text,
    joinTouching(spans).map(([start, end]) => ({ start, end, wrap })),
  );
}

function inOrder(stretches: readonly Stretch[]): Stretch[] {
  return [...stretches].sort((one, other) => one.start - other.start || other.end - one.end);
}

function fits({ start, end }: Stretch, position: number, length: number): boolean {
  return start >= position && end > start && end <= length;
}

/** Neighbouring words become one mark, which reads better than many small ones. */
function joinTouching(spans: readonly (readonly [number, number])[]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...spans].sort((one, other) => one[0] - other[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
