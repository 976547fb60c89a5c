import { format, isDateFormat } from 'numfmt';
import { child, children, type Element, parseTree } from '../ooxml/tree.js';
import { attribute, numberAttribute } from '../ooxml/xml.js';
import { BUILT_IN } from './built-in-formats.js';

/** Shown where a number cannot be shown as the sheet shows it: the bare number could be off by powers of ten. */
const UNSHOWN = '（数字格式无法识别）';

/** Days between the two calendars that spreadsheets count from. */
const DAYS_TO_1904 = 1462;

/** A number as a cell without a format shows it, but never rounded to the width of the column. */
function plain(value: number): string {
  const rounded = Number(value.toPrecision(15));
  return Number.isSafeInteger(rounded) ? String(rounded) : String(rounded).replace('e', 'E');
}

/** Chinese Excel escapes one character with `!`. */
const withBackslashes = (pattern: string): string =>
  pattern.replace(/"[^"]*"|!(.)/g, (whole, escaped?: string) =>
    escaped === undefined ? whole : `\\${escaped}`,
  );

function show(pattern: string, value: number, from1904: boolean): string {
  const isGeneral = pattern === '' || /^(?:general|g\/通用格式|@)$/i.test(pattern);
  if (isGeneral) return plain(value);
  try {
    const shift = from1904 && isDateFormat(pattern) ? DAYS_TO_1904 : 0;
    return format(withBackslashes(pattern), value + shift, { locale: 'zh-CN' }).trim();
  } catch {
    return UNSHOWN;
  }
}

function customFormats(root: Element): Map<number, string> {
  const formats = children(child(root, 'numFmts'), 'numFmt');
  return new Map(
    formats.map(({ attributes }) => [
      numberAttribute(attributes, 'numFmtId') ?? -1,
      attribute(attributes, 'formatCode') ?? '',
    ]),
  );
}

/** Shows numbers the way the styles of a workbook show them. */
export class Formats {
  readonly #patterns: string[] = [];
  readonly #from1904: boolean;

  constructor(styles: Uint8Array | undefined, part: string, from1904: boolean) {
    this.#from1904 = from1904;
    if (!styles) return;
    const root = parseTree(styles, part);
    const custom = customFormats(root);
    for (const { attributes } of children(child(root, 'cellXfs'), 'xf')) {
      const id = numberAttribute(attributes, 'numFmtId') ?? 0;
      this.#patterns.push(custom.get(id) ?? BUILT_IN.get(id) ?? '');
    }
  }

  /** The stored number as printed; what is not a number stays as it stands. */
  show(stored: string, style: number): string {
    const value = Number(stored);
    if (stored.trim() === '' || !Number.isFinite(value)) return stored;
    return show(this.#patterns[style] ?? '', value, this.#from1904);
  }
}
