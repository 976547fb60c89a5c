import {
  type AnyNode,
  attribute,
  type Element,
  isTag,
  isText,
  type ParentNode,
  walk,
} from './dom.js';
import { type IsShown, isSurrounding } from './visible.js';

/** What an element holds, its surroundings (menus, footers) not counted. */
export interface Weight {
  /** Text that is no link: its length, more for sentences and numbers. */
  mass: number;
  /** Texts that are a number. */
  numbers: number;
  /** Ends of sentences. */
  sentences: number;
  /** Characters of all text, and of the links among it. */
  text: number;
  linked: number;
  links: number;
}

/** What each element holds. */
export type Weights = Map<AnyNode, Weight>;

const STOPS = /[，。；：、！？]/g;
const NUMBER = /^[\d０-９.．,，%+\-—–/]+$/;
const SUBJECT = /政府信息公开|政务公开|年度报告|依申请|主动公开/;

const nothing = (): Weight => ({ mass: 0, numbers: 0, sentences: 0, text: 0, linked: 0, links: 0 });

function weightOf(text: string): Weight {
  const plain = text.replace(/\s+/g, '');
  const isNumber = NUMBER.test(plain);
  const stops = plain.match(STOPS)?.length ?? 0;
  const mass = plain.length + stops * 4 + (isNumber ? 10 : 0) + (SUBJECT.test(plain) ? 10 : 0);
  const sentences = plain.split('。').length - 1;
  return { ...nothing(), mass, sentences, numbers: isNumber ? 1 : 0, text: plain.length };
}

function add(to: Weight, { mass, numbers, sentences, text, linked, links }: Weight): void {
  to.mass += mass;
  to.numbers += numbers;
  to.sentences += sentences;
  to.text += text;
  to.linked += linked;
  to.links += links;
}

/** A link leads somewhere; bookmarks of text processors are `a` elements as well. */
const isLink = (element: Element): boolean =>
  element.name === 'a' && !/^#?$/.test(attribute(element, 'href').trim());

/** Careless names are common: what holds a table, or much text without links, is no menu. */
const isThin = ({ numbers, text, linked }: Weight): boolean =>
  numbers < 5 && (text < 200 || linked > text * 0.3);

function settle(element: Element, weight: Weight): void {
  const link = isLink(element);
  if (link) {
    weight.linked = weight.text;
    weight.links = 1;
  }
  if (link || (isSurrounding(element) && isThin(weight))) {
    weight.mass = 0;
    weight.numbers = 0;
    weight.sentences = 0;
  }
}

/** Weighs every shown element within a root. */
export function weigh(root: Element, isShown: IsShown): Weights {
  const weights: Weights = new Map();
  const give = (parent: ParentNode | null, weight: Weight): void => {
    const above = parent && weights.get(parent);
    if (above) add(above, weight);
  };
  walk(root, {
    enter(node) {
      if (!isShown(node)) return 'skip';
      if (isText(node)) give(node.parent, weightOf(node.data));
      else if (isTag(node)) weights.set(node, nothing());
      return undefined;
    },
    leave(element) {
      const weight = weights.get(element) ?? nothing();
      settle(element, weight);
      if (element !== root) give(element.parent, weight);
    },
  });
  return weights;
}
