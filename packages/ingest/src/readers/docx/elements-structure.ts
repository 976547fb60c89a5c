import type { Piece } from '../ooxml/place.js';
import { isOn } from '../ooxml/tree.js';
import { type Attributes, attribute, numberAttribute } from '../ooxml/xml.js';
import { corrupt } from '../zip/errors.js';
import type { Handler } from './handler.js';
import type { State } from './state.js';
import { emptyParagraph, emptyStory, endStory, type Paragraph } from './story.js';
import { type Merge, type TableCell, type TableRow, tablePieces } from './table.js';

/** More columns than a page can have. */
const WIDEST = 1000;
/** Tables in tables; nobody goes beyond a few. */
const MOST_TABLES = 50;

function addAll(to: Piece[], pieces: readonly Piece[]): void {
  for (const piece of pieces) to.push(piece);
}

/** Reads what is inside as a story of its own, with nothing of the table or paragraph around it. */
function aside(state: State, done: (pieces: Piece[]) => void): () => void {
  const { story, paragraph, table, row, cell, run } = state;
  Object.assign(state, { story: emptyStory(), table: undefined, row: undefined, cell: undefined });
  state.paragraph = undefined;
  return () => {
    const pieces = endStory(state.story);
    Object.assign(state, { story, paragraph, table, row, cell, run });
    done(pieces);
  };
}

const paragraph: Handler = (state) => {
  const outer = state.paragraph;
  const own = emptyParagraph();
  state.paragraph = own;
  state.beginRun();
  return () => {
    state.endParagraph(own);
    state.paragraph = outer;
  };
};

/** A text box follows the paragraph that it is anchored in, unless it is hidden or deleted with it. */
const textBox: Handler = (state) => {
  if (!state.isPrinted) return 'skip';
  const to = state.paragraph?.after ?? state.story.pieces;
  return aside(state, (pieces) => addAll(to, pieces));
};

/** Lettering drawn as a picture keeps its text in an attribute. */
const lettering: Handler = (state, attributes) => {
  const text = attribute(attributes, 'string')?.trim() ?? '';
  if (text !== '' && state.isPrinted) state.paragraph?.after.push({ kind: 'paragraph', text });
  return undefined;
};

const table: Handler = (state) => {
  if (++state.tables > MOST_TABLES) throw corrupt('表格嵌套过深');
  const { table: outer, row, cell } = state;
  const rows: TableRow[] = [];
  Object.assign(state, { table: rows, row: undefined, cell: undefined });
  return () => {
    state.tables--;
    Object.assign(state, { table: outer, row, cell });
    addAll(state.story.pieces, tablePieces(rows));
  };
};

const row: Handler = (state) => {
  if (!state.table) return undefined;
  const outer = state.row;
  const own: TableRow = { cells: [], before: 0, isDeleted: false };
  state.table.push(own);
  state.row = own;
  return () => {
    state.row = outer;
  };
};

const emptyCell = (): TableCell => ({
  pieces: [],
  columns: 1,
  vertical: undefined,
  horizontal: undefined,
  isDeleted: false,
});

const cell: Handler = (state) => {
  if (!state.row) return undefined;
  const own = emptyCell();
  state.meter.cells(1);
  state.row.cells.push(own);
  const close = aside(state, (pieces) => addAll(own.pieces, pieces));
  state.cell = own;
  return close;
};

/** The first of several ways to show the same thing; the others are for older programs. */
const alternatives: Handler = (state) => {
  const outer = state.alternativeTaken;
  state.alternativeTaken = false;
  return () => {
    state.alternativeTaken = outer;
  };
};

const alternative: Handler = (state) => {
  if (state.alternativeTaken) return 'skip';
  state.alternativeTaken = true;
  return undefined;
};

/** A paragraph whose mark is gone or hidden is printed on one line with the next. */
function leaveOpen(state: State): void {
  if (state.paragraph && state.inParagraphProperties) state.paragraph.isOpenEnded = true;
}

/** Content that a tracked change removed; within properties it says the same of a mark or a row. */
const deleted: Handler = (state, _, parent) => {
  if (parent === 'trPr' && state.row) state.row.isDeleted = true;
  if (parent === 'rPr') leaveOpen(state);
  return 'skip';
};

const hidden: Handler = (state, attributes, parent) => {
  if (parent !== 'rPr') return undefined;
  if (!state.inParagraphProperties) state.run.isHidden = isOn(attributes);
  else if (isOn(attributes)) leaveOpen(state);
  return undefined;
};

const NOTE_MARKS = new Set(['separator', 'continuationSeparator', 'continuationNotice']);

const note =
  (kind: string): Handler =>
  (state, attributes, parent) => {
    if (!parent.endsWith('notes')) return undefined;
    if (NOTE_MARKS.has(attribute(attributes, 'type') ?? '')) return 'skip';
    const id = `${kind}${attribute(attributes, 'id')}`;
    return aside(state, (pieces) => void state.notes.set(id, pieces));
  };

const ofParagraph =
  (parent: string, set: (paragraph: Paragraph, attributes: Attributes) => void): Handler =>
  (state, attributes, within) => {
    if (within === parent && state.paragraph) set(state.paragraph, attributes);
    return undefined;
  };

const ofCell =
  (set: (cell: TableCell, attributes: Attributes) => void): Handler =>
  (state, attributes, parent) => {
    if (parent === 'tcPr' && state.cell) set(state.cell, attributes);
    return undefined;
  };

const mergeOf = (attributes: Attributes): Merge =>
  attribute(attributes, 'val') === 'restart' ? 'restart' : 'continue';

const countOf = (attributes: Attributes, least: number): number =>
  Math.min(WIDEST, Math.max(least, numberAttribute(attributes, 'val') ?? least));

/** Paragraphs, tables and text boxes, and their properties. */
export const structure: Readonly<Record<string, Handler>> = {
  p: paragraph,
  pPr: (state) => {
    state.inParagraphProperties = true;
    return () => {
      state.inParagraphProperties = false;
    };
  },
  pStyle: ofParagraph('pPr', (own, attributes) => {
    own.style = attribute(attributes, 'val');
  }),
  outlineLvl: ofParagraph('pPr', (own, attributes) => {
    own.outline = numberAttribute(attributes, 'val');
  }),
  numId: ofParagraph('numPr', (own, attributes) => {
    own.numbering.id = numberAttribute(attributes, 'val');
  }),
  ilvl: ofParagraph('numPr', (own, attributes) => {
    own.numbering.level = numberAttribute(attributes, 'val');
  }),
  txbxContent: textBox,
  textpath: lettering,
  tbl: table,
  tr: row,
  tc: cell,
  gridSpan: ofCell((own, attributes) => {
    own.columns = countOf(attributes, 1);
  }),
  vMerge: ofCell((own, attributes) => {
    own.vertical = mergeOf(attributes);
  }),
  hMerge: ofCell((own, attributes) => {
    own.horizontal = mergeOf(attributes);
  }),
  cellDel: ofCell((own) => {
    own.isDeleted = true;
  }),
  gridBefore: (state, attributes, parent) => {
    if (parent === 'trPr' && state.row) state.row.before = countOf(attributes, 0);
    return undefined;
  },
  del: deleted,
  moveFrom: deleted,
  vanish: hidden,
  AlternateContent: alternatives,
  Choice: alternative,
  Fallback: alternative,
  footnote: note('footnote'),
  endnote: note('endnote'),
};
