import type { SourceBlock } from '../../model/blocks.js';
import { cleanLine } from './clean.js';
import { attribute, type Element, findElements, isText, walk } from './dom.js';

/** Lines in front of a text, each with the names that pages give it, the most trustworthy first. */
const LINES: readonly [label: string, names: readonly string[]][] = [
  ['发布时间', ['pubdate', 'publishdate', 'article:published_time', 'publicationdate', 'others']],
  ['发布机构', ['contentsource', 'publisher', 'article:author']],
  ['栏目', ['columnname', 'channel']],
  ['原文链接', ['url', 'og:url']],
];
const TITLE_NAMES = ['articletitle', 'article:title', 'og:title', 'dc.title'];

const SEPARATORS = /[_|｜]+|\s+[-–—]+\s+|--+|>>?|»/;
const SUBJECT = /公开|报告|年报/;
const MAX_LINE = 300;

/** The text of an element without any of its markup. */
function plainText(element: Element): string {
  let text = '';
  walk(element, {
    enter(node) {
      if (isText(node) && text.length < MAX_LINE * 10) text += node.data;
      return undefined;
    },
  });
  return cleanLine(text).slice(0, MAX_LINE);
}

function readMeta(root: Element): Map<string, string> {
  const found = new Map<string, string>();
  for (const meta of findElements(root, ({ name }) => name === 'meta')) {
    const name = (attribute(meta, 'name') || attribute(meta, 'property')).toLowerCase();
    const content = cleanLine(attribute(meta, 'content')).slice(0, MAX_LINE);
    if (name && content && !found.has(name)) found.set(name, content);
  }
  return found;
}

/** A title of a window holds the names of the column and of the site as well. */
function titleOfWindow(text: string): string {
  const parts = text.split(SEPARATORS).map((part) => part.trim());
  return parts.find((part) => SUBJECT.test(part)) ?? parts.find((part) => part !== '') ?? '';
}

function titleOf(root: Element, meta: Map<string, string>): string {
  const named = TITLE_NAMES.map((name) => meta.get(name)).filter((value) => value !== undefined);
  const shown = ['h1', 'title'].flatMap((name) =>
    findElements(root, (element) => element.name === name).map((element) =>
      titleOfWindow(plainText(element)),
    ),
  );
  const titles = [...named, ...shown].filter((title) => title !== '');
  return titles.find((title) => SUBJECT.test(title)) ?? titles[0] ?? '';
}

/** What the head of a page says about it, as lines like those that scraped texts begin with. */
export function readFront(root: Element): SourceBlock[] {
  const meta = readMeta(root);
  const lines: [label: string, value: string | undefined][] = [['标题', titleOf(root, meta)]];
  for (const [label, names] of LINES) {
    lines.push([label, names.map((name) => meta.get(name)).find((value) => value)]);
  }
  return lines
    .filter(([, value]) => value)
    .map(([label, value]) => ({
      kind: 'paragraph',
      text: `${label}: ${value}`,
      start: 0,
      end: 0,
    }));
}
