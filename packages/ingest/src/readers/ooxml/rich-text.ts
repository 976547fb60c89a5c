import { isOn } from './tree.js';
import { type Attributes, attribute } from './xml.js';

const LATIN_END = /[A-Za-z]$/;
const ONLY_FIGURES = /^[\d０-９]+$/;

/** The mark of a note behind a figure, 35¹, is not a digit of it: 35[1]. */
export function raised(text: string, before: string): string {
  return ONLY_FIGURES.test(text) && !LATIN_END.test(before) ? `[${text}]` : text;
}

/** Collects the text of a string of a spreadsheet from its runs. Readings (`rPh`) and struck text are left out. */
export class RichText {
  #parts: string[] = [];
  #names: string[] = [];
  #isRaised = false;
  #isStruck = false;

  open(name: string, attributes: Attributes): void {
    this.#names.push(name);
    if (name === 'r') this.#isRaised = this.#isStruck = false;
    if (name === 'strike') this.#isStruck = isOn(attributes);
    if (name === 'vertAlign') this.#isRaised = attribute(attributes, 'val') !== 'baseline';
  }

  close(): void {
    this.#names.pop();
  }

  text(text: string): void {
    if (this.#names.at(-1) !== 't' || this.#names.includes('rPh') || this.#isStruck) return;
    const before = this.#parts.at(-1) ?? '';
    this.#parts.push(this.#isRaised ? raised(text, before) : text);
  }

  /** The text, with characters written as `_x000D_` put back. */
  toString(): string {
    return this.#parts
      .join('')
      .replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
      .replace(/\r\n?/g, '\n');
  }
}
