import type { SourceBlock } from '../../model/blocks.js';
import { isBoilerplate } from './boilerplate.js';
import { BlockBuilder } from './builder.js';
import { entryText, isRaised } from './cell-text.js';
import {
  type AnyNode,
  type Element,
  isTag,
  isText,
  type Visit,
  type Visitor,
  walk,
} from './dom.js';
import { fakedRows, type PageView } from './faked-table.js';
import { readPreformatted } from './preformatted.js';
import { cellsOf, gridCell, shapeOf } from './table.js';
import { BLOCKS, HEADINGS } from './tags.js';

const PREFORMATTED = new Set(['pre', 'xmp', 'listing', 'plaintext']);

const startOf = (node: AnyNode): number => node.startIndex ?? 0;
const endOf = (node: AnyNode): number => node.endIndex ?? startOf(node);

/** Walks an article and tells a builder what it finds. */
class ArticleVisitor implements Visitor {
  readonly builder = new BlockBuilder();
  readonly #view: PageView;
  readonly #root: Element;
  /** Rows that are data, of all tables met so far. */
  readonly #rows = new Set<Element>();

  constructor(root: Element, view: PageView) {
    this.#root = root;
    this.#view = view;
  }

  enter(node: AnyNode): Visit {
    if (!this.#view.isShown(node)) return 'skip';
    if (isText(node)) this.builder.text(node.data, startOf(node), endOf(node));
    return isTag(node) ? this.#enterElement(node) : undefined;
  }

  leave(element: Element): void {
    if (element.name === 'table') this.builder.endGrid();
    else if (HEADINGS.has(element.name)) this.builder.heading(0);
    else if (BLOCKS.has(element.name)) this.builder.endLine();
    else if (isRaised(element)) this.builder.text(']', endOf(element), endOf(element));
  }

  #enterElement(element: Element): Visit {
    const weight = this.#view.weights.get(element);
    if (element !== this.#root && weight && isBoilerplate(element, weight)) return 'skip';
    if (element.name === 'table') this.#enterTable(element);
    if (this.#rows.has(element)) return this.#addRow(element);
    if (PREFORMATTED.has(element.name)) return this.#addPreformatted(element);
    if (BLOCKS.has(element.name)) return this.#enterBlock(element);
    this.#enterInline(element);
    return undefined;
  }

  #enterTable(table: Element): void {
    this.builder.endGrid();
    for (const row of shapeOf(table, this.#view.weights, this.#view.isShown).data) {
      this.#rows.add(row);
    }
  }

  #addRow(row: Element): Visit {
    const { isShown } = this.#view;
    const cells = cellsOf(row, isShown).map((cell) => gridCell(cell, isShown));
    if (cells.length > 0) this.builder.rows([cells], startOf(row), endOf(row));
    return 'skip';
  }

  #enterBlock(element: Element): Visit {
    this.builder.endLine();
    const rows = fakedRows(element, this.#view);
    if (rows) {
      this.builder.endGrid();
      this.builder.rows(rows, startOf(element), endOf(element));
      this.builder.endGrid();
      return 'skip';
    }
    const level = HEADINGS.get(element.name);
    if (level) this.builder.heading(level);
    return undefined;
  }

  #enterInline(element: Element): void {
    if (element.name === 'br') this.builder.endLine();
    const entry = entryText(element);
    const mark = isRaised(element) ? '[' : '';
    if (entry || mark) this.builder.text(entry + mark, startOf(element), endOf(element));
  }

  #addPreformatted(element: Element): Visit {
    const [start, end] = [startOf(element), endOf(element)];
    this.builder.endGrid();
    for (const part of readPreformatted(this.#sourceLines(element))) {
      if (part.kind === 'rows') {
        this.builder.endGrid();
        this.builder.rows(part.rows, start, end);
      } else this.builder.text(part.text, start, end);
      this.builder.endLine();
    }
    this.builder.endGrid();
    return 'skip';
  }

  /** Text with its spaces and line breaks; `br` counts as a break. */
  #sourceLines(element: Element): string {
    let text = '';
    walk(element, {
      enter: (node) => {
        if (!this.#view.isShown(node)) return 'skip';
        if (isText(node)) text += node.data.replace(/\u00a0/g, ' ');
        else if (isTag(node) && node.name === 'br') text += '\n';
        return undefined;
      },
    });
    return text;
  }
}

/** Blocks of an article in reading order; places are offsets in the decoded page. */
export function articleBlocks(article: Element, view: PageView): SourceBlock[] {
  const visitor = new ArticleVisitor(article, view);
  walk(article, visitor);
  return visitor.builder.finish();
}
