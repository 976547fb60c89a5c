import {
  child,
  children,
  type Element,
  numberValue,
  parseTree,
  toggle,
  value,
} from '../ooxml/tree.js';
import { numberAttribute } from '../ooxml/xml.js';

/** One level of an automatic numbering. */
export interface Level {
  start: number;
  format: string;
  /** What is printed, `%1` standing for the number of the first level. */
  text: string;
  /** All numbers of the text in Arabic figures. */
  isLegal: boolean;
  /** The level whose next number starts this one again; 0 is never. */
  restart: number;
  /** The paragraph style that has this level. */
  style: string | undefined;
}

/** A numbering that paragraphs refer to. Numberings of one `list` count on together. */
export interface Numbering {
  list: string;
  levels: ReadonlyMap<number, Level>;
  /** Numbers at which this numbering begins anew, by level. */
  starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;
const LONGEST_TEXT = 100;

interface List {
  levels: Map<number, Level>;
  styleLink: string | undefined;
  numberingStyle: string | undefined;
}

const idOf = (element: Element, name: string): number =>
  numberAttribute(element.attributes, name) ?? -1;

function readLevel(element: Element): [number, Level] {
  const index = idOf(element, 'ilvl');
  const level = {
    start: numberValue(element, 'start') ?? 0,
    format: value(element, 'numFmt') ?? 'decimal',
    text: (value(element, 'lvlText') ?? '').slice(0, LONGEST_TEXT),
    isLegal: toggle(element, 'isLgl') ?? false,
    restart: numberValue(element, 'lvlRestart') ?? index,
    style: value(element, 'pStyle'),
  };
  return [index, level];
}

const readLevels = (elements: Element[]): Map<number, Level> =>
  new Map(elements.map(readLevel).filter(([index]) => index >= 0 && index < LEVELS));

const readList = (element: Element): [number, List] => [
  idOf(element, 'abstractNumId'),
  {
    levels: readLevels(children(element, 'lvl')),
    styleLink: value(element, 'styleLink'),
    numberingStyle: value(element, 'numStyleLink'),
  },
];

interface Lists {
  byId: ReadonlyMap<number, List>;
  /** Ids of the lists that define numbering styles. */
  ofStyle: ReadonlyMap<string | undefined, number>;
}

function readLists(elements: Element[]): Lists {
  const byId = new Map(elements.map(readList));
  return { byId, ofStyle: new Map([...byId].map(([id, { styleLink }]) => [styleLink, id])) };
}

/** A list that only names a numbering style is the list that defines the style. */
function follow({ byId, ofStyle }: Lists, id: number): [string, ReadonlyMap<number, Level>] {
  const style = byId.get(id)?.numberingStyle;
  const followed = style === undefined ? id : (ofStyle.get(style) ?? id);
  return [String(followed), byId.get(followed)?.levels ?? new Map()];
}

function readStarts(overrides: Element[]): Map<number, number> {
  const starts = new Map<number, number>();
  for (const override of overrides) {
    const start = numberValue(override, 'startOverride');
    if (start !== undefined) starts.set(idOf(override, 'ilvl'), start);
  }
  return starts;
}

function readNumbering(element: Element, lists: Lists): Numbering {
  const [list, levels] = follow(lists, numberValue(element, 'abstractNumId') ?? -1);
  const overrides = children(element, 'lvlOverride');
  const own = overrides.flatMap((override) => child(override, 'lvl') ?? []);
  return { list, levels: new Map([...levels, ...readLevels(own)]), starts: readStarts(overrides) };
}

/** The numberings of `numbering.xml` by their ids. */
export function readNumberings(bytes: Uint8Array, part: string): Map<number, Numbering> {
  const root = parseTree(bytes, part);
  const lists = readLists(children(root, 'abstractNum'));
  const numberings = new Map<number, Numbering>();
  for (const element of children(root, 'num')) {
    numberings.set(idOf(element, 'numId'), readNumbering(element, lists));
  }
  return numberings;
}
