import { hanging, isGlyph, isSlanted, placed, textOf } from './drawn-glyph.js';
import { apply, IDENTITY, type Matrix, multiply, type PageContent, toMatrix } from './geometry.js';
import { addFilled, addStroked, outlinesOf } from './paths.js';
import type { PdfJs } from './pdfjs.js';
import { type FontShape, START, type TextState } from './text-state.js';

/** Operations of a page as pdf.js lists them. */
export interface Operations {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

type Outlines = ReturnType<typeof outlinesOf>;
type Handler = (values: readonly unknown[]) => void;

const numberAt = (values: readonly unknown[], index: number): number => {
  const value = values[index];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

/** Follows the operations of a page and notes where every character and every ruling line comes to lie. */
export class Interpreter {
  readonly content: PageContent;
  readonly #handlers: Map<number, Handler>;
  readonly #fontOf: (name: string) => FontShape;
  readonly #stack: TextState[] = [];
  #state: TextState = START;
  #outlines: Outlines = [];
  #textMatrix: Matrix = IDENTITY;
  #pen = { x: 0, y: 0, lineX: 0, lineY: 0 };
  #object = 0;

  constructor(
    ops: PdfJs['OPS'],
    page: { width: number; height: number; transform: Matrix },
    fontOf: (name: string) => FontShape,
  ) {
    this.content = { ...page, glyphs: [], horizontal: [], vertical: [] };
    this.#state = { ...START, matrix: page.transform };
    this.#fontOf = fontOf;
    this.#handlers = new Map([
      ...this.#graphics(ops),
      ...this.#textState(ops),
      ...this.#textPlacing(ops),
    ]);
  }

  /** Runs the operations of a page. */
  run({ fnArray, argsArray }: Operations): void {
    fnArray.forEach((operation, index) => {
      const values = argsArray[index];
      this.#handlers.get(operation)?.(Array.isArray(values) ? values : [values]);
    });
  }

