import type { Meter } from '../ooxml/limits.js';
import { RichText } from '../ooxml/rich-text.js';
import { isOn } from '../ooxml/tree.js';
import { type Attributes, attribute, numberAttribute, parseXml } from '../ooxml/xml.js';
import { corrupt } from '../zip/errors.js';
import type { Formats } from './formats.js';
import { LAST_COLUMN, LAST_ROW, parsePlace, parseRange, type Range } from './reference.js';

/** What a sheet shows: text by row and column, counted from 1; blank cells are missing. */
export interface Sheet {
  rows: Map<number, Map<number, string>>;
  merges: Range[];
  isHiddenRow: (row: number) => boolean;
  isHiddenColumn: (column: number) => boolean;
}

/** What all sheets of a workbook share. */
export interface Shared {
  strings: readonly string[];
  formats: Formats;
  meter: Meter;
}

/** A formula that was never computed: not blank, and no figure either. */
const NOT_COMPUTED = '（公式没有结果）';

interface Cell {
  row: number;
  column: number;
  type: string;
  style: number;
  stored: string;
  hasFormula: boolean;
}

/** True for `hidden="1"`; missing is false. */
const says = (attributes: Attributes, name: string): boolean => {
  const text = attribute(attributes, name);
  return text !== undefined && isOn({ val: text });
};

/** Reads one sheet from front to back. */
class SheetReader {
  readonly rows = new Map<number, Map<number, string>>();
  readonly merges: Range[] = [];
  readonly hiddenRows = new Set<number>();
  /** Where stretches of hidden columns begin (+1) and have ended (-1). */
  readonly #edges = new Int32Array(LAST_COLUMN + 2);
  readonly #shared: Shared;
  #row = 0;
  #column = 0;
  #cell: Cell | undefined;
  #rich: RichText | undefined;
  readonly #names: string[] = [];

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  open(name: string, attributes: Attributes): void {
    this.#names.push(name);
    if (this.#rich) this.#rich.open(name, attributes);
    else this.#openElement(name, attributes);
  }

  #openElement(name: string, attributes: Attributes): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'f' && this.#cell) this.#cell.hasFormula = true;
    else if (name === 'is' && this.#cell) this.#rich = new RichText();
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'col') this.#hide(attributes);
    else if (name === 'mergeCell') this.#merge(attributes);
  }

  #openRow(attributes: Attributes): void {
    this.#row = numberAttribute(attributes, 'r') ?? this.#row + 1;
    this.#column = 0;
    if (says(attributes, 'hidden')) this.hiddenRows.add(this.#row);
  }

  #openCell(attributes: Attributes): void {
    const place = parsePlace(attribute(attributes, 'r') ?? '');
    this.#column = place?.column ?? this.#column + 1;
    this.#cell = {
      row: place?.row ?? this.#row,
      column: this.#column,
      type: attribute(attributes, 't') ?? 'n',
      style: numberAttribute(attributes, 's') ?? 0,
      stored: '',
      hasFormula: false,
    };
  }

  #hide(attributes: Attributes): void {
    if (!says(attributes, 'hidden')) return;
    const first = Math.max(1, numberAttribute(attributes, 'min') ?? 1);
    const last = Math.min(LAST_COLUMN, numberAttribute(attributes, 'max') ?? first);
    if (last < first) return;
    (this.#edges[first] as number) += 1;
    (this.#edges[last + 1] as number) -= 1;
  }

  #merge(attributes: Attributes): void {
    const range = parseRange(attribute(attributes, 'ref') ?? '');
    if (range) this.merges.push(range);
  }

  text(text: string): void {
    if (this.#rich) this.#rich.text(text);
    else if (this.#cell && this.#names.at(-1) === 'v') this.#cell.stored += text;
  }

  close(): void {
    const name = this.#names.pop();
    if (name === 'is' && this.#rich && this.#cell) {
      this.#cell.stored = this.#rich.toString();
      this.#rich = undefined;
    } else this.#rich?.close();
    if (name === 'c') this.#closeCell();
  }

  /** A string that is missing is damage: reading it as blank would lose a figure. */
  #string(place: string): string {
    const string = this.#shared.strings[Number(place)];
    if (string === undefined) throw corrupt('单元格引用的文字不存在');
    return string;
  }

  #shown(cell: Cell): string {
    if (cell.stored === '') return cell.hasFormula && cell.type !== 'str' ? NOT_COMPUTED : '';
    if (cell.type === 's') return this.#string(cell.stored);
    if (cell.type === 'b') return cell.stored === '1' ? 'TRUE' : 'FALSE';
    return cell.type === 'n' ? this.#shared.formats.show(cell.stored, cell.style) : cell.stored;
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (!cell || cell.row > LAST_ROW || cell.column > LAST_COLUMN) return;
    const text = this.#shown(cell).trim();
    if (text === '') return;
    this.#shared.meter.cells(1);
    this.#shared.meter.text(text);
    const row = this.rows.get(cell.row) ?? new Map<number, string>();
    this.rows.set(cell.row, row.set(cell.column, text));
  }

  hiddenColumns(): Set<number> {
    const hidden = new Set<number>();
    let depth = 0;
    for (let column = 1; column <= LAST_COLUMN; column++) {
      depth += this.#edges[column] as number;
      if (depth > 0) hidden.add(column);
    }
    return hidden;
  }
}

/** Reads one sheet of a workbook. */
export function readSheet(bytes: Uint8Array, part: string, shared: Shared): Sheet {
  const reader = new SheetReader(shared);
  parseXml(bytes, reader, part);
  const columns = reader.hiddenColumns();
  return {
    rows: reader.rows,
    merges: reader.merges,
    isHiddenRow: (row) => reader.hiddenRows.has(row),
    isHiddenColumn: (column) => columns.has(column),
  };
}
