import { attribute, type Element, elementsIn } from './dom.js';
import type { Weights } from './weigh.js';

/** Names that publishing systems give to the element that holds the article. */
const NAMED_ARTICLE =
  /(?:^|[-_\s])(?:trs_editor|zoom|ucap-content|article|article[-_]?(?:content|con|body|area|main|text)|content|con|detail|news[-_]?(?:content|text)|main[-_]?(?:content|text)|txt|text|xxgk[-_]?content|view|vsb_content|j-fontcontent|pages_content|wenzhang)(?:$|[-_\s\d])/i;

const isNamed = (element: Element): boolean =>
  element.name === 'article' ||
  NAMED_ARTICLE.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`);

/** Share of the text that must lie within an element for the rest to be left out. */
const ENOUGH = 0.85;
const ENOUGH_WHEN_NAMED = 0.6;
/** A table outside of the candidate is never left out. */
const NUMBERS_KEPT = 0.95;
/** Nor is the prose around a long table. */
const SENTENCES_KEPT = 0.5;

/** Parts of a table are no article by themselves. */
const PARTS = new Set(['tbody', 'thead', 'tfoot', 'tr', 'colgroup']);
const LEAVES = new Set(['p', 'span', 'font', 'pre', 'h1', 'h2', 'h3', 'ul', 'ol', 'dl']);

/** A cell of a table of data is no article, however much of the table it holds. */
const LAYOUT_TEXT = 250;

const isLeaf = (element: Element, weights: Weights): boolean =>
  LEAVES.has(element.name) ||
  (/^t[dhr]$/.test(element.name) && (weights.get(element)?.text ?? 0) <= LAYOUT_TEXT);

function heaviest(element: Element, weights: Weights): Element | undefined {
  let best: Element | undefined;
  for (const child of elementsIn(element)) {
    const mass = weights.get(child)?.mass ?? 0;
    if (mass > 0 && mass > (best ? (weights.get(best)?.mass ?? 0) : 0)) best = child;
  }
  return best;
}

function isEnough(child: Element, parent: Element, weights: Weights): boolean {
  const [inner, outer] = [weights.get(child), weights.get(parent)];
  if (!inner || !outer) return false;
  const share = isNamed(child) ? ENOUGH_WHEN_NAMED : ENOUGH;
  return (
    inner.mass >= outer.mass * share &&
    inner.numbers >= outer.numbers * NUMBERS_KEPT &&
    inner.sentences >= outer.sentences * SENTENCES_KEPT
  );
}

/**
 * Finds the element that holds the article: from the body downwards as long as one child holds nearly all
 * of the text that is no link, menu or footer.
 */
export function findArticle(body: Element, weights: Weights): Element {
  let current = body;
  let article = body;
  for (;;) {
    const next = heaviest(current, weights);
    if (!next || isLeaf(next, weights) || !isEnough(next, current, weights)) return article;
    current = next;
    if (!PARTS.has(next.name)) article = next;
  }
}