  #graphics(ops: PdfJs['OPS']): [number, Handler][] {
    const fill = (): void => addFilled(this.content, this.#outlines);
    const stroke = (): void => addStroked(this.content, this.#outlines);
    const paint =
      (...acts: (() => void)[]): Handler =>
      () => {
        for (const act of acts) act();
        this.#outlines = [];
      };
    return [
      [ops.save, () => this.#stack.push({ ...this.#state })],
      [ops.restore, () => this.#restore()],
      [ops.transform, (values) => this.#transform(values)],
      [ops.paintFormXObjectBegin, (values) => this.#enterForm(values[0])],
      [ops.paintFormXObjectEnd, () => this.#restore()],
      [ops.beginGroup, (values) => this.#enterGroup(values[0])],
      [ops.endGroup, () => this.#restore()],
      [ops.constructPath, (values) => this.#addPath(values)],
      [ops.endPath, paint()],
      [ops.stroke, paint(stroke)],
      [ops.closeStroke, paint(stroke)],
      [ops.fill, paint(fill)],
      [ops.eoFill, paint(fill)],
      [ops.fillStroke, paint(fill, stroke)],
      [ops.eoFillStroke, paint(fill, stroke)],
      [ops.closeFillStroke, paint(fill, stroke)],
      [ops.closeEOFillStroke, paint(fill, stroke)],
    ];
  }

  #textState(ops: PdfJs['OPS']): [number, Handler][] {
    return [
      [ops.setFont, (values) => this.#setFont(values)],
      [ops.setGState, (values) => this.#setGraphics(values[0])],
      [ops.setCharSpacing, (values) => this.#set({ characterSpacing: numberAt(values, 0) })],
      [ops.setWordSpacing, (values) => this.#set({ wordSpacing: numberAt(values, 0) })],
      [ops.setHScale, (values) => this.#set({ stretch: numberAt(values, 0) / 100 })],
      [ops.setLeading, (values) => this.#set({ leading: -numberAt(values, 0) })],
      [ops.setTextRise, (values) => this.#set({ rise: numberAt(values, 0) })],
    ];
  }

  #textPlacing(ops: PdfJs['OPS']): [number, Handler][] {
    return [
      [ops.beginText, () => this.#beginText()],
      [ops.setTextMatrix, (values) => this.#placeText(toMatrix(values) ?? IDENTITY)],
      [ops.moveText, (values) => this.#moveText(numberAt(values, 0), numberAt(values, 1))],
      [
        ops.setLeadingMoveText,
        (values) => {
          this.#set({ leading: numberAt(values, 1) });
          this.#moveText(numberAt(values, 0), numberAt(values, 1));
        },
      ],
      [ops.nextLine, () => this.#moveText(0, this.#state.leading)],
      [ops.showText, (values) => this.#show(values[0])],
    ];
  }

  #set(change: Partial<TextState>): void {
    this.#state = { ...this.#state, ...change };
  }

  #restore(): void {
    this.#state = this.#stack.pop() ?? this.#state;
  }

  #transform(values: unknown): void {
    const matrix = toMatrix(values);
    if (matrix) this.#set({ matrix: multiply(this.#state.matrix, matrix) });
  }

  #enterForm(matrix: unknown): void {
    this.#stack.push({ ...this.#state });
    this.#transform(matrix);
  }

  #enterGroup(group: unknown): void {
    const matrix = typeof group === 'object' && group !== null && 'matrix' in group;
    this.#enterForm(matrix ? group.matrix : undefined);
  }

  #addPath([operations, numbers]: readonly unknown[]): void {
    if (!Array.isArray(operations) || !Array.isArray(numbers)) return;
    this.#outlines.push(...outlinesOf(operations, numbers, this.#state.matrix));
  }

  #setFont([name, size]: readonly unknown[]): void {
    const points = typeof size === 'number' ? size : 0;
    const font = this.#fontOf(String(name));
    this.#set({ font, size: Math.abs(points), direction: points < 0 ? -1 : 1 });
  }

  /** A font can be set among the parameters of the graphics state. */
  #setGraphics(pairs: unknown): void {
    for (const pair of Array.isArray(pairs) ? pairs : []) {
      if (Array.isArray(pair) && pair[0] === 'Font' && Array.isArray(pair[1]))
        this.#setFont(pair[1]);
    }
  }

  #beginText(): void {
    this.#object++;
    this.#placeText(IDENTITY);
  }

  #placeText(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#pen = { x: 0, y: 0, lineX: 0, lineY: 0 };
  }

  #moveText(x: number, y: number): void {
    const lineX = this.#pen.lineX + x;
    const lineY = this.#pen.lineY + y;
    this.#pen = { x: lineX, y: lineY, lineX, lineY };
  }

  #show(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const { font, size, direction, characterSpacing, wordSpacing } = this.#state;
    const scale = font.fontMatrix?.[0] ?? 0.001;
    const unit = size * scale;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') this.#advance((-glyph * size) / 1000, font.vertical);
      if (!isGlyph(glyph)) continue;
      const width = glyph.width * unit;
      const spacing = (glyph.isSpace ? wordSpacing : 0) + characterSpacing;
      this.#draw(textOf(glyph, scale), width, font.vertical ?? false);
      if (font.vertical) this.#advance(-(size + spacing), true);
      else this.#advance(width + spacing * direction, false);
    }
  }

  #advance(distance: number, vertical: boolean | undefined): void {
    if (vertical) this.#pen.y += distance;
    else this.#pen.x += distance * this.#state.stretch * this.#state.direction;
  }

  #draw(text: string, width: number, vertical: boolean): void {
    const { matrix, size, stretch, rise, direction } = this.#state;
    const whole = multiply(matrix, this.#textMatrix);
    const at = apply(whole, this.#pen.x, this.#pen.y + rise);
    const end = apply(whole, this.#pen.x + width * stretch * direction, this.#pen.y + rise);
    const height = Math.hypot(whole[2], whole[3]) * size;
    if (!(height > 0.5) || text.trim() === '' || isSlanted(at, end)) return;
    this.content.glyphs.push({
      text,
      size: height,
      object: this.#object,
      ...(vertical ? hanging(at, height) : placed(at, end, height)),
    });
  }
}
