import type { SourceBlock, SourceText } from '../../model/blocks.js';
import type { Document, Reader } from '../reader.js';
import { findArticle } from './article.js';
import { articleBlocks } from './blocks.js';
import { type Element, elementsIn, isTag } from './dom.js';
import { decodePage } from './encoding.js';
import type { PageView } from './faked-table.js';
import { readFront } from './front.js';
import { headingBefore } from './heading.js';
import { type Document as Page, parsePage } from './parse.js';
import { DEFAULT_HTML_SETTINGS, type HtmlSettings } from './settings.js';
import { readStyles } from './styles.js';
import { type IsShown, shownByTag, shownWith } from './visible.js';
import { type Weights, weigh } from './weigh.js';

export type { HtmlSettings } from './settings.js';

/** Share of the text below which a page is taken to show its article by script only. */
const FAR_TOO_LITTLE = 0.2;

const MARKUP = /<(?:!doctype\s+html|html|head|meta|body|title|table|div|p|h[1-6])[\s>/]/i;
const NAME = /\.(?:s?html?|xhtml|aspx?|jsp|php)$/i;
const BINARY = /^(?:%PDF|PK|\u00d0\u00cf)/;

/** The first bytes as Latin letters; the zeros of UTF-16 are left out. */
const beginning = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replaceAll('\0', '');

function accepts({ bytes, name }: Document): boolean {
  const start = beginning(bytes);
  if (BINARY.test(start)) return false;
  const found = MARKUP.exec(start);
  if (!found) return NAME.test(name) && start.includes('<');
  return NAME.test(name) || /^[^\w]*(?:<|\S{0,3}<)/.test(start);
}

/** The element of the whole page: its body, where it has one. */
function bodyOf(page: Page): Element | undefined {
  const html = page.children.filter(isTag).find(({ name }) => name === 'html');
  const body = html && elementsIn(html).find(({ name }) => name === 'body');
  return body ?? html ?? page.children.find(isTag);
}

function rootOf(page: Page): Element | undefined {
  return page.children.filter(isTag).find(({ name }) => name === 'html') ?? bodyOf(page);
}

/** What is shown, or all text where hardly any of it is shown before scripts run. */
function viewOf(root: Element, body: Element): PageView {
  const displayOf = readStyles(root);
  const byStyle = shownWith(displayOf);
  let hidesSome = false;
  const noted: IsShown = (node) => {
    const isShown = byStyle(node);
    hidesSome ||= !isShown && shownByTag(node);
    return isShown;
  };
  const shown = weigh(body, noted);
  const all = hidesSome ? weigh(body, shownByTag) : shown;
  const mass = (weights: Weights): number => weights.get(body)?.mass ?? 0;
  return mass(shown) < mass(all) * FAR_TOO_LITTLE
    ? { isShown: shownByTag, displayOf, weights: all }
    : { isShown: byStyle, displayOf, weights: shown };
}

const headingBlocks = (text: string): SourceBlock[] =>
  text === '' ? [] : [{ kind: 'heading', level: 1, text, start: 0, end: 0 }];

function readPage(html: string, settings: HtmlSettings): SourceText {
  const page = parsePage(html, settings);
  const [root, body] = [rootOf(page), bodyOf(page)];
  if (!root || !body) return { mediaType: 'text/html', blocks: [] };
  const view = viewOf(root, body);
  const article = findArticle(body, view.weights);
  const heading = headingBlocks(headingBefore(body, article, view.isShown));
  const blocks = articleBlocks(article, view);
  return { mediaType: 'text/html', blocks: [...readFront(root), ...heading, ...blocks] };
}

/**
 * A reader of web pages: finds the article, reads its paragraphs and its tables. Places of blocks are UTF-16
 * offsets in the decoded source of the page. Nothing is executed, nothing is fetched.
 */
export function createHtmlReader(settings: Partial<HtmlSettings> = {}): Reader {
  const bounds = { ...DEFAULT_HTML_SETTINGS, ...settings };
  return {
    id: 'html',
    accepts,
    async read(document: Document) {
      return readPage(decodePage(document.bytes, document.charset).text, bounds);
    },
  };
}

/** The reader of web pages with its default settings. */
export const htmlReader: Reader = createHtmlReader();
