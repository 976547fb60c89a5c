import { cleanLine } from './clean.js';
import { attribute, type Element, isTag, isText, walk } from './dom.js';
import { BLOCKS } from './tags.js';
import type { IsShown } from './visible.js';

const TITLE =
  /^[^。！？]{0,60}20\d{2}[^。！？]{0,30}公开[^。！？]{0,20}(?:报告|年报)[^。！？]{0,10}$/;

/** The title of the article where it stands in front of the article and not within it. */
export function headingBefore(body: Element, article: Element, isShown: IsShown): string {
  let found = '';
  let line = '';
  let isOver = false;
  const endLine = (): void => {
    const text = cleanLine(line);
    if (TITLE.test(text)) found = text;
    line = '';
  };
  walk(body, {
    enter(node) {
      if (node === article) isOver = true;
      if (isOver || !isShown(node)) return 'skip';
      if (isText(node)) line += node.data;
      if (!isTag(node)) return undefined;
      if (BLOCKS.has(node.name) || node.name === 'br') endLine();
      return node.name === 'a' && attribute(node, 'href') !== '' ? 'skip' : undefined;
    },
    leave(node) {
      if (!isOver && BLOCKS.has(node.name)) endLine();
    },
  });
  return found;
}
