import { type AnyNode, attribute, type Element, isTag } from './dom.js';
import type { DisplayOf } from './styles.js';
import { UNSEEN } from './tags.js';

/** Whether a node shows on the page. */
export type IsShown = (node: AnyNode) => boolean;

const isHidden = (element: Element, displayOf: DisplayOf): boolean =>
  Object.hasOwn(element.attribs, 'hidden') || displayOf(element) === 'none';

/** Shown, by tag and by style. */
export const shownWith =
  (displayOf: DisplayOf): IsShown =>
  (node) =>
    isTag(node) ? !UNSEEN.has(node.name) && !isHidden(node, displayOf) : node.type === 'text';

/** Shown by tag alone: for pages whose article is hidden until a script shows it. */
export const shownByTag: IsShown = (node) =>
  isTag(node) ? !UNSEEN.has(node.name) : node.type === 'text';

const SURROUNDINGS =
  /(?:^|[-_\s])(?:nav|navbar|menu|footer|foot|sidebar|aside|breadcrumb|crumbs?|position|location|toolbar|share|sharebox|bdsharebuttonbox|copyright|pagination|pager|related|prenext|qrcode|login|search|banner)(?:$|[-_\s\d])/i;
const SURROUNDING_TAGS = new Set(['nav', 'footer', 'aside', 'menu']);

/** Named as something around an article: menus, footers, share buttons. */
export function isSurrounding(element: Element): boolean {
  if (SURROUNDING_TAGS.has(element.name)) return true;
  if (element.name === 'body' || element.name === 'html') return false;
  return SURROUNDINGS.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`);
}
