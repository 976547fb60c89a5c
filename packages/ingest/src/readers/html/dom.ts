import { type AnyNode, type Element, isTag, isText, type ParentNode } from 'domhandler';

export type { AnyNode, Element, ParentNode };
export { isTag, isText };

/** Attribute of an element, empty where it has none. */
export const attribute = (element: Element, name: string): string =>
  Object.hasOwn(element.attribs, name) ? (element.attribs[name] ?? '') : '';

/** What a visit of a node asks for: to leave out all that lies within it. */
export type Visit = 'skip' | undefined;

/** Told of every node on a walk, in the order of the document. */
export interface Visitor {
  enter(node: AnyNode): Visit;
  leave?(node: Element): void;
}

const firstWithin = (node: AnyNode): AnyNode | null =>
  'children' in node ? (node.children[0] ?? null) : null;

/** Next node after all that lies within this one, telling the elements that end on the way. */
function nextBeyond(node: AnyNode, root: AnyNode, leave: (node: Element) => void): AnyNode | null {
  let current: AnyNode = node;
  while (current !== root) {
    if (current.next) return current.next;
    const parent: ParentNode | null = current.parent;
    if (!parent) return null;
    if (isTag(parent)) leave(parent);
    current = parent;
  }
  return null;
}

/** Visits a node and all within it in document order; a loop, since pages can be nested without end. */
export function walk(root: AnyNode, visitor: Visitor): void {
  const leave = (node: Element): void => visitor.leave?.(node);
  let node: AnyNode | null = root;
  while (node) {
    const visit = visitor.enter(node);
    const inner: AnyNode | null = visit === 'skip' ? null : firstWithin(node);
    if (!inner && isTag(node) && visit !== 'skip') leave(node);
    node = inner ?? nextBeyond(node, root, leave);
  }
}

/** Elements directly within an element. */
export const elementsIn = (element: ParentNode): Element[] => element.children.filter(isTag);

/** Every element in document order that the test accepts. */
export function findElements(root: AnyNode, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  walk(root, {
    enter(node) {
      if (isTag(node) && test(node)) found.push(node);
      return undefined;
    },
  });
  return found;
}
