import { attribute, type Element, findElements, isText } from './dom.js';

/** How an element is laid out, as far as its style says: `none`, `table-cell`, `flex`. */
export type DisplayOf = (element: Element) => string | undefined;

const DISPLAY = /(?:^|[;{\s])display\s*:\s*([a-z-]+)/i;
const INVISIBLE = /(?:^|[;{\s])visibility\s*:\s*(?:hidden|collapse)/i;
const SAYS_SHOWING = /display|visibility/i;
const RULE = /([^{}]{1,500})\{([^{}]{1,2000})\}/g;
const SIMPLE = /^(?:[a-z][a-z0-9]*)?([.#][\w-]+)$/i;
const MAX_RULES = 2000;

function displayIn(style: string): string | undefined {
  // Thousands of elements carry long styles of which hardly one says anything of showing.
  if (!SAYS_SHOWING.test(style)) return undefined;
  if (INVISIBLE.test(style)) return 'none';
  return DISPLAY.exec(style)?.[1]?.toLowerCase();
}

/** Rules for one class or one id; anything more involved is not worth guessing at. */
function addRules(css: string, rules: Map<string, string>): void {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/<!--|-->/g, '');
  for (const [, selectors = '', body = ''] of bare.matchAll(RULE)) {
    const display = displayIn(body);
    if (!display || rules.size >= MAX_RULES) continue;
    for (const selector of selectors.split(',')) {
      const key = SIMPLE.exec(selector.trim())?.[1];
      if (key) rules.set(key, display);
    }
  }
}

const classesOf = (element: Element): string[] => attribute(element, 'class').split(/\s+/);

/** Reads the style sheets inside a page, so that hidden elements and tables made of divs are known. */
export function readStyles(root: Element): DisplayOf {
  const rules = new Map<string, string>();
  for (const sheet of findElements(root, ({ name }) => name === 'style')) {
    for (const node of sheet.children) if (isText(node)) addRules(node.data, rules);
  }
  return (element) => {
    const own = displayIn(attribute(element, 'style'));
    if (own || rules.size === 0) return own;
    const keys = [`#${attribute(element, 'id')}`, ...classesOf(element).map((name) => `.${name}`)];
    return keys.map((key) => rules.get(key)).find((display) => display !== undefined);
  };
}
