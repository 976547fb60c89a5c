import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Glyph, IDENTITY, type PageContent, toMatrix } from './geometry.js';
import { Interpreter, type Operations } from './interpret.js';
import type { PdfJs } from './pdfjs.js';
import { wholeCharacters } from './radicals.js';
import type { FontShape } from './text-state.js';

/** Characters without width. */
const NOTHING = /[\u200b-\u200f\u2060\ufeff]/g;

/** The text of a shape as a reader would write it; a soft hyphen that is drawn is a minus. */
const plainText = (text: string): string =>
  wholeCharacters(text)
    .replace(NOTHING, '')
    .replace(/\u00ad/g, '-')
    .replace(/[\p{Cc}\p{Co}]/gu, '\ufffd');

const fontReader =
  (page: PDFPageProxy) =>
  (name: string): FontShape => {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
    return typeof font === 'object' && font !== null ? (font as FontShape) : {};
  };

function contentAt(
  pdfJs: PdfJs,
  page: PDFPageProxy,
  operations: Operations,
  quarterTurns: number,
): PageContent {
  const rotation = (page.rotate + quarterTurns * 90) % 360;
  const { width, height, transform } = page.getViewport({ scale: 1, rotation });
  const place = { width, height, transform: toMatrix(transform) ?? IDENTITY };
  const interpreter = new Interpreter(pdfJs.OPS, place, fontReader(page));
  interpreter.run(operations);
  return interpreter.content;
}

/** Quarter turns that set most of the text of a page upright. */
function turnsNeeded(glyphs: readonly Glyph[]): number {
  const down = glyphs.filter(({ turn }) => turn === 1).length;
  const up = glyphs.filter(({ turn }) => turn === -1).length;
  if (Math.max(down, up) * 2 <= glyphs.length) return 0;
  return down > up ? 3 : 1;
}

/** Side of the squares in which a second drawing of a character is looked for. */
const SQUARE = 4;
const STEPS = [-1, 0, 1];

const squareOf = ({ text, x0, y }: Glyph, across = 0, down = 0): string =>
  `${text} ${Math.round(x0 / SQUARE) + across} ${Math.round(y / SQUARE) + down}`;

/** Some programs draw a character twice to make it bold: a second one at the same place is no second digit. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph>();
  return glyphs.filter((glyph) => {
    const slack = glyph.size * 0.2;
    const isDouble = STEPS.some((across) =>
      STEPS.some((down) => {
        const other = seen.get(squareOf(glyph, across, down));
        if (!other) return false;
        return Math.abs(other.x0 - glyph.x0) < slack && Math.abs(other.y - glyph.y) < slack;
      }),
    );
    if (!isDouble) seen.set(squareOf(glyph), glyph);
    return !isDouble;
  });
}

function cleaned({ width, height, ...content }: PageContent): PageContent {
  const isOnPage = ({ x0, x1, y }: Glyph): boolean =>
    x1 > 0 && x0 < width && y > 0 && y < height + 20;
  const glyphs = content.glyphs
    .map((glyph) => ({ ...glyph, text: plainText(glyph.text) }))
    .filter((glyph) => glyph.text.trim() !== '' && isOnPage(glyph));
  return { width, height, ...content, glyphs: withoutDoubles(glyphs) };
}

/** What is drawn on a page, turned so that most of its text is upright. */
export async function readPage(pdfJs: PdfJs, page: PDFPageProxy): Promise<PageContent> {
  const operations = await page.getOperatorList({
    annotationMode: pdfJs.AnnotationMode.DISABLE,
  });
  const content = contentAt(pdfJs, page, operations, 0);
  const turns = turnsNeeded(content.glyphs);
  return cleaned(turns === 0 ? content : contentAt(pdfJs, page, operations, turns));
}
