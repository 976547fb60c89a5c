import { NianbaoError } from '@nianbao/domain';
import type { Meter } from '../ooxml/limits.js';
import type { Piece } from '../ooxml/place.js';
import { raised } from '../ooxml/rich-text.js';
import { type Counters, withNumber } from './counters.js';
import { emptyStory, type Paragraph, type Story } from './story.js';
import type { Styles } from './styles.js';
import type { TableCell, TableRow } from './table.js';

/** What a run of text looks like, as far as it decides what is read. */
export interface Run {
  isHidden: boolean | undefined;
  style: string | undefined;
  isStruck: boolean;
  isRaised: boolean;
}

/** What the letters between two tags are. */
export type Listening = 'text' | 'code' | undefined;

const plainRun = (): Run => ({
  isHidden: undefined,
  style: undefined,
  isStruck: false,
  isRaised: false,
});

/** Everything known at one place of a document part while it is read from front to back. */
export class State {
  readonly styles: Styles;
  readonly counters: Counters;
  readonly meter: Meter;
  story: Story = emptyStory();
  paragraph: Paragraph | undefined;
  run: Run = plainRun();
  table: TableRow[] | undefined;
  row: TableRow | undefined;
  cell: TableCell | undefined;
  listening: Listening;
  /** Tables around this place. */
  tables = 0;
  inParagraphProperties = false;
  /** One way to show something with alternatives was read already. */
  alternativeTaken = false;
  /** Notes of the part by their ids. */
  readonly notes = new Map<string, Piece[]>();
  /** Notes that the text refers to, in order. */
  readonly references = new Set<string>();
  pictures = 0;

  constructor(styles: Styles, counters: Counters, meter: Meter) {
    this.styles = styles;
    this.counters = counters;
    this.meter = meter;
  }

  beginRun(): void {
    this.run = plainRun();
  }

  get #isHidden(): boolean {
    const ofRun =
      this.run.style === undefined ? undefined : this.styles.get(this.run.style).isHidden;
    return this.run.isHidden ?? ofRun ?? this.styles.get(this.paragraph?.style).isHidden ?? false;
  }

  /** True where what comes now is printed. Text that is struck out is withdrawn. */
  get isPrinted(): boolean {
    return this.story.fields.isPrinted && !this.run.isStruck && !this.#isHidden;
  }

  /** Adds to the paragraph what is printed. */
  write(text: string): void {
    if (!this.paragraph || !this.isPrinted) return;
    const { parts } = this.paragraph;
    parts.push(this.run.isRaised ? raised(text, parts.at(-1) ?? '') : text);
  }

  hear(text: string): void {
    if (this.listening === 'text')
      this.write(text.replace(/[\r\n\t]+/g, ' ').replace(/\u00ad/g, ''));
    if (this.listening === 'code') this.story.fields.code(text);
  }

  /** The automatic number of a paragraph; counted even where the paragraph has no text. */
  #numberOf(paragraph: Paragraph): string {
    const style = this.styles.get(paragraph.style);
    const id = paragraph.numbering.id ?? style.numbering?.id ?? 0;
    if (id === 0) return '';
    const ofStyle =
      style.owner === undefined ? undefined : this.counters.levelOfStyle(id, style.owner);
    const level = paragraph.numbering.level ?? ofStyle ?? style.numbering?.level ?? 0;
    return this.counters.next(id, level);
  }

  #finished(paragraph: Paragraph): Exclude<Piece, { kind: 'grid' }> {
    const text = withNumber(
      this.#numberOf(paragraph),
      (this.story.pending + paragraph.parts.join('')).trim(),
    );
    this.story.pending = '';
    this.meter.text(text);
    const outline = paragraph.outline ?? this.styles.get(paragraph.style).outline ?? 9;
    return outline >= 0 && outline < 9 && text !== ''
      ? { kind: 'heading', text, level: outline + 1 }
      : { kind: 'paragraph', text };
  }

  /** Ends a paragraph: its text and the text boxes anchored in it become pieces of the story. */
  endParagraph(paragraph: Paragraph): void {
    this.story.fields.abandonCodes();
    if (paragraph.isOpenEnded) this.story.pending += paragraph.parts.join('');
    else {
      const piece = this.#finished(paragraph);
      if (piece.text !== '') this.story.pieces.push(piece);
    }
    for (const piece of paragraph.after) this.story.pieces.push(piece);
  }
}

/** A part of the text that lies in another file within: reading on would leave it out unnoticed. */
export function refuseEmbedded(): never {
  throw new NianbaoError(
    'file-type-legacy',
    '正文嵌在文件内的另一份文档中，无法直接读取。请用 Word 或 WPS 打开后另存为 .docx 再试。',
  );
}
