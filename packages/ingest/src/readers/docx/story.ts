import type { Piece } from '../ooxml/place.js';
import { Fields } from './fields.js';
import type { NumberingReference } from './styles.js';

/** Where a field began: a table of contents is taken out again from here on. */
interface FieldStart {
  pieces: number;
  paragraph: Paragraph | undefined;
  parts: number;
}

/** A paragraph while it is read. */
export interface Paragraph {
  parts: string[];
  /** Text boxes anchored in it: they follow it. */
  after: Piece[];
  style: string | undefined;
  outline: number | undefined;
  numbering: NumberingReference;
  /** Its end was deleted or is hidden: it goes on in the next paragraph. */
  isOpenEnded: boolean;
}

/** A stretch of text of its own: the body, a cell, a text box, a footnote. */
export interface Story {
  pieces: Piece[];
  fields: Fields<FieldStart>;
  /** Text of paragraphs without an end, waiting for the next. */
  pending: string;
}

/** A story of which nothing has been read. */
export const emptyStory = (): Story => ({ pieces: [], fields: new Fields(), pending: '' });

/** A paragraph of which nothing has been read. */
export const emptyParagraph = (): Paragraph => ({
  parts: [],
  after: [],
  style: undefined,
  outline: undefined,
  numbering: {},
  isOpenEnded: false,
});

/** Ends a story: nothing that waited is lost. */
export function endStory(story: Story): Piece[] {
  if (story.pending !== '') story.pieces.push({ kind: 'paragraph', text: story.pending });
  story.pending = '';
  return story.pieces;
}

/** Takes a generated table of contents out of the text; it would read as a second set of headings. */
export function dropSince(start: FieldStart, story: Story, paragraph: Paragraph | undefined): void {
  story.pieces.length = Math.min(story.pieces.length, start.pieces);
  if (!paragraph) return;
  paragraph.parts.length = paragraph === start.paragraph ? start.parts : 0;
}
