import { findFurniture } from './furniture.js';
import type { PageContent } from './geometry.js';
import { canContinue, continueTable, respan } from './join-tables.js';
import { type Line, uprightLines } from './lines.js';
import { looseTables } from './loose-table.js';
import { type Margins, marginsOf } from './margins.js';
import { ParagraphBuilder, type Prose } from './paragraphs.js';
import { ruledPieces } from './ruled-pieces.js';
import type { Table } from './table.js';

/** What a document consists of, in reading order, with the page each piece begins on. */
export type Piece = (Table | Prose) & { page: number };

interface PagePieces {
  height: number;
  tables: Table[];
  lines: Line[];
}

type PageItem = Table | (Line & { kind: 'line' });

function takeApart(page: PageContent, maxLines: number): PagePieces {
  const { tables, rest } = ruledPieces(page, maxLines);
  // Turned text outside of tables is a stamp or a note at the edge.
  const upright = rest.filter(({ turn }) => turn === 0);
  return { height: page.height, tables, lines: uprightLines(upright) };
}

const topOf = (item: PageItem): number => (item.kind === 'line' ? item.y : item.top);

/** Takes the tables out that no lines draw. */
function withLooseTables(page: PagePieces, margins: Margins): PagePieces {
  const { tables, rest } = looseTables(page.lines, margins);
  return { ...page, tables: [...page.tables, ...tables], lines: rest };
}

/** Tables and lines of a page from above downwards. */
function itemsOf({ tables, lines }: PagePieces): PageItem[] {
  const items: PageItem[] = [
    ...tables,
    ...lines.map((line) => ({ ...line, kind: 'line' as const })),
  ];
  return items.sort((one, other) => topOf(one) - topOf(other));
}

/** Puts pages together: paragraphs and tables that go on over the end of a page become one. */
class DocumentBuilder {
  readonly pieces: Piece[] = [];
  readonly #paragraphs: ParagraphBuilder;
  #proseFrom = 1;

  constructor(margins: Margins) {
    this.#paragraphs = new ParagraphBuilder(margins);
  }

  add(item: PageItem, page: number, isFirst: boolean): void {
    if (item.kind === 'line') this.#addLine(item, page);
    else this.#addTable(item, page, isFirst);
  }

  endParagraph(): void {
    this.#push(this.#paragraphs.finish());
  }

  #push(prose: Prose | undefined): void {
    if (prose) this.pieces.push({ ...prose, page: this.#proseFrom });
  }

  #addLine(line: Line, page: number): void {
    const ended = this.#paragraphs.add(line);
    this.#push(ended);
    if (ended || this.pieces.length === 0) this.#proseFrom = page;
  }

  #addTable(table: Table, page: number, isFirst: boolean): void {
    this.endParagraph();
    const above = this.pieces.at(-1);
    this.#proseFrom = page;
    if (isFirst && above?.kind === 'table' && canContinue(above, table))
      continueTable(above, table);
    else this.pieces.push({ ...table, page });
  }
}

const marginsOfPages = (pages: readonly PagePieces[]): Margins =>
  marginsOf(pages.flatMap(({ lines }) => lines));

function withoutFurniture(pages: readonly PagePieces[]): PagePieces[] {
  const furniture = findFurniture(pages);
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => !furniture.has(line)),
  }));
}

/** Puts the contents of all pages in reading order. */
export function layOut(contents: readonly PageContent[], maxLines: number): Piece[] {
  const ruled = withoutFurniture(contents.map((page) => takeApart(page, maxLines)));
  const rough = marginsOfPages(ruled);
  const pages = ruled.map((page) => withLooseTables(page, rough));
  const builder = new DocumentBuilder(marginsOfPages(pages));
  pages.forEach((page, index) => {
    itemsOf(page).forEach((item, place) => {
      builder.add(item, index + 1, index > 0 && place === 0);
    });
  });
  builder.endParagraph();
  for (const piece of builder.pieces) if (piece.kind === 'table') respan(piece);
  return builder.pieces;
}
