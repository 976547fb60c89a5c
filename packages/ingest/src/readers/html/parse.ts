import { NianbaoError } from '@nianbao/domain';
import { type AnyNode, type Document, DomHandler, Element } from 'domhandler';
import { Parser } from 'htmlparser2';
import { parse as parseHtml5 } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import type { HtmlSettings } from './settings.js';

/** Thrown inside the HTML5 parser to stop it; never leaves this file. */
class Overrun extends Error {}

/** The HTML5 algorithm walks all open elements again and again, so deep pages would take it minutes. */
const HTML5_SHARE = 0.3;
const CLOCK_EVERY = 256;
const CHUNK = 65_536;

const tooComplex = (): NianbaoError =>
  new NianbaoError(
    'file-too-large',
    '网页结构过于复杂（标签过多或嵌套过深），已停止读取。请在浏览器中打开，复制正文另存为文本（.txt）后再试。',
  );

function deadline(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() > end;
}

/** The tree adapter of parse5, counting nodes, depth and time. */
function boundedAdapter({ maxNodes, maxDepth, maxMilliseconds }: HtmlSettings): typeof adapter {
  const isLate = deadline(maxMilliseconds * HTML5_SHARE);
  let nodes = 0;
  let depth = 0;
  return {
    ...adapter,
    createElement(...given) {
      nodes++;
      if (nodes > maxNodes || (nodes % CLOCK_EVERY === 0 && isLate())) throw new Overrun();
      return adapter.createElement(...given);
    },
    onItemPush() {
      depth++;
      if (depth > maxDepth) throw new Overrun();
    },
    onItemPop() {
      depth--;
    },
    // Only where a node ends is asked for; the adapter's own way copies all it knows of every node.
    updateNodeSourceCodeLocation(node, { endOffset }) {
      if (endOffset !== undefined) node.endIndex = endOffset;
    },
  };
}

/** Builds a tree that is never deeper than the limit: elements beyond it lose their tags, not their text. */
class FlatHandler extends DomHandler {
  #skipped = 0;
  #nodes = 0;
  readonly #settings: HtmlSettings;

  constructor(settings: HtmlSettings) {
    super(undefined, { withStartIndices: true, withEndIndices: true });
    this.#settings = settings;
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    this.#nodes++;
    if (this.#nodes > this.#settings.maxNodes) throw tooComplex();
    if (this.#skipped + this.tagStack.length > this.#settings.maxNesting) throw tooComplex();
    if (this.#skipped > 0 || this.tagStack.length >= this.#settings.maxDepth) this.#skipped++;
    else super.onopentag(name, attributes);
  }

  override onclosetag(): void {
    if (this.#skipped > 0) this.#skipped--;
    else super.onclosetag();
  }
}

function parseFlat(html: string, settings: HtmlSettings): Document {
  const handler = new FlatHandler(settings);
  const parser = new Parser(handler);
  const isLate = deadline(settings.maxMilliseconds);
  for (let at = 0; at < html.length; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK));
    if (isLate()) throw tooComplex();
  }
  parser.end();
  return withBody(handler.root);
}

/** The lenient parser adds no elements of its own: a page of pieces gets a body around them. */
function withBody(page: Document): Document {
  const isWhole = page.children.some((node) => 'name' in node && node.name === 'html');
  if (isWhole) return page;
  const body = new Element('body', {}, page.children);
  for (const node of body.children as AnyNode[]) node.parent = body;
  body.parent = page;
  page.children = [body];
  return page;
}

/**
 * Takes a page apart as browsers do (parse5). A page nested so deeply that this would not end is read by a
 * parser that does not mind (htmlparser2), cut off at the depth limit.
 */
export function parsePage(html: string, settings: HtmlSettings): Document {
  try {
    return parseHtml5(html, {
      treeAdapter: boundedAdapter(settings),
      sourceCodeLocationInfo: true,
      scriptingEnabled: false,
    });
  } catch (error) {
    if (error instanceof Overrun) return parseFlat(html, settings);
    throw error;
  }
}

export type { Document };
