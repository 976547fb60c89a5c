import {
  child,
  children,
  type Element,
  numberValue,
  parseTree,
  toggle,
  value,
} from '../ooxml/tree.js';
import { attribute } from '../ooxml/xml.js';

/** What a paragraph says about its automatic number. Id 0 takes the number of the style away. */
export interface NumberingReference {
  id?: number | undefined;
  level?: number | undefined;
}

/** What a style says that matters for reading; undefined where it leaves it to its base. */
export interface Style {
  /** 0 for the first level of headings; 9 is text. */
  outline?: number | undefined;
  isHidden?: boolean | undefined;
  numbering?: NumberingReference | undefined;
}

interface StyleEntry extends Style {
  base: string | undefined;
}

const HEADING_NAME = /^(?:heading|标题) ?([1-9])$/i;

/** Styles named as headings are headings even where a program leaves the level out. */
function outlineOf(element: Element): number | undefined {
  const level = numberValue(child(element, 'pPr'), 'outlineLvl');
  const named = HEADING_NAME.exec(value(element, 'name') ?? '')?.[1];
  return level ?? (named === undefined ? undefined : Number(named) - 1);
}

function numberingOf(element: Element): NumberingReference | undefined {
  const found = child(child(element, 'pPr'), 'numPr');
  return found && { id: numberValue(found, 'numId'), level: numberValue(found, 'ilvl') };
}

const readStyle = (element: Element): StyleEntry => ({
  base: value(element, 'basedOn'),
  outline: outlineOf(element),
  isHidden: toggle(child(element, 'rPr'), 'vanish'),
  numbering: numberingOf(element),
});

/** Longer chains of styles than Word allows. */
const LONGEST_CHAIN = 50;

/** A style and its bases, nearest first; a circle ends where it closes. */
function chainOf(styles: ReadonlyMap<string, StyleEntry>, id: string): [string, StyleEntry][] {
  const chain = new Map<string, StyleEntry>();
  let next: string | undefined = id;
  while (next !== undefined && !chain.has(next) && chain.size < LONGEST_CHAIN) {
    const style = styles.get(next);
    if (!style) break;
    chain.set(next, style);
    next = style.base;
  }
  return [...chain];
}

/** The styles of a document with what they take over from their bases. */
export class Styles {
  readonly #entries = new Map<string, StyleEntry>();
  readonly #resolved = new Map<string, Style & { owner?: string | undefined }>();
  #default: string | undefined;

  /** Reads `styles.xml`; without one there are no styles. */
  static read(bytes: Uint8Array | undefined, part: string): Styles {
    const styles = new Styles();
    if (bytes) for (const style of children(parseTree(bytes, part), 'style')) styles.#add(style);
    return styles;
  }

  #add(element: Element): void {
    const id = attribute(element.attributes, 'styleId') ?? '';
    this.#entries.set(id, readStyle(element));
    const isDefault = ['1', 'true', 'on'].includes(attribute(element.attributes, 'default') ?? '');
    if (isDefault && attribute(element.attributes, 'type') === 'paragraph') this.#default = id;
  }

  #resolve(id: string): Style & { owner?: string | undefined } {
    const chain = chainOf(this.#entries, id);
    const numbered = chain.find(([, style]) => style.numbering?.id !== undefined);
    return {
      outline: chain.find(([, style]) => style.outline !== undefined)?.[1].outline,
      isHidden: chain.find(([, style]) => style.isHidden !== undefined)?.[1].isHidden,
      numbering: numbered?.[1].numbering,
      owner: numbered?.[0],
    };
  }

  /** A style by its id, the default of paragraphs without one. `owner` is the style that has the numbering. */
  get(id: string | undefined): Style & { owner?: string | undefined } {
    const wanted = id ?? this.#default;
    if (wanted === undefined) return {};
    const style = this.#resolved.get(wanted) ?? this.#resolve(wanted);
    this.#resolved.set(wanted, style);
    return style;
  }
}
