import { cleanLine, joinLines } from './clean.js';
import { attribute, type Element, isTag, isText, walk } from './dom.js';
import { BLOCKS } from './tags.js';
import type { IsShown } from './visible.js';

const ENTRY_TYPES = /^(?:text|number|tel|)$/i;

/** The text that an entry field shows. */
export const entryText = (element: Element): string =>
  element.name === 'input' && ENTRY_TYPES.test(attribute(element, 'type'))
    ? attribute(element, 'value')
    : '';

/** Raised and lowered characters keep their distance: 5 with a note mark 1 must not become 51. */
export const isRaised = (element: Element): boolean =>
  element.name === 'sup' || element.name === 'sub';

/** Lines of an element: inline elements add nothing, block elements and `br` end a line. */
function linesOf(element: Element, isShown: IsShown): string[] {
  const lines = [''];
  const add = (text: string): void => {
    lines[lines.length - 1] += text;
  };
  walk(element, {
    enter(node) {
      if (!isShown(node)) return 'skip';
      if (isText(node)) add(node.data);
      if (!isTag(node)) return undefined;
      add(entryText(node));
      if (isRaised(node)) add('[');
      if (node.name === 'br' || BLOCKS.has(node.name)) lines.push('');
      return undefined;
    },
    leave(node) {
      if (isRaised(node)) add(']');
      if (BLOCKS.has(node.name)) lines.push('');
    },
  });
  return lines.map(cleanLine).filter((line) => line !== '');
}

/** Text of a table cell. */
export const cellText = (element: Element, isShown: IsShown): string =>
  joinLines(linesOf(element, isShown));
