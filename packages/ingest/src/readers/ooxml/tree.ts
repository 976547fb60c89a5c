import { tooLarge } from '../zip/errors.js';
import { type Attributes, attribute, numberAttribute, parseXml } from './xml.js';

/** An element of a small part: styles, numbering, relationships. */
export interface Element {
  name: string;
  attributes: Attributes;
  children: Element[];
  text: string;
}

const element = (name: string, attributes: Attributes): Element => ({
  name,
  attributes,
  children: [],
  text: '',
});

/** Parts read as trees are small; hundreds of thousands of elements are an attack on the memory. */
const MOST_ELEMENTS = 500_000;

/** A part as a tree. Only for parts that stay small. */
export function parseTree(bytes: Uint8Array, part: string): Element {
  const root = element('', {});
  const path = [root];
  let left = MOST_ELEMENTS;
  const top = (): Element => path.at(-1) as Element;
  parseXml(
    bytes,
    {
      open(name, attributes) {
        if (--left < 0) throw tooLarge(`内部文件 ${part} `);
        const opened = element(name, attributes);
        top().children.push(opened);
        path.push(opened);
      },
      close: () => void path.pop(),
      text(text) {
        top().text += text;
      },
    },
    part,
  );
  return root.children[0] ?? root;
}

/** The first child of that name. */
export const child = (parent: Element | undefined, name: string): Element | undefined =>
  parent?.children.find((candidate) => candidate.name === name);

/** All children of that name. */
export const children = (parent: Element | undefined, name: string): Element[] =>
  parent?.children.filter((candidate) => candidate.name === name) ?? [];

/** The `val` of a child: how most properties are written. */
export function value(parent: Element | undefined, name: string): string | undefined {
  const found = child(parent, name);
  return found && attribute(found.attributes, 'val');
}

/** The `val` of a child as a whole number. */
export function numberValue(parent: Element | undefined, name: string): number | undefined {
  const found = child(parent, name);
  return found && numberAttribute(found.attributes, 'val');
}

const OFF = new Set(['0', 'false', 'off', 'none']);

/** What an on/off property says: on where it stands without a value. */
export const isOn = (attributes: Attributes): boolean =>
  !OFF.has(attribute(attributes, 'val') ?? 'true');

/** An on/off property of a parent; undefined where it does not say. */
export function toggle(parent: Element | undefined, name: string): boolean | undefined {
  const found = child(parent, name);
  return found && isOn(found.attributes);
}
